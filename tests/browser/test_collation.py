"""The source text shows in place at a switch, by mouse or keyboard, with scripts or without."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.support.built_site import BuiltSite


def changed_notice(site: Path) -> str:
    """The path of the page on which most words were changed."""
    pages = sorted((site / "notices").glob("*/index.html"))
    most = max(pages, key=lambda path: path.read_text(encoding="utf-8").count("data-was="))
    return f"notices/{most.parent.name}/"


def test_the_switch_shows_what_is_printed(page: Page, address: str, demo_site: BuiltSite) -> None:
    page.goto(address + changed_notice(demo_site.site))
    changed = page.locator("article [data-was]:has(> i:not(:empty))").first
    published = changed.locator("i")
    expect(published).to_be_visible()
    page.locator("#show-printed").focus()
    page.keyboard.press("Space")
    expect(published).to_be_hidden()
    shown = changed.evaluate("node => getComputedStyle(node, '::before').content")
    assert shown.strip('"') == changed.get_attribute("data-was")
    page.keyboard.press("Space")
    expect(published).to_be_visible()


def test_it_does_so_without_scripts(browser: Browser, address: str, demo_site: BuiltSite) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + changed_notice(demo_site.site))
    published = page.locator("article [data-was] > i:not(:empty)").first
    expect(published).to_be_visible()
    page.locator("#show-printed").check()
    expect(published).to_be_hidden()
    context.close()


def test_the_note_can_be_reached_and_opened(page: Page, address: str, demo_site: BuiltSite) -> None:
    page.goto(address + changed_notice(demo_site.site))
    page.locator(".collation-line a").click()
    assert re.search(r"#collation$", page.url)
    rules = page.locator(".collation details")
    expect(rules.first).to_be_visible()
    rules.first.locator("summary").click()
    expect(rules.first.locator("td").first).to_be_visible()
