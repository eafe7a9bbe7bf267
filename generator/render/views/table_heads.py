"""Header rows with merged cells: which cell spans how many columns and rows.

An upper cell spans the empty ones on its right under which words stand; over an empty lower cell it spans both rows.
Rows that are not `certain` span nothing: where a cell was lost, an empty place shows no merged one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.render.markdown import Markdown
from generator.render.views.runs import Run

_COLUMN = Markdown("col")
_GROUP = Markdown("colgroup")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCell:
    """A cell of the header: its text as runs, the columns and rows it spans, and what it is the header of."""

    runs: tuple[Run, ...]
    columns: int = 1
    rows: int = 1
    scope: Markdown = _COLUMN
    mark: str = ""  # that the row lost a cell
    mark_css: str = ""


def heads(rows: Sequence[Sequence[HeadCell]], *, certain: bool = True) -> tuple[tuple[HeadCell, ...], ...]:
    """The cells of the header `rows`, each row with those that begin in it; rows beyond the second stand as printed."""
    if len(rows) == 1 or not certain:
        return tuple(map(tuple, rows))
    upper, lower, *others = rows
    first: list[HeadCell] = []
    second: list[HeadCell] = []
    at = 0
    while at < len(upper):
        end = at + 1
        while upper[at].runs and end < len(upper) and not upper[end].runs and lower[end].runs:
            end += 1
        if end - at > 1:
            first.append(replace(upper[at], columns=end - at, scope=_GROUP))
            second += lower[at:end]
        elif lower[at].runs:
            first.append(upper[at])
            second.append(lower[at])
        else:
            first.append(replace(upper[at], rows=2))
        at = end
    return (tuple(first), tuple(second), *map(tuple, others))
