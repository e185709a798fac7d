"""Pages that were written for Intercom or Ferndesk, as those tell their customers, on which only the address has changed."""

from playwright.sync_api import expect
from support.addresses import APPLICATION
from support.client import Client
from support.people import ADA
from support.texts import text
from support.tokens import sign
from support.visit import Visit

SUBJECT = "From a page that was not written for Usher (canary)"
CUSTOM = {"user_id": ADA.userId, "email": ADA.email, "name": ADA.name}


def open_page(page, name):
    visit = Visit(page)
    page.goto(f"{APPLICATION}/{name}.html")
    return visit


def call(visit, *arguments):
    visit.page.evaluate("([name, ...rest]) => Intercom(name, ...rest)", list(arguments))


def test_a_page_written_for_intercom(page, application, server, desk):
    Client(server).identify(ADA).ask("Here since yesterday (canary)", subject=SUBJECT)
    article = desk.publish("Exporting invoices", "Press *Export*.").split("/")[-1].split("-")[-1]
    visit = open_page(page, "intercom")
    expect(visit.launcher).to_be_visible()
    assert page.context.cookies() == []

    # Their documentation: once somebody has signed in, boot again with a JWT about them.
    call(visit, "boot", {"app_id": server.widget_id, "intercom_user_jwt": sign(CUSTOM, server.secret), "plan": "pro"})
    page.get_by_role("link", name="Ask us").click()
    expect(visit.greeting(ADA)).to_be_visible()
    assert page.url.endswith("/intercom.html"), "the page's own launcher led away"

    call(visit, "showMessages")
    expect(visit.frame.get_by_role("button", name=SUBJECT)).to_be_visible()
    call(visit, "showArticle", article)
    expect(visit.frame.get_by_text("Press Export")).to_be_visible()
    call(visit, "showNewMessage", "Written beforehand (canary)")
    expect(visit.frame.get_by_label(text("widget.ask.message"))).to_have_value("Written beforehand (canary)")
    call(visit, "showSpace", "help")
    expect(visit.frame.get_by_role("searchbox")).to_be_visible()
    call(visit, "trackEvent", "opened-billing", {"plan": "pro"})
    call(visit, "hide")
    page.wait_for_function("() => heard.includes('hide')")
    assert page.evaluate("heard") == ["show", "hide"]

    call(visit, "update", {"hide_default_launcher": True})
    expect(visit.launcher).to_be_hidden()
    call(visit, "update", {"hide_default_launcher": False})
    expect(visit.launcher).to_be_visible()

    call(visit, "shutdown")
    expect(visit.launcher).to_be_hidden()
    call(visit, "update")
    call(visit, "boot", {"app_id": server.widget_id})
    visit.open_widget()
    expect(visit.greeting()).to_be_visible()
    assert SUBJECT not in visit.frame.locator("body").inner_html()
    assert visit.complaints == ["Usher: Intercom('update') does nothing before Intercom('boot')"]
    assert [line for line in visit.console if "Content Security Policy" in line] == []


def test_a_page_written_for_intercom_proves_nobody_by_a_name_alone(page, application, server):
    visit = open_page(page, "intercom")
    call(visit, "boot", {"app_id": server.widget_id, **CUSTOM, "user_hash": "0123456789abcdef"})
    visit.open_widget()
    expect(visit.greeting()).to_be_visible()
    assert "pass intercom_user_jwt" in visit.complaints[0]
    visit.write("Nobody has proved me (canary)")
    visit.frame.get_by_label(text("widget.ask.email")).fill("nobody.canary@customers.test")
    visit.send()
    assert "email" in page.evaluate("heard")


def test_the_script_names_the_widget_where_a_page_keeps_its_app_id(page, application):
    visit = open_page(page, "attribute")
    page.locator("usher-widget").wait_for(state="attached")
    expect(visit.launcher).to_be_hidden()
    call(visit, "show")
    expect(visit.greeting()).to_be_visible()
    assert visit.complaints == []


def test_a_page_written_for_ferndesk(page, application, server):
    visit = open_page(page, "ferndesk")
    expect(visit.launcher).to_be_visible()
    claims = {"sub": ADA.userId, "email": ADA.email, "name": ADA.name}
    contact = page.evaluate("jwt => Ferndesk('identify', { jwt })", sign(claims, server.secret))
    assert contact["userId"] == ADA.userId
    page.evaluate("Ferndesk('open')")
    expect(visit.greeting(ADA)).to_be_visible()
    page.evaluate("Ferndesk('toggle')")
    expect(page.locator("usher-widget iframe")).to_be_hidden()
    page.evaluate("widgetId => Ferndesk('init', { widgetId, hideLauncher: true, open: true })", server.widget_id)
    expect(visit.greeting()).to_be_visible()
    expect(page.locator("usher-widget button")).to_be_hidden()
    assert visit.complaints == []
    assert [line for line in visit.console if "Content Security Policy" in line] == []
