"""A browser for the tests, with requests to other hosts cut off and counted."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route, sync_playwright

from tests.browser.chromium import ensure_font, find_browser
from tests.support.built_site import BuiltSite

DEMONSTRATION_PATH = "/xiyu-gazette/"
"""The path of the demonstration's `site_url`."""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A server of files that says nothing on the console.

    The page of a wrong address names its files by the site's own path; they are served there, too.
    """

    def translate_path(self, path: str) -> str:
        """Where the file of an address is."""
        return super().translate_path("/" + path.removeprefix(DEMONSTRATION_PATH).removeprefix("/"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        pass


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Where `folder` is served meanwhile, with a slash at its end."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    ensure_font()
    # Without a sandbox, because that needs privileges that containers do not give; what is shown is our own site.
    options = ["--no-sandbox", "--disable-dev-shm-usage"]
    browser = playwright.chromium.launch(executable_path=find_browser(), args=options)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def address(demo_site: BuiltSite) -> Iterator[str]:
    """Where the demonstration site is served, with a slash at its end."""
    with serving(demo_site.site) as address:
        yield address


@pytest.fixture
def foreign() -> list[str]:
    """The addresses on other hosts that `page` asked for."""
    return []


@pytest.fixture
def page(browser: Browser, address: str, foreign: list[str]) -> Iterator[Page]:
    """A page that cannot leave this machine and fails the test on an error in the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.set_default_timeout(10_000)
    errors: list[str] = []

    def guard(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            foreign.append(route.request.url)
            route.abort()

    page.route("**/*", guard)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not errors


@pytest.fixture
def reader(browser: Browser, served: str) -> Iterator[Page]:
    """A page of the site that the module's own fixture `served` makes."""
    context = browser.new_context(base_url=served, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests go to one worker: each worker would start a browser of its own."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


def wait_until(page: Page, expression: str) -> None:
    """Wait until JavaScript `expression` is true; Playwright's own waiting evaluates text, which the pages forbid."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")
