"""Tables broken over pages: the header is printed again at the top of each page.

Safe because the repeated row must hold the words of the header (`table_headers` says how far it may differ), look like
a header, and stand first on its page: behind nothing but blank lines, page ends and numbers, the table's 续表, a
running title of the gazette, or a merged cell printed again; or in the middle of rows, word for word. Where one page
prints the merged columns apart and another does not, the rows of the narrow page get the empty cell that its own header
tells. Leaves tables without a repeated header alone, rows of data that two pages happen to begin with, and a table that
counts its rows from 1 again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from generator.notation.enumerators import Level, read_enumerator
from generator.repair.page_lines import continues_table
from generator.repair.table_headers import (
    Cells,
    alike,
    counts_on,
    folded_cells,
    looks_like_header,
    same_words,
    serial_of,
)
from generator.repair.table_widths import Piece, PieceRow, widenings
from generator.text import Change, Span, fold
from generator.vocabulary import names_columns

_DEEPEST = 2  # rows of a header
_LONGEST_BAND = 30
_BLOCK = re.compile(r"(?:(?:^|(?<=\f))[^\n\f]*[\t|][^\n\f]*(?:\n|\Z))+", re.MULTILINE)
_TITLE_AGAIN = re.compile(r"(?P<title>.{2,40})\((?:续表?|接上?[表页]|续上?[表页]|\d/\d)\)")
_UNIT = re.compile(r"\(?(?:计量|金额|面积)?单位:[^\s。;:]{1,16}\)?")
_PAGE = re.compile(r"[-－—–·•]*(?:\d{1,4}|第\d{1,4}页(?:,?共\d{1,4}页)?)[-－—–·•]*")
_HAN = re.compile(r"[\u3400-\u9fff]")
_RUNNING = re.compile(r"公报|第\d{1,3}期")
_LONGEST_RUNNING = 40
_FEWEST_RUNNING = 2
_NEAR = 60  # rows before and behind a repeated header that are compared with it
_MOST_BETWEEN = 300  # characters between two pages of a table


@dataclass(slots=True)
class _Table:
    """The table being read: its header rows, the rows under them, and the pieces it is printed in."""

    header: list[Cells]
    pieces: list[Piece]
    rows: list[Cells] = field(default_factory=list)
    first_serial: int | None = None
    banded: bool = False  # headings across the table stand between its rows

    @property
    def near(self) -> list[Cells]:
        """The last of its rows, enough to tell what rows of it look like."""
        return self.rows[-_NEAR:]

    def add(self, row: PieceRow) -> None:
        """Take in a row of the piece that is being read."""
        self.rows.append(row.cells)
        self.pieces[-1].rows.append(row)
        if self.first_serial is None:
            self.first_serial = serial_of(row.cells)


def changes(text: str) -> list[Change]:
    """For each repeated header: the change that removes it with the blank lines before it; the cells it widens."""
    running = _running_titles(text)
    found: list[Change] = []
    table: _Table | None = None
    end = 0
    for match in _BLOCK.finditer(text):
        rows = _rows(match)
        between = text[end : match.start()]
        if table is not None and _goes_on_below_band(between, rows, table):
            table.banded = True
            found += _within_block(table, rows)
            end = match.end()
            continue
        if table is not None and table.banded and (band := _band_before(between)):
            end, between = end + band, between[band:]
        ends_page = table is not None and len(between) <= _MOST_BETWEEN and _is_page_end(between, table, running)
        depth = _repeated(rows, table, said=_says_so(between, running)) if table is not None and ends_page else 0
        if table is not None and depth:
            # The line feed before the gap stays: the next body row then follows the last one.
            found.append(Change(Span(end, rows[depth - 1].end), ""))
            table.pieces.append(Piece(rows[0].cells, rows[:0]))
            rows = rows[depth:]
        elif table is not None and ends_page and counts_on([row.cells for row in rows[:1]], table.near):
            if between.strip():
                found.append(Change(Span(end, match.start()), ""))
        else:
            if table is not None:
                found += widenings(table.pieces)
            table = _Table([row.cells for row in rows[:_DEEPEST]], [Piece(rows[0].cells, rows[:1])])
            rows = rows[1:]
        found += _within_block(table, rows)
        end = match.end()
    return sorted(found + (widenings(table.pieces) if table else []))


def _goes_on_below_band(between: str, rows: Sequence[PieceRow], table: _Table) -> bool:
    """True if `between` is nothing but a heading across the table, its rows just above and just below it."""
    row = rows[0].cells
    return _band_before(between) == len(between) > 0 and len(row) == len(table.header[0]) and not names_columns(row)


def _band_before(between: str) -> int:
    """The length of the line with which `between` begins, if it may be a heading across the table above it; or 0."""
    line = between[: between.find("\n") + 1]
    enumerator = read_enumerator(line.strip()) if 1 < len(line) <= _LONGEST_BAND else None
    heads = enumerator is not None and enumerator.level in (Level.PART, Level.ONE, Level.TWO)
    return len(line) if heads and not re.search(r"[。；，：]", line) else 0


def _within_block(table: _Table, rows: Sequence[PieceRow]) -> Iterator[Change]:
    """Take in `rows`; the changes that remove headers that stand among them, word for word."""
    at = 0
    while at < len(rows):
        same = table.rows and same_words(rows[at].cells, table.header[0])
        depth = _repeated(rows[at : at + _NEAR], table) if same else 0
        if depth:
            yield Change(Span(rows[at].start, rows[at + depth - 1].end), "")
            table.pieces.append(Piece(rows[at].cells, []))
            at += depth
        else:
            table.add(rows[at])
            at += 1


def _rows(match: re.Match[str]) -> list[PieceRow]:
    rows: list[PieceRow] = []
    at = match.start()
    for row in match[0].splitlines(keepends=True):
        rows.append(PieceRow(at, at + len(row), row, folded_cells(row)))
        at += len(row)
    return rows


def _repeated(rows: Sequence[PieceRow], table: _Table, *, said: bool = False) -> int:
    """How many of the `rows`, from the first on, print the header of `table` again; `said`: a line says it goes on."""
    cells = [row.cells for row in rows[:_NEAR]]
    depth = 0
    while depth < min(_DEEPEST, len(cells), len(table.header)):
        row, header = cells[depth], table.header[depth]
        if depth and (row[0] or not any(row) or row != header):
            break  # a second header row stands under a merged first cell; this is a body row
        if not same_words(row, header) and not alike(row, header):
            break
        depth += 1
    again = table.first_serial == 1 and next(filter(None, map(serial_of, cells[depth:])), None) == 1
    if not depth or again:
        return 0  # what counts from 1 again is another table
    others = table.near + cells[depth:]
    exact = cells[0] == table.header[0]
    if said and exact:
        return depth
    if not looks_like_header(cells[:depth] if exact else table.header[:depth], others):
        return 0
    return depth


def _is_page_end(between: str, table: _Table, running: Container[str]) -> bool:
    """True if nothing but the end of a page stands in `between`, the text between two blocks of rows."""
    lines = [fold(line) for line in re.split(r"[\n\f]", between)]
    merged = {row[0] for row in table.near if _HAN.search(row[0])} if any(lines) else set()
    return all(
        not line
        or line in merged
        or _PAGE.fullmatch(line)
        or continues_table(line)
        or _undated(line) in running
        or _prints_again(line, running)
        for line in lines
    )


def _running_titles(text: str) -> frozenset[str]:
    """What page ends print again, numbers aside: the gazette's name, its issue, a unit, a title with （续）."""
    lines = (fold(line) for line in re.split(r"[\n\f]", text) if len(line) <= _LONGEST_RUNNING and "\t" not in line)
    folded = list(lines)
    counted = Counter(_undated(line) for line in folded if _RUNNING.search(line) or _UNIT.fullmatch(line))
    again = {match["title"] for line in folded if (match := _TITLE_AGAIN.fullmatch(line))}
    recurring = {line for line, times in counted.items() if times >= _FEWEST_RUNNING}
    return frozenset(recurring | {_undated(line) for line in folded if line in again})


def _says_so(between: str, running: Container[str]) -> bool:
    """True if a line of `between` says that the table goes on: 续表, 表3 …（续）."""
    lines = [fold(line) for line in re.split(r"[\n\f]", between)]
    return any(continues_table(line) or _prints_again(line, running) for line in lines)


def _prints_again(line: str, running: Container[str]) -> bool:
    """True if `line` is the title of a table, with the words that it goes on: 表3 …（续）."""
    match = _TITLE_AGAIN.fullmatch(line)
    return match is not None and _undated(match["title"]) in running


def _undated(line: str) -> str:
    return re.sub(r"\d", "", line)
