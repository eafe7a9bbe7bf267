"""A built site, read without a browser: its pages, their elements, and what is wrong with them."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from generator.model.edition import Edition

_BASE = "http://site.invalid/"
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_LOADING = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "form": "action"}


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str | None]

    def get(self, name: str) -> str | None:
        """The value of an attribute; None if it is not there or has none."""
        return self.attributes.get(name)


@dataclass(frozen=True, slots=True)
class Document:
    """A page of a built site: its address below the site's root, its elements, its text by element name.

    `linked_data` are its blocks of JSON-LD, as they stand there.
    """

    path: str
    elements: tuple[Element, ...]
    text: dict[str, str]
    linked_data: tuple[str, ...] = ()

    def all(self, tag: str) -> list[Element]:
        """The elements of one name."""
        return [element for element in self.elements if element.tag == tag]

    def links_of_sections(self) -> list[Element]:
        """The links to the sections of the site, which stand between the bar and the text."""
        start, end = (next(n for n, one in enumerate(self.elements) if one.tag == tag) for tag in ("header", "main"))
        start += next(n for n, one in enumerate(self.elements[start:]) if one.get("id") == "sections")
        return [one for one in self.elements[start:end] if one.tag == "a"]

    @property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [str(element.get("id")) for element in self.elements if element.get("id") is not None]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[str] = []
        self.text: dict[str, str] = {}
        self.linked_data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))
        if tag == "script" and dict(attrs).get("type") == "application/ld+json":
            self.linked_data.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        for tag in set(self.open) - ({"title"} if "svg" in self.open else set()):  # a drawing has a title of its own
            self.text[tag] = self.text.get(tag, "") + data
        if self.open[-1:] == ["script"] and self.elements[-1].get("type") == "application/ld+json":
            self.linked_data[-1] += data


@functools.cache
def documents(site: Path) -> tuple[Document, ...]:
    """All HTML pages of the site in `site`, sorted by path."""
    found = tuple(_read(path, site) for path in sorted(site.rglob("*.html")))
    assert found, f"no pages in {site}"
    return found


def _read(path: Path, site: Path) -> Document:
    parser = _Parser()
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    return Document(path.relative_to(site).as_posix(), tuple(parser.elements), parser.text, tuple(parser.linked_data))


def data_blocks(document: Document) -> list[dict[str, Any]]:
    """What a page says of itself in JSON-LD."""
    return [json.loads(block) for block in document.linked_data]


def edition_of(path: str) -> Edition:
    """The edition that the page at `path` belongs to."""
    return next((one for one in Edition if one.base and path.startswith(one.base)), Edition.ZH_HANS)


def address(document: Document) -> str:
    """Where a page is served."""
    return urljoin(_BASE, document.path.removesuffix("index.html"))


def broken_links(site: Path) -> Iterator[str]:
    """Links to pages, files and anchors of the site that are not there, each with the page it stands on."""
    pages = {document.path: set(document.ids) for document in documents(site)}
    for document in documents(site):
        if document.path == "404.html":
            continue  # its addresses are absolute: it is served from anywhere
        for element in document.elements:
            for name in ("href", "src"):
                target = element.get(name)
                if target and _breaks(site, pages, urljoin(address(document), target)):
                    yield f"{document.path}: {target}"


def _breaks(site: Path, pages: dict[str, set[str]], url: str) -> bool:
    parts = urlsplit(url)
    if not url.startswith(_BASE):
        return False
    path = unquote(parts.path).lstrip("/")
    if not path or path.endswith("/"):
        path += "index.html"
    if not (site / path).is_file():
        return True
    # The theme's own switches are labels' targets, and `#` alone is the top of the page.
    return bool(parts.fragment) and path in pages and unquote(parts.fragment) not in pages[path]


def foreign_requests(site: Path) -> Iterator[str]:
    """What a page would fetch from another host, by itself or by its style sheets."""
    for document in documents(site):
        for element in document.elements:
            target = element.get(_LOADING.get(element.tag, ""))
            if (
                target
                and urlsplit(target).netloc
                and (element.get("rel") or "").strip() not in {"canonical", "alternate"}
            ):
                yield f"{document.path}: {element.tag} {target}"
    for path in site.rglob("*.css"):
        for target in re.findall(
            r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')]+)", path.read_text(encoding="utf-8")
        ):
            yield f"{path.relative_to(site)}: {target}"


def scripts_and_handlers(document: Document) -> list[str]:
    """What could run in a page: names of handlers, and links that are scripts."""
    handlers = [name for element in document.elements for name in element.attributes if name.startswith("on")]
    links = [str(element.get("href")) for element in document.all("a")]
    return handlers + [link for link in links if urlsplit(link.strip()).scheme not in {"", "http", "https", "mailto"}]
