"""The lines of the repaired text, each with the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.model.issue import TextLine
from generator.text import LineIndex, Passage, Place, Span, TracedText

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
        places = _places(traced, span, index)
        source = _hull(len(span), places)
        result.append(
            TextLine(
                text=Passage(stripped, places),
                span=source,
                first_line=index.number_at(source.start),
                last_line=index.number_at(source.end - 1),
                adjoins=end >= 0 and traced.text[end : match.start()] == "\n",
            )
        )
        end = match.end()
    return tuple(result)


def _places(traced: TracedText, span: Span, index: LineIndex) -> tuple[Place, ...]:
    run = bisect_right(traced.starts, span.start) - 1
    places: list[Place] = []
    while run < len(traced.starts) and traced.starts[run] < span.end:
        first = max(span.start, traced.starts[run])
        offset = traced.offsets[run] + first - traced.starts[run]
        places.append(Place(first - span.start, offset, index.number_at(offset)))
        run += 1
    return tuple(places)


def _hull(length: int, places: tuple[Place, ...]) -> Span:
    """The source span from the first to the last of `places`; where halves were moved they stand in another order."""
    ends = [*(place.at for place in places[1:]), length]
    reach = [place.offset + end - place.at for place, end in zip(places, ends, strict=True)]
    return Span(min(place.offset for place in places), max(reach))
