"""The home page: what this is, the latest issue, all issues by year, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.addresses import ABOUT, HOME, ISSUES, NOTICES, OVERVIEW, href
from generator.render.views.archive import Archive
from generator.render.views.contents import Line, contents
from generator.render.views.issues import IssueLine, Year, issue_line, years
from generator.render.views.notices import Index, NoticeLists, indexes
from generator.render.views.shared import UNSEARCHED, Frame, Link, frame, official_site, publisher, site_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The latest issue: its link and its contents."""

    line: IssueLine
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """What the home page shows."""

    frame: Frame
    lead: str
    official: Link | None
    about: Link
    latest: Latest | None
    years: tuple[Year, ...]
    all_issues: Link
    all_notices: Link
    indexes: tuple[Index, ...]
    overview: Link


def home_view(archive: Archive, lists: NoticeLists) -> HomeView:
    """The home page of the archive."""
    t, corpus = archive.t, archive.corpus
    counts = {"issues": len(corpus.issues), "count": len(corpus.notices)}
    known = publisher(archive)
    lead = t("home.lead", gazette=site_title(archive), **counts)
    if known:
        lead += t("home.publisher", publisher=known)
    return HomeView(
        frame=frame(archive, site_title(archive), lead, {"page": "home", **UNSEARCHED}),
        lead=lead,
        official=official_site(archive),
        about=Link(text=t("about.title"), href=href(HOME, ABOUT)),
        latest=_latest(archive),
        years=years(archive, HOME),
        all_issues=Link(text=t("home.all_issues"), href=href(HOME, ISSUES)),
        all_notices=Link(text=t("home.all_notices"), href=href(HOME, NOTICES)),
        indexes=indexes(archive, HOME, lists),
        overview=Link(text=t("overview.title"), href=href(HOME, OVERVIEW)),
    )


def _latest(archive: Archive) -> Latest | None:
    if not archive.corpus.issues:
        return None
    issue = archive.corpus.issues[-1]
    return Latest(line=issue_line(archive, HOME, issue), lines=contents(archive, issue, HOME))
