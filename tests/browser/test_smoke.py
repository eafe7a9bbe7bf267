"""The demonstration site opens in a browser, without a request to another host and without an error."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_home_page_leads_to_an_issue_and_on_to_a_notice(page: Page, address: str, foreign: list[str]) -> None:
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    page.locator("article a[href*='issues/']").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator("article a[href*='notices/']").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/notices/" in page.url
    assert foreign == []


def test_chinese_text_is_drawn_with_a_chinese_font(page: Page, address: str) -> None:
    page.goto(address)
    # A missing character has the width of .notdef; two different characters and a private one tell it apart.
    widths = page.evaluate(
        """() => {
            const canvas = document.createElement('canvas').getContext('2d');
            canvas.font = getComputedStyle(document.body).font;
            const draw = (text) => { canvas.clearRect(0, 0, 50, 50); canvas.fillText(text, 5, 30);
                return Array.from(canvas.getImageData(0, 0, 50, 50).data).join(); };
            return [draw('公'), draw('报'), draw('\\u{10ffff}')];
        }"""
    )
    assert len(set(widths)) == 3


def test_pages_are_readable_on_a_narrow_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
