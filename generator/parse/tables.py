"""Tables: rows of cells parted by tabs or pipes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.issue import TextLine
from generator.model.notice import NodeType, TableData
from generator.notation.enumerators import read_enumerator
from generator.notation.figures import FIGURE
from generator.parse.captions import is_caption, is_unit
from generator.parse.draft import Draft
from generator.parse.table_fit import fit
from generator.parse.table_rows import SERIAL, PrintedRow, assembled, cells, is_row, padded, printed_rows
from generator.vocabulary import counts_rows, is_body, is_name, names_column, names_columns

__all__ = ["cells", "is_row", "read_table"]

_ROLE = re.compile(r"[\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,5}\s*[:：]")
# What no header prints: a title in 《》, a document number, a field with its value, a figure that is no year.
_DATA = re.compile(r"《|[^〔]*〔\d{4}〕|[\u4e00-\u9fff]{2,6}[:：]\s*\S|.*[。；]$|(?!(?:19|20)\d{2}$)[-+]?\d[\d.,]*%?$")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_MOSTLY = 0.7
_FEWEST = 3


def read_table(lines: Sequence[TextLine], issue: str) -> tuple[Draft, list[Diagnostic]]:
    """The table that the rows `lines` make. The first row is its header, unless it begins with a serial number."""
    rows, title, unit = _titled(printed_rows(lines))
    header, body = _parted(rows)
    width = _width(header, body)
    _level(rows, width)
    if header and max(len(row.cells) for row in header) < width:
        header[0].uncertain = True
    counted = _counts_rows(header, body)
    body = assembled(body, width, counted=counted)
    columns = [header[0].cells[i] if header and i < len(header[0].cells) else "" for i in range(width)]
    fit(body, width, columns)
    diagnostics = [finding for row in (*header, *body) for finding in _findings(row, width, issue)]
    widest = max(width, *(len(row.cells) for row in (*header, *body)))
    table = TableData(
        header=tuple(row.frozen(widest) for row in header), rows=tuple(row.frozen(widest) for row in body)
    )
    draft = Draft(type=NodeType.TABLE, short="table", heading=title, text=unit, lines=list(lines), table=table)
    return draft, diagnostics


def _titled(rows: Sequence[PrintedRow]) -> tuple[list[PrintedRow], str | None, str]:
    """The rows behind those that hold nothing but the table's title or its unit, the title, and the unit."""
    left, title, unit = list(rows), None, ""
    while len(left) > 2 and len(left[0].filled) == 1:
        words = left[0].cells[left[0].filled[0]]
        if is_unit(words) and not unit:
            unit = words
        elif title is None and is_caption(words) and len(left[0].cells) > 2:
            title = words
        else:
            break
        left.pop(0)
    return left, title, unit


def _findings(row: PrintedRow, width: int, issue: str) -> list[Diagnostic]:
    line = row.line.first_line
    if len(row.cells) > width:
        message = f"expected at most {width} cells, found {len(row.cells)}"
        return [report("table-row-width", issue, line, message, span=row.span)]
    if row.realigned:
        gaps = "、".join(str(index + 1) for index, cell in enumerate(row.cells) if not cell)
        message = f"expected {width} cells; by what the columns hold, those of column {gaps} are missing"
        return [report("table-row-realigned", issue, line, message, span=row.span)]
    if row.uncertain:
        message = f"expected {width} cells, found {len(row.cells)}, and nothing tells which are missing"
        if len(row.cells) == width:
            message = "its cells are not of the kind that most rows hold in their columns: some stand in the wrong one"
        return [report("table-row-shifted", issue, line, message, span=row.span)]
    return []


def _parted(rows: Sequence[PrintedRow]) -> tuple[list[PrintedRow], list[PrintedRow]]:
    """Header rows and body rows; where the first page is lost, a header that the next one prints is the table's."""
    depth = _header_depth(rows)
    if depth or _lists_people(rows):
        return list(rows[:depth]), list(rows[depth:])
    for index, row in enumerate(rows):
        # A band may stand between the header and the first row of its page.
        following = next((other.cells[0] for other in rows[index + 1 : index + 3] if other.filled != [0]), "")
        if index and names_columns(row.cells) and not SERIAL.fullmatch(row.cells[0]) and SERIAL.fullmatch(following):
            return [row], [*rows[:index], *rows[index + 1 :]]
    return [], list(rows)


def _width(header: Sequence[PrintedRow], body: Sequence[PrintedRow]) -> int:
    """How many columns the table has: as many as its header, or as most rows where they agree on more."""
    printed = max((len(row.cells) for row in header or body), default=1)
    wide, times = Counter(len(row.cells) for row in body).most_common(1)[0] if body else (0, 0)
    return wide if wide > printed and times >= _FEWEST and times / len(body) >= _MOSTLY else printed


def _level(rows: Sequence[PrintedRow], width: int) -> None:
    """Take empty cells away behind the last of `width` columns, and give them to rows that lack only unfilled ones."""
    used = max((row.filled[-1] + 1 for row in rows if row.filled), default=0)
    for row in rows:
        while len(row.cells) > width and not row.cells[-1]:
            row.cells = row.cells[:-1]
        if used <= len(row.cells) < width:
            row.cells = padded(row.cells, width)


def _counts_rows(header: Sequence[PrintedRow], body: Sequence[PrintedRow]) -> bool:
    """True if the first column numbers the rows: its header says so, or most of its cells are serial numbers."""
    if any(counts_rows(row.cells[0]) for row in header):
        return True
    serials = sum(SERIAL.fullmatch(row.cells[0]) is not None for row in body)
    return len(body) > 1 and serials / len(body) >= _MOSTLY


def _header_depth(rows: Sequence[PrintedRow]) -> int:
    first = next((cell for cell in rows[0].cells if cell), "")
    if len(rows) < 2 or _lists_people(rows) or _is_data(rows, first):
        return 0
    second = rows[1].cells
    # A second header row stands under merged cells: its own first cell is empty, and so is one above, or it is wider.
    merged = any(not cell for cell in rows[0].cells) or len(second) > len(rows[0].cells)
    return 2 if rows[0].cells[0] and not second[0] and merged else 1


def _is_data(rows: Sequence[PrintedRow], first: str) -> bool:
    """True if the first row, whose first words are `first`, is a row of data like those below it."""
    if SERIAL.fullmatch(first) or read_enumerator(first) or any(map(_DATA.match, rows[0].cells)):
        return True
    if is_body(first) and all(is_body(row.cells[0]) for row in rows):
        return True
    if any(len(row.cells) != 2 for row in rows) or names_column(rows[0].cells[1]) or _YEAR.search(rows[0].cells[1]):
        return False
    # Two columns of fields and their values: 项目名称, 建设单位 … in the first.
    fields = sum(names_column(row.cells[0]) for row in rows)
    return fields / len(rows) >= _MOSTLY and not all(FIGURE.fullmatch(row.cells[1]) for row in rows[1:])


def _lists_people(rows: Sequence[PrintedRow]) -> bool:
    """True if the rows are members of a roster: the first prints a role, or names stand in the first column."""
    if any(_ROLE.match(cell) for cell in rows[0].cells):
        return True
    column = rows[0].filled[0] if rows[0].filled else 0
    names = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
    return len(names) > 2 and is_name(names[0]) and sum(map(is_name, names)) / len(names) >= 0.8
