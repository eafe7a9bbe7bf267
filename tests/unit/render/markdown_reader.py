"""Markdown as the site's own configuration reads it, and the text that a reader of the result sees."""

from __future__ import annotations

import functools
import re
from html.parser import HTMLParser
from typing import Any

import markdown  # type: ignore[import-untyped]
import yaml

from tests.support.built_site import PROJECT

_MKDOCS_ADDS = ("toc", "tables", "fenced_code")


def extensions() -> tuple[list[str], dict[str, dict[str, Any]]]:
    """The extensions of mkdocs.yml with their settings, and those that MkDocs adds to any."""
    config = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    names: list[str] = []
    settings: dict[str, dict[str, Any]] = {}
    for entry in config["markdown_extensions"]:
        name, options = next(iter(entry.items())) if isinstance(entry, dict) else (entry, None)
        names.append(name)
        if options:
            settings[name] = options
    return [*names, *(name for name in _MKDOCS_ADDS if name not in names)], settings


@functools.cache
def _converter() -> markdown.Markdown:
    names, settings = extensions()
    return markdown.Markdown(extensions=names, extension_configs=settings)


def to_html(text: str) -> str:
    """`text` as HTML, by Python-Markdown with the site's extensions."""
    html: str = _converter().reset().convert(text)
    return html


class Reader(HTMLParser):
    """Collects the elements and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.elements.append((f"!{data}", {}))

    @property
    def tags(self) -> list[str]:
        """The names of the elements, in order."""
        return [tag for tag, _ in self.elements]


def folded(text: str) -> str:
    """`text` with whitespace as one space, none at the ends, and controls as pages show them."""
    shown = "".join(_shown(char) for char in text)
    return re.sub(r"\s+", " ", shown).strip()


def _shown(char: str) -> str:
    if char.isspace():
        return char
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\u2421"
    return "\ufffd" if "\x80" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" else char
