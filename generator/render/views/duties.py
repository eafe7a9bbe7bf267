"""Duties: by when which body must do what, as a register by month."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.relations import Deadline, Duty, DutyRole
from generator.render.addresses import BODIES, DUTIES, anchor, data_address, href
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words, shortened
from generator.render.views.holdings import Holdings
from generator.render.views.registers import (
    DATE,
    TEXT,
    Filter,
    Register,
    RegisterCell,
    RegisterColumn,
    RegisterGroup,
    RegisterRow,
    cell,
    chosen,
    keys,
)
from generator.render.views.shared import UNSEARCHED, Frame, Link, frame, site_title
from generator.render.views.terms import provision_status, status_filter
from generator.vocabulary import name_key

ROLES = {
    DutyRole.LEAD: "duties.lead_role",
    DutyRole.RESPONSIBLE: "duties.responsible",
    DutyRole.PARTICIPATING: "duties.participating",
}
_FEW = 8
"""So many rows are seen at a glance: no filters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutiesView:
    """The register of deadlines."""

    frame: Frame
    lead: str
    undated: str
    bodies: Link
    calendar: Link | None
    calendar_note: str
    months: tuple[Link, ...]
    register: Register | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one note makes of several bodies in one role: a row."""

    first: Duty
    bodies: tuple[str, ...]

    @property
    def deadline(self) -> Deadline | None:
        """By when, in words and as a date."""
        return self.first.deadline

    @property
    def date(self) -> dt.date | None:
        """The day by which it is due, None if no words give one."""
        return self.first.deadline.date if self.first.deadline else None


def duties_view(holdings: Holdings) -> DutiesView:
    """The register of all duties with a deadline, by month."""
    archive, t = holdings.archive, holdings.archive.t
    duties = archive.relations.duties
    timed = [duty for duty in duties if duty.deadline is not None]
    register = duty_register(holdings, DUTIES, timed, alone=False) if timed else None
    dated = any(duty.deadline and duty.deadline.date for duty in timed)
    feed = data_address(DUTIES, "deadlines.ics", archive.edition.base)
    untimed = len(entries([duty for duty in duties if duty.deadline is None]))
    description = t("duties.description", gazette=site_title(archive))
    return DutiesView(
        frame=frame(archive, t("duties.title"), description, {"page": "duties", **UNSEARCHED}),
        lead=t("duties.intro") if timed else t("duties.none"),
        undated=t("duties.undated", count=untimed) if untimed else "",
        bodies=Link(text=t("bodies.title"), href=href(DUTIES, BODIES)),
        calendar=Link(text=t("duties.calendar"), href=feed) if dated else None,
        calendar_note=t("duties.calendar_note"),
        months=tuple(
            Link(text=group.title, href=href(DUTIES, DUTIES, group.anchor))
            for group in (register.groups if register else ())
            if group.anchor
        ),
        register=register,
    )


def duty_register(holdings: Holdings, source: str, duties: Sequence[Duty], *, alone: bool) -> Register:
    """`duties` as a register on page `source`.

    `alone`: they are those of one body, in one group, without it named in each row; else they are grouped by month.
    """
    t = holdings.archive.t
    rows = sorted(entries(duties), key=lambda entry: (entry.date is None, entry.date or dt.date.min))
    titles = [("duties.deadline", DATE), ("duties.bodies", TEXT), ("duties.task", None), ("duties.role", TEXT)]
    titles = [title for title in (*titles, ("duties.notice", TEXT)) if not alone or title[0] != "duties.bodies"]
    groups: defaultdict[tuple[int, int] | None, list[Entry]] = defaultdict(list)
    for entry in rows:
        groups[None if alone or entry.date is None else (entry.date.year, entry.date.month)].append(entry)
    return Register(
        anchor=anchor("duties"),
        label=t("duties.title"),
        columns=tuple(RegisterColumn(title=t(key), sort=sort) for key, sort in titles),
        groups=tuple(
            RegisterGroup(
                title="" if alone else _month(holdings.archive, month),
                anchor=None if alone else anchor(f"month-{month[0]}-{month[1]:02}" if month else "month-unknown"),
                rows=tuple(_row(holdings, source, entry, alone) for entry in found),
            )
            for month, found in sorted(groups.items(), key=lambda group: group[0] or (0, 0), reverse=True)
        ),
        filters=_filters(holdings, rows, alone) if len(rows) > _FEW else (),
    )


def entries(duties: Iterable[Duty]) -> list[Entry]:
    """One entry for all bodies that one note names in one role, with one deadline."""
    found: dict[tuple[object, ...], list[Duty]] = {}
    for duty in duties:
        place = (duty.notice, duty.eid, duty.note_eid, duty.text, duty.role, duty.deadline)
        found.setdefault(place, []).append(duty)
    return [Entry(first=group[0], bodies=tuple(dict.fromkeys(duty.body for duty in group))) for group in found.values()]


def _month(archive: Archive, month: tuple[int, int] | None) -> str:
    t = archive.t
    if month is None:
        return t("duties.no_date")
    return t("duties.month", year=month[0], month=t("date.months").split()[month[1] - 1])


def _row(holdings: Holdings, source: str, entry: Entry, alone: bool) -> RegisterRow:
    archive, t, duty = holdings.archive, holdings.archive.t, entry.first
    cells = [_deadline(archive, entry.deadline)]
    if not alone:
        cells.append(cell(*(holdings.link(source, body) for body in entry.bodies)))
    cells += [
        cell(clause_link(archive, source, duty.notice, duty.eid, _task(archive, duty))),
        cell(t(ROLES[duty.role])),
        _notice(archive, source, duty),
    ]
    return RegisterRow(
        cells=tuple(cells),
        keys=keys(
            deadline=entry.date,
            body=None if alone else [holdings.key(body) for body in entry.bodies],
            role=duty.role.value,
            year=entry.date.year if entry.date else None,
            notice=duty.notice,
        ),
    )


def _notice(archive: Archive, source: str, duty: Duty) -> RegisterCell:
    """The notice that makes the duty, and whether its provision holds."""
    shown = cell(clause_link(archive, source, duty.notice, duty.note_eid, notice_words(archive, duty.notice)))
    notice = archive.notices.get(duty.notice)
    return replace(shown, status=provision_status(archive, notice, duty.eid), status_below=True) if notice else shown


def _task(archive: Archive, duty: Duty) -> str:
    return shortened(duty.text) or shortened(duty.note) or notice_words(archive, duty.notice)


def _deadline(archive: Archive, deadline: Deadline | None) -> RegisterCell:
    t = archive.t
    if deadline is None:
        return cell(t("unknown"), value="")
    if deadline.date is None:
        return cell(deadline.text, value="")
    shown = t.date(deadline.date)
    return cell(shown, value=deadline.date, notes=[deadline.text] if deadline.text != shown else [])


def _filters(holdings: Holdings, rows: Sequence[Entry], alone: bool) -> tuple[Filter, ...]:
    archive, t = holdings.archive, holdings.archive.t
    bodies = sorted({body for entry in rows for body in entry.bodies}, key=lambda name: (name_key(name), name))
    years = sorted({entry.date.year for entry in rows if entry.date}, reverse=True)
    used = {entry.first.role for entry in rows}
    named = {entry.first.notice for entry in rows}
    notices = [notice for notice in reversed(archive.corpus.notices) if notice.id in named]
    found = (
        chosen(
            "body", t("duties.body"), [] if alone else ((holdings.key(name), shortened(name, 30)) for name in bodies)
        ),
        chosen("role", t("duties.role_choice"), ((role.value, t(key)) for role, key in ROLES.items() if role in used)),
        chosen("year", t("duties.year"), ((year, t("year.known", year=year)) for year in years)),
        chosen("notice", t("duties.notice_choice"), ((one.id, shortened(one.head.title, 36)) for one in notices)),
    )
    return tuple(one for one in (*found, status_filter(archive, t("duties.status"))) if len(one.options) > 1)
