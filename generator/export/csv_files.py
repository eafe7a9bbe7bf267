"""CSV as spreadsheet programs open it right: the one writer of all CSV files.

UTF-8 with a byte order mark, without which Excel takes the bytes for a local encoding; commas, line ends CR LF, quotes
where a cell needs them (RFC 4180). Readers of data (Frictionless, pandas with `utf-8-sig`, R) know the mark.

A cell that a spreadsheet program would run as a formula has an apostrophe before it: one that begins with =, +, -, @ in
either width, also behind spaces, or with a tab or a carriage return. What gazettes print with a sign is a figure (-5%,
+3.2万元) or nothing but signs (-), and stays as printed, for neither can call anything. A cell that would look as if it
had been given an apostrophe gets one more, so that taking one away gives all cells back.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

Cell = str | int | bool | None
"""What may stand in a cell: None is an empty one."""

_BYTE_ORDER_MARK = "\ufeff"
_SIGNS = tuple("=+-@＝＋－＠")
_FIGURE = re.compile(
    r"""
    [+\-＋－]+                                   # signs alone: nothing to report
    | [+\-＋－] \d [\d,.，．]* [%％‰℃]? [\u4e00-\u9fff]*   # a figure, with its unit
    """,
    re.VERBOSE,
)


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """The text of a CSV file with these rows, its header first if it has one."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_written(cell) for cell in row])
    return _BYTE_ORDER_MARK + out.getvalue()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell) if isinstance(cell, int) else _harmless(cell)


def _harmless(cell: str) -> str:
    bare = cell.lstrip("'")
    runs = bare.lstrip().startswith(_SIGNS) and not _FIGURE.fullmatch(bare.strip())
    return f"'{cell}" if runs or bare.startswith(("\t", "\r")) else cell
