"""A world for each test: a fresh server, sample applications in Flask and Node, and a real browser."""

import os
from pathlib import Path

import pytest
from applications.flask_application import FlaskApplication
from playwright.sync_api import expect, sync_playwright
from support.addresses import Ports
from support.certificate import make_certificate
from support.desk import Desk
from support.node import NodeApplication
from support.people import PEOPLE
from support.secrets_in_logs import assert_log_is_clean
from support.server import BINARY, Server
from support.visit import Visit

# Generous, for machines with little to spare; a test that passes waits no longer than it must.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def pytest_sessionstart():
    for needed, remedy in ((BINARY, "swift build --product usher"), (Path(CHROMIUM), "scripts/install-packages test")):
        if not needed.exists():
            pytest.exit(f"{needed} isn't there. Make it with: {remedy}", returncode=3)


@pytest.fixture(scope="session")
def ports():
    return Ports()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser_options(ports):
    arguments = ["--no-sandbox", "--disable-dev-shm-usage", f"--host-resolver-rules={ports.resolver_rules}"]
    return {"executable_path": CHROMIUM, "args": arguments, "headless": "HEADED" not in os.environ}


@pytest.fixture(scope="session")
def browser(playwright, browser_options):
    running = playwright.chromium.launch(**browser_options)
    yield running
    running.close()


@pytest.fixture
def server(tmp_path, ports, certificate):
    """A server with a data folder of its own. Afterwards its log is searched for what may never be in one."""
    running = Server(tmp_path, ports.help, certificate).start()
    yield running
    running.stop()
    assert_log_is_clean(running.log, running.secret)


@pytest.fixture(scope="session")
def flask_server(ports, certificate):
    running = FlaskApplication(PEOPLE, ports.flask, certificate)
    yield running
    running.close()


@pytest.fixture
def application(flask_server, server):
    """The application in Flask, with the widget and the secret of this test's server."""
    flask_server.configuration = server
    return flask_server


@pytest.fixture
def node_application(ports, certificate, server):
    running = NodeApplication(PEOPLE, ports.node, certificate, server)
    yield running
    running.close()


@pytest.fixture
def new_context(browser):
    """Makes browsers that know nothing of each other, as two people's computers do."""
    contexts = []

    def make(**options):
        context = browser.new_context(**{"ignore_https_errors": True, "locale": "en-GB", **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_context):
    return new_context().new_page()


@pytest.fixture
def desk(new_context, server):
    """The owner, signed in, in a browser of their own."""
    return Desk(new_context().new_page()).sign_in()


@pytest.fixture
def visit(page, application):
    """A person in front of the application in Flask."""
    return Visit(page)
