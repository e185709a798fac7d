"""The loader alone: light until somebody opens it, and in order whatever a framework does."""

from support.addresses import HELP
from support.people import ADA
from support.tokens import sign


def test_nothing_is_asked_made_or_stored_before_somebody_opens_the_widget(visit, server):
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url) if request.url.startswith(HELP) else None)
    visit.open()
    visit.launcher.wait_for()
    visit.page.wait_for_load_state("networkidle")

    assert asked == [f"{HELP}/usher.js"]
    assert visit.page.locator("iframe").count() == 0
    assert visit.page.context.cookies() == [] and storage_of(visit.page) == [0, 0]
    visit.open_widget()
    visit.greeting().wait_for()
    assert any(url.startswith(f"{HELP}/widget/frame") for url in asked)


def test_identify_asks_once_and_still_makes_no_frame(visit):
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url) if request.url.startswith(HELP) else None)
    visit.open().sign_in(ADA)
    visit.page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.endswith("/usher.js")] == [f"{HELP}/widget/v1/identify"]
    assert visit.page.locator("iframe").count() == 0
    # The token is used once and kept nowhere; the session lives in memory alone.
    assert storage_of(visit.page) == [0, 0]


def test_effects_that_run_twice_end_identified_once_with_one_live_session(visit, server, desk):
    """React's strict mode: init, identify, init, identify, without waiting for any of them."""
    visit.open_blank()
    visit.page.evaluate(
        """([widgetId, token]) => Promise.all([
             Usher('init', { widgetId }), Usher('identify', { token }),
             Usher('init', { widgetId }), Usher('identify', { token })])""",
        [server.widget_id, sign(ADA.claims, server.secret)],
    )
    assert [detail["userId"] for detail in visit.heard("identified")] == [ADA.userId]
    assert visit.page.locator("usher-widget").count() == 1
    assert visit.complaints == []
    visit.open_widget()
    visit.greeting(ADA).wait_for()

    desk.open_person(ADA)
    assert desk.page.get_by_role("button", name="End session").count() == 1


def test_calls_made_before_the_script_has_loaded_are_carried_out(visit):
    visit.page.route(f"{HELP}/usher.js", lambda route: (visit.page.wait_for_function("() => window.Usher?.q?.length > 2"), route.continue_()))
    visit.open()
    visit.launcher.wait_for()
    assert visit.heard("ready") == [None]


def storage_of(page):
    return page.evaluate("[localStorage.length, sessionStorage.length]")
