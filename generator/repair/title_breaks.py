"""Spaces that printed line breaks left in titles: 关于加快推进 绿色城市建设试点的意见.

Safe because it looks only at lines shaped like titles (no sentence mark, ending in a kind of document), and a space
stays where the same characters stand with that space elsewhere in the issue (a genuine space: “为民 赋能”), where two
titles meet that are named apart (《A》《B》), beside Latin letters, or behind the number of a chapter or an article.
Before a figure or a bracket it goes only where the issue prints the same words without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.notation.enumerators import read_enumerator
from generator.text import Change, Span
from generator.vocabulary import genre_of

_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(r"(?<=[\u3400-\u9fff》”’）)，、〉]) +(?=[\u3400-\u9fff《“‘（(〈])")
_BESIDE_FIGURES = re.compile(
    r"(?<=[\u3400-\u9fff》”）)]) +(?=\(|\d{1,8}(?![\d ]))"
)  # some print all figures with spaces
_NOTE = re.compile(r"(?<=[^ (])[ ]?\([^()\n]{1,40}\)$")
_LONGEST_KNOWN = 6
_LEAST_KNOWN = 4  # characters of a title on either side of a space
_SENTENCE = re.compile(r"[。；;！？!?：\t|]")
_LONGEST = 160


def changes(text: str) -> list[Change]:
    """The spaces to close in title lines."""
    lines = [(match.start(), match[0], is_title_line(match[0])) for match in _LINE.finditer(text)]
    genuine = {around for _, line, titled in lines if not titled for _, around in _gaps(line)}
    named = _Named(text, [line for _, line, _ in lines])
    found = [
        Change(Span(at + gap.start, at + gap.end), "")
        for at, line, titled in lines
        if titled
        for gap, around in _gaps(line)
        if around not in genuine and not _follows_number(line, gap) and not named.parts_titles(line, gap)
    ]
    found += [
        Change(Span(at + gap.start, at + gap.end), "")
        for at, line, titled in lines
        if titled or _is_titled_aside(line)
        for gap in _figure_gaps(line)
        if named.is_closed(line, gap)
    ]
    return found


class _Named:
    """What the issue names in 《》, and what it prints without a space that stands in one of its `lines`."""

    def __init__(self, text: str, lines: Sequence[str]) -> None:
        sizes = range(_LEAST_KNOWN, _LONGEST_KNOWN + 1)
        self._opening = {text[m.end() : m.end() + size] for m in re.finditer("《", text) for size in sizes}
        self._ending = {text[max(0, m.start() - size) : m.start()] for m in re.finditer("》", text) for size in sizes}
        asked = {"".join(_sides(line, gap)) for line in lines for gap in _figure_gaps(line)}
        widths = {len(run) for run in asked}
        self._closed = {run for n in widths for i in range(len(text) - n + 1) if (run := text[i : i + n]) in asked}

    def parts_titles(self, line: str, gap: Span) -> bool:
        """True if what stands before `gap` and what stands behind it are named apart: 《城墙办法》《城门办法》."""
        before, behind = line[max(0, gap.start - _LONGEST_KNOWN) : gap.start], _sides(line, gap)[1]
        return before in self._ending and behind in self._opening

    def is_closed(self, line: str, gap: Span) -> bool:
        """True if the issue prints the words without this space elsewhere, or names a title that begins behind it."""
        before, behind = _sides(line, gap)
        if len(before) < _LEAST_KNOWN or len(behind) < _LEAST_KNOWN:
            return False
        return f"{before}{behind}" in self._closed or (before.endswith("印发") and behind in self._opening)


def _sides(line: str, gap: Span) -> tuple[str, str]:
    """A few characters before `gap` and behind it."""
    return line[max(0, gap.start - _LEAST_KNOWN) : gap.start], line[gap.end : gap.end + _LONGEST_KNOWN]


def _figure_gaps(line: str) -> Iterator[Span]:
    """The spaces of `line` before a figure or a bracket that a line break may have left."""
    return (Span(*match.span()) for match in _BESIDE_FIGURES.finditer(line))


def _gaps(line: str) -> Iterator[tuple[Span, tuple[str, str]]]:
    """The spaces of `line` that a line break may have left, with two characters on both sides."""
    for gap in _GAP.finditer(line):
        yield Span(*gap.span()), (line[max(0, gap.start() - 2) : gap.start()], line[gap.end() : gap.end() + 2])


def _follows_number(line: str, gap: Span) -> bool:
    """True if `gap` parts the number of a chapter or an article from its text: 第五条 城墙的修缮依照本办法."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.printed.startswith("第") and gap.end <= enumerator.end


def _is_titled_aside(line: str) -> bool:
    """True if `line`, the note in brackets at its end aside, ends as titles do: …行动方案 (2018—2020年)."""
    if len(line) > _LONGEST:
        return False
    bare = _NOTE.sub("", line.strip())
    return not _SENTENCE.search(bare) and genre_of(bare) is not None


def is_title_line(line: str) -> bool:
    """True if `line` is shaped like a title or the last line of one, spaces aside."""
    stripped = line.strip()
    if not 8 <= len(stripped) <= _LONGEST or " " not in stripped or _SENTENCE.search(stripped):
        return False
    return bool(genre_of(stripped)) or bool(re.match(r"\S{2,30}关于\s*\S", stripped))
