"""Python-Markdown does less, and gives the same HTML.

Each text is tried against every inline pattern, though nearly none holds the sign that a pattern begins with; and the
whole page is parsed once more for places that links lead to, which the generator looks at over the whole site.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""Without this in a text, the pattern of that name matches nothing. One that is not named here is always tried."""

SECOND_PARSERS = ("mkdocs_raw_html", "properdocs_raw_html")
"""What the builders call the step that reads a page for its ids alone."""

_EARLIEST = 1000


def on_config(config: Any) -> Any:
    """Put the extension behind those of the configuration."""
    config.markdown_extensions.append(Lean())
    return config


class Lean(Extension):
    """What makes a page's conversion do less."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Take the place of the step that tries the patterns, and look out for the second parser."""
        md.treeprocessors.register(_Inline(md), "inline", 20)
        md.preprocessors.register(_ParsedOnce(md), "parsed-once", _EARLIEST)


class _Inline(InlineProcessor):
    """Tries a pattern only where its sign is."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Take the patterns, which all extensions have added to by now, and go on as ever."""
        patterns = self.md.inlinePatterns
        signs = {id(patterns[name]): sign for name, sign in SIGNS.items() if name in patterns}
        self._patterns = [(signs.get(id(pattern), ""), pattern) for pattern in patterns]
        return super().run(tree, ancestors)

    # Python's name for the step `__handleInline`, seen from outside of its class.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        start = 0
        for index in range(patternIndex, len(self._patterns)):
            sign, pattern = self._patterns[index]
            matched = sign in data
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)
        return data


class _ParsedOnce(Preprocessor):
    """Keeps the builder from parsing the raw HTML of a page for its ids alone."""

    def run(self, lines: list[str]) -> list[str]:
        """Out: the `lines` as they are. The step that is left out adds itself behind all extensions."""
        for name in SECOND_PARSERS:
            if name in self.md.preprocessors:
                self.md.preprocessors[name].run = list
        return lines
