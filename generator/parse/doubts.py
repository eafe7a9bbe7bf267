"""What looks misread or out of order in the tree of a notice, each finding with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, report
from generator.model.notice import Node, NodeType
from generator.notation.enumerators import Level, read_enumerator
from generator.parse.suspicions import Unit, odd_cells, out_of_order, suspicions
from generator.text import Passage, Span, joined

_NAMES = frozenset({NodeType.ROSTER, NodeType.SIGNATURE, NodeType.PERSONNEL})
_PARTS = frozenset({NodeType.INSTRUMENT, NodeType.ATTACHMENT})


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of the tree, to be read by the detectors, and the node it belongs to."""

    node: Node
    text: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class _Number:
    """A printed number, its value, and the source line it stands on."""

    printed: str
    value: int
    line: int


def doubts(issue: str, body: Node) -> Iterator[Diagnostic]:
    """The findings about the texts and numbers below `body`, the tree of a notice of `issue`."""
    nodes = [node for node in body.walk() if node.type is not NodeType.UNPLACED]
    # 第一条 and its first paragraph begin on one line.
    numbered = {node.children[0].eid for node in nodes if node.num and not node.text and node.children}
    places = [place for node in nodes for place in _places(node, numbered=bool(node.num) or node.eid in numbered)]
    for suspicion in suspicions([place.unit for place in places]):
        place = places[suspicion.unit]
        span = source_span(place.text, suspicion.span, torn=place.unit.kind == "cell")
        first = last = place.node.first_line
        if span and isinstance(place.text, Passage):
            first, last = (place.text.line_at(at) for at in (suspicion.span.start, suspicion.span.end - 1))
        yield report(suspicion.code, issue, min(first, last), suspicion.message, max(first, last), span)
    yield from _numbers(issue, body)
    for node in body.walk():
        for odd in odd_cells(node.table) if node.table and node.type is NodeType.TABLE else ():
            span = source_span(odd.row.cells[odd.column], odd.span)
            yield report(odd.code, issue, odd.row.first_line, odd.message, odd.row.last_line, span)
    for node in body.walk():
        if node.type is NodeType.UNPLACED:
            message = "expected text of the notice; this belongs to nothing around it, and the page shows it apart"
            span = source_span(node.text, Span(0, len(node.text)))
            yield report("text-unplaced", issue, node.first_line, message, node.last_line, span)


def source_span(text: str, span: Span, *, torn: bool = False) -> Span | None:
    """Where `span` of `text` stands in the source, from its first character to its last; None if that is unknown.

    Of text put together from places far apart it is the first stretch alone: of halves that were moved, and, where
    `torn` says so, of any (a cell whose rest stands behind other cells).
    """
    part = text[span.start : span.end]
    stretches = list(part.spans()) if isinstance(part, Passage) and part else []
    if not stretches:
        return None
    first, last = stretches[0], stretches[-1]
    return first if last.end <= first.start or (torn and len(stretches) > 1) else Span(first.start, last.end)


def _places(node: Node, *, numbered: bool) -> Iterator[_Place]:
    """The texts of `node` itself: heading, text with what runs on in its paragraph, cells."""
    opens = node.type in _PARTS
    kind = "name" if node.type in _NAMES else "prose"
    if node.runs_on:
        return
    paragraph = joined(node.text, *(child.text for child in node.children if child.runs_on))
    for text, own in ((node.heading, "heading"), (paragraph, kind)):
        if text:
            yield _Place(node, text, Unit(text=str(text), kind=own, first_of_block=opens, numbered=numbered))
            opens = False
    if node.table:
        opens = True
        for cell in (cell for row in (*node.table.header, *node.table.rows) for cell in row.cells if cell):
            own = "name" if node.type in _NAMES else "cell"
            yield _Place(node, cell, Unit(text=str(cell), kind=own, first_of_block=opens))
            opens = False


def _numbers(issue: str, body: Node) -> Iterator[Diagnostic]:
    """The numbers of siblings, and of bands of a table, that do not follow one another.

    Those of articles have a code of their own.
    """
    last: dict[Level, int] = {}
    for node in body.walk():
        if node.type in _PARTS:
            last.clear()
        siblings: dict[Level, list[_Number]] = {}
        for text, line in ((child.num, child.first_line) for child in node.children):
            _count(siblings, f"{text} " if text else "", text or "", line)
        for level, units in siblings.items():
            yield from _out_of_order(issue, units, last.get(level, 0))
            last[level] = units[-1].value
        bands: dict[Level, list[_Number]] = {}
        for row in node.table.rows if node.table else ():
            if row.band:
                words = next(cell for cell in row.cells if cell)
                _count(bands, words, words, row.first_line)
        for units in bands.values():
            yield from _out_of_order(issue, units, 0)


def _count(found: dict[Level, list[_Number]], opening: str, text: str, line: int) -> None:
    """Put the number that opens `opening`, if one does, to those of its level."""
    enumerator = read_enumerator(opening) if opening else None
    if enumerator and enumerator.level is not Level.ARTICLE:
        printed = text[: len(enumerator.printed)]
        found.setdefault(enumerator.level, []).append(_Number(printed, enumerator.value, line))


def _out_of_order(issue: str, units: list[_Number], previous: int) -> Iterator[Diagnostic]:
    for index, message in out_of_order([(unit.printed, unit.value) for unit in units], previous):
        unit = units[index]
        span = source_span(unit.printed, Span(0, len(unit.printed)))
        yield report("number-out-of-order", issue, unit.line, message, span=span)
