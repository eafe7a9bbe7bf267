"""Spaces that printed line breaks left in titles: 关于加快推进 绿色城市建设试点的意见.

Safe because it looks only at lines shaped like titles (no sentence mark, ending in a kind of document), and a space
stays where the same characters stand with that space elsewhere in the issue (a genuine space: “为民 赋能”) or beside
Latin letters and digits, or behind the number of a chapter or an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.notation.enumerators import read_enumerator
from generator.text import Change, Span
from generator.vocabulary import genre_of

_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(r"(?<=[\u3400-\u9fff》”’）)，、〉]) +(?=[\u3400-\u9fff《“‘（(〈])")
_SENTENCE = re.compile(r"[。；;！？!?：\t|]")
_LONGEST = 160


def changes(text: str) -> list[Change]:
    """The spaces to close in title lines."""
    lines = [(match.start(), match[0], is_title_line(match[0])) for match in _LINE.finditer(text)]
    genuine = {around for _, line, titled in lines if not titled for _, around in _gaps(line)}
    return [
        Change(Span(at + gap.start, at + gap.end), "")
        for at, line, titled in lines
        if titled
        for gap, around in _gaps(line)
        if around not in genuine and not _follows_number(line, gap)
    ]


def _gaps(line: str) -> Iterator[tuple[Span, tuple[str, str]]]:
    """The spaces of `line` that a line break may have left, with two characters on both sides."""
    for gap in _GAP.finditer(line):
        yield Span(*gap.span()), (line[max(0, gap.start() - 2) : gap.start()], line[gap.end() : gap.end() + 2])


def _follows_number(line: str, gap: Span) -> bool:
    """True if `gap` parts the number of a chapter or an article from its text: 第五条 城墙的修缮依照本办法."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.printed.startswith("第") and gap.end <= enumerator.end


def is_title_line(line: str) -> bool:
    """True if `line` is shaped like a title or the last line of one, spaces aside."""
    stripped = line.strip()
    if not 8 <= len(stripped) <= _LONGEST or " " not in stripped or _SENTENCE.search(stripped):
        return False
    return bool(genre_of(stripped)) or bool(re.match(r"\S{2,30}关于\s*\S", stripped))
