"""The header's tools: editions, large print, text size, print, QR code, drawer; and what is there without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

NOTICE = "notices/xzf-2023-6/"
WITHOUT_SITE_SCRIPTS = re.compile(r"/assets/javascripts/.*\.js$")


def block(route: Route) -> None:
    route.abort()


def test_the_switch_keeps_the_page_the_place_and_the_day(page: Page, address: str) -> None:
    page.goto(f"{address}{NOTICE}?on=2024-01-01#sec_2")
    page.get_by_role("link", name="繁體").click()
    expect(page).to_have_url(f"{address}zh-hant/{NOTICE}?on=2024-01-01#sec_2")
    page.evaluate("location.hash = '#collation'")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}en/{NOTICE}?on=2024-01-01#collation")
    page.get_by_role("link", name="简体").click()
    expect(page).to_have_url(f"{address}{NOTICE}?on=2024-01-01#collation")


def test_on_a_phone_all_tools_are_in_one_menu(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + NOTICE)
    expect(page.locator(".reading > .editions")).to_be_hidden()
    page.locator(".tools > summary").click()
    panel, menu = page.locator(".tools__panel"), page.locator(".reading")
    for name in ("长者模式", "打印本页", "本页二维码"):
        expect(menu.get_by_role("button", name=name)).to_be_visible()
    box = panel.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    for part in menu.locator(".editions, .large-print").all():
        inner = part.bounding_box()
        assert inner
        assert box["y"] <= inner["y"]
        assert inner["y"] + inner["height"] <= box["y"] + box["height"]
    menu.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}en/{NOTICE}")


def test_the_menu_closes_by_escape_and_by_a_click_elsewhere(page: Page, address: str) -> None:
    page.goto(address + NOTICE)
    menu, summary = page.locator("details.tools"), page.locator(".tools > summary")
    summary.press("Enter")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    summary.click()
    page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")


def test_large_print_is_announced_and_kept_in_every_edition(page: Page, address: str) -> None:
    page.goto(address + NOTICE)
    size = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    before = page.evaluate(size)
    button = page.get_by_role("button", name="长者模式").first
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status").first).to_contain_text("已进入长者模式")
    assert page.evaluate(size) >= before * 1.4
    page.goto(f"{address}en/about/")
    english = page.get_by_role("button", name="Large print").first
    expect(english).to_have_attribute("aria-pressed", "true")
    english.click()
    expect(page.get_by_role("status").first).to_contain_text("off")
    page.goto(address + NOTICE)
    assert page.evaluate(size) == before


def test_text_has_sizes(page: Page, address: str) -> None:
    page.goto(address + NOTICE)
    size = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    page.locator(".tools > summary").click()
    sizes = []
    for name in ("小", "标准", "大", "特大"):
        page.get_by_role("radio", name=name, exact=True).check(force=True)
        sizes.append(page.evaluate(size))
    assert sizes == sorted(set(sizes))
    page.goto(address + "about/")
    assert page.evaluate(size) == sizes[-1]
    expect(page.get_by_role("radio", name="特大", exact=True, include_hidden=True)).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_chosen_is_set_before_the_first_paint(scheme: str, browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + NOTICE)
    page.get_by_role("button", name="长者模式").first.click()
    # Nothing that comes later than the page itself may be needed for it.
    page.route(WITHOUT_SITE_SCRIPTS, block)
    page.reload()
    assert page.evaluate("document.documentElement.dataset.print") == "large"
    assert (
        page.evaluate("document.documentElement.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[scheme]
    )
    context.close()


def test_the_dark_comes_before_the_first_paint_on_a_first_visit(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.route(WITHOUT_SITE_SCRIPTS, block)
    page.goto(address)
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"
    context.close()


def test_odd_things_in_storage_are_ignored(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("localStorage[__kept] = JSON.stringify({ print: '<b>', size: ['x'] })")
    page.goto(address + NOTICE)
    assert page.evaluate("Object.keys(document.documentElement.dataset).filter(k => k !== 'jsFocusVisible')") == [
        "mdColorScheme"
    ]


def test_the_page_is_printed(page: Page, address: str) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    page.goto(address + NOTICE)
    page.locator(".tools > summary").click()
    page.get_by_role("button", name="打印本页").click()
    assert page.evaluate("window.printed")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_code_of_the_address_opens_and_closes(scripts: bool, browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(address + NOTICE)
    code = page.locator("#page-address")
    expect(code).to_be_hidden()
    page.locator(".tools > summary").click()
    page.get_by_role("button", name="本页二维码").click()
    expect(code.locator("img")).to_be_visible()
    expect(code).to_contain_text(f"/{NOTICE}")
    page.keyboard.press("Escape")
    expect(code).to_be_hidden()
    context.close()


def test_the_drawer_works_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + NOTICE)
    button = page.get_by_role("button", name="导航")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    link = page.locator("#sections a").first
    expect(link).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(link).to_be_hidden()


def test_without_scripts_there_are_no_tools_that_need_them(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + NOTICE)
    page.locator(".tools > summary").click()
    expect(page.locator(".reading").get_by_role("link", name="English")).to_be_visible()
    for name in ("长者模式", "打印本页", "导航"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.locator(".md-tabs").get_by_role("link", name="公文", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_always_to_be_seen(width: int, page: Page, address: str) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + NOTICE)
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
                const node = document.activeElement
                const shown = [node, node.nextElementSibling, node.closest("form, label")].filter(Boolean)
                const outlined = shown.some(one => {
                    const { outlineStyle, outlineWidth } = getComputedStyle(one)
                    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1
                })
                const box = node.getBoundingClientRect()
                const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
                return { tag: node.tagName, html: node.outerHTML.slice(0, 120), ok: outlined && inside }
            }"""
        )
        assert at["ok"] or at["tag"] == "BODY", at
        seen.add(at["html"])
    assert len(seen) > 20


def test_nothing_moves_for_who_does_not_want_it(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + NOTICE)
    slow = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(node => {
            const style = getComputedStyle(node)
            const longest = text => Math.max(...text.split(",").map(parseFloat))
            return longest(style.transitionDuration) > 0.05 || longest(style.animationDuration) > 0.05
        }).length"""
    )
    context.close()
    assert slow == 0


@pytest.fixture
def printed(page: Page, address: str) -> Callable[[str], Page]:
    def show(path: str) -> Page:
        page.goto(address + path)
        page.emulate_media(media="print")
        return page

    return show


@pytest.mark.parametrize("edition", ["", "zh-hant/", "en/"])
def test_on_paper_there_is_the_document_and_its_address(edition: str, printed: Callable[[str], Page]) -> None:
    page = printed(edition + NOTICE)
    for part in (".md-header", ".md-tabs", ".md-footer a", ".md-sidebar", ".tools"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".md-banner")).to_be_visible()
    expect(page.locator(".md-footer p")).to_be_visible()
    expect(page.locator("#page-address img")).to_be_visible()
    expect(page.locator("#page-address")).to_contain_text(f"{edition}{NOTICE}")
    expect(page.locator("#page-address button")).to_be_hidden()
    colours = page.evaluate(
        "[...new Set([...document.querySelectorAll('article a')].map(a => getComputedStyle(a).textDecorationLine))]"
    )
    assert colours == ["none"]
    assert page.evaluate("getComputedStyle(document.querySelector('article tr')).breakInside") == "avoid"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_paper_is_white_whatever_the_screen_was(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address + NOTICE)
    page.get_by_role("button", name="长者模式").first.click()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('article p.para')).color") == "rgb(0, 0, 0)"
    context.close()


def test_headers_of_tables_are_printed_with_their_words(printed: Callable[[str], Page]) -> None:
    page = printed("validity/")
    heads = page.locator("table.register thead th")
    assert heads.count() > 3
    for head in heads.all():
        assert head.evaluate("node => node.offsetHeight > 8 && node.innerText.trim() !== ''")
