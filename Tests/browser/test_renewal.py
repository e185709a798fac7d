"""Sessions end; the person goes on. What they wrote and read stays, and whoever can't be renewed is signed out visibly."""

from playwright.sync_api import expect
from support.client import Client
from support.people import ADA, GRACE
from support.texts import text
from support.tokens import sign
from support.visit import Visit

SUBJECT = "An export that takes long (canary)"
DRAFT = "Half a thought that must survive (canary)"
REPLY = "Half a reply that must survive (canary)"
LONG_ARTICLE = "\n\n".join(f"Paragraph {number} of a long article about exports." for number in range(80))


def test_a_renewal_keeps_the_draft_the_open_article_its_place_and_the_thread(visit, server, desk):
    desk.publish("All about exports", LONG_ARTICLE)
    Client(server).identify(ADA).ask("Why does it take so long? (canary)", subject=SUBJECT)
    visit.page.clock.install()
    visit.open_blank(server.widget_id)
    visit.identify_with_refresh(sign(ADA.claims, server.secret), sign(ADA.claims, server.secret)).open_widget()
    visit.write(DRAFT).place("requests")
    visit.frame.get_by_role("button", name=SUBJECT).click()
    visit.frame.get_by_label(text("widget.thread.reply")).fill(REPLY)
    visit.place("help").frame.get_by_text("All about exports").first.click()
    article = visit.frame.locator("#panel-help .view:visible")
    expect(article.get_by_text("Paragraph 79")).to_be_attached()
    article.evaluate("node => node.scrollTop = 900")

    with visit.page.expect_response("**/widget/v1/identify") as renewed:
        visit.page.clock.fast_forward("23:59:00")

    assert renewed.value.status == 200
    visit.wait_until_renewed()
    session = renewed.value.json()["session"]["token"]
    assert article.evaluate("node => node.scrollTop") == 900
    expect(visit.frame.get_by_text("Paragraph 79")).to_be_attached()
    with visit.page.expect_request(lambda request: request.headers.get("authorization") == f"Bearer {session}"):
        visit.place("requests")
    expect(visit.frame.locator(".bubble", has_text="Why does it take so long?")).to_be_visible()
    expect(visit.frame.get_by_label(text("widget.thread.reply"))).to_have_value(REPLY)
    visit.place("ask")
    expect(visit.frame.get_by_label(text("widget.ask.message"))).to_have_value(DRAFT)
    visit.send()
    assert len(visit.heard("identified")) == 1 and visit.heard("signedOut") == []
    assert visit.complaints == []


def test_under_the_strictest_policy_a_session_is_renewed_too(visit, server):
    visit.page.clock.install()
    visit.open("/strict").page.evaluate("widgetId => Usher('init', { widgetId })", server.widget_id)
    visit.identify_with_refresh(sign(ADA.claims, server.secret), sign(ADA.claims, server.secret))
    visit.page.wait_for_load_state("networkidle")
    with visit.page.expect_response("**/widget/v1/identify"):
        visit.page.clock.fast_forward("23:59:00")
    assert [line for line in visit.console if "Content Security Policy" in line or "Trusted" in line] == []
    assert visit.complaints == []


def test_where_sessions_end_with_their_tokens_they_are_renewed_in_time(visit, server, desk):
    desk.let_sessions_end_with_their_tokens()
    tokens = [sign(ADA.claims, server.secret, expires_in=life) for life in (8, 14, 3600)]
    visit.open_blank(server.widget_id).identify_with_refresh(*tokens).open_widget()
    expect(visit.greeting(ADA)).to_be_visible()
    visit.write(DRAFT)
    visit.wait_until_renewed(times=2)
    visit.place("requests")
    expect(visit.frame.get_by_text(text("widget.requests.none"))).to_be_visible()
    visit.place("ask")
    expect(visit.frame.get_by_label(text("widget.ask.message"))).to_have_value(DRAFT)
    assert visit.heard("signedOut") == []


def test_where_sessions_end_with_their_tokens_and_nobody_renews_the_person_is_signed_out_visibly(visit, server, desk):
    desk.let_sessions_end_with_their_tokens()
    Client(server).identify(ADA).ask("Only Ada may read this (canary)", subject=SUBJECT)
    visit.open_blank(server.widget_id).identify_with_refresh(sign(ADA.claims, server.secret, expires_in=6)).open_widget()
    visit.place("requests")
    expect(visit.frame.get_by_role("button", name=SUBJECT)).to_be_visible()

    visit.wait_until_heard("signedOut")

    assert visit.heard("signedOut") == [{"reason": "expired"}]
    assert len(visit.heard("tokenExpiring")) == 1
    expect(visit.frame.locator("#notice")).to_have_text(text("widget.sessionEnded"))
    assert SUBJECT not in visit.frame.locator("body").inner_html()


def test_a_session_that_the_desk_ended_is_renewed_once_and_the_words_on_their_way_arrive(visit, server, desk):
    visit.open_blank(server.widget_id)
    visit.identify_with_refresh(sign(ADA.claims, server.secret), sign(ADA.claims, server.secret)).open_widget()
    expect(visit.greeting(ADA)).to_be_visible()
    visit.write(DRAFT, SUBJECT)
    desk.end_sessions_of(ADA)

    visit.send()

    assert visit.page.evaluate("window.refreshed") == 1
    visit.place("requests")
    expect(visit.frame.get_by_role("button", name=SUBJECT)).to_have_count(1)
    assert visit.heard("signedOut") == []


def test_a_session_that_the_desk_ended_signs_out_where_the_application_knows_nobody(visit, server, desk):
    visit.open_blank(server.widget_id).identify_with_refresh(sign(ADA.claims, server.secret)).open_widget()
    expect(visit.greeting(ADA)).to_be_visible()
    desk.end_sessions_of(ADA)
    visit.place("requests")
    visit.wait_until_heard("signedOut")
    assert visit.heard("signedOut") == [{"reason": "ended"}]
    expect(visit.frame.locator("#notice")).to_have_text(text("widget.sessionEnded"))
    visit.identify(sign(ADA.claims, server.secret))
    expect(visit.frame.locator("#notice")).to_be_hidden()


def test_a_renewal_that_brings_somebody_else_shows_nothing_of_the_person_before_in_any_tab(visit, server):
    Client(server).identify(ADA).ask("Only Ada may read this (canary)", subject=SUBJECT)
    visit.page.clock.install()
    visit.open_blank(server.widget_id)
    visit.identify_with_refresh(sign(ADA.claims, server.secret), sign(GRACE.claims, server.secret)).open_widget()
    visit.write(DRAFT).place("requests")
    visit.frame.get_by_role("button", name=SUBJECT).click()
    expect(visit.frame.locator(".bubble", has_text="Only Ada may read this")).to_be_visible()
    other = Visit(visit.page.context.new_page()).open_blank(server.widget_id)
    other.identify(sign(ADA.claims, server.secret)).open_widget()
    expect(other.greeting(ADA)).to_be_visible()

    visit.page.clock.fast_forward("23:59:00")

    visit.wait_until_identified(GRACE).place("help")
    expect(visit.greeting(GRACE)).to_be_visible()
    other.wait_until_heard("signedOut")
    assert other.heard("signedOut") == [{"reason": "elsewhere"}]
    expect(other.greeting()).to_be_visible()
    for seen in (visit, other):
        whole = seen.frame.locator("body").inner_html()
        for trace in (ADA.name, ADA.email, SUBJECT, DRAFT):
            assert trace not in whole, f"a tab still holds {trace!r}"


def test_what_a_stranger_asked_in_the_help_centre_goes_along_when_the_application_says_who_it_was(visit, server):
    page = visit.page
    page.goto("https://help.example.test/en/contact")
    page.get_by_label(text("help.contact.email")).fill("somebody.canary@customers.test")
    page.get_by_label(text("help.contact.subject")).fill(SUBJECT)
    page.get_by_label(text("help.contact.message")).fill("Asked before signing in (canary)")
    page.locator("main form").get_by_role("button").last.click()
    page.wait_for_url("**/contact/sent*")
    visit.open_blank(server.widget_id).identify(sign(ADA.claims, server.secret)).open_widget().place("requests")
    expect(visit.frame.get_by_role("button", name=SUBJECT)).to_be_visible()
    assert [cookie["name"] for cookie in page.context.cookies("https://help.example.test")] == ["__Host-usher"]
