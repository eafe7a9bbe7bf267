"""An issue (期) as a book: what the chapters of its EPUB hold, in simplified Chinese.

A notice is a chapter. Its anchors are those of its page, so that links between the notices of the issue stay in the
book; other links lead to the site, and are words alone where its address is not known.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import unquote, urlsplit

from generator.model.corpus import Issue
from generator.model.notice import Notice
from generator.render.addresses import anchor, issue_path, notice_path, web_address
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive, dates_of
from generator.render.views.blocks import Block
from generator.render.views.changed_pages import last_change
from generator.render.views.changes import Change, text_of
from generator.render.views.collation_note import DoubtNote, Reading, doubt_notes, rule_notes
from generator.render.views.contents import Line, contents
from generator.render.views.feeds import EPOCH, entry_id
from generator.render.views.issue import issue_facts, outside
from generator.render.views.moving import Mover
from generator.render.views.naming import rubric_name
from generator.render.views.readable import head_facts
from generator.render.views.shared import Fact, publisher, site_title, withheld_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One notice: its title, its head, what is withheld of it, its text, and the notes on it."""

    file: Markdown
    key: Markdown  # its name in the package
    place: Markdown  # the anchor of its title
    title: str
    title_en: str
    facts: tuple[tuple[str, str], ...]
    page: Markdown | None
    withheld: tuple[str, ...]
    blocks: tuple[Block | Change, ...]
    doubts: tuple[DoubtNote, ...]
    corrections: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """Chapters that stand under one rubric of the contents; without any, its name is empty."""

    name: str
    name_en: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookView:
    """The whole book."""

    id: Markdown
    title: str
    gazette: str
    publisher: str
    date: Markdown | None
    modified: Markdown
    rights: str
    page: Markdown | None
    facts: tuple[Fact, ...]
    printed: bool  # the issue has printed contents
    contents: tuple[Line, ...]
    rubrics: tuple[Rubric, ...]
    chapters: tuple[Chapter, ...]
    withheld: tuple[str, ...]  # of the lines that no notice holds
    masthead: tuple[str, ...]
    unplaced: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterView:
    """One chapter on its way into its file."""

    book: BookView
    chapter: Chapter


def book_view(archive: Archive, issue: Issue) -> BookView:
    """The book of `issue`."""
    t, gazette, segmented = archive.t, archive.corpus.gazette, issue.segmented
    files = {notice_path(notice.id): f"{notice.id}.xhtml" for notice in issue.notices}
    chapters = tuple(_chapter(archive, notice, files) for notice in issue.notices)
    by_notice = zip(issue.notices, chapters, strict=True)
    dates, published = dates_of(issue), segmented.facts.published
    day = published or (dates[1] if dates else None) or archive.corpus.as_of or EPOCH
    day = max(day, last_change(archive, issue) or day)
    page = web_address(gazette.site_url, issue_path(issue.id))
    return BookView(
        id=entry_id(archive, "book", issue_path(issue.id)),
        title=f"{site_title(archive)} {t.issue(issue)}",
        gazette=site_title(archive),
        publisher=publisher(archive) or "",
        date=Markdown(published.isoformat()) if published else None,
        modified=Markdown(f"{day.isoformat()}T00:00:00Z"),
        rights=t("about.licence", licence=gazette.data_licence) if gazette.data_licence else "",
        page=Markdown(page) if page else None,
        facts=issue_facts(archive, issue),
        printed=bool(segmented.contents),
        contents=_Shelf(archive, issue_path(issue.id), files).moved(contents(archive, issue, issue_path(issue.id))),
        rubrics=tuple(
            Rubric(name=name, name_en=english, chapters=tuple(chapter for _, chapter in found))
            for (name, english), found in groupby(by_notice, key=lambda pair: _rubric(pair[0]))
        ),
        chapters=chapters,
        withheld=tuple(withheld_words(archive, passage) for passage in outside(issue)),
        masthead=tuple(line.text for line in segmented.masthead if line.text.strip()),
        unplaced=tuple(line.text for line in segmented.unplaced),
    )


def _rubric(notice: Notice) -> tuple[str, str]:
    return rubric_name(notice.rubric), notice.rubric.en or ""


def _chapter(archive: Archive, notice: Notice, files: Mapping[str, str]) -> Chapter:
    t, path = archive.t, notice_path(notice.id)
    shelf = _Shelf(archive, path, files)
    withheld = (
        [t("notice.withheld", reason=notice.withhold)]
        if notice.withhold
        else [withheld_words(archive, passage) for passage in notice.passages]
    )
    # A book tells of changes with a reason alone, which few notices have.
    explained = any(edit.reason for edit in archive.collations[notice.id].edits)
    rules = rule_notes(archive, notice) if explained and not notice.withhold else ()
    page = web_address(archive.corpus.gazette.site_url, path)
    return Chapter(
        file=Markdown(files[path]),
        key=Markdown(f"n-{notice.id}"),
        place=anchor("title" if notice.withhold else notice.body.eid),
        title=notice.head.title,
        title_en=notice.title_en or "",
        facts=tuple((label, value or t("unknown")) for label, value in head_facts(archive, notice)),
        page=Markdown(page) if page else None,
        withheld=tuple(withheld),
        blocks=() if notice.withhold else shelf.moved(text_of(archive, notice)),
        doubts=() if notice.withhold else doubt_notes(archive, notice),
        corrections=tuple(reading for rule in rules if rule.reasoned for reading in rule.readings),
    )


class _Shelf(Mover):
    """What views of the page at `path` become in a book whose chapters are `files`, by the paths of their pages."""

    def __init__(self, archive: Archive, path: str, files: Mapping[str, str]) -> None:
        self.site_url, self.path, self.files = archive.corpus.gazette.site_url, path, files

    def href(self, destination: str) -> Markdown | None:
        parts = urlsplit(destination)
        if parts.scheme or not parts.path:
            return Markdown(destination)
        page = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), unquote(parts.path)))
        place = f"#{parts.fragment}" if parts.fragment else ""
        target = self.files.get(page) or web_address(self.site_url, page)
        return Markdown(f"{target}{place}") if target else None
