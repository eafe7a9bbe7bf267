"""Hostile texts in a browser: nothing runs, nothing leaves the site, nothing leaves its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.model.edition import Edition
from tests.browser.conftest import serving
from tests.browser.searching import open_dialog
from tests.site.html import documents
from tests.support.built_site import BuiltSite
from tests.support.hostile import payloads

_WATCH = """
window.runs = 0
window.ran = () => { window.runs += 1 }
window.violations = []
addEventListener("securitypolicyviolation", event => violations.push(`${event.violatedDirective} ${event.blockedURI}`))
"""

_OUT_OF_PLACE = """
() => {
  // Text with controls of direction is alone in its block, or in an element that keeps them in.
  const controls = /[\\u061c\\u202a-\\u202e\\u2066-\\u2069]/
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node; (node = walker.nextNode());) {
    if (!controls.test(node.data)) continue
    let around = node.parentElement
    const kept = () => /isolate|plaintext/.test(getComputedStyle(around).unicodeBidi)
    while (getComputedStyle(around).display.startsWith("inline") && !kept()) around = around.parentElement
    if (around.textContent.trim() !== node.data.trim()) found.push(around.outerHTML.slice(0, 200))
  }
  return found
}
"""


@dataclass
class Watched:
    """A page, and what happened that should not have."""

    page: Page
    address: str
    happened: list[str] = field(default_factory=list)

    def visit(self, path: str) -> None:
        """Open a page of the site, and look what has happened."""
        self.page.goto(self.address + path)
        self.look(path)

    def look(self, where: str) -> None:
        """Nothing has run, nothing was hindered, the page is where it was."""
        assert self.page.evaluate("[window.runs, ...window.violations]") == [0], where
        assert self.page.url.startswith(self.address), where
        assert self.happened == [], where


@pytest.fixture
def watched(browser: Browser, hostile_root_site: BuiltSite) -> Iterator[Watched]:
    """A page that notes dialogs, requests beyond the site, windows, downloads and errors."""
    with serving(hostile_root_site.site) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        watched = Watched(context.new_page(), address)
        happened, page = watched.happened, watched.page

        def guard(route: Route) -> None:
            if route.request.url.startswith((address, "blob:" + address)):
                route.continue_()
            else:
                happened.append(f"request {route.request.url}")
                route.abort()

        context.route("**/*", guard)
        context.on("page", lambda opened: happened.append(f"window {opened.url}") if opened is not page else None)
        page.on("dialog", lambda dialog: (happened.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("download", lambda download: happened.append(f"download {download.url}"))
        page.on("pageerror", lambda error: happened.append(f"error {error}"))
        page.add_init_script(_WATCH)
        yield watched
        context.close()


def test_what_would_happen_is_noticed(watched: Watched) -> None:
    watched.page.goto(f"{watched.address}about/")
    for harm in ("ran()", "document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/'}))"):
        watched.page.evaluate(harm)
    watched.page.wait_for_timeout(200)
    with pytest.raises(AssertionError):
        watched.look("harmed")
    assert watched.page.evaluate("runs") == 1
    assert watched.page.evaluate("violations.length") == 1


@pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
def test_nothing_runs_on_any_page(watched: Watched, hostile_root_site: BuiltSite, edition: Edition) -> None:
    prefixes = tuple(one.base for one in Edition if one.base)
    paths = [document.path.removesuffix("index.html") for document in documents(hostile_root_site.site)]
    own = [path for path in paths if (path.startswith(edition.base) if edition.base else not path.startswith(prefixes))]
    assert len(own) > 60
    for path in own:
        if path == "404.html" or "old-" in path:
            continue
        watched.visit(path)
        assert watched.page.evaluate(_OUT_OF_PLACE) == [], path


def test_nothing_runs_when_it_is_pressed(watched: Watched) -> None:
    """Every control of a page whose every text is hostile."""
    watched.visit("notices/hzf-2024-1/")
    for control in watched.page.locator("main button:visible, main summary:visible, main label:visible").all():
        control.click(force=True)
    watched.page.wait_for_timeout(100)
    watched.look("pressed")


QUERIES = (*payloads(), '"' * 50, "(" * 500, "a " * 300, "\x00\x1b", "。" * 100, "甲" * 2_000, "*", "-", "'")


def test_no_query_runs(watched: Watched) -> None:
    watched.visit("search/")
    for number, query in enumerate(QUERIES):
        edition = tuple(Edition)[number % len(Edition)].base
        watched.page.goto(f"{watched.address}{edition}search/?q={quote(query)}&year={quote(query)}")
        watched.page.locator("#search-page [role=status]:not(:empty)").wait_for()
        watched.look(query)
    watched.visit("about/")
    for query in payloads()[::6]:
        open_dialog(watched.page, query.replace("\u2028", " ").replace("\u2029", " "))
        watched.look(query)
        watched.page.keyboard.press("Escape")


def test_hits_of_hostile_texts_are_text(watched: Watched) -> None:
    watched.visit(f"search/?q={quote('<script>ran()</script>')}")
    watched.page.locator(".search-hit").first.wait_for()
    watched.page.wait_for_timeout(300)
    assert "<script>ran()</script>" in watched.page.locator(".search-hit").first.inner_text()
    assert watched.page.locator(".search-hit script, .search-hit img").count() == 0
    watched.look("hits")
    watched.page.locator(".search-hit a").first.click()
    watched.page.locator("html[data-search-hits]").wait_for()
    watched.look("arrival")
