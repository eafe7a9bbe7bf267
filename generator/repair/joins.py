"""Paragraphs cut by page and column ends: the two halves stand as two paragraphs with a blank line between.

Safe because the first half must end in the middle of a sentence, as its marks and brackets tell, and the second must
not begin like a unit of its own. Where the marks tell nothing, the characters on both sides of the cut must stand side
by side elsewhere in the issue. Leaves headings, titles, heads of notices, tables, rosters and lists alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from generator.notation.dates import is_date
from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.notation.numbers import read_number, read_registration
from generator.text import Change, Span
from generator.vocabulary import genre_of, is_body

_LINE = re.compile(r"[^\n\f]+")
_CLAUSE_MARK = re.compile(r"[，。；,;]")
_LAST_NOTE = re.compile(r"[（(【](?:[^（）()【】]|[（(][^（）()]*[）)])*[）)】]$")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "〔": "〕", "【": "】"}
_ROSTER_LINE = re.compile(r"(?:[\u4e00-\u9fff ]{1,8}[:：] ?)?[\u4e00-\u9fff] ?[\u4e00-\u9fff]{1,3} +\S[^，。；]*")
_LIST_START = re.compile(
    r"[—－-]{1,2}\s*[\u4e00-\u9fff“]|[一二三四五六七八九十]是|注[:：]|【|[\u4e00-\u9fff/]{2,14}：(?=.)"
)
_LEAST_HALF = 12
_LEAST_SENTENCE = 34
_LEAST_ITEM = 12
_LONGEST_TAIL = 14
_LONGEST_BEFORE = 2_000  # keeps the work linear where everything joins everything
_NEVER_LAST = frozenset("的和与及或对在将把被从向按由为以于是已其该各并且经")
_NEVER_FIRST = frozenset("的和与及或等并了着")
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}：")
_HAN = re.compile(r"[\u3400-\u9fff]")


def changes(text: str) -> list[Change]:
    """The gaps (line feeds, blank lines, form feeds) to close between the halves of one paragraph."""
    found: list[Change] = []
    lines = [match for match in _LINE.finditer(text) if match[0].strip()]
    before = ""  # what stands before `first` in its paragraph, where that has been broken already
    for first, second in pairwise(lines):
        gap = text[first.end() : second.start()]
        # Lines that follow each other without a blank line are entries of a list, unless the very words run on.
        wide = gap.count("\n") > 1 or "\f" in gap
        halves = before + first[0].strip(), second[0].strip()
        before = ""
        if is_broken(*halves, text) and (wide or (_CLAUSE_MARK.search(halves[0]) and _runs_on(*halves, text, all))):
            start = first.start() + len(first[0].rstrip())
            end = second.start() + len(second[0]) - len(second[0].lstrip())
            found.append(Change(Span(start, end), ""))
            before = halves[0][-_LONGEST_BEFORE:]
    return found


def is_broken(first: str, second: str, text: str) -> bool:
    """True if the paragraphs `first` and `second` are two halves of one; `text` is the issue they stand in."""
    if any(mark in line for line in (first, second) for mark in "\t|"):
        return False
    if len(first.replace(" ", "")) < _LEAST_HALF or _opens_unit(second):
        return False
    if _is_open(first) or (second[0] in "，。、；：）》”〉？！" and second[0] != first[-1]):
        return first[-1] != "。"
    if not _HAN.search(second) or _ends_whole(first) or _closes_more(second) or _is_roster_line(first):
        return False
    if _is_title(first, text) or _is_title(second, text):
        return False
    return _reads_on(first, second, text)


def _reads_on(first: str, second: str, text: str) -> bool:
    """True if the paragraph `first`, which has no end, is taken up by `second`."""
    if first[-1] in "，、" or "。" in first or first[-1] in _NEVER_LAST or second[0] in _NEVER_FIRST:
        return True
    if _may_be_heading(first):
        long_item = _is_long_item(first)
        return (long_item and _is_tail(second)) or _runs_on(first, second, text, any if long_item else all)
    marked = bool(_CLAUSE_MARK.search(first)) or ("：" in first and not _LABEL.match(first))
    sentence = marked or len(first) >= _LEAST_SENTENCE or read_enumerator(first) is not None
    if sentence and (_CLAUSE_MARK.search(second) or second[-1] in "。；：）"):
        return True
    return _is_tail(second) or _runs_on(first, second, text, any)


def _opens_unit(line: str) -> bool:
    """True if `line` begins a provision, an attachment, a head or another unit that no sentence runs into."""
    if read_enumerator(line) or _LIST_START.match(line):
        return True
    label = read_attachment_label(line)
    if label and (label.colon or not label.rest):
        return True
    bare = line.strip("（）() ")
    return bool(is_date(line) or read_number(line) or read_registration(line)) or bool(
        re.fullmatch(r"第\s*\d+\s*[号期]", bare)
    )


def _is_open(line: str) -> bool:
    """True if `line` ends inside a bracket, quotation or title mark."""
    stack: list[str] = []
    for char in line:
        if char in _PAIRS:
            stack.append(_PAIRS[char])
        elif stack and char == stack[-1]:
            stack.pop()
    return bool(stack)


def _ends_whole(line: str) -> bool:
    """True if `line` ends with a sentence mark, closing quotes and a note in brackets behind it aside."""
    rest = line
    while True:
        if re.search(r"[。！？；：!?;:…][”’」』》]*$", rest):
            return True
        shorter = _LAST_NOTE.sub("", rest).rstrip()
        if shorter == rest or not shorter:
            return False
        rest = shorter


def _closes_more(line: str) -> bool:
    """True if `line` closes a bracket that it does not open: a tail whose beginning is elsewhere."""
    depth = 0
    for char in line:
        depth += (char in "（(") - (char in "）)")
        if depth < 0:
            return True
    return False


def _is_title(line: str, text: str) -> bool:
    if _CLAUSE_MARK.search(line):
        return False
    return (
        is_body(line) or bool(genre_of(line)) or f"《{line}》" in text or bool(re.match(r"[^\s《]{0,30}关于\S", line))
    )


def _may_be_heading(line: str) -> bool:
    """True if `line` could be a heading of its own: numbered, short, not yet a sentence."""
    enumerator = read_enumerator(line)
    if not enumerator or enumerator.level is Level.ARTICLE:
        return False
    if enumerator.level in (Level.CHAPTER, Level.SECTION, Level.PART):
        return True
    if _CLAUSE_MARK.search(line) or "：" in line:
        return enumerator.level in (Level.ONE, Level.TWO) and len(line) < _LEAST_SENTENCE and "：" not in line
    return len(line) < _LEAST_SENTENCE


def _is_tail(line: str) -> bool:
    """True if `line` is too short for a paragraph of its own and ends a sentence."""
    return len(line) <= _LONGEST_TAIL and line[-1] in "。；" and not _CLAUSE_MARK.search(line[:-1])


def _is_long_item(line: str) -> bool:
    """True if `line` begins 1. or （1） and is longer than headings of that level usually are."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.level in (Level.THREE, Level.FOUR) and len(line) >= _LEAST_ITEM


def _is_roster_line(line: str) -> bool:
    """True if `line` is a name and a post, with or without a role before them."""
    return not read_enumerator(line) and bool(_ROSTER_LINE.fullmatch(line))


def _runs_on(first: str, second: str, text: str, sides: Callable[[Iterable[bool]], bool]) -> bool:
    """True if the characters around the cut stand side by side elsewhere in the issue: two and one, one and two."""
    left, right = first.replace(" ", "")[-2:], second.replace(" ", "")[:2]
    return sides((f"{left}{right[0]}" in text, f"{left[-1]}{right}" in text))
