"""Pictures on a page of a PDF: whether the page's text lies on them, or they show what is not in the text.

Scanners cut pictures into strips: those that touch are one. A heading or a caption on a picture is not what it shows:
text that a program recognised is spread all over it, as far as one can tell from which parts of it hold any.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pdfplumber.page import Page

from generator.intake.printed import Box, around

FILLING = 0.5  # of the page: what a picture covers that is the page
_SMALLEST = 45.0  # points: a smaller picture is an ornament
_TOUCHING = 3.0  # points
_PART = (48.0, 24.0)  # points, across and down: the parts of a picture that hold characters or none
_WRITTEN = 0.2  # of its parts that hold some, if its text stands beside it in the file
_WRITTEN_PAGE = 0.1  # the same of a page: it has margins, and may end after some lines
_MOST = 2_000
"""Pictures on a page that are looked at one by one; more are a pattern."""


def pictures_of(page: Page, chars: Sequence[dict[str, Any]]) -> tuple[bool, tuple[float, ...]]:
    """Whether the text `chars` of `page` lies on a picture that fills it; the share of each picture without text."""
    area = float(page.width * page.height)
    scanned, unread = False, []
    for picture in _united(_boxes(page)):
        if min(picture.x1 - picture.x0, picture.bottom - picture.top) < _SMALLEST:
            continue
        share = picture.area / area
        if _written(picture, chars) < (_WRITTEN_PAGE if share >= FILLING else _WRITTEN):
            unread.append(share)
        else:
            scanned = scanned or share >= FILLING
    return scanned, tuple(sorted(unread, reverse=True))


def _boxes(page: Page) -> list[Box]:
    """The pictures of `page`, as far as they lie on it."""
    left, top, right, bottom = page.bbox
    boxes = [
        Box(
            x0=max(left, image["x0"]),
            x1=min(right, image["x1"]),
            top=max(top, image["top"]),
            bottom=min(bottom, image["bottom"]),
        )
        for image in page.images
    ]
    return [box for box in boxes if box.x1 > box.x0 and box.bottom > box.top]


def _united(boxes: Sequence[Box]) -> list[Box]:
    """`boxes`, those that touch as one."""
    slack = _TOUCHING if len(boxes) <= _MOST else float("inf")
    apart: list[Box] = []
    for box in boxes:
        touching = [other for other in apart if _touch(box, other, slack)]
        while touching:
            box = around([box, *touching])
            apart = [other for other in apart if other not in touching]
            touching = [other for other in apart if _touch(box, other, slack)]
        apart.append(box)
    return apart


def _touch(one: Box, other: Box, slack: float) -> bool:
    across = one.x0 - slack <= other.x1 and other.x0 - slack <= one.x1
    return across and one.top - slack <= other.bottom and other.top - slack <= one.bottom


def _written(picture: Box, chars: Sequence[dict[str, Any]]) -> float:
    """The share of the parts of `picture` that hold some of `chars`."""
    boxes = [Box(x0=char["x0"], x1=char["x1"], top=char["top"], bottom=char["bottom"]) for char in chars]
    middles = [box.middle for box in boxes if picture.holds(box, slack=0.0)]
    wide, high = _PART
    parts = {(int((x - picture.x0) // wide), int((y - picture.top) // high)) for x, y in middles}
    return len(parts) / (math.ceil((picture.x1 - picture.x0) / wide) * math.ceil((picture.bottom - picture.top) / high))
