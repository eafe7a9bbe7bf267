"""What searches move and take in Chromium, on a site served compressed as GitHub Pages serves it."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.chromium import find_browser
from tests.browser.searching import PAGES_OF_PHRASES, open_dialog

TEN = 10

PARTS = {
    "library": (".js", "wasm.unknown.pagefind"),
    "tables": ("folding.json", "catalogue.json", "filters.json", "numbers.json"),
    "meta": ("pagefind-entry.json", ".pf_meta"),
    "words": (".pf_index",),
    "results": (".pf_fragment",),
    "pages": ("/",),
}
"""Parts of what a search moves, by how addresses end: scripts and wasm, our tables, Pagefind's of records, places of
words, what results show, and the pages that their sentences are taken from."""

_COMPRESSED = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".md", ".csv", ".map")

_TIMES = """
async typed => {
  const { openSearch, search } = await import("/assets/javascripts/search/search.js")
  await openSearch()
  const times = []
  for (const text of typed) {
    let longest = 0, last = performance.now(), going = true
    const channel = new MessageChannel()
    const beat = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (going) channel.port2.postMessage(0)
    }
    channel.port1.onmessage = beat
    const start = performance.now()
    channel.port2.postMessage(0)
    await search(text)
    const whole = performance.now() - start
    beat()
    going = false
    times.push({ whole, longest })
  }
  return times
}
"""


class Compressed(http.server.SimpleHTTPRequestHandler):
    """Files as GitHub Pages serves them: texts in gzip, to be kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, pages: Mapping[str, str], directory: str) -> None:
        self.pages = pages
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.pages.get(self.path.split("?")[0], self.path)))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        packed = path.suffix in _COMPRESSED
        body = gzip.compress(body, 6) if packed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        pass


@contextmanager
def browser_at(site: Path, pages: Mapping[str, str]) -> Iterator[tuple[Browser, str]]:
    """A browser, and the address at which `site` is served; `pages` names what is served in place of other pages."""
    handler = functools.partial(Compressed, directory=str(site), pages=pages)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        options = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=options)
        yield browser, f"http://127.0.0.1:{server.server_port}/"
        browser.close()
        server.shutdown()


def first_search(browser: Browser, address: str, typed: str) -> tuple[dict[str, int], dict[str, int]]:
    """Bytes that a search moves for a reader who never searched, by PARTS: with the results that are seen, with ten.

    Counted is what travels: headers, and bodies as they are served, texts in gzip, the index as it is, in gzip already.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{address}about/")
    page.wait_for_load_state("networkidle")
    moved: dict[str, int] = {}
    names: dict[str, str] = {}
    devtools = context.new_cdp_session(page)
    devtools.on("Network.requestWillBeSent", lambda event: names.update({event["requestId"]: event["request"]["url"]}))
    devtools.on(
        "Network.loadingFinished", lambda event: moved.update({event["requestId"]: int(event["encodedDataLength"])})
    )
    devtools.send("Network.enable")
    open_dialog(page, typed)
    _settle(page)
    seen = dict(moved)
    for hit in page.locator(".search-hit").all()[:TEN]:
        hit.scroll_into_view_if_needed()
    _settle(page)
    context.close()
    return tuple(_by_part({names[id_]: size for id_, size in of.items()}) for of in (seen, moved))  # type: ignore[return-value]


def _settle(page: Page) -> None:
    """Wait until no result is busy and nothing moves."""
    page.wait_for_timeout(120)
    expect(page.locator(".search-hit[aria-busy], .search-status.loading")).to_have_count(0, timeout=60_000)
    page.wait_for_load_state("networkidle")


def _by_part(moved: dict[str, int]) -> dict[str, int]:
    sums = dict.fromkeys(PARTS, 0)
    for url, size in moved.items():
        path = urlsplit(url).path
        sums[next(name for name, ends in PARTS.items() if path.endswith(ends))] += size
    return sums


def search_times(browser: Browser, address: str, typed: Sequence[str]) -> list[dict[str, float]]:
    """For each query, asked one after another on one page: milliseconds, and the longest time the page stood still."""
    return _evaluate(browser, address, _TIMES, typed)


def pages_found(browser: Browser, address: str, typed: Sequence[str]) -> list[frozenset[str]]:
    """For each query: the ids of the notices found at the levels of number and phrase."""
    answers = _evaluate(browser, address, PAGES_OF_PHRASES, typed)
    return [frozenset(url.split("/")[2] for url in one if url.startswith("/notices/")) for one in answers]


def _evaluate(browser: Browser, address: str, script: str, typed: Sequence[str]) -> Any:
    page = browser.new_page()
    page.goto(f"{address}about/")
    answer = page.evaluate(script, list(typed))
    page.close()
    return answer
