"""Passages that a sidecar withholds: they are taken out of the text before anything reads it.

What is not there cannot be published, in whatever script or record. A mark stands in the place of each passage, so that
the text before it and the text behind it are never taken for one; line numbers stay as they are. A row of a table keeps
its cells, all empty but the first one that held something, which holds the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.gazette import WITHHELD_MARK, Withholding
from generator.text import LineIndex

_SEPARATOR = re.compile(r"([\t|]|</?(?:table|thead|tbody|tr|td|th)\b[^<>]*>)", re.IGNORECASE)
_TAG = re.compile(r"(</?\w+)[^<>]*>")
_TOLD = 5
_REMEDY = "Look at the text: give the lines of the passage as they are now, or its first and last characters."
_NOTHING = " \u3000\f\v\ufeff"


def misplaced(text: str, passages: Iterable[Withholding]) -> Iterator[tuple[int | None, str, str | None]]:
    """What is wrong with the places of `passages` in `text`: the sidecar's line, what it is, what to do about it.

    A line put in above a passage would withhold another one and publish what was meant. Nothing of the text is quoted.
    """
    lines = text.split("\n")
    last = len(LineIndex(text))
    for passage in passages:
        where = f"withhold: the passage of line {passage.first_line}"
        if passage.last_line > last:
            what = f"{where}: expected lines up to {last}, where the text ends, found {passage.last_line}"
            yield passage.sidecar_line, what, None
            continue
        for key, fits, number in (
            ("begins", passage.opens, passage.first_line),
            ("ends", passage.closes, passage.last_line),
        ):
            if not fits(lines[number - 1]):
                there = [str(at) for at, line in enumerate(lines, start=1) if fits(line)]
                found = f"lines that do: {', '.join(there[:_TOLD])}" if there else "no line does"
                yield passage.sidecar_line, f"{where}: line {number} is not one that {key} so; {found}", _REMEDY


def without(text: str, passages: Iterable[Withholding]) -> str:
    """`text` with a mark in the place of each of `passages`, its lines counted as before."""
    index = LineIndex(text)
    pieces, at = [], 0
    for passage in sorted(passages, key=lambda passage: passage.first_line):
        marked = False
        for number in range(passage.first_line, min(passage.last_line, len(index)) + 1):
            span = index.span(number)
            line, marked = _blank(span.cut(text), marked)
            pieces += [text[at : span.start], line]
            at = span.end
    return "".join([*pieces, text[at:]])


def _blank(line: str, marked: bool) -> tuple[str, bool]:
    """What stands in place of `line`, and whether its passage is marked; a row of a table always is."""
    ends = "".join(char for char in line if char == "\f")
    if not line.strip(_NOTHING):
        return ends, marked
    parts = _SEPARATOR.split(line)
    if len(parts) == 1:
        return ("" if marked else WITHHELD_MARK) + ends, True
    filled = next((i for i in range(0, len(parts), 2) if parts[i].strip(_NOTHING)), None)
    cells = [WITHHELD_MARK if i == filled else "" for i in range(0, len(parts), 2)]
    separators = [_TAG.sub(r"\1>", part) for part in parts[1::2]]
    kept = "".join(cell + separator for cell, separator in zip(cells, [*separators, ""], strict=True))
    return kept + ends, marked
