"""Who leaves is gone everywhere, and the next person finds nothing of the one before."""

from playwright.sync_api import expect
from support.addresses import HELP
from support.client import Client
from support.people import ADA, GRACE
from support.texts import text
from support.tokens import sign
from support.visit import Visit

SUBJECT = "A private matter (canary)"
DRAFT = "Half a thought that nobody else may read (canary)"


def test_a_second_init_signs_out_everywhere(visit, server):
    sessions = record_sessions(visit.page)
    visit.open().sign_in(ADA)
    help_page = visit.page.context.new_page()
    help_page.goto(HELP + "/en")
    expect(help_page.get_by_role("banner")).to_contain_text(ADA.name)
    other = Visit(visit.page.context.new_page())
    record_sessions(other.page, sessions)
    other.open().wait_until_identified(ADA).open_widget()
    expect(other.greeting(ADA)).to_be_visible()

    visit.call("init", {"widgetId": server.widget_id})

    assert len(visit.heard("signedOut")) == 1
    expect(other.greeting()).to_be_visible()
    assert len(other.heard("signedOut")) == 1
    assert visit.page.context.cookies(HELP) == []
    help_page.reload()
    expect(help_page.get_by_role("banner")).not_to_contain_text(ADA.name)
    assert len(sessions) == 2
    for session in sessions:
        client = Client(server)
        client.session = session
        assert client.get("conversations").status_code == 401, "a session outlived the sign-out"
    visit.open_widget()
    expect(visit.greeting()).to_be_visible()


def test_signing_out_of_the_application_signs_out_of_the_help_centre(visit):
    visit.open().sign_in(ADA)
    visit.page.get_by_role("button", name="Sign out").click()
    expect(visit.page.get_by_text("Not signed in")).to_be_visible()
    visit.page.goto(HELP + "/en/requests")
    assert ADA.name not in visit.page.content()


def test_grace_after_ada_sees_nothing_of_ada(visit, server):
    Client(server).identify(ADA).ask("Only Ada may read this (canary)", subject=SUBJECT)
    visit.open_blank(server.widget_id).identify(sign(ADA.claims, server.secret)).open_widget()
    expect(visit.greeting(ADA)).to_be_visible()
    visit.write(DRAFT).place("requests")
    visit.frame.get_by_role("button", name=SUBJECT).click()
    expect(visit.frame.locator(".bubble", has_text="Only Ada may read this")).to_be_visible()

    visit.identify(sign(GRACE.claims, server.secret))

    expect(visit.frame.get_by_text("Only Ada may read this")).to_have_count(0)
    visit.place("help")
    expect(visit.greeting(GRACE)).to_be_visible()
    visit.place("requests")
    expect(visit.frame.get_by_text(text("widget.requests.none"))).to_be_visible()
    visit.place("ask")
    expect(visit.frame.get_by_label(text("widget.ask.message"))).to_have_value("")
    expect(visit.frame.locator("#panel-ask")).to_contain_text(GRACE.email)
    whole = visit.frame.locator("body").inner_html()
    for trace in (ADA.name, ADA.email, SUBJECT, DRAFT):
        assert trace not in whole, f"Grace's widget still holds {trace!r}"
    visit.page.goto(HELP + "/en/requests")
    expect(visit.page.get_by_role("banner")).to_contain_text(GRACE.name)
    assert SUBJECT not in visit.page.content()


def record_sessions(page, sessions=None):
    """The bearer sessions that the server hands out to a page."""
    sessions = [] if sessions is None else sessions

    def remember(response):
        if response.url.endswith("/widget/v1/identify") and response.status == 200 and response.request.method == "POST":
            sessions.append(response.json()["session"]["token"])

    page.on("response", remember)
    return sessions
