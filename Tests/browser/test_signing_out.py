"""Who leaves is gone everywhere, and the next person finds nothing of the one before."""

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.client import Client
from support.desk import Desk
from support.people import ADA, GRACE, OWNER_EMAIL, OWNER_PASSWORD
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


@pytest.mark.parametrize("opened", ["list", "thread"])
def test_a_request_left_open_is_gone_when_its_person_signs_out_in_another_tab(opened, visit):
    thread, other = open_request(visit, opened), visit.page.context.new_page()
    other.goto(HELP + "/en")
    other.locator(".person summary").click()
    other.get_by_role("button", name=text("help.frame.signOut")).click()
    expect(other.get_by_role("heading", name=text("help.signedOut.title"))).to_be_visible()

    sign_in = text("help.requests.title") if opened == "list" else text("help.signIn.title")
    expect(thread.get_by_role("heading", name=sign_in, exact=True)).to_be_visible()
    expect(thread.get_by_text(SUBJECT)).to_have_count(0)
    for trace in (ADA.name, SUBJECT, "Only Ada may read this"):
        expect(thread.locator("html")).not_to_contain_text(trace)
    expect(thread.locator("[data-live]")).to_have_count(0)


@pytest.mark.parametrize("opened", ["list", "thread"])
def test_a_request_left_open_is_gone_when_somebody_else_signs_in(opened, visit, server):
    page = open_request(visit, opened)
    other = Visit(page.context.new_page()).open_blank(server.widget_id)
    other.identify(sign(GRACE.claims, server.secret)).wait_until_identified(GRACE)

    expect(page.get_by_role("banner")).to_contain_text(GRACE.name)
    expect(page.get_by_text(SUBJECT)).to_have_count(0)


def test_an_answer_left_half_written_at_the_desk_goes_with_who_signs_out_and_nobody_is_asked(server, desk):
    Client(server).identify(ADA).ask("Only the team may read this (canary)", subject=SUBJECT)
    left, asked = begin_answer(desk)
    sign_out(desk)

    left.wait_for_url("**/desk/login?next=*")
    assert asked == []
    for trace in (SUBJECT, "Only the team may read this", "Half an answer"):
        assert trace not in left.content()


def test_an_answer_left_half_written_when_a_session_runs_out_may_be_copied(server, desk):
    Client(server).identify(ADA).ask("Only the team may read this (canary)", subject=SUBJECT)
    left, asked = begin_answer(desk)
    desk.page.context.clear_cookies()
    desk.open("/desk/inbox").page.wait_for_url("**/desk/login*")

    # What the customer wrote is gone all the same.
    expect(left.get_by_text("Only the team may read this")).to_have_count(0)
    assert asked == ["beforeunload"]
    expect(message_of(left)).to_have_value("Half an answer (canary)")
    desk.open("/desk/login")
    assert asked == ["beforeunload"]


def test_the_desk_in_windows_that_nobody_looks_at_is_gone_with_who_signs_out_in_another(server, desk):
    Client(server).identify(ADA).ask("Only the team may read this (canary)", subject=SUBJECT)
    left = [hidden_window(desk.page.context) for _ in range(2)]
    Desk(left[0]).open("/desk/inbox")
    message_of(Desk(left[1]).open_conversation(SUBJECT).page).press_sequentially("Half an answer (canary)")
    expect(left[0].get_by_text(SUBJECT)).to_be_visible()
    sign_out(desk)

    for page in left:
        page.wait_for_url("**/desk/login?next=*")
        assert SUBJECT not in page.content() and "Half an answer" not in page.content()


def test_requests_in_windows_that_nobody_looks_at_are_gone_with_their_person(visit):
    thread = open_request(visit, "thread")
    left = [hidden_window(thread.context) for _ in range(2)]
    left[0].goto(HELP + "/en/requests")
    left[1].goto(thread.url)
    for page in left:
        expect(page.get_by_text(SUBJECT)).to_be_visible()
    thread.locator(".person summary").click()
    thread.get_by_role("button", name=text("help.frame.signOut")).click()

    for page in left:
        expect(page.get_by_text(SUBJECT)).to_have_count(0)
        for trace in (ADA.name, SUBJECT, "Only Ada may read this"):
            assert trace not in page.content()


def test_a_list_left_open_at_the_desk_leads_to_the_page_to_sign_in(server, desk):
    Client(server).identify(ADA).ask("Only the team may read this (canary)", subject=SUBJECT)
    left = Desk(desk.page.context.new_page()).open_conversation(SUBJECT).page
    conversation = left.url
    sign_out(desk)
    left.wait_for_url("**/desk/login?next=*")
    assert SUBJECT not in left.content()
    left.get_by_label(text("desk.login.email")).fill(OWNER_EMAIL)
    left.get_by_label(text("desk.login.password")).fill(OWNER_PASSWORD)
    left.get_by_role("button", name=text("desk.login.submit")).click()
    left.wait_for_url(conversation)


def hidden_window(context):
    """One that its browser calls hidden, as it does with those behind another: a headless browser shows them all. Nobody
    tells it of a sign-out but the window where it happens."""
    page = context.new_page()
    page.add_init_script("Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })")
    return page


def begin_answer(desk):
    """A window beside the desk's with an answer that isn't sent, and which dialogs it opens."""
    page, asked = Desk(desk.page.context.new_page()).open_conversation(SUBJECT).page, []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    message_of(page).press_sequentially("Half an answer (canary)")
    return page, asked


def message_of(page):
    return page.get_by_label(text("desk.conversation.message"), exact=True)


def sign_out(desk):
    desk.open("/desk/inbox").page.locator(".rail-end summary").click()
    desk.page.get_by_role("button", name=text("desk.signOut")).click()
    desk.page.wait_for_url("**/desk/login*")


def open_request(visit, opened):
    """A request of Ada's in her browser, in the help centre's own pages."""
    visit.open().sign_in(ADA).open_widget()
    visit.write("Only Ada may read this (canary)", SUBJECT).send()
    page = visit.page
    page.goto(HELP + "/en/requests")
    if opened == "thread":
        page.get_by_role("link", name=SUBJECT).click()
        page.wait_for_url("**/requests/*")
    return page


def record_sessions(page, sessions=None):
    """The bearer sessions that the server hands out to a page."""
    sessions = [] if sessions is None else sessions

    def remember(response):
        if response.url.endswith("/widget/v1/identify") and response.status == 200 and response.request.method == "POST":
            sessions.append(response.json()["session"]["token"])

    page.on("response", remember)
    return sessions
