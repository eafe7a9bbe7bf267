"""The files beside the pages: notices as Markdown for readers, the guide for programs, feeds, issues as books."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.page import BinaryCompanion, Companion
from generator.render.addresses import CHANGES_FEED, GUIDE, readable_path
from generator.render.environment import fill, fill_xml
from generator.render.epub import book
from generator.render.views.archive import Archive
from generator.render.views.changed_pages import changes_feed
from generator.render.views.feeds import notice_feeds
from generator.render.views.guide import guide
from generator.render.views.readable import readable_notice
from generator.workers import Each, in_turn

_File = Companion | BinaryCompanion
_Job = Callable[[], Iterable[_File]]


def companions_of(archives: Mapping[Edition, Archive], each: Each = in_turn) -> Iterator[_File]:
    """The files for the archive as each edition sees it, as they are made; `each` goes through what there is to do."""
    for made in each(_made, tuple(_jobs(archives))):
        yield from made


def _made(job: _Job) -> tuple[_File, ...]:
    return tuple(job())


def _jobs(archives: Mapping[Edition, Archive]) -> Iterator[_Job]:
    chinese, english = archives[Edition.ZH_HANS], archives[Edition.EN]
    for archive in archives.values():
        yield partial(_feeds, archive)
    yield lambda: [Companion(path=GUIDE, text=fill("guide.md.j2", guide((chinese, english)), chinese.t))]
    for issue in chinese.corpus.issues:
        yield partial(_of_issue, chinese, issue)


def _of_issue(archive: Archive, issue: Issue) -> Iterator[_File]:
    """The notices of `issue` as Markdown for readers, and the issue as a book."""
    for notice in issue.notices:
        text = fill("readable_notice.md.j2", readable_notice(archive, notice), archive.t)
        yield Companion(path=readable_path(notice.id), text=text)
    if issue.notices:
        yield book(archive, issue)


def _feeds(archive: Archive) -> Iterator[Companion]:
    """The feeds of an edition, below its base."""
    for path, view in (*notice_feeds(archive), (CHANGES_FEED, changes_feed(archive))):
        yield Companion(path=archive.edition.base + path, text=fill_xml("feed.xml.j2", view, archive.t))
