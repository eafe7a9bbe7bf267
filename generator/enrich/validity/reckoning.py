"""The last day of what has a term and a start: the day before the anniversary."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.notice import NodeType, Notice
from generator.model.relations import Scope, Validity
from generator.notation.terms import Term


def reckoned(records: Sequence[tuple[Validity, Term | None]], notice: Notice) -> list[Validity]:
    """The records, each with the term that runs from its start; `expires` reckoned where nothing prints it.

    The start is the record's own, or the one date that other clauses give for the same thing; a start in words
    (自发布之日起) gives none.
    """
    starts: defaultdict[str, set[dt.date]] = defaultdict(set)  # by what they are of
    for record, _ in records:
        if record.effective:
            starts[record.covers].add(record.effective)
    instruments = [part.eid for part in notice.components if part.type is NodeType.INSTRUMENT]
    made = []
    for record, term in records:
        start = record.effective or _start(record, starts, (notice.body.eid, instruments))
        last = term.last_day(start) if term and start and record.expires is None else None
        made.append(replace(record, expires=last, reckoned=True) if last else record)
    return made


def _start(record: Validity, starts: Mapping[str, set[dt.date]], parts: tuple[str, list[str]]) -> dt.date | None:
    """The one start that other clauses give for what `record` covers, be it its own or that of the whole notice.

    `parts`: the anchors of the notice and of its instruments.
    """
    whole, instruments = parts
    same = {record.covers}
    if record.scope is Scope.NOTICE or instruments == [record.covers]:
        same |= {whole, *(instruments if len(instruments) == 1 else ())}
    days = {day for covers in same for day in starts.get(covers, ())}
    return days.pop() if len(days) == 1 else None
