"""Where a table ends: which of the lines behind its first row belong to it.

Rows that follow at once do. Behind a gap, a page's end or a table's, a row goes on with the table if it says so: by its
serial number, by an empty first cell under a merged one, by 合计, or by cells that are like those above and name no
columns. Between rows, lines without cells are the rest of a cell or bands.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.notation.figures import FIGURE
from generator.parse.captions import is_caption
from generator.parse.table_fit import fits
from generator.parse.table_rows import SERIAL, cells, is_row, opens_cell
from generator.text import fold
from generator.vocabulary import names_column, names_columns

_TOTAL = re.compile(r"(?:合|总|小|共)计|总数")
_SENTENCE = re.compile(r"[。；！？]")
_LONGEST_BETWEEN = 60
_LONGEST_BAND = 30
_MOST_BETWEEN = 3  # lines without cells between two rows
_FEWEST_COLUMNS = 3  # in which rows may go on by their likeness alone
_NEAR = 60  # last rows, enough to tell what rows of a table look like
_LARGEST_GAP = 5  # serial numbers that may be lost between two pages


def begins_table(lines: Sequence[TextLine], start: int) -> bool:
    """True if a table begins at line `start`: a row, and some row of it with more than one cell filled.

    Text with nothing but a tab at its end is text.
    """
    if not is_row(lines[start]):
        return False
    if lines[start].text.startswith("|") or sum(map(bool, cells(lines[start].text))) > 1:
        return True
    near = lines[start : start + _NEAR]
    return any(sum(map(bool, cells(line.text))) > 1 for line in near[: table_end(near, 0)])


def table_end(lines: Sequence[TextLine], start: int) -> int:
    """The index behind the last line of the table that begins at line `start`."""
    table = _Rows(cells(lines[start].text))
    end = start + 1
    while end < len(lines):
        following = _next_row(lines, end)
        if following is None:
            break
        between = lines[end:following]
        if between and not _belongs_between(between, lines[following], table):
            break
        if not between and not lines[end].adjoins and not _goes_on(lines, end, table):
            break
        for line in lines[end : following + 1]:
            table.add(line)
        end = following + 1
    return end


class _Rows:
    """The rows of a table so far: the first, the last ones, how wide they are, whether all stand apart."""

    def __init__(self, first: tuple[str, ...]) -> None:
        self.first = first
        self.near = deque([first], maxlen=_NEAR)
        self.width = len(first)
        self.apart = True
        self.alone = True  # nothing behind the first

    @property
    def is_even(self) -> bool:
        """True if all its last rows but bands have as many cells as the first."""
        return all(len(row) in (1, len(self.first)) for row in self.near)

    def add(self, line: TextLine) -> None:
        self.near.append(cells(line.text))
        self.width = max(self.width, len(self.near[-1]))
        self.apart = self.apart and not line.adjoins
        self.alone = False


def _next_row(lines: Sequence[TextLine], at: int) -> int | None:
    return next((i for i in range(at, min(at + _MOST_BETWEEN + 1, len(lines))) if is_row(lines[i])), None)


def _belongs_between(between: Sequence[TextLine], row: TextLine, table: _Rows) -> bool:
    """True if the lines `between` two rows are the rest of a cell, or one of them a band."""
    if any(len(line.text) > _LONGEST_BETWEEN or is_caption(line.text) for line in between):
        return False
    adjoining = all(line.adjoins for line in (*between, row))
    if adjoining and _unfinished(table):
        return not any(read_enumerator(line.text) or read_attachment_label(line.text) for line in between)
    (line, *others) = between
    if adjoining and not others and opens_cell(line.text, cells(row.text)[0]):
        return True
    goes_on = _next_serial(cells(row.text), table) and len(cells(row.text)) == len(table.first)
    if others or _SENTENCE.search(line.text) or len(line.text) > _LONGEST_BAND or read_attachment_label(line.text):
        return False
    enumerator = read_enumerator(line.text)
    heads = enumerator is not None and enumerator.level in (Level.PART, Level.ONE, Level.TWO)
    if adjoining and heads and table.is_even and len(cells(row.text)) == table.width:
        return not names_columns(cells(row.text))
    return goes_on and (adjoining or heads)


def _unfinished(table: _Rows) -> bool:
    """True if the last counted row has fewer cells than the table is wide, the pieces of its cells put together."""
    pieces: list[int] = []
    for row in reversed(table.near):
        pieces.append(len(row))
        if SERIAL.fullmatch(row[0]):
            return not table.alone and 1 < sum(pieces) - len(pieces) + 1 < len(table.first)
    return False


def _goes_on(lines: Sequence[TextLine], at: int, table: _Rows) -> bool:
    """True if the row at `at`, behind a gap, goes on with `table`."""
    row = cells(lines[at].text)
    if SERIAL.fullmatch(row[0]):
        return _next_serial(row, table)
    if not row[0] and any(row):
        return len(row) <= table.width
    if len(row) == table.width and (_TOTAL.fullmatch(fold(row[0])) or _late_header(lines, at, row, table)):
        return True
    if table.apart and len(row) == len(table.first) and not names_columns(row):
        return True
    return _alike(lines, at, row, table)


def _next_serial(row: Sequence[str], table: _Rows) -> bool:
    """True if `row` is numbered, and goes on counting where `table` stops."""
    if not SERIAL.fullmatch(row[0]):
        return False
    last = next((int(other[0]) for other in reversed(table.near) if SERIAL.fullmatch(other[0])), None)
    return last is None or last < int(row[0]) <= last + _LARGEST_GAP


def _late_header(lines: Sequence[TextLine], at: int, row: Sequence[str], table: _Rows) -> bool:
    """True if `row` is the header that a table without its first page prints on the next one."""
    if not names_columns(row) or not all(SERIAL.fullmatch(other[0]) for other in table.near) or at + 1 >= len(lines):
        return False
    return is_row(lines[at + 1]) and _next_serial(cells(lines[at + 1].text), table)


def _alike(lines: Sequence[TextLine], at: int, row: Sequence[str], table: _Rows) -> bool:
    """True if `row` has cells like those of all rows of `table`, and is no header of another one."""
    rows = list(table.near)
    if len(row) < _FEWEST_COLUMNS or len({len(other) for other in (*rows, row)}) > 1 or not all(row):
        return False
    if any(map(names_column, row)) or not fits(row, rows[1:]):
        return False
    below = cells(lines[at + 1].text) if at + 1 < len(lines) and lines[at + 1].adjoins else ()
    return not any(
        FIGURE.fullmatch(other) and not FIGURE.fullmatch(cell) for cell, other in zip(row, below, strict=False)
    )
