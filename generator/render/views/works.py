"""Works (文献): a page for each cited document that the archive does not hold, and the indexes of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.model.relations import TargetKind, Work
from generator.render.addresses import WORKS, WORKS_BY_ISSUER, anchor, href, work_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.citing import Tie
from generator.render.views.documents import CitationRow, cited_row
from generator.render.views.lists import Group, GroupsView
from generator.render.views.registers import NUMBER, TEXT, Register, RegisterColumn, RegisterGroup, RegisterRow, cell
from generator.render.views.shared import LISTED, Fact, Frame, Link, NoticeLine, fact, frame, site_title
from generator.text import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """The page of one work."""

    frame: Frame
    facts: tuple[Fact, ...]
    cited_by: tuple[CitationRow, ...]
    whole: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksView:
    """All works, those cited most first."""

    frame: Frame
    lead: str
    by_issuer: Link
    register: Register | None


def works_view(archive: Archive) -> WorksView:
    """The index of works by how often they are cited."""
    t, works = archive.t, _most_cited(archive)
    columns = (
        ("works.title", TEXT, None), ("works.number", TEXT, Markdown("number")), ("works.issuer", TEXT, None),
        ("works.count", NUMBER, None),
    )  # fmt: skip
    return WorksView(
        frame=_frame(archive, "works.index", "works"),
        lead=t("works.lead", count=len(works)),
        by_issuer=Link(text=t("works.by_issuer"), href=href(WORKS, WORKS_BY_ISSUER)),
        register=Register(
            anchor=anchor("works"),
            label=t("works.index"),
            columns=tuple(RegisterColumn(title=t(key), sort=sort, css=css) for key, sort, css in columns),
            groups=(RegisterGroup(rows=tuple(_row(archive, work) for work in works)),),
        )
        if works
        else None,
    )


def works_by_issuer(archive: Archive) -> GroupsView:
    """The works by issuer, the one with most works first, works without a known issuer last."""
    t = archive.t
    groups: defaultdict[str, list[Work]] = defaultdict(list)
    for work in _most_cited(archive):
        groups[work.issuer or ""].append(work)
    order = sorted(groups, key=lambda issuer: (not issuer, -len(groups[issuer]), issuer))
    return GroupsView(
        frame=_frame(archive, "works.by_issuer", "works-by-issuer"),
        groups=tuple(
            Group(
                title=issuer or t("works.no_issuer"),
                anchor=anchor(f"issuer-{digest(issuer)}" if issuer else "issuer-unknown"),
                count=t("notices.count", count=len(groups[issuer])),
                notices=tuple(_line(archive, work) for work in groups[issuer]),
            )
            for issuer in order
        ),
    )


def work_view(archive: Archive, work: Work) -> WorkView:
    """The page of `work`: what is known of it, and every place that cites it."""
    t, source, ties = archive.t, work_path(work.id), _cited_by(archive, work)
    title = work.title or work.number or work.id
    return WorkView(
        frame=frame(
            archive,
            title,
            t("works.description", title=title, count=len(ties)),
            {"page": "work", "id": work.id, "number": work.number, "issuer": work.issuer},
        ),
        facts=(
            fact(t("works.title"), work.title),
            fact(t("works.number"), work.number),
            fact(t("works.issuer"), work.issuer),
            fact(t("works.count"), t("works.cited", notices=len(ties), times=_times(ties))),
        ),
        cited_by=tuple(cited_row(archive, source, tie) for tie in ties),
        whole=Link(text=t("works.index"), href=href(source, WORKS)),
    )


def _frame(archive: Archive, title: str, page: str) -> Frame:
    t = archive.t
    description = t("works.index_description", gazette=site_title(archive), count=len(archive.ties.works))
    return frame(archive, t(title), description, {"page": page, **LISTED})


def _row(archive: Archive, work: Work) -> RegisterRow:
    ties = _cited_by(archive, work)
    link = Link(text=work.title or work.number or work.id, href=href(WORKS, work_path(work.id)))
    count = _times(ties)
    return RegisterRow(
        cells=(
            cell(link),
            cell((work.number if work.title else None) or None),
            cell(work.issuer or archive.t("unknown"), value=work.issuer or ""),
            cell(str(count), value=count),
        )
    )


def _line(archive: Archive, work: Work) -> NoticeLine:
    link = Link(text=work.title or work.number or work.id, href=href(WORKS_BY_ISSUER, work_path(work.id)))
    number = work.number if work.title else None
    times = archive.t("citing.times", count=_times(_cited_by(archive, work)))
    return NoticeLine(title=link, details=tuple(part for part in (number, times) if part))


def _most_cited(archive: Archive) -> list[Work]:
    return sorted(
        archive.ties.works.values(),
        key=lambda work: (-_times(_cited_by(archive, work)), work.title is None, work.title or "", work.id),
    )


def _cited_by(archive: Archive, work: Work) -> tuple[Tie, ...]:
    return archive.ties.cited_by.get((TargetKind.WORK, work.id), ())


def _times(ties: tuple[Tie, ...]) -> int:
    """How often a work is named: the places that only a relation names count once each."""
    return sum(tie.count or len(tie.mentions) for tie in ties)
