"""What a finished site says of its pages: which are there, whether links reach the places they name.

MkDocs sees the pages of one process; here are all of them, those of all editions and those of earlier builds. It has
looked at links to pages; what is looked at here are places within pages.
"""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator import store

_ID = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)=(?:"([^"]*)"|([^\s"'=<>`]+))""")
_HREF = re.compile(r"""<[a-z][^<>]*?\shref=(?:"([^"]*#[^"]+)"|([^\s"'=<>`]*#[^\s"'=<>`]+))""")
_NOT_LISTED = re.compile(r'<meta name="?robots"?[ >]')


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page of the site: the places in it, the links to places, and whether machines may list it."""

    ids: frozenset[str]
    links: tuple[str, ...]
    listed: bool


def read_pages(site: Path, kept: store.Kept | None = None) -> dict[str, SitePage]:
    """The pages of the folder `site`, by the paths of their files, sorted.

    What an earlier run read is taken from `kept` for pages whose bytes are the same.
    """
    key = store.key_of("pages", code=store.code_digest("site/links"))
    known: dict[str, tuple[bytes, SitePage]] = (kept.get(key) if kept else None) or {}
    found: dict[str, tuple[bytes, SitePage]] = {}
    for path in sorted(site.rglob("*.html")):
        name, data = path.relative_to(site).as_posix(), path.read_bytes()
        digest = hashlib.sha256(data).digest()
        before = known.get(name)
        found[name] = before if before and before[0] == digest else (digest, _page(data.decode("utf-8")))
    if kept:
        kept.put(key, found)
        kept.drop_all_but([key])
    return {name: page for name, (_, page) in found.items()}


def _page(text: str) -> SitePage:
    # Of the two groups one is the value between quotes, the other a value without.
    links = sorted({quoted or bare for quoted, bare in _HREF.findall(text)})
    return SitePage(
        ids=frozenset(html.unescape(quoted or bare) for quoted, bare in _ID.findall(text)),
        links=tuple(html.unescape(link) for link in links),
        listed=not _NOT_LISTED.search(text),
    )


def lost_places(pages: dict[str, SitePage]) -> list[str]:
    """Links to places that are not on the page they lead to, in words, by the pages that have them."""
    return [
        f"{path} leads to '{link}', but {'there' if target != path else 'here'} is no such place"
        for path, page in pages.items()
        for link, target, place in _targets(path, page.links)
        if target in pages and place not in pages[target].ids
    ]


def _targets(path: str, links: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    """Each link from `path` into the site with the file and the place that it means."""
    for link in links:
        scheme, host, way, _, place = urlsplit(link)
        if not scheme and not host and not way.startswith("/"):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(way))) if way else path
            if way.endswith("/") or posixpath.basename(way) in {".", ".."}:
                target = posixpath.normpath(posixpath.join(target, "index.html"))
            yield link, target, unquote(place)
