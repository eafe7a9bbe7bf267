"""Reversible changes to a text, in layers, and the way back from a changed text to its source.

Each repair rule reads the text that the rules before it left and answers with `Change`s to it; together they make a
`Layer`. A pile of layers can be undone from the top, and every character of the text on top knows its place in the
source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.text.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Replace the characters of `span` (offsets into the text a rule was given) by `after`.

    Where `after` is nothing but stretches of that text in another order, `origin` names them: their characters keep
    their place in the source.
    """

    span: Span
    after: str
    origin: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """The changes of one rule: sorted, not overlapping, with the text each one replaced."""

    rule: str
    changes: tuple[Change, ...]
    before: tuple[str, ...]

    def undo(self, text: str) -> str:
        """The text as it was before this layer, given the text as it was after it."""
        parts: list[str] = []
        at = shift = 0
        for change, before in zip(self.changes, self.before, strict=True):
            start = change.span.start + shift
            parts += (text[at:start], before)
            at = start + len(change.after)
            shift += len(change.after) - len(before)
        parts.append(text[at:])
        return "".join(parts)


class TracedText:
    """A text under repair: what it reads now, the layers that made it so, and where its characters came from.

    `starts` and `offsets` are parallel: the characters from `starts[k]` on stand in the source from `offsets[k]` on.
    """

    def __init__(self, source: str) -> None:
        self.text = source
        self.layers: list[Layer] = []
        self.starts: list[int] = [0]
        self.offsets: list[int] = [0]
        self._source_length = len(source)

    def apply(self, rule: str, changes: Iterable[Change]) -> Layer:
        """Change the text by one rule's changes, and remember how to take them back.

        Raises ValueError when two changes overlap, one reaches outside the text, or one's origin is not what it says.
        """
        ordered = tuple(sorted(change for change in changes if change.span.cut(self.text) != change.after))
        self._check(rule, ordered)
        layer = Layer(rule, ordered, tuple(change.span.cut(self.text) for change in ordered))
        if ordered:
            self._rewrite(ordered)
            self.layers.append(layer)
        return layer

    def source_offset(self, index: int) -> int:
        """Where in the source the character at `index` of the text stands; the source's length for the text's end."""
        if index >= len(self.text):
            return self._source_length
        run = bisect_right(self.starts, index) - 1
        return self.offsets[run] + index - self.starts[run]

    def source_span(self, span: Span) -> Span:
        """The source span from which `span` of the text was made (an empty one for an insertion's place)."""
        if not len(span):
            at = self.source_offset(span.start)
            return Span(at, at)
        return Span(self.source_offset(span.start), self.source_offset(span.end - 1) + 1)

    def _check(self, rule: str, changes: tuple[Change, ...]) -> None:
        at = 0
        for change in changes:
            if change.span.start < at or not change.span.start <= change.span.end <= len(self.text):
                raise ValueError(f"{rule}: a change at {change.span} overlaps another or leaves the text")
            at = change.span.end
            if change.origin and "".join(part.cut(self.text) for part in change.origin) != change.after:
                raise ValueError(f"{rule}: a change at {change.span} is not made of its origin")

    def _rewrite(self, changes: tuple[Change, ...]) -> None:
        parts: list[str] = []
        starts: list[int] = []
        offsets: list[int] = []
        at = length = 0
        for change in changes:
            self._copy_runs(Span(at, change.span.start), length, starts, offsets)
            parts += (self.text[at : change.span.start], change.after)
            length += change.span.start - at
            if change.origin:
                to = length
                for part in change.origin:
                    self._copy_runs(part, to, starts, offsets)
                    to += len(part)
            elif len(change.after) == len(change.span):
                self._copy_runs(change.span, length, starts, offsets)
            else:
                starts += range(length, length + len(change.after))
                offsets += self._places(change)
            length += len(change.after)
            at = change.span.end
        self._copy_runs(Span(at, len(self.text)), length, starts, offsets)
        parts.append(self.text[at:])
        self.text = "".join(parts)
        self.starts, self.offsets = (starts, offsets) if starts else ([0], [0])

    def _places(self, change: Change) -> list[int]:
        """A source offset for each character that `change`, of another length, puts in.

        As far as both reach one stands for the other, and the last for the last, so that what was replaced is known
        from its first character to its end; an insertion stands where the next character does.
        """
        first, count = change.span.start, len(change.after)
        if not len(change.span):
            return [self.source_offset(first)] * count
        last = change.span.end - 1
        places = [self.source_offset(min(first + i, last)) for i in range(count)]
        return [*places[:-1], self.source_offset(last)] if count > 1 else places

    def _copy_runs(self, span: Span, to: int, starts: list[int], offsets: list[int]) -> None:
        """Append the runs of `span` of the present text as runs of the text to come, from index `to` on."""
        if not len(span):
            return
        run = bisect_right(self.starts, span.start) - 1
        while run < len(self.starts) and self.starts[run] < span.end:
            first = max(span.start, self.starts[run])
            starts.append(to + first - span.start)
            offsets.append(self.offsets[run] + first - self.starts[run])
            run += 1


def undo_all(layers: tuple[Layer, ...], text: str) -> str:
    """The source, got back by undoing `layers` from the top."""
    for layer in reversed(layers):
        text = layer.undo(text)
    return text
