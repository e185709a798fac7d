"""What readers do with an article besides reading it, and what a browser keeps of it."""

import base64

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.people import ADA
from support.texts import text


# Five pixels by three.
PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAADCAIAAADUVFKvAAAAFElEQVR4nGOUj/vPgASYGFABOh8ARCgBghdrtrMAAAAASUVORK5CYII="


@pytest.fixture
def picture(tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(base64.b64decode(PICTURE))
    return file


def test_without_scripts_a_stranger_says_that_an_article_did_not_help_and_why(new_context, server, desk):
    address = desk.publish("Exporting invoices", "Press *Export*.")
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(HELP + address)
    assert context.cookies() == []
    page.get_by_role("button", name=text("help.helped.no"), exact=True).click()
    expect(page.get_by_text(text("help.helped.thanksNo"))).to_be_visible()
    page.get_by_label(text("help.helped.why")).fill("A picture of the button (canary)")
    page.get_by_role("button", name=text("help.helped.send"), exact=True).click()
    expect(page.get_by_text(text("help.helped.thanksWord"))).to_be_visible()
    page.get_by_role("region", name=text("help.helped.question")).get_by_role("link").click()
    expect(page.get_by_label(text("help.contact.subject"))).to_have_value("About “Exporting invoices”")
    desk.open("/desk/articles").page.get_by_role("link", name="0 %").click()
    expect(desk.page.get_by_text("A picture of the button (canary)")).to_be_visible()


def test_in_the_widget_a_known_persons_word_carries_their_name(visit, desk):
    desk.publish("Exporting invoices", "Press *Export*.")
    visit.open().sign_in(ADA).open_widget()
    visit.frame.get_by_text("Exporting invoices").first.click()
    visit.frame.get_by_role("button", name=text("widget.helped.no"), exact=True).click()
    visit.frame.get_by_label(text("widget.helped.why")).fill("It is greyed out (canary)")
    visit.frame.get_by_role("button", name=text("widget.helped.send"), exact=True).click()
    expect(visit.frame.get_by_text(text("widget.helped.thanksWord"))).to_be_visible()
    desk.open("/desk/articles").page.get_by_role("link", name="0 %").click()
    comments = desk.page.get_by_role("region", name=text("articles.feedback.title"))
    expect(comments.get_by_text("It is greyed out (canary)")).to_be_visible()
    expect(comments.get_by_role("link", name=ADA.name)).to_be_visible()
    expect(comments.get_by_text(text("desk.verified.proved"))).to_be_visible()
    assert visit.complaints == []


def test_an_articles_scripts_run_under_a_policy_without_nonces(page, server, desk):
    address = desk.publish("Exporting invoices", "## One\n\nA.\n\n## Two\n\nB.")
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(HELP + address)
    expect(page.locator(".contents a[aria-current]")).to_be_visible()
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert complaints == []


def test_order_is_changed_by_keyboard_and_by_dragging(desk, page, server):
    for title in ("First", "Second", "Third"):
        desk.publish(title, "Text.")
    desk.open("/desk/collections").page.get_by_text("First steps").first.click()
    desk.page.get_by_role("link", name=text("articles.order.open")).click()
    down = desk.page.get_by_role("button", name="First").nth(1)
    down.focus()
    for place in (2, 3):
        # The button keeps the focus from one page to the next.
        desk.page.keyboard.press("Enter")
        expect(desk.page.get_by_role("status")).to_contain_text(f"number {place} of 3")
    assert titles(desk.page) == ["Second", "Third", "First"]

    grip = desk.page.locator(".order-grip").nth(2)
    target = desk.page.locator(".order li").first.bounding_box()
    grip.hover()
    desk.page.mouse.down()
    desk.page.mouse.move(target["x"] + 20, target["y"] + 20, steps=6)
    desk.page.mouse.move(target["x"] + 20, target["y"] + 4, steps=3)
    desk.page.mouse.up()
    expect(desk.page.get_by_role("status")).to_contain_text("number 1 of 3")
    assert titles(desk.page) == ["First", "Second", "Third"]


def titles(page):
    return page.locator(".order li > a").all_inner_texts()


def test_the_accent_and_the_logo_are_in_the_help_centre_and_in_the_widget(desk, page, visit, server, picture):
    desk.publish("Exporting invoices", "Press *Export*.")
    desk.open("/desk/settings/help-center")
    desk.page.get_by_label(text("settings.appearance.accent"), exact=True).fill("#7a1fa2")
    desk.page.locator("#accent").get_by_role("button", name=text("settings.save")).click()
    expect(desk.page.get_by_role("status")).to_have_text(text("settings.appearance.done.accent"))
    desk.page.get_by_label(text("settings.appearance.logoFile")).set_input_files(picture)
    desk.page.get_by_role("button", name=text("settings.appearance.logoSave")).click()
    expect(desk.page.get_by_role("status")).to_have_text(text("settings.appearance.done.logo"))
    page.goto(HELP + "/en")
    expect(page.locator(".search .button")).to_have_css("background-color", "rgb(122, 31, 162)")
    expect(page.locator(".brand-logo")).to_have_js_property("naturalWidth", 5)
    visit.open().sign_in(ADA).open_widget()
    expect(visit.frame.locator("header.head")).to_have_css("background-color", "rgb(122, 31, 162)")
    expect(visit.frame.locator("header img")).to_have_js_property("naturalWidth", 5)
