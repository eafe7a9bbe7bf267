"""The duties that notes of responsibility and columns of tables lay on bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.enrich.bodies import BodyNames
from generator.enrich.duties.columns import Cell, cells_of_bodies
from generator.enrich.duties.ended import ended_nodes, ended_rows
from generator.enrich.duties.notes import Party, read_note
from generator.enrich.duties.provisions import Closed, closed_by_notes
from generator.model.corpus import Corpus
from generator.model.notice import Node, NodeType, Notice
from generator.model.relations import Deadline, Duty, DutyRole
from generator.notation.deadlines import find_terms, joined_term, stated_term

_PLANNED = re.compile(r"(?<![-—–－至到~～\d])(20\d\d)\s?年(?![度]?[-—–－至到~～])")


def read_duties(corpus: Corpus, names: BodyNames) -> tuple[Duty, ...]:
    """One record a body a note, in order; `names` tell which body a printed name means.

    A unit that states its own deadline in a group under one note makes records of its own.
    A name that stands for two bodies (望潮区、听澜区政府) makes a record of each. A withheld text gives none.
    """
    return tuple(
        duty for notice in corpus.notices if not notice.withhold for duty in _of_node(notice, notice.body, names)
    )


def _of_node(notice: Notice, root: Node, names: BodyNames) -> Iterator[Duty]:
    closed = {id(found.note): found for found in closed_by_notes(root)}
    ended = ended_nodes(root, notice.head.title)
    for node in root.walk():
        if node.table is None and id(node) in ended:
            continue
        if node.type is NodeType.DUTY_NOTE and id(node) in closed:
            yield from _of_note(notice, closed[id(node)], names, alone=len(closed) == 1)
        elif node.type is NodeType.TABLE:
            over = ended_rows(node.table.rows, ended=id(node) in ended) if node.table else []
            for cell in cells_of_bodies(node):
                if not over[cell.number - 1]:
                    yield from _of_cell(notice, node, cell, names)


def _of_note(notice: Notice, closed: Closed, names: BodyNames, *, alone: bool) -> Iterator[Duty]:
    """The duties of a note; one without any word for what its bodies do (（市教育局）) counts beside others only."""
    note = closed.note
    reading = read_note(note.text)
    if not reading.parties and (not alone or _says_when(note.text)):
        reading = read_note(note.text, DutyRole.RESPONSIBLE)
    stated = _deadline(notice, (*reading.terms, *closed.terms))
    for eid, text, deadline in [(closed.eid, closed.text, stated)] if stated else _tasks(notice, closed):
        for party, body in _bodies(reading.parties, names):
            yield Duty(
                notice=notice.id,
                eid=eid,
                role=party.role,
                body=body,
                printed=party.printed,
                text=text,
                deadline=deadline,
                note=str(note.text),
                note_eid=note.eid,
                first_line=note.first_line,
                last_line=note.last_line,
            )


def _says_when(note: str) -> bool:
    """True if `note`, without any word for what its bodies do, says by when: （甲、乙；8月25日前）."""
    return bool(read_note(note, DutyRole.RESPONSIBLE).terms)


def _tasks(notice: Notice, closed: Closed) -> list[tuple[str, str, Deadline | None]]:
    """Anchor, text and deadline of what a note closes: all of it, units with deadlines of their own taken out.

    What is due by then is that unit, and not the others of its group.
    """
    if not closed.parts:
        return [(closed.eid, closed.text, _in_prose(notice, closed.text))]
    due = {part: deadline for part in closed.parts if part.unit and (deadline := _in_prose(notice, part.text))}
    rest = [part for part in closed.parts if part not in due]
    tasks: list[tuple[str, str, Deadline | None]] = [(part.eid, part.text, deadline) for part, deadline in due.items()]
    if rest:
        eid = rest[0].eid if len(rest) == 1 else closed.eid
        tasks.insert(0, (eid, "\n".join(part.text for part in rest), None))
    return tasks


def _of_cell(notice: Notice, table: Node, cell: Cell, names: BodyNames) -> Iterator[Duty]:
    if cell.time is None:
        deadline = _deadline(notice, cell.terms) or _in_prose(notice, cell.task)
    else:
        stated = stated_term(cell.time, notice.head.date, _planned(notice))
        deadline = Deadline(text=cell.time, date=stated.date if stated else None) if cell.time else None
    for party, body in _bodies(cell.parties, names):
        yield Duty(
            notice=notice.id,
            eid=table.eid,
            role=party.role,
            body=body,
            printed=party.printed,
            text=cell.task,
            deadline=deadline,
            note=str(cell.text),
            note_eid=table.eid,
            first_line=cell.row.first_line,
            last_line=cell.row.last_line,
            row=cell.number,
        )


def _bodies(parties: Sequence[Party], names: BodyNames) -> Iterator[tuple[Party, str]]:
    for party in parties:
        for body in names.all_of(party.printed):
            yield party, body


def _deadline(notice: Notice, terms: Sequence[str]) -> Deadline | None:
    """The deadline that the clauses `terms` of a note state."""
    found = [term for clause in terms if (term := stated_term(clause, notice.head.date, _planned(notice)))]
    joined = joined_term(found)
    return Deadline(text=joined[0], date=joined[1]) if joined else None


def _in_prose(notice: Notice, text: str) -> Deadline | None:
    joined = joined_term(find_terms(text, notice.head.date, _planned(notice)))
    return Deadline(text=joined[0], date=joined[1]) if joined else None


def _planned(notice: Notice) -> int | None:
    """The year whose work `notice` plans, if it is the one after its own (2015年工作要点, of December 2014)."""
    years = set(_PLANNED.findall(notice.head.title or ""))
    year = int(years.pop()) if len(years) == 1 else None
    return year if year and notice.head.date and year == notice.head.date.year + 1 else None
