"""Dates as official documents print them: 2021年5月27日, （2021 年 5 月 27 日）, 二〇二一年五月二十七日.

For 〇 print and OCR have ○, ◯, O, o and 0 as well: 二OO六年, 二00六年.
"""

from __future__ import annotations

import datetime as dt
import re

from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral

_NUMBER = rf"(?:[0-9０-９]{{1,4}}|[{NUMERAL_CHARACTERS}]{{1,4}})"

DATE = re.compile(
    rf"""
    (?P<year>[0-9０-９]{{4}}|[〇零○◯OＯo0０一二三四五六七八九]{{4}})\s*年\s*
    (?P<month>{_NUMBER})\s*月\s*
    (?P<day>{_NUMBER})\s*日
    """,
    re.VERBOSE,
)
"""A whole date in a running text."""

_ZEROS = str.maketrans("○◯OＯo0０", "〇〇〇〇〇〇〇")
_OPENED = re.compile(rf"(?:[（(]\s*)?{DATE.pattern}(?:\s*[）)])?", re.VERBOSE)

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months in English."""

_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_ENGLISH = re.compile(r"(?P<month>[A-Z][a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(?P<year>\d{4})")


def read_date(text: str) -> dt.date | None:
    """The date that `text` is, brackets and outer spaces aside; None if it is anything else or no such day exists."""
    match = DATE.fullmatch(text.strip().strip("()（）[]【】").strip())
    return date_of(match) if match else None


def is_date(text: str) -> bool:
    """True if `text` is printed as a date, brackets and outer spaces aside, be it a day of the calendar or not."""
    return DATE.fullmatch(text.strip().strip("()（）[]【】").strip()) is not None


def split_date(text: str) -> tuple[str, str | None]:
    """`text` without the date that a space or brackets part from its beginning or end, and that date; None if none."""
    bare = text.strip()
    for match in _OPENED.finditer(bare):
        before, behind = bare[: match.start()], bare[match.end() :]
        if before and behind:
            continue
        parted = match[0][0] in "（(" or before[-1:].isspace() or behind[:1].isspace()
        if (before or behind) and parted:
            return (before or behind).strip(), match[0]
    return text, None


def date_of(match: re.Match[str]) -> dt.date | None:
    """The date of a match of `DATE`; None where there is no such day (2021年2月30日)."""
    year, month, day = (read_numeral(_fold_digits(match[name])) for name in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def format_date(date: dt.date) -> str:
    """`date` as in print: 2021年5月27日."""
    return f"{date.year}年{date.month}月{date.day}日"


def find_english_date(text: str) -> dt.date | None:
    """The first English date in `text` (May 31, 2021), or None."""
    for match in _ENGLISH.finditer(text):
        month = _MONTHS.get(match["month"].lower())
        if month:
            try:
                return dt.date(int(match["year"]), month, int(match["day"]))
            except ValueError:
                return None
    return None


def _fold_digits(text: str) -> str:
    if not text.isdecimal():
        text = text.translate(_ZEROS)
    return text.translate({0xFF10 + i: 0x30 + i for i in range(10)})
