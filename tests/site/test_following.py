"""Feeds and calendars of a built site: read by parsers, announced by pages, leading to pages that are there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from icalendar import Calendar

from generator.model.edition import Edition
from tests.site.html import Document, documents, edition_of
from tests.support.built_site import BuiltSite

ROOT = "http://site.invalid/"


@pytest.fixture(params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


def feeds(site: BuiltSite) -> dict[str, Path]:
    return {path.relative_to(site.site).as_posix(): path for path in site.site.rglob("feeds/**/*.xml")}


def announced(page: Document) -> set[str]:
    links = (link for link in page.all("link") if link.get("type") == "application/atom+xml")
    return {urlsplit(urljoin(f"{ROOT}{page.path}", str(link.get("href")))).path.lstrip("/") for link in links}


def test_every_feed_is_valid_and_leads_to_pages_that_are_there(site: BuiltSite) -> None:
    found = feeds(site)
    assert len(found) > 20
    base = "https://example.github.io/xiyu-gazette/"
    for path, file in found.items():
        headers = {"content-type": "application/atom+xml", "content-location": f"{ROOT}{path}"}
        parsed = feedparser.parse(file.read_bytes(), response_headers=headers)
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == "atom10", path
        for entry in (parsed.feed, *parsed.entries):
            page = entry.link.removeprefix(base).removeprefix(ROOT)
            assert (site.site / page / "index.html").is_file(), (path, entry.link)
        assert len({entry.id for entry in parsed.entries}) == len(parsed.entries), path


def test_the_whole_feed_has_the_newest_notices_of_the_archive(site: BuiltSite) -> None:
    notices = site.records("notices")
    for edition in Edition:
        parsed = feedparser.parse((site.site / edition.base / "feeds/notices.xml").read_bytes())
        assert len(parsed.entries) == min(100, len(notices))
        ids = {entry.link.rstrip("/").rpartition("/")[2] for entry in parsed.entries}
        assert ids <= {str(notice["id"]) for notice in notices}


def test_every_feed_is_announced_by_a_page_of_its_edition_and_linked_there(site: BuiltSite) -> None:
    told: dict[Edition, set[str]] = {edition: set() for edition in Edition}
    for page in documents(site.site):
        own = announced(page)
        linked = {
            urlsplit(urljoin(f"{ROOT}{page.path}", str(link.get("href")))).path.lstrip("/") for link in page.all("a")
        }
        assert own <= linked, page.path
        told[edition_of(page.path)] |= own
    for edition, paths in told.items():
        assert all(path.startswith(f"{edition.base}feeds/") for path in paths)
    assert set.union(*told.values()) == set(feeds(site))


def test_the_home_page_leads_to_feeds_and_calendars_that_are_there(site: BuiltSite) -> None:
    for page in documents(site.site):
        if page.path in {f"{edition.base}index.html" for edition in Edition}:
            hrefs = {str(link.get("href")) for link in page.all("a")}
            files = {href for href in hrefs if href.endswith((".xml", ".ics"))}
            assert len(files) == 4, page.path
            for href in files:
                target = urlsplit(urljoin(f"{ROOT}{page.path}", href)).path.lstrip("/")
                assert (site.site / target).is_file(), target


def test_calendars_of_last_days_are_read_back(site: BuiltSite) -> None:
    found = sorted(site.data.glob("expiries*.ics")) + sorted(site.data.glob("expiries/*.ics"))
    assert len(found) > 1
    dated = {str(record["expires"]) for record in site.records("validity") if record["expires"]}
    for path in found:
        events = Calendar.from_ical(path.read_text(encoding="utf-8")).walk("VEVENT")
        assert len({str(event["UID"]) for event in events}) == len(events) > 0, path
        assert {event["DTSTART"].dt.isoformat() for event in events} <= dated, path
