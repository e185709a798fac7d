"""A refused identify says why, in exactly the words of the contract, and leaves the widget anonymous."""

import hashlib

import pytest
from playwright.sync_api import expect
from support.addresses import APPLICATION, DEEPER_APPLICATION, FOREIGN_APPLICATION
from support.people import ADA
from support.tokens import forge, sign, unsigned
from support.visit import Visit

FAILED = "Usher: identify failed - "
WRONG_SECRET = "another-secret-of-another-workspace-0123456789"

REFUSED = {
    "made with another secret": (lambda secret: sign(ADA.claims, WRONG_SECRET), "signature_mismatch"),
    "expired": (lambda secret: sign(ADA.claims, secret, expires_in=-120), "expired"),
    "alg none": (lambda secret: unsigned(ADA.claims), "unsupported_algorithm"),
    "alg nOnE": (lambda secret: unsigned(ADA.claims, "nOnE"), "unsupported_algorithm"),
    "alg none with a MAC that holds": (lambda secret: forge({"alg": "none"}, ADA.claims, secret), "unsupported_algorithm"),
    "alg RS256 over HMAC": (lambda secret: forge({"alg": "RS256"}, ADA.claims, secret), "unsupported_algorithm"),
    "alg HS512 with our secret": (
        lambda secret: forge({"alg": "HS512"}, ADA.claims, secret, hashlib.sha512), "unsupported_algorithm"
    ),
    "no token at all": (lambda secret: "this is no token", "malformed"),
    "no email": (lambda secret: sign({"userId": "1"}, secret), "missing_email"),
    "no user id": (lambda secret: sign({"email": ADA.email}, secret), "missing_user_id"),
}


@pytest.mark.parametrize("make_token, reason", REFUSED.values(), ids=REFUSED.keys())
def test_an_invalid_token_is_named_with_its_reason(make_token, reason, visit, server):
    visit.open_blank(server.widget_id).identify(make_token(server.secret))
    assert visit.complaints == [f"{FAILED}invalid token ({reason})"]
    assert visit.heard("identifyFailed") == [{"code": "invalid_token", "reason": reason}]
    expect_anonymous(visit)


@pytest.mark.parametrize("options", [{}, {"token": ""}, {"token": None}, {"token": 1815}, {"token": {"alg": "HS256"}}])
def test_identify_without_a_token_says_that_it_requires_one(options, visit, server):
    visit.open_blank(server.widget_id).call("identify", options)
    assert visit.complaints == [f"{FAILED}identify requires a token"]
    expect_anonymous(visit)


@pytest.mark.parametrize("address", [FOREIGN_APPLICATION, DEEPER_APPLICATION], ids=["another domain", "two labels below"])
def test_a_foreign_page_is_told_where_identify_must_be_called_from(address, application, page, server):
    visit = Visit(page, address).open_blank(server.widget_id).identify(sign(ADA.claims, server.secret))
    assert visit.complaints == [f"{FAILED}must be called from same domain or 1-level subdomain"]
    assert page.context.cookies("https://help.example.test") == []


def test_the_attempts_are_in_the_settings_with_their_reasons(visit, server, desk):
    visit.open_blank(server.widget_id)
    visit.identify(sign(ADA.claims, WRONG_SECRET)).identify(sign(ADA.claims, server.secret, expires_in=-120))
    attempts = desk.page.locator("#attempts")
    desk.open_until("/desk/settings/access", lambda page: attempts.locator("tbody tr").count() == 2, "two attempts")
    for fact in ("signature_mismatch", "expired", APPLICATION):
        expect(attempts).to_contain_text(fact)


def expect_anonymous(visit):
    visit.open_widget()
    expect(visit.greeting()).to_be_visible()
    assert visit.page.context.cookies("https://help.example.test") == []
