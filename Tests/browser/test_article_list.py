"""The desk's list of articles: found by words, narrowed, read on a phone, and several changed at once."""

from playwright.sync_api import expect
from support.addresses import HELP
from support.people import OWNER_EMAIL, OWNER_PASSWORD
from support.texts import text

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"


def test_slash_leads_to_the_search_and_its_address_shows_the_same_list_again(desk):
    desk.publish("Exporting invoices", "Press Export.")
    desk.publish("Calling us", "By day.", audience="signed_in")
    page = desk.open("/desk/articles").page
    page.keyboard.press("/")
    expect(page.get_by_label(text("articles.find.label"))).to_be_focused()
    page.keyboard.type("press")
    page.keyboard.press("Enter")
    rows = page.locator("tbody [data-row]")
    expect(rows).to_have_text(["Exporting invoices"])
    page.get_by_label(text("articles.list.audience")).select_option("signed_in")
    page.get_by_role("button", name=text("articles.find.submit"), exact=True).click()
    expect(page.get_by_role("heading", name=text("articles.find.nothing"))).to_be_visible()
    page.goto(page.url)
    expect(page.get_by_label(text("articles.find.label"))).to_have_value("press")
    page.get_by_role("link", name=text("articles.find.clear")).click()
    expect(rows).to_have_count(2)


def test_without_scripts_the_list_is_searched(new_context, desk):
    desk.publish("Exporting invoices", "Press Export.")
    desk.publish("Calling us", "By day.")
    page = without_scripts(new_context)
    page.goto(f"{HELP}/desk/articles")
    page.get_by_label(text("articles.find.label")).fill("export")
    page.get_by_role("button", name=text("articles.find.submit"), exact=True).click()
    expect(page.locator("tbody [data-row]")).to_have_text(["Exporting invoices"])


def test_on_a_phone_every_row_is_in_sight_and_nothing_scrolls_sideways(desk):
    desk.publish(LONG, "Words.")
    page = desk.page
    page.set_viewport_size({"width": 390, "height": 800})
    desk.open("/desk/articles")
    row = page.locator("tbody tr").first
    for word in (LONG, text("articles.state.published"), "First steps", text("articles.audience.everyone")):
        box = row.get_by_text(word).first.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390, word
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("(box => box.scrollWidth - box.clientWidth)(document.querySelector('.table-box'))") == 0


def test_several_are_archived_and_the_page_says_so(desk):
    page = three_articles(desk)
    expect(page.get_by_label(text("articles.several.deed"))).to_be_hidden()
    choose(page, "First", "Second")
    expect(page.get_by_role("status")).to_have_text(text("articles.several.chosenMany", count=2))
    page.get_by_label(text("articles.several.deed")).select_option("archive")
    expect(page.locator("#several-consequence")).to_have_text(text("articles.several.archiveConsequence"))
    carry_out(page)
    done = text("articles.several.archiveMany", count=2)
    expect(page.get_by_role("region", name=done)).to_be_focused()
    assert page.title().startswith(done)
    expect(rows(page)).to_have_text(["Third"])


def test_what_was_refused_is_corrected_at_once(desk):
    page = three_articles(desk)
    choose(page, "First")
    carry_out(page)
    expect(page.get_by_role("alert")).to_have_text(text("articles.several.deedUnknown"))
    expect(page.get_by_role("status")).to_have_text(text("articles.several.chosenOne"))
    page.get_by_label(text("articles.several.deed")).select_option("admit:signed_in")
    carry_out(page)
    expect(page.get_by_role("status").first).to_contain_text(text("articles.several.admitOne"))


def test_enter_in_a_box_sends_nothing_and_keeps_nothing_from_being_sent(desk):
    page = three_articles(desk)
    address = page.url
    choose(page, "First")
    page.get_by_label(text("articles.several.deed")).select_option("archive")
    page.get_by_label(text("articles.several.choose", title="First")).press("Enter")
    page.wait_for_timeout(300)
    assert page.url == address
    expect(rows(page)).to_have_count(3)
    carry_out(page)
    expect(rows(page)).to_have_count(2)


def test_by_keyboard_alone(desk):
    page = three_articles(desk)
    for key in ("j", "x", "j", "j", "x"):
        page.keyboard.press(key)
    expect(page.get_by_role("status")).to_have_text(text("articles.several.chosenMany", count=2))
    page.keyboard.press("d")
    deed = page.get_by_label(text("articles.several.deed"))
    expect(deed).to_be_focused()
    page.keyboard.type(text("articles.several.unpublish"))
    expect(deed).to_have_value("unpublish")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text(text("articles.several.unpublishMany", count=2))


def test_all_or_a_range_is_chosen(desk):
    page = three_articles(desk)
    every = page.get_by_label(text("articles.several.all", count=3))
    every.check()
    expect(page.locator("tbody :checked")).to_have_count(3)
    page.get_by_label(text("articles.several.choose", title="Second")).uncheck()
    assert every.evaluate("box => box.indeterminate")
    every.check()
    every.uncheck()
    expect(page.get_by_role("status")).to_have_text(text("articles.several.chosenNone"))
    boxes = page.locator("tbody [type=checkbox]")
    boxes.nth(0).click()
    boxes.nth(2).click(modifiers=["Shift"])
    expect(page.locator("tbody :checked")).to_have_count(3)
    expect(every).to_be_checked()


def test_on_a_phone_the_bar_stays_in_sight(desk):
    for number in range(5):
        desk.publish(f"{LONG}{number}", "Words.")
    page = desk.page
    page.set_viewport_size({"width": 390, "height": 600})
    desk.open("/desk/articles")
    boxes = page.locator("tbody [type=checkbox]")
    boxes.first.check()
    boxes.last.check()
    expect(page.get_by_role("button", name=text("articles.several.carryOut"))).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_all_are_moved_and_enter_in_a_box_sends_nothing(new_context, desk):
    three_articles(desk)
    page = without_scripts(new_context)
    page.goto(f"{HELP}/desk/articles?q=words")
    page.get_by_role("link", name=text("articles.several.all", count=3)).click()
    page.wait_for_url("**chosen=all")
    expect(page.locator("tbody :checked")).to_have_count(3)
    page.get_by_label(text("articles.several.choose", title="First")).press("Enter")
    page.wait_for_timeout(300)
    assert page.url.endswith("chosen=all")
    page.get_by_label(text("articles.several.deed")).select_option(label=text("articles.several.moveTo", collection="First steps"))
    carry_out(page)
    expect(page.get_by_role("status").first).to_contain_text(text("articles.several.moveAlready"))
    page.goto(page.url)
    expect(page).to_have_url(f"{HELP}/desk/articles?q=words")


def three_articles(desk):
    for title in ("Third", "Second", "First"):
        desk.publish(title, "Words.")
    return desk.open("/desk/articles").page


def choose(page, *titles):
    for title in titles:
        page.get_by_label(text("articles.several.choose", title=title)).check()


def carry_out(page):
    page.get_by_role("button", name=text("articles.several.carryOut")).click()


def rows(page):
    return page.locator("tbody [data-row]")


def without_scripts(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{HELP}/desk/login")
    page.get_by_label(text("desk.login.email")).fill(OWNER_EMAIL)
    page.get_by_label(text("desk.login.password")).fill(OWNER_PASSWORD)
    page.get_by_role("button", name=text("desk.login.submit")).click()
    page.wait_for_url("**/desk/inbox*")
    return page
