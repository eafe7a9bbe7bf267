"""Header rows (表头) of broken tables: what a header looks like, and when two rows are one header printed twice.

A header printed again may differ in spaces, in the width of its brackets, in empty cells left by merged ones; two of
its cells may be glued, one may be lost or have lost characters. All other words, and every digit, must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from generator.notation.figures import FIGURE
from generator.text import fold
from generator.vocabulary import names_columns

_FIRST = frozenset(["序号", "编号", "姓名", "名称", "项目", "类别", "指标", "项目名称", "单位名称"])
_SERIAL = re.compile(r"\d{1,4}")
_FEWEST_FIGURES = 3
_FEWEST_LOOSE = 3  # cells of a header that may come back with one of them damaged

Cells = tuple[str, ...]


def folded_cells(row: str) -> Cells:
    """The cells of the row `row` as they are compared; its outer pipes part nothing."""
    bare = row.rstrip("\n").strip(" ")
    if bare.startswith("|"):
        bare = bare.removeprefix("|").removesuffix("|")
    return tuple(fold(cell) for cell in re.split(r"[\t|]", bare))


def looks_like_header(rows: Sequence[Cells], others: Sequence[Cells]) -> bool:
    """True if the first of `rows` (one or two header rows) looks like a header, and no row of `others` does.

    No cell is a number, and it begins with 序号 or the like, or most cells name columns, or it has words over a column
    in which all of `others` hold figures.
    """
    filled = [cell for cell in rows[0] if cell]
    if not filled or any(map(FIGURE.fullmatch, filled)):
        return False
    if filled[0] in _FIRST or _stands_over_figures(rows[0], others):
        return True
    merged = len(rows) > 1 and any(names_columns([cell]) for cell in filled)
    # A row filled in one cell alone is a band or the rest of a cell.
    rivals = [row for row in others if row not in rows and sum(map(bool, row)) > 1]
    return (merged or names_columns(filled)) and not any(map(names_columns, rivals))


def _stands_over_figures(row: Cells, others: Sequence[Cells]) -> bool:
    for column, cell in enumerate(row):
        below = [other[column] for other in others if column < len(other) and other[column]]
        if cell and len(below) >= _FEWEST_FIGURES and all(map(FIGURE.fullmatch, below)):
            return True
    return False


def same_words(row: Cells, header: Cells) -> bool:
    """True if `row` holds the words of `header`, in however many cells."""
    return any(row) and "".join(row) == "".join(header)


def alike(row: Cells, header: Cells) -> bool:
    """True if `row` is `header` but for one cell that is lost or has lost characters, its digits aside."""
    one, other = [cell for cell in row if cell], [cell for cell in header if cell]
    if len(other) < _FEWEST_LOOSE:
        return False
    if len(one) == len(other) - 1:
        return _within(one, other)
    differing = [(a, b) for a, b in zip_longest(one, other) if a != b]
    return len(one) == len(other) and len(differing) == 1 and _damaged(*differing[0])


def _damaged(one: str, other: str) -> bool:
    """True if one of the two is the other with up to half of its characters lost, no digit among them."""
    short, long = sorted((one, other), key=len)
    return len(short) * 2 >= len(long) and re.sub(r"\D", "", one) == re.sub(r"\D", "", other) and _within(short, long)


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """True if the elements of `part` stand in `whole`, in order."""
    rest = iter(whole)
    return all(element in rest for element in part)


def counts_on(rows: Sequence[Cells], before: Sequence[Cells]) -> bool:
    """True if `rows` begin with the serial number that follows the last one of the rows before them, as many cells."""
    last = next((row for row in reversed(before) if _SERIAL.fullmatch(row[0])), None)
    if last is None or not rows or not _SERIAL.fullmatch(rows[0][0]):
        return False
    return int(rows[0][0]) == int(last[0]) + 1 and len(rows[0]) == len(last)


def serial_of(row: Cells) -> int | None:
    """The serial number that `row` begins with, if it begins with one."""
    return int(row[0]) if _SERIAL.fullmatch(row[0]) else None
