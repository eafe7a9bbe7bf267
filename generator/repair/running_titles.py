"""Running titles (书眉) at page tops and bottoms: 云州市人民政府公报 2021年第10期, ·市政府文件·, GAZETTE No. 10.

Safe because the line names a gazette or the number of an issue, stands between dots, or is a rubric with a page number
that rises; because the same line, page numbers aside, recurs three times or more where pages seem to end: beside a form
feed, a page number, in the middle of a sentence or of a table, or between blank lines a page of text apart; and
because titles (关于…) and sentences are left out. The first one stays where neither a sentence nor the number of the
issue stands before it: it is the masthead's. Leaves names of the gazette that stand close together (covers), and
bodies that sign.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.notation.enumerators import read_enumerator
from generator.notation.issues import find_numbers, find_total
from generator.notation.numbers import read_number
from generator.repair.page_numbers import read_page_number
from generator.text import Change, Span, fold
from generator.vocabulary import is_rubric

_LINE = re.compile(r"(?<![^\n\f])[^\n\f]*[^\s][^\n\f]*")
_MARKS = r"[-—–－―·•・∙~～]{1,2}"
_LEADING = re.compile(rf"(?:{_MARKS}\s*)?(?P<n>\d{{1,4}})\s*(?:{_MARKS}|\s)\s*(?!\s*年)")
_TRAILING = re.compile(rf"(?:{_MARKS}|(?<=\s))\s*(?P<n>\d{{1,4}})(?:\s*{_MARKS})?$")
_DOTTED = re.compile(r"[·•・∙]?\s*(?P<in>[\u4e00-\u9fff][\u4e00-\u9fff ]{2,28}[\u4e00-\u9fff])\s*[·•・∙]")
_GAZETTE = re.compile(r"公报|政报|gazette|bulletin", re.IGNORECASE)
_NO_TITLE = re.compile(r"[，。；！？;!?\t|]|关于|http|简介|目录")
_LONGEST = 60
_LEAST = 3
_LEAST_PAGE = 300  # characters, between two that stand between blank lines
_LEAST_HALF = 12
_LEAST_SENTENCE = 40
_SENTENCE_END = "。！？；：!?;:…”）》"


@dataclass(frozen=True, slots=True)
class _Title:
    """A line that may be a running title: its place, its index among the lines, the page number printed with it."""

    span: Span
    line: int
    page: int | None


def changes(text: str) -> list[Change]:
    """For each running title: the change that removes it and leaves its line blank."""
    lines = list(_LINE.finditer(text))
    titles: defaultdict[str, list[_Title]] = defaultdict(list)
    for i, line in enumerate(lines):
        read = _read(line[0].strip())
        if read:
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            titles[read[0]].append(_Title(Span(start, start + len(line[0].strip())), i, read[1]))
    groups = [group for group in titles.values() if len(group) >= _LEAST and _may_run(group, text)]
    furniture = {title.line for group in groups for title in group}
    furniture |= {i for i, line in enumerate(lines) if read_page_number(line[0].strip())}
    body = _body(lines, furniture)
    front = _front(lines)
    found: list[Span] = []
    for group in groups:
        parting = {title for title in group if _parts_text(title, lines, body)}
        good = [
            title
            for k, title in enumerate(group)
            if title in parting or _is_at_page_end(text, lines, title) or _is_apart(group, k, text)
        ]
        if len(good) >= _LEAST:
            found += [t.span for t in good if t is not group[0] or t in parting or not _is_masthead(t, lines, front)]
    return [Change(span, "") for span in sorted(found)]


def _read(line: str) -> tuple[str, int | None] | None:
    """What is the same on all pages, and the page number, of a line that may be a running title; else None."""
    if len(line) > _LONGEST or _NO_TITLE.search(line) or read_page_number(line) or read_number(line):
        return None
    leading, trailing = _LEADING.match(line), _TRAILING.search(line)
    number = leading or trailing
    rest = line[leading.end() :] if leading else line[: trailing.start()] if trailing else line
    page = int(number["n"]) if number else None
    bare = re.sub(rf"^{_MARKS}|{_MARKS}$", "", rest.strip()).strip()
    if not bare or read_enumerator(bare):
        return None
    if not (_is_worded(bare) or _DOTTED.fullmatch(line)) and not (page is not None and is_rubric(bare)):
        return None
    return fold(bare), page


def _front(lines: Sequence[re.Match[str]]) -> tuple[int, dict[tuple[int, ...], int]]:
    """The index of the first sentence; the issue numbers printed before it, each with its first line."""
    numbers: dict[tuple[int, ...], int] = {}
    for i, line in enumerate(lines):
        if "。" in line[0]:
            return i, numbers
        if len(line[0]) <= _LONGEST:
            numbers.setdefault(find_numbers(line[0]), i)
    return len(lines), numbers


def _is_masthead(title: _Title, lines: Sequence[re.Match[str]], front: tuple[int, dict[tuple[int, ...], int]]) -> bool:
    """True if the first of its like stands before all sentences, and its issue's number on no line before it."""
    began, first = front
    numbers = find_numbers(lines[title.line][0])
    return title.line < began and not (numbers and first[numbers] < title.line)


def _may_run(group: Sequence[_Title], text: str) -> bool:
    """False for rubrics whose page numbers do not rise from one to the next."""
    if _is_worded(group[0].span.cut(text)):
        return True
    return _rise(group)


def _is_worded(line: str) -> bool:
    """True if the words alone may be a running title's: a gazette's name, an issue's number, a line between dots."""
    return bool(_GAZETTE.search(line) or find_numbers(line) or find_total(line) or _DOTTED.fullmatch(line))


def _rise(group: Sequence[_Title]) -> bool:
    pages = [title.page for title in group]
    return all(one is not None and other is not None and one < other for one, other in pairwise(pages))


def _body(lines: Sequence[re.Match[str]], furniture: set[int]) -> list[tuple[int, int]]:
    """For each line, the indexes of the nearest lines before and behind it that are no furniture; -1 for none."""
    before, behind = [-1] * len(lines), [-1] * len(lines)
    for i in range(1, len(lines)):
        before[i] = before[i - 1] if i - 1 in furniture else i - 1
    for i in range(len(lines) - 2, -1, -1):
        behind[i] = behind[i + 1] if i + 1 in furniture else i + 1
    return list(zip(before, behind, strict=True))


def _parts_text(title: _Title, lines: Sequence[re.Match[str]], body: Sequence[tuple[int, int]]) -> bool:
    """True if the title stands between two rows of a table, or in the middle of a sentence."""
    before, behind = body[title.line]
    if before < 0 or behind < 0:
        return False
    one, other = lines[before][0].strip(), lines[behind][0].strip()
    if any(mark in one for mark in "\t|"):
        return any(mark in other for mark in "\t|")
    if len(one) < _LEAST_HALF or one[-1] in _SENTENCE_END or any(mark in other for mark in "\t|"):
        return False
    # Titles end without a mark as well: a sentence has begun, a quotation is open, or the line is too long for one.
    begun = re.search(r"[，。；：]", one) or one.count("“") > one.count("”") or len(one) >= _LEAST_SENTENCE
    return bool(begun) and not read_enumerator(other)


def _is_at_page_end(text: str, lines: Sequence[re.Match[str]], title: _Title) -> bool:
    """True if a form feed or a page number stands beside the title, or a page number with it."""
    i = title.line
    before = text[lines[i - 1].end() if i else 0 : title.span.start]
    behind = text[title.span.end : lines[i + 1].start() if i + 1 < len(lines) else len(text)]
    beside = [lines[k][0].strip() for k in (i - 1, i + 1) if 0 <= k < len(lines)]
    return "\f" in before + behind or any(map(read_page_number, beside))


def _is_apart(group: Sequence[_Title], k: int, text: str) -> bool:
    """True if the title has a blank line or a rising page number beside it, and stands a page from its like."""
    span = group[k].span
    neighbours = [group[i].span for i in (k - 1, k + 1) if 0 <= i < len(group)]
    if any(max(span.start, other.start) - min(span.end, other.end) < _LEAST_PAGE for other in neighbours):
        return False
    above = re.search(r"(?:\n[ \t]*\n|\A)\s*$", text[max(0, span.start - 40) : span.start])
    below = re.match(r"\s*(?:\n[ \t]*\n|\Z)", text[span.end : span.end + 40])
    return bool(above and below) or _rise(group)
