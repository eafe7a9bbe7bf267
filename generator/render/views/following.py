"""What can be followed: links to the feeds and calendars of a page, and how its head announces them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.notice import Notice
from generator.model.validity import last_days
from generator.render.addresses import CHANGES_FEED, FEED, data_address, file_address
from generator.render.views.archive import Archive
from generator.render.views.shared import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """The feeds and the calendars that a page leads to."""

    feeds: tuple[Link, ...]
    calendars: tuple[Link, ...] = ()


def feed_link(archive: Archive, source: str, path: str, words: str) -> Link:
    """The link from page `source` to the edition's feed at `path`."""
    base = archive.edition.base
    return Link(text=words, href=file_address(source, base + path, base))


def archive_feeds(archive: Archive, source: str) -> tuple[Link, ...]:
    """The links from page `source` to the feeds of all notices and of all changes."""
    return (
        feed_link(archive, source, FEED, archive.t("feeds.all")),
        feed_link(archive, source, CHANGES_FEED, archive.t("feeds.changes")),
    )


def calendar_link(archive: Archive, source: str, name: str, words: str) -> Link:
    """The link from page `source` to the calendar `name` among the data."""
    return Link(text=words, href=data_address(source, name, archive.edition.base))


def archive_calendars(archive: Archive, source: str) -> tuple[Link, ...]:
    """The links from page `source` to the calendars of all deadlines and of all last days."""
    names = (("deadlines.ics", "feeds.deadlines"), ("expiries.ics", "feeds.expiries"))
    return tuple(calendar_link(archive, source, name, archive.t(words)) for name, words in names)


def expire(archive: Archive, notices: Iterable[Notice]) -> bool:
    """True if one of `notices` states a last day, so that there is a calendar of them."""
    return any(last_days(notice, archive.ties.validity.get(notice.id, ())) for notice in notices)


def announced(archive: Archive, links: Sequence[Link]) -> dict[str, Any]:
    """Front matter by which the head of a page announces the feeds `links`."""
    return {"feeds": [{"title": archive.t.script(link.text), "href": str(link.href)} for link in links]}
