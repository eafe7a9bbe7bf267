"""The last day of what has a term and a start: the day before the anniversary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from generator.model.notice import NodeType, Notice
from generator.model.relations import Scope, Validity
from generator.notation.terms import Term


def reckoned(records: Sequence[tuple[Validity, Term | None]], notice: Notice) -> list[Validity]:
    """The records, each with the term that runs from its start; `expires` reckoned where nothing prints it.

    The start is the record's own, or the one date that other clauses give for the same thing; a start in words
    (自发布之日起) gives none.
    """
    made = []
    for record, term in records:
        start = record.effective or _start(record, [other for other, _ in records], notice)
        last = term.last_day(start) if term and start and record.expires is None else None
        made.append(replace(record, expires=last, reckoned=True) if last else record)
    return made


def _start(record: Validity, others: Sequence[Validity], notice: Notice) -> dt.date | None:
    """The one start that other clauses give for what `record` covers, be it its own or that of the whole notice."""
    instruments = [part.eid for part in notice.components if part.type is NodeType.INSTRUMENT]
    same = {record.covers}
    if record.scope is Scope.NOTICE or instruments == [record.covers]:
        same |= {notice.body.eid, *(instruments if len(instruments) == 1 else ())}
    days = {other.effective for other in others if other.covers in same and other.effective}
    return days.pop() if len(days) == 1 else None
