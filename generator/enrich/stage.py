"""Relations of a corpus: for now the citations that lead to a notice of the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.enrich.finding import Found, Number, find
from generator.enrich.resolving import Target, Targets, resolve, targets_of
from generator.model.corpus import Citation, Corpus, Relations
from generator.model.notice import Node, Notice


def enrich(corpus: Corpus) -> Relations:
    """The citations by number or title in all texts of `corpus` that mean another notice of it."""
    targets = targets_of(corpus.notices)
    return Relations(citations=tuple(c for notice in corpus.notices for c in _citations(notice, targets)))


def _citations(notice: Notice, targets: Targets) -> Iterator[Citation]:
    for node in notice.body.walk():
        for place in _texts(node):
            for found in find(place.text):
                target = resolve(found, notice, targets)
                if target and target.notice != notice.id:
                    yield _citation(notice, node, place, found, target)


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of a node: its own, or that of a cell, with its source lines."""

    text: str
    first_line: int
    last_line: int
    cell: tuple[int, int] | None = None


def _texts(node: Node) -> Iterator[_Place]:
    """The texts of a node: its own, and those of its cells by row (header rows first) and column."""
    if node.text:
        yield _Place(node.text, node.first_line, node.last_line)
    if node.table:
        for number, row in enumerate(node.table.header + node.table.rows):
            for column, text in enumerate(row.cells):
                if text:
                    yield _Place(text, row.first_line, row.last_line, (number, column))


def _citation(notice: Notice, node: Node, place: _Place, found: Found, target: Target) -> Citation:
    number = found.number
    start = found.start if found.title or not number else _prefix_start(place.text, number, target)
    return Citation(
        notice=notice.id,
        eid=node.eid,
        start=start,
        end=found.end,
        text=place.text[start : found.end],
        form="title" if found.title else "number",
        title=found.title,
        number=target.number.text if target.number else None,
        target=target.notice,
        target_eid=target.eid,
        first_line=place.first_line,
        last_line=place.last_line,
        cell=place.cell,
    )


def _prefix_start(text: str, number: Number, target: Target) -> int:
    """Where the number's own prefix begins, behind words of the sentence that were found with it."""
    at, left = number.start, target.lead
    while left or text[at].isspace():
        left -= not text[at].isspace()
        at += 1
    return at
