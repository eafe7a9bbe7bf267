"""Marks of titles (书名号): which 《 and 》 belong together. A mark that has no partner opens and closes nothing."""

from __future__ import annotations

import re

from generator.text import Span

_MARK = re.compile("[《》]")


def pair_title_marks(text: str) -> tuple[list[Span], list[int]]:
    """All stretches of `text` from 《 to its 》, nested ones too, by their ends; where marks stand alone."""
    pairs: list[Span] = []
    opened: list[int] = []
    alone: list[int] = []
    for mark in _MARK.finditer(text):
        if mark[0] == "《":
            opened.append(mark.start())
        elif opened:
            pairs.append(Span(opened.pop(), mark.end()))
        else:
            alone.append(mark.start())
    return pairs, sorted([*alone, *opened])


def title_marks(text: str) -> list[Span]:
    """The outermost 《…》 of `text` with their marks, in order."""
    outermost: list[Span] = []
    for pair in sorted(pair_title_marks(text)[0]):
        if not outermost or pair.start >= outermost[-1].end:
            outermost.append(pair)
    return outermost
