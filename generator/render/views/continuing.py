"""What continues a notice or a provision of it (延续), and until when, as far as the continuing notice says.

The term of the later document is never taken for that of the earlier one: it tells only how long the words "另有延续"
may stand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.model.relations import Relation, RelationType, TargetKind
from generator.notation.terms import day_before
from generator.render.views.archive import Archive
from generator.render.views.repeals import changed_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """One document that continues another.

    `until` is the last day that it states for this or for itself; `repealed` says that it has been repealed as a
    whole, `repealed_on` from when, None if no day is known.
    """

    relation: Relation
    until: dt.date | None = None
    repealed: bool = False
    repealed_on: dt.date | None = None

    @property
    def last(self) -> dt.date | None:
        """The last day on which the continuation holds; None if no end is known."""
        ends = [self.until] if self.until else []
        if self.repealed:
            ends.append((day_before(self.repealed_on) if self.repealed_on else None) or dt.date.min)
        return min(ends, default=None)


def continuations(archive: Archive, notice: str, meant: Collection[str | None]) -> tuple[Continuation, ...]:
    """What continues `notice`, by relations whose target is one of the anchors `meant`; not what only takes it up."""
    return tuple(
        _continuation(archive, relation)
        for relation in archive.ties.suffered.get((TargetKind.NOTICE, notice), ())
        if relation.type is RelationType.CONTINUES and relation.extends and relation.to.eid in meant
    )


def last_day(found: Collection[Continuation]) -> dt.date | None:
    """The day on which the last of `found` ends; None if one of them has no known end."""
    days = [continuation.last for continuation in found]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def _continuation(archive: Archive, relation: Relation) -> Continuation:
    days = list(_repeals(archive, relation))
    return Continuation(
        relation=relation,
        until=_until(archive, relation),
        repealed=bool(days),
        repealed_on=min((day for day in days if day), default=None) if None not in days else None,
    )


def _until(archive: Archive, relation: Relation) -> dt.date | None:
    """The last day that the clause of `relation` states, else the one of the smallest part that it stands in."""
    found = archive.ties.provisions[relation.notice].get(relation.eid)
    chain = found.above if found else ()
    root = archive.notices[relation.notice].body.eid
    depths = {eid: depth for depth, eid in enumerate((root, *chain))}
    records = [record for record in archive.ties.validity.get(relation.notice, ()) if record.expires]
    told = [record for record in records if record.eid == relation.eid]
    if not told:
        around = [record for record in records if record.covers in depths]
        deepest = max((depths[record.covers] for record in around), default=0)
        told = [record for record in around if depths[record.covers] == deepest]
    days = {record.expires for record in told}
    return next(iter(days)) if len(days) == 1 else None


def _repeals(archive: Archive, relation: Relation) -> Iterator[dt.date | None]:
    """The days from which the continuing clause, or all that it stands in, is repealed; None where no day is known."""
    found = archive.ties.provisions[relation.notice].get(relation.eid)
    meant = {None, archive.notices[relation.notice].body.eid, relation.eid, *(found.above if found else ())}
    for repeal in archive.ties.suffered.get((TargetKind.NOTICE, relation.notice), ()):
        if repeal.type is RelationType.REPEALS and repeal.to.eid in meant:
            yield changed_from(archive, repeal).date
