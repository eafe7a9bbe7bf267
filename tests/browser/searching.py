"""What tests of the search share: the query function of the interface, and the dialog with something typed."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

_LEVELS = """
async typed => {
  const { search } = await import("/assets/javascripts/search/search.js")
  const { levels } = await search(typed)
  const found = {}
  for (const { name, hits } of levels)
    found[name] = await Promise.all(hits.map(async ({ data }) => (await data()).raw_url))
  return found
}
"""

PAGES_OF_PHRASES = """
async typed => {
  const { openSearch } = await import("/assets/javascripts/search/search.js")
  const { queryOf } = await import("/assets/javascripts/search/query.js")
  const { levelsOf } = await import("/assets/javascripts/search/levels.js")
  const { fold, index } = await openSearch()
  const pages = {}, answers = []
  for (const text of typed) {
    const found = []
    for await (const { name, hits } of levelsOf(index, fold, queryOf(fold, text))) {
      for (const { id, data } of hits) found.push(pages[id] ??= (await data()).raw_url)
      if (name === "phrase") break
    }
    answers.push(found)
  }
  return answers
}
"""
"""A function of texts: for each the pages found at the levels of number and phrase."""


def levels(page: Page, typed: str) -> dict[str, list[str]]:
    """What the query function of the interface finds: level → pages."""
    found: dict[str, list[str]] = page.evaluate(_LEVELS, typed)
    return found


def open_dialog(page: Page, typed: str) -> None:
    """Type into the dialog, and wait until what is said belongs to it."""
    page.keyboard.press("/")
    field = page.locator("dialog input")
    expect(field).to_be_focused()
    field.fill(typed)
    expect(page.locator("dialog .search-foot a")).to_have_attribute("href", re.compile("/search/"))


def hits(page: Page) -> list[str]:
    """The titles of the results shown."""
    page.locator(".search-hit").first.wait_for()
    return page.locator(".search-hit a[data-result]").all_inner_texts()
