"""The lines of the repaired text, each with the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.model.issue import TextLine
from generator.text import LineIndex, Span, TracedText

_LINE = re.compile(r"[^\n\f]+")


def lines_of(traced: TracedText, index: LineIndex) -> tuple[TextLine, ...]:
    """The non-blank lines of `traced`, without spaces at their ends; form feeds end a line."""
    result: list[TextLine] = []
    end = -1
    for match in _LINE.finditer(traced.text):
        stripped = match[0].strip(" ")
        if not stripped.strip():
            continue
        start = match.start() + match[0].index(stripped)
        span = Span(start, start + len(stripped))
        pieces = _pieces(traced, span, index)
        source = _hull(span, pieces)
        result.append(
            TextLine(
                text=stripped,
                span=source,
                first_line=index.number_at(source.start),
                last_line=index.number_at(source.end - 1),
                pieces=pieces,
                adjoins=end >= 0 and traced.text[end : match.start()] == "\n",
            )
        )
        end = match.end()
    return tuple(result)


def _pieces(traced: TracedText, span: Span, index: LineIndex) -> tuple[tuple[int, int, int], ...]:
    run = bisect_right(traced.starts, span.start) - 1
    pieces: list[tuple[int, int, int]] = []
    while run < len(traced.starts) and traced.starts[run] < span.end:
        first = max(span.start, traced.starts[run])
        offset = traced.offsets[run] + first - traced.starts[run]
        pieces.append((first - span.start, offset, index.number_at(offset)))
        run += 1
    return tuple(pieces)


def _hull(span: Span, pieces: tuple[tuple[int, int, int], ...]) -> Span:
    """The source span from the first to the last of `pieces`; where halves were moved they stand in another order."""
    ends = [*(at for at, _, _ in pieces[1:]), len(span)]
    return Span(min(p[1] for p in pieces), max(p[1] + end - p[0] for p, end in zip(pieces, ends, strict=True)))
