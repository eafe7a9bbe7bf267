"""Paragraphs cut by page and column ends: the two halves stand as two paragraphs with a blank line between.

Safe because the first half must end in the middle of a sentence, as its marks and brackets tell, and neither may be a
unit of its own: a date, a number, a note in brackets. A bracket left open is proof where the second half closes it, and
joins nothing by itself where it does not. Where the marks tell nothing, the characters on both sides of the cut must
stand side by side elsewhere in the issue. Leaves headings, titles, heads of notices, tables, rosters and lists alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.notation.dates import is_date
from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.notation.numbers import read_number, read_order_serial, read_registration
from generator.text import Change, Span
from generator.vocabulary import genre_of, is_body, lists_members

_LINE = re.compile(r"[^\n\f]+")
_CLAUSE_MARK = re.compile(r"[，。；,;]")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "〔": "〕", "【": "】"}
_CLOSING = frozenset(_PAIRS.values())
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
_END_MARKS = "。！？；：!?;:…"
_CLOSING_QUOTES = "”’」』》"
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Wording:
    """What the issue's text holds, looked up once: two and three characters in a row, and what stands in 《》."""

    runs: frozenset[str]
    titles: frozenset[str]


def wording_of(text: str) -> Wording:
    """The wording of an issue's `text`."""
    runs = {text[i : i + n] for n in (2, 3) for i in range(len(text) - n + 1)}
    titles: set[str] = set()
    opened: list[int] = []
    for match in re.finditer(r"[《》\n]", text):
        if match[0] == "《":
            opened.append(match.end())
        elif match[0] == "\n":
            opened.clear()
        elif opened:
            start = opened.pop()
            if match.start() - start <= _LONGEST_TITLE:
                titles.add(text[start : match.start()])
    return Wording(frozenset(runs), frozenset(titles))


def changes(text: str) -> list[Change]:
    """The gaps (line feeds, blank lines, form feeds) to close between the halves of one paragraph."""
    found: list[Change] = []
    wording = wording_of(text)
    lines = [match for match in _LINE.finditer(text) if match[0].strip()]
    before = ""  # what stands before `first` in its paragraph, where that has been broken already
    thirds = [line[0].strip() for line in lines[2:]] + [""]
    for (first, second), third in zip(pairwise(lines), thirds, strict=False):
        gap = text[first.end() : second.start()]
        # Lines that follow each other without a blank line are entries of a list, unless the very words run on.
        wide = gap.count("\n") > 1 or "\f" in gap
        halves = before + first[0].strip(), second[0].strip()
        before = ""
        closes = wide or (_CLAUSE_MARK.search(halves[0]) and _runs_on(*halves, wording, all))
        if closes and is_broken(*halves, wording, third):
            start = first.start() + len(first[0].rstrip())
            end = second.start() + len(second[0]) - len(second[0].lstrip())
            found.append(Change(Span(start, end), ""))
            before = halves[0][-_LONGEST_BEFORE:]
    return found


def is_broken(first: str, second: str, wording: Wording, third: str = "") -> bool:
    """True if the paragraphs `first` and `second` are two halves of one; `wording` is that of their issue.

    Where both are pieces of a longer one, `third`, the paragraph behind, may close the bracket that `first` opens.
    """
    if any(mark in line for line in (first, second) for mark in "\t|"):
        return False
    if len(first.replace(" ", "")) < _LEAST_HALF or _is_head_line(first) or _opens_unit(second):
        return False
    if second[0] in "，。、；：）》”〉？！" and second[0] != first[-1]:
        return first[-1] != "。"
    if _is_note(first):
        return False
    opened = _left_open(first)
    goes_on = opened and third and second[-1] not in "。！？；：:" and not _opens_unit(third)
    if opened and _closes(second + third if goes_on else second, opened):
        return first[-1] != "。"
    if _ends_misprint(first, second) if opened else _is_whole(first, second):
        return False
    if _is_title(first, wording) or _is_title(second, wording):
        return False
    return _reads_on(first, second, wording)


def _ends_misprint(first: str, second: str) -> bool:
    """True if `first`, in which a mark is left open that `second` does not close, ends: the mark was forgotten."""
    return first[-1] in "。！？；：:" or second[-1] in ":："


def _is_whole(first: str, second: str) -> bool:
    """True if `first` ends, or is complete as it stands, or `second` goes on from elsewhere."""
    whole = _ends_whole(first) or _is_roster_line(first) or lists_members(first)
    return whole or not _HAN.search(second) or _closes_more(second)


def _reads_on(first: str, second: str, wording: Wording) -> bool:
    """True if the paragraph `first`, which has no end, is taken up by `second`."""
    if first[-1] in "，、" or "。" in first or first[-1] in _NEVER_LAST or second[0] in _NEVER_FIRST:
        return True
    if _may_be_heading(first):
        long_item = _is_long_item(first)
        return (long_item and _is_tail(second)) or _runs_on(first, second, wording, any if long_item else all)
    marked = bool(_CLAUSE_MARK.search(first)) or ("：" in first and not _LABEL.match(first))
    sentence = marked or len(first) >= _LEAST_SENTENCE or read_enumerator(first) is not None
    if sentence and (_CLAUSE_MARK.search(second) or second[-1] in "。；：）"):
        return True
    return _is_tail(second) or _runs_on(first, second, wording, any)


def _opens_unit(line: str) -> bool:
    """True if `line` begins a provision, an attachment, a head or another unit that no sentence runs into."""
    if read_enumerator(line) or _LIST_START.match(line):
        return True
    label = read_attachment_label(line)
    return bool(label and (label.colon or not label.rest)) or _is_head_line(line)


def _is_head_line(line: str) -> bool:
    """True if `line` is nothing but a date, a document's, order's or issue's number: whole without any mark."""
    if is_date(line) or read_number(line) or read_registration(line) or read_order_serial(line):
        return True
    body, order, serial = line.rpartition("令")
    if order and read_order_serial(serial) and is_body(body):
        return True
    return bool(re.fullmatch(r"第\s*\d+\s*[号期]", line.strip("（）() ")))


def _is_note(line: str) -> bool:
    """True if the bracket that opens `line` closes at its end: （2024年1月1日市政府第3次常务会议通过）."""
    depth = 0
    for i, char in enumerate(line):
        depth += (char in "（(【") - (char in "）)】")
        if depth <= 0:
            return i > 0 and i + 1 == len(line)
    return False


def _left_open(line: str) -> list[str]:
    """The marks that would close the brackets, quotations and title marks in which `line` ends, innermost last."""
    return _unpaired(line)[0]


def _closes(line: str, opened: list[str]) -> bool:
    """True if `line` closes a mark of `opened`, which the line before left open."""
    return not set(opened).isdisjoint(_unpaired(line)[1])


def _unpaired(line: str) -> tuple[list[str], list[str]]:
    """The closing marks that `line` still asks for at its end, and those it prints without their opening marks."""
    asked: list[str] = []
    stray: list[str] = []
    for char in line:
        if char in _PAIRS:
            asked.append(_PAIRS[char])
        elif asked and char == asked[-1]:
            asked.pop()
        elif char in _CLOSING:
            stray.append(char)
    return asked, stray


def _ends_whole(line: str) -> bool:
    """True if `line` ends with a sentence mark, closing quotes and notes in brackets behind it aside."""
    end = len(line)
    while end:
        mark = end
        while mark and line[mark - 1] in _CLOSING_QUOTES:
            mark -= 1
        if mark and line[mark - 1] in _END_MARKS:
            return True
        if line[end - 1] not in "）)】":
            return False
        depth = 0
        for start in range(end - 1, -1, -1):
            depth += (line[start] in "）)】") - (line[start] in "（(【")
            if not depth:
                break
        if depth:
            return False
        end = start
        while end and line[end - 1].isspace():
            end -= 1
    return False


def _closes_more(line: str) -> bool:
    """True if `line` closes a bracket that it does not open: a tail whose beginning is elsewhere."""
    depth = 0
    for char in line:
        depth += (char in "（(") - (char in "）)")
        if depth < 0:
            return True
    return False


def _is_title(line: str, wording: Wording) -> bool:
    if _CLAUSE_MARK.search(line):
        return False
    if is_body(line) or genre_of(line) or line in wording.titles:
        return True
    return bool(re.match(r"[^\s《]{0,30}关于\S", line))


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


def _runs_on(first: str, second: str, wording: Wording, sides: Callable[[Iterable[bool]], bool]) -> bool:
    """True if the characters around the cut stand side by side elsewhere in the issue: two and one, one and two."""
    left, right = first.replace(" ", "")[-2:], second.replace(" ", "")[:2]
    return sides((f"{left}{right[0]}" in wording.runs, f"{left[-1]}{right}" in wording.runs))
