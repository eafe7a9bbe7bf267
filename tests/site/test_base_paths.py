"""A site works below the path of a repository and at the root of a domain of its own: all that its files name."""

from __future__ import annotations

import json
from urllib.parse import urljoin

from generator.model.edition import Edition
from tests.site.html import documents
from tests.support.served import Place, lost_links, reached


def test_nothing_that_is_named_is_lost(place: Place) -> None:
    assert list(lost_links(place)) == []


def test_the_other_place_would_be_noticed(place: Place) -> None:
    elsewhere = Place(place.site, urljoin(place.address, "/elsewhere/"))
    assert len(list(lost_links(elsewhere))) > 100


def test_every_page_is_reached_from_the_home_page(place: Place) -> None:
    pages = {
        document.path
        for document in documents(place.site)
        if not any(meta.get("http-equiv") == "refresh" for meta in document.all("meta"))  # old addresses lead away
    }
    assert len(pages) > 60
    assert pages - reached(place) == {"404.html"}


def test_the_data_name_pages_below_the_site(place: Place) -> None:
    for name in ("issues", "notices", "works"):
        records = json.loads((place.site / "data" / f"{name}.json").read_text(encoding="utf-8"))
        assert records, name
        for record in records:
            assert place.file(place.base + record["url"].lstrip("/")), record["url"]


def test_every_edition_says_where_the_site_stands(place: Place) -> None:
    homes = {document.path: document for document in documents(place.site)}
    for edition in Edition:
        (canonical,) = [
            link.get("href")
            for link in homes[f"{edition.base}index.html"].all("link")
            if link.get("rel") == "canonical"
        ]
        assert canonical == place.address + edition.base
