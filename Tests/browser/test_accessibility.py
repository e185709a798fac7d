"""axe finds nothing on any page, light or dark, English or German, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from support.addresses import APPLICATION, HELP
from support.api import make_keys
from support.client import Client
from support.people import ADA
from support.texts import text
from support.tokens import sign

SCRIPT = Axe().axe_script

APPEARANCES = {
    "light": {"color_scheme": "light"},
    "dark on a phone": {"color_scheme": "dark", "viewport": {"width": 375, "height": 740}},
}


@pytest.fixture(params=APPEARANCES.values(), ids=APPEARANCES.keys())
def appearance(request):
    return request.param


@pytest.fixture
def furnished(server, desk):
    """Two articles, a request with an answer, a failed attempt: so that no page is empty."""
    articles = {
        "open": desk.publish("Exporting invoices", "## How\n\nPress *Export*.\n\n```\nexport --all\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
        "restricted": desk.publish("For members", "Only for *members*.", audience="signed_in"),
    }
    make_keys(server)
    desk.let_sign_in_at(APPLICATION + "/usher-sign-in")
    client = Client(server).identify(ADA)
    conversation = client.ask("Please help me with this (canary)", subject="Nothing works (canary)")
    desk.open_conversation("Nothing works").reply("We are on it (canary)")
    Client(server).post("identify", {"widgetId": server.widget_id, "token": sign(ADA.claims, "x" * 40)})
    return {"articles": articles, "conversation": conversation["id"]}


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_help_centre_for_a_stranger(language, appearance, furnished, new_context):
    page = new_context(**appearance).new_page()
    paths = ["", "/search?q=export", "/search?q=nothingatall", "/contact", "/requests", "/articles/unknown-0", "/signed-out"]
    answered = furnished["articles"]["open"] + "?feedback=no"
    check_pages(page, [f"/{language}{path}" for path in paths])
    check_pages(page, [path.replace("/en/", f"/{language}/") for path in (*furnished["articles"].values(), answered)])
    check_pages(page, [f"/sso/failed?code=invalid_token&reason=expired&locale={language}"])


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_help_centre_for_a_known_person(language, appearance, furnished, application, new_context, server):
    from support.visit import Visit

    visit = Visit(new_context(**appearance).new_page()).open().sign_in(ADA)
    paths = ["", "/contact", "/requests", f"/requests/{furnished['conversation']}"]
    check_pages(visit.page, [f"/{language}{path}" for path in paths])


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_search_field_in_the_header(language, appearance, furnished, new_context):
    page = new_context(**appearance).new_page()
    page.goto(f"{HELP}/{language}/contact")
    if "viewport" in appearance:
        page.locator(".find > summary").click()
    page.get_by_label(text("help.search.label", language)).press_sequentially("expo")
    page.get_by_role("option").first.wait_for()
    assert_no_violation(page, "the search field in the header")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_widget(language, appearance, furnished, application, new_context, server):
    from support.visit import Visit

    visit = Visit(new_context(**appearance).new_page()).open_blank()
    visit.call("init", {"widgetId": server.widget_id, "locale": language})
    visit.identify(sign(ADA.claims, server.secret)).call("open")
    frame = visit.frame
    frame.get_by_role("heading", name=text("widget.greeting", language, name=ADA.first_name)).wait_for()
    assert_no_violation(visit.page, "the application's page with the widget")
    for place in ("requests", "ask", "help"):
        frame.get_by_role("tab", name=text(f"widget.places.{place}", language)).click()
        assert_no_violation(visit.page.frames[-1], f"the widget's place {place}")
    frame.get_by_role("tab", name=text("widget.places.requests", language)).click()
    frame.get_by_role("button", name="Nothing works").click()
    frame.locator(".bubble", has_text="We are on it").wait_for()
    assert_no_violation(visit.page.frames[-1], "a request in the widget")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_desk(language, appearance, furnished, new_context):
    from support.desk import Desk

    locale = {"en": "en-GB", "de": "de-DE"}[language]
    page = new_context(**appearance, locale=locale).new_page()
    check_pages(page, ["/desk/login"])
    page.get_by_role("textbox").first.wait_for()
    sign_in(page, language)
    check_pages(page, ["/desk/inbox", "/desk/inbox?state=closed", "/desk/people", "/desk/articles", "/desk/articles?q=nothingatall", "/desk/articles/new",
                       "/desk/collections", "/desk/analytics", "/desk/analytics/sessions", "/desk/settings/access",
                       "/desk/settings/install", "/desk/settings/help-center", "/desk/settings/api-keys",
                       "/desk/settings/mail", "/desk/settings/data", "/desk/files", "/desk/files?show=unused",
                       "/desk/redirects", "/desk/nowhere"])
    for path, row in (("/desk/inbox", "[data-row]"), ("/desk/people", "[data-row]"), ("/desk/articles", "tbody th a")):
        Desk(page).open(path).page.locator(row).first.click()
        page.wait_for_load_state()
        assert_no_violation(page, page.url)
    check_writing(page, page.url.split("?")[0].removeprefix(HELP))
    check_several(page, language)


def check_several(page, language):
    page.goto(f"{HELP}/desk/articles?chosen=all")
    page.get_by_label(text("articles.several.deed", language)).select_option("admit:everyone")
    assert_no_violation(page, "several articles chosen")
    page.get_by_role("button", name=text("articles.several.carryOut", language)).click()
    page.locator(".several-report").first.wait_for()
    page.locator(".several-report summary").click()
    assert_no_violation(page, "what was done with several articles")


def check_writing(page, editor):
    body = page.locator("textarea[name=body]")
    body.fill(body.input_value() + "\n\nA line more.")
    page.locator('[data-says="saved"]').wait_for()
    page.locator(".schedule summary").click()
    assert_no_violation(page, "the editor with all open")
    check_pages(page, [f"{editor}{part}?translation=en" for part in ("", "/changes", "/revisions")])
    page.locator(".revisions a").first.click()
    page.locator(".difference").first.wait_for()
    assert_no_violation(page, "a revision")


def sign_in(page, language):
    from support.people import OWNER_EMAIL, OWNER_PASSWORD

    page.get_by_label(text("desk.login.email", language)).fill(OWNER_EMAIL)
    page.get_by_label(text("desk.login.password", language)).fill(OWNER_PASSWORD)
    page.get_by_role("button", name=text("desk.login.submit", language)).click()
    page.wait_for_url("**/desk/inbox*")


def check_pages(page, paths):
    found = []
    for path in paths:
        page.goto(HELP + path)
        found += violations(page, path)
    assert not found, "axe found:\n" + "\n".join(found)


def assert_no_violation(page_or_frame, where):
    found = violations(page_or_frame, where)
    assert not found, "axe found:\n" + "\n".join(found)


def violations(page_or_frame, where):
    page_or_frame.evaluate(SCRIPT)
    return [
        f"{where}: {each['id']} ({each['impact']}): {each['help']}: {node['html'][:160]}"
        for each in page_or_frame.evaluate("axe.run()")["violations"] for node in each["nodes"]
    ]
