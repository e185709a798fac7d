"""A real SMTP server on this machine, which a test tells what to refuse. It speaks as servers do: STARTTLS, logins, codes."""

import email
import email.policy
import ssl

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from .addresses import free_ports
from .waiting import until

USER, PASSWORD = "usher@acme.test", "p@ss:canary/word"
SENDER = "Acme Help <help@acme.test>"


class MailServer:
    """Remembers what arrived. `refusals` are answers in place of "250", for each of SMTP's steps, used up in order."""

    def __init__(self, certificate=None, is_encrypted=False, needs_login=False):
        self.mails, self.logins, self.refusals = [], [], {"MAIL": [], "RCPT": [], "DATA": []}
        self.port = free_ports(1)[0]
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH) if certificate else None
        if context:
            context.load_cert_chain(certificate.chain, certificate.key)
        self._controller = Controller(
            self, hostname="127.0.0.1", port=self.port, ssl_context=context if is_encrypted else None,
            tls_context=context if context and not is_encrypted else None,
            require_starttls=bool(context) and not is_encrypted, auth_required=needs_login,
            auth_require_tls=needs_login and not is_encrypted, authenticator=self._login if needs_login else None)

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *_):
        self._controller.stop()

    @property
    def environment(self):
        return {"USHER_SMTP_URL": f"smtp://127.0.0.1:{self.port}", "USHER_MAIL_FROM": SENDER}

    def wait_for(self, count=1):
        until(lambda: len(self.mails) >= count, f"{count} mails to arrive")
        return self.mails[count - 1]

    def _login(self, server, session, envelope, mechanism, credentials):
        name, word = credentials.login.decode(), credentials.password.decode()
        self.logins.append((name, session.ssl is not None))
        return AuthResult(success=(name, word) == (USER, PASSWORD), handled=False)

    def _refusal(self, step):
        return self.refusals[step].pop(0) if self.refusals[step] else None

    async def handle_MAIL(self, server, session, envelope, address, options):
        refusal = self._refusal("MAIL")
        if not refusal:
            envelope.mail_from = address
        return refusal or "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = self._refusal("RCPT")
        if not refusal:
            envelope.rcpt_tos.append(address)
        return refusal or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        refusal = self._refusal("DATA")
        if not refusal:
            mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
            mail.sent_to, mail.was_encrypted = envelope.rcpt_tos, session.ssl is not None
            self.mails.append(mail)
        return refusal or "250 2.0.0 Ok: queued as 4F1A"


def body(mail, kind="plain"):
    return mail.get_body((kind,)).get_content()
