"""The parts of a line between gaps, and the page number that a line of contents has behind one."""

from __future__ import annotations

import re

from generator.intake.printed import Line, Segment

_CELL_GAP = 1.5  # sizes
_LED = re.compile(r"[.…·⋯・‥]{3,}\s*[(（]?\d{1,4}[)）]?$")
_PAGE_NUMBER = re.compile(r"[\d\s().…·（）—-]+")


def cells_of(line: Line) -> list[Line]:
    """The parts of `line` between gaps as wide as those between columns."""
    groups: list[list[Segment]] = []
    for segment in line.segments:
        if groups and segment.x0 - groups[-1][-1].x1 < _CELL_GAP * line.size:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [line.part(group) for group in groups]


def ends_with_page(line: Line) -> bool:
    """True if `line` ends with a page number behind a gap or behind leaders, as lines of contents do."""
    cells = cells_of(line)
    gap = len(cells) == 2 and _PAGE_NUMBER.fullmatch(cells[1].text)
    return bool(gap) or _LED.search(line.text) is not None
