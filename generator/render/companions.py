"""The files beside the pages: notices as Markdown for readers, the guide for programs, feeds, issues as books."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.page import BinaryCompanion, Companion, File
from generator.render.addresses import CHANGES_FEED, GUIDE, book_path, readable_path
from generator.render.environment import fill, fill_xml
from generator.render.epub import book
from generator.render.keeping import Job, Keeping, Lot, Unit
from generator.render.views.archive import Archive
from generator.render.views.changed_pages import changes_feed
from generator.render.views.feeds import notice_feeds
from generator.render.views.guide import guide
from generator.render.views.readable import readable_notice
from generator.workers import Each, in_turn


def companions_of(archives: Mapping[Edition, Archive], keeping: Keeping, each: Each = in_turn) -> Iterator[File]:
    """The files for the archive as each edition sees it, as they are made; `each` goes through what there is to do.

    What `keeping`, of the edition at the root, knows to be what it was is not made again.
    """
    units = map(_of_issue, archives[Edition.ZH_HANS].corpus.issues)
    for made in each(_made, (*_jobs(archives), *keeping.jobs(units))):
        yield from made


def _made(job: Job) -> tuple[File, ...]:
    return tuple(job())


def _jobs(archives: Mapping[Edition, Archive]) -> Iterator[Job]:
    chinese, english = archives[Edition.ZH_HANS], archives[Edition.EN]
    for archive in archives.values():
        yield partial(_feeds, archive)
    yield lambda: [Companion(path=GUIDE, text=fill("guide.md.j2", guide((chinese, english)), chinese.t))]


def _of_issue(issue: Issue) -> Unit:
    """The notices of `issue` as Markdown for readers, and the issue as a book."""
    lots = [Lot(name=notice.id, make=partial(_readable, id_=notice.id)) for notice in issue.notices]
    if issue.notices:
        lots.append(Lot(name=book_path(issue.id), make=partial(_book, id_=issue.id)))
    return Unit(name=issue.id, lots=lots)


def _readable(archive: Archive, id_: str) -> Iterator[Companion]:
    text = fill("readable_notice.md.j2", readable_notice(archive, archive.notices[id_]), archive.t)
    yield Companion(path=readable_path(id_), text=text)


def _book(archive: Archive, id_: str) -> Iterator[BinaryCompanion]:
    yield book(archive, archive.issues[id_])


def _feeds(archive: Archive) -> Iterator[Companion]:
    """The feeds of an edition, below its base."""
    for path, view in (*notice_feeds(archive), (CHANGES_FEED, changes_feed(archive))):
        yield Companion(path=archive.edition.base + path, text=fill_xml("feed.xml.j2", view, archive.t))
