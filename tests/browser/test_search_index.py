"""The search index, asked in a real browser: what a search for a phrase finds, and what plain reading finds.

Thousands of stretches of the published texts, cut at the borders of words, are looked for in the index; recall and
precision are those of notices found.
"""

from __future__ import annotations

import functools
import http.server
import random
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from generator import pipeline
from generator.model.notice import Notice
from generator.text import words
from tests.browser.conftest import QuietHandler
from tests.support.archive import ContentRoot, corpus_of, quiet
from tests.support.built_site import BuiltSite

_QUERIES = 1500
_LONGEST = 8  # words
_BORDER = re.compile(
    r"(?<=\d)(?!\d)|(?<!\d)(?=\d)|(?<=[a-z])(?![a-z])|(?<![a-z])(?=[a-z])|(?<=[^a-z\d])(?=[^a-z\d])", re.IGNORECASE
)

_ASK = """
async phrases => {
  const index = await import("/pagefind/pagefind.js")
  const pages = {}, found = []
  for (const phrase of phrases) {
    const { results } = await index.search(`"${phrase}"`)
    for (const result of results) pages[result.id] ??= (await result.data()).url
    found.push(results.map(result => pages[result.id]))
  }
  return found
}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """Pages that hold a phrase, and those that the index names."""

    phrase: str
    there: frozenset[str]
    found: frozenset[str]


@pytest.fixture(scope="module", params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def answers(request: pytest.FixtureRequest, browser: Browser) -> tuple[Answer, ...]:
    """The answers to stretches of the texts of a site."""
    site: BuiltSite = request.getfixturevalue(request.param)
    corpus = corpus_of(ContentRoot(request.param, site.content))
    derived = pipeline.relate(corpus, quiet).english_titles
    texts = {notice.id: (derived.get(notice.id, ""), *_texts(notice)) for notice in corpus.notices}
    spelled = {id_: "".join(f"\n {' '.join(words(text))} \n" for text in found) for id_, found in texts.items()}
    units = [text for found in texts.values() for text in found]
    phrases = list(_phrases(units))
    asked = _ask(browser, site, phrases)
    return tuple(
        Answer(
            phrase,
            frozenset(id_ for id_, text in spelled.items() if f" {phrase} " in text),
            frozenset(url.split("/")[2] for url in pages if url.startswith("/notices/")),
        )
        for phrase, pages in zip(phrases, asked, strict=True)
    )


def _texts(notice: Notice) -> Iterator[str]:
    """The texts of a notice: its head, then number with heading, text and cells of each node; none runs on."""
    head = notice.head
    yield from (head.title, notice.title_en or "", notice.number_en or "", *head.issuers)
    yield head.number.text if head.number else ""
    yield from (notice.id, notice.id.replace("-", " "))
    if notice.withhold:
        return
    yield from (head.signatory or "", head.addressees or "", head.registration_number or "")
    for node in notice.body.walk():
        yield from ((node.num or "") + (node.heading or ""), node.text)
        for row in (*node.table.header, *node.table.rows) if node.table else ():
            yield from row.cells


def _phrases(units: list[str]) -> Iterator[str]:
    chosen = random.Random(20)  # noqa: S311
    filled = [unit for unit in units if len(unit) > 1]
    for _ in range(_QUERIES):
        unit = chosen.choice(filled)
        borders = [0, *(match.start() for match in _BORDER.finditer(unit)), len(unit)]
        start = chosen.randrange(len(borders) - 1)
        end = min(len(borders) - 1, start + chosen.randint(1, _LONGEST))
        phrase = " ".join(words(unit[borders[start] : borders[end]]))
        if phrase:
            yield phrase


def _ask(browser: Browser, site: BuiltSite, phrases: list[str]) -> list[list[str]]:
    handler = functools.partial(QuietHandler, directory=str(site.site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(base_url=f"http://127.0.0.1:{server.server_port}/")
        page.goto("/404.html")
        found: list[list[str]] = page.evaluate(_ASK, phrases)
        page.close()
        server.shutdown()
    return found


def test_every_occurrence_is_found(answers: tuple[Answer, ...]) -> None:
    missed = [(one.phrase, sorted(one.there - one.found)) for one in answers if one.there - one.found]
    assert sum(len(one.there) for one in answers) > _QUERIES / 2
    assert missed == []


def test_hardly_anything_else_is_found(answers: tuple[Answer, ...]) -> None:
    found = sum(len(one.found) for one in answers)
    extra = [(one.phrase, sorted(one.found - one.there)) for one in answers if one.found - one.there]
    assert sum(len(pages) for _, pages in extra) <= found * 0.001, extra[:20]
