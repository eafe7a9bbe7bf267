"""A PDF with a text layer as printed pages; what it is read with is pdfplumber, and nothing else here knows that."""

from __future__ import annotations

import io
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
from generator.intake.printed import PrintedPage, Turn
from generator.intake.values import IntakeError

MOST_PAGES = 1_000
"""An issue has up to 300."""

MOST_GLYPHS = 2_000_000
"""An issue of 300 pages has up to 600,000; ten thousand take a second."""

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
        glyphs += len(page.chars)
        if glyphs > MOST_GLYPHS:
            raise IntakeError(f"the PDF has more than {MOST_GLYPHS:,} characters", "Split it into its issues.")
        pages.append(_page(page))
        page.close()
    return tuple(pages)


def _page(page: Page) -> PrintedPage:
    chars = once(page.chars)  # bold type may be the same characters printed twice
    inside = [char for char in chars if _is_seen(char, page)]
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
        outside=other_lines([char for char in chars if not _is_seen(char, page)], page),
        scanned=scanned,
        pictures=pictures,
        drawn=drawn,
    )


def _is_seen(char: dict[str, Any], page: Page) -> bool:
    """True if `char` stands on the part of `page` that readers are shown."""
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    shown = [page.mediabox]
    if page.cropbox[0] < page.cropbox[2] and page.cropbox[1] < page.cropbox[3]:
        shown.append(page.cropbox)
    return all(box[0] <= x <= box[2] and box[1] <= y <= box[3] for box in shown)
