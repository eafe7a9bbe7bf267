"""The Atom feeds (RFC 4287) of an edition: all notices, those of a kind, those of a body, and changes of pages.

An entry's day is that of the gazette: a notice's own date, or where it has none the day of its issue; no clock is read.
Ids are made from the gazette's name and the page, so that they outlive a change of the site's address.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.render.addresses import (
    BY_KIND,
    FEED,
    HOME,
    NOTICES,
    address,
    body_feed,
    body_path,
    kind_feed,
    notice_path,
    web_address,
)
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive, dates_of
from generator.render.views.body import body_name
from generator.render.views.holdings import holdings_of
from generator.render.views.naming import issuer_of, kind_of, rubric_name, rubric_of, title_of
from generator.render.views.readable import head_facts
from generator.render.views.shared import publisher, site_title
from generator.render.wording import is_chinese
from generator.text import name_uuid

MOST = 100
"""So many entries a feed has at most, the newest of them."""

EPOCH = dt.date(1970, 1, 1)
"""The day of an archive that knows none, for a feed must have one."""

_ZONE = dt.timezone(dt.timedelta(hours=8))
"""Days of Chinese documents are days of China."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One entry: what is new, where it stands, its day, and the facts of its head, piece by piece."""

    id: Markdown
    title: str
    language: Markdown  # of the title
    href: Markdown
    updated: Markdown
    published: Markdown | None
    authors: tuple[str, ...]
    categories: tuple[tuple[str, str], ...]  # in Chinese, and in the words of the edition
    summary: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """One feed; `own` is its own address, None where the site's is not known."""

    id: Markdown
    language: Markdown
    title: str
    subtitle: str
    own: Markdown | None
    page: Markdown
    updated: Markdown
    author: str
    rights: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An entry on its way: the day by which it stands in its feed."""

    day: dt.date
    entry: FeedEntry


def notice_feeds(archive: Archive) -> Iterator[tuple[str, FeedView]]:
    """The feeds of notices by their path below the base of the edition: all, each kind, each body that has a page."""
    t, notices = archive.t, archive.corpus.notices
    yield FEED, feed(archive, FEED, NOTICES, t("feeds.all"), _dated(archive, FEED, notices))
    kinds = dict.fromkeys(notice.head.kind for notice in notices if notice.head.kind)
    for kind in sorted(kinds):
        path, own = kind_feed(kind), [notice for notice in notices if notice.head.kind == kind]
        title = t("feeds.kind", kind=kind_of(archive, kind))
        yield path, feed(archive, path, BY_KIND, title, _dated(archive, path, own))
    holdings = holdings_of(archive)
    for id_ in sorted(holdings.notices):
        body = holdings.bodies[id_]
        if body.has_page:
            path, title = body_feed(id_), t("feeds.body", name=body_name(archive, body))
            yield path, feed(archive, path, body_path(id_), title, _dated(archive, path, holdings.notices[id_]))


def feed(archive: Archive, path: str, page: str, title: str, found: Iterable[Dated]) -> FeedView:
    """The feed at `path`, about page `page`, of the newest of `found`, which are in the order of the archive."""
    t, gazette = archive.t, archive.corpus.gazette
    newest = list(found)[::-1]
    newest.sort(key=lambda dated: dated.day, reverse=True)
    newest = newest[:MOST]
    day = newest[0].day if newest else archive.corpus.as_of or EPOCH
    site = web_address(gazette.site_url, HOME)
    return FeedView(
        id=entry_id(archive, path),
        language=Markdown(archive.edition.value),
        title=t("feeds.title", gazette=site_title(archive), feed=title),
        subtitle=t("home.standard"),
        own=Markdown(f"{site}{archive.edition.base}{path}") if site else None,
        page=link(archive, path, page),
        updated=moment(day),
        author=publisher(archive) or site_title(archive),
        rights=t("about.licence", licence=gazette.data_licence) if gazette.data_licence else "",
        entries=tuple(dated.entry for dated in newest),
    )


def entry_id(archive: Archive, *names: str) -> Markdown:
    """The id of what `names` say, in this edition of this gazette: a UUID of their digest."""
    gazette = archive.corpus.gazette
    name = "\n".join((gazette.title.zh or gazette.site_url or "", archive.edition.value, *names))
    return Markdown(f"urn:uuid:{name_uuid(name)}")


def link(archive: Archive, path: str, page: str) -> Markdown:
    """The address of `page` for the feed at `path`: whole where the site's is known, else relative to the feed."""
    whole = web_address(archive.corpus.gazette.site_url, archive.edition.base + page)
    return whole or Markdown(address(posixpath.join(posixpath.dirname(path), "index.md"), page))


def moment(day: dt.date) -> Markdown:
    """The beginning of `day` in China, as Atom writes it."""
    return Markdown(dt.datetime.combine(day, dt.time(), _ZONE).isoformat())


def language_of(archive: Archive, text: str) -> Markdown:
    """The language of `text` in this edition: Chinese words may stand in the English one."""
    chinese = archive.edition is Edition.EN and is_chinese(text)
    return Markdown((Edition.ZH_HANS if chinese else archive.edition).value)


def _dated(archive: Archive, path: str, notices: Sequence[Notice]) -> list[Dated]:
    return [Dated(day=_day(archive, notice), entry=_entry(archive, path, notice)) for notice in notices]


def _entry(archive: Archive, path: str, notice: Notice) -> FeedEntry:
    t, head = archive.t, notice.head
    title, rubric = title_of(archive, notice), rubric_name(notice.rubric)
    facts = [f"{label}{t('colon')}{value}" for label, value in head_facts(archive, notice) if value]
    withheld = [t("notice.withheld", reason=notice.withhold)] if notice.withhold else []
    categories = [(head.kind, kind_of(archive, head.kind)), (rubric, rubric_of(archive, notice.rubric))]
    return FeedEntry(
        id=entry_id(archive, notice_path(notice.id)),
        title=title,
        language=language_of(archive, title),
        href=link(archive, path, notice_path(notice.id)),
        updated=moment(_day(archive, notice)),
        published=moment(head.date) if head.date else None,
        authors=tuple(issuer_of(archive, name) for name in head.issuers),
        categories=tuple((term, label) for term, label in categories if term),
        summary=(t("feeds.separator").join((*facts, *withheld)),),
    )


def _day(archive: Archive, notice: Notice) -> dt.date:
    """The date of `notice`; without one the day of its issue, its newest dated notice's, or the archive's."""
    issue = archive.issues[notice.issue]
    dates = dates_of(issue)
    around = issue.segmented.facts.published or (dates[1] if dates else None)
    return notice.head.date or around or archive.corpus.as_of or EPOCH
