"""Documents that a table lists: title and number in columns of their own (文件名称, 文号), a document a row.

A row that was torn apart stands as two: the second leaves the column that counts empty, or all columns but these two,
and goes on with a title or a number that is whole only with it. Title and number of such rows are one citation, at the
number, on the lines of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.enrich.texts import NoticeText
from generator.model.notice import Row, TableData
from generator.notation.cited_numbers import CitedNumber, read_cited_number
from generator.notation.enumerators import read_enumerator
from generator.vocabulary import catalogue_column, counts_rows, document_column, names_document

_CUT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}\s?(?:[〔\[［(（]\s?(?:\d{0,4}\s?[〕\]］)）]?\s?(?:第?\s?\d{0,5})?)?)?")
_WITH_NUMBER = re.compile(r"[（(][^（）()]*\d\s*[号號][^（）()]{0,6}[）)]$")  # 某市停车办法（某政发〔2020〕3号）
_PLANNED = re.compile(r"起草|拟|送审|报送|完成|承办|责任|时限")  # a table of documents that are still to be written
_LONGEST = 3  # rows of one document


@dataclass(frozen=True, slots=True)
class Listed:
    """What a table lists in one row: title and number, the row and column of the cell that cites, the lines."""

    title: str | None
    number: CitedNumber | None
    at: tuple[int, int]
    lines: tuple[int, int]


def listed_in(text: NoticeText) -> Listed | None:
    """What the row of the cell `text` lists, if its column holds titles or numbers of documents; else None."""
    table = text.node.table
    if text.cell is None or table is None or not table.header or text.cell[0] < len(table.header):
        return None
    columns = [document_column(cell) for cell in table.header[-1].cells]
    if text.cell[1] < len(columns) and catalogue_column(table.header[-1].cells[text.cell[1]]) == "grounds":
        ground = bare_title(text.text)
        lines = _lines(table.rows[text.cell[0] - len(table.header) :][:1])
        return Listed(ground, None, text.cell, lines) if ground else None
    if text.cell[1] >= len(columns) or columns[text.cell[1]] is None or columns.count("title") != 1:
        return None
    title = columns.index("title")
    row = text.cell[0] - len(table.header)
    if columns.count("number") != 1:
        planned = any(_PLANNED.search(cell) for cell in table.header[-1].cells)
        bare = None if planned or "number" in columns else bare_title(table.rows[row].cells[title])
        is_list = table.header[-1].cells[title].strip() not in ("名称", "标题", "依据名称", "制度名称")
        return Listed(bare, None, text.cell, _lines(table.rows[row : row + 1])) if bare and is_list else None
    number = columns.index("number")
    first, end = _row_of(table, row, title, number)
    rows = table.rows[first:end]
    name = bare_title(_joined(rows, title))
    printed = read_cited_number(_joined(rows, number))
    if name is None and (end - first == 1 or printed is None):
        return None
    column = number if printed else title
    cited = next((i for i, one in enumerate(rows) if one.cells[column].strip()), 0)
    return Listed(name, printed, (first + cited + len(table.header), column), _lines(rows))


def bare_title(cell: str) -> str | None:
    """The title that `cell` is and nothing besides, 《》 around it aside; None if it is anything else."""
    bare = str(cell).strip()
    if bare.startswith("《") and bare.endswith("》"):
        bare = bare[1:-1]
    if not bare or re.search(r"[《》。；\n]", bare) or _WITH_NUMBER.search(bare):
        return None
    return bare if names_document(bare) else None


def _joined(rows: Sequence[Row], column: int) -> str:
    return "".join(str(row.cells[column]).strip() for row in rows)


def _lines(rows: Sequence[Row]) -> tuple[int, int]:
    return rows[0].first_line, rows[-1].last_line


def _row_of(table: TableData, row: int, title: int, number: int) -> tuple[int, int]:
    """Where the rows begin and end that are one with `row`; that row alone if it is whole, or nothing makes it so."""
    counts = counts_rows(table.header[-1].cells[0])
    for first in range(row, max(-1, row - _LONGEST), -1):
        for end in range(first + 2, min(len(table.rows), first + _LONGEST) + 1):
            if row < end and _are_one(table.rows[first:end], title, number, counts=counts):
                return first, end
    return row, row + 1


def _are_one(rows: Sequence[Row], title: int, number: int, *, counts: bool) -> bool:
    """True if the rows are one that was torn: only together have they one title and one number that are whole."""
    if any(row.band for row in rows) or (counts and not rows[0].cells[0].strip()):
        return False
    for row in rows[1:]:
        filled = {i for i, cell in enumerate(row.cells) if cell.strip()}
        if not filled or (0 in filled if counts else not filled <= {title, number}):
            return False
    numbers = [row.cells[number].strip() for row in rows]
    whole = [cell for cell in numbers if read_cited_number(cell)]
    if len(whole) > 1 or (len(whole) == 1 and sum(map(bool, numbers)) > 1):
        return False
    if not whole and any(numbers) and not (_is_cut(numbers) and read_cited_number("".join(numbers))):
        return False
    titles = [row.cells[title].strip() for row in rows]
    if bare_title("".join(titles)) is None:
        return False
    named = [i for i, cell in enumerate(titles) if cell]
    torn_title = len(named) > 1
    if torn_title and read_enumerator(titles[0]) and "关于" not in titles[0]:
        return False  # 一、城墙类, a heading over the titles below
    if torn_title and bare_title(titles[0]) and any(bare_title(cell) for cell in titles[1:]):
        return False
    return torn_title or (not whole and any(numbers))


def _is_cut(numbers: Sequence[str]) -> bool:
    return bool(_CUT_NUMBER.fullmatch(next(filter(None, numbers))))
