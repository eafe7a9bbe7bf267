"""The printed contents in English: rubric lines, title, (XZF [2021] No.12), page after a tab."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.notation.numbers import find_english_number
from generator.segment.contents_zh import PrintedEntry
from generator.segment.leading import strip_leading
from generator.segment.pages import split_page
from generator.vocabulary import english_title_start

_ORDER = re.compile(r"[(（]\s*(?P<number>(?:Order|Decree)\b[^()（）]*No\s*\.?\s*\d+)\s*[)）]$")
_CHINESE_RUBRIC = re.compile(r"^[【〖][^】〗]*[】〗]\s*")
_NUMERALS = re.compile(r"^[\s\d.．、)）(（]+")
_LATIN = re.compile(r"[A-Za-z]")
_HAN = re.compile(r"[\u3400-\u9fff]")


def is_english(text: str) -> bool:
    """True if `text` holds more Latin letters than Han characters, and at least three."""
    return len(_LATIN.findall(text)) >= max(3, 2 * len(_HAN.findall(text)))


def read_english(lines: Sequence[TextLine]) -> list[PrintedEntry]:
    """The entries printed in `lines` (those after the line Contents)."""
    entries: list[PrintedEntry] = []
    rubric: str | None = None
    open_entry: PrintedEntry | None = None
    texts = [_CHINESE_RUBRIC.sub("", line.text) for line in lines]
    counted = [not _is_rubric(text) and english_title_start(_NUMERALS.sub("", text)) for text in texts]
    for line, led in zip(lines, strip_leading(texts, counted), strict=True):
        text, page = split_page(led.text)
        number = find_english_number(text)
        # A long first word in lower case, or any text after an entry that still lacks its page, goes on.
        continues = (
            open_entry is not None
            and (open_entry.page is None or open_entry.page_first)
            and not (led.leads or english_title_start(text))
        )
        if continues and open_entry is not None and not (page is None and _is_rubric(text)):
            _extend(open_entry, line, text, page)
            continue
        if page is None and number is None and not led.leads and (_is_rubric(text) or not english_title_start(text)):
            rubric, open_entry = _tidy(text), None
            continue
        open_entry = PrintedEntry(rubric, "", None, None, led.page, led.page is not None)
        _extend(open_entry, line, text, page)
        entries.append(open_entry)
    return entries


_RUBRIC = re.compile(
    r"(?:Documents?|Orders?|Decrees?|(?:Government\s)?(?:Rules?|Regulations?)|Laws?|Personnel|Other\s\w+)\b"
    r"(?:.*\b(?:Governments?|Offices?|Organizations?|Congress|Commissions?|Bureaus?|Departments?|Affairs))?"
)


def _is_rubric(text: str) -> bool:
    """True if `text` is the name of a section: documents of some body, personnel."""
    return bool(_RUBRIC.fullmatch(_tidy(text)))


def _extend(entry: PrintedEntry, line: TextLine, text: str, page: int | None) -> None:
    entry.lines.append(line)
    joined = _tidy(f"{entry.title} {text}")
    found = find_english_number(joined)
    # A number that ends the entry is its own; one in mid-title is that of a document the title speaks of.
    if found and not joined[found[4] :].strip() and _bracketed(joined, found[3]):
        _, year, serial, start, _ = found
        entry.number, entry.key = joined[start:].strip("() （）"), (year, serial)
        joined = joined[:start].rstrip(" (（")
    order = None if entry.number else _ORDER.search(joined)
    if order:
        entry.number, joined = order["number"], joined[: order.start()].rstrip()
    entry.title = joined
    if page is not None:
        entry.page = page


def _bracketed(text: str, start: int) -> bool:
    return text[start] in "（(" or text[:start].rstrip()[-1:] in "（("


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
