"""Spaces that printed line breaks left in titles: 关于加快推进 绿色城市建设试点的意见.

Safe because it looks only at lines shaped like titles (no sentence mark, ending in a kind of document), and a space
stays where the same characters stand with that space elsewhere in the issue (a genuine space: “为民 赋能”) or beside
Latin letters and digits.
"""

from __future__ import annotations

import re

from generator.text import Change, Span
from generator.vocabulary import genre_of

_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(r"(?<=[\u3400-\u9fff》”’）)，、〉]) +(?=[\u3400-\u9fff《“‘（(〈])")
_SENTENCE = re.compile(r"[。；;！？!?：\t|]")
_LONGEST = 160


def changes(text: str) -> list[Change]:
    """The spaces to close in title lines."""
    found: list[Change] = []
    for match in _LINE.finditer(text):
        line = match[0]
        if not is_title_line(line):
            continue
        for gap in _GAP.finditer(line):
            around = line[max(0, gap.start() - 2) : gap.start()], line[gap.end() : gap.end() + 2]
            if not _stands_elsewhere(text, around, match.start() + gap.start()):
                found.append(Change(Span(match.start() + gap.start(), match.start() + gap.end()), ""))
    return found


def is_title_line(line: str) -> bool:
    """True if `line` is shaped like a title or the last line of one, spaces aside."""
    stripped = line.strip()
    if not 8 <= len(stripped) <= _LONGEST or " " not in stripped or _SENTENCE.search(stripped):
        return False
    return bool(genre_of(stripped)) or bool(re.match(r"\S{2,30}关于\s*\S", stripped))


def _stands_elsewhere(text: str, around: tuple[str, str], here: int) -> bool:
    left, right = around
    spaced = re.compile(rf"{re.escape(left)} +{re.escape(right)}")
    for match in spaced.finditer(text):
        if match.start() + len(left) != here and not is_title_line(_line_at(text, match.start())):
            return True
    return False


def _line_at(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : len(text) if end < 0 else end]
