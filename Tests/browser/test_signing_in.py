"""Signing in at the help centre by way of the application, and going there from the widget."""

import re

import pytest
from playwright.sync_api import expect
from support.addresses import APPLICATION, FOREIGN_APPLICATION, HELP
from support.people import ADA, GRACE
from support.texts import text
from support.visit import Visit

TITLE = "How to close an account for good"
# A signed token: its header and its claims both begin with a brace. Random texts hold "eyJ" now and then, too.
TOKEN = re.compile(r"eyJ[\w-]+\.eyJ[\w-]+\.")


@pytest.fixture
def article(desk):
    return desk.publish(TITLE, "Only members may know this: **ask us**.", audience="signed_in")


@pytest.fixture
def addresses(page):
    """Every address that the browser asks for, with the Referer that it sends along."""
    seen = []
    page.on("request", lambda request: seen.append((request.url, request.headers.get("referer", ""))))
    return seen


def press_sign_in(page):
    page.get_by_role("main").get_by_role("link", name=text("help.signIn.button"), exact=True).click()


def sign_in_at_the_application(page, person):
    page.get_by_role("button", name=f"Sign in as {person.first_name}").click()


def id_of(article):
    return article.split("/")[-1].split("-")[-1]


def assert_reading(page, article, person):
    page.wait_for_url(f"{HELP}/en/articles/*{id_of(article)}")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text(person.name)


@pytest.mark.parametrize("address", [
    APPLICATION + "/usher-sign-in",
    APPLICATION + "/usher-sign-in?by-address=1",
    FOREIGN_APPLICATION + "/usher-sign-in",
    FOREIGN_APPLICATION + "/usher-sign-in?by-address=1",
], ids=["one label away", "one label away, by GET", "on another site", "on another site, by GET"])
def test_a_restricted_article_leads_through_the_application_and_back(address, article, desk, application, page, addresses):
    desk.let_sign_in_at(address)
    assert page.goto(HELP + article).status == 401
    press_sign_in(page)
    sign_in_at_the_application(page, ADA)
    assert_reading(page, article, ADA)

    shown = page.evaluate("performance.getEntriesByType('navigation').map((each) => each.name)")
    assert [address.endswith(id_of(article)) for address in shown] == [True]
    for url, referer in addresses:
        assert not TOKEN.search(referer), f"a token is in the Referer of {url}"
        assert not TOKEN.search(url) or "by-address" in address, f"a token is in {url}"
    names = {cookie["name"] for cookie in page.context.cookies(HELP)}
    assert "__Host-usher" in names and "__Host-usher-sso" not in names
    page.goto(HELP + "/en/contact")
    expect(page.locator("form.form")).to_contain_text(ADA.email)


def test_without_scripts_one_button_more_is_pressed(article, desk, application, new_context):
    desk.let_sign_in_at(FOREIGN_APPLICATION + "/usher-sign-in")
    page = new_context(java_script_enabled=False).new_page()
    page.goto(HELP + article)
    press_sign_in(page)
    sign_in_at_the_application(page, ADA)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name=text("handshake.continue.button")).click()
    assert_reading(page, article, ADA)


@pytest.mark.parametrize("site", [APPLICATION, FOREIGN_APPLICATION], ids=["one label away", "on another site"])
def test_an_attackers_sign_in_does_not_work_in_somebody_elses_browser(site, article, desk, application, new_context):
    desk.let_sign_in_at(site + "/usher-sign-in")
    attacker = new_context().new_page()
    attacker.goto(HELP + article)
    press_sign_in(attacker)
    address = attacker.url
    assert "state=" in address

    victim = new_context().new_page()
    victim.goto(HELP + article)
    victim.goto(address)
    sign_in_at_the_application(victim, GRACE)
    expect(victim.get_by_role("heading", name=text("handshake.title"))).to_be_visible()
    expect(victim.get_by_text("state_foreign", exact=True)).to_be_visible()
    assert "__Host-usher" not in {cookie["name"] for cookie in victim.context.cookies(HELP)}

    victim.get_by_role("link", name=text("handshake.again")).click()
    assert_reading(victim, article, GRACE)


def test_a_failure_is_in_the_recent_attempts(article, desk, application, page):
    desk.let_sign_in_at(APPLICATION + "/usher-sign-in")
    page.goto(APPLICATION + "/usher-sign-in?state=")
    sign_in_at_the_application(page, ADA)
    expect(page.get_by_text("state_missing", exact=True)).to_be_visible()
    attempts = desk.page.locator("#attempts tbody tr")
    desk.open_until("/desk/settings/access", lambda page: attempts.count() == 1, "the attempt")
    expect(attempts).to_contain_text("state_missing")
    expect(attempts).to_contain_text(APPLICATION)


def test_the_widgets_person_is_known_on_the_page_that_it_opens(article, desk, application, page):
    """On a page of another site the browser keeps the help centre's cookie from the widget."""
    desk.admit_origin(FOREIGN_APPLICATION)
    visit = Visit(page, FOREIGN_APPLICATION).open().sign_in(ADA).open_widget()
    assert page.context.cookies(HELP) == []
    visit.call("article", id_of(article))
    with page.context.expect_page() as opened:
        visit.frame.get_by_role("link", name=text("widget.article.open")).click()
    reader = opened.value
    assert_reading(reader, article, ADA)
    assert "usher_s_" not in reader.url
    assert reader.evaluate("window.opener") is None

    visit.call("logout")
    reader.wait_for_load_state()
    assert reader.reload().status == 401
