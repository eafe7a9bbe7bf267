"""The page of a notice: citations to copy, reports with the selected words, tables that scroll in their frame."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import wait_until
from tests.support.built_site import BuiltSite

CLIPBOARD = """() => {
  window.copied = []
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async text => void window.copied.push(text) } })
}"""


def notice_with(site: Path, mark: str, edition: str = "") -> str:
    """The path of the page of a notice that has most of `mark`."""
    pages = sorted((site / edition / "notices").glob("*/index.html"))
    most = max(pages, key=lambda path: path.read_text(encoding="utf-8").count(mark))
    assert mark in most.read_text(encoding="utf-8")
    return f"{edition}notices/{most.parent.name}/"


def longest_table(site: Path) -> str:
    """The path of the page of a notice that has the most rows in one table."""
    pages = sorted((site / "notices").glob("*/index.html"))
    frames = re.compile(r'class="table-frame table.*?</table>', re.DOTALL)
    most = max(pages, key=lambda p: max((f.count("<tr") for f in frames.findall(p.read_text("utf-8"))), default=0))
    return f"notices/{most.parent.name}/"


@pytest.mark.parametrize("edition", ["", "zh-hant/", "en/"])
def test_a_citation_is_copied_by_keyboard(page: Page, address: str, demo_site: BuiltSite, edition: str) -> None:
    page.add_init_script(f"({CLIPBOARD})()")
    page.goto(address + notice_with(demo_site.site, "href=#art_", edition))
    link = page.locator('a.here[href="#art_1"]')
    link.focus()
    assert link.evaluate("node => getComputedStyle(node).opacity") == "1"
    page.keyboard.press("Enter")
    assert page.url.endswith("#art_1")
    menu = page.locator(".quote-menu[role=group]")
    expect(menu).to_be_visible()
    expect(link).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said = page.locator(".copied")
    expect(said).to_contain_text("#art_1")
    expect(link).to_be_focused()
    link.click()
    menu.get_by_role("button").nth(1).click()
    wait_until(page, "window.copied.length === 2")
    english, chinese = sorted(page.evaluate("window.copied"))
    text = "zh-hant/" if edition == "zh-hant/" else ""
    article = "第一條" if text else "第一条"
    assert re.fullmatch(rf"《.+》（.+）{article}，\d+年\d+月\d+日，https://\S+/{text}notices/[^/]+/#art_1", chinese)
    assert re.fullmatch(rf".+, Article 1, \d+ [A-Z][a-z]+ \d+, https://\S+/{text}notices/[^/]+/#art_1", english)
    expect(menu).to_be_hidden()


def test_the_whole_notice_is_quoted_and_escape_closes(page: Page, address: str, demo_site: BuiltSite) -> None:
    page.add_init_script(f"({CLIPBOARD})()")
    page.goto(address + notice_with(demo_site.site, "href=#art_"))
    button = page.locator(".actions .quote")
    button.click()
    page.locator(".quote-menu button").first.click()
    expect(page.locator(".copied")).to_contain_text("《")
    assert "第" not in page.evaluate("window.copied")[0].split("）", 1)[1]
    button.click()
    page.keyboard.press("Escape")
    expect(page.locator(".quote-menu")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_report_holds_the_selected_words(page: Page, address: str, demo_site: BuiltSite) -> None:
    page.goto(address + notice_with(demo_site.site, "href=#art_"))
    report = page.locator(".actions a.report")
    plain = report.get_attribute("href")
    words = page.evaluate(
        """() => {
          const node = document.querySelector("#art_1 strong, [id=art_1] ~ strong").parentElement.lastChild
          getSelection().setBaseAndExtent(node, 0, node, 8)
          return getSelection().toString()
        }"""
    )
    report.focus()
    query = parse_qs(urlsplit(str(report.get_attribute("href"))).query)
    assert query["quoted"] == [words.strip()]
    assert "/#art_1" in query["address"][0]
    page.evaluate("() => { getSelection().removeAllRanges(); document.activeElement.blur() }")
    page.locator('a.here[href="#art_2"]').click()
    in_menu = page.locator(".quote-menu a.report")
    in_menu.focus()
    assert parse_qs(urlsplit(str(in_menu.get_attribute("href"))).query)["address"][0].endswith("/#art_2")
    page.keyboard.press("Escape")
    report.focus()
    assert parse_qs(urlsplit(str(report.get_attribute("href"))).query) == parse_qs(urlsplit(str(plain)).query)


def test_without_scripts_provisions_are_links(browser: Browser, address: str, demo_site: BuiltSite) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + notice_with(demo_site.site, "href=#art_"))
    page.locator('a.here[href="#art_2"]').focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#art_2")
    expect(page.locator("button.quote")).to_have_count(0)
    page.locator(".places-of-page summary").click()
    page.locator('.places-of-page a[href="#art_3"]').click()
    assert page.url.endswith("#art_3")
    context.close()


def test_a_long_table_keeps_its_header_in_sight(browser: Browser, address: str, demo_site: BuiltSite) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(address + longest_table(demo_site.site))
    frame = page.locator(".table-frame.table").first
    head = frame.locator("thead")
    before = head.bounding_box()
    frame.evaluate("node => node.scrollBy(0, 200)")
    after = head.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 2
    assert frame.evaluate("node => node.scrollTop") > 100
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


MARKED = """() => [...document.querySelectorAll("article p[id]")]
  .filter(one => getComputedStyle(one).boxShadow !== "none").map(one => one.id)"""


@pytest.mark.parametrize("article", ["art_5", "art_6", "art_7", "art_35"])
def test_an_article_that_is_the_target_is_marked_as_a_whole(page: Page, address: str, article: str) -> None:
    page.goto(f"{address}notices/order-87/#{article}")
    own = page.locator(f"article p[id^='{article}__']").evaluate_all("all => all.map(one => one.id)")
    assert page.evaluate(MARKED) == own
    assert own[0] == f"{article}__para_1"


def test_a_paragraph_that_is_the_target_is_marked_alone(page: Page, address: str) -> None:
    page.goto(f"{address}notices/order-87/#art_5__para_1")
    assert page.evaluate(MARKED) == ["art_5__para_1"]


LINES = """link => {
  const text = link.firstChild, range = document.createRange()
  const tops = [...text.data].map((_, at) => {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return Math.round(range.getBoundingClientRect().top)
  })
  return text.data.match(/第.+?(部分|条)/g)?.every(one => {
    const at = text.data.indexOf(one)
    return new Set(tops.slice(at, at + one.length)).size === 1
  }) ?? true
}"""


@pytest.mark.parametrize("width", range(330, 400, 10))
def test_the_name_of_a_place_is_not_broken(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}notices/order-87/")
    links = page.locator(".facts.first .places a")
    assert links.count() > 8
    assert all(link.evaluate(LINES) for link in links.all())
