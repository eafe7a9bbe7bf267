"""Rows that have as many cells as the table has columns, and yet cells in the wrong ones.

The forms: words stand where most rows hold figures, and a figure where most hold words; a cell opens as most cells of
the column before it do (包括…), and the cell there is a short name without their mark at the end; the same with the
name in one cell with what it names, and nothing before it. Why it is safe: what a column holds has to be clear from
most of its cells, and a row has to contradict two columns at once, in opposite ways; an opening counts only where no
row that is in order has it in that column. Left alone: rows that say 合计, notes and sub-headers, which contradict in
one way only, and columns that hold this and that. Such a row is never moved: nothing of it is missing, so no place is
left for a cell to go to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.notation.enumerators import read_enumerator
from generator.notation.figures import FIGURE

_WORDS = re.compile(r"[\u3400-\u9fff（）()、·]{2,}")
_ENDED = ("。", "；")
_HAN = re.compile(r"[\u3400-\u9fff]{2}")
_FEWEST = 5  # cells that show whether a column holds figures or words
_FEWEST_OPENINGS = 6  # cells that open alike
_MOSTLY = 0.6
_HALF = 0.5
_LONGEST_NAME = 40  # characters of what a sentence is not
_FEWEST_COLUMNS = 3

_Cells = Sequence[str]


def misfits(rows: Sequence[_Cells], width: int) -> frozenset[int]:
    """The indexes of the `rows`, each of `width` cells, that contradict what most rows hold."""
    if width < _FEWEST_COLUMNS:
        return frozenset()
    columns = [[row[index] for row in rows] for index in range(width)]
    found = _swapped(rows, columns)
    for index in range(1, width):
        found |= _moved_on(columns, index)
        found |= _run_together(columns, index)
    return frozenset(found)


def _swapped(rows: Sequence[_Cells], columns: Sequence[_Cells]) -> set[int]:
    """Rows with words in a column of figures and a figure in a column of words."""
    holds = [_holds(column) for column in columns]
    if not {FIGURE, _WORDS} <= set(holds):
        return set()

    def against(row: _Cells, kind: re.Pattern[str], other: re.Pattern[str]) -> bool:
        return any(held is other and kind.fullmatch(cell) for cell, held in zip(row, holds, strict=True))

    return {i for i, row in enumerate(rows) if against(row, _WORDS, FIGURE) and against(row, FIGURE, _WORDS)}


def _holds(column: _Cells) -> re.Pattern[str] | None:
    """What most cells of `column` are: figures, words, or neither."""
    known = [cell for cell in column if cell]
    if len(known) < _FEWEST:
        return None
    mostly = _MOSTLY * len(known)
    return next((kind for kind in (FIGURE, _WORDS) if sum(map(bool, map(kind.fullmatch, known))) >= mostly), None)


def _moved_on(columns: Sequence[_Cells], index: int) -> set[int]:
    """Rows in which the cell of column `index` opens as those of the column before, and that one holds a name."""
    before, here = columns[index - 1], columns[index]
    opening = _opening(before)
    if opening is None:
        return set()
    strange = {i for i, cell in enumerate(here) if cell.startswith(opening)}
    in_doubt = {i for i in strange if 0 < len(before[i]) <= _LONGEST_NAME and not before[i].endswith(_ENDED)}
    return in_doubt if strange == in_doubt else set()


def _run_together(columns: Sequence[_Cells], index: int) -> set[int]:
    """Rows in which a name stands in one cell with its sentence, as those of column `index` open, behind a gap."""
    before, here = columns[index - 1], columns[index]
    opening = _opening(here)
    if (
        opening is None
        or sum(map(bool, before)) < _MOSTLY * len(before)
        or any(cell.endswith(_ENDED) for cell in before)
    ):
        return set()
    found = set()
    for i, cell in enumerate(here):
        name, space, rest = cell.partition(f" {opening}")
        if not before[i] and space and rest and 0 < len(name) <= _LONGEST_NAME and not re.search("[。；，]", name):
            found.add(i)
    return found


def _opening(column: _Cells) -> str | None:
    """The two characters with which at least half of the cells of `column` open, sentences all; None if none do."""
    known = [cell for cell in column if cell]
    times = Counter(cell[:2] for cell in known if _HAN.match(cell) and read_enumerator(cell) is None)
    opening, often = times.most_common(1)[0] if times else ("", 0)
    alike = [cell for cell in known if cell.startswith(opening)] if opening else []
    if often < _FEWEST_OPENINGS or often < _HALF * len(known) or not all(cell.endswith(_ENDED) for cell in alike):
        return None
    return opening
