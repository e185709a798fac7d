"""What others do appears by itself: an answer in the open widget, a colleague's work at the desk, the end of a session."""

import sqlite3
import subprocess
import threading
import time

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.client import Client
from support.desk import Desk
from support.people import ADA, GRACE
from support.server import BINARY
from support.texts import text
from support.tokens import sign
from support.waiting import until

SUBJECT = "Invoices cannot be exported (canary)"
QUESTION = "The export button does nothing. (canary)"
ANSWER = "It works again since this morning. (canary)"


class Requests:
    """What a page asks its help centre for, and which of its streams are open."""

    def __init__(self, page):
        self.asked = []
        page.on("request", lambda request: self.asked.append(request.url))

    def count(self, part):
        return sum(part in url for url in self.asked)


def ask(visit, subject=SUBJECT):
    visit.write(QUESTION, subject).send()
    visit.frame.get_by_role("button", name=text("widget.ask.view")).click()
    expect(visit.frame.locator(".bubble", has_text=QUESTION)).to_be_visible()
    return visit


@pytest.fixture
def colleague(new_context, server):
    return Desk(new_context().new_page()).sign_in()


def test_an_answer_appears_in_the_open_widget_without_a_reload_or_an_interval(visit, desk):
    requests = Requests(visit.page)
    ask(visit.open().sign_in(ADA).open_widget())
    desk.open_conversation(SUBJECT)
    until(lambda: requests.count("/widget/v1/stream") == 1, "the widget's stream")
    draft = visit.frame.get_by_label(text("widget.thread.reply"))
    draft.fill("I am still typing (canary)")
    visit.page.wait_for_load_state()
    asked = requests.count("/messages")

    desk.reply(ANSWER)
    expect(visit.frame.locator(".bubble", has_text=ANSWER)).to_be_visible(timeout=5_000)
    expect(draft).to_have_value("I am still typing (canary)")
    expect(draft).to_be_focused()
    expect(visit.frame.locator("#announcer")).to_have_text(text("widget.thread.arrived", name="olga.canary"))
    assert requests.count("/messages") <= asked + 3, "it asks once for the hint, not again and again"
    assert requests.count("/widget/v1/stream") == 1


def test_a_note_and_an_assignment_are_not_even_hinted_at(visit, desk):
    requests = Requests(visit.page)
    ask(visit.open().sign_in(ADA).open_widget())
    desk.open_conversation(SUBJECT)
    until(lambda: requests.count("/widget/v1/stream") == 1, "the widget's stream")
    asked = len(requests.asked)
    desk.page.get_by_label(text("desk.conversation.note"), exact=True).check()
    desk.page.get_by_label(text("desk.conversation.message"), exact=True).fill("She is in a hurry (canary)")
    desk.page.get_by_role("button", name=text("desk.conversation.keepNote")).click()
    desk.page.locator(".message-note").wait_for()
    desk.reply(ANSWER)
    expect(visit.frame.locator(".bubble", has_text=ANSWER)).to_be_visible(timeout=5_000)
    later = [url for url in requests.asked[asked:] if "/messages" in url]
    assert len(later) <= 2, later


def test_a_closed_panel_counts_the_answer_for_a_known_person_who_waits(visit, desk):
    ask(visit.open().sign_in(ADA).open_widget())
    visit.frame.get_by_role("button", name=text("widget.close")).click()
    desk.open_conversation(SUBJECT).reply(ANSWER)
    expect(visit.page.get_by_role("button", name="Open help, 1 unread")).to_be_visible(timeout=10_000)


def test_an_answer_appears_on_the_help_centres_own_pages(visit, desk):
    ask(visit.open().sign_in(ADA).open_widget())
    listed = visit.page.context.new_page()
    page = visit.page
    page.goto(HELP + "/en/requests")
    page.get_by_role("link", name=SUBJECT).click()
    draft = page.get_by_label(text("help.requests.reply"))
    draft.fill("I am still typing (canary)")
    listed.goto(HELP + "/en/requests")
    desk.open_conversation(SUBJECT).reply(ANSWER)
    expect(listed.get_by_text(ANSWER)).to_be_visible(timeout=5_000)

    page.bring_to_front()
    expect(page.locator(".answer", has_text=ANSWER)).to_be_visible(timeout=5_000)
    expect(draft).to_have_value("I am still typing (canary)")
    expect(draft).to_be_focused()
    desk.page.get_by_role("button", name=text("desk.conversation.close"), exact=True).click()
    expect(page.get_by_text(text("help.requests.reopens"))).to_be_visible(timeout=5_000)
    # What was on the screen was read.
    expect(listed.locator(".unread")).to_have_count(0)


def test_a_closed_anonymous_widget_asks_for_nothing(visit, server, desk):
    requests = Requests(visit.page)
    visit.open_blank(server.widget_id)
    visit.launcher.wait_for()
    visit.open_widget()
    expect(visit.greeting()).to_be_visible()
    visit.frame.get_by_role("button", name=text("widget.close")).click()
    asked = [url for url in requests.asked if "/stream" in url]
    assert asked == [], "who has asked nothing has nothing to hear of"


@pytest.mark.parametrize("way", ["command line", "desk"])
def test_a_revoked_key_ends_the_stream_and_the_widget_says_so(way, visit, server, desk):
    requests = Requests(visit.page)
    ask(visit.open_blank(server.widget_id).identify(sign(ADA.claims, server.secret)).open_widget())
    until(lambda: requests.count("/widget/v1/stream") == 1, "the widget's stream")
    asked = len(requests.asked)
    if way == "command line":
        subprocess.run([BINARY, "key", "revoke", "--data", server.data, server.key_id], check=True, timeout=30)
    else:
        desk.end_sessions_of(ADA)
    expect(visit.frame.locator("#notice")).to_have_text(text("widget.sessionEnded"), timeout=10_000)
    assert not any("/messages" in url for url in requests.asked[asked:]), "the stream's end alone has told of it"


def test_a_stream_ends_within_five_seconds_of_its_key_and_with_the_server(server):
    person = Client(server).identify(ADA)
    ended = {}

    def listen(name, client):
        answer = client.request("GET", "stream", stream=True)
        assert answer.headers["Content-Type"] == "text/event-stream"
        parts = answer.iter_content(None)
        assert next(parts) == b":\n\n"
        begun.release()
        list(parts)
        ended[name] = time.monotonic()

    begun = threading.Semaphore(0)
    first = threading.Thread(target=listen, args=("key", person), daemon=True)
    first.start()
    assert begun.acquire(timeout=10)
    revoked = time.monotonic()
    subprocess.run([BINARY, "key", "revoke", "--data", server.data, server.key_id], check=True, timeout=30)
    first.join(timeout=10)
    assert ended["key"] - revoked < 5
    person.http.close()  # The server has closed the connection of the stream.
    refused = person.get("stream")
    assert (refused.status_code, refused.json()["code"]) == (401, "session_ended")

    stranger = Client(server)
    asked = stranger.post("conversations", {"widgetId": server.widget_id, "clientId": "c-1", "message": QUESTION,
                                            "email": "stranger.canary@example.org"})
    stranger.session = asked.json()["visitor"]
    second = threading.Thread(target=listen, args=("server", stranger), daemon=True)
    second.start()
    assert begun.acquire(timeout=10)
    stopped = time.monotonic()
    server.stop()
    second.join(timeout=10)
    assert ended["server"] - stopped < 3, "an open stream kept the server from draining"


def test_a_person_never_hears_of_anybody_elses_request(server, visit, desk):
    requests = Requests(visit.page)
    ask(visit.open().sign_in(ADA).open_widget())
    until(lambda: requests.count("/widget/v1/stream") == 1, "the widget's stream")
    other = Client(server).identify(GRACE)
    other.ask(QUESTION, "Another's (canary)")
    asked = len(requests.asked)
    desk.open_conversation("Another's (canary)").reply("For Grace alone (canary)")
    desk.open_conversation(SUBJECT).reply(ANSWER)
    expect(visit.frame.locator(".bubble", has_text=ANSWER)).to_be_visible(timeout=5_000)
    assert sum("/messages" in url for url in requests.asked[asked:]) <= 2
    expect(visit.frame.get_by_text("For Grace alone (canary)")).to_have_count(0)


def test_two_windows_of_the_desk_follow_each_other(server, desk, colleague):
    person = Client(server).identify(ADA)
    first = person.ask(QUESTION, SUBJECT)
    desk.open_conversation(SUBJECT)
    colleague.open_conversation(SUBJECT)
    draft = desk.page.get_by_label(text("desk.conversation.message"), exact=True)
    draft.fill("Half a sentence (canary)")

    # A new request appears in both lists.
    person.ask(QUESTION, "A second request (canary)")
    for window in (desk, colleague):
        expect(window.page.locator("[data-row]", has_text="A second request (canary)")).to_be_visible(timeout=5_000)

    colleague.reply(ANSWER)
    expect(desk.page.locator(".message-agent", has_text=ANSWER)).to_be_visible(timeout=5_000)
    # Once the page's modules are there, the choice itself is sent.
    expect(colleague.page.get_by_role("button", name=text("desk.conversation.assign"), exact=True)).to_be_hidden()
    colleague.page.get_by_label(text("desk.conversation.assignee")).select_option(label="olga.canary")
    expect(desk.page.get_by_label(text("desk.conversation.assignee")).locator("option:checked")).to_have_text(
        "olga.canary", timeout=5_000)
    colleague.page.get_by_role("button", name=text("desk.conversation.close"), exact=True).click()
    expect(desk.page.get_by_role("button", name=text("desk.conversation.reopen"))).to_be_visible(timeout=5_000)
    expect(desk.page.locator("#closed")).to_be_visible()
    expect(desk.page.locator("[data-row]", has_text=SUBJECT)).to_have_count(0)

    expect(draft).to_have_value("Half a sentence (canary)")
    expect(draft).to_be_focused()
    # What the colleague has answered was seen here, so that a reply isn't refused.
    assert desk.page.locator("input[name=seq]").input_value() == "2"
    assert first["id"] in desk.page.url


def add_agent(server, name):
    """A second member of the team, with the owner's password."""
    with sqlite3.connect(server.data / "usher.sqlite") as database:
        database.execute(
            "insert into agent (workspace, id, email, name, role, password_hash, created_at) "
            "select workspace, ?, ?, ?, 'agent', password_hash, created_at from agent limit 1",
            ("1" * 26, f"{name.lower()}.canary@acme.test", name),
        )
    database.close()


def test_an_agent_sees_that_a_colleague_is_writing_an_answer(server, desk, new_context):
    Client(server).identify(ADA).ask(QUESTION, SUBJECT)
    add_agent(server, "Ivy")
    colleague = Desk(new_context().new_page()).sign_in("ivy.canary@acme.test")
    for window in (desk, colleague):
        window.open_conversation(SUBJECT)
    line = desk.page.locator("[data-live=company]")
    expect(line).to_be_hidden()
    field = colleague.page.get_by_label(text("desk.conversation.message"), exact=True)
    field.press_sequentially("We are loo")
    expect(line).to_have_text(text("desk.conversation.company.one", names="Ivy"), timeout=5_000)
    expect(colleague.page.locator("[data-live=company]")).to_be_hidden()
    field.fill("")
    expect(line).to_be_hidden(timeout=5_000)
    field.press_sequentially("We are looking into it (canary)")
    expect(line).to_be_visible(timeout=5_000)
    colleague.page.get_by_role("button", name=text("desk.conversation.send"), exact=True).click()
    expect(desk.page.locator(".message-agent", has_text="We are looking into it")).to_be_visible(timeout=5_000)
    expect(line).to_be_hidden()


def test_at_the_desk_a_quiet_line_stands_for_what_would_move_the_page(server, desk):
    person = Client(server).identify(ADA)
    for number in range(14):
        person.address = f"10.9.0.{number}"
        person.ask(QUESTION, f"Request {number} (canary)")
    desk.page.set_viewport_size({"width": 1280, "height": 600})
    desk.open("/desk/inbox")
    pane = desk.page.locator(".pane-list .pane-body")
    news = pane.get_by_role("button", name=text("desk.inbox.news"))
    expect(news).to_be_hidden()
    pane.evaluate("pane => { pane.scrollTop = 200 }")
    row = desk.page.locator("[data-row]", has_text="Request 9 (canary)")
    before = row.bounding_box()
    person.address = "10.9.1.1"
    person.ask(QUESTION, "The newest (canary)")
    expect(news).to_be_visible(timeout=5_000)
    assert row.bounding_box() == before
    expect(desk.page.locator("[data-row]", has_text="The newest (canary)")).to_have_count(0)
    news.click()
    expect(desk.page.locator("[data-row]").first).to_contain_text("The newest (canary)")
    expect(desk.page.locator("[data-row]").first).to_be_focused()
    expect(news).to_be_hidden()


def test_a_message_out_of_sight_counts_as_unread_until_it_has_been_seen(server, desk):
    person = Client(server).identify(ADA)
    asked = person.ask("A long story (canary)\n" * 120, SUBJECT)
    desk.page.set_viewport_size({"width": 1280, "height": 600})
    desk.open_conversation(SUBJECT)
    pane = desk.page.locator(".pane-main .pane-body")
    pane.evaluate("pane => { pane.scrollTop = 0 }")
    person.post(f"conversations/{asked['id']}/messages", {"clientId": "c-2", "message": "One more thing (canary)"})
    below = pane.get_by_role("button", name=text("desk.conversation.newBelow"))
    expect(below).to_be_visible(timeout=5_000)
    assert pane.evaluate("pane => pane.scrollTop") == 0
    sequence = desk.page.locator("input[name=seq]")
    assert sequence.input_value() == "1"
    below.click()
    expect(below).to_be_hidden()
    assert sequence.input_value() == "2"


def test_where_no_stream_is_to_be_had_the_widget_asks_in_intervals(visit, desk):
    visit.page.context.route("**/widget/v1/stream?*", lambda route: route.abort())
    ask(visit.open().sign_in(ADA).open_widget())
    desk.open_conversation(SUBJECT).reply(ANSWER)
    expect(visit.frame.locator(".bubble", has_text=ANSWER)).to_be_visible()


def test_without_scripts_the_inbox_is_what_it_was(new_context, server):
    Client(server).identify(ADA).ask(QUESTION, SUBJECT)
    desk = Desk(new_context(java_script_enabled=False).new_page()).sign_in()
    desk.open_conversation(SUBJECT)
    expect(desk.page.get_by_role("button", name=text("desk.inbox.news"))).to_be_hidden()
    desk.reply(ANSWER)
    assert desk.page.url.startswith(HELP)
