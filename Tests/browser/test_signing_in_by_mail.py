"""Signing in at the help centre by a link in a mail."""

import re

import pytest
from playwright.sync_api import expect
from support.addresses import HELP
from support.mail_server import MailServer, body
from support.people import ADA, OWNER_EMAIL
from support.secrets_in_logs import assert_log_is_clean
from support.server import Server
from support.texts import text
from support.visit import Visit
from test_accessibility import check_pages

TITLE = "How to close an account for good"


@pytest.fixture
def mail_server():
    with MailServer() as running:
        yield running


@pytest.fixture
def server(tmp_path, ports, certificate, mail_server):
    running = Server(tmp_path, ports.help, certificate, mail_server.environment).start()
    yield running
    running.stop()
    assert_log_is_clean(running.log, running.secret)


@pytest.fixture
def article(desk):
    desk.open("/desk/settings/access")
    desk.page.locator("#links").get_by_role("switch").check()
    desk.page.locator("#links").get_by_role("button", name=text("settings.save")).click()
    desk.page.get_by_role("status").first.wait_for()
    return desk.publish(TITLE, "Only members may know this.", audience="signed_in")


def link_in(mail):
    return re.search(r"https://\S+", body(mail))[0]


def id_of(article):
    return article.split("/")[-1].split("-")[-1]


def ask(page, email):
    page.get_by_label(text("mail.ask.label")).fill(email)
    page.get_by_role("button", name=text("mail.ask.button")).click()
    expect(page.get_by_role("heading", name=text("mail.sent.title"))).to_be_visible()



@pytest.fixture
def known(new_context, application):
    """Ada has been in the application once, so that a token has proved her address."""
    Visit(new_context().new_page()).open().sign_in(ADA)
    return ADA


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_known_person_gets_back_to_their_page_by_mail(scripts, article, known, new_context, mail_server):
    page = new_context(java_script_enabled=scripts).new_page()
    seen = []
    page.on("request", lambda request: seen.append((request.url, request.headers.get("referer", ""))))
    assert page.goto(HELP + article).status == 401
    ask(page, ADA.email.upper())
    mail = mail_server.wait_for()
    assert mail["To"] == ADA.email and ADA.first_name not in body(mail)
    page.goto(link_in(mail))
    assert page.url == HELP + "/sso/mail/link?locale=en"
    page.get_by_role("button", name="Continue as").click()
    page.wait_for_url(f"{HELP}/en/articles/*{id_of(article)}")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text(ADA.name)
    assert not [referer for _, referer in seen if "token=" in referer]
    assert len([address for address, _ in seen if "token=" in address]) == 1
    # It was good once.
    page.context.clear_cookies()
    page.goto(link_in(mail))
    expect(page.get_by_role("heading", name=text("mail.void.title"))).to_be_visible()


def test_on_another_device_one_is_asked(article, known, new_context, mail_server):
    page = new_context().new_page()
    page.goto(HELP + article)
    ask(page, ADA.email)
    other = new_context(locale="de-DE").new_page()
    other.goto(link_in(mail_server.wait_for()))
    expect(other.get_by_text(text("mail.open.otherBrowser"))).to_be_visible()
    other.get_by_role("button", name="Continue as").click()
    other.wait_for_url(f"{HELP}/en/articles/*{id_of(article)}")
    # The browser that asked is nobody's still.
    assert page.goto(HELP + article).status == 401


def test_an_unknown_address_gets_the_same_answer_and_no_mail(article, known, new_context, mail_server):
    page = new_context().new_page()
    page.goto(HELP + article)
    ask(page, "nobody.canary@customers.test")
    page.goto(HELP + article)
    ask(page, ADA.email)
    mail_server.wait_for()
    assert [mail["To"] for mail in mail_server.mails] == [ADA.email]


@pytest.mark.parametrize("language", ["en", "de"])
def test_axe_finds_nothing_on_its_pages(language, article, known, new_context, mail_server, desk):
    page = new_context(color_scheme="dark", viewport={"width": 375, "height": 740}).new_page()
    page.goto(HELP + "/sso/mail?locale=en")
    ask(page, ADA.email)
    link = link_in(mail_server.wait_for()).replace("locale=en", f"locale={language}")
    own = [path + f"locale={language}" for path in ("/sso/mail?", "/sso/mail/sent?", "/sso/mail/link?token=x&")]
    check_pages(page, [article.replace("/en/", f"/{language}/"), link.removeprefix(HELP), *own])
    check_pages(desk.page, ["/desk/settings/mail", "/desk/settings/access"])


def test_what_a_server_refuses_is_tried_again_or_shown_at_the_desk(desk, mail_server):
    mail_server.refusals["DATA"] = ["451 4.7.1 Come back later"]
    desk.open("/desk/settings/mail")
    desk.page.get_by_role("button", name=OWNER_EMAIL).click()
    desk.open_until("/desk/settings/mail", lambda page: page.get_by_text("451 4.7.1 Come back later").count(),
                    "the refusal at the desk")
    mail_server.wait_for()
    desk.open_until("/desk/settings/mail", lambda page: page.get_by_text(text("mail.state.sent"), exact=True).count(),
                    "the mail to be sent")
    mail_server.refusals["RCPT"] = ["550 5.1.1 No such user"]
    desk.page.get_by_role("button", name=OWNER_EMAIL).click()
    desk.open_until("/desk/settings/mail", lambda page: page.get_by_text("550 5.1.1 No such user").count(),
                    "the mail to fail")
    desk.page.get_by_role("button", name=text("mail.list.again")).click()
    assert mail_server.wait_for(2)["To"] == OWNER_EMAIL
