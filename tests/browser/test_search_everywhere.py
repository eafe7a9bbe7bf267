"""The search in every edition, on arrival, on a phone, below a path, under a policy, and where it cannot run."""

from __future__ import annotations

import functools
import http.server
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import QuietHandler
from tests.browser.searching import hits, levels, open_dialog
from tests.support.built_site import BuiltSite

FIRST_SEARCH = 900_000
"""Bytes that a first search may move, library and the pages of the results in view included."""


def test_in_the_traditional_edition_text_and_links_are_its_own(page: Page, address: str) -> None:
    page.goto(f"{address}zh-hant/search/?q={quote('责任单位')}&year=2024")
    hit = page.locator(".search-hit", has_text="供水管網")
    expect(hit.locator(".search-hit__sentence mark")).to_have_text("責任單位")
    expect(hit.locator(".search-hit__facts")).to_contain_text("汐嶼市人民政府辦公廳")
    assert "/zh-hant/notices/xzbz-2024-33/" in str(hit.locator("a[data-result]").get_attribute("href"))
    expect(page.locator("#search-page [role=status]")).to_contain_text("逐字含有")


def test_in_the_english_edition_the_sentence_leads_to_the_chinese_text(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/?q={quote('責任單位')}&year=2025")
    hit = page.locator(".search-hit", has_text="Green Shipping")
    sentence = hit.locator(".search-hit__sentence")
    expect(sentence.locator("mark")).to_have_text("责任单位")
    assert sentence.get_attribute("lang") == "zh-Hans"
    place = urlsplit(str(sentence.locator("a").get_attribute("href")))
    assert place.path == "/notices/xzf-2025-17/"
    assert place.fragment
    assert urlsplit(str(hit.locator("a[data-result]").get_attribute("href"))).path == "/en/notices/xzf-2025-17/"
    expect(hit.locator(".search-hit__facts")).to_contain_text("25 July 2025 · Circular")


def test_english_titles_and_terms_find_from_every_edition(page: Page, address: str) -> None:
    for edition in ("", "zh-hant/", "en/"):
        page.goto(f"{address}{edition}about/")
        assert "/notices/xzf-2025-17/" in levels(page, "green shipping")["phrase"]


_ARRIVAL = f"notices/xzbz-2024-33/?h={quote('供水管網')}#sec_2__subsec_2__item_3"


def test_on_arrival_the_hit_is_marked_and_in_view(page: Page, address: str) -> None:
    page.goto(address + _ARRIVAL)
    page.locator("html[data-search-hits]").wait_for()
    texts = page.evaluate("[...CSS.highlights.get('search-hit')].map(range => range.toString())")
    assert set(texts) == {"供水管网"}
    assert len(texts) > 5
    tops = page.evaluate("[...CSS.highlights.get('search-hit')].map(range => range.getBoundingClientRect().top)")
    place = page.locator("#sec_2__subsec_2__item_3").bounding_box()
    assert place
    assert any(place["y"] <= top <= place["y"] + place["height"] for top in tops)
    assert 0 < place["y"] < 900


def test_without_highlights_of_the_browser_marks_are_put_around_the_hits(page: Page, address: str) -> None:
    page.add_init_script("delete CSS.highlights; delete globalThis.Highlight")
    page.goto(address + _ARRIVAL)
    marks = page.locator("#sec_2__subsec_2__item_3 mark.search-mark")
    expect(marks.first).to_be_in_viewport()
    assert "".join(marks.all_inner_texts()) == "供水管网"


def test_a_first_search_moves_little_and_asks_no_other_host(
    page: Page, address: str, foreign: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    page.goto(f"{address}about/")
    page.wait_for_load_state("networkidle")
    moved: dict[str, int] = {}
    page.on("requestfinished", lambda request: moved.update({request.url: request.sizes()["responseBodySize"]}))
    open_dialog(page, "责任单位")
    page.locator(".search-hit__sentence mark").first.wait_for()
    page.wait_for_load_state("networkidle")
    parts = {"index": "/pagefind/", "script": "/javascripts/", "pages": ""}
    sums: dict[str, int] = dict.fromkeys(parts, 0)
    for url, size in moved.items():
        sums[next(name for name, mark in parts.items() if mark in url)] += size
    with capsys.disabled():
        sys.stdout.write(f"\na first search moves {sum(moved.values())} bytes in {len(moved)} requests: {sums}\n")
    assert sum(moved.values()) < FIRST_SEARCH
    assert foreign == []


def test_nothing_of_the_themes_search_is_built_or_asked_for(page: Page, address: str, demo_site: BuiltSite) -> None:
    assert list(demo_site.site.rglob("search_index.json")) == []
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}about/")
    open_dialog(page, "责任单位")
    hits(page)
    assert not [url for url in asked if "lunr" in url or "worker" in url or "search_index" in url]
    assert page.locator("form[name=search]").count() == 0
    assert page.locator("[data-md-toggle=search]").count() == 0


def test_it_works_below_a_path_and_under_a_strict_policy(
    browser: Browser, demo_site: BuiltSite, tmp_path: Path
) -> None:
    (tmp_path / "repo").symlink_to(demo_site.site)

    class Strict(QuietHandler):
        def end_headers(self) -> None:
            # The theme's own scripts stand in its pages; nothing else may.
            policy = "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'none'"
            self.send_header(
                "Content-Security-Policy", f"{policy}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
            )
            super().end_headers()

    refused: list[str] = []
    page = browser.new_page()
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    for base in serve(Strict, tmp_path):
        page.goto(f"{base}repo/en/notices/xzf-2025-17/")
        open_dialog(page, "责任单位")
        expect(page.locator(".search-hit__sentence mark").first).to_be_visible()
        assert {urlsplit(url).path.split("/")[1] for url in links(page)} == {"repo"}
    page.close()
    assert refused == []


def serve(handler: type[QuietHandler], folder: Path) -> Iterator[str]:
    bound = functools.partial(handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), bound) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def links(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('dialog a')].map(link => link.href)")
    assert found
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_on_a_phone(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    for start in (f"search/?q={quote('责任单位')}", "about/", "en/about/"):
        page.goto(address + start)
        if "about" in start:
            page.locator(".search-box button").click()
            page.locator("dialog input").fill("责任单位")
        page.locator(".search-hit__sentence mark").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        for box in (one.bounding_box() for one in page.locator(".search-hit").all()):
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 360
    context.close()


def test_without_a_script_the_header_leads_to_a_page_that_explains_and_lists_the_indexes(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}notices/xzf-2025-17/")
    page.locator(".search-box button").click()
    expect(page).to_have_url(re.compile(r"/search/\??$"))
    expect(page.locator(".search-needs-script")).to_be_visible()
    assert page.locator("#indexes + ul a").count() > 5
    context.close()


def test_if_the_index_does_not_load_the_lists_are_offered(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}search/?q={quote('责任单位')}")
    expect(page.locator("#search-page [role=status]")).to_contain_text("搜索没有载入")
    expect(page.locator("#indexes")).to_be_visible()
    page.close()
