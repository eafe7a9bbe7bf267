"""The text of a page's elements as blocks: paragraphs, headings, list items, rows of tables; `<br>` ends a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from selectolax.lexbor import LexborNode

from generator.intake.merged import MERGED, Placed, said_of_merged
from generator.intake.values import Block, IntakeError
from generator.intake.web_container import Page, is_data_table
from generator.intake.web_lists import Numbering
from generator.text import is_short_figure, lowered, raised, would_join

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "ruby", "rb",
    "s", "samp", "small", "span", "strike", "strong", "time", "tt", "u", "var",
    "wbr",
})  # fmt: skip
_SCRIPTS: dict[str, Callable[[str], str]] = {"sup": raised, "sub": lowered}
_BLANK = re.compile(r"[ \t\n\r\f]+")
_INDENT = re.compile(r"[\u3000\u00a0\u2003]{1,8}")
_EDGES = " \u3000\u00a0\u2002\u2003\u200b\ufeff"
_UNNUMBERED = "intake-list-unnumbered"
_WIDEST = 1_000  # columns or rows that one cell may span
_MOST_COLUMNS = 5_000
_MOST_CELLS = 2_000_000  # of a table, with the empty ones
_SMALLEST = 60  # pixels: a picture that is smaller, either way, is an ornament
_THINNEST = 12  # the same: what is thinner holds no line of text


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
        self._before = ""  # what the next line begins with: the number of a list's entry
        self._remarks: list[tuple[str, str]] = []  # on the block that is being written
        self._kept = 0  # inside so many <pre>
        self._forms: list[Callable[[str], str]] = []  # of figures, inside of <sup> and <sub>

    def children(self, node: LexborNode) -> None:
        """All that stands in `node`."""
        numbering = self._numbering(node) if node.tag == "ol" else None
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._text(child.text_content or "")
            elif child.is_element_node and self._page.is_shown(child):
                if child.tag == "li":
                    self.end_block()
                    if numbering is not None:
                        self._number(numbering.before(child, self._page.styles.list_style(child)))
                if self._page.is_frame(child):
                    self._page.leave_out(child)
                else:
                    self.element(child)
                if child.tag == "li":
                    self._before = ""  # of an entry without a word
                    self._remarks = [remark for remark in self._remarks if remark[0] != _UNNUMBERED]

    def _numbering(self, node: LexborNode) -> Numbering:
        entries = [
            self._page.beginning(child) for child in node.iter() if child.tag == "li" and self._page.is_shown(child)
        ]
        return Numbering(node, self._page.styles.list_style(node), entries)

    def _number(self, number: str | None) -> None:
        """Begin the entry of a list with `number`, or say that it has one which cannot be written."""
        if number is None:
            message = "expected a list with numbers that can be written; this entry has one of another kind, left out"
            self._remarks.append((_UNNUMBERED, message))
        else:
            self._before += number

    def element(self, node: LexborNode) -> None:
        """`node`, which is shown."""
        if node.tag == "br":
            self._end_line()
        elif node.tag == "img":
            self._picture(node)
        elif node.tag in _SCRIPTS:
            self._script(node)
        elif node.tag in _INLINE:
            self.children(node)
        elif is_data_table(node):
            self.end_block()
            self._end_number()
            self.blocks += _table(node, self._page)
        else:
            self._kept += node.tag == "pre"
            if node.tag != "li":
                self.end_block()
            self.children(node)
            self.end_block()
            self._kept -= node.tag == "pre"

    def _script(self, node: LexborNode) -> None:
        """What stands above or below the line: a short figure in the form for that, anything else on the line."""
        text = "".join(node.text().split())
        before = next((part.rstrip()[-1] for part in reversed(self._line) if part.strip()), "")
        short = is_short_figure(text)
        if not short and before.isdecimal() and would_join(text):
            message = f"expected a short figure above or below the line; “{text[:40]}” stands there, taken on the line"
            self._remarks.append(("intake-figures-joined", message))
        self._forms.append(_SCRIPTS[node.tag or ""] if short and before != "第" else str)
        self.children(node)
        self._forms.pop()

    def _end_number(self) -> None:
        """A number stands alone before what is no line."""
        if self._before:
            self._block([self._before.strip()])
            self._before = ""

    def end_block(self) -> None:
        """What comes next is a paragraph of its own."""
        self._end_line()
        lines = tuple(self._lines)
        self._lines = []
        if any(lines):
            self._block([line for line in lines if line])

    def _block(self, lines: Sequence[str]) -> None:
        self.blocks.append(Block(lines=tuple(lines), remarks=tuple(self._remarks)))
        self._remarks = []

    def _text(self, text: str) -> None:
        if self._forms:
            text = self._forms[-1](text)
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
            self._block(self._lines)
            self._lines = []
        if text:
            self._lines.append(self._before + text)
            self._before = ""

    def _picture(self, node: LexborNode) -> None:
        values = [(node.attributes.get(name) or "").strip().removesuffix("px") for name in ("width", "height")]
        sizes = [int(value) for value in values if value.isdecimal()]
        ornament = sizes and (max(sizes) < _SMALLEST or min(sizes) < _THINNEST)
        if ornament or not node.attributes.get("src"):
            return
        self.end_block()
        self._end_number()
        named = f" (“{alt[:40]}”)" if (alt := (node.attributes.get("alt") or "").strip()) else ""
        message = f"expected text; a picture{named} stands here, and what is printed on it is not in the text"
        self.blocks.append(Block(lines=(), remarks=(("intake-picture-unread", message),)))


def _table(node: LexborNode, page: Page) -> list[Block]:
    """The caption of a table of data, and its rows; a merged cell stands once, with empty cells for the rest of it."""
    captions = [_cell(part, page) for part in node.css("caption")]
    blocks = [Block(lines=(text,), remarks=remarks) for text, remarks in captions if text or remarks]
    rows: list[dict[int, str]] = []
    placed: list[Placed] = []
    said: list[tuple[str, str]] = []
    for group in _groups(node, page):
        until: dict[int, int] = {}  # of a column: behind which row of the group a cell from above ends
        for at, row in enumerate(group):
            column = 0
            rows.append({})
            for cell in row.iter():
                if cell.tag not in ("td", "th") or not page.is_shown(cell):
                    continue
                while until.get(column, 0) > at:
                    column += 1
                text, remarks = _cell(cell, page)
                rows[-1][column] = text
                said += remarks
                down, right = _span(cell, "rowspan") or len(group), _span(cell, "colspan") or 1
                down = min(down, len(group) - at)
                placed.append(Placed(text=text, row=len(rows) - 1, column=column, rows=down, columns=right))
                until |= dict.fromkeys(range(column, column + right), at + down)
                column += right
                _refuse_huge(column, len(rows))
    merged = said_of_merged(placed)
    said += [(MERGED, merged)] if merged else []
    columns = sorted({column for row in rows for column in row})  # in others no cell begins
    _refuse_huge(len(columns), len(rows))
    lines = ["\t".join(row.get(column, "") for column in columns) for row in rows]
    return [*blocks, Block(lines=tuple(line for line in lines if line.strip()), remarks=tuple(said))]


def _refuse_huge(columns: int, rows: int) -> None:
    """Raise IntakeError for a table that is out of all measure."""
    if columns > _MOST_COLUMNS or columns * rows > _MOST_CELLS:
        what = f"a table of the page has {columns:,} columns in {rows:,} rows, which none has in print"
        raise IntakeError(what, "Copy its text into a file, and give that.")


def _groups(node: LexborNode, page: Page) -> list[list[LexborNode]]:
    """The rows of a table that show, in groups that no cell reaches out of."""
    groups: dict[int, list[LexborNode]] = {}
    for row in node.css("tr"):
        if page.is_shown(row):
            groups.setdefault(row.parent.mem_id if row.parent is not None else 0, []).append(row)
    return list(groups.values())


def _cell(node: LexborNode, page: Page) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of a cell, and the remarks on it."""
    writer = _Writer(page)
    writer.children(node)
    writer.end_block()
    text = " ".join(line for block in writer.blocks for line in block.lines)
    return text, tuple(remark for block in writer.blocks for remark in block.remarks)


def _span(cell: LexborNode, name: str) -> int:
    """How many columns or rows a cell spans; 0 for “all that follow”."""
    value = (cell.attributes.get(name) or "1").strip()
    return min(int(value), _WIDEST) if value.isdecimal() else 1
