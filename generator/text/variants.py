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
    plain, end, printed, places = str(text), 0, "", [0]
    last = -1  # source offset of the character before
    for i, behind, offset in _steps(text, source):
        removed = _removed(last, offset, edited)
        changed = offset is None or offset == last or not source.startswith(plain[i:behind], offset)
        if start is None and (removed or changed):
            start, end, printed, places = i, i, "", []
        if start is not None and removed:
            printed += removed.cut(source)
            places += (removed.start, removed.end)
        if start is not None and changed:
            end = behind
            if offset is not None and offset != last:
                printed += source[offset]
                places += (offset, offset + 1)
        elif start is not None:
            yield Variant(Span(start, end), printed, _reach(places, last))
            start = None
        last = last if offset is None else offset + behind - i - 1
    if start is not None:
        yield Variant(Span(start, end), printed, _reach(places, last))


def _steps(text: Passage, source: str) -> Iterator[tuple[int, int, int | None]]:
    """`text` in steps, each from one index to another with the source offset of its first character.

    A step is one character, or as much as stands nowhere in the source, or there as it is, behind its neighbour.
    """
    plain, last = str(text), -1
    for (at, offset, _), end in text.runs():
        if offset < 0:
            yield at, end, None
            continue
        if offset != last and source.startswith(plain[at:end], offset):
            yield at, end, offset
        elif at + 1 < end and source.startswith(plain[at + 1 : end], offset + 1):
            yield at, at + 1, offset
            yield at + 1, end, offset + 1
        else:
            yield from ((i, i + 1, offset + i - at) for i in range(at, end))
        last = offset + end - at - 1


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
