"""Works (文献): a page for each cited document that the archive does not hold, and the indexes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.relations import TargetKind, Work
from generator.render.addresses import WORKS, WORKS_BY_ISSUER, anchor, href, work_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.citing import Tie
from generator.render.views.documents import CitationRow, cited_row
from generator.render.views.groups import Group, GroupsView, grouped
from generator.render.views.marks import initial_mark, month_mark, year_mark
from generator.render.views.naming import issuer_of
from generator.render.views.parts import Mark, Pager, Part, Parts, Split, described, in_all, pager_of, parts_of, titled
from generator.render.views.registers import NUMBER, TEXT, Register, RegisterColumn, RegisterGroup, RegisterRow, cell
from generator.render.views.shared import WIDE, Fact, Frame, Link, NoticeLine, fact, frame, site_title
from generator.text import digest
from generator.vocabulary import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """A page of one work: all that cites it, or a part of that."""

    frame: Frame
    facts: tuple[Fact, ...]
    pager: Pager | None
    cited_by: tuple[CitationRow, ...]
    whole: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksView:
    """Works, those cited most first: all of them, or a part."""

    frame: Frame
    lead: str
    by_issuer: Link
    pager: Pager | None
    register: Register | None


def works_views(archive: Archive) -> Iterator[tuple[str, WorksView]]:
    """The index of works by how often they are cited."""
    t, works = archive.t, _most_cited(archive)
    columns = (
        ("works.title", TEXT, None), ("works.number", TEXT, Markdown("number")), ("works.issuer", TEXT, None),
        ("works.count", NUMBER, None),
    )  # fmt: skip
    parts = parts_of(t, WORKS, works, archive.rows, Split())
    for part in parts.parts:
        register = Register(
            anchor=anchor("works"),
            label=t("works.index"),
            columns=tuple(RegisterColumn(title=t(key), sort=sort, css=css) for key, sort, css in columns),
            groups=(RegisterGroup(rows=tuple(_row(archive, part.path, work) for work in part.rows)),),
        )
        yield (
            part.path,
            WorksView(
                frame=_frame(archive, parts, part, t("works.index"), "works"),
                lead=in_all(parts, part, t("works.lead", count=len(works))),
                by_issuer=Link(text=t("works.by_issuer"), href=href(part.path, WORKS_BY_ISSUER)),
                pager=pager_of(archive, parts, part),
                register=register if works else None,
            ),
        )


def by_issuer_views(archive: Archive) -> Iterator[tuple[str, GroupsView]]:
    """The works by issuer, the one with most works first, works without a known issuer last; if long, by initial."""
    t = archive.t
    groups = grouped(_most_cited(archive), lambda work: work.issuer or "")

    def issuer_mark(work: Work) -> Mark:
        name = work.issuer or ""
        title = issuer_of(archive, name) or t("works.no_issuer")
        slug = f"issuer-{digest(name)}" if name else "issuer-unknown"
        return Mark(title=title, slug=slug, order=(0 if name else 1, name_key(name)))

    levels = (lambda work: initial_mark(t, work.issuer or ""), issuer_mark)
    rows = (work for works in groups.values() for work in works)
    parts = parts_of(t, WORKS_BY_ISSUER, rows, archive.rows, Split(levels=levels))
    for part in parts.parts:
        here: dict[str, list[Work]] = {}
        for work in part.rows:
            here.setdefault(work.issuer or "", []).append(work)
        yield (
            part.path,
            GroupsView(
                frame=_frame(archive, parts, part, t("works.by_issuer"), "works-by-issuer"),
                pager=pager_of(archive, parts, part),
                groups=tuple(
                    Group(
                        title=issuer_of(archive, issuer) or t("works.no_issuer"),
                        anchor=anchor(f"issuer-{digest(issuer)}" if issuer else "issuer-unknown"),
                        notices=tuple(_line(archive, part.path, work) for work in works),
                    )
                    for issuer, works in here.items()
                ),
            ),
        )


def work_views(archive: Archive, work: Work) -> Iterator[tuple[str, WorkView]]:
    """The pages of `work`: what is known of it, and every place that cites it."""
    t, ties = archive.t, _cited_by(archive, work)
    title = work.title or work.number or work.id
    description = t("works.description", title=title, count=len(ties))
    more = {"page": "work", "id": work.id, "number": work.number, "issuer": work.issuer}
    levels = (
        lambda tie: year_mark(t, archive.notices[tie.notice].head.date),
        lambda tie: month_mark(t, archive.notices[tie.notice].head.date),
    )
    parts = parts_of(t, work_path(work.id), ties, archive.rows, Split(levels=levels))
    for part in parts.parts:
        yield (
            part.path,
            WorkView(
                frame=frame(archive, titled(t, title, part), description, more),
                facts=(
                    fact(t("works.title"), work.title),
                    fact(t("works.number"), work.number),
                    fact(t("works.issuer"), issuer_of(archive, work.issuer) if work.issuer else None),
                    fact(t("works.count"), t("works.cited", notices=len(ties), times=_times(ties))),
                ),
                pager=pager_of(archive, parts, part, "cited-by"),
                cited_by=tuple(cited_row(archive, part.path, tie) for tie in part.rows),
                whole=Link(text=t("works.index"), href=href(part.path, WORKS)),
            ),
        )


def _frame(archive: Archive, parts: Parts[Work], part: Part[Work], title: str, page: str) -> Frame:
    words = archive.t("works.index_description", gazette=site_title(archive), count=len(archive.ties.works))
    description = described(archive, parts, part, title, words)
    return frame(archive, titled(archive.t, title, part), description, {"page": page, **WIDE})


def _row(archive: Archive, source: str, work: Work) -> RegisterRow:
    ties = _cited_by(archive, work)
    link = Link(text=work.title or work.number or work.id, href=href(source, work_path(work.id)))
    count = _times(ties)
    return RegisterRow(
        cells=(
            cell(link),
            cell((work.number if work.title else None) or None),
            cell(issuer_of(archive, work.issuer) if work.issuer else archive.t("unknown"), value=work.issuer or ""),
            cell(str(count), value=count),
        )
    )


def _line(archive: Archive, source: str, work: Work) -> NoticeLine:
    link = Link(text=work.title or work.number or work.id, href=href(source, work_path(work.id)))
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
