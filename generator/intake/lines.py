"""Glyphs to lines: what stands at one height, from left to right, with a space where a space shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from generator.intake.printed import Glyph, Line, Segment
from generator.text import is_short_figure, lowered, raised, would_join

WIDE = 0.9  # gap, in sizes, that parts segments
_SPACE = 0.4  # gap that shows as a space
_LATIN_SPACE = 0.18  # the same between letters and figures
_TINY, _SMALL = 0.4, 0.87  # the size of what stands above or below the line, by the size of what stands on it
_RAISED = 0.15  # sizes by which a small figure, and its middle, stand above the line and its middle
_LOWERED = 0.08  # sizes by which a small figure stands under the line
_TOUCHING = 0.3  # sizes between a figure and what it stands at
_OVERLAP = 0.25  # of its height that such a figure has in common with the line
_NEVER_FIRST = "，。、；：！？）》”’〉】〕］｝…,.;:!?)]}％%"

_Form = Callable[[str], str]


def lines_of(glyphs: Iterable[Glyph]) -> tuple[Line, ...]:
    """The lines of `glyphs`, from top to bottom."""
    rows: list[tuple[Glyph, list[Glyph]]] = []  # the largest glyph of each, and all
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.middle[1], glyph.x0)):
        largest, row = rows[-1] if rows else (None, [])
        if largest and _beside(largest, glyph):
            row.append(glyph)
            if glyph.size > largest.size:
                rows[-1] = (glyph, row)
        else:
            rows.append((glyph, [glyph]))
    ordered = [sorted(row, key=lambda glyph: glyph.x0) for _, row in rows]
    return tuple(_line(row, max(glyph.size for glyph in row)) for row in _with_figures(ordered))


def is_han(text: str) -> bool:
    """True if a character of `text` is as wide as it is high: Han characters and their marks."""
    return any(unicodedata.east_asian_width(one) in "FW" or one in "“”‘’—…·" for one in text)


def _beside(one: Glyph, other: Glyph) -> bool:
    """True if both stand on one line: their middles differ by less than half of the smaller."""
    return abs(one.middle[1] - other.middle[1]) < 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _with_figures(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """`rows`; figures so far above or below a line that they make a row of their own stand on that line again."""
    found = [list(row) for row in rows]
    for at, row in enumerate(rows):
        runs = _runs(row)
        if not all(is_short_figure(_printed(run)) for run in runs):
            continue
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(rows)]
        lines = [next((other for other in near if _stands_at(run, rows[other])), None) for run in runs]
        if None not in lines:
            found[at] = []
            for run, other in zip(runs, lines, strict=True):
                if other is not None:
                    found[other] = sorted([*found[other], *run], key=lambda glyph: glyph.x0)
    return [row for row in found if row]


def _runs(row: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs of `row`, those that touch together."""
    runs: list[list[Glyph]] = []
    for glyph in row:
        if runs and glyph.x0 - runs[-1][-1].x1 <= _TOUCHING * glyph.size:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _stands_at(run: Sequence[Glyph], line: Sequence[Glyph]) -> bool:
    """True if `run` stands directly behind a glyph of `line`, above or below it, and is small beside it."""
    first = run[0]
    return any(
        abs(first.x0 - glyph.x1) <= _TOUCHING * glyph.size
        and min(first.bottom, glyph.bottom) - max(first.top, glyph.top) >= _OVERLAP * first.size
        and all(_form(glyph, small) for small in run)
        for glyph in line
    )


def _printed(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs)


def _line(row: Sequence[Glyph], size: float) -> Line:
    groups: list[list[Glyph]] = []
    for glyph in row:
        if groups and glyph.x0 - groups[-1][-1].x1 < WIDE * min(size, max(glyph.size, groups[-1][-1].size)):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return Line(
        x0=row[0].x0,
        x1=max(glyph.x1 for glyph in row),
        top=min(glyph.top for glyph in row),
        bottom=max(glyph.bottom for glyph in row),
        size=size,
        edge=next((glyph.x1 for glyph in reversed(row) if not _is_mark(glyph)), row[-1].x1),
        segments=tuple(map(_segment, groups)),
    )


def _segment(group: Sequence[Glyph]) -> Segment:
    texts, joined = _texts(group)
    parts = texts[:1]
    for (before, after), text in zip(pairwise(group), texts[1:], strict=True):
        parts.append((" " if _is_gap(before, after) else "") + text)
    return Segment(
        x0=group[0].x0,
        x1=group[-1].x1,
        top=min(glyph.top for glyph in group),
        bottom=max(glyph.bottom for glyph in group),
        text="".join(parts),
        first=_first(group),
        joined=tuple(joined),
    )


def _texts(group: Sequence[Glyph]) -> tuple[list[str], list[str]]:
    """The texts of `group`, small figures above or below its line as the characters that say so: 10⁴.

    And what stands there that has none, and has joined the figure before it.
    """
    forms: list[_Form | None] = []
    usual = group[0]  # what stands on the line
    for glyph in group:
        forms.append(_form(usual, glyph))
        usual = usual if forms[-1] else glyph
    texts: list[str] = []
    joined: list[str] = []
    for form, run in groupby(zip(forms, group, strict=True), key=lambda pair: pair[0]):
        glyphs = [glyph for _, glyph in run]
        text = _printed(glyphs)
        short = form is not None and is_short_figure(text)
        if form and not short and would_join(text) and texts and texts[-1][-1:].isdecimal():
            joined.append(text)
        texts += [form(glyph.text) if form and short else glyph.text for glyph in glyphs]
    return texts, joined


def _form(usual: Glyph, glyph: Glyph) -> _Form | None:
    """How `glyph` is set apart from the line that `usual` stands on, if it is."""
    if not glyph.exact or not _TINY * usual.size <= glyph.size <= _SMALL * usual.size:
        return None
    if min(usual.middle[1] - glyph.middle[1], usual.base - glyph.base) >= _RAISED * usual.size:
        return raised
    return lowered if glyph.base - usual.base >= _LOWERED * usual.size else None


def _is_gap(before: Glyph, after: Glyph) -> bool:
    latin = not (is_han(before.text[-1:]) or is_han(after.text[:1]))
    least = _LATIN_SPACE if latin else _SPACE
    return after.spaced or after.x0 - before.x1 >= least * max(before.size, after.size)


def _is_mark(glyph: Glyph) -> bool:
    """True if `glyph` is a mark that no line begins with."""
    return all(one in _NEVER_FIRST for one in glyph.text)


def _first(group: Sequence[Glyph]) -> float:
    """How much room the first word takes: a Han character with the marks behind it, or a run of letters."""
    end = 1
    while end < len(group):
        inside = not is_han(group[0].text) and not is_han(group[end].text) and not _is_gap(group[end - 1], group[end])
        if not inside and not _is_mark(group[end]):
            break
        end += 1
    return group[end - 1].x1 - group[0].x0
