"""Page numbers that stand in the text as lines of their own: - 12 -, · iv ·, 第 3 页 共 9 页, 3 / 12, the bare number.

Safe because the line holds nothing else, and either such lines rise through the issue (three or more, mostly by one
or two, others of their form between them aside), or it stands beside a page end, or between marks in the middle of a
sentence or of a table; two bare ones are enough where both part sentences. A bare number, or one with the number of
all pages behind it, must stand between blank lines, beside a form feed or between two halves, and without a page end
a page of text must lie between it and the next one: numbers of a list follow each other closely; beside such a row a
short page may stand as well. Only the number goes; the blank line that it leaves is a page end to the rules behind.
Leaves numbers in tables and lists alone, and years.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.repair.page_chain import LEAST_PAGE, Numbered, page_chain
from generator.repair.page_lines import Line, are_halves, are_rows, around, continues_table, lines_of
from generator.text import Change, Span

_MARKS = r"[-—–－―]{1,2}|[·•・∙~～〜*＊★☆※◆◇●○■□]"
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
    "bracketed": re.compile(r"[\[【〔［<〈]\s*(?P<n>\d{1,4})\s*[\]】〕］>〉]"),
    "bare": re.compile(r"(?!(?:19|20)\d\d$)(?P<n>\d{1,4})"),
}
_UNMARKED = frozenset({"bare", "of a total"})
_NEVER_ELSE = frozenset({"marked", "roman", "named", "named behind the total", "english"})
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LEAST = 3  # numbers that rise
_WIDEST = 10  # step from one number to the next that is still the same row
_NINETY = 9  # tens
_LEAST_PAGE = 300  # characters, between two bare numbers
_LEAST_SHORT_PAGE = 60  # characters, between two of which one counts on from a row
_MOST_LOST = 3
_LEAST_LINE = 10  # characters of a line beside a bare number that no blank line parts from it
_COUNTED = re.compile(
    r"[个项条名人户家座所处次届年月日时天周亩元万亿吨米公平立方千百％%‰、.．,，~～—-]"
)  # figures go on so


@dataclass(frozen=True, slots=True)
class _Number:
    span: Span
    form: str
    value: int
    at_page_end: bool
    parts_text: bool  # in the middle of a sentence, or of a table
    in_table: bool


def changes(text: str) -> list[Change]:
    """For each page number: the change that removes it and leaves its line blank."""
    numbers = _numbers(text)
    sure = {number.span for number in numbers if number.at_page_end and not number.in_table}
    sure.update(number.span for number in numbers if number.form in _NEVER_ELSE and number.parts_text)
    for form in _FORMS:
        alike = [number for number in numbers if number.form == form]
        alone = [number for number in alike if not number.in_table or number.at_page_end]
        counted = _counting(alone)
        sure.update(number.span for run in _rising(alone) for number in run)
        sure.update(number.span for number in (*counted, *_on_short_pages(counted, alike)))
    pairs = [pair for pair in pairwise(numbers) if _part_sentences(*pair)]
    sure.update(number.span for pair in pairs for number in pair)
    return [Change(span, "") for span in sorted(sure)]


def _numbers(text: str) -> list[_Number]:
    """The lines that may be page numbers, in order."""
    found: list[_Number] = []
    lines = lines_of(text)
    beyond = around(lines, {i for i, line in enumerate(lines) if continues_table(line[0])})
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
            if not (parted or at_page_end or _stands_between_halves(lines, i)):
                continue
            at_page_end = at_page_end and parted  # without a blank line only a number that counts on with others
        beside = [lines[k][0] for k in (i - 1, i + 1) if 0 <= k < len(lines)]
        in_table = read[0] in _UNMARKED and bool(beside) and all("\t" in other or "|" in other for other in beside)
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        parts = _parts(lines, *beyond[i])
        found.append(_Number(Span(start, start + len(line[0].strip())), *read, at_page_end, parts, in_table))
    return found


def _parts(lines: Sequence[Line], before: int, behind: int) -> bool:
    """True if what stands between two lines stands in the middle of a sentence, or of a table."""
    if before < 0 or behind < 0:
        return False
    one, other = lines[before][0], lines[behind][0]
    return are_halves(one, other) or are_rows(one, other)


def _stands_between_halves(lines: Sequence[Line], at: int) -> bool:
    """True if line `at` stands directly between two halves of a sentence, and is none of its figures.

    A figure that a narrow column sets alone on its line has short lines around it, or a unit behind it.
    """
    if not 0 < at < len(lines) - 1 or not _parts(lines, at - 1, at + 1):
        return False
    before, behind = lines[at - 1][0], lines[at + 1][0]
    return min(len(before.strip()), len(behind.strip())) >= _LEAST_LINE and not _COUNTED.match(behind.strip())


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


def _counting(numbers: Sequence[_Number]) -> list[_Number]:
    """The `numbers` of one form that count pages, others of that form between them aside."""
    least = LEAST_PAGE if numbers and numbers[0].form not in _UNMARKED else _LEAST_PAGE
    counted = page_chain(
        [
            Numbered(at, number.value, number.span.start, number.at_page_end or number.parts_text)
            for at, number in enumerate(numbers)
        ],
        least,
    )
    return [numbers[at] for at in sorted(counted)]


def _on_short_pages(run: Sequence[_Number], alike: Sequence[_Number]) -> Iterator[_Number]:
    """The numbers of the same form that fill a gap of `run`, or count on behind it, over pages with little text."""
    known = {number.span for number in run}
    behind = deque(run)
    last: _Number | None = None
    for number in alike:
        if number.span in known:
            last = behind.popleft()
            continue
        if last is None or number.value != last.value + 1 or (behind and behind[0].value <= number.value):
            continue
        least = LEAST_PAGE if number.in_table else _LEAST_SHORT_PAGE
        apart = number.span.start - last.span.end >= least
        if apart and (not behind or behind[0].span.start - number.span.end >= _LEAST_SHORT_PAGE):
            last = number
            yield number


def _part_sentences(one: _Number, other: _Number) -> bool:
    """True if two numbers of one form count on, and both stand in the middle of a sentence."""
    alike = one.form == other.form and 0 < other.value - one.value <= _MOST_LOST
    return alike and one.parts_text and other.parts_text and not (one.in_table or other.in_table)


def _is_page_apart(one: _Number, other: _Number) -> bool:
    if one.form not in _UNMARKED or (one.at_page_end and other.at_page_end):
        return True
    return other.span.start - one.span.end >= _LEAST_PAGE


def _counts(run: Sequence[_Number]) -> bool:
    """True if most steps of `run` are one or two."""
    steps = [other.value - one.value for one, other in pairwise(run)]
    return sum(step in (1, 2) for step in steps) * 2 > len(steps)
