"""Lists: all issues by year, all notices by kind and by rubric, and the page that leads to them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from generator.model.corpus import Issue
from generator.model.notice import Notice
from generator.render.addresses import BY_KIND, BY_RUBRIC, ISSUES, NOTICES, anchor, href
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive, dates_of, year_of
from generator.render.views.contents import rubric_name
from generator.render.views.shared import (
    UNSEARCHED,
    Frame,
    Link,
    NoticeLine,
    frame,
    issue_link,
    notice_line,
    site_title,
)
from generator.text import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLine:
    """An issue in a list."""

    link: Link
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The issues of one year, newest first."""

    title: str
    anchor: Markdown
    issues: tuple[IssueLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Notices under one heading, newest first, and how many they are."""

    title: str
    anchor: Markdown
    count: str
    notices: tuple[NoticeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One way into the notices: its name, the whole list, and its headings."""

    title: str
    whole: Link
    entries: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesView:
    """All issues."""

    frame: Frame
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    """All notices in groups."""

    frame: Frame
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesView:
    """The page that leads to the lists of notices."""

    frame: Frame
    count: str
    indexes: tuple[Index, ...]


def issues_view(archive: Archive) -> IssuesView:
    """All issues by year."""
    t = archive.t
    description = t("issues.description", gazette=site_title(archive), count=len(archive.corpus.issues))
    return IssuesView(
        frame=frame(archive, t("issues.title"), description, {"page": "issues", **UNSEARCHED}),
        years=years(archive, ISSUES),
    )


def years(archive: Archive, source: str) -> tuple[Year, ...]:
    """All issues by year, newest first, those without a year last; an inferred year is marked at its issue."""
    groups: defaultdict[int | None, list[Issue]] = defaultdict(list)
    for issue in reversed(archive.corpus.issues):
        groups[year_of(issue)[0]].append(issue)
    t = archive.t
    return tuple(
        Year(
            title=t("year.unknown") if year is None else t("year.known", year=year),
            anchor=anchor("year-unknown" if year is None else f"year-{year}"),
            issues=tuple(issue_line(archive, source, issue) for issue in groups[year]),
        )
        for year in sorted(groups, key=lambda year: (year is None, -(year or 0)))
    )


def issue_line(archive: Archive, source: str, issue: Issue) -> IssueLine:
    """An issue for a list on page `source`: its name, when it came out, how much is in it."""
    t, facts, dates = archive.t, issue.segmented.facts, dates_of(issue)
    year, inferred = year_of(issue)
    if facts.published:
        when = t("issue.published_on", date=t.date(facts.published))
    else:
        when = t("issue.dated", period=t.period(*dates)) if dates else t("date.unknown")
    note = t("year.inferred_note", year=year) if inferred else ""
    details = (when, t("notices.count", count=len(issue.notices)), note)
    return IssueLine(link=issue_link(archive, source, issue.id), details=tuple(detail for detail in details if detail))


def notices_view(archive: Archive) -> NoticesView:
    """The page that leads to the lists by kind and by rubric."""
    t, count = archive.t, len(archive.corpus.notices)
    return NoticesView(
        frame=frame(
            archive,
            t("notices.title"),
            t("notices.description", gazette=site_title(archive), count=count),
            {"page": "notices", **UNSEARCHED},
        ),
        count=t("notices.count", count=count),
        indexes=indexes(archive, NOTICES),
    )


def indexes(archive: Archive, source: str) -> tuple[Index, ...]:
    """The ways into the notices, for page `source`."""
    found = ((BY_KIND, "by_kind.title", by_kind(archive)), (BY_RUBRIC, "by_rubric.title", by_rubric(archive)))
    return tuple(
        Index(
            title=archive.t(title),
            whole=Link(text=archive.t("notices.whole_list"), href=href(source, path)),
            entries=tuple((Link(text=g.title, href=href(source, path, g.anchor)), g.count) for g in view.groups),
        )
        for path, title, view in found
    )


def by_kind(archive: Archive) -> GroupsView:
    """All notices by kind (文种)."""
    return _grouped(archive, BY_KIND, "kind", lambda notice: notice.head.kind or "")


def by_rubric(archive: Archive) -> GroupsView:
    """All notices by the rubric (栏目) of the contents under which they were printed."""
    return _grouped(archive, BY_RUBRIC, "rubric", lambda notice: rubric_name(notice.rubric))


def _grouped(archive: Archive, source: str, name: str, group: Callable[[Notice], str]) -> GroupsView:
    t = archive.t
    groups: defaultdict[str, list[Notice]] = defaultdict(list)
    for notice in archive.corpus.notices:
        groups[group(notice)].append(notice)
    order = sorted(groups, key=lambda key: (not key, -len(groups[key]), key))
    description = t(f"by_{name}.description", gazette=site_title(archive), count=len(archive.corpus.notices))
    return GroupsView(
        frame=frame(archive, t(f"by_{name}.title"), description, {"page": f"notices-by-{name}", **UNSEARCHED}),
        groups=tuple(
            Group(
                title=key or t(f"{name}.unknown"),
                anchor=anchor(f"{name}-{digest(key)}" if key else f"{name}-unknown"),
                count=t("notices.count", count=len(groups[key])),
                notices=tuple(
                    notice_line(archive, source, notice) for notice in sorted(groups[key], key=_newest_first)
                ),
            )
            for key in order
        ),
    )


def _newest_first(notice: Notice) -> tuple[bool, int, str]:
    date = notice.head.date
    return date is None, -(date or dt.date.min).toordinal(), notice.id
