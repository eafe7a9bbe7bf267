"""The corpus as the views need it: by id, with the citations of each node, and the words of one edition."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator.diagnostics import Diagnostic
from generator.model.corpus import Corpus, Issue
from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.model.relations import Citation, Relations, TargetKind
from generator.model.sums import NoticeSums
from generator.render.views.asked import Record
from generator.render.views.citing import Ties, ties_of
from generator.render.views.collation import Collation, collations_of
from generator.render.wording import Wording

T = TypeVar("T", Notice, Issue)

ROWS = 250
"""So many rows a page of a register has at most: about 300 KB of HTML where a row is a task with its clause."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Archive:
    """A corpus with its indexes, seen by one edition; equal to itself alone, so that views can be remembered."""

    corpus: Corpus
    relations: Relations
    t: Wording
    notices: Mapping[str, Notice]  # in the order of the archive
    order: Mapping[str, int]  # notice id → its place in that order
    issues: Mapping[str, Issue]
    neighbours: Mapping[str, tuple[Notice | None, Notice | None]]  # notice id → those before and after it in its issue
    around: Mapping[str, tuple[Issue | None, Issue | None]]  # issue id → those before and after it
    anchors: Mapping[str, frozenset[str]]  # notice id → the anchors its page has
    collations: Mapping[str, Collation]  # by notice id
    citations: Mapping[tuple[str, str], tuple[Citation, ...]]  # (notice id, eid) → citations with a target
    ties: Ties  # who cites whom, what is stated of what
    has_come: Callable[[dt.date], bool]  # whether a day is that which the archive speaks of, or an earlier one
    rows: int = ROWS  # what is longer is split, see parts.py
    sums: Mapping[str, NoticeSums] = field(default_factory=dict)  # by notice id, where they are known
    record: Record = field(default_factory=Record)  # of what is asked, see asked.py

    @property
    def edition(self) -> Edition:
        """The edition the views are made for."""
        return self.t.edition

    def heading_citations(self, notice: str, eid: str, before: int = 0) -> tuple[Citation, ...]:
        """The citations in the heading of a node, moved for a text that has `before` characters in front of it."""
        return tuple(
            replace(citation, start=citation.start + before, end=citation.end + before)
            for citation in self.citations.get((notice, eid), ())
            if citation.heading
        )


def open_archive(corpus: Corpus, relations: Relations, t: Wording, rows: int = ROWS) -> Archive:
    """Index `corpus` and `relations`. Citations without a target that has a page are left out: they link nowhere.

    `rows` is how many rows a page of a register has at most.
    """
    ties = ties_of(corpus, relations)
    notices = {notice.id: notice for notice in corpus.notices}
    citations: defaultdict[tuple[str, str], list[Citation]] = defaultdict(list)
    for citation in relations.citations:
        paged = ties.works if citation.target.kind is TargetKind.WORK else notices
        if citation.target.id in paged:
            citations[citation.notice, citation.eid].append(citation)
    findings: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for finding in relations.diagnostics:
        findings[finding.issue].append(finding)
    return Archive(
        corpus=corpus,
        relations=relations,
        t=t,
        notices=notices,
        order={place: at for at, place in enumerate(notices)},
        issues={issue.id: issue for issue in corpus.issues},
        neighbours={place: pair for issue in corpus.issues for place, pair in _neighbours(issue.notices).items()},
        around=_neighbours(corpus.issues),
        anchors={
            notice.id: frozenset() if notice.withhold else frozenset(node.eid for node in notice.body.walk())
            for notice in corpus.notices
        },
        collations={
            place: collation for issue in corpus.issues for place, collation in collations_of(issue, findings[issue.id])
        },
        citations={place: tuple(sorted(found, key=lambda c: (c.start, -c.end))) for place, found in citations.items()},
        ties=ties,
        has_come=lambda day: corpus.as_of is not None and day <= corpus.as_of,
        rows=rows,
    )


def _neighbours(row: Sequence[T]) -> dict[str, tuple[T | None, T | None]]:
    """The id of each of `row`, with what stands before and behind it."""
    last = len(row) - 1
    return {one.id: (row[at - 1] if at else None, row[at + 1] if at < last else None) for at, one in enumerate(row)}


def dates_of(issue: Issue) -> tuple[dt.date, dt.date] | None:
    """The first and last date of the issue's notices; None if none is dated."""
    dates = [notice.head.date for notice in issue.notices if notice.head.date is not None]
    return (min(dates), max(dates)) if dates else None


def year_of(issue: Issue) -> tuple[int | None, bool]:
    """The year of an issue, and whether it is inferred from the dates of its notices."""
    if issue.segmented.facts.year is not None:
        return issue.segmented.facts.year, False
    dates = dates_of(issue)
    return (dates[1].year, True) if dates else (None, False)
