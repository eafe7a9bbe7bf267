"""What a finished site says of its pages: which are there, and whether links reach what they name.

MkDocs sees the Markdown of one process; here is the whole site: what stands in HTML, all editions, the files beside the
pages, and what stands from earlier builds.
"""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator import store

_TAG = re.compile(r"""<[a-z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>""")
_ATTRIBUTE = re.compile(r"""\s([^\s"'=<>]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
_ROBOTS = re.compile(r'<meta name="?robots"?[ >]')

Link = tuple[str, str]
"""What a link means: the file, and the place in it, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page of the site: the places in it, what it links to within the site, and whether machines may list it."""

    ids: frozenset[str]
    links: tuple[Link, ...]
    listed: bool


def read_pages(site: Path, kept: store.Kept | None = None) -> dict[str, SitePage]:
    """The pages of the folder `site`, by the paths of their files, sorted.

    What an earlier run read is taken from `kept` for pages whose bytes are the same.
    """
    key = store.key_of("pages", code=store.code_digest("site/links"))
    known: dict[str, tuple[bytes, SitePage]] = (kept.get(key) if kept else None) or {}
    same = {link: link for _, page in known.values() for link in page.links}
    found: dict[str, tuple[bytes, SitePage]] = {}
    for path in sorted(site.rglob("*.html")):
        name, data = path.relative_to(site).as_posix(), path.read_bytes()
        digest = hashlib.sha256(data).digest()
        before = known.get(name)
        found[name] = before if before and before[0] == digest else (digest, _page(name, data.decode("utf-8"), same))
    if kept:
        kept.put(key, found)
        kept.drop_all_but([key])
    return {name: page for name, (_, page) in found.items()}


def _page(path: str, text: str, same: dict[Link, Link]) -> SitePage:
    """The page in the file at `path`. Pages share most links: `same` holds each once, for all of them."""
    ids, written = set(), set()
    for tag in _TAG.findall(text):
        for name, *values in _ATTRIBUTE.findall(tag):
            if name == "href":
                written.add("".join(values))
            elif name == "id" or (name == "name" and tag.startswith(("<a ", "<a\n"))):
                ids.add(html.unescape("".join(values)))
    links = {link for one in written if (link := _link(path, html.unescape(one)))}
    return SitePage(
        ids=frozenset(ids),
        links=tuple(same.setdefault(link, link) for link in sorted(links)),
        listed=not _ROBOTS.search(text),
    )


def _link(page: str, written: str) -> Link | None:
    """What a link that is `written` on `page` means; None if it leads out of the site."""
    try:
        scheme, host, way, _, place = urlsplit(written)
    except ValueError:  # no address at all
        return None
    if scheme or host or way.startswith("/"):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(way))) if way else page
    if way.endswith("/") or posixpath.basename(way) in {".", ".."}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(place)


def lost_links(site: Path, pages: Mapping[str, SitePage], *, whole: bool = True) -> list[str]:
    """Links that reach nothing in the folder `site`, in words, by the pages that have them.

    Where the site is not `whole`, files may be missing, and only places within the pages that are there are looked for.
    """

    @cache
    def reaches(link: Link) -> bool:
        target, place = link
        if target in pages:
            return not place or place in pages[target].ids
        return not whole or (not target.startswith("../") and (site / target).is_file())

    return [
        f"{path} leads to '{'#'.join(filter(None, link))}', which is not there"
        for path, page in pages.items()
        for link in page.links
        if not reaches(link)
    ]
