"""The desk on the smallest phone, in the language with the longer words."""

from playwright.sync_api import expect
from support.addresses import HELP
from support.texts import text

NARROWEST = {"width": 320, "height": 640}
OUTSIDE = """[...document.querySelectorAll(".rail-item")]
    .filter((item) => item.getBoundingClientRect().right > innerWidth)
    .map((item) => item.textContent.trim())"""


def in_german(page):
    page.locator(".rail-end summary").click()
    page.get_by_role("button", name="Deutsch").click()
    expect(page.get_by_text(text("desk.rail.account", "de"), exact=True)).to_be_attached()


def test_all_of_the_bar_is_within_reach_also_in_german(desk):
    page = desk.page
    in_german(page)
    page.set_viewport_size(NARROWEST)
    for path in ("/desk/inbox", "/desk/articles", "/desk/settings/access"):
        page.goto(HELP + path)
        assert page.evaluate(OUTSIDE) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
    page.locator(".rail-end summary").click()
    page.get_by_role("button", name=text("desk.signOut", "de")).click()
    page.wait_for_url("**/desk/login*")


def test_a_wide_table_scrolls_in_itself(desk):
    address = desk.publish("Passwords", "Use eight signs.")
    page = desk.page
    page.set_viewport_size(NARROWEST)
    page.goto(HELP + "/desk/redirects")
    page.locator("input[name=from]").fill("/hc/en-us/articles/360012345678-a-very-long-former-address")
    page.locator("input[name=to]").fill(HELP + address)
    page.locator("input[name=to]").press("Enter")
    expect(page.locator(".redirects code")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
