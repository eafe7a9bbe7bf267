"""Cells of a table that do not go with their column or their row.

The forms: a serial number that does not follow the one above it, or is no whole number (1.2 behind 11); prose that
breaks off in a column whose prose ends with a mark; two cells of a row that begin with the same sentence. Why it is
safe: only where nearly all of the column, or of the rows, are otherwise. Left alone: numbers that begin anew, numbers
with levels (1, 1.1, 1.2, 2), lists of bodies, bands, rows of which it is not certain in which column their cells stand.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.model.notice import Row, TableData
from generator.parse.suspicions.finding import quoted
from generator.text import Span
from generator.vocabulary import counts_rows, is_body

_WHOLE = re.compile(r"\d{1,4}")
_DOTTED = re.compile(r"(?P<whole>\d{1,3})\.(?P<part>\d{1,2})")
_ENDED = re.compile(r"[。；！？.;!?][”’）)》〉]?$")
_BROKEN = re.compile(r"[\u3400-\u9fff]$")
_CLAUSES = re.compile(r"[，。；]")
_MARKS = re.compile(r"[，。；、,;]")
_NEARLY_ALL = 0.8
_FEWEST = 5  # cells or rows that show how the others are
_PROSE = 30  # characters of a cell that is prose
_LEAST_SHARED = 20  # characters that two cells of a row begin with
_MOST_COLUMNS = 16
_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class OddCell:
    """A cell that seems to be garbled: where it stands, which of its characters, and a code of the register."""

    row: Row
    column: int
    span: Span
    code: str
    message: str


def odd_cells(table: TableData) -> Iterator[OddCell]:
    """The odd cells of `table`, row by row for each form."""
    rows = [row for row in table.rows if not (row.band or row.uncertain)]
    if table.header and rows and counts_rows(table.header[0].cells[0]):
        yield from _serials(rows)
    for column in range(len(rows[0].cells) if rows else 0):
        yield from _cut(rows, column)
    yield from _repeated(rows)


def _serials(rows: Sequence[Row]) -> Iterator[OddCell]:
    """The serial numbers in the first column that do not follow one another."""
    printed = [row for row in rows if _WHOLE.fullmatch(row.cells[0]) or _DOTTED.fullmatch(row.cells[0])]
    whole = [int(row.cells[0]) for row in printed if _WHOLE.fullmatch(row.cells[0])]
    steps = sum(after == before + 1 for before, after in pairwise(whole))
    if len(whole) < _FEWEST or len(whole) < _NEARLY_ALL * len(printed) or steps < _NEARLY_ALL * (len(whole) - 1):
        return
    last, level = 0, 0
    for index, row in enumerate(printed):
        number = row.cells[0]
        match = _DOTTED.fullmatch(number)
        expected = last + 1
        if match:
            if int(match["whole"]) in (level, level + 1):
                continue
            last = expected
        else:
            level = int(number)
            fits = level == expected or (level == 1 and last != 1) or not index
            following = printed[index + 1].cells[0] if index + 1 < len(printed) else ""
            last = expected if not fits and following == str(expected + 1) else level
            if fits:
                continue
        message = f"expected number {expected}, found {number}"
        yield OddCell(row=row, column=0, span=Span(0, len(number)), code="number-out-of-order", message=message)


def _cut(rows: Sequence[Row], column: int) -> Iterator[OddCell]:
    """The prose of `column` that has no end, where that of nearly all other rows has."""
    prose = [row for row in rows if len(row.cells[column]) >= _PROSE]
    ended = sum(_ENDED.search(row.cells[column][-2:]) is not None for row in prose)
    if ended < _FEWEST or ended < _NEARLY_ALL * len(prose):
        return
    for row in prose:
        text = row.cells[column]
        if not _BROKEN.search(text[-1:]) or not _CLAUSES.search(text) or not _is_prose(text):
            continue
        span = Span(len(text) - _SHOWN, len(text))
        message = f"expected a mark at the end of the cell, as in its column, found {quoted(span.cut(text))}"
        yield OddCell(row=row, column=column, span=span, code="text-cut-off", message=message)


def _repeated(rows: Sequence[Row]) -> Iterator[OddCell]:
    """The cells that begin as another one of their row does, where hardly any other row has two such cells."""
    width = len(rows[0].cells) if rows else 0
    if len(rows) < _FEWEST or width > _MOST_COLUMNS:
        return
    for left, right in combinations(range(width), 2):
        found = [(row, size) for row in rows if (size := _shared(row.cells[left], row.cells[right]))]
        if not found or len(found) > (1 - _NEARLY_ALL) * len(rows):
            continue
        shorter = min((left, right), key=lambda column: statistics.median(len(row.cells[column]) for row in rows))
        for row, size in found:
            words = row.cells[shorter][:size]
            message = f"expected other words than in column {left + right - shorter + 1}: {quoted(words)}"
            yield OddCell(row=row, column=shorter, span=Span(0, size), code="sentence-repeated", message=message)


def _shared(one: str, other: str) -> int:
    """How many characters `one` and `other` begin with, if they are prose; 0 for fewer than a sentence has."""
    size = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return size if size >= _LEAST_SHARED and not one.startswith("《") and _is_prose(one[:size]) else 0


def _is_prose(text: str) -> bool:
    """True if `text` has several clauses, and is no list of bodies."""
    parts = [part for part in _MARKS.split(text) if part]
    return len(parts) > 1 and sum(map(is_body, parts)) * 2 < len(parts)
