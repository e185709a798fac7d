"""Pages and browsers that forbid much: the strictest policy, and no storage for third parties."""

from playwright.sync_api import expect
from support.addresses import FOREIGN_APPLICATION
from support.people import ADA
from support.tokens import sign
from support.visit import Visit

RECORD_VIOLATIONS = """
  window.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.violations.push(`${violatedDirective} ${blockedURI}`));
"""


def test_a_page_with_the_strictest_policy_and_trusted_types_reports_no_violation(visit, desk):
    desk.publish("Exporting invoices", "Press *Export*, or read [more](https://example.com).\n\n- one\n- two")
    visit.page.add_init_script(RECORD_VIOLATIONS)
    visit.open().sign_in(ADA)
    visit.open("/strict").wait_until_identified(ADA).open_widget()
    expect(visit.greeting(ADA)).to_be_visible()
    visit.frame.get_by_text("Exporting invoices").first.click()
    expect(visit.frame.get_by_text("Press Export")).to_be_visible()
    visit.write("Works under a strict policy (canary)").send()

    for frame in visit.page.frames:
        assert frame.evaluate("window.violations") == []
    assert [line for line in visit.console if "Content Security Policy" in line or "TrustedHTML" in line] == []
    assert visit.complaints == []


def test_with_third_party_storage_blocked_the_widget_still_knows_the_person(
    playwright, browser_options, tmp_path, application, server, desk
):
    desk.admit_origin(FOREIGN_APPLICATION)
    with open_browser_without_third_party_storage(playwright, browser_options, tmp_path) as context:
        visit = Visit(context.new_page(), FOREIGN_APPLICATION).open_blank(server.widget_id)
        visit.identify(sign(ADA.claims, server.secret)).open_widget()
        expect(visit.greeting(ADA)).to_be_visible()
        assert_storage_is_blocked(visit.page.frames[-1])
        visit.write("Storage is blocked, yet this arrives (canary)", "No storage (canary)").send().place("requests")
        expect(visit.frame.get_by_role("button", name="No storage")).to_be_visible()
        assert visit.complaints == []


def test_with_third_party_storage_blocked_an_anonymous_visitor_can_ask(
    playwright, browser_options, tmp_path, application, server, desk
):
    desk.admit_origin(FOREIGN_APPLICATION)
    with open_browser_without_third_party_storage(playwright, browser_options, tmp_path) as context:
        visit = Visit(context.new_page(), FOREIGN_APPLICATION).open_blank(server.widget_id).open_widget()
        visit.greeting().wait_for()
        visit.write("Nobody knows me (canary)", "No storage (canary)")
        visit.frame.get_by_label("Your email address").fill("nobody.canary@customers.test")
        visit.send().place("requests")
        expect(visit.frame.get_by_role("button", name="No storage")).to_be_visible()


def open_browser_without_third_party_storage(playwright, options, folder):
    """A profile whose owner has chosen to block third-party cookies, which blocks all of a third party's storage."""
    profile = folder / "profile/Default"
    profile.mkdir(parents=True)
    (profile / "Preferences").write_text('{"profile": {"block_third_party_cookies": true, "cookie_controls_mode": 1}}')
    return playwright.chromium.launch_persistent_context(
        profile.parent, **options, ignore_https_errors=True, locale="en-GB"
    )


def assert_storage_is_blocked(frame):
    blocked = frame.evaluate("(() => { try { localStorage.length; return false } catch { return true } })()")
    assert blocked, "This browser did not block third-party storage, so the test would show nothing."
