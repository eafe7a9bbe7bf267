"""The contents (目录) of an issue as a view: rubrics and entries, Chinese and English side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.issue import ContentsEntry
from generator.model.notice import Notice
from generator.render.addresses import href, notice_path
from generator.render.views.archive import Archive
from generator.render.views.naming import rubric_name, rubric_of, title_of
from generator.render.views.shared import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a rubric, or an entry with number and page. An empty text is one that was not printed.

    `derived`: its English is not printed either, but says what the head of the notice says.
    """

    rubric: bool
    zh: Link
    en: Link
    number: str = ""
    number_en: str = ""
    page: str = ""
    note: str = ""
    derived: bool = False


def contents(archive: Archive, issue: Issue, source: str) -> tuple[Line, ...]:
    """The printed contents of `issue` for page `source`, then the notices that they do not name."""
    return tuple(_printed(archive, issue, source)) + tuple(_unlisted(archive, issue, source))


def _printed(archive: Archive, issue: Issue, source: str) -> Iterator[Line]:
    notices = {notice.position: notice for notice in issue.notices}
    for rubric, entries in groupby(issue.segmented.contents, lambda entry: entry.rubric):
        if rubric.zh or rubric.en:
            english = rubric_of(archive, rubric) if archive.edition is Edition.EN else rubric.en or ""
            yield Line(
                rubric=True,
                zh=Link(text=rubric_name(rubric)),
                en=Link(text="" if english == rubric_name(rubric) else english),
            )
        for entry in entries:
            yield _entry(archive, source, entry, notices.get(entry.notice or 0))


def _entry(archive: Archive, source: str, entry: ContentsEntry, notice: Notice | None) -> Line:
    target = href(source, notice_path(notice.id)) if notice else None
    title = entry.title.zh or (notice.head.title if notice and not entry.title.en else "")
    described = title_of(archive, notice) if notice and archive.edition is Edition.EN and not entry.title.en else ""
    return Line(
        rubric=False,
        zh=Link(text=title, href=target),
        en=Link(text=entry.title.en or described, href=target),
        derived=bool(described),
        number=entry.number.zh or "",
        number_en=entry.number.en or "",
        page="" if entry.page is None else archive.t("head.page", page=entry.page),
        note="" if notice else archive.t("contents.no_notice"),
    )


def _unlisted(archive: Archive, issue: Issue, source: str) -> Iterator[Line]:
    listed = {entry.notice for entry in issue.segmented.contents}
    missing = [notice for notice in issue.notices if notice.position not in listed]
    english = archive.edition is Edition.EN
    if missing and issue.segmented.contents:
        words = Link(text=archive.t("contents.unlisted"))
        yield Line(rubric=True, zh=Link(text="") if english else words, en=words if english else Link(text=""))
    for notice in missing:
        yield Line(
            rubric=False,
            zh=Link(text=notice.head.title, href=href(source, notice_path(notice.id))),
            en=Link(
                text=title_of(archive, notice) if english else "",
                href=href(source, notice_path(notice.id)) if english else None,
            ),
            number=notice.head.number.text if notice.head.number else "",
            derived=english and not notice.title_en,
        )
