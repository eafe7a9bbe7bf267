"""Which of many numbers count the pages: the longest row of them that rises by one, or over pages without a number.

Numbers of lists and tables stand closer together than pages are long, and seldom beside a form feed or a running
title; one that parts a sentence counts for more. So a row is told from noise by its length and by what supports it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_PAGE = 150
"""Characters between two page numbers, where nothing else shows that they are some."""

_WIDEST = 3  # step from one number to the next: two pages without one
_FEWEST = 3
_MOST_CHAINS = 4  # ways of counting in one issue
_FEWEST_SURE = 2


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number on a line, where the line starts, and whether it is `sure`: something else than its value tells."""

    line: int
    value: int
    start: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Link:
    number: Numbered
    weight: int
    before: _Link | None


def page_chain(numbers: Sequence[Numbered], least_page: int = LEAST_PAGE) -> set[int]:
    """The lines of the `numbers`, given in the order of the text, that count its pages; empty if none do.

    `least_page` is the least text, in characters, between two that nothing else shows to be of pages. Pages may be
    counted more than once: a supplement begins at 1 again.
    """
    left = list(numbers)
    found: set[int] = set()
    for _ in range(_MOST_CHAINS):
        chain = _longest(left, least_page)
        sure = sum(number.sure for number in chain)
        if len(chain) < _FEWEST and sure < _FEWEST_SURE:
            break
        lines = {number.line for number in chain}
        found |= lines
        left = [number for number in left if number.line not in lines]
    return found


def _longest(numbers: Sequence[Numbered], least_page: int) -> list[Numbered]:
    """The chain of greatest weight."""
    last: dict[int, _Link] = {}
    best: _Link | None = None
    for number in numbers:
        links = [last[value] for step in range(1, _WIDEST + 1) if (value := number.value - step) in last]
        before = max(
            (link for link in links if _is_page_apart(link.number, number, least_page)), key=_rank, default=None
        )
        weight = (before.weight if before else 0) + 1 + 2 * number.sure
        link = _Link(number, weight, before)
        if number.value not in last or last[number.value].weight <= weight:
            last[number.value] = link
        if best is None or weight > best.weight:
            best = link
    chain: list[Numbered] = []
    while best is not None:
        chain.append(best.number)
        best = best.before
    return chain


def _rank(link: _Link) -> tuple[int, int]:
    return link.weight, link.number.value


def _is_page_apart(one: Numbered, other: Numbered, least_page: int) -> bool:
    return (one.sure and other.sure) or other.start - one.start >= least_page
