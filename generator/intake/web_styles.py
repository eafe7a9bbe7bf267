"""What a web page says of the look of its elements, as far as it changes the text: what is hidden, how lists number.

Only the page's own style sheets and attributes are read; sheets that stand elsewhere are not asked for.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from generator.intake.web_lists import list_style

_NONE_SHOWN = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_RULE = re.compile(r"(?P<selector>[^{}@]+)\{(?P<body>[^{}]*)\}")
_NESTED = re.compile(r"/\*.*?\*/|@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})", re.DOTALL)


class Styles:
    """The style sheets of a page."""

    def __init__(self, parser: LexborHTMLParser) -> None:
        self._hidden: set[int] = set()
        self._lists: dict[int, str] = {}
        for style in parser.css("style"):
            for rule in _RULE.finditer(_NESTED.sub("", style.text())):
                hides, lists = _NONE_SHOWN.search(rule["body"]), list_style(rule["body"])
                if not hides and lists is None:
                    continue
                try:
                    found = {node.mem_id for node in parser.css(rule["selector"].strip())}
                except (SelectolaxError, ValueError):
                    continue
                if hides:
                    self._hidden |= found
                if lists is not None:
                    self._lists |= dict.fromkeys(found, lists)

    def hides(self, node: LexborNode) -> bool:
        """True if the page hides `node` itself."""
        attributes = node.attributes
        hidden = "hidden" in attributes or node.mem_id in self._hidden
        return hidden or _NONE_SHOWN.search(attributes.get("style") or "") is not None

    def list_style(self, node: LexborNode) -> str | None:
        """The style that the sheets give a list, or an entry of one."""
        return self._lists.get(node.mem_id)
