"""Where a table ends: which of the lines behind its first row belong to it.

Rows that follow at once do. Behind a gap, a page's end or a table's, a row goes on with the table if it says so: by its
serial number, by an empty first cell under a merged one, by 合计, or by cells that are like those above and name no
columns. Between rows, lines without cells are the rest of a cell or bands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.parse.captions import is_caption
from generator.parse.table_fit import fits
from generator.parse.table_rows import SERIAL, cells, is_row
from generator.text import fold
from generator.vocabulary import names_column, names_columns

_TOTAL = re.compile(r"(?:合|总|小|共)计|总数")
_SENTENCE = re.compile(r"[。；！？]")
_FIGURE = re.compile(r"[-+]?\d[\d.,]*%?")
_LONGEST_BETWEEN = 60
_LONGEST_BAND = 30
_MOST_BETWEEN = 3  # lines without cells between two rows
_FEWEST_COLUMNS = 3  # in which rows may go on by their likeness alone
_LARGEST_GAP = 5  # serial numbers that may be lost between two pages


def table_end(lines: Sequence[TextLine], start: int) -> int:
    """The index behind the last line of the table that begins at line `start`."""
    rows = [cells(lines[start].text)]
    end = start + 1
    while end < len(lines):
        following = _next_row(lines, end)
        if following is None:
            break
        between = lines[end:following]
        if between and not _belongs_between(between, lines[following], rows):
            break
        if not between and not lines[end].adjoins and not _goes_on(lines, start, end, rows):
            break
        rows += [cells(line.text) for line in lines[end : following + 1]]
        end = following + 1
    return end


def _next_row(lines: Sequence[TextLine], at: int) -> int | None:
    return next((i for i in range(at, min(at + _MOST_BETWEEN + 1, len(lines))) if is_row(lines[i])), None)


def _belongs_between(between: Sequence[TextLine], row: TextLine, rows: Sequence[tuple[str, ...]]) -> bool:
    """True if the lines `between` two rows are the rest of a cell, or one of them a band."""
    if any(len(line.text) > _LONGEST_BETWEEN or is_caption(line.text) for line in between):
        return False
    adjoining = all(line.adjoins for line in (*between, row))
    if adjoining and _unfinished(rows):
        return not any(read_enumerator(line.text) or read_attachment_label(line.text) for line in between)
    (line, *others) = between
    goes_on = _next_serial(cells(row.text), rows) and len(cells(row.text)) == len(rows[0])
    if others or _SENTENCE.search(line.text) or len(line.text) > _LONGEST_BAND or read_attachment_label(line.text):
        return False
    enumerator = read_enumerator(line.text)
    heads = enumerator is not None and enumerator.level in (Level.PART, Level.ONE, Level.TWO)
    return goes_on and (adjoining or heads)


def _unfinished(rows: Sequence[tuple[str, ...]]) -> bool:
    """True if the last counted row has fewer cells than the table is wide, the pieces of its cells put together."""
    pieces: list[int] = []
    for row in reversed(rows):
        pieces.append(len(row))
        if SERIAL.fullmatch(row[0]):
            return len(rows) > 1 and 1 < sum(pieces) - len(pieces) + 1 < len(rows[0])
    return False


def _goes_on(lines: Sequence[TextLine], start: int, at: int, rows: Sequence[tuple[str, ...]]) -> bool:
    """True if the row at `at`, behind a gap, goes on with the table that begins at `start`."""
    row = cells(lines[at].text)
    width = max(map(len, rows))
    if SERIAL.fullmatch(row[0]):
        return _next_serial(row, rows)
    if not row[0] and any(row):
        return len(row) <= width
    if len(row) == width and _TOTAL.fullmatch(fold(row[0])):
        return True
    if len(row) == width and _late_header(lines, at, row, rows):
        return True
    apart = not any(line.adjoins for line in lines[start + 1 : at])
    if apart and len(row) == len(rows[0]) and not names_columns(row):
        return True
    return _alike(lines, at, row, rows)


def _next_serial(row: Sequence[str], rows: Sequence[tuple[str, ...]]) -> bool:
    """True if `row` is numbered, and goes on counting where `rows` stop."""
    if not SERIAL.fullmatch(row[0]):
        return False
    last = next((int(other[0]) for other in reversed(rows) if SERIAL.fullmatch(other[0])), None)
    return last is None or last < int(row[0]) <= last + _LARGEST_GAP


def _late_header(lines: Sequence[TextLine], at: int, row: Sequence[str], rows: Sequence[tuple[str, ...]]) -> bool:
    """True if `row` is the header that a table without its first page prints on the next one."""
    if not names_columns(row) or not all(SERIAL.fullmatch(other[0]) for other in rows) or at + 1 >= len(lines):
        return False
    return is_row(lines[at + 1]) and _next_serial(cells(lines[at + 1].text), rows)


def _alike(lines: Sequence[TextLine], at: int, row: Sequence[str], rows: Sequence[tuple[str, ...]]) -> bool:
    """True if `row` has cells like those of all `rows`, and is no header of another table."""
    if len(row) < _FEWEST_COLUMNS or len({len(other) for other in (*rows, row)}) > 1 or not all(row):
        return False
    if any(map(names_column, row)) or not fits(row, rows[1:]):
        return False
    below = cells(lines[at + 1].text) if at + 1 < len(lines) and lines[at + 1].adjoins else ()
    return not any(
        _FIGURE.fullmatch(other) and not _FIGURE.fullmatch(cell) for cell, other in zip(row, below, strict=False)
    )
