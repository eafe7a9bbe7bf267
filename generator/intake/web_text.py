"""The text of a page's elements as blocks: paragraphs, headings, list items, rows of tables; `<br>` ends a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from generator.intake.values import Block
from generator.intake.web_container import Page, is_data_table

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "ruby", "rb",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
})  # fmt: skip
_BLANK = re.compile(r"[ \t\n\r\f]+")
_INDENT = re.compile(r"[\u3000\u00a0\u2003]{1,8}")
_EDGES = " \u3000\u00a0\u2002\u2003\u200b\ufeff"
_WIDEST = 200  # columns or rows that one cell may span
_SMALLEST = 60  # pixels: a smaller picture is an ornament


def blocks_of(page: Page) -> Iterator[Block]:
    """The blocks of `page`: headings that stand before its text, then the text."""
    writer = _Writer(page)
    for heading in page.headings:
        writer.element(heading)
        writer.end_block()
    if page.container is not None:
        writer.children(page.container)
        writer.end_block()
    yield from writer.blocks


class _Writer:
    """Collects text until an element ends the line or the block."""

    def __init__(self, page: Page) -> None:
        self.blocks: list[Block] = []
        self._page = page
        self._lines: list[str] = []
        self._line: list[str] = []
        self._kept = 0  # inside so many <pre>

    def children(self, node: LexborNode) -> None:
        """All that stands in `node`."""
        number = 0
        for child in node.iter(include_text=True):
            if child.tag == "li" and node.tag == "ol":
                self.end_block()
                number += 1
                self._line.append(f"{number}. ")
            if child.is_text_node:
                self._text(child.text_content or "")
            elif child.is_element_node and self._page.is_shown(child):
                if self._page.is_frame(child):
                    self._page.leave_out(child)
                else:
                    self.element(child)

    def element(self, node: LexborNode) -> None:
        """`node`, which is shown."""
        if node.tag == "br":
            self._end_line()
        elif node.tag == "img":
            self._picture(node)
        elif node.tag in _INLINE:
            self.children(node)
        elif is_data_table(node):
            self.end_block()
            self.blocks += _table(node, self._page)
        else:
            self._kept += node.tag == "pre"
            if node.tag != "li":
                self.end_block()
            self.children(node)
            self.end_block()
            self._kept -= node.tag == "pre"

    def end_block(self) -> None:
        """What comes next is a paragraph of its own."""
        self._end_line()
        lines = tuple(self._lines)
        self._lines = []
        if any(lines):
            self.blocks.append(Block(lines=tuple(line for line in lines if line)))

    def _text(self, text: str) -> None:
        if self._kept:
            first, *others = text.replace("\r\n", "\n").split("\n")
            self._line.append(first)
            for line in others:
                self._end_line()
                self._line.append(line)
        else:
            self._line.append(_BLANK.sub(" ", text))

    def _end_line(self) -> None:
        """The line is over; a blank one, and one that is indented, part paragraphs."""
        raw = re.sub(r" {2,}", " ", "".join(self._line))
        self._line = []
        text = raw.strip(_EDGES).replace("\t", " ")
        if self._lines and (not text or _INDENT.match(raw.lstrip(" "))):
            self.blocks.append(Block(lines=tuple(self._lines)))
            self._lines = []
        if text:
            self._lines.append(text)

    def _picture(self, node: LexborNode) -> None:
        sizes = [value for name in ("width", "height") if (value := node.attributes.get(name) or "").isdigit()]
        if any(int(size) < _SMALLEST for size in sizes) or not node.attributes.get("src"):
            return
        self.end_block()
        named = f" (“{alt[:40]}”)" if (alt := (node.attributes.get("alt") or "").strip()) else ""
        message = f"expected text; a picture{named} stands here, and what is printed on it is not in the text"
        self.blocks.append(Block(lines=(), remarks=(("intake-picture-unread", message),)))


def _table(node: LexborNode, page: Page) -> list[Block]:
    """The caption of a table of data, and its rows; a merged cell stands once, with empty cells for the rest of it."""
    blocks = [Block(lines=(caption,)) for part in node.css("caption") if (caption := _cell(part, page))]
    rows: list[dict[int, str]] = []
    covered: set[tuple[int, int]] = set()
    for row in (row for row in node.css("tr") if page.is_shown(row)):
        at, column = len(rows), 0
        rows.append({})
        for cell in row.iter():
            if cell.tag not in ("td", "th") or not page.is_shown(cell):
                continue
            while (at, column) in covered:
                column += 1
            rows[at][column] = _cell(cell, page)
            down, right = _span(cell, "rowspan"), _span(cell, "colspan")
            covered |= {(at + i, column + j) for i in range(down) for j in range(right)}
            column += right
    width = max((column + 1 for _, column in covered), default=0)
    lines = ["\t".join(row.get(column, "") for column in range(width)) for row in rows]
    return [*blocks, Block(lines=tuple(line for line in lines if line.strip()))]


def _cell(node: LexborNode, page: Page) -> str:
    writer = _Writer(page)
    writer.children(node)
    writer.end_block()
    return " ".join(line for block in writer.blocks for line in block.lines)


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "1").strip()
    return min(int(value), _WIDEST) if value.isdecimal() and int(value) else 1
