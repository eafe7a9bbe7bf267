"""The register of duties, of one body or of all: one row for what a note makes of bodies in one role."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.edition import Edition
from generator.model.relations import Deadline, Duty, DutyRole
from generator.render.addresses import anchor
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words, shortened
from generator.render.views.holdings import Holdings
from generator.render.views.marks import month_mark, month_title, year_mark
from generator.render.views.naming import body_of, plain_title_of
from generator.render.views.parts import Mark, Split
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
from generator.render.views.terms import provision_status, status_filter
from generator.vocabulary import name_key

ROLES = {
    DutyRole.LEAD: "duties.lead_role",
    DutyRole.RESPONSIBLE: "duties.responsible",
    DutyRole.PARTICIPATING: "duties.participating",
}
_CHARACTERS, _WORDS = 36, 90
"""So long are choices at most, in Chinese and in English."""

_FEW = 8
"""So many rows are seen at a glance: no filters."""


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


def entries(duties: Iterable[Duty]) -> list[Entry]:
    """One entry for all bodies that one note names in one role, with one deadline; by date, those without one last."""
    found: dict[tuple[object, ...], list[Duty]] = {}
    for duty in duties:
        place = (duty.notice, duty.eid, duty.note_eid, duty.row, duty.text, duty.role, duty.deadline)
        found.setdefault(place, []).append(duty)
    rows = [Entry(first=group[0], bodies=tuple(dict.fromkeys(duty.body for duty in group))) for group in found.values()]
    return sorted(rows, key=lambda entry: (entry.date is None, entry.date or dt.date.min))


def split_of(archive: Archive, rows: Sequence[Entry], prefix: str = "") -> Split[Entry]:
    """How a register of duties is split: what is to come from the year of the archive's newest date on, then years.

    It opens with what is to come from the month of that date on.
    """
    t, today = archive.t, archive.corpus.as_of
    month = today.replace(day=1) if today else dt.date.max

    def ahead(entry: Entry) -> Mark:
        if today and entry.date and entry.date.year >= today.year:
            title = t("parts.from_year", year=today.year)
            return Mark(title=title, slug=f"from-{today.year:04}", order=(-dt.MAXYEAR - 1, ""))
        return year(entry)

    def year(entry: Entry) -> Mark:
        return year_mark(t, entry.date) if entry.date else undated

    undated = Mark(title=t("duties.no_date"), slug="undated", order=(1, ""))
    levels = (ahead, year, lambda entry: month_mark(t, entry.date) if entry.date else undated)
    opening = next((entry for entry in rows if entry.date and entry.date >= month), None)
    return Split(levels=levels, opening=opening, prefix=prefix)


def duty_register(holdings: Holdings, source: str, rows: Sequence[Entry], *, alone: bool) -> Register:
    """`rows` as a register on page `source`.

    `alone`: they are those of one body, in one group, without it named in each row; else they are grouped by month.
    """
    t = holdings.archive.t
    titles = [("duties.deadline", DATE), ("duties.bodies", TEXT), ("duties.task", None), ("duties.role", TEXT)]
    titles = [title for title in (*titles, ("duties.notice", TEXT)) if not alone or title[0] != "duties.bodies"]
    groups: defaultdict[tuple[int, int] | None, list[Entry]] = defaultdict(list)
    for entry in rows:
        groups[None if alone or entry.date is None else (entry.date.year, entry.date.month)].append(entry)
    return Register(
        anchor=anchor("duties"),
        label=t("duties.title"),
        columns=tuple(RegisterColumn(title=t(key), sort=sort, heads=key == "duties.task") for key, sort in titles),
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


def _month(archive: Archive, month: tuple[int, int] | None) -> str:
    t = archive.t
    if month is None:
        return t("duties.no_date")
    return month_title(t, dt.date(*month, 1))


def _row(holdings: Holdings, source: str, entry: Entry, alone: bool) -> RegisterRow:
    archive, t, duty = holdings.archive, holdings.archive.t, entry.first
    cells = [_deadline(archive, entry.deadline)]
    if not alone:
        cells.append(cell(*(holdings.link(source, body) for body in entry.bodies)))
    cells += [
        cell(clause_link(archive, source, duty.notice, duty.eid, _task(archive, duty), duty.row)),
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
    shown = cell(clause_link(archive, source, duty.notice, duty.note_eid, notice_words(archive, duty.notice), duty.row))
    notice = archive.notices.get(duty.notice)
    return replace(shown, status=provision_status(archive, notice, duty.eid), status_below=True) if notice else shown


def _task(archive: Archive, duty: Duty) -> str:
    return shortened(duty.text) or shortened(duty.note) or notice_words(archive, duty.notice)


def _deadline(archive: Archive, deadline: Deadline | None) -> RegisterCell:
    t = archive.t
    if deadline is None:
        return cell(t("duties.unread"), value="")
    if deadline.date is None:
        return cell(deadline.text, value="")
    shown = t.date(deadline.date)
    return cell(shown, value=deadline.date, notes=[deadline.text] if deadline.text != shown else [])


def _filters(holdings: Holdings, rows: Sequence[Entry], alone: bool) -> tuple[Filter, ...]:
    archive, t = holdings.archive, holdings.archive.t
    most = _WORDS if archive.edition is Edition.EN else _CHARACTERS
    found = sorted({body for entry in rows for body in entry.bodies}, key=lambda name: (name_key(name), name))
    bodies = [(holdings.key(name), shortened(body_of(archive, name), most)) for name in found]
    years = sorted({entry.date.year for entry in rows if entry.date}, reverse=True)
    used = {entry.first.role for entry in rows}
    named = {entry.first.notice for entry in rows}
    notices = [archive.notices[id_] for id_ in sorted(named, key=archive.order.__getitem__, reverse=True)]
    titles = [(one.id, shortened(plain_title_of(archive, one), most)) for one in notices]
    filters = (
        chosen("body", t("duties.body"), [] if alone else bodies),
        chosen("role", t("duties.role_choice"), ((role.value, t(key)) for role, key in ROLES.items() if role in used)),
        chosen("year", t("duties.year"), ((year, t("year.known", year=year)) for year in years)),
        chosen("notice", t("duties.notice_choice"), titles),
    )
    return tuple(one for one in (*filters, status_filter(archive, t("duties.status"))) if len(one.options) > 1)
