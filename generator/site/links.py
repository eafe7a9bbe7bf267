"""What a finished site says of its pages: which are there, and whether links reach what they name.

MkDocs sees the pages of one edition and one process; here is the whole site: all editions, the files beside the pages,
and what stands from earlier builds. Links from page to page of one edition are MkDocs' own; the others are looked at
here: those to places within pages, to files, and to other editions.
"""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator import store

_ID = re.compile(r"""<(?:[a-z][^<>]*?\sid|a\s(?:[^<>]*?\s)?name)=(?:"([^"]*)"|([^\s"'=<>`]+))""")
_HREF = re.compile(r"""<[a-z][^<>]*?\shref=(?:"([^"]+)"|([^\s"'=<>`]+))""")
_NOT_LISTED = re.compile(r'<meta name="?robots"?[ >]')


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page of the site: the places in it, what it links to (file, and place or nothing), whether machines list it."""

    ids: frozenset[str]
    links: tuple[tuple[str, str], ...]
    listed: bool


def read_pages(site: Path, editions: Iterable[str] = (), kept: store.Kept | None = None) -> dict[str, SitePage]:
    """The pages of the folder `site`, by the paths of their files, sorted.

    In: `editions` are the folders of editions that are not at the root, as in addresses (`en/`). What an earlier run
    read is taken from `kept` for pages whose bytes are the same.
    """
    bases = tuple(sorted(base for base in editions if base))
    key = store.key_of("pages", bases, code=store.code_digest("site/links"))
    known: dict[str, tuple[bytes, SitePage]] = (kept.get(key) if kept else None) or {}
    found: dict[str, tuple[bytes, SitePage]] = {}
    for path in sorted(site.rglob("*.html")):
        name, data = path.relative_to(site).as_posix(), path.read_bytes()
        digest = hashlib.sha256(data).digest()
        before = known.get(name)
        found[name] = before if before and before[0] == digest else (digest, _page(name, data.decode("utf-8"), bases))
    if kept:
        kept.put(key, found)
        kept.drop_all_but([key])
    return {name: page for name, (_, page) in found.items()}


def _page(name: str, text: str, bases: Sequence[str]) -> SitePage:
    # Of the two groups one is the value between quotes, the other a value without.
    links = {html.unescape(quoted or bare) for quoted, bare in _HREF.findall(text)}
    targets = {target for link in links if (target := _target(name, link))}
    own = _edition(name, bases)
    return SitePage(
        ids=frozenset(html.unescape(quoted or bare) for quoted, bare in _ID.findall(text)),
        links=tuple(
            (target, place)
            for target, place in sorted(targets)
            if place or not target.endswith(".html") or _edition(target, bases) != own
        ),
        listed=not _NOT_LISTED.search(text),
    )


def _edition(name: str, bases: Sequence[str]) -> str:
    return next((base for base in bases if name.startswith(base)), "")


def _target(page: str, link: str) -> tuple[str, str] | None:
    """The file and the place that `link` on `page` means, if it leads into the site."""
    scheme, host, way, _, place = urlsplit(link)
    if scheme or host or way.startswith("/"):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(way))) if way else page
    if way.endswith("/") or posixpath.basename(way) in {".", ".."}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(place)


def lost_links(site: Path, pages: Mapping[str, SitePage]) -> list[str]:
    """Links that reach nothing in the folder `site`, in words, by the pages that have them."""
    there = cache(lambda target: (site / target).is_file())
    return [
        f"{path} leads to '{target}{place and f'#{place}'}', which is not there"
        for path, page in pages.items()
        for target, place in page.links
        if (place not in pages[target].ids if place and target in pages else not there(target))
    ]
