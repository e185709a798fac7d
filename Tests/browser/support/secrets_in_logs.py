"""Looks through a server's log for what must never be there: tokens, secrets, cookies, emails, message texts."""

import re

FORBIDDEN = {
    "a token": re.compile(r"eyJ[\w-]{8,}\.?"),
    "a session or an API key": re.compile(r"usher_[a-z]+_[\w-]{20,}"),
    "an email, a password or a message": re.compile(r"canary", re.IGNORECASE),
    "an authorization header": re.compile(r"\bBearer\b"),
}


def assert_log_is_clean(log, secret):
    text = log.read_text("utf-8", "replace")
    assert secret not in text, f"The signing secret is in {log}."
    for what, pattern in FORBIDDEN.items():
        lines = [line for line in text.splitlines() if pattern.search(line)]
        assert not lines, f"There is {what} in {log}:\n" + "\n".join(lines[:5])
