"""The files beside the pages: notices as Markdown for readers, the guide for programs, feeds, issues as books."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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


def companions_of(archives: Mapping[Edition, Archive]) -> tuple[Companion | BinaryCompanion, ...]:
    """The files for the archive as each edition sees it, sorted by path."""
    chinese, english = archives[Edition.ZH_HANS], archives[Edition.EN]
    found: list[Companion | BinaryCompanion] = [
        Companion(path=GUIDE, text=fill("guide.md.j2", guide((chinese, english)), chinese.t)),
        *(
            Companion(
                path=readable_path(notice.id),
                text=fill("readable_notice.md.j2", readable_notice(chinese, notice), chinese.t),
            )
            for notice in chinese.corpus.notices
        ),
        *(feed for archive in archives.values() for feed in _feeds(archive)),
        *(book(chinese, issue) for issue in chinese.corpus.issues if issue.notices),
    ]
    return tuple(sorted(found, key=lambda companion: companion.path))


def _feeds(archive: Archive) -> Iterator[Companion]:
    """The feeds of an edition, below its base."""
    for path, view in (*notice_feeds(archive), (CHANGES_FEED, changes_feed(archive))):
        yield Companion(path=archive.edition.base + path, text=fill_xml("feed.xml.j2", view, archive.t))
