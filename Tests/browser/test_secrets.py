"""Nothing secret is logged, whichever way a request goes wrong. Every other test's log is searched as well."""

import uuid

import pytest
from support.client import Client
from support.people import ADA, OWNER_EMAIL
from support.tokens import sign, unsigned

WORD = "canary"
UNKNOWN = str(uuid.uuid4())


@pytest.fixture
def known(server):
    return Client(server).identify(ADA)


def test_no_error_path_writes_what_was_sent_into_the_log(server, known):
    secret = server.secret
    widget = {"widgetId": server.widget_id}
    tokens = [sign(ADA.claims, "wrong" * 10), sign(ADA.claims, secret, -900), unsigned(ADA.claims), "eyJhbGciOi.canary.x",
              sign({**ADA.claims, "email": [WORD]}, secret), sign({**ADA.claims, "name": WORD * 100}, secret), WORD * 4000]
    for token in tokens:
        assert_refused(Client(server).post("identify", {**widget, "token": token}))
    for body in ({**widget, "clientId": 1, "message": WORD}, {**widget, "clientId": UNKNOWN, "message": WORD * 20_000},
                 {**widget, "clientId": UNKNOWN, "message": [WORD]}, {"message": WORD}, [WORD], WORD):
        assert_refused(known.post("conversations", body))
    for path in (f"conversations/{UNKNOWN}/messages", f"articles/{WORD}", "nothing"):
        assert_refused(known.get(path))
    assert_refused(known.post("attributes", {"attributes": {WORD: {"a": "b"}, "__proto__": WORD}}))
    assert_refused(known.post("events", {"name": WORD * 1000}))


@pytest.mark.parametrize("content_type, body", [
    ("application/json", b'{"message": "canary"'), ("application/json", b"\xff\xfe canary"), ("text/plain", b"canary"),
    ("application/x-www-form-urlencoded", b"message=canary"), ("application/json", b"[" * 10_000 + b"canary"),
    ("application/json", b"canary" * 1_000_000),
])
def test_no_unreadable_body_is_logged(content_type, body, known):
    for path in ("identify", "conversations", "attributes", "events"):
        assert_refused(known.request("POST", path, data=body, headers={"Content-Type": content_type}))


def test_no_password_is_logged_when_signing_in_fails(server):
    for fields in ({"email": OWNER_EMAIL, "password": "canary"}, {"email": "canary@nowhere.test", "password": "canary"}):
        answer = server.request("POST", "/desk/login", data=fields, headers={"Origin": "https://help.example.test"})
        assert answer.status_code < 500
        assert "Set-Cookie" not in answer.headers


def test_no_session_is_logged_when_it_is_unknown_or_malformed(server):
    for session in (f"usher_s_{WORD}_{WORD}", WORD, "", "usher_s_" + "a" * 9000):
        headers = {"Authorization": f"Bearer {session}", "Cookie": f"__Host-usher={session}"}
        for path in ("/widget/v1/conversations?widgetId=x", "/en/requests", "/desk/inbox"):
            assert server.get(path, headers=headers).status_code < 500


def assert_refused(answer):
    assert 400 <= answer.status_code < 500, f"{answer.status_code}: {answer.text[:300]}"
    if answer.headers.get("Content-Type", "").startswith("application/problem+json"):
        assert answer.json()["code"]
