"""Tables of a PDF page, as far as rules draw them: cells by pdfplumber, texts by our own lines.

A frame with one cell is a box with text in it, no table. Tables that are open at their sides get them from the ends of
their rules, as far as uprights between these reach from one rule to the next; a row as high as the others is one of
them though no upright crosses it: its cells are merged. Columns of prose with a rule between them make no table,
whatever rules stand above and below. What stands in no cell is no table's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pdfplumber.page import Page

from generator.intake.lines import lines_of
from generator.intake.merged import Placed, said_of_merged
from generator.intake.paragraphs import join
from generator.intake.pdf_reader import reading
from generator.intake.printed import Box, Glyph, Line, Table, Turn, around, turned

MOST_RULES = 6_000
"""Rules on a page; more is a drawing, whose crossings would take minutes to find."""

_SNAP = 3.0  # points: rules this near are one
_FEWEST = 3  # rules in either direction that make a grid
_RAGGED = 0.6  # sizes
_MERGED = 1.5  # of the height of a row beside it: a row that no upright crosses
_HIGHEST = 40.0  # points: the same at most, lest it be what stands between two tables
_PROSE = 5  # lines in each cell of two columns that are no table


def tables_of(page: Page, glyphs: Sequence[Glyph], turn: Turn) -> tuple[tuple[Table, ...], list[Glyph], bool]:
    """The tables of `page` with the texts of `glyphs`, what of these is in none, and whether a grid is no table.

    A table in a cell of another is one of its own: the smallest takes what stands in it first.
    """
    if len(page.edges) > MOST_RULES:
        return (), list(glyphs), True
    sides = _sides(page.edges)
    settings: dict[str, Any] = {"explicit_vertical_lines": sides}
    with reading():
        grids = [(table.cells, table.bbox) for table in page.find_tables(settings)]
    drawn = [([_box(cell, turn, page) for cell in cells], _is_closed_by(sides, bbox)) for cells, bbox in grids]
    free, found, cells, refused = list(glyphs), [], [], False
    for boxes, closed_here in sorted(drawn, key=lambda one: around(one[0]).area):
        columns, alone = _are_columns(boxes, free), _rows_of(boxes) == 1
        if columns and closed_here:
            refused = refused or not alone
            continue
        made = _table(boxes, free)
        if made is not None:
            table, free = made
            found.append(replace(table, single=alone and (columns or closed_here)))
            cells.append(boxes)
    tables = [
        replace(
            table,
            lost=sum(table.holds(glyph) for glyph in free),
            within=any(_holds(box, table) for boxes in cells[at + 1 :] for box in boxes),
        )
        for at, table in enumerate(found)
    ]
    grid = all(
        sum(edge["orientation"] == way and _length(edge) > 4 * _SNAP for edge in page.edges) >= _FEWEST for way in "hv"
    )
    return tuple(sorted(tables, key=lambda table: (table.top, table.x0))), free, refused or (grid and not found)


def _length(edge: dict[str, Any]) -> float:
    return float(max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]))


def _box(cell: tuple[float, float, float, float], turn: Turn, page: Page) -> Box:
    box = Box(x0=cell[0], top=cell[1], x1=cell[2], bottom=cell[3])
    x0, x1, top, bottom = turned(box, turn, float(page.width), float(page.height))
    return Box(x0=x0, x1=x1, top=top, bottom=bottom)


def _sides(edges: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rules that close the tables which are open at their sides: where several rules begin and end together."""
    groups: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        if edge["orientation"] == "h" and _length(edge) > 10 * _SNAP:
            groups[round(edge["x0"] / _SNAP), round(edge["x1"] / _SNAP)].append(edge)
    uprights = [edge for edge in edges if edge["orientation"] == "v" and _length(edge) > _SNAP]
    sides = []
    for group in groups.values():
        x0, x1 = group[0]["x0"], group[0]["x1"]
        inner = _runs([edge for edge in uprights if x0 + _SNAP < edge["x0"] < x1 - _SNAP])
        standing = {x: _runs([edge for edge in uprights if abs(edge["x0"] - x) <= _SNAP]) for x in (x0, x1)}
        sides += [
            {"object_type": "line", "x0": x, "x1": x, "top": top, "bottom": bottom, "height": bottom - top,
             "width": 0, "orientation": "v"}
            for top, bottom in _crossed(_distinct([edge["top"] for edge in group]), inner)
            for x in (x0, x1)
            if not _reaches(standing[x], top, bottom)
        ]  # fmt: skip
    return sides


def _runs(uprights: Sequence[dict[str, Any]]) -> list[tuple[float, float]]:
    """Top and bottom of what `uprights` cover together, from top to bottom of the page."""
    runs: list[tuple[float, float]] = []
    for top, bottom in sorted((edge["top"], edge["bottom"]) for edge in uprights):
        if runs and top <= runs[-1][1] + _SNAP:
            runs[-1] = (runs[-1][0], max(bottom, runs[-1][1]))
        else:
            runs.append((top, bottom))
    return runs


def _reaches(runs: Sequence[tuple[float, float]], top: float, bottom: float) -> bool:
    """True if one of `runs` reaches from `top` to `bottom`."""
    at = bisect_right(runs, (top + _SNAP, float("inf"))) - 1
    return at >= 0 and runs[at][1] >= bottom - _SNAP


def _crossed(rules: Sequence[float], inner: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches of `rules`, given by their height, in which uprights reach from each rule to the next.

    A row beside such a row, and hardly higher, need not be crossed.
    """
    rows = list(pairwise(rules))
    crossed = [_reaches(inner, above, below) for above, below in rows]
    stretches: list[list[tuple[float, float]]] = [[]]
    for at, (above, below) in enumerate(rows):
        beside = [rows[by] for by in (at - 1, at + 1) if 0 <= by < len(rows) and crossed[by]]
        highest = min(_HIGHEST, _MERGED * max((bottom - top for top, bottom in beside), default=0.0))
        if crossed[at] or below - above <= highest:
            stretches[-1].append((above, below))
        else:
            stretches.append([])
    return [(stretch[0][0], stretch[-1][1]) for stretch in stretches if stretch]


def _is_closed_by(sides: Sequence[dict[str, Any]], table: tuple[float, float, float, float]) -> bool:
    """True if one of `sides` stands at the left of `table` (x0, top, x1, bottom)."""
    x0, top, _, bottom = table
    return any(abs(side["x0"] - x0) <= _SNAP and side["top"] < bottom and top < side["bottom"] for side in sides)


def _are_columns(boxes: Sequence[Box], glyphs: Sequence[Glyph]) -> bool:
    """True if `boxes` are two columns, each of them full of lines, but for merged cells above, between and below."""
    whole = around(boxes)
    columns = [box for box in boxes if box.x1 - box.x0 < whole.x1 - whole.x0 - _SNAP]
    if len(_distinct([box.x0 for box in columns])) != 2:
        return False
    return all(len(lines_of(glyph for glyph in glyphs if box.holds(glyph))) >= _PROSE for box in columns)


def _rows_of(boxes: Sequence[Box]) -> int:
    return len(_distinct([box.top for box in boxes]))


def _holds(box: Box, table: Table) -> bool:
    """True if all of `table` lies in `box`."""
    slack = _SNAP
    across = box.x0 - slack <= table.x0 and table.x1 <= box.x1 + slack
    return across and box.top - slack <= table.top and table.bottom <= box.bottom + slack


def _table(boxes: Sequence[Box], glyphs: Sequence[Glyph]) -> tuple[Table, list[Glyph]] | None:
    """The table of the cells `boxes`, and the `glyphs` in none; None for a frame, and for columns of one cell."""
    lefts, tops = _distinct([box.x0 for box in boxes]), _distinct([box.top for box in boxes])
    if len(lefts) < 2:
        return None
    whole = around(boxes)
    held: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    places = [(_index(tops, box.top), _index(lefts, box.x0), box) for box in boxes]
    free = []
    for glyph in glyphs:
        inside = whole.holds(glyph)
        place = next((place for place in places if place[2].holds(glyph, slack=0.5)), None) if inside else None
        if place is None:
            free.append(glyph)
        else:
            held[place[0], place[1]].append(glyph)
    rows = [[""] * len(lefts) for _ in tops]
    joined: list[str] = []
    placed = []
    for row, column, box in places:
        lines = lines_of(held[row, column])
        rows[row][column] = text = _text(lines, box)
        joined += [figure for line in lines for figure in line.joined]
        down, right = _taken(tops, box.top, box.bottom), _taken(lefts, box.x0, box.x1)
        placed.append(Placed(text=text, row=row, column=column, rows=down, columns=right))
    printed = tuple(tuple(row) for row in rows if any(row))
    if not printed:
        return None
    table = Table(
        x0=whole.x0,
        x1=whole.x1,
        top=whole.top,
        bottom=whole.bottom,
        rows=printed,
        merged=said_of_merged(placed),
        joined=tuple(joined),
    )
    return table, free


def _taken(places: Sequence[float], start: float, end: float) -> int:
    """How many of `places`, at which rows or columns begin, lie from `start` up to before `end`."""
    return sum(start - _SNAP <= place < end - _SNAP for place in places)


def _text(lines: Sequence[Line], box: Box) -> str:
    """The lines of a cell as one: joined where a line is full, with a space where it ends before the cell does."""
    if not lines:
        return ""
    margin = max(0.0, min(line.x0 for line in lines) - box.x0)
    room = box.x1 - box.x0 - 2 * margin
    text = lines[0].text
    for before, line in pairwise(lines):
        full = line.segments[0].first > room - (before.x1 - before.x0) - _RAGGED * line.size
        text = join(text, line.text) if full else f"{text} {line.text}"
    return text


def _distinct(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SNAP:
            found.append(place)
    return found


def _index(places: Sequence[float], place: float) -> int:
    return min(range(len(places)), key=lambda at: abs(places[at] - place))
