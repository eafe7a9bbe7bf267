"""The overview: the archive in figures and pictures, each number with the list behind it where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.notice import Notice
from generator.model.relations import CitationForm, TargetKind
from generator.render.addresses import APPOINTMENTS, DUTIES, ISSUES, NOTICES, OVERVIEW, WORKS
from generator.render.views.archive import Archive
from generator.render.views.notices import NoticeList
from generator.render.views.overview_pictures import FigureView, Room, pictures
from generator.render.views.shared import Fact, Frame, Link, fact, frame, notice_link, site_title
from generator.render.views.tallies import article_count


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView:
    """What the overview shows."""

    frame: Frame
    facts: tuple[Fact, ...]
    figures: tuple[FigureView, ...]


def overview_view(archive: Archive, known: frozenset[str], kinds: NoticeList) -> OverviewView:
    """The overview of the archive; `known` are the paths of all other pages, of which it leads to some.

    `kinds` is the list of notices by kind.
    """
    t = archive.t
    description = t("overview.description", gazette=site_title(archive))
    room = Room(archive=archive, known=known, kinds=kinds)
    return OverviewView(
        frame=frame(archive, t("overview.title"), description, {"page": "overview"}),
        facts=_facts(room),
        figures=pictures(room),
    )


def _facts(room: Room) -> tuple[Fact, ...]:
    archive, t = room.archive, room.archive.t
    corpus, found = archive.corpus, archive.relations
    dated = sorted((n.head.date, position) for position, n in enumerate(corpus.notices) if n.head.date)
    ends = [_dated_link(archive, corpus.notices[position]) for _, position in (*dated[:1], *dated[-1:])]
    outward = [
        citation
        for citation in found.citations
        if citation.form is not CitationForm.INTERNAL and citation.target.id != citation.notice
    ]
    resolved = sum(citation.target.kind is not TargetKind.UNRESOLVED for citation in outward)
    citations = t("overview.citations_count", count=len(outward), resolved=resolved)
    appointments = t("overview.appointments_count", count=len(found.appointments))
    return (
        fact(t("issues.title"), room.link(t("overview.issues_count", count=len(corpus.issues)), ISSUES)),
        fact(t("notices.title"), room.link(t("notices.count", count=len(corpus.notices)), NOTICES)),
        fact(t("overview.first"), *ends[:1]),
        fact(t("overview.last"), *ends[1:]),
        fact(t("overview.articles"), t("overview.articles_count", count=article_count(corpus.notices))),
        fact(t("overview.citations"), room.link(citations, WORKS)),
        fact(t("overview.duties"), room.link(t("overview.duties_count", count=len(found.duties)), DUTIES)),
        fact(t("overview.appointments"), room.link(appointments, APPOINTMENTS)),
    )


def _dated_link(archive: Archive, notice: Notice) -> Link:
    text = archive.t.date(notice.head.date) if notice.head.date else archive.t("date.unknown")
    return Link(text=text, href=notice_link(archive, OVERVIEW, notice).href)
