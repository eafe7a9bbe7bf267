"""A PDF with a text layer as printed pages; what it is read with is pdfplumber, and nothing else here knows that."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from generator.intake import pdf_streams
from generator.intake.lines import lines_of
from generator.intake.pdf_fonts import Fonts
from generator.intake.pdf_tables import tables_of
from generator.intake.printed import Box, Glyph, PrintedPage, Turn, turned
from generator.intake.values import IntakeError

MOST_PAGES = 1_000
"""An issue has up to 300."""

MOST_GLYPHS = 2_000_000
"""An issue of 300 pages has up to 600,000; ten thousand take a second."""

_UNMAPPED = re.compile(r"\(cid:-?\d+\)")
_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
_FILLING = 0.5  # of the page: what a picture covers that is the page
_SLANT = 0.1  # a scan may be a little askew
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
    chars = page.dedupe_chars().chars  # bold type may be the same characters printed twice
    turn = _turn_of(chars)
    straight = [char for char in chars if _turn(char) is turn]
    glyphs = _glyphs(straight, turn, page)
    tables, drawn = tables_of(page, glyphs, turn)
    free = [glyph for glyph in glyphs if not any(table.holds(glyph) for table in tables)]
    width, height = float(page.width), float(page.height)
    return PrintedPage(
        number=page.page_number,
        width=width if turn is Turn.UPRIGHT else height,
        lines=lines_of(free),
        tables=tables,
        aslant="".join(_text_of(char) for char in chars if _turn(char) is not turn).strip(),
        picture=_pictured(page) >= _FILLING,
        drawn=drawn,
    )


def _turn(char: dict[str, Any]) -> Turn | None:
    """How a character is turned; None for one that stands aslant."""
    along, across = char["matrix"][:2]  # where the line of text runs
    if abs(across) <= _SLANT * along:
        return Turn.UPRIGHT
    if abs(along) > _SLANT * abs(across):
        return None
    return Turn.UPWARD if across > 0 else Turn.DOWNWARD


def _turn_of(chars: Sequence[dict[str, Any]]) -> Turn:
    """The direction of most characters."""
    turns = Counter(turn for char in chars if (turn := _turn(char)))
    return max(Turn, key=lambda turn: turns[turn])  # the first of equals: upright


def _glyphs(chars: Sequence[dict[str, Any]], turn: Turn, page: Page) -> list[Glyph]:
    """The characters that show, in the order of the file; blanks become a property of what follows them."""
    glyphs: list[Glyph] = []
    blank = False
    for char in chars:
        text = _text_of(char)
        if not text.strip():
            blank = True
            continue
        place = Box(x0=char["x0"], x1=char["x1"], top=char["top"], bottom=char["bottom"])
        x0, x1, top, bottom = turned(place, turn, float(page.width), float(page.height))
        size = bottom - top
        if size <= 0 or x1 < x0:
            continue
        glyphs.append(Glyph(x0=x0, x1=x1, top=top, bottom=bottom, text=text, size=size, spaced=blank))
        blank = False
    return glyphs


def _text_of(char: dict[str, Any]) -> str:
    """The text of a character: U+FFFD where its font does not tell, the ideograph for a radical's or another form."""
    text: str = char["text"]
    if _UNMAPPED.fullmatch(text) or not text or any(unicodedata.category(one) in ("Cc", "Cs") for one in text):
        return " " if text in ("\t", "\n", "\r") else "\ufffd"
    return _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)


def _pictured(page: Page) -> float:
    """The share of the page that its largest picture covers."""
    areas = [max(0, image["x1"] - image["x0"]) * max(0, image["bottom"] - image["top"]) for image in page.images]
    return float(max(areas, default=0) / (page.width * page.height))
