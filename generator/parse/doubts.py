"""What looks misread or out of order in the tree of a notice, each finding with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, report
from generator.model.notice import Node, NodeType
from generator.notation.enumerators import Level, read_enumerator
from generator.parse.suspicions import Unit, out_of_order, suspicions
from generator.text import Passage, Span, joined

_NAMES = frozenset({NodeType.ROSTER, NodeType.SIGNATURE, NodeType.PERSONNEL})
_PARTS = frozenset({NodeType.INSTRUMENT, NodeType.ATTACHMENT})


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of the tree, to be read by the detectors, and the node it belongs to."""

    node: Node
    text: str
    unit: Unit


def doubts(issue: str, body: Node) -> Iterator[Diagnostic]:
    """The findings about the texts and numbers below `body`, the tree of a notice of `issue`."""
    places = [place for node in body.walk() if node.type is not NodeType.UNPLACED for place in _places(node)]
    for suspicion in suspicions([place.unit for place in places]):
        place = places[suspicion.unit]
        span = source_span(place.text, suspicion.span)
        first = last = place.node.first_line
        if span and isinstance(place.text, Passage):
            first, last = (place.text.line_at(at) for at in (suspicion.span.start, suspicion.span.end - 1))
        yield report(suspicion.code, issue, min(first, last), suspicion.message, max(first, last), span)
    yield from _numbers(issue, body)
    for node in body.walk():
        if node.type is NodeType.UNPLACED:
            message = "expected text of the notice; this belongs to nothing around it, and the page shows it apart"
            span = source_span(node.text, Span(0, len(node.text)))
            yield report("text-unplaced", issue, node.first_line, message, node.last_line, span)


def source_span(text: str, span: Span) -> Span | None:
    """Where `span` of `text` stands in the source, from its first character to its last; None if that is unknown."""
    if not isinstance(text, Passage) or not len(span):
        return None
    first, last = text.offset_at(span.start), text.offset_at(span.end - 1)
    if first is None or last is None or last < first:
        return None
    return Span(first, last + 1)


def _places(node: Node) -> Iterator[_Place]:
    """The texts of `node` itself: heading, text with what runs on in its paragraph, cells."""
    opens = node.type in _PARTS
    kind = "name" if node.type in _NAMES else "prose"
    if node.runs_on:
        return
    paragraph = joined(node.text, *(child.text for child in node.children if child.runs_on))
    for text, own in ((node.heading, "heading"), (paragraph, kind)):
        if text:
            yield _Place(node, text, Unit(text=str(text), kind=own, first_of_block=opens))
            opens = False
    if node.table:
        opens = True
        for cell in (cell for row in (*node.table.header, *node.table.rows) for cell in row.cells if cell):
            own = "name" if node.type in _NAMES else "cell"
            yield _Place(node, cell, Unit(text=str(cell), kind=own, first_of_block=opens))
            opens = False


def _numbers(issue: str, body: Node) -> Iterator[Diagnostic]:
    """The numbers of siblings that do not follow one another; those of articles have a code of their own."""
    last: dict[Level, int] = {}
    for node in body.walk():
        if node.type in _PARTS:
            last.clear()
        siblings: dict[Level, list[tuple[Node, str, int]]] = {}
        for child in node.children:
            enumerator = read_enumerator(f"{child.num} ") if child.num else None
            if enumerator and enumerator.level is not Level.ARTICLE:
                siblings.setdefault(enumerator.level, []).append((child, child.num or "", enumerator.value))
        for level, units in siblings.items():
            for index, message in out_of_order([unit[1:] for unit in units], last.get(level, 0)):
                child, num, _ = units[index]
                yield report(
                    "number-out-of-order", issue, child.first_line, message, span=source_span(num, Span(0, len(num)))
                )
            last[level] = units[-1][2]
