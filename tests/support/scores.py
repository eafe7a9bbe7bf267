"""Scores: what was expected on its line, what was found on its lines, and how many of them fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """Something a reader found: the issue, the line on which it begins, and its value, folded."""

    issue: str
    line: int
    value: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Something the generator found: the issue, its lines, and the values that it may be called by."""

    issue: str
    first_line: int
    last_line: int
    values: frozenset[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the expected were found, how many of the found were expected, and which were not."""

    expected: int
    found: int
    matched: int
    missed: tuple[Expected, ...]
    invented: tuple[Found, ...]

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is."""
        return self.matched / self.expected if self.expected else 1.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  ({self.matched} of {self.expected}, {self.found} found)"


def score(expected: Sequence[Expected], found: Sequence[Found]) -> Score:
    """Each expected one is matched with one found that has its value and stands on its line, the narrowest first."""
    free = sorted(found, key=lambda one: (one.last_line - one.first_line, one.first_line))
    missed: list[Expected] = []
    for one in expected:
        fits = next((f for f in free if _fits(one, f)), None)
        if fits is None:
            missed.append(one)
        else:
            free.remove(fits)
    return Score(len(expected), len(found), len(expected) - len(missed), tuple(missed), tuple(free))


def _fits(expected: Expected, found: Found) -> bool:
    on_line = expected.issue == found.issue and found.first_line <= expected.line <= found.last_line
    return on_line and expected.value in found.values
