"""The characters of a PDF page as glyphs: which way they run, what they are, where they stand."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pdfplumber.page import Page

from generator.intake.lines import lines_of
from generator.intake.printed import Box, Glyph, Turn, turned
from generator.intake.radicals import IDEOGRAPHS

_UNMAPPED = re.compile(r"\(cid:-?\d+\)")
_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
_SLANT = 0.1  # a scan may be a little askew
_GAP = 0.4  # sizes: a gap in a line aslant that shows as a space


def turn_of(char: dict[str, Any]) -> Turn | None:
    """How a character is turned; None for one that stands aslant, or in a mirror."""
    along, across, _, up = char["matrix"][:4]  # where the line of text runs, and whether its letters stand up
    if abs(across) <= _SLANT * abs(along):
        if along > 0:
            return Turn.UPRIGHT
        return Turn.OVER if up < 0 else None
    if abs(along) > _SLANT * abs(across):
        return None
    return Turn.UPWARD if across > 0 else Turn.DOWNWARD


def usual_turn(chars: Sequence[dict[str, Any]]) -> Turn:
    """The direction of most characters."""
    turns = Counter(turn for char in chars if (turn := turn_of(char)))
    return max(Turn, key=lambda turn: turns[turn])  # the first of equals: upright


def glyphs_of(chars: Sequence[dict[str, Any]], turn: Turn, page: Page, *, exact: bool = True) -> list[Glyph]:
    """The characters that show, in the order of the file; blanks become a property of what follows them.

    `exact` says whether their places are those of the print.
    """
    glyphs: list[Glyph] = []
    blank = False
    width, height = float(page.width), float(page.height)
    for char in chars:
        text = text_of(char)
        if not text.strip():
            blank = True
            continue
        place = Box(x0=char["x0"], x1=char["x1"], top=char["top"], bottom=char["bottom"])
        x0, x1, top, bottom = turned(place, turn, width, height)
        size = bottom - top
        if size <= 0 or x1 < x0:
            continue
        _, _, _, base = turned(_origin(char), turn, width, height)
        glyphs.append(
            Glyph(x0=x0, x1=x1, top=top, bottom=bottom, text=text, size=size, base=base, spaced=blank, exact=exact)
        )
        blank = False
    return glyphs


def _origin(char: dict[str, Any]) -> Box:
    """The point in which `char` begins, in the measure of its place."""
    across, up = char["matrix"][4:6]
    below = char["bottom"] + char["y0"] - up
    return Box(x0=across, x1=across, top=below, bottom=below)


def other_lines(chars: Sequence[dict[str, Any]], page: Page) -> tuple[str, ...]:
    """The lines of what does not run as the rest of `page` does: each direction for itself, what is aslant last."""
    found: list[str] = []
    for turn in Turn:
        alike = [char for char in chars if turn_of(char) is turn]
        found += [line.text for line in lines_of(glyphs_of(alike, turn, page))]
    return (*found, *_aslant([char for char in chars if turn_of(char) is None]))


def _aslant(chars: Sequence[dict[str, Any]]) -> list[str]:
    """Text that runs aslant, in the order of the file: its line is over where the next character stands elsewhere."""
    lines: list[str] = []
    before: tuple[float, float, float, float] | None = None  # direction, height, and where the next one should stand
    for char in chars:
        along, across, _, _, x, y = char["matrix"]
        scale = math.hypot(along, across) or 1.0
        along, across = along / scale, across / scale
        at, height = along * x + across * y, along * y - across * x
        size = abs(float(char["adv"])) * scale or float(char["size"])
        gap = 0.0
        if before is None or abs(math.dist(before[:2], (along, across))) > _SLANT or abs(height - before[2]) > size:
            lines.append("")
        else:
            gap = at - before[3]
            if gap < -size:
                lines.append("")
        lines[-1] += (" " if gap > _GAP * size else "") + text_of(char)
        before = (along, across, height, at + abs(float(char["adv"])) * scale)
    return [text for line in lines if (text := " ".join(line.split()))]


def text_of(char: dict[str, Any]) -> str:
    """The text of a character: U+FFFD where its font does not tell, the ideograph for a radical's or another form."""
    text: str = char["text"]
    if _UNMAPPED.fullmatch(text) or not text or any(unicodedata.category(one) in ("Cc", "Cs") for one in text):
        return " " if text in ("\t", "\n", "\r") else "\ufffd"
    return _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]).translate(IDEOGRAPHS), text)
