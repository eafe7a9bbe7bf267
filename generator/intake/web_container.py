"""Where the text of a web page stands: the element that holds the prose, told by how much of its text is no link.

From the body one goes down into the child with the most prose, as long as nothing beside it looks like text of the
issue too. What is left out on the way is counted and shown, since it may have been wanted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.intake.values import IntakeError
from generator.intake.web_styles import Styles
from generator.intake.web_titles import squeezed, titles_of

UNREAD = frozenset({
    "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "canvas", "video", "audio",
    "map", "select", "option", "button", "input", "textarea", "datalist", "dialog", "rt", "rp",
})  # fmt: skip
"""Elements whose text is not the page's."""

FRAME = frozenset({"nav", "aside", "footer", "menu"})
_HOLDERS = frozenset({"body", "div", "main", "article", "section", "form", "center", "table", "tbody", "tr", "td"})
_CONTENT = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "ul", "ol", "dl", "blockquote"})
_LEAST_TEXT = 200  # characters without links that look like text of the issue wherever they stand
_LEAST_CONTENT = 20  # the same in a paragraph, a heading, a table
_DEEPEST = 300
"""Elements in one another; pages of government sites have up to some forty."""

_SHOWN = 3
_BEGINNING = 24
_BEGINS = 1_000  # characters of the container in which its text's own title stands


class Page:
    """A parsed page: `container` holds the issue's text, `headings` stand before it, `prose` and `linked` count it.

    `styles` is what the page says of the look of its elements.

    Raises IntakeError for one that is nested out of all measure.
    """

    def __init__(self, parser: LexborHTMLParser) -> None:
        self.styles = Styles(parser)
        self._prose: dict[int, int] = defaultdict(int)
        self._linked: dict[int, int] = defaultdict(int)
        self.hidden = 0
        self.left_out_beginnings: list[str] = []
        self.left_out = 0
        self.headings: list[LexborNode] = []
        body = parser.body
        self._titles = titles_of(parser)
        self.container = body
        if body is not None:
            _refuse_depth(body)
            self._count(body)
            self.container, before = self._descend(body)
            self.headings += self._kept(before, self.container)
        at = self.container.mem_id if self.container is not None else 0
        self.prose, self.linked = self._prose[at], self._linked[at]

    def is_shown(self, node: LexborNode) -> bool:
        """True unless `node` is no text of the page, or the page hides it."""
        return node.tag not in UNREAD and not self.styles.hides(node)

    def beginning(self, node: LexborNode) -> str:
        """The first characters that show in `node`."""
        found: list[str] = []
        inside: list[Iterator[LexborNode]] = [node.iter(include_text=True)]
        while inside and sum(map(len, found)) < _BEGINNING:
            child = next(inside[-1], None)
            if child is None:
                inside.pop()
            elif child.is_text_node:
                text = child.text_content or ""
                found.append(text if any(found) else text.lstrip())
            elif child.is_element_node and self.is_shown(child):
                inside.append(child.iter(include_text=True))
        return "".join(found)

    def is_frame(self, node: LexborNode) -> bool:
        """True if `node` belongs to the site rather than to the text: navigation, or nothing but links elsewhere."""
        prose, linked = self._prose[node.mem_id], self._linked[node.mem_id]
        if node.tag in FRAME:
            return True
        several = node.tag in _HOLDERS | _CONTENT and len(node.css("a")) > 1
        return several and linked > 9 * prose

    def leave_out(self, node: LexborNode, but: LexborNode | None = None) -> None:
        """Note that the text of `node` is left out as the site's frame, but for that of `but` in it."""
        size = self._prose[node.mem_id] + self._linked[node.mem_id]
        text = " ".join(node.text(separator=" ").split())
        if but is not None:
            size -= self._prose[but.mem_id] + self._linked[but.mem_id]
            text = " ".join(text.replace(" ".join(but.text(separator=" ").split()), " ", 1).split())
        if size > 0:
            self.left_out += size
            if len(self.left_out_beginnings) < _SHOWN:
                self.left_out_beginnings.append(text[:_BEGINNING] + ("…" if len(text) > _BEGINNING else ""))

    def _count(self, body: LexborNode) -> None:
        """The characters of each element that shows, in links elsewhere and outside of them."""
        nodes = list(body.traverse(include_text=True))
        for node in reversed(nodes):
            at = node.mem_id
            if node.is_text_node:
                self._prose[at] = len(re.sub(r"\s", "", node.text_content or ""))
            elif node.tag in UNREAD:
                self._prose[at] = self._linked[at] = 0
            elif self.styles.hides(node):
                self.hidden += self._prose[at] + self._linked[at]
                self._prose[at] = self._linked[at] = 0
            elif node.tag == "a" and not (node.attributes.get("href") or "#").startswith("#"):
                self._linked[at] += self._prose[at]
                self._prose[at] = 0
            if node.parent is not None and at != body.mem_id:
                self._prose[node.parent.mem_id] += self._prose[at]
                self._linked[node.parent.mem_id] += self._linked[at]

    def _descend(self, node: LexborNode) -> tuple[LexborNode, list[LexborNode]]:
        """The container below `node`, and the elements before it that hold a heading."""
        headed: list[LexborNode] = []
        while True:
            children = [child for child in node.iter(include_text=True) if self.is_shown(child)]
            best = max(children, key=lambda child: self._prose[child.mem_id], default=None)
            if best is None or best.tag not in _HOLDERS or is_data_table(best):
                return node, headed
            others = [child for child in children if child.mem_id != best.mem_id]
            if any(self._is_text(child, best) for child in others):
                return node, headed
            before = True
            for child in children:
                if child.mem_id == best.mem_id:
                    before = False
                    continue
                if before and self._heading(child) is not None:
                    headed.append(child)
                else:
                    self.leave_out(child)
            node = best

    def _kept(self, headed: Sequence[LexborNode], container: LexborNode) -> Iterator[LexborNode]:
        """What is kept of `headed`: the headings, and all that stands beside that of the text, a number or a date.

        That is the one which the page calls its text; where none is and `container` has no title of its own, the last.
        """
        headings = [heading for element in headed if (heading := self._heading(element)) is not None]
        named = [self._titles.has(squeezed(heading.text())) for heading in headings]
        if not any(named) and not self._titles.stand_in(squeezed(container.text())[:_BEGINS]):
            named[-1:] = [True] * bool(named)
        for element, heading, own in zip(headed, headings, named, strict=True):
            if own and 2 * self._linked[element.mem_id] <= self._prose[element.mem_id]:
                yield element
            else:
                yield heading
                self.leave_out(element, heading)

    def _is_text(self, node: LexborNode, best: LexborNode) -> bool:
        """True if `node` looks like text of the issue beside `best`, which does."""
        prose, linked = self._prose[node.mem_id], self._linked[node.mem_id]
        if node.tag in FRAME or 2 * linked > prose:
            return False
        alike = node.tag == best.tag and node.attributes.get("class") == best.attributes.get("class")
        if alike or node.tag in _CONTENT or node.is_text_node:
            return prose >= _LEAST_CONTENT and self._heading(node) is None
        return prose >= _LEAST_TEXT

    def _heading(self, node: LexborNode) -> LexborNode | None:
        """The element in `node` that heads the text: the words that the page calls itself, else a first heading."""
        if node.is_text_node or node.tag in FRAME:
            return None
        first = None
        for element in node.traverse():
            text = squeezed(element.text())
            if not self.is_shown(element) or 2 * self._linked[element.mem_id] > len(text):
                continue
            if self._titles.has(text):
                return element
            if first is None and text and element.tag in ("h1", "h2"):
                first = element
        return first


def is_data_table(node: LexborNode) -> bool:
    """True if `node` holds data and does not just arrange the page: rows of cells, none of them a page by itself."""
    if node.tag != "table" or len(node.css("table")) > 1:
        return False
    rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in node.css("tr")]
    sizes = sorted(len(squeezed(cell.text())) for row in rows for cell in row)
    if sum(len(row) > 1 for row in rows) < 2 or not sum(sizes):
        return False
    return len(sizes) > 8 or 2 * sizes[-1] <= sum(sizes) or sizes[-1] < _LEAST_TEXT


def too_deep() -> IntakeError:
    """What is said of a page that is nested out of all measure."""
    return IntakeError("the page is nested too deep", "Copy its text into a file, and give that.")


def _refuse_depth(body: LexborNode) -> None:
    depths = {body.mem_id: 0}
    for node in body.traverse():
        if node.mem_id == body.mem_id or node.parent is None:
            continue
        depth = depths[node.mem_id] = depths[node.parent.mem_id] + 1
        if depth > _DEEPEST:
            raise too_deep()
