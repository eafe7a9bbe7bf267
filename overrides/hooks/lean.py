"""Python-Markdown does less, and gives the same HTML.

Each text is tried against every inline pattern, though nearly none holds the sign that a pattern begins with; for each
tag the sets of tags are put together anew; every text is held against the mark of a table of contents; and the whole
page is parsed once more for places that links lead to, which the generator looks at over the whole site.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HTMLExtractorExtra
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

SIGNS = {
    "backtick": "`",
    "escape": r"\\",
    "reference": r"\[",
    "link": r"\[",
    "image_link": r"!\[",
    "image_reference": r"!\[",
    "short_reference": r"\[",
    "short_image_ref": r"!\[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "em_strong": "[*_]",
}
"""Without this in a text, the pattern of that name matches nothing. One that is not named here is always tried."""

REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""These match nothing, either, on a page that says nowhere where a reference leads."""

_ANY_SIGN = re.compile(r"[`\\\[<&*_\n]")

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
        """Take the place of the steps that do too much, and look out for the second parser."""
        md.is_block_level = cache(md.is_block_level)  # type: ignore[method-assign]
        md.treeprocessors.register(_Inline(md), "inline", 20)
        md.preprocessors.register(_Blocks(md), "html_block", 20)
        md.preprocessors.register(_ParsedOnce(md), "parsed-once", _EARLIEST)


class _Inline(InlineProcessor):
    """Tries a pattern only where its sign is."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Take the patterns, which all extensions have added to by now, and go on as ever."""
        patterns = self.md.inlinePatterns
        names = {id(patterns[name]): name for name in SIGNS if name in patterns}
        named = [(names.get(id(pattern), ""), pattern) for pattern in patterns]
        idle = frozenset() if self.md.references else REFERENCES
        self._patterns = [(re.compile(SIGNS.get(name, "")), pattern) for name, pattern in named if name not in idle]
        self._all_named = all(name for name, _ in named)
        return super().run(tree, ancestors)

    # Python's name for the step `__handleInline`, seen from outside of its class.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString) or (self._all_named and not _ANY_SIGN.search(data)):
            return data
        start = 0
        for index in range(patternIndex, len(self._patterns)):
            sign, pattern = self._patterns[index]
            matched = bool(sign.search(data))
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)
        return data


class _Extractor(HTMLExtractorExtra):
    """Takes raw HTML out of the text; its sets of tags stay the same for all of a page."""

    block_level_tags = cached_property(HTMLExtractorExtra.block_level_tags.fget)
    block_tags = cached_property(HTMLExtractorExtra.block_tags.fget)
    span_and_blocks_tags = cached_property(HTMLExtractorExtra.span_and_blocks_tags.fget)


class _Blocks(Preprocessor):
    """The step of `md_in_html` that takes raw HTML out of the text."""

    def run(self, lines: list[str]) -> list[str]:
        """Out: the `lines`, with placeholders where there was raw HTML."""
        parser = _Extractor(self.md)
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


class _ParsedOnce(Preprocessor):
    """Keeps the builder from parsing the raw HTML of a page for its ids alone, and from looking for absent contents."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.marker: str = md.treeprocessors["toc"].marker

    def run(self, lines: list[str]) -> list[str]:
        """Out: the `lines` as they are. The step that is left out adds itself behind all extensions."""
        self.md.treeprocessors["toc"].marker = self.marker if any(self.marker in line for line in lines) else ""
        for name in SECOND_PARSERS:
            if name in self.md.preprocessors:
                self.md.preprocessors[name].run = list
        return lines
