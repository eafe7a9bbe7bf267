"""Running titles (书眉) at page ends: 云州市人民政府公报 2021年第10期, ·市政府文件·, 12 规范性文件, GAZETTE No. 10.

What a running title says is told by its words (a gazette's name, the number of an issue, a line between dots), or only
by its place: beside a page number that counts on, or a form feed. Safe because lines of the first sort go where they
recur at page ends, a page of text apart, or stand in the middle of a sentence or of a table with blank lines around
them; rubrics where they recur
at page ends and one of them parts text; and any other short line only where it parts the halves of a sentence itself,
beside a page number that counts on, and again on another page, or where the other pages have a running title at this
very place. Titles (关于…), sentences, head lines and numbered headings are left out. The first one stays where the
gazette is named nowhere before it: it is the masthead's. Leaves names of the gazette that stand close together
(covers), rubrics that open a section, and bodies that sign.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.notation.issues import find_numbers, find_total
from generator.notation.numbers import read_number
from generator.repair.joining import shapes
from generator.repair.page_chain import LEAST_PAGE, Numbered, page_chain
from generator.repair.page_lines import (
    Line,
    are_halves,
    are_rows,
    around,
    beside_form_feed,
    continues_table,
    gap_before,
    lines_of,
    opens_anything,
)
from generator.repair.page_numbers import read_page_number
from generator.text import Change, Span, fold
from generator.vocabulary import is_rubric

_MARKS = r"[-—–－―·•・∙~～|｜/／*＊★☆※◆◇●○]{1,2}"
_LEADING = re.compile(
    rf"(?:{_MARKS}\s*)?(?P<n>\d{{1,4}})\s*(?:{_MARKS}|\s|(?=[\u4e00-\u9fff《]))\s*(?!\s*[年月日届次])"
)
_TRAILING = re.compile(rf"(?:{_MARKS}|(?<=\s)|(?<=[\u4e00-\u9fff》）]))\s*(?P<n>\d{{1,4}})(?:\s*{_MARKS})?$")
_DOTTED = re.compile(r"[·•・∙]?\s*(?P<in>[\u4e00-\u9fff][\u4e00-\u9fff ]{2,28}[\u4e00-\u9fff])\s*[·•・∙]")
_GAZETTE = re.compile(
    r"[\u4e00-\u9fff]{2}(?:[省市县区州盟旗]|国务院)[\u4e00-\u9fff]{0,12}(?:公报|政报)"
    r"|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}政报|[a-z](?<!the)(?:gazette|bulletin)|(?:gazette|bulletin)of"
)
_GENERAL = re.compile(r"(?:[本各我该全]|所在|各级|相关|有关|直辖|设区的|市辖)[省市县区州]")
_LISTED = "■□"  # they stand before the items of a list
_NAME = re.compile(r"[\u4e00-\u9fff]*?(?:公报|政报)|[a-z]*(?:gazette|bulletin)")
_NO_TITLE = re.compile(r"[，。；！？;!?\t|]|关于|http|简介|目录")
_PLAIN = re.compile(r"[\u4e00-\u9fff《》（）()〈〉 ]{2,40}")
_LONGEST = 60
_LEAST = 3
_LEAST_PAGE = 300  # characters, between two that stand between blank lines
_MOST_OF_PAGES = 0.6


class _Sort(Enum):
    """How much the words of a line tell: all, that it may be a rubric, nothing."""

    WORDED = 1
    RUBRIC = 2
    PLAIN = 3


@dataclass(frozen=True, slots=True)
class _Title:
    """A line that may be a running title: its place, its index among the lines, the page number printed with it."""

    span: Span
    line: int
    key: str
    sort: _Sort
    page: int | None


def changes(text: str) -> list[Change]:
    """For each running title: the change that removes it and leaves its line blank."""
    lines = lines_of(text)
    titles = list(_titles(text, lines))
    groups: defaultdict[str, list[_Title]] = defaultdict(list)
    for title in titles:
        groups[title.key].append(title)
    # A short line that says nothing and comes once may be furniture by its place alone.
    pages = _Pages(text, lines, titles, groups)
    found: set[_Title] = set()
    for group in groups.values():
        found |= pages.running(group)
    found |= pages.in_place(titles, found)
    return [Change(span, "") for span in sorted(title.span for title in found)]


def _titles(text: str, lines: Sequence[Line]) -> list[_Title]:
    numbered = {i for i, line in enumerate(lines) if read_page_number(line[0].strip())}
    found: list[_Title] = []
    for i, line in enumerate(lines):
        bare = line[0].strip()
        if i in numbered or len(bare) > _LONGEST:
            continue
        at_page_end = i - 1 in numbered or i + 1 in numbered or beside_form_feed(text, lines, i)
        read = _read(bare, at_page_end=at_page_end)
        if read:
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            found.append(_Title(Span(start, start + len(bare)), i, *read))
    return found


def _read(line: str, *, at_page_end: bool) -> tuple[str, _Sort, int | None] | None:
    """What is the same on all pages, what its words tell, and the page number, of what may be a running title."""
    leading, trailing = _LEADING.match(line), _TRAILING.search(line)
    number = leading or trailing
    rest = line[leading.end() :] if leading else line[: trailing.start()] if trailing else line
    bare = re.sub(rf"^{_MARKS}|{_MARKS}$", "", rest.strip()).strip()
    if (
        not bare
        or "\t" in line
        or line[0] == "|"
        or bare[0] in _LISTED
        or _NO_TITLE.search(bare)
        or read_number(line)
        or read_enumerator(bare)
    ):
        return None
    page = int(number["n"]) if number else None
    if is_worded(bare) or _DOTTED.fullmatch(line):
        return fold(bare), _Sort.WORDED, page
    if is_rubric(bare) and (page is not None or at_page_end):
        return fold(bare), _Sort.RUBRIC, page
    plain = _PLAIN.fullmatch(bare) and not (shapes.is_head_line(bare) or read_attachment_label(bare))
    return (fold(bare), _Sort.PLAIN, page) if plain and (page is not None or at_page_end) else None


def is_worded(line: str) -> bool:
    """True if the words alone may be a running title's: a gazette's name, an issue's number, a line between dots.

    The name is a proper one, with its place: 政府公报 alone is what lists and cells call any of them.
    """
    folded = fold(line)
    named = _GAZETTE.search(folded) and not _GENERAL.match(folded)
    return bool(named or find_numbers(line) or find_total(line) or _DOTTED.fullmatch(line))


class _Pages:
    """What is known of the pages of a text: the chain of their numbers, the lines around what may be furniture."""

    def __init__(
        self, text: str, lines: Sequence[Line], titles: Sequence[_Title], groups: Mapping[str, Sequence[_Title]]
    ) -> None:
        self._text, self._lines = text, lines
        self._beside = {i: value for i, line in enumerate(lines) if (value := _value(line[0].strip())) is not None}
        again = {title.line for title in titles if title.sort is not _Sort.PLAIN}
        again |= {title.line for group in groups.values() if _recurs(group) for title in group}
        passed = {i for i, line in enumerate(lines) if continues_table(line[0])}
        self._around = around(lines, again | passed | self._beside.keys())
        numbers = [self._numbered(i, value, again) for i, value in self._beside.items()]
        numbers += [self._numbered(t.line, t.page, again) for t in titles if t.page is not None]
        self._chain = page_chain(sorted(numbers, key=lambda number: number.line))
        self._front = _front(lines)

    def _numbered(self, line: int, value: int, titles: set[int]) -> Numbered:
        sure = self._parts(line) or line - 1 in titles or line + 1 in titles
        sure = sure or beside_form_feed(self._text, self._lines, line)
        return Numbered(line, value, self._lines[line].start(), sure)

    def running(self, group: Sequence[_Title]) -> set[_Title]:
        """The running titles in a `group` of lines that say the same."""
        sort = group[0].sort
        if sort is _Sort.WORDED:
            good = self._worded(group)
            return {t for t in good if t is not group[0] or self._parts(t.line, rows=True) or not self._is_masthead(t)}
        counted = len(group) >= _LEAST and _rise(group) and _are_pages_apart(group)
        ends = [title for title in group if counted or self._at_page_end(title)]
        parting = [title for title in ends if self._parts(title.line)]
        if sort is _Sort.RUBRIC:
            if len(ends) > 1 and (parting or not all(map(self._opens_section, ends))):
                return set(ends)
            if parting:
                return set(parting)
            apart = _apart(group, self._text)
            return set(apart) if len(apart) >= _LEAST and _rise(apart) else set()
        if len(parting) < 2:
            return set()
        return {*parting, *(t for t in ends if t.line > group[0].line and not self._signs(t))}

    def in_place(self, titles: Sequence[_Title], found: set[_Title]) -> set[_Title]:
        """Lines that part text and stand where most pages have one of the running titles `found`."""
        alone = self._chain & self._beside.keys()
        known = {title.line for title in found}
        more: set[_Title] = set()
        for step in (-1, 1):
            held = sum(line + step in known for line in alone)
            if held > 1 and held >= _MOST_OF_PAGES * len(alone):
                more |= {t for t in titles if t.line - step in alone and self._parts(t.line)}
        return more

    def _worded(self, group: Sequence[_Title]) -> set[_Title]:
        parting = [title for title in group if self._parts(title.line, rows=True) and self._at_break(title)]
        ends = {*parting, *(t for t in group if self._at_page_end(t) or self._has_number_beside(t))}
        apart = ends.union(_apart(group, self._text))
        if len(apart) >= _LEAST:
            return apart
        sure = [t for t in parting if self._at_page_end(t) or self._has_number_beside(t)]
        numbered = [t for t in parting if find_numbers(t.span.cut(self._text)) and t.line > self._front[0]]
        return ends if len(parting) > 1 or sure or numbered else set()

    def _parts(self, line: int, *, rows: bool = False) -> bool:
        """True if line `line` stands in the middle of a sentence; with `rows`, or between two rows of a table."""
        before, behind = self._around[line]
        if before < 0 or behind < 0:
            return False
        one, other = self._lines[before][0], self._lines[behind][0]
        return are_halves(one, other) or (rows and are_rows(one, other))

    def _at_page_end(self, title: _Title) -> bool:
        """True if a form feed stands beside the title, or a page number that counts on, or it holds one."""
        beside = {title.line - 1, title.line + 1} & self._beside.keys()
        if self._chain & (beside | {title.line}):
            return True
        return beside_form_feed(self._text, self._lines, title.line)

    def _at_break(self, title: _Title) -> bool:
        """True if something shows that a page ends at the title: it, or blank lines on both sides of the furniture."""
        if self._at_page_end(title) or self._has_number_beside(title):
            return True
        before, behind = self._around[title.line]
        gaps = [gap_before(self._text, self._lines, i) for i in (before + 1, behind) if i > 0]
        return len(gaps) > 1 and all(gap.count("\n") > 1 for gap in gaps)

    def _has_number_beside(self, title: _Title) -> bool:
        return bool({title.line - 1, title.line + 1} & self._beside.keys())

    def _opens_section(self, title: _Title) -> bool:
        """True if a title follows the line: a rubric may open a section of the issue there."""
        behind = self._around[title.line][1]
        line = self._lines[behind][0].strip() if behind >= 0 else ""
        return "关于" in line or (bool(line) and opens_anything(line) and not read_enumerator(line))

    def _signs(self, title: _Title) -> bool:
        """True if a date follows the line: it may be a body that signs."""
        behind = self._around[title.line][1]
        return behind < 0 or shapes.is_head_line(self._lines[behind][0].strip())

    def _is_masthead(self, title: _Title) -> bool:
        """True if the title stands before all sentences, and the gazette or the issue's number on no line before."""
        began, first, names = self._front
        line = self._lines[title.line][0]
        numbers = find_numbers(line)
        if title.line >= began or (numbers and first[numbers] < title.line):
            return False
        name = _NAME.match(title.key)
        return bool(numbers) or name is None or names.get(name[0], title.line) >= title.line


def _value(line: str) -> int | None:
    read = read_page_number(line)
    return read[1] if read else None


def _front(lines: Sequence[Line]) -> tuple[int, dict[tuple[int, ...], int], dict[str, int]]:
    """The index of the first sentence; the issue numbers and names of gazettes before it, each with its first line."""
    numbers: dict[tuple[int, ...], int] = {}
    names: dict[str, int] = {}
    for i, line in enumerate(lines):
        if "。" in line[0]:
            return i, numbers, names
        if len(line[0]) <= _LONGEST:
            numbers.setdefault(find_numbers(line[0]), i)
            if name := _NAME.match(fold(line[0])):
                names.setdefault(name[0], i)
    return len(lines), numbers, names


def _recurs(group: Sequence[_Title]) -> bool:
    """True if what the lines of `group` say comes again, and the numbers that stand with them may be of pages."""
    return len(group) > 1 and (group[0].page is None or _rise(group))


def _rise(group: Sequence[_Title]) -> bool:
    pages = [title.page for title in group]
    return all(one is not None and other is not None and one < other for one, other in pairwise(pages))


def _are_pages_apart(group: Sequence[_Title]) -> bool:
    return all(other.span.start - one.span.start >= LEAST_PAGE for one, other in pairwise(group))


def _apart(group: Sequence[_Title], text: str) -> list[_Title]:
    """Those with a blank line or a rising page number beside them that stand a page from their like."""
    rise = len(group) > 1 and _rise(group)
    return [title for k, title in enumerate(group) if _is_alone(group, k) and (rise or _is_parted(title.span, text))]


def _is_alone(group: Sequence[_Title], k: int) -> bool:
    span = group[k].span
    neighbours = [group[i].span for i in (k - 1, k + 1) if 0 <= i < len(group)]
    return all(max(span.start, other.start) - min(span.end, other.end) >= _LEAST_PAGE for other in neighbours)


def _is_parted(span: Span, text: str) -> bool:
    above = re.search(r"(?:\n[ \t]*\n|\A)\s*$", text[max(0, span.start - 40) : span.start])
    below = re.match(r"\s*(?:\n[ \t]*\n|\Z)", text[span.end : span.end + 40])
    return bool(above and below)
