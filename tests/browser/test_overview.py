"""The overview in a browser: pictures fit a narrow screen, words keep their size, tables open by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("width", [360, 1280])
def test_pictures_fit_the_screen_and_their_words_can_be_read(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}overview/")
    expect(page.locator("svg.picture").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    outside = """texts => texts.filter(text => {
        const { left, right, height } = text.getBoundingClientRect()
        return left < 0 || right > window.innerWidth || height < 12
    }).length"""
    texts = page.locator("svg.picture text")
    assert texts.count() > 5
    assert texts.evaluate_all(outside) == 0


def test_a_picture_is_as_high_as_what_is_drawn(page: Page, address: str) -> None:
    page.goto(f"{address}overview/")
    beyond = """pictures => pictures.filter(svg => {
        const { top, bottom } = svg.getBoundingClientRect()
        return [...svg.querySelectorAll("text, rect")].some(shape => {
            const box = shape.getBoundingClientRect()
            return box.top < top - 4 || box.bottom > bottom + 4
        })
    }).length"""
    assert page.locator("svg.picture").evaluate_all(beyond) == 0


def test_the_numbers_behind_a_picture_open_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}overview/")
    behind = page.locator("details.picture-table").first
    expect(behind.locator("table")).to_be_hidden()
    behind.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(behind.locator("tfoot")).to_be_visible()
