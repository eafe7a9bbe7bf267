"""A PDF with a text layer as printed pages; what it is read with is pdfplumber, and nothing else here knows that."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from generator.intake import pdf_streams
from generator.intake.lines import lines_of
from generator.intake.pdf_fonts import Fonts
from generator.intake.pdf_glyphs import glyphs_of, other_lines, text_of, turn_of, usual_turn
from generator.intake.pdf_pictures import pictures_of
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

_AGAIN = "Open it in another program and print it as PDF from there, or ask its publisher for another file."


def pages_of(data: bytes) -> tuple[PrintedPage, ...]:
    """The pages of the PDF `data`. Raises IntakeError if it cannot be read, is locked or is out of all measure."""
    if pdf_streams.inflates_too_far(data):
        raise IntakeError(
            f"a stream of the PDF inflates to more than {pdf_streams.MOST_INFLATED:,} bytes, which no page has", _AGAIN
        )
    try:
        with pdfplumber.open(io.BytesIO(data), password="") as document:
            document.rsrcmgr = Fonts()
            return _pages(document)
    except (IntakeError, MemoryError):
        raise
    except RecursionError:
        raise IntakeError("the PDF is broken: it is nested without end", _AGAIN) from None
    except Exception as error:  # noqa: BLE001 - what a broken file can raise in its reader, nobody can list
        if _is_locked(error):
            what = "the PDF is encrypted, and does not open without a password"
            raise IntakeError(what, "Save it without a password (print it as PDF from a viewer that may).") from None
        raise IntakeError(f"the PDF is broken, or no PDF: {_said(error)}", _AGAIN) from None


def _is_locked(error: BaseException) -> bool:
    """True if an encrypted file is at the bottom of `error`: pdfplumber wraps what pdfminer raises."""
    wrapped = [error, error.__cause__, error.__context__, *error.args]
    return any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in wrapped)


def _said(error: BaseException) -> str:
    said = " ".join(str(error).split())
    return f"{type(error).__name__} ({said[:120]})" if said else type(error).__name__


def _pages(document: PDF) -> tuple[PrintedPage, ...]:
    if not document.pages:
        raise IntakeError("the PDF has no pages, or they cannot be found in it", _AGAIN)
    if len(document.pages) > MOST_PAGES:
        what = f"the PDF has {len(document.pages):,} pages; an issue has at most {MOST_PAGES:,}"
        raise IntakeError(what, "Split it, and give each issue a file of its own.")
    pages, glyphs = [], 0
    for page in document.pages:
        page.page_obj.mediabox = _ordered(page.page_obj.mediabox)
        glyphs += len(page.chars)
        if glyphs > MOST_GLYPHS:
            raise IntakeError(f"the PDF has more than {MOST_GLYPHS:,} characters", "Split it into its issues.")
        pages.append(_page(page))
        page.close()
    return tuple(pages)


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
