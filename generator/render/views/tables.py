"""Tables and rosters as views: every cell as runs, every row as wide as the widest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from generator.model.notice import Column, Node, NodeType, Notice, Row
from generator.model.relations import Citation, row_eid
from generator.render.addresses import anchor
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.runs import Run, linked, plain
from generator.render.views.table_heads import HeadCell, heads
from generator.render.views.table_spans import Across, spans

_WORDS = {Column.ROLE: "roster.role", Column.NAME: "roster.name", Column.POST: "roster.post"}
_ROSTER = (Column.ROLE, Column.NAME, Column.POST)
_MARKS = {"realigned": "※", "uncertain": "△"}
_MEANINGS = {"realigned": "table.realigned", "uncertain": "table.uncertain"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its text as runs; none at all is an empty cell of the print."""

    runs: tuple[Run, ...]
    unprinted: bool = False  # a roster prints no role or name here: shown by a dash, explained below
    carried: bool = False  # a role that is printed once, above: shown in brackets, explained below
    band: bool = False  # the heading of a band of rows, alone in its row
    mark: str = ""  # that the row lost a cell, explained below
    mark_css: str = ""
    columns: int = 1  # how many it is printed across


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A body row: its cells, and its anchor; rows of rosters have none."""

    anchor: Markdown | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its header, body rows, notes. `bare` tables were printed without a header.

    `heads` are the header's rows with their merged cells, where it has several or cells of the body are merged: then
    the table is written as HTML, since a Markdown table has one header row and no merged cells. Otherwise `columns` is
    the header.
    """

    template: str = "table"
    anchor: Markdown
    css: Markdown
    label: str  # what assistive technology calls its frame
    caption: tuple[Run, ...]
    columns: tuple[Cell, ...]
    heads: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[TableRow, ...]
    bare: bool
    notes: tuple[str, ...]  # what dashes and marks mean, if there are any


def table(archive: Archive, notice: Notice, node: Node, eid: Markdown) -> Table:
    """The view of a table or roster node; a roster without a printed header gets one of words."""
    if node.table is None:
        raise ValueError(f"{notice.id}#{node.eid} holds no table")
    found = archive.citations.get((notice.id, node.eid), ())
    in_cells: defaultdict[tuple[int, int], list[Citation]] = defaultdict(list)
    for citation in found:
        if citation.cell is not None:
            in_cells[citation.cell].append(citation)
    header, rows = node.table.header, node.table.rows
    roster = node.type is NodeType.ROSTER and not header
    kept = _kept_columns((*header, *rows), drop_empty=roster)

    roles = ("",) * len(header) + node.table.carried_roles()
    kinds = node.table.columns or _ROSTER

    def cell(row: Row, index: int, column: int) -> Cell:
        if row.withheld:
            words = plain(archive.t("passage.withheld", reason=row.withheld)) if column == kept[0] else ()
            return Cell(runs=words, band=bool(words))
        text = row.cells[column] if column < len(row.cells) else ""
        if roster and roles[index] and kinds[column] is Column.ROLE:
            return Cell(runs=plain(f"（{roles[index]}）"), carried=True)
        mark = _mark(row) if column == _first_filled(row) else ""
        return Cell(
            runs=linked(archive, notice.id, text, in_cells[index, column]),
            unprinted=roster and not text.strip() and not row.band,
            band=row.band and bool(text.strip()),
            mark=_MARKS.get(mark, ""),
            mark_css=mark,
        )

    cells = [tuple(cell(row, index, column) for column in kept) for index, row in enumerate((*header, *rows))]
    above = [
        [HeadCell(runs=cell.runs, mark=cell.mark, mark_css=cell.mark_css) for cell in row]
        for row in cells[: len(header)]
    ]
    certain = not any(row.uncertain for row in header)
    merged = spans(rows) if header else [None] * len(rows)
    listed = node.type is NodeType.ROSTER
    body = [
        TableRow(anchor=None if listed else anchor(row_eid(eid, number)), cells=_across(row, across))
        for number, (row, across) in enumerate(zip(cells[len(header) :], merged, strict=True), start=1)
    ]
    columns = cells[0] if header else _words(archive, kept, kinds) if roster else ()
    title = " ".join(part for part in (node.num, node.heading) if part)
    text = linked(archive, notice.id, node.text, (c for c in found if c.cell is None and not c.heading))
    return Table(
        anchor=eid,
        css=Markdown("roster" if roster else "table"),
        label=archive.t("roster.label" if node.type is NodeType.ROSTER else "table.label"),
        caption=_title(archive, notice, node, title) + plain(_space(title, node.text)) + text,
        columns=columns or tuple(Cell(runs=()) for _ in kept),
        heads=heads(above, certain=certain) if len(header) > 1 or any(merged) else (),
        rows=tuple(body),
        bare=not columns,
        notes=_notes(archive, [cell for row in cells for cell in row]),
    )


def _across(cells: tuple[Cell, ...], across: Across | None) -> tuple[Cell, ...]:
    """The `cells` of a row, one of them in place of those that it is printed across."""
    if across is None:
        return cells
    first, columns = across
    return (*cells[:first], replace(cells[first], columns=columns), *cells[first + columns :])


def _mark(row: Row) -> str:
    return "uncertain" if row.uncertain else "realigned" if row.realigned else ""


def _first_filled(row: Row) -> int:
    return next((index for index, text in enumerate(row.cells) if text.strip()), 0)


def _notes(archive: Archive, cells: list[Cell]) -> tuple[str, ...]:
    """What stands below the table: the meaning of each sign that it shows."""
    notes = [archive.t("roster.carried")] if any(cell.carried for cell in cells) else []
    notes += [archive.t("roster.unprinted")] if any(cell.unprinted for cell in cells) else []
    shown = {cell.mark_css for cell in cells}
    notes += [archive.t(_MEANINGS[name], mark=mark) for name, mark in _MARKS.items() if name in shown]
    return tuple(notes)


def _title(archive: Archive, notice: Notice, node: Node, title: str) -> tuple[Run, ...]:
    """The `title` of a table, which ends with its heading, as runs."""
    found = archive.heading_citations(notice.id, node.eid, len(title) - len(node.heading or ""))
    return linked(archive, notice.id, title, found) if found else plain(title)


def _space(title: str, text: str) -> str:
    return " " if title and text else ""


def _kept_columns(rows: tuple[Row, ...], *, drop_empty: bool) -> tuple[int, ...]:
    width = max((len(row.cells) for row in rows), default=1)
    filled = [any(row.cells[i].strip() for row in rows if i < len(row.cells)) for i in range(width)]
    kept = tuple(i for i in range(width) if filled[i] or not drop_empty)
    return kept or (0,)


def _words(archive: Archive, kept: tuple[int, ...], columns: tuple[Column, ...]) -> tuple[Cell, ...]:
    """The words over a roster that prints none; nothing over columns that hold neither role, name nor post."""
    if kept[-1] >= len(columns):
        return ()
    words = (_WORDS.get(columns[column]) for column in kept)
    return tuple(Cell(runs=plain(archive.t(word)) if word else ()) for word in words)
