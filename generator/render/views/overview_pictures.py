"""The pictures of the overview: what is counted, in which words, and where its bars and numbers lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model.relations import DutyRole, TargetKind, Validity, Work
from generator.render.addresses import (
    BODIES,
    OVERVIEW,
    VALIDITY,
    WORKS,
    body_path,
    href,
    notice_path,
    work_path,
)
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.charts import (
    Bar,
    Chart,
    ChartTable,
    LegendEntry,
    Series,
    bars,
    columns,
    legend_of,
    table_of,
)
from generator.render.views.naming import body_of, number_of, place_href, plain_title_of, title_of
from generator.render.views.notices import NoticeList
from generator.render.views.periods import period_name, ticks
from generator.render.views.shared import Link, gazette_words
from generator.render.views.tallies import CitedTally, body_tallies, cited_tallies, expiries, kind_tally, leading

_OTHERS = 7
"""The tone of what is not told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A picture with its words, its legend and its table; words alone where there is nothing to draw."""

    anchor: Markdown
    title: str
    words: str
    picture: Markdown | None = None
    legend: tuple[LegendEntry, ...] = ()
    table: ChartTable | None = None
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The archive, the paths of the pages that the overview may lead to, and the list of notices by kind."""

    archive: Archive
    known: frozenset[str]
    kinds: NoticeList

    def target(self, path: str) -> str | None:
        """`path` if there is such a page."""
        return path if path in self.known else None

    def link(self, text: str, path: str) -> Link:
        """A link to `path`, its words alone if there is no such page."""
        return Link(text=text, href=href(OVERVIEW, path) if path in self.known else None)


def pictures(room: Room) -> tuple[FigureView, ...]:
    """All pictures, in the order of the page."""
    return _kinds(room), _bodies(room), _expiry(room), _cited(room)


def _kinds(room: Room) -> FigureView:
    archive, t = room.archive, room.archive.t
    tally = kind_tally(archive.corpus.notices)
    if not tally.dated:
        return _words_alone(room, "kinds", t("overview.kinds_none"))
    lists = room.kinds.links(archive, OVERVIEW)
    series = [Series(name=lists[kind], tone=n) for n, kind in enumerate(tally.kinds, start=1)]
    if tally.others:
        series.append(Series(name=Link(text=t("overview.others")), tone=_OTHERS))
    keys = (*tally.kinds, *((None,) if tally.others else ()))
    shown = tuple(
        Bar(name=period_name(t, period), values=tuple(tally.counts.get((period, key), 0) for key in keys), ticks=tick)
        for period, tick in zip(tally.periods, ticks(t, tally.periods), strict=True)
    )
    most = max(shown, key=lambda bar: bar.total)
    words = _sentences(
        t("overview.kinds_words", count=tally.dated, span=_span(room, shown[0].name, shown[-1].name)),
        t("overview.kinds_most", period=most.name, count=most.total) if len(shown) > 1 else None,
        t("overview.kinds_unstated", count=tally.unstated) if tally.unstated else None,
        t("overview.kinds_undated", count=tally.undated) if tally.undated else None,
    )
    form = t("overview.kinds_months") if tally.periods[0].month else t("overview.kinds_years")
    chart = _chart(room, "kinds", form + words, series, shown)
    return _figure(chart, columns, words, table_of(chart, t("overview.period"), t("overview.total")))


def _bodies(room: Room) -> FigureView:
    archive, t = room.archive, room.archive.t
    bodies = {body.name.zh: body for body in archive.relations.bodies}
    generic = {name for name, body in bodies.items() if body.generic}
    tallies = body_tallies(duty for duty in archive.relations.duties if duty.body not in generic)
    left_out = len(archive.relations.duties) - sum(tally.total for tally in tallies)
    if not tallies:
        return _words_alone(room, "bodies", t("overview.bodies_none"))
    count, said = _leading(room, [tally.total for tally in tallies])
    roles = (
        (DutyRole.LEAD, t("overview.role_lead")),
        (DutyRole.RESPONSIBLE, t("overview.role_responsible")),
        (DutyRole.PARTICIPATING, t("overview.role_participating")),
    )
    shown = []
    for tally in tallies[:count]:
        body = bodies.get(tally.name)
        name = (gazette_words(archive, body.name) if body else None) or body_of(archive, tally.name)
        target = room.target(body_path(body.id)) if body else None
        shown.append(Bar(name=name, values=tuple(tally.counts.get(role, 0) for role, _ in roles), target=target))
    words = _sentences(
        t("overview.bodies_words", count=sum(tally.total for tally in tallies), bodies=len(tallies)),
        t("overview.bodies_generic", count=left_out) if left_out else None,
        said,
    )
    series = [Series(name=Link(text=name), tone=n) for n, (_, name) in enumerate(roles, start=1)]
    chart = _chart(room, "bodies", t("overview.bodies_form") + words, series, shown)
    table = table_of(chart, t("overview.body"), t("overview.total"))
    return _figure(chart, bars, words, table, _whole(room, BODIES))


def _expiry(room: Room) -> FigureView:
    archive, t = room.archive, room.archive.t
    found = expiries(archive.relations)
    silent = {n.id for n in archive.corpus.notices if not n.withhold}
    clauses = [clause for period in found.values() for clause in period]
    silent -= {clause.notice for clause in clauses}
    if not clauses:
        return _words_alone(room, "expiry", t("overview.expiry_none"))
    periods = tuple(found)
    shown = tuple(
        Bar(
            name=period_name(t, period),
            values=(len(found[period]),),
            ticks=tick,
            more=(tuple(_clause_link(room, clause) for clause in found[period]),),
        )
        for period, tick in zip(periods, ticks(t, periods), strict=True)
    )
    words = _sentences(
        t(
            "overview.expiry_words",
            count=len(clauses),
            notices=len({clause.notice for clause in clauses}),
            span=_span(room, shown[0].name, shown[-1].name),
        ),
        t("overview.expiry_silent", count=len(silent)) if silent else None,
        t("overview.expiry_today"),
    )
    form = t("overview.expiry_months") if periods[0].month else t("overview.expiry_years")
    series = (Series(name=Link(text=t("overview.clauses")), tone=1),)
    chart = _chart(room, "expiry", form + words, series, shown)
    table = table_of(chart, t("overview.period"), t("overview.clauses"), (t("overview.where"),))
    return _figure(chart, columns, words, table, _whole(room, VALIDITY))


def _cited(room: Room) -> FigureView:
    archive, t = room.archive, room.archive.t
    works = {work.id: work for work in archive.relations.works}
    tallies = cited_tallies(archive.relations)
    if not tallies:
        return _words_alone(room, "cited", t("overview.cited_none"))
    count, said = _leading(room, [tally.places for tally in tallies])
    kinds = {TargetKind.NOTICE: t("overview.held"), TargetKind.WORK: t("overview.not_held")}
    shown = []
    for tally in tallies[:count]:
        name, target = _cited_document(room, tally, works)
        held = tally.kind is TargetKind.NOTICE
        values = (tally.places, 0) if held else (0, tally.places)
        more = ((Link(text=str(tally.notices)),), (Link(text=kinds[tally.kind]),))
        shown.append(Bar(name=name, values=values, target=target, more=more))
    words = _sentences(
        t("overview.cited_words", count=sum(tally.places for tally in tallies), documents=len(tallies)),
        said,
    )
    series = [Series(name=Link(text=name), tone=n) for n, name in enumerate(kinds.values(), start=1)]
    chart = _chart(room, "cited", t("overview.cited_form") + words, series, shown)
    heads = (t("overview.citing"), t("overview.holding"))
    table = table_of(chart, t("overview.document"), t("overview.places"), heads, split=False)
    return _figure(chart, bars, words, table, _whole(room, WORKS))


def _cited_document(room: Room, tally: CitedTally, works: dict[str, Work]) -> tuple[str, str | None]:
    """The words for a cited document, and its page if it has one."""
    if tally.kind is TargetKind.NOTICE:
        notice = room.archive.notices.get(tally.id)
        return (plain_title_of(room.archive, notice) if notice else tally.id), room.target(notice_path(tally.id))
    work = works.get(tally.id)
    words = (work.title or work.number) if work else None
    return words or tally.id, room.target(work_path(tally.id))


def _leading(room: Room, totals: list[int]) -> tuple[int, str | None]:
    """How many of `totals`, largest first, are drawn, and the words for what is not."""
    count, t = leading(totals), room.archive.t
    if count == len(totals):
        return count, None
    if totals[0] == totals[count]:
        return count, t("overview.tied_shown", tied=totals.count(totals[0]), count=count)
    return count, t("overview.most_shown", count=count)


def _clause_link(room: Room, clause: Validity) -> Link:
    """A link to the provision that gives a last day, by the number of its notice or its title."""
    archive = room.archive
    notice = archive.notices.get(clause.notice)
    if notice is None:
        return Link(text=clause.notice)
    fragment = clause.eid if clause.eid in archive.anchors[notice.id] else None
    words = number_of(archive, notice) or title_of(archive, notice)
    return Link(text=words, href=place_href(archive, OVERVIEW, notice.id, fragment))


def _span(room: Room, first: str, last: str) -> str:
    return first if first == last else room.archive.t("date.period", first=first, last=last)


def _sentences(*sentences: str | None) -> str:
    return "".join(sentence for sentence in sentences if sentence)


def _whole(room: Room, path: str) -> Link | None:
    return room.link(room.archive.t("overview.whole_list"), path) if path in room.known else None


def _chart(room: Room, name: str, description: str, series: Iterable[Series], shown: Iterable[Bar]) -> Chart:
    title = _title(room, name)
    return Chart(
        source=OVERVIEW, name=f"picture-{name}", title=title, description=description,
        series=tuple(series), bars=tuple(shown),
    )  # fmt: skip


def _figure(
    chart: Chart, draw: Callable[[Chart], Markdown], words: str, table: ChartTable, more: Link | None = None
) -> FigureView:
    return FigureView(
        anchor=Markdown(chart.name.removeprefix("picture-")),
        title=chart.title,
        words=words,
        picture=draw(chart),
        legend=legend_of(chart),
        table=table,
        more=more,
    )


def _words_alone(room: Room, name: str, words: str) -> FigureView:
    return FigureView(anchor=Markdown(name), title=_title(room, name), words=words)


def _title(room: Room, name: str) -> str:
    titles = {
        "kinds": room.archive.t("overview.kinds"),
        "bodies": room.archive.t("overview.bodies"),
        "expiry": room.archive.t("overview.expiry"),
        "cited": room.archive.t("overview.cited"),
    }
    return titles[name]
