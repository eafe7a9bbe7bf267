"""A site works below the path of a repository and at the root of its own domain: what scripts make of addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.conftest import wait_until
from tests.browser.searching import hits, open_dialog
from tests.browser.test_notice import CLIPBOARD, notice_with
from tests.support.served import Place, serving


@dataclass
class Visit:
    """A page of the site, where it is served, and what it asked for in vain."""

    page: Page
    address: str
    place: Place
    missing: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browser: Browser, place: Place) -> Iterator[Visit]:
    with serving(place) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
        visit = Visit(context.new_page(), address, place)
        visit.page.set_default_timeout(20_000)

        def note(response: Response) -> None:
            if response.status >= 400:
                visit.missing.append(response.url)

        visit.page.on("response", note)
        visit.page.on("request", lambda one: one.url.startswith((address, "data:")) or visit.missing.append(one.url))
        yield visit
        context.close()


@pytest.mark.parametrize("edition", ["", "zh-hant/", "en/"])
def test_the_search_finds_and_leads_to_a_page(visit: Visit, edition: str) -> None:
    page = visit.page
    page.goto(f"{visit.address}{edition}about/")
    open_dialog(page, "人民政府")
    assert hits(page)
    page.locator(".search-hit a[data-result]").first.click()
    page.wait_for_url(f"{visit.address}{edition}**/*")
    expect(page.locator("article h1")).to_be_visible()
    assert visit.missing == []


def test_a_copied_address_is_that_of_the_published_page(visit: Visit) -> None:
    page, path = visit.page, notice_with(visit.place.site, "href=#art_")
    page.add_init_script(f"({CLIPBOARD})()")
    page.goto(visit.address + path)
    page.locator('a.here[href="#art_1"]').click()
    buttons = page.locator(".quote-menu").get_by_role("button")
    for number in range(buttons.count()):
        if number:
            page.locator('a.here[href="#art_1"]').click()
        buttons.nth(number).click()
        wait_until(page, f"window.copied.length === {number + 1}")
    *citations, link = page.evaluate("window.copied")
    assert len(citations) == 2
    assert all(citation.endswith(f"{visit.place.address}{path}#art_1") for citation in citations)
    assert link == f"{visit.address}{path}#art_1", "a link leads to where the reader is"
    assert visit.missing == []


def test_the_editions_of_a_page_lead_to_one_another(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}notices/")
    for lang, edition in (("en", "en/"), ("zh-Hant", "zh-hant/"), ("zh-Hans", "")):
        page.locator(f"header a[hreflang={lang}]").first.click()
        page.wait_for_url(f"{visit.address}{edition}notices/")
    assert visit.missing == []


def test_a_wrong_address_leads_home(visit: Visit) -> None:
    page = visit.page
    wrong = f"{visit.address}no/such/page/"
    page.goto(wrong)
    assert visit.missing == [wrong]
    page.locator("article a").first.click()
    page.wait_for_url(visit.address)
    assert visit.missing == [wrong]


def test_what_the_browser_keeps_is_kept_under_the_path(visit: Visit) -> None:
    page = visit.page
    page.goto(visit.address)
    page.locator(".tools > summary").click()
    page.locator("[data-tool=scheme]").click()
    page.locator("[data-tool=text-size] label").last.click()
    keys = page.evaluate("Object.keys(localStorage)")
    assert keys
    assert {key.split(".__")[0] for key in keys} == {urlsplit(visit.address).path}
