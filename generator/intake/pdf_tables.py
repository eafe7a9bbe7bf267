"""Tables of a PDF page, as far as rules draw them: cells by pdfplumber, texts by our own lines.

A frame with one cell is a box with text in it, no table. Tables that are open at their sides get them from the ends of
their rules, as far as uprights between these reach from one rule to the next. What stands in no cell is no table's.
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
from generator.intake.paragraphs import join
from generator.intake.printed import Box, Glyph, Line, Table, Turn, around, turned

MOST_RULES = 6_000
"""Rules on a page; more is a drawing, whose crossings would take minutes to find."""

_SNAP = 3.0  # points: rules this near are one
_FEWEST = 3  # rules in either direction that make a grid
_RAGGED = 0.6  # sizes


def tables_of(page: Page, glyphs: Sequence[Glyph], turn: Turn) -> tuple[tuple[Table, ...], list[Glyph], bool]:
    """The tables of `page` with the texts of `glyphs`, what of these is in none, and whether a grid is no table.

    A table in a cell of another is one of its own: the smallest takes what stands in it first.
    """
    if len(page.edges) > MOST_RULES:
        return (), list(glyphs), True
    settings: dict[str, Any] = {"explicit_vertical_lines": _sides(page.edges)}
    drawn = [[_box(cell, turn, page) for cell in table.cells] for table in page.find_tables(settings)]
    free, found, cells = list(glyphs), [], []
    for boxes in sorted(drawn, key=lambda boxes: around(boxes).area):
        made = _table(boxes, free)
        if made is not None:
            table, free = made
            found.append(table)
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
    return tuple(sorted(tables, key=lambda table: (table.top, table.x0))), free, grid and not found


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
            for top, bottom in _crossed(sorted({edge["top"] for edge in group}), inner)
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
    """The stretches of `rules`, given by their height, in which uprights reach from each rule to the next."""
    found: list[tuple[float, float]] = []
    for above, below in pairwise(rules):
        if not _reaches(inner, above, below):
            continue
        if found and found[-1][1] == above:
            found[-1] = (found[-1][0], below)
        else:
            found.append((above, below))
    return [(top, bottom) for top, bottom in found if bottom - top > _SNAP]


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
    for row, column, box in places:
        rows[row][column] = _text(lines_of(held[row, column]), box)
    printed = tuple(tuple(row) for row in rows if any(row))
    if not printed:
        return None
    return Table(x0=whole.x0, x1=whole.x1, top=whole.top, bottom=whole.bottom, rows=printed), free


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
