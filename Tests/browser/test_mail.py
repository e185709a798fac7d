"""Mail by SMTP, with a real server on the other side."""

import os
import subprocess

import pytest
from support.addresses import free_ports
from support.certificate import make_certificate
from support.mail_server import PASSWORD, SENDER, USER, MailServer, body
from support.server import BINARY

TO = "ada.canary@customers.test"
CREDENTIALS = "usher%40acme.test:p%40ss%3Acanary%2Fword@"


@pytest.fixture(scope="module")
def certificate_here(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("mail"), "DNS:localhost,IP:127.0.0.1")


def send(url, *options, **environment):
    """`usher mail test`: its exit code and what it says."""
    variables = {**os.environ, "USHER_SMTP_URL": url, "USHER_MAIL_FROM": SENDER, **environment}
    done = subprocess.run([BINARY, "mail", "test", "--to", TO, *map(str, options)], env=variables, capture_output=True,
                          text=True, timeout=90)
    return done.returncode, done.stdout + done.stderr


def test_a_mail_arrives_as_it_was_written():
    with MailServer() as server:
        code, said = send(f"smtp://127.0.0.1:{server.port}")
        assert code == 0 and "Sent. The server said: 250 2.0.0 Ok: queued as 4F1A" in said
        mail = server.mails[0]
        assert mail["From"] == SENDER and mail["To"] == TO and mail.sent_to == [TO]
        assert mail["Subject"] == "Mail from Usher works" and mail["Auto-Submitted"] == "auto-generated"
        assert mail["Message-ID"].endswith("@acme.test>") and mail["Date"].datetime.tzinfo
        assert "Usher can send mail." in body(mail)
        assert not mail.defects and not [part for part in mail.walk() if part.defects]


def test_by_starttls_with_a_login(certificate_here):
    with MailServer(certificate_here, needs_login=True) as server:
        code, said = send(f"smtp://{CREDENTIALS}localhost:{server.port}?tls=required",
                          "--smtp-ca-file", certificate_here.chain)
        assert code == 0, said
        assert server.logins == [(USER, True)] and server.mails[0].was_encrypted


def test_by_tls_from_the_first_byte_with_the_password_from_a_file(certificate_here, tmp_path):
    file = tmp_path / "password"
    file.write_text(PASSWORD + "\n")
    with MailServer(certificate_here, is_encrypted=True, needs_login=True) as server:
        code, said = send("", "--smtp-url", f"smtps://{USER.replace('@', '%40')}@localhost:{server.port}",
                          "--smtp-ca-file", certificate_here.chain, "--smtp-password-file", file)
        assert code == 0, said
        assert len(server.mails) == 1


def test_a_certificate_that_does_not_hold_gets_neither_mail_nor_password(certificate_here):
    for is_encrypted in (False, True):
        with MailServer(certificate_here, is_encrypted=is_encrypted, needs_login=not is_encrypted) as server:
            scheme = "smtps" if is_encrypted else "smtp"
            code, said = send(f"{scheme}://{CREDENTIALS}localhost:{server.port}?tls=required")
            assert code == 1 and "can't be encrypted" in said and PASSWORD not in said
            assert not server.mails and not server.logins


def test_a_certificate_of_another_name_is_none(tmp_path):
    other = make_certificate(tmp_path, "DNS:mail.example.test")
    with MailServer(other) as server:
        code, said = send(f"smtp://localhost:{server.port}?tls=required", "--smtp-ca-file", other.chain)
        assert code == 1 and "can't be encrypted" in said and not server.mails


def test_without_starttls_nothing_is_sent_where_it_is_required():
    with MailServer() as server:
        code, said = send(f"smtp://{CREDENTIALS}localhost:{server.port}?tls=required")
        assert code == 1 and "doesn't offer STARTTLS" in said and not server.mails


def test_a_refused_login_says_so(certificate_here):
    with MailServer(certificate_here, needs_login=True) as server:
        code, said = send(f"smtp://usher:wrong@localhost:{server.port}?tls=required", "--smtp-ca-file",
                          certificate_here.chain)
        assert code == 1 and "refused the name or the password" in said and "535" in said and "wrong" not in said


@pytest.mark.parametrize("step, answer, sentence", [
    ("MAIL", "550 5.7.1 Not your address", "refused the sender"),
    ("RCPT", "550 5.1.1 No such user", "refused the recipient"),
    ("RCPT", "450 4.2.0 Come back later", "refused the recipient"),
    ("DATA", "554 5.7.1 Looks like spam", "refused the mail"),
    ("DATA", "452 4.3.1 Out of space", "refused the mail"),
])
def test_a_refusal_says_of_what_and_whether_for_good(step, answer, sentence):
    with MailServer() as server:
        server.refusals[step] = [answer]
        code, said = send(f"smtp://127.0.0.1:{server.port}")
        assert code == 1 and sentence in said and answer in said and not server.mails
        assert ("refused again" in said) == answer.startswith("5")


def test_a_server_that_is_not_there_says_so():
    code, said = send(f"smtp://127.0.0.1:{free_ports(1)[0]}")
    assert code == 1 and "can't be reached" in said and "may pass" in said
    code, said = send("smtp://nowhere.invalid")
    assert code == 1 and "no host of the mail server's name" in said


def test_a_password_is_no_argument():
    code, said = send("", "--smtp-url", "smtp://usher:secret@mail.acme.test")
    assert code == 1 and "read by everybody" in said and "secret" not in said


@pytest.mark.parametrize("variables, sentence", [
    ({"USHER_SMTP_URL": ""}, "No mail server is set up"),
    ({"USHER_MAIL_FROM": ""}, "no sender"),
    ({"USHER_MAIL_FROM": "help"}, "isn't one address"),
    ({"USHER_SMTP_URL": "http://usher:secret@mail.acme.test"}, "can't be read"),
])
def test_what_is_missing_is_named(variables, sentence):
    code, said = send(variables.get("USHER_SMTP_URL", "smtp://mail.acme.test"),
                      **{name: value for name, value in variables.items() if name != "USHER_SMTP_URL"})
    assert code == 1 and sentence in said and "secret" not in said
