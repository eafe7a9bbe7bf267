"""How an issue is numbered and dated: 第 10 期（总第 426 期）, 第21、22期, Vol. 21&22(No. 401)."""

from __future__ import annotations

import re

from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral

_N = rf"(?:\d{{1,3}}|[{NUMERAL_CHARACTERS}]{{1,4}})"
_LIST = rf"{_N}(?:\s*(?:[、,，&—–-]|至|和)\s*第?\s*{_N})*"
_NUMBERS = re.compile(rf"(?<!总)(?<!总\s)第\s*(?P<n>{_N}(?:\s*期?\s*(?:[、,，&—–-]|至|和)\s*第?\s*{_N})*)\s*期")
# 第3号 is an issue only beside a year or a total number: licences and orders have such numbers too.
_NUMBERS_HAO = re.compile(
    rf"(?:19|20)\d{{2}}\s*年\s*第\s*(?P<dated>{_LIST})\s*号|(?<!总)(?<!总\s)第\s*(?P<n>{_LIST})\s*号(?=\s*[（(]?\s*总)"
)
_TOTAL = re.compile(r"总\s*第?\s*(?P<n>\d{1,5})\s*[期号]")
_VOLUME = re.compile(r"Vol\s*\.?\s*(?P<n>\d{1,3}(?:\s*[&,–-]\s*\d{1,3})*)")
_ENGLISH_TOTAL = re.compile(r"[(（]\s*(?:Total\s+)?No\s*\.?\s*(?P<n>\d{1,5})\s*[)）]")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})\s*年\s*第")


def find_numbers(text: str) -> tuple[int, ...]:
    """The issue numbers in a masthead line: (10,), (21, 22); empty if there are none."""
    match = _NUMBERS.search(text) or _NUMBERS_HAO.search(text) or _VOLUME.search(text)
    if not match:
        return ()
    printed = next(value for value in match.groupdict().values() if value)
    values = [read_numeral(part) for part in re.split(r"[、,，&—–\-至和期第\s]+", printed) if part]
    return tuple(value for value in values if value is not None)


def find_total(text: str) -> int | None:
    """The total number (总第N期, No. N in brackets) in a masthead line, or None."""
    match = _TOTAL.search(text) or _ENGLISH_TOTAL.search(text)
    return int(match["n"]) if match else None


def find_year(text: str) -> int | None:
    """The year of `2021 年第 10 期`, or None."""
    match = _YEAR.search(text)
    return int(match["year"]) if match else None
