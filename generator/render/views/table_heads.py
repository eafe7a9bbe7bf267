"""Header rows with merged cells: which cell spans how many columns and rows.

An upper cell spans the empty ones on its right under which words stand; over an empty lower cell it spans both rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.render.markdown import Markdown
from generator.render.views.runs import Run

_Runs = tuple[Run, ...]
_COLUMN = Markdown("col")
_GROUP = Markdown("colgroup")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCell:
    """A cell of the header: its text as runs, the columns and rows it spans, and what it is the header of."""

    runs: tuple[Run, ...]
    columns: int = 1
    rows: int = 1
    scope: Markdown = _COLUMN


def heads(rows: Sequence[Sequence[_Runs]]) -> tuple[tuple[HeadCell, ...], ...]:
    """The cells of the header `rows`, each row with those that begin in it; rows beyond the second stand as printed."""
    if len(rows) == 1:
        return (tuple(HeadCell(runs=runs) for runs in rows[0]),)
    upper, lower, *others = rows
    first: list[HeadCell] = []
    second: list[HeadCell] = []
    at = 0
    while at < len(upper):
        end = at + 1
        while upper[at] and end < len(upper) and not upper[end] and lower[end]:
            end += 1
        if end - at > 1:
            first.append(HeadCell(runs=upper[at], columns=end - at, scope=_GROUP))
            second += [HeadCell(runs=runs) for runs in lower[at:end]]
        elif lower[at]:
            first.append(HeadCell(runs=upper[at]))
            second.append(HeadCell(runs=lower[at]))
        else:
            first.append(HeadCell(runs=upper[at], rows=2))
        at = end
    rest = tuple(tuple(HeadCell(runs=runs) for runs in row) for row in others)
    return (tuple(first), tuple(second), *rest)
