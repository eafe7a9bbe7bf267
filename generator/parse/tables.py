"""Tables: rows of cells parted by tabs or pipes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, report
from generator.model.issue import TextLine
from generator.model.notice import NodeType, Row, TableData
from generator.parse.draft import Draft
from generator.vocabulary import is_name

_ROLE = re.compile(r"[\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,5}\s*[:：]")
_FIGURE = re.compile(r"-?\d[\d.,]*%?")
_FEWEST_WHOLE = 3
_SERIAL = re.compile(r"\d{1,4}")
_COUNTED = re.compile(r"序号?|编号|项次|次序|No\.?")


def is_row(line: TextLine) -> bool:
    """True if `line` is a row of a table: cells parted by tabs, or by pipes with one at its start."""
    return "\t" in line.text or (line.text.startswith("|") and line.text.count("|") > 1)


def read_table(lines: Sequence[TextLine], issue: str) -> tuple[Draft, list[Diagnostic]]:
    """The table that the rows `lines` make. The first row is its header, unless it begins with a serial number."""
    rows = [Row(cells=cells(line.text), first_line=line.first_line, last_line=line.last_line) for line in lines]
    rows = [row for row in rows if any(row.cells)] or rows
    depth = _header_depth(rows)
    header, body = rows[:depth], rows[depth:]
    if _counts_rows(header, body):
        body = _mended(body)
    width = max((len(row.cells) for row in header or rows), default=0)
    diagnostics = [
        report("table-row-width", issue, row.first_line, f"expected at most {width} cells, found {len(row.cells)}")
        for row in body
        if len(row.cells) > width
    ]
    diagnostics += [
        report(
            "table-row-shifted",
            issue,
            row.first_line,
            f"expected {width} cells, found {len(row.cells)} that do not fit",
        )
        for row in _shifted(body, width)
    ]
    width = max(width, *(len(row.cells) for row in rows))
    table = TableData(
        header=tuple(_padded(row, width) for row in header), rows=tuple(_padded(row, width) for row in body)
    )
    return Draft(type=NodeType.TABLE, short="table", lines=list(lines), table=table), diagnostics


def _shifted(body: Sequence[Row], width: int) -> list[Row]:
    """Rows that lack a cell and hold words where whole rows hold figures, or figures where those hold words."""
    whole = [row for row in body if len(row.cells) == width and not row.band]
    if len(whole) < _FEWEST_WHOLE:
        return []
    figures = [sum(_FIGURE.fullmatch(row.cells[i]) is not None for row in whole) / len(whole) for i in range(width)]
    return [
        row
        for row in body
        if len(row.cells) < width
        and not row.band
        and any(
            cell and (share == 1 if _FIGURE.fullmatch(cell) is None else share == 0)
            for cell, share in zip(row.cells, figures, strict=False)
        )
    ]


def _padded(row: Row, width: int) -> Row:
    return replace(row, cells=row.cells + ("",) * (width - len(row.cells)))


def _counts_rows(header: Sequence[Row], body: Sequence[Row]) -> bool:
    """True if the first column numbers the rows: its header says so, or most of its cells are serial numbers."""
    if any(_COUNTED.fullmatch(row.cells[0].replace(" ", "")) for row in header):
        return True
    serials = sum(_SERIAL.fullmatch(row.cells[0]) is not None for row in body)
    return len(body) > 1 and serials / len(body) >= 0.7


def _mended(body: Sequence[Row]) -> list[Row]:
    """Rows of a table whose first column counts them: bands marked, the rest of a row from the next page put to it.

    A row without a serial number that fills its first cell alone is a band; one that leaves its first cell empty goes
    on with the cells of the row before, which break off.
    """
    result: list[Row] = []
    for row in body:
        filled = [i for i, cell in enumerate(row.cells) if cell]
        if filled == [0] and not _SERIAL.fullmatch(row.cells[0]) and len(row.cells) > 2:
            result.append(replace(row, band=True))
        elif result and not row.cells[0] and not result[-1].band and _breaks_off(result[-1], row):
            last = result.pop()
            width = max(len(last.cells), len(row.cells))
            pairs = zip(_padded(last, width).cells, _padded(row, width).cells, strict=True)
            result.append(replace(last, cells=tuple(a + b for a, b in pairs), last_line=row.last_line))
        else:
            result.append(row)
    return result


def _breaks_off(row: Row, following: Row) -> bool:
    """True if each cell that `following` fills stands empty or unfinished in `row`, and one unfinished."""
    pairs = [(a, b) for a, b in zip(_padded(row, len(following.cells)).cells, following.cells, strict=False) if b]
    unfinished = [bool(a) and a[-1] not in "。；！？" for a, _ in pairs]
    return any(unfinished) and all(not a or broken for (a, _), broken in zip(pairs, unfinished, strict=True))


def cells(text: str) -> tuple[str, ...]:
    """The cells of a row, spaces at their ends removed; a pipe row's outer pipes part nothing."""
    if "\t" not in text and text.startswith("|"):
        return tuple(cell.strip() for cell in text.removeprefix("|").removesuffix("|").split("|"))
    return tuple(cell.strip() for cell in text.split("\t"))


def _header_depth(rows: Sequence[Row]) -> int:
    first = next((cell for cell in rows[0].cells if cell), "")
    if len(rows) < 2 or _SERIAL.fullmatch(first) or _lists_people(rows):
        return 0
    second = rows[1].cells
    # A second header row stands under merged cells: its own first cell is empty, and so is one above, or it is wider.
    merged = any(not cell for cell in rows[0].cells) or len(second) > len(rows[0].cells)
    return 2 if rows[0].cells[0] and not second[0] and merged else 1


def _lists_people(rows: Sequence[Row]) -> bool:
    """True if the rows are members of a roster: the first prints a role, or names stand in the first column."""
    if any(_ROLE.match(cell) for cell in rows[0].cells):
        return True
    column = next(i for i, cell in enumerate(rows[0].cells) if cell) if any(rows[0].cells) else 0
    names = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
    return len(names) > 2 and is_name(names[0]) and sum(map(is_name, names)) / len(names) >= 0.8
