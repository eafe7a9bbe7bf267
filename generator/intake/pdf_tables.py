"""Tables of a PDF page, as far as rules draw them: cells by pdfplumber, texts by our own lines.

A frame with one cell is a box with text in it, no table. Tables that are open at their sides get them from the ends of
their rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pdfplumber.page import Page

from generator.intake.lines import lines_of
from generator.intake.paragraphs import join
from generator.intake.printed import Box, Glyph, Line, Table, Turn, turned

MOST_RULES = 6_000
"""Rules on a page; more is a drawing, whose crossings would take minutes to find."""

_SNAP = 3.0  # points: rules this near are one
_FEWEST = 3  # rules in either direction that make a grid
_RAGGED = 0.6  # sizes


def tables_of(page: Page, glyphs: Sequence[Glyph], turn: Turn) -> tuple[tuple[Table, ...], bool]:
    """The tables of `page` with the texts of `glyphs`, and whether it has a grid of rules but no table was found."""
    if len(page.edges) > MOST_RULES:
        return (), True
    settings: dict[str, Any] = {"explicit_vertical_lines": _sides(page.edges)}
    found = []
    for table in page.find_tables(settings):
        boxes = [_box(cell, turn, page) for cell in table.cells]
        made = _table(boxes, glyphs)
        if made is not None:
            found.append(made)
    grid = all(
        sum(edge["orientation"] == way and _length(edge) > 4 * _SNAP for edge in page.edges) >= _FEWEST for way in "hv"
    )
    return tuple(sorted(found, key=lambda table: (table.top, table.x0))), grid and not found


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
        top, bottom = min(edge["top"] for edge in group), max(edge["top"] for edge in group)
        x0, x1 = group[0]["x0"], group[0]["x1"]
        crossed = any(
            x0 + _SNAP < edge["x0"] < x1 - _SNAP and edge["top"] < bottom and edge["bottom"] > top for edge in uprights
        )
        if crossed and bottom - top > _SNAP:
            sides += [
                {"object_type": "line", "x0": x, "x1": x, "top": top, "bottom": bottom, "height": bottom - top,
                 "width": 0, "orientation": "v"}
                for x in (x0, x1)
            ]  # fmt: skip
    return sides


def _table(boxes: Sequence[Box], glyphs: Sequence[Glyph]) -> Table | None:
    """The table of the cells `boxes`; None for a frame, and for columns of one cell."""
    lefts, tops = _distinct([box.x0 for box in boxes]), _distinct([box.top for box in boxes])
    if len(lefts) < 2:
        return None
    whole = Box(
        x0=min(box.x0 for box in boxes),
        x1=max(box.x1 for box in boxes),
        top=min(box.top for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )
    inside = [glyph for glyph in glyphs if whole.holds(glyph)]
    held: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    places = [(_index(tops, box.top), _index(lefts, box.x0), box) for box in boxes]
    lost = 0
    for glyph in inside:
        place = next((place for place in places if place[2].holds(glyph, slack=0.5)), None)
        if place is None:
            lost += 1
            place = min(places, key=lambda place: _distance(place[2], glyph))
        held[place[0], place[1]].append(glyph)
    rows = [[""] * len(lefts) for _ in tops]
    for row, column, box in places:
        rows[row][column] = _text(lines_of(held[row, column]), box)
    printed = tuple(tuple(row) for row in rows if any(row))
    if not printed:
        return None
    return Table(x0=whole.x0, x1=whole.x1, top=whole.top, bottom=whole.bottom, rows=printed, lost=lost)


def _distance(box: Box, glyph: Glyph) -> float:
    x, y = glyph.middle
    return max(box.x0 - x, x - box.x1, 0) + max(box.top - y, y - box.bottom, 0)


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
