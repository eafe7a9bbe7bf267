"""Rows of tables as they are printed: lines cut into cells, and the halves of broken rows put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.issue import TextLine
from generator.model.notice import Row
from generator.notation.enumerators import Level, read_enumerator
from generator.notation.figures import FIGURE
from generator.text import Span

SERIAL = re.compile(r"\d{1,4}")
"""A serial number, as the first cell of a row prints it."""

_ENDED = "。；！？"
_OPEN = "，、（(《“：:-—"
_CLOSING = "，、。；）)》”"
_TOTAL = re.compile(r"(?:合|总|小|共)\s?计")
_LONGEST_BAND = 30
_FEWEST_COLUMNS = 3  # in which a cell alone may be the rest of one above
_NOTE = re.compile(r"(?:备?\s?注|说\s?明|资料来源)\s*[:：]")


@dataclass(slots=True)
class PrintedRow:
    """A row while a table is read: its cells, its first and last line, what it is found to be."""

    cells: tuple[str, ...]
    line: TextLine
    last: TextLine
    band: bool = False
    realigned: bool = False
    uncertain: bool = False

    @property
    def span(self) -> Span:
        """Where the row stands in the source."""
        return Span(self.line.span.start, max(self.line.span.end, self.last.span.end))

    @property
    def filled(self) -> list[int]:
        """The columns of its cells that are not empty."""
        return [index for index, cell in enumerate(self.cells) if cell]

    def frozen(self, width: int) -> Row:
        """The row with empty cells at its end up to `width`."""
        return Row(
            cells=padded(self.cells, width),
            first_line=min(self.line.first_line, self.last.first_line),
            last_line=max(self.line.last_line, self.last.last_line),
            band=self.band,
            realigned=self.realigned,
            uncertain=self.uncertain,
        )


def is_row(line: TextLine) -> bool:
    """True if `line` is a row of a table: cells parted by tabs, or by pipes with one at its start."""
    return "\t" in line.text or (line.text.startswith("|") and line.text.count("|") > 1)


def ends_in_tab(line: TextLine) -> bool:
    """True if `line` is text with nothing but a tab at its end: a row only where it stands among rows."""
    return line.text.count("\t") == 1 and line.text.endswith("\t")


def cells(text: str) -> tuple[str, ...]:
    """The cells of a row, spaces at their ends removed; a pipe row's outer pipes part nothing."""
    if text.startswith("|"):
        bare = text.removeprefix("|").removesuffix("|")
        return tuple(cell.strip() for part in bare.split("\t") for cell in part.split("|"))
    return tuple(cell.strip() for cell in text.split("\t"))


def padded(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    """`row` with empty cells at its end up to `width`."""
    return row + ("",) * (width - len(row))


def printed_rows(lines: Sequence[TextLine]) -> list[PrintedRow]:
    """The rows that `lines` print, those without any word aside, unless there are no others."""
    rows = [PrintedRow(cells(line.text), line, line) for line in lines]
    return [row for row in rows if row.filled] or rows


def assembled(rows: Sequence[PrintedRow], width: int, *, counted: bool) -> list[PrintedRow]:
    """The rows of a table of `width` columns, broken ones whole again, bands marked.

    `counted`: the first column holds serial numbers. Then a row without one that fills its first cell alone is a band;
    one that leaves its first cell empty goes on with the cells of the row before, which break off; and what follows a
    row with too few cells is the rest of its last cell, as long as that makes no more cells than there are columns.
    """
    whole: list[PrintedRow] = []
    for row in rows:
        if whole and _goes_on(whole[-1], row, width, counted=counted):
            _append(whole[-1], row)
        elif whole and _holds_rest(whole[-1], row, width, counted=counted):
            _merge(whole[-1], row)
        elif whole and _opens(whole[-1], row):
            _prepend(whole.pop(), row)
            whole.append(row)
        else:
            whole.append(row)
    _mark_bands(whole, width, counted=counted)
    return whole


def _goes_on(row: PrintedRow, following: PrintedRow, width: int, *, counted: bool) -> bool:
    """True if `following`, on the very next line, begins with the rest of the last cell of `row`."""
    if row.band or not following.line.adjoins or not following.cells[0] or len(row.cells) < 2:
        return False
    if not row.cells[-1]:  # 4 | 培训 | above 州农业局 | 到2010年: the line ends behind the mark of a cell
        exactly = len(row.cells) + len(following.cells) - 1 == width and len(following.cells) > 1
        serials = SERIAL.fullmatch(row.cells[0]), SERIAL.fullmatch(following.cells[0])
        return counted and exactly and bool(serials[0]) and not serials[1] and row.cells[-2] != ""
    if len(row.cells) + len(following.cells) - 1 > width or len(following.cells) >= width:
        return False
    first = following.cells[0]
    if first[0] in _CLOSING or row.cells[-1][-1] in _OPEN:
        return True
    if not counted or SERIAL.fullmatch(first) or not SERIAL.fullmatch(row.cells[0]) or row.cells[-1][-1] in _ENDED:
        return False
    return len(row.cells) < width and read_enumerator(first) is None


def _holds_rest(row: PrintedRow, following: PrintedRow, width: int, *, counted: bool) -> bool:
    """True if `following` holds the second halves of cells of `row`.

    In a table without serial numbers a row may stand below a merged first cell: there it must come from the next page
    and fill no more than a single cell, behind one that breaks off.
    """
    if row.band or following.cells[0] or not _breaks_off(row, following):
        return False
    if _is_cut_short(row, following, width):
        return True
    alone = len(following.filled) == 1 and width >= _FEWEST_COLUMNS and len(following.cells) == width
    return counted or (alone and _is_next_page(row, following) and bool(padded(row.cells, width)[following.filled[0]]))


def _is_cut_short(row: PrintedRow, following: PrintedRow, width: int) -> bool:
    """True if `row` ends within a cell, and `following`, the next line, has all that lacks, in its columns."""
    last = len(row.cells) - 1
    if not 0 < last < width - 1 or len(following.cells) != width or not following.line.adjoins:
        return False
    return bool(row.cells[last]) and following.filled[0] == last and len(following.filled) > 1


def _opens(row: PrintedRow, following: PrintedRow) -> bool:
    """True if `row` is the beginning of the first cell of `following`, on a line of its own: a bracket says so."""
    if row.filled != [0] or len(following.filled) < 2 or not following.line.adjoins:
        return False
    return opens_cell(row.cells[0], following.cells[0])


def opens_cell(first: str, rest: str) -> bool:
    """True if a bracket that `first` leaves open is closed in `rest`."""
    return any(
        first.count(one) > first.count(other) and rest.count(other) > rest.count(one)
        for one, other in ("（）", "()", "《》")
    )


def _prepend(row: PrintedRow, following: PrintedRow) -> None:
    following.cells = (row.cells[0] + following.cells[0], *following.cells[1:])
    following.line, following.last = row.line, following.line


def _is_next_page(row: PrintedRow, following: PrintedRow) -> bool:
    return not following.line.adjoins or following.line.first_line > row.last.last_line + 1


def _append(row: PrintedRow, following: PrintedRow) -> None:
    row.cells = (*row.cells[:-1], row.cells[-1] + following.cells[0], *following.cells[1:])
    row.last = following.last


def _merge(row: PrintedRow, following: PrintedRow) -> None:
    width = max(len(row.cells), len(following.cells))
    pairs = zip(padded(row.cells, width), padded(following.cells, width), strict=True)
    row.cells = tuple(a + b for a, b in pairs)
    row.last = following.last


def _breaks_off(row: PrintedRow, following: PrintedRow) -> bool:
    """True if `following` holds the second halves of the cells of `row`.

    Each cell that it fills stands empty or unfinished in `row`, and one unfinished; figures and sums are no halves.
    Within a page the next row may stand under a merged cell: there `row` has to end in its middle, or the marks of an
    unfinished cell have to show it.
    """
    before = padded(row.cells, len(following.cells))
    pairs = [(a, b) for a, b in zip(before, following.cells, strict=False) if b]
    if any(_TOTAL.match(b) or (FIGURE.fullmatch(a) and FIGURE.fullmatch(b)) for a, b in pairs):
        return False
    next_page = _is_next_page(row, following)
    cut_off = len(row.cells) < len(following.cells) and following.filled[0] == len(row.cells) - 1
    if not next_page and not cut_off and not any(a and (a[-1] in _OPEN or b[0] in _CLOSING) for a, b in pairs):
        return False
    unfinished = [bool(a) and a[-1] not in _ENDED for a, _ in pairs]
    return any(unfinished) and all(not a or broken for (a, _), broken in zip(pairs, unfinished, strict=True))


def _mark_bands(rows: Sequence[PrintedRow], width: int, *, counted: bool) -> None:
    """Mark the rows that are headings across the table: alone in their first cell, over rows that are not."""
    if width < 3:
        return
    alone = [index for index, row in enumerate(rows) if row.filled == [0] and not SERIAL.fullmatch(row.cells[0])]
    over = [i for i in alone if i + 1 < len(rows) and i + 1 not in alone and len(rows[i].cells[0]) <= _LONGEST_BAND]
    for index in alone:
        enumerator = read_enumerator(rows[index].cells[0])
        numbered = enumerator is not None and enumerator.level in (Level.PART, Level.CHAPTER, Level.ONE, Level.TWO)
        noted = _NOTE.match(rows[index].cells[0]) is not None
        rows[index].band = counted or noted or (index in over and (numbered or (over == alone and len(over) > 1)))
