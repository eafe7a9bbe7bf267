"""The texts of a notice one by one: where a citation, a clause, a duty can stand, and on which source lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.notice import Evidence, Node, Notice
from generator.text import Passage, Span

_ENDS = "。！？；;\n"
_PAIRS = {"《": "》", "“": "”"}
_CLOSING = "”’』」）)》〉】"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeText:
    """One text of a notice: a node's own, its heading's, or that of a cell.

    `component` is the instrument or attachment that holds the node, None in the main text. `cell` is (row, column), 0
    the first header row, body rows follow.
    """

    notice: Notice
    node: Node
    component: Node | None
    text: str
    heading: bool = False
    cell: tuple[int, int] | None = None

    @property
    def eid(self) -> str:
        """The anchor of the node."""
        return self.node.eid

    def lines(self, span: Span) -> tuple[int, int]:
        """First and last source line of the characters at `span` of the text."""
        if isinstance(self.text, Passage) and len(span):
            found = [line for i in range(span.start, span.end) if (line := self.text.line_at(i))]
            if found:
                return min(found), max(found)
        if self.cell is not None and self.node.table is not None:
            row = (*self.node.table.header, *self.node.table.rows)[self.cell[0]]
            return row.first_line, row.last_line
        return self.node.first_line, self.node.last_line

    def sentence(self, span: Span) -> Span:
        """The sentence that holds `span`, a list's item after a semicolon counting as one; white space aside."""
        ends = _sentence_ends(self.text)
        before, behind = bisect_right(ends, span.start), bisect_left(ends, span.end)
        start = ends[before - 1] if before else 0
        end = ends[behind] if behind < len(ends) else len(self.text)
        while end < len(self.text) and self.text[end] in _CLOSING:
            end += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        while start < end and self.text[start].isspace():
            start += 1
        return Span(start, end)

    def evidence(self, span: Span) -> Evidence:
        """The words at `span`, with their source lines."""
        first, last = self.lines(span)
        return Evidence(first_line=first, last_line=last, text=str(span.cut(self.text)))


@lru_cache(maxsize=64)
def _sentence_ends(text: str) -> list[int]:
    """Where the sentences of `text` end; marks between 《 and 》 or quotation marks end none."""
    ends: list[int] = []
    open_pairs: list[tuple[str, int]] = []  # the closing mark that is awaited, and how many ends stood before
    for i, char in enumerate(text):
        if char in _PAIRS:
            open_pairs.append((_PAIRS[char], len(ends)))
        elif open_pairs and char == open_pairs[-1][0]:
            del ends[open_pairs.pop()[1] :]
        elif char in _ENDS:
            ends.append(i + 1)
    return ends


def texts_of(notice: Notice) -> Iterator[NoticeText]:
    """The texts of `notice` in reading order: headings, texts, cells; none of a notice whose text is withheld."""
    if not notice.withhold:
        yield from _texts(notice, notice.body, None, frozenset(part.eid for part in notice.components))


def _texts(notice: Notice, node: Node, component: Node | None, components: frozenset[str]) -> Iterator[NoticeText]:
    if node.eid in components:
        component = node
    if node.heading:
        yield NoticeText(notice=notice, node=node, component=component, text=node.heading, heading=True)
    if node.text:
        yield NoticeText(notice=notice, node=node, component=component, text=node.text)
    if node.table:
        for number, row in enumerate(node.table.header + node.table.rows):
            for column, text in enumerate(row.cells):
                if text:
                    yield NoticeText(notice=notice, node=node, component=component, text=text, cell=(number, column))
    for child in node.children:
        yield from _texts(notice, child, component, components)
