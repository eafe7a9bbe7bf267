"""A PDF with a text layer as printed pages; what it is read with is pdfplumber, and nothing else here knows that."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pdfplumber
from pdfplumber.page import Page

from generator.intake import pdf_streams
from generator.intake.lines import lines_of
from generator.intake.pdf_fonts import Fonts
from generator.intake.pdf_glyphs import glyphs_of, other_lines, text_of, turn_of, usual_turn
from generator.intake.pdf_pictures import pictures_of
from generator.intake.pdf_reader import AGAIN, reading
from generator.intake.pdf_repeats import once
from generator.intake.pdf_tables import tables_of
from generator.intake.printed import Box, PrintedPage, Turn, turned
from generator.intake.values import IntakeError

MOST_PAGES = 1_000
"""An issue has up to 300."""

MOST_GLYPHS = 2_000_000
"""An issue of 300 pages has up to 600,000; ten thousand take a second."""

_TURNED = {90: Turn.UPWARD, 180: Turn.OVER, 270: Turn.DOWNWARD}
"""By how many degrees a page is turned clockwise before it is shown, and what that does to its boxes."""

_PLACE = ("x0", "x1", "top", "bottom")
_FARTHEST = 1e9  # points: what a page says to stand farther off, or at no number, stands nowhere


def pages_of(data: bytes) -> tuple[PrintedPage, ...]:
    """The pages of the PDF `data`. Raises IntakeError if it cannot be read, is locked or is out of all measure."""
    if pdf_streams.inflates_too_far(data):
        raise IntakeError(
            f"a stream of the PDF inflates to more than {pdf_streams.MOST_INFLATED:,} bytes, which no page has", AGAIN
        )
    with reading():
        document = pdfplumber.open(io.BytesIO(data), password="")
        document.rsrcmgr = Fonts()
        found = document.pages
    with document:
        return _pages(found)


def _pages(found: Sequence[Page]) -> tuple[PrintedPage, ...]:
    if not found:
        raise IntakeError("the PDF has no pages, or they cannot be found in it", AGAIN)
    if len(found) > MOST_PAGES:
        what = f"the PDF has {len(found):,} pages; an issue has at most {MOST_PAGES:,}"
        raise IntakeError(what, "Split it, and give each issue a file of its own.")
    pages, glyphs = [], 0
    for page in found:
        _read(page)
        glyphs += len(page.chars)
        if glyphs > MOST_GLYPHS:
            raise IntakeError(f"the PDF has more than {MOST_GLYPHS:,} characters", "Split it into its issues.")
        pages.append(_page(page))
        page.close()
    return tuple(pages)


def _read(page: Page) -> None:
    """Have the reader find all that stands on `page`, which it keeps. Raises IntakeError if that cannot be read."""
    with reading():
        page.page_obj.mediabox = _ordered(page.page_obj.mediabox)
        places = [*page.page_obj.mediabox, *page.page_obj.cropbox]
        places += [place for one in (*page.chars, *page.edges, *page.images) for place in map(one.__getitem__, _PLACE)]
        places += [number for char in page.chars for number in (*char["matrix"], char["y0"], char["size"], char["adv"])]
        somewhere = all(-_FARTHEST < place < _FARTHEST for place in places)
    if not somewhere:
        raise IntakeError(f"the PDF is broken: something on page {page.page_number} stands nowhere", AGAIN)


def _page(page: Page) -> PrintedPage:
    chars = once(page.chars)  # bold type may be the same characters printed twice
    shown = _shown(page)
    inside = [char for char in chars if _is_seen(char, shown)]
    turn = usual_turn(inside)
    straight = [char for char in inside if turn_of(char) is turn]
    scanned, pictures = pictures_of(page, [char for char in inside if text_of(char).strip()])
    tables, free, drawn = tables_of(page, glyphs_of(straight, turn, page, exact=not scanned), turn)
    sideways = turn in (Turn.UPWARD, Turn.DOWNWARD)
    return PrintedPage(
        number=page.page_number,
        width=float(page.height if sideways else page.width),
        lines=lines_of(free),
        tables=tables,
        aslant=other_lines([char for char in inside if turn_of(char) is not turn], page),
        outside=other_lines([char for char in chars if not _is_seen(char, shown)], page),
        scanned=scanned,
        pictures=pictures,
        drawn=drawn,
    )


def _is_seen(char: dict[str, Any], shown: Sequence[Box]) -> bool:
    """True if `char` stands on the part of its page that readers are shown: in all of `shown`."""
    place = Box(x0=char["x0"], x1=char["x1"], top=char["top"], bottom=char["bottom"])
    return all(box.holds(place, slack=0.0) for box in shown)


def _shown(page: Page) -> list[Box]:
    """The boxes of `page` outside of which nothing shows, in the measure of its characters: turned as the page is."""
    left, below, right, above = page.page_obj.mediabox
    width, height = right - left, above - below
    boxes = []
    for raw in (page.page_obj.mediabox, page.page_obj.cropbox):
        x0, y0, x1, y1 = _ordered(raw)
        box = Box(x0=x0 - left, x1=x1 - left, top=above - y1, bottom=above - y0)
        x0, x1, top, bottom = turned(box, _TURNED.get(page.page_obj.rotate, Turn.UPRIGHT), width, height)
        over, down = page.mediabox[:2]
        if box.area > 0:
            boxes.append(Box(x0=x0 + over, x1=x1 + over, top=top + down, bottom=bottom + down))
    return boxes


def _ordered(box: Sequence[float]) -> tuple[float, float, float, float]:
    """The rectangle between two corners, lower left and upper right, whichever two the file names."""
    x0, x1 = sorted((box[0], box[2]))
    y0, y1 = sorted((box[1], box[3]))
    return x0, y0, x1, y1
