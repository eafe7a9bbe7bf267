"""Where the text of a web page stands: the element that holds the prose, told by how much of its text is no link.

From the body one goes down into the child with the most prose, as long as nothing beside it looks like text of the
issue too. What is left out on the way is counted and shown, since it may have been wanted.
"""

from __future__ import annotations

import re
from collections import defaultdict

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.intake.values import IntakeError
from generator.intake.web_styles import Styles

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
_LEAST_TITLE = 6
_DEEPEST = 300
"""Elements in one another; pages of government sites have up to some forty."""

_SHOWN = 3
_BEGINNING = 24
_SEPARATOR = re.compile(r"[-_|｜–—·•>»]+")


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
        self._titles, self._endings = _titles(parser)
        self.container = body
        if body is not None:
            _refuse_depth(body)
            self._count(body)
            self.container = self._descend(body)
        at = self.container.mem_id if self.container is not None else 0
        self.prose, self.linked = self._prose[at], self._linked[at]

    def is_shown(self, node: LexborNode) -> bool:
        """True unless `node` is no text of the page, or the page hides it."""
        return node.tag not in UNREAD and not self.styles.hides(node)

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

    def _descend(self, node: LexborNode) -> LexborNode:
        while True:
            children = [child for child in node.iter(include_text=True) if self.is_shown(child)]
            best = max(children, key=lambda child: self._prose[child.mem_id], default=None)
            if best is None or best.tag not in _HOLDERS or is_data_table(best):
                return node
            others = [child for child in children if child.mem_id != best.mem_id]
            if any(self._is_text(child, best) for child in others):
                return node
            before = True
            for child in children:
                if child.mem_id == best.mem_id:
                    before = False
                    continue
                heading = self._heading(child) if before else None
                if heading is None:
                    self.leave_out(child)
                elif 2 * self._linked[child.mem_id] <= self._prose[child.mem_id]:
                    self.headings.append(child)  # with what stands beside the heading: a number, a date
                else:
                    self.headings.append(heading)
                    self.leave_out(child, heading)
            node = best

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
        """The element in `node` that heads the text: a first heading, or the words that the page calls itself."""
        if node.is_text_node or node.tag in FRAME:
            return None
        for element in node.traverse():
            text = _squeezed(element.text())
            if not self.is_shown(element) or 2 * self._linked[element.mem_id] > len(text):
                continue
            if text and (element.tag in ("h1", "h2") or self._is_title(text)):
                return element
        return None

    def _is_title(self, text: str) -> bool:
        return len(text) >= _LEAST_TITLE and (
            text in self._titles or any(name.endswith(text) for name in self._endings)
        )


def is_data_table(node: LexborNode) -> bool:
    """True if `node` holds data and does not just arrange the page: rows of cells, none of them a page by itself."""
    if node.tag != "table" or len(node.css("table")) > 1:
        return False
    rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in node.css("tr")]
    sizes = sorted(len(_squeezed(cell.text())) for row in rows for cell in row)
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


def _titles(parser: LexborHTMLParser) -> tuple[frozenset[str], tuple[str, ...]]:
    """What the page calls its text, and what such a name may end with it.

    It is the term that government sites have for it, or the page's title up to what may be the site's own name.
    """
    named = [node.attributes.get("content") or "" for node in parser.css("meta")
             if (node.attributes.get("name") or "").lower() == "articletitle"]  # fmt: skip
    whole, beginnings = set(named), []
    for node in parser.css("title"):
        text = node.text()
        ends = [match.start() for match in _SEPARATOR.finditer(text)]
        whole |= {text, *(text[:end] for end in ends)}
        beginnings.append(text[: ends[0]] if ends else text)
    return frozenset(map(_squeezed, whole)), tuple(map(_squeezed, [*named, *beginnings]))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
