"""Which column each cell of a row belongs to, where a cell was lost and the others moved up.

What columns hold tells them apart: figures, spans of time, numbered items, bodies, words that come again. A place for
the gap is possible if then no cell stands in a column that never holds its like. Where exactly one place is possible
the row is realigned; where several are, or none is, the row stays as it is printed and is called uncertain: that other
rows have gaps in a column does not say that this one has. So is a row that lacks no cell where its cells contradict
their columns (`table_misfits`). A row that lacks nothing but the last cell 备注 is no such row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations

from generator.notation.enumerators import Level, read_enumerator
from generator.notation.figures import FIGURE
from generator.parse.table_misfits import misfits
from generator.parse.table_rows import PrintedRow
from generator.vocabulary import is_body

_FEWEST_WHOLE = 3  # rows that show what a column holds
_FEWEST_ALIKE = 2
_FEWEST_FIGURES = 8
_NEARLY_ALL = 0.8
_WORDS = re.compile(r"[\u3400-\u9fff（）()、]{4,}")
_MOST_LOST = 2
_MOST_COLUMNS = 16
_TIME = re.compile(
    r"(?:(?:19|20)?\d{2}\s?年)?\s?(?:\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?\s?(?:底|末|初)?[之以]?前?|每[年月季].{0,2}|全年|长期"
)
_REMARKS = ("备注", "说明", "注")
_NEUTRAL = frozenset({"", "-", "—", "——", "/", "无"})


class _Column:
    """What the whole rows hold in one column."""

    def __init__(self, cells: Sequence[str]) -> None:
        known = [cell for cell in cells if cell not in _NEUTRAL]
        self.times = Counter(known)
        self.known = len(known)
        self.of_kind = tuple(sum(map(is_kind, known)) for is_kind in _KINDS)

    def takes(self, cell: str) -> bool:
        """False if `cell` is of a kind that the column never holds, or not of the kind that it always holds."""
        if cell in _NEUTRAL or self.known < _FEWEST_WHOLE:
            return True
        return all(
            bool(times) if is_kind(cell) else times < self.known
            for is_kind, times in zip(_KINDS, self.of_kind, strict=True)
        )


def fit(rows: Sequence[PrintedRow], width: int, header: Sequence[str]) -> None:
    """Put the cells of the `rows` that have too few where they belong, or mark the row as uncertain."""
    full = [row for row in rows if len(row.cells) == width and not row.band]
    whole = [row.cells for row in full]
    odd = misfits(whole, width)
    columns = [_Column([cells[index] for cells in whole]) for index in range(width)]
    for row in rows:
        if row.band or len(row.cells) >= width:
            row.uncertain = not row.band and (len(row.cells) > width or _pushed(row.cells, columns))
            continue
        taking = [_taking(cell, columns) for cell in row.cells]
        place = _place(taking, width) if len(whole) >= _FEWEST_WHOLE else None
        from_left = tuple(range(len(row.cells)))
        if place is None and header and header[-1] in _REMARKS and len(row.cells) == width - 1:
            place = from_left if _possible(from_left, taking) else None
        if place is None:
            row.uncertain = True
        elif place != from_left:
            at = dict(zip(place, row.cells, strict=True))
            row.cells = tuple(at.get(index, "") for index in range(width))
            row.realigned = True
    for index in odd:
        full[index].uncertain = True


def _pushed(cells: Sequence[str], columns: Sequence[_Column]) -> bool:
    """True if words stand where nearly all rows hold figures, and more cells behind them: one too far to the right."""
    return any(
        column.known >= _FEWEST_FIGURES
        and column.of_kind[0] >= _NEARLY_ALL * column.known
        and _WORDS.fullmatch(cell) is not None
        and all(cells[index + 1 :])
        and not all(cells[:index])
        for index, (cell, column) in enumerate(zip(cells[:-1], columns, strict=False))
    )


def fits(cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """True if `cells` hold, column by column, nothing that the columns of `rows`, as wide, never hold."""
    return all(_Column([row[index] for row in rows]).takes(cell) for index, cell in enumerate(cells))


def _taking(cell: str, columns: Sequence[_Column]) -> frozenset[int]:
    """The columns in which `cell` may stand: those that repeat it word for word, if any does, else by its kind."""
    alike = [column.times[cell] for column in columns]
    again = max(alike) >= _FEWEST_ALIKE and not _figure(cell)
    return frozenset(i for i, column in enumerate(columns) if (alike[i] if again else column.takes(cell)))


def _place(taking: Sequence[frozenset[int]], width: int) -> tuple[int, ...] | None:
    """The columns of the cells that may stand in `taking`, if there is exactly one answer."""
    if width - len(taking) > _MOST_LOST or width > _MOST_COLUMNS:
        return None
    possible = [place for place in combinations(range(width), len(taking)) if _possible(place, taking)]
    return possible[0] if len(possible) == 1 else None


def _possible(place: Sequence[int], taking: Sequence[frozenset[int]]) -> bool:
    return all(index in columns for index, columns in zip(place, taking, strict=True))


def _figure(cell: str) -> bool:
    return FIGURE.fullmatch(cell) is not None


def _time(cell: str) -> bool:
    return any(char in cell for char in "年月长") and _TIME.fullmatch(cell) is not None


def _bodies(cell: str) -> bool:
    return all(map(is_body, re.split(r"[、，,]", cell)))


def _numbered(level: Level) -> Callable[[str], bool]:
    def is_kind(cell: str) -> bool:
        enumerator = read_enumerator(cell)
        return enumerator is not None and enumerator.level is level

    return is_kind


# Figures come first: `_pushed` asks for them.
_KINDS: tuple[Callable[[str], bool], ...] = (
    _figure,
    _time,
    _bodies,
    *map(_numbered, (Level.ONE, Level.TWO, Level.THREE, Level.FOUR)),
)
