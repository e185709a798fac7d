"""What `make run` starts: a help centre, and beside it an application that signs people in."""

import signal
import subprocess

import pytest
from playwright.sync_api import expect
from support.addresses import free_ports
from support.server import BINARY
from support.texts import text

PERSON = "Mara Winter"
RESTRICTED = "Your warranty"


@pytest.fixture
def help_centre():
    # The demo's application takes the port after the help centre's.
    port = free_ports(2)[0]
    process = subprocess.Popen([BINARY, "demo", "--port", str(port)], stdout=subprocess.PIPE, text=True)
    assert any("The demo is running" in line for line in process.stdout), "the demo did not start"
    yield f"http://localhost:{port}"
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0


@pytest.fixture
def open_page(playwright, browser_options):
    arguments = [each for each in browser_options["args"] if "host-resolver" not in each]
    browser = playwright.chromium.launch(**browser_options | {"args": arguments})
    yield lambda: browser.new_context(locale="en-GB").new_page()
    browser.close()


def sign_in(page):
    page.get_by_role("link", name=text("help.signIn.button"), exact=True).last.click()
    page.get_by_role("button", name=PERSON).click()
    page.get_by_role("banner").get_by_text(PERSON).first.wait_for(state="attached")


def test_a_restricted_article_opens_by_way_of_the_sample_application(help_centre, open_page):
    known = open_page()
    known.goto(help_centre + "/en")
    sign_in(known)
    known.goto(help_centre + "/en/search?q=warranty")
    address = known.get_by_role("main").get_by_role("link", name=RESTRICTED).first.get_attribute("href")

    fresh = open_page()
    assert fresh.goto(help_centre + address).status == 401
    sign_in(fresh)
    expect(fresh.get_by_role("heading", level=1, name=RESTRICTED)).to_be_visible()
    assert fresh.url == help_centre + address
