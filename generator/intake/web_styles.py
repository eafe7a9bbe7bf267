"""What a web page says of the look of its elements, as far as it changes the text: what is hidden, how lists number.

Only the page's own style sheets and attributes are read; sheets that stand elsewhere are not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from generator.intake.web_lists import list_style

_NONE_SHOWN = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_RULE = re.compile(r"(?P<selector>[^{}@]+)\{(?P<body>[^{}]*)\}")
_NESTED = re.compile(r"/\*.*?\*/|@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})", re.DOTALL)
_COMMA = re.compile(r",(?![^()]*\))")
_IMPORTANT = re.compile(r"(?<![\w-])list-style[^;]*!\s*important", re.IGNORECASE)
_OF_CLASS = re.compile(r"[.\[]|(?<!:):(?!:)")
_OF_TAG = re.compile(r"(?<![\w.#:\[=\"'-])[a-z]", re.IGNORECASE)
_MOST_RULES = 500
"""Rules that are asked for; each is looked for in the whole page."""

_Weight = tuple[bool, int, int, int]


class Styles:
    """The style sheets of a page."""

    def __init__(self, parser: LexborHTMLParser) -> None:
        self._hidden: set[int] = set()
        self._lists: dict[int, tuple[_Weight, str]] = {}
        for selector, body in islice(_rules(parser), _MOST_RULES):
            try:
                found = {node.mem_id for node in parser.css(selector)}
            except (SelectolaxError, ValueError):
                continue
            if _NONE_SHOWN.search(body):
                self._hidden |= found
            style = list_style(body)
            if style is not None:
                weight = _weight(selector, body)
                for at in found:
                    if at not in self._lists or self._lists[at][0] <= weight:
                        self._lists[at] = (weight, style)

    def hides(self, node: LexborNode) -> bool:
        """True if the page hides `node` itself."""
        attributes = node.attributes
        hidden = "hidden" in attributes or node.mem_id in self._hidden
        return hidden or _NONE_SHOWN.search(attributes.get("style") or "") is not None

    def list_style(self, node: LexborNode) -> str | None:
        """The style that the sheets give a list, or an entry of one."""
        found = self._lists.get(node.mem_id)
        return found[1] if found else None


def _rules(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """The selectors of the rules that hide something or style lists, each with what its rule declares."""
    for style in parser.css("style"):
        for rule in _RULE.finditer(_NESTED.sub("", style.text())):
            if _NONE_SHOWN.search(rule["body"]) or list_style(rule["body"]) is not None:
                for selector in _COMMA.split(rule["selector"]):
                    yield selector.strip(), rule["body"]


def _weight(selector: str, body: str) -> _Weight:
    """By what one rule for a list's style goes before another; of equals the last one does."""
    names = len(_OF_CLASS.findall(selector))
    return bool(_IMPORTANT.search(body)), selector.count("#"), names, len(_OF_TAG.findall(selector))
