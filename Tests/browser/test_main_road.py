"""The main road: a person signs in at an application, asks in its widget, and is answered from the desk."""

import pytest
from playwright.sync_api import expect
from support.addresses import APPLICATION, HELP, NODE_APPLICATION
from support.people import ADA
from support.texts import text
from support.visit import Visit

SUBJECT = "Invoices cannot be exported (canary)"
QUESTION = "The export button does nothing. What now? (canary)"
ANSWER = "It works again since this morning. Sorry for the trouble! (canary)"


@pytest.mark.parametrize("address", [APPLICATION, NODE_APPLICATION], ids=["PyJWT in Flask", "Node's crypto"])
def test_a_request_reaches_the_inbox_verified_and_its_answer_reaches_the_person(
    address, application, node_application, page, desk
):
    visit = Visit(page, address).open().sign_in(ADA).open_widget()
    expect(visit.greeting(ADA)).to_be_visible()

    visit.write(QUESTION, SUBJECT)
    form = visit.frame.locator("#panel-ask")
    expect(form).to_contain_text(ADA.name)
    expect(form).to_contain_text(ADA.email)
    expect(form).to_contain_text(text("widget.ask.verified"))
    expect(form.get_by_label(text("widget.ask.email"))).to_have_count(0)
    visit.send()

    desk.open("/desk/inbox")
    row = desk.page.locator("[data-row]", has_text=SUBJECT)
    expect(row).to_contain_text(ADA.name)
    expect(row).to_contain_text(text("desk.verified.word"))
    desk.open_conversation(SUBJECT)
    first = desk.page.locator(".message").first
    expect(first).to_contain_text(QUESTION)
    expect(first).to_contain_text(text("desk.verified.word"))
    side = desk.page.locator("#person")
    for fact in (ADA.email, ADA.userId, text("desk.verified.proved"), "plan", "Enterprise"):
        expect(side).to_contain_text(fact)

    desk.reply(ANSWER)
    visit.place("requests")
    visit.frame.get_by_role("button", name=SUBJECT).click()
    expect(visit.frame.locator(".bubble", has_text=ANSWER)).to_be_visible()
    assert visit.complaints == []


def test_the_help_centre_knows_the_person_and_opens_a_restricted_article(visit, desk, new_context):
    title = "How to close an account for good"
    address = desk.publish(title, "Only members may know this: **ask us**.", audience="signed_in")

    stranger = new_context().new_page()
    refused = stranger.goto(HELP + address)
    assert refused.status == 401
    for path in (address, "/en", "/en/search?q=account", "/sitemap.xml"):
        stranger.goto(HELP + path)
        assert title not in stranger.content(), f"{path} names the restricted article to a stranger"

    visit.open().sign_in(ADA)
    page = visit.page.context.new_page()
    assert page.goto(HELP + address).status == 200
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text(ADA.name)
    page.goto(HELP + "/en")
    expect(page.get_by_role("heading", level=1)).to_contain_text(ADA.first_name)
    page.goto(HELP + "/en/search?q=account")
    expect(page.get_by_role("link", name=title)).to_be_visible()


def test_the_help_centres_contact_form_knows_the_person(visit, desk):
    visit.open().sign_in(ADA)
    page = visit.page.context.new_page()
    page.goto(HELP + "/en/contact")
    expect(page.locator("form.form")).to_contain_text(ADA.email)
    page.get_by_label(text("help.contact.subject")).fill(SUBJECT)
    page.get_by_label(text("help.contact.message")).fill(QUESTION)
    page.get_by_role("button", name=text("help.contact.send")).click()
    expect(page.get_by_role("heading", name=text("help.sent.title"))).to_be_visible()

    desk.open_conversation(SUBJECT).reply(ANSWER)
    page.goto(HELP + "/en/requests")
    page.get_by_role("link", name=SUBJECT).click()
    expect(page.get_by_text(ANSWER)).to_be_visible()


def test_the_session_is_in_analytics_with_the_persons_name(visit, desk):
    title = "Exporting invoices"
    address = desk.publish(title, "Press *Export*.")
    visit.open().sign_in(ADA)
    visit.page.goto(HELP + address)

    row = desk.page.get_by_role("row", name=ADA.name)
    read = row.get_by_text(text("analytics.sessions.articlesOne"))
    desk.open_until("/desk/analytics/sessions", lambda page: read.count() == 1, "the article that Ada has read")
    expect(row).to_contain_text("app.example.test")
    expect(row).to_contain_text(text("analytics.sessions.live"))
    row.locator("summary").click()
    expect(row).to_contain_text(title)


def test_an_anonymous_visitor_can_ask_and_is_not_marked_verified(visit, desk):
    visit.open().open_widget()
    expect(visit.greeting()).to_be_visible()
    visit.write(QUESTION, SUBJECT)
    visit.frame.get_by_label(text("widget.ask.name")).fill("Ada Lovelace")
    visit.frame.get_by_label(text("widget.ask.email")).fill(ADA.email)
    visit.send()

    desk.open("/desk/inbox")
    row = desk.page.locator("[data-row]", has_text=SUBJECT)
    expect(row).not_to_contain_text(text("desk.verified.word"))
    desk.open_conversation(SUBJECT)
    expect(desk.page.locator("#person")).to_contain_text(text("desk.verified.unproved"))
