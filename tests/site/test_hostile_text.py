"""A corpus of hostile text, built by MkDocs: the text is on the pages, and nothing of it is markup."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.edition import Edition
from generator.site import build_site
from tests.site.html import Document, broken_links, data_blocks, documents, foreign_requests, scripts_and_handlers
from tests.support.archive import quiet
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.markdown_reader import folded

TITLE = fixture.notices()[0].head.title


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    corpus = fixture.corpus()
    pipeline.generate(corpus, fixture.relations(), folder / "build", quiet)
    build_site(corpus, Edition, folder / "build", folder / "site")
    return folder / "site"


def page(site: Path, path: str) -> Document:
    return next(document for document in documents(site) if document.path == path)


def test_titles_are_text_everywhere(hostile_site: Path) -> None:
    known = page(hostile_site, "notices/known/index.html")
    assert known.text["title"].strip() == f"{TITLE} - 汐屿市<人民>政府公报"
    assert folded(known.text["h1"]) == TITLE
    assert "<人民>" in known.text["header"]
    description = next(meta.get("content") for meta in known.all("meta") if meta.get("name") == "description")
    assert description
    assert "甲<乙>" in description


def test_every_hostile_text_is_shown_and_none_of_it_works(hostile_site: Path) -> None:
    known = page(hostile_site, "notices/known/index.html")
    shown = folded(known.text["article"])
    for text in fixture.HOSTILE:
        assert folded(text) in shown
    plain = page(hostile_site, "about/index.html")
    for document in documents(hostile_site):
        assert scripts_and_handlers(document) == []
        run = [script for script in document.all("script") if script.get("type") != "application/ld+json"]
        assert len(run) == len(plain.all("script")), document.path
        assert [image for image in document.all("img") if not str(image.get("src")).startswith("data:image/png;")] == []


def test_data_for_programs_holds_hostile_text_as_text(hostile_site: Path) -> None:
    for edition in Edition:
        known = page(hostile_site, f"{edition.base}notices/known/index.html")
        (data,) = data_blocks(known)
        assert {"@value": TITLE, "@language": "zh-Hans"} in data["name"]
        issuers = [one["name"][0]["@value"] for one in data.get("legislationPassedBy", [])]
        assert issuers == (["汐屿市人民政府", "甲<乙>"] if edition is Edition.ZH_HANS else [])


def test_no_link_leads_nowhere_and_nothing_is_fetched_from_elsewhere(hostile_site: Path) -> None:
    assert list(broken_links(hostile_site)) == []
    assert list(foreign_requests(hostile_site)) == []


def test_every_place_can_be_linked_to(hostile_site: Path) -> None:
    known = page(hostile_site, "notices/known/index.html")
    assert {node.eid for node in fixture.body().walk()} <= set(known.ids)
    assert len(known.ids) == len(set(known.ids))


def test_the_outline_shows_headings_as_text(hostile_site: Path) -> None:
    known = page(hostile_site, "notices/known/index.html")
    assert "总则<1>" in known.text["nav"]
    assert "某某`办法`" in known.text["nav"]


def test_the_page_of_the_search_carries_its_words_and_names_as_data(hostile_site: Path) -> None:
    for edition in Edition:
        shown = page(hostile_site, f"{edition.base}search/index.html")
        (home,) = (one for one in shown.all("div") if one.get("id") == "search-page")
        words, names = (json.loads(str(home.get(f"data-{name}"))) for name in ("words", "names"))
        assert "{count}" in words["search.level.phrase"]
        assert set(names["issue"]) == {issue.id for issue in fixture.corpus().issues}


def test_an_old_address_leads_on(hostile_site: Path) -> None:
    old = page(hostile_site, "notices/old-known/index.html")
    refresh = next(meta for meta in old.all("meta") if meta.get("http-equiv") == "refresh")
    assert refresh.get("content") == "0; url=../known/"
