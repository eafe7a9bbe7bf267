"""Where a text differs from the source it was made of, and what the source has there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.passages import Passage
from generator.text.spans import Span


@dataclass(frozen=True, slots=True)
class Variant:
    """What `span` of a text stands for: `printed`, at `source`; the span of something removed is empty."""

    span: Span
    printed: str
    source: Span


def variants(text: str, source: str, edited: bytes | bytearray) -> Iterator[Variant]:
    """The places in which `text`, if it is a `Passage`, differs from `source`, in order, none touching another.

    In: `edited`, a byte for each character of the source, not 0 where an edit covers it. What stands in the source
    between two characters of the text counts as removed only where edits cover all of it: otherwise the text was put
    together from two places.
    """
    if not isinstance(text, Passage) or _is_as_printed(text, source):
        return
    start: int | None = None  # of the variant that is open
    end, printed, places = 0, "", [0]
    last = -1  # source offset of the character before
    for i, char in enumerate(text):
        offset = text.offset_at(i)
        removed = _removed(last, offset, edited)
        changed = offset is None or offset == last or source[offset] != char
        if start is None and (removed or changed):
            start, end, printed, places = i, i, "", []
        if start is not None and removed:
            printed += removed.cut(source)
            places += (removed.start, removed.end)
        if start is not None and changed:
            end = i + 1
            if offset is not None and offset != last:
                printed += source[offset]
                places += (offset, offset + 1)
        elif start is not None:
            yield Variant(Span(start, end), printed, _reach(places, last))
            start = None
        last = last if offset is None else offset
    if start is not None:
        yield Variant(Span(start, end), printed, _reach(places, last))


def _is_as_printed(text: Passage, source: str) -> bool:
    """True if `text` stands in the source as it is, in one piece; most do."""
    return len(text.places) == 1 and source.startswith(str(text), text.places[0].offset)


def _removed(last: int, offset: int | None, edited: bytes | bytearray) -> Span | None:
    """What edits took away between the characters at `last` and `offset` of the source; None if that is nothing."""
    if last < 0 or offset is None or offset <= last + 1 or not all(edited[last + 1 : offset]):
        return None
    return Span(last + 1, offset)


def _reach(places: list[int], last: int) -> Span:
    """From the first of the source offsets `places` to the last; where there are none, the place behind `last`."""
    return Span(min(places), max(places)) if places else Span(last + 1, last + 1)
