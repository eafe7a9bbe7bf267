"""What a search for a phrase finds in a real browser, and what plain reading finds.

Thousands of stretches of the published texts, cut at the borders of words, are typed in both scripts into the function
that the field of the search calls; recall and precision are those of notices found at the levels of number and phrase.
"""

from __future__ import annotations

import functools
import http.server
import random
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator import pipeline
from generator.site import build_index, search_folder
from generator.site.search import INDEX
from generator.text import Traditional, words
from tests.browser.conftest import QuietHandler
from tests.browser.searching import PAGES_OF_PHRASES
from tests.support.archive import ContentRoot, corpus_of, quiet
from tests.support.built_site import BuiltSite
from tests.support.plain_reading import LONGEST, holders, spelled, stretch, texts_of

_QUERIES = 1500
_IN_PARTS = 150_000  # bytes of records in a shard: the demonstration's make several


@dataclass(frozen=True, slots=True)
class Answer:
    """Pages that hold a phrase, and those that the index names."""

    typed: str
    there: frozenset[str]
    found: frozenset[str]


@pytest.fixture(scope="module", params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def answers(request: pytest.FixtureRequest, browser: Browser) -> tuple[Answer, ...]:
    """The answers to stretches of the texts of a site: as they stand, and in traditional script in another edition."""
    site: BuiltSite = request.getfixturevalue(request.param)
    corpus = corpus_of(ContentRoot(request.param, site.content))
    derived = pipeline.relate(corpus, quiet).english_titles
    texts = texts_of(corpus, derived)
    stretches = list(_stretches([text for found in texts.values() for text in found]))
    lines = spelled(texts)
    there = [holders(lines, typed) for typed in stretches]
    script = Traditional()
    answers = []
    for typed, start in ((stretches, "/about/"), (list(map(script, stretches)), "/en/about/")):
        asked = _ask(browser, site.site, typed, start)
        found = (frozenset(url.split("/")[2] for url in pages if url.startswith("/notices/")) for pages in asked)
        answers += [Answer(*one) for one in zip(typed, there, found, strict=True)]
    return tuple(answers)


def _stretches(units: list[str]) -> Iterator[str]:
    chosen = random.Random(20)  # noqa: S311
    filled = [unit for unit in units if len(unit) > 1]
    for _ in range(_QUERIES):
        found = stretch(chosen.choice(filled), chosen.randint(1, LONGEST), chosen)
        if any(words(found)):
            yield found


def _ask(browser: Browser, site: Path, typed: list[str], start: str) -> list[list[str]]:
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(base_url=f"http://127.0.0.1:{server.server_port}/")
        page.goto(start)
        found: list[list[str]] = page.evaluate(PAGES_OF_PHRASES, typed)
        page.close()
        server.shutdown()
    return found


def files(folder: Path) -> dict[str, bytes]:
    """What a folder holds: path → bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_occurrence_is_found(answers: tuple[Answer, ...]) -> None:
    missed = [(one.typed, sorted(one.there - one.found)) for one in answers if one.there - one.found]
    assert sum(len(one.there) for one in answers) > _QUERIES
    assert missed == []


def test_hardly_anything_else_is_found(answers: tuple[Answer, ...]) -> None:
    found = sum(len(one.found) for one in answers)
    extra = [(one.typed, sorted(one.found - one.there)) for one in answers if one.found - one.there]
    assert sum(len(pages) for _, pages in extra) <= found * 0.001, extra[:20]


def test_several_shards_give_the_same_index_and_are_made_once(demo_site: BuiltSite, tmp_path: Path) -> None:
    build = tmp_path / "build"
    shutil.copytree(search_folder(demo_site.build), search_folder(build))
    made = []
    for again in range(2):
        build_index(build, tmp_path / f"site{again}", _IN_PARTS)
        made.append({path: path.stat().st_mtime_ns for path in (build / "search" / "shards").glob("*/*.pf_meta")})
        assert files(tmp_path / f"site{again}" / INDEX) == files(demo_site.site / INDEX)
    assert len(made[0]) > 2
    assert made[0] == made[1]
