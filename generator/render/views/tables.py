"""Tables and rosters as views: every cell as runs, every row as wide as the widest."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.notice import Node, NodeType, Notice, Row
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.runs import Run, linked, plain

ROSTER_COLUMNS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its text as runs; none at all is an empty cell of the print."""

    runs: tuple[Run, ...]
    unprinted: bool = False  # a roster prints a role once and leaves it out below: shown by a dash, explained below
    band: bool = False  # the heading of a band of rows, alone in its row


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its first header row, further header rows, body rows. `bare` tables were printed without a header."""

    template: str = "table"
    anchor: Markdown
    css: Markdown
    label: str  # what assistive technology calls its frame
    caption: tuple[Run, ...]
    columns: tuple[Cell, ...]
    subheads: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    bare: bool
    note: str  # what a dash means, if there is one


def table(archive: Archive, notice: Notice, node: Node, eid: Markdown) -> Table:
    """The view of a table or roster node; a roster without a printed header gets one of words."""
    if node.table is None:
        raise ValueError(f"{notice.id}#{node.eid} holds no table")
    found = archive.citations.get((notice.id, node.eid), ())
    header, rows = node.table.header, node.table.rows
    roster = node.type is NodeType.ROSTER
    kept = _kept_columns((*header, *rows), drop_empty=roster)

    def cell(row: Row, index: int, column: int) -> Cell:
        text = row.cells[column] if column < len(row.cells) else ""
        here = (citation for citation in found if citation.cell == (index, column))
        band = row.band and bool(text.strip())
        return Cell(
            runs=linked(archive, notice.id, text, here),
            unprinted=roster and not text.strip() and not row.band,
            band=band,
        )

    cells = [tuple(cell(row, index, column) for column in kept) for index, row in enumerate((*header, *rows))]
    columns = cells[0] if header else _words(archive, kept, roster=roster)
    title = " ".join(part for part in (node.num, node.heading) if part)
    text = linked(archive, notice.id, node.text, (citation for citation in found if citation.cell is None))
    return Table(
        anchor=eid,
        css=Markdown(node.type.value),
        label=archive.t("roster.label" if roster else "table.label"),
        caption=plain(title + _space(title, node.text)) + text,
        columns=columns or tuple(Cell(runs=()) for _ in kept),
        subheads=tuple(cells[1 : len(header)]),
        rows=tuple(cells[len(header) :]),
        bare=not columns,
        note=archive.t("roster.unprinted") if any(cell.unprinted for row in cells for cell in row) else "",
    )


def _space(title: str, text: str) -> str:
    return " " if title and text else ""


def _kept_columns(rows: tuple[Row, ...], *, drop_empty: bool) -> tuple[int, ...]:
    width = max((len(row.cells) for row in rows), default=1)
    filled = [any(row.cells[i].strip() for row in rows if i < len(row.cells)) for i in range(width)]
    kept = tuple(i for i in range(width) if filled[i] or not drop_empty)
    return kept or (0,)


def _words(archive: Archive, kept: tuple[int, ...], *, roster: bool) -> tuple[Cell, ...]:
    if not roster or kept[-1] >= ROSTER_COLUMNS:
        return ()
    words = (archive.t("roster.role"), archive.t("roster.name"), archive.t("roster.post"))
    return tuple(Cell(runs=plain(words[column])) for column in kept)
