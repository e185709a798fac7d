"""Everything works without a mouse."""

from playwright.sync_api import expect
from support.people import ADA
from support.texts import text

LIMIT = 60  # More presses of the tab key than any page of ours has stops.


def test_a_person_asks_and_reads_with_the_keyboard_alone(visit, server, desk):
    visit.open().sign_in(ADA)
    keyboard = visit.page.keyboard
    press_tab_until(visit.page, lambda: has_focus(visit.launcher))
    keyboard.press("Enter")
    expect(visit.greeting(ADA)).to_be_visible()

    press_tab_until(visit.page, lambda: has_focus(visit.frame.get_by_role("tab", selected=True)))
    ask = visit.frame.get_by_role("tab", name=text("widget.places.ask"))
    for _ in range(3):
        if has_focus(ask):
            break
        keyboard.press("ArrowRight")
    keyboard.press("Enter")
    press_tab_until(visit.page, lambda: has_focus(visit.frame.get_by_label(text("widget.ask.message"))), backwards=True)
    keyboard.type("Typed without a mouse (canary)")
    press_tab_until(visit.page, lambda: has_focus(visit.frame.get_by_role("button", name=text("widget.ask.send"), exact=True)))
    keyboard.press("Enter")
    expect(visit.frame.get_by_text(text("widget.ask.doneTitle"))).to_be_visible()

    keyboard.press("Escape")
    expect(visit.launcher).to_be_focused()
    assert visit.heard("close") == [None]


def test_the_widget_does_not_trap_the_focus(visit):
    visit.open().open_widget()
    visit.greeting().wait_for()
    press_tab_until(visit.page, lambda: visit.page.evaluate("document.activeElement?.textContent.startsWith('Sign in as')"))


def test_an_agent_answers_with_the_keyboard_alone(desk, server):
    from support.client import Client

    Client(server).identify(ADA).ask("May I press keys only? (canary)", subject="Keys only (canary)")
    desk.open("/desk/inbox")
    keyboard = desk.page.keyboard
    keyboard.press("j")
    keyboard.press("Enter")
    desk.page.wait_for_url("**/desk/inbox/*")
    keyboard.press("r")
    expect(desk.page.get_by_label(text("desk.conversation.message"), exact=True)).to_be_focused()
    keyboard.type("Yes, you may. (canary)")
    send = desk.page.get_by_role("button", name=text("desk.conversation.send"), exact=True)
    press_tab_until(desk.page, lambda: has_focus(send))
    keyboard.press("Enter")
    expect(desk.page.locator(".message-agent", has_text="Yes, you may.")).to_be_visible()


def press_tab_until(page, is_there, backwards=False):
    for _ in range(LIMIT):
        if is_there():
            return
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
    raise AssertionError(f"{LIMIT} presses of the tab key did not lead there.")


def has_focus(locator):
    return locator.count() == 1 and locator.evaluate("element => element.matches(':focus')")
