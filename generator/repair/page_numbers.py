"""Page numbers that stand in the text as lines of their own: - 12 -, · iv ·, 第 3 页 共 9 页, 3 / 12, the bare number.

Safe because the line holds nothing else, and either such lines rise through the issue (three or more, mostly by one
or two, others of their form between them aside), or it stands beside a page end, or between marks in the middle of a
sentence or of a table; two bare ones are enough where both part sentences. A bare number, or one with the number of
all pages behind it, must stand between blank lines, beside a form feed or between two halves, and without a page end
a page of text must lie between it and the next one: numbers of a list follow each other closely; beside such a row a
short page may stand as well. Where pages are short, or print their numbers in more than one form, all that stand alone
count together; they must rise without exception, over the heads or dates of documents or with marked ones among them:
no list does that. Only the number goes; the blank line that it leaves is a page end to the rules behind.
Leaves numbers in tables and lists alone, and years. `doubtful` tells which are left that may be pages' all the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.notation.dates import is_date
from generator.notation.numbers import read_number
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.repair.page_chain import LEAST_PAGE, Numbered, page_chain
from generator.repair.page_lines import Line, are_halves, are_rows, around, continues_table, lines_of
from generator.text import Change, Span
from generator.vocabulary import genre_of

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
_LONGEST = 120  # characters of a title, and the blank line behind it
_LEAST_SIGNS = 2  # of pages, in a row that rises over short ones
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
    parted: bool  # from the text on both sides: by blank lines, page ends, the ends of the text
    parts_text: bool  # in the middle of a sentence, or of a table
    in_table: bool


def changes(text: str) -> list[Change]:
    """For each page number: the change that removes it and leaves its line blank."""
    numbers = _numbers(text)
    alone = _alone(numbers)
    sure = {number.span for number in numbers if number.at_page_end and not number.in_table}
    sure.update(number.span for number in numbers if number.form in _NEVER_ELSE and number.parts_text)
    for form in _FORMS:
        alike = [number for number in numbers if number.form == form]
        free = [number for number in alike if not number.in_table or number.at_page_end]
        counted = _counting(free)
        sure.update(number.span for run in _rising(free) for number in run)
        sure.update(number.span for number in (*counted, *_on_short_pages(counted, alike)))
    sure.update(number.span for run in _over_documents(alone, _documents(text)) for number in run)
    pairs = [pair for pair in pairwise(numbers) if _part_sentences(*pair)]
    sure.update(number.span for pair in pairs for number in pair)
    run = [number for number in alone if number.span in sure]
    sure.update(number.span for number in _on_short_pages(run, alone) if number.span.start < run[-1].span.start)
    return [Change(span, "") for span in sorted(sure)]


def doubtful(text: str) -> list[Span]:
    """Where a number stands alone in the repaired `text` that is a page's, or text: nothing tells.

    One below a title, or below a document's number, is the page in a line of the contents.
    """
    return [
        number.span
        for number in _alone(_numbers(text))
        if number.form in _NEVER_ELSE or not _is_listed(text[max(0, number.span.start - _LONGEST) : number.span.start])
    ]


def _is_listed(before: str) -> bool:
    lines = lines_of(before)
    line = lines[-1][0].strip() if lines else ""
    return genre_of(line) is not None or read_number(line) is not None


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
        gaps = [before] * (i > 0) + [after] * (i + 1 < len(lines))
        parted = all("\f" in gap or gap.count("\n") > 1 for gap in gaps)
        if read[0] in _UNMARKED:
            if not (parted or at_page_end or _stands_between_halves(lines, i)):
                continue
            at_page_end = at_page_end and parted  # without a blank line only a number that counts on with others
        beside = [lines[k][0] for k in (i - 1, i + 1) if 0 <= k < len(lines)]
        in_table = read[0] in _UNMARKED and len(beside) > 1 and all("\t" in other or "|" in other for other in beside)
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        parts = _parts(lines, *beyond[i])
        found.append(_Number(Span(start, start + len(line[0].strip())), *read, at_page_end, parted, parts, in_table))
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


def _alone(numbers: Sequence[_Number]) -> list[_Number]:
    """Those of the `numbers` that nothing stands beside, no other number either: figures of a list are close."""
    gaps = [other.span.start - one.span.end >= _LEAST_SHORT_PAGE for one, other in pairwise(numbers)]
    far = zip([True, *gaps], [*gaps, True], strict=True)
    return [
        number
        for number, (before, behind) in zip(numbers, far, strict=False)
        if before and behind and number.parted and not number.in_table
    ]


def _documents(text: str) -> list[int]:
    """Where documents begin or end: at a document number or a date on a line of its own."""
    found = ((line.start(), line[0].strip()) for line in lines_of(text))
    return [start for start, line in found if read_number(line) or is_date(line)]


def _over_documents(alone: Sequence[_Number], documents: Sequence[int]) -> Iterator[Sequence[_Number]]:
    """The stretches of numbers of any form, each `alone`, that count pages over `documents`, none between them aside.

    A number that stands before or behind a stretch and lies among its values contradicts it.
    """
    starts = [0, *(at for at in range(1, len(alone)) if not 0 < alone[at].value - alone[at - 1].value <= _WIDEST)]
    for first, end in pairwise([*starts, len(alone)]):
        run = alone[first:end]
        beside = (*alone[max(0, first - 1) : first], *alone[end : end + 1])
        contradicted = any(run[0].value <= other.value <= run[-1].value for other in beside)
        marked = all(number.form in _NEVER_ELSE for number in run)
        counts = len(run) >= _LEAST and (marked or _counts(run))
        if counts and not contradicted and _fill_pages(run, documents):
            yield run


def _fill_pages(run: Sequence[_Number], documents: Sequence[int]) -> bool:
    """True if most of `run` stand a page apart, and lists have no such marks, or do not go on over documents."""
    apart = [other.span.start - one.span.end >= LEAST_PAGE for one, other in pairwise(run)]
    over = [
        bisect_left(documents, other.span.start) > bisect_left(documents, one.span.end) for one, other in pairwise(run)
    ]
    marked = [number.form in _NEVER_ELSE for number in run]
    return sum(apart) * 2 > len(apart) and sum(over) + sum(marked) >= _LEAST_SIGNS


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
