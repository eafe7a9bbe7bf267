"""Page numbers that stand in the text as lines of their own: - 12 -, · iv ·, 第 3 页 共 9 页, 3 / 12, the bare number.

Safe because the line holds nothing else, and either such lines rise through the issue (three or more, mostly by one or
two) or it stands beside a page end. A bare number, or one with the number of all pages behind it, must stand between
blank lines, and without a page end a page of text must lie between it and the next one: numbers of a list follow each
other closely. Only the number goes; the blank line that it leaves is a page end to the rules behind. Leaves numbers in
tables and lists alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.text import Change, Span

_LINE = re.compile(r"(?<![^\n\f])[^\n\f]*[^\s][^\n\f]*")
_MARKS = r"[-—–－―]{1,2}|[·•・∙~～]"
_HAN = rf"[{NUMERAL_CHARACTERS}]{{1,5}}"
_FORMS = {
    "marked": re.compile(rf"(?:{_MARKS})\s*(?P<n>\d{{1,4}})\s*(?:{_MARKS})"),
    "roman": re.compile(rf"(?:{_MARKS})\s*(?P<roman>[ivxl]{{1,7}}|[IVXLⅠ-Ⅻ]{{1,7}})\s*(?:{_MARKS})"),
    "named": re.compile(
        rf"[-—–－]?\s*第\s*(?P<n>\d{{1,4}}|{_HAN})\s*页(?:[\s，,/／]*共\s*(?:\d{{1,4}}|{_HAN})\s*页)?\s*[-—–－]?"
    ),
    "named behind the total": re.compile(r"共\s*\d{1,4}\s*页[\s，,/／]*第\s*(?P<n>\d{1,4})\s*页"),
    "english": re.compile(r"(?:page|p\.)\s*(?P<n>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE),
    "of a total": re.compile(r"(?P<n>\d{1,4})\s*[/／]\s*(?P<total>\d{1,4})"),
    "bare": re.compile(r"(?P<n>\d{1,4})"),
}
_UNMARKED = frozenset({"bare", "of a total"})
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LEAST = 3  # numbers that rise
_WIDEST = 10  # step from one number to the next that is still the same row
_NINETY = 9  # tens
_LEAST_PAGE = 300  # characters, between two bare numbers


@dataclass(frozen=True, slots=True)
class _Number:
    span: Span
    form: str
    value: int
    at_page_end: bool


def changes(text: str) -> list[Change]:
    """For each page number: the change that removes it and leaves its line blank."""
    numbers = _numbers(text)
    sure = {number.span for number in numbers if number.at_page_end}
    for form in _FORMS:
        for run in _rising([number for number in numbers if number.form == form]):
            sure.update(number.span for number in run)
    return [Change(span, "") for span in sorted(sure)]


def _numbers(text: str) -> list[_Number]:
    """The lines that may be page numbers, in order."""
    found: list[_Number] = []
    lines = list(_LINE.finditer(text))
    for i, line in enumerate(lines):
        read = read_page_number(line[0].strip())
        if not read:
            continue
        before = text[lines[i - 1].end() if i else 0 : line.start()]
        after = text[line.end() : lines[i + 1].start() if i + 1 < len(lines) else len(text)]
        at_page_end = "\f" in before + after
        if read[0] in _UNMARKED:
            parted = all("\f" in gap or gap.count("\n") > 1 for gap in (before or "\f", after or "\f"))
            parted = parted or (at_page_end and (i == 0 or i + 1 == len(lines)))
            beside = [lines[k][0] for k in (i - 1, i + 1) if 0 <= k < len(lines)]
            in_table = bool(beside) and all("\t" in other or "|" in other for other in beside)
            if not parted or (in_table and not at_page_end):
                continue
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        found.append(_Number(Span(start, start + len(line[0].strip())), *read, at_page_end))
    return found


def read_page_number(line: str) -> tuple[str, int] | None:
    """The form and the value of the page number that `line` may be, or None."""
    for form, pattern in _FORMS.items():
        match = pattern.fullmatch(line)
        if match:
            groups = match.groupdict()
            value = _read_roman(groups["roman"]) if "roman" in groups else read_numeral(groups["n"])
            if value is None or ("total" in groups and value > int(groups["total"])):
                return None
            return form, value
    return None


def _read_roman(text: str) -> int | None:
    """The value of a Roman number below 90 (xiv, Ⅳ); None if it is none in the usual form."""
    values = [_ROMAN[char] for char in unicodedata.normalize("NFKC", text).lower()]
    value = sum(-one if one < other else one for one, other in pairwise([*values, 0]))
    tens, ones = divmod(value, 10)
    usual = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx")[tens] if tens < _NINETY else None
    if usual is None:
        return None
    usual += ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
    return value if unicodedata.normalize("NFKC", text).lower() == usual else None


def _rising(numbers: Sequence[_Number]) -> list[list[_Number]]:
    """The stretches of `numbers` of one form that count pages."""
    runs: list[list[_Number]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else None
        if last and 0 <= number.value - last.value <= _WIDEST and _is_page_apart(last, number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [run for run in runs if len(run) >= _LEAST and _counts(run)]


def _is_page_apart(one: _Number, other: _Number) -> bool:
    if one.form not in _UNMARKED or (one.at_page_end and other.at_page_end):
        return True
    return other.span.start - one.span.end >= _LEAST_PAGE


def _counts(run: Sequence[_Number]) -> bool:
    """True if most steps of `run` are one or two."""
    steps = [other.value - one.value for one, other in pairwise(run)]
    return sum(step in (1, 2) for step in steps) * 2 > len(steps)
