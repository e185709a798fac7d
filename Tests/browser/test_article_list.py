"""The desk's list of articles: found by words, narrowed, and read on a phone."""

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


def without_scripts(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{HELP}/desk/login")
    page.get_by_label(text("desk.login.email")).fill(OWNER_EMAIL)
    page.get_by_label(text("desk.login.password")).fill(OWNER_PASSWORD)
    page.get_by_role("button", name=text("desk.login.submit")).click()
    page.wait_for_url("**/desk/inbox*")
    return page
