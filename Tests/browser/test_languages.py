"""Articles in languages that the product itself doesn't speak, and translations beside their original."""

from playwright.sync_api import expect
from support.addresses import HELP
from support.texts import text


def add_language(page, tag):
    page.goto(HELP + "/desk/settings/help-center")
    page.get_by_label(text("languages.settings.other")).fill(tag)
    page.locator("#languages").get_by_role("button", name=text("languages.settings.addButton"), exact=True).click()
    expect(page.get_by_text(text("languages.done.languageAdded"))).to_be_visible()


def publish(page, article, language, title, body):
    page.goto(f"{article}?translation={language}")
    page.get_by_label(text("articles.edit.titleField"), exact=True).fill(title)
    page.get_by_label(text("articles.edit.bodyField"), exact=True).fill(body)
    page.locator(".editor-actions .button-primary").click()
    expect(page.locator(".notice-verified")).to_be_visible()


def test_a_translation_is_written_beside_its_original_and_read_from_right_to_left(desk):
    desk.publish("Passwords", "Use **eight** signs.")
    page = desk.page
    article = page.url.split("?")[0]
    add_language(page, "ar")
    page.goto(f"{article}?translation=ar")
    original = page.locator("details.original")
    expect(original.get_by_text("Use **eight** signs.")).to_be_visible()
    original.get_by_text(text("languages.original.read")).click()
    expect(original.locator("strong", has_text="eight")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert original.bounding_box()["x"] < page.locator("#body").bounding_box()["x"]
    beside = page.locator(".translation").bounding_box()["y"]
    assert abs(original.bounding_box()["y"] - beside) < 1, "the original begins level with its translation"
    page.set_viewport_size({"width": 390, "height": 844})
    assert original.bounding_box()["y"] < page.locator("#body").bounding_box()["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    publish(page, article, "ar", "كلمة المرور", "ثمانية أحرف.")
    page.goto(f"{HELP}/ar/articles/{article.split('/')[-1]}")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    title = page.get_by_role("heading", level=1)
    assert title.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_translation_is_out_of_date_until_somebody_says_that_it_is_still_right(desk):
    desk.publish("Passwords", "Use **eight** signs.")
    page = desk.page
    article = page.url.split("?")[0]
    publish(page, article, "de", "Kennwörter", "Acht Zeichen.")
    publish(page, article, "en", "Passwords", "Use **twelve** signs.")
    page.goto(f"{HELP}/desk/articles")
    page.locator(".filters").get_by_role("link", name=text("languages.list.outOfDate")).click()
    page.locator("a.is-out-of-date").click()
    expect(page.get_by_text(text("languages.original.changed"))).to_be_visible()
    expect(page.locator("details.original del", has_text="eight")).to_be_visible()
    page.get_by_role("button", name=text("languages.original.stillRight")).click()
    expect(page.get_by_text(text("languages.notice.confirmed"))).to_be_visible()
    expect(page.get_by_text(text("languages.original.changed"))).to_have_count(0)


def test_many_languages_are_a_menu_that_keys_open_and_escape_closes(desk):
    page = desk.page
    for tag in ["fr", "pt-BR"]:
        add_language(page, tag)
    page.goto(HELP + "/fr")
    menu = page.locator("details.tongues")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Português (Brasil)")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="Português (Brasil)")).to_be_hidden()
    page.keyboard.press("Enter")
    menu.get_by_role("link", name="Português (Brasil)").click()
    page.wait_for_url("**/pt-BR")
    expect(page.locator("html")).to_have_attribute("lang", "pt-BR")


def test_the_menu_of_languages_marks_the_current_one_and_closes_when_the_keyboard_leaves_it(desk):
    for tag in ("ar", "fr"):
        add_language(desk.page, tag)
    page = desk.page
    page.goto(HELP + "/en/contact")
    menu = page.locator(".tongues")
    menu.locator("summary").press("Enter")
    current = menu.get_by_role("link", name="English")
    expect(current).to_be_visible()
    # By a sign, not by its weight alone.
    expect(current.locator("svg")).to_be_visible()
    expect(menu.locator(".sheet svg")).to_have_count(1)
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(current).to_be_hidden()
    expect(menu.locator("summary")).not_to_be_focused()
    menu.locator("summary").press("Enter")
    menu.get_by_role("link", name="English").press("Escape")
    expect(current).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
