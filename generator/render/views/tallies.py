"""What the overview counts: notices by time and kind, duties by body and role, ends of validity, cited documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.notice import NodeType, Notice
from generator.model.relations import Duty, DutyRole, Relations, TargetKind, Validity
from generator.render.views.periods import Period, period_of, periods_of

MOST_KINDS = 6
MOST_ROWS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTally:
    """Dated notices by period and kind.

    `kinds` are those that are most, "" for what states none the last of them; what is not among them is counted under
    None, and `unstated` says how much of that states none.
    """

    periods: tuple[Period, ...]
    kinds: tuple[str, ...]
    others: bool
    counts: Mapping[tuple[Period, str | None], int]
    dated: int
    undated: int
    unstated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyTally:
    """A body by its canonical name, and how many duties it has in each role."""

    name: str
    counts: Mapping[DutyRole, int]

    @property
    def total(self) -> int:
        """All its duties."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedTally:
    """A notice or a work, how many places cite it, and how many notices these stand in."""

    kind: TargetKind
    id: str
    places: int
    notices: int


def kind_tally(notices: Iterable[Notice]) -> KindTally:
    """Notices by the month or year of their date, and by the kinds that are most."""
    notices = tuple(notices)
    dated = [(notice.head.date, notice.head.kind or "") for notice in notices if notice.head.date]
    periods = periods_of(date for date, _ in dated)
    totals = Counter(kind for _, kind in dated)
    kinds = sorted(totals, key=lambda kind: (not kind, -totals[kind], kind))[:MOST_KINDS]
    counts = Counter((period_of(date, periods), kind if kind in kinds else None) for date, kind in dated)
    return KindTally(
        periods=periods,
        kinds=tuple(kinds),
        others=len(totals) > len(kinds),
        counts=counts,
        dated=len(dated),
        undated=len(notices) - len(dated),
        unstated=0 if "" in kinds else totals[""],
    )


def body_tallies(duties: Iterable[Duty]) -> tuple[BodyTally, ...]:
    """Bodies by the number of their duties, most first."""
    counts: defaultdict[str, Counter[DutyRole]] = defaultdict(Counter)
    for duty in duties:
        counts[duty.body][duty.role] += 1
    tallies = (BodyTally(name=name, counts=roles) for name, roles in counts.items())
    return tuple(sorted(tallies, key=lambda tally: (-tally.total, tally.name)))


def expiries(relations: Relations) -> dict[Period, tuple[Validity, ...]]:
    """Clauses that give a last day, by its month or year; every period from the first to the last."""
    ending = [clause for clause in relations.validity if clause.expires]
    periods = periods_of(clause.expires for clause in ending if clause.expires)
    found: dict[Period, list[Validity]] = {period: [] for period in periods}
    for clause in ending:
        if clause.expires:
            found[period_of(clause.expires, periods)].append(clause)
    return {period: tuple(sorted(clauses, key=_by_end)) for period, clauses in found.items()}


def cited_tallies(relations: Relations) -> tuple[CitedTally, ...]:
    """Notices and works by how many places of other notices cite them, most first."""
    citing: defaultdict[tuple[TargetKind, str], list[str]] = defaultdict(list)
    for citation in relations.citations:
        target = citation.target
        if target.id and target.kind in {TargetKind.NOTICE, TargetKind.WORK} and target.id != citation.notice:
            citing[target.kind, target.id].append(citation.notice)
    tallies = (
        CitedTally(kind=kind, id=place, places=len(notices), notices=len(set(notices)))
        for (kind, place), notices in citing.items()
    )
    return tuple(sorted(tallies, key=lambda tally: (-tally.places, -tally.notices, tally.kind.value, tally.id)))


def leading(totals: Sequence[int]) -> int:
    """How many of `totals`, largest first, a picture shows: none that ties with one left out, unless all tie."""
    if len(totals) <= MOST_ROWS:
        return len(totals)
    return sum(total > totals[MOST_ROWS] for total in totals) or MOST_ROWS


def article_count(notices: Iterable[Notice]) -> int:
    """How many articles (条) stand in the notices whose text is shown."""
    return sum(
        node.type is NodeType.ARTICLE for notice in notices if not notice.withhold for node in notice.body.walk()
    )


def _by_end(clause: Validity) -> tuple[int, str, str]:
    return clause.expires.toordinal() if clause.expires else 0, clause.notice, clause.eid
