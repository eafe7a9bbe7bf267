"""What brackets, title marks, quotation marks and full stops say about the ends of a line."""

from __future__ import annotations

import re

CLAUSE_MARK = re.compile(r"[，。；,;]")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "〔": "〕", "【": "】"}
_CLOSING = frozenset(_PAIRS.values())
_END_MARKS = "。！？；：!?;:…"
_CLOSING_QUOTES = "”’」』》"
_OPENS_NOTE, _CLOSES_NOTE = "（(【〔［[", "）)】〕］]"
_NEVER_OPENING = "，。、；：）》”〉？！"


def begins_with_a_closing_mark(line: str) -> bool:
    """True if `line` begins with a mark that no line begins with: a full stop, a comma, a closing bracket."""
    return line[0] in _NEVER_OPENING


def is_note(line: str) -> bool:
    """True if the bracket that opens `line` closes at its end: （2024年1月1日市政府第3次常务会议通过）."""
    depth = 0
    for i, char in enumerate(line):
        depth += (char in _OPENS_NOTE) - (char in _CLOSES_NOTE)
        if depth <= 0:
            return i > 0 and i + 1 == len(line)
    return False


def left_open(line: str) -> list[str]:
    """The marks that would close the brackets, quotations and title marks in which `line` ends, innermost last."""
    return _unpaired(line)[0]


def closes(line: str, opened: list[str]) -> bool:
    """True if `line` closes a mark of `opened`, which the line before left open."""
    return not set(opened).isdisjoint(_unpaired(line)[1])


def closes_more(line: str) -> bool:
    """True if `line` closes a bracket that it does not open: a tail whose beginning is elsewhere."""
    depth = 0
    for char in line:
        depth += (char in "（(") - (char in "）)")
        if depth < 0:
            return True
    return False


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


def ends_whole(line: str) -> bool:
    """True if `line` ends with a sentence mark, closing quotes and notes in brackets behind it aside."""
    end = len(line)
    while end:
        mark = end
        while mark and line[mark - 1] in _CLOSING_QUOTES:
            mark -= 1
        if mark and line[mark - 1] in _END_MARKS:
            return True
        if line[end - 1] not in _CLOSES_NOTE:
            return False
        depth = 0
        for start in range(end - 1, -1, -1):
            depth += (line[start] in _CLOSES_NOTE) - (line[start] in _OPENS_NOTE)
            if not depth:
                break
        if depth:
            return False
        end = start
        while end and line[end - 1].isspace():
            end -= 1
    return False
