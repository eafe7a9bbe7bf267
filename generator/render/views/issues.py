"""All issues by year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.model.corpus import Issue
from generator.render.addresses import ISSUES, anchor
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive, dates_of, year_of
from generator.render.views.shared import Frame, Link, frame, issue_link, site_title


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
class IssuesView:
    """All issues."""

    frame: Frame
    years: tuple[Year, ...]


def issues_view(archive: Archive) -> IssuesView:
    """All issues by year."""
    t = archive.t
    description = t("issues.description", gazette=site_title(archive), count=len(archive.corpus.issues))
    return IssuesView(
        frame=frame(archive, t("issues.title"), description, {"page": "issues"}),
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
            anchor=year_anchor(year),
            issues=tuple(issue_line(archive, source, issue) for issue in groups[year]),
        )
        for year in sorted(groups, key=lambda year: (year is None, -(year or 0)))
    )


def year_anchor(year: int | None) -> Markdown:
    """The place of a year on the page of all issues."""
    return anchor("year-unknown" if year is None else f"year-{year}")


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
