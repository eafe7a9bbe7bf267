"""Tables: rows of cells parted by tabs or pipes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.issue import TextLine
from generator.model.notice import NodeType, Row, TableData
from generator.parse.draft import Draft

_SERIAL = re.compile(r"\d{1,4}")


def is_row(line: TextLine) -> bool:
    """True if `line` is a row of a table: cells parted by tabs, or by pipes with one at its start."""
    return "\t" in line.text or (line.text.startswith("|") and line.text.count("|") > 1)


def read_table(lines: Sequence[TextLine], issue: str) -> tuple[Draft, list[Diagnostic]]:
    """The table that the rows `lines` make. The first row is its header, unless it begins with a serial number."""
    rows = [Row(cells=cells(line.text), first_line=line.first_line, last_line=line.last_line) for line in lines]
    rows = [row for row in rows if any(row.cells)] or rows
    depth = _header_depth(rows)
    width = max((len(row.cells) for row in rows[:depth]), default=0) or max(len(row.cells) for row in rows)
    wide = [row for row in rows[depth:] if len(row.cells) > width]
    diagnostics = [
        report(
            "table-row-width",
            issue,
            row.first_line,
            f"expected at most {width} cells as in the header, found {len(row.cells)}",
        )
        for row in wide
    ]
    width = max([width] + [len(row.cells) for row in wide])
    padded = [
        Row(cells=row.cells + ("",) * (width - len(row.cells)), first_line=row.first_line, last_line=row.last_line)
        for row in rows
    ]
    table = TableData(header=tuple(padded[:depth]), rows=tuple(padded[depth:]))
    return Draft(type=NodeType.TABLE, short="table", lines=list(lines), table=table), diagnostics


def cells(text: str) -> tuple[str, ...]:
    """The cells of a row, spaces at their ends removed; a pipe row's outer pipes part nothing."""
    if "\t" not in text and text.startswith("|"):
        return tuple(cell.strip() for cell in text.removeprefix("|").removesuffix("|").split("|"))
    return tuple(cell.strip() for cell in text.split("\t"))


def _header_depth(rows: Sequence[Row]) -> int:
    first = next((cell for cell in rows[0].cells if cell), "")
    if len(rows) < 2 or _SERIAL.fullmatch(first):
        return 0
    second = rows[1].cells
    # A second header row stands under merged cells: its own first cell is empty, and so is one above, or it is wider.
    merged = any(not cell for cell in rows[0].cells) or len(second) > len(rows[0].cells)
    return 2 if rows[0].cells[0] and not second[0] and merged else 1
