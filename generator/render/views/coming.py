"""What is to come: deadlines, and ends of validity, from which the browser takes the next on the day of reading.

The page has a bounded choice of dated rows, those from the archive's newest date on first. Without a script the last
of them stand there, and that nobody has held a day against them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.relations import Validity
from generator.render.addresses import DUTIES, HOME, VALIDITY, href, notice_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words, shortened
from generator.render.views.duty_register import Entry, entries
from generator.render.views.naming import place_href, title_of
from generator.render.views.registers import Status, key
from generator.render.views.shared import Link
from generator.render.views.standing import clauses, standing_of_clause
from generator.render.views.terms import part_link, provision_status, status

SHOWN = 6
"""So many rows stand on the page at a time."""

MOST = 48
"""So many rows a list holds at most, of which the browser takes those to be shown."""

_TASK = 48
"""So many characters of a task."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingRow:
    """A dated row: what is to come on that day, by which document, and what the browser judges that by."""

    date: str
    day: Markdown
    what: Link
    document: Link | None
    details: tuple[str, ...]
    status: Status | None
    shown: bool  # without a script
    apart: bool  # rows before it are left out: it is not among the next, whatever the day


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A list of what is to come: its rows by date; `all`: no later one is left out."""

    title: str
    anchor: Markdown
    rows: tuple[ComingRow, ...]
    all: bool
    none: str
    more: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A row before it is chosen."""

    date: dt.date
    what: Link
    document: Link | None
    details: tuple[str, ...]
    status: Status | None


def deadlines(archive: Archive) -> Coming:
    """The deadlines to come, one row for all that one notice sets to one day."""
    t = archive.t
    return _coming(
        archive,
        Link(text=t("home.deadlines"), href=href(HOME, DUTIES)),
        Markdown("deadlines"),
        _deadlines(archive),
        (t("home.no_deadlines"), t("home.all_deadlines")),
    )


def expiries(archive: Archive) -> Coming:
    """The last days of validity to come, each with what it is of."""
    t = archive.t
    return _coming(
        archive,
        Link(text=t("home.expiries"), href=href(HOME, VALIDITY)),
        Markdown("expiring"),
        _expiries(archive),
        (t("home.no_expiries"), t("home.all_expiries")),
    )


def _coming(archive: Archive, title: Link, anchor: Markdown, found: Iterable[_Dated], words: tuple[str, str]) -> Coming:
    rows = sorted(found, key=lambda row: row.date)
    chosen, complete = _chosen(rows, archive.corpus.as_of)
    last = len(chosen) - SHOWN
    return Coming(
        title=title.text,
        anchor=anchor,
        rows=tuple(
            ComingRow(
                date=archive.t.date(row.date),
                day=key(row.date),
                what=row.what,
                document=row.document,
                details=row.details,
                status=row.status,
                shown=place >= last,
                apart=not complete and place >= last,
            )
            for place, row in enumerate(chosen)
        ),
        all=complete,
        none=words[0],
        more=Link(text=words[1], href=title.href),
    )


def _chosen(rows: Sequence[_Dated], today: dt.date | None) -> tuple[list[_Dated], bool]:
    """Of `rows` by date those that the page holds: the next from `today` on, and the last of all."""
    if len(rows) <= MOST:
        return list(rows), True
    ahead = [row for row in rows if today is None or row.date >= today]
    if len(ahead) <= MOST:
        return list(rows[-MOST:]), True
    # Between the next and the last some are left out: the last stand there without a script only.
    return [*ahead[: MOST - SHOWN], *ahead[-SHOWN:]], False


def _deadlines(archive: Archive) -> Iterator[_Dated]:
    groups: dict[tuple[dt.date, str, Status], list[Entry]] = {}
    for entry in entries(duty for duty in archive.relations.duties if duty.deadline):
        notice = archive.notices.get(entry.first.notice)
        if entry.date and notice:
            found = provision_status(archive, notice, entry.first.eid)
            groups.setdefault((entry.date, notice.id, found), []).append(entry)
    for (date, notice_id, found), same in groups.items():
        # What one provision makes of several bodies is one task; several are counted as rows of the register.
        tasks = list({(entry.first.eid, entry.first.text): entry.first for entry in same}.values())
        first = tasks[0]
        words = shortened(first.text or first.note, _TASK)
        if len(tasks) > 1:
            words = archive.t("home.tasks", first=words, count=len(same))
        task = clause_link(archive, HOME, notice_id, first.eid, words)
        document = Link(text=notice_words(archive, notice_id), href=href(HOME, notice_path(notice_id)))
        yield _Dated(date=date, what=task, document=document, details=(), status=_silent(found))


def _expiries(archive: Archive) -> Iterator[_Dated]:
    t = archive.t
    for notice in archive.corpus.notices:
        groups: dict[tuple[dt.date, Status], list[Validity]] = {}
        for record in clauses(archive, notice.id):
            if record.expires:
                found = status(archive, standing_of_clause(archive, notice, record), notice, "")
                groups.setdefault((record.expires, found), []).append(record)
        for (date, found), same in groups.items():
            eid = same[0].eid if same[0].eid in archive.anchors[notice.id] else None
            parts = dict.fromkeys(
                part_link(archive, HOME, notice, record.covers).text.rstrip("、.．") for record in same
            )
            part = "" if t("validity.whole") in parts else t("home.part", part=t.join(parts))
            number = notice.head.number.text if notice.head.number else ""
            yield _Dated(
                date=date,
                what=Link(text=title_of(archive, notice), href=place_href(archive, HOME, notice.id, eid)),
                document=None,
                details=tuple(words for words in (number, part) if words),
                status=found,
            )


def _silent(found: Status) -> Status | None:
    """`found` without words; None where no day is judged by it."""
    return replace(found, words="") if found.stated or found.repealed else None
