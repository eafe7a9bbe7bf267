"""The list of all pages for search engines, one for all editions: each page has the same path in each.

Which page is which in another edition the pages say themselves; told here once more, it would be most of the file.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from generator.model.edition import Edition
from generator.store import write_atomic

MOST = 40_000
"""Addresses a file: the protocol (sitemaps.org) allows 50,000 in 50 MB."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def write_sitemap(
    site: Path, root: str | None, pages: Iterable[str], editions: Sequence[Edition], day: str, most: int = MOST
) -> None:
    """Write sitemap.xml to the folder `site`, and where one file would be too long, those that it then names.

    In: the address of the site, without which nothing can be listed; the paths of the `pages` below each edition; the
    day the archive speaks of.
    """
    entries = [_entry(root, page, edition, day) for page in pages for edition in editions] if root else []
    parts = [entries[at : at + most] for at in range(0, len(entries), most)] or [[]]
    if len(parts) == 1:
        _write(site / "sitemap.xml", _urls(parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number, _ in enumerate(parts, 1)]
    for name, part in zip(names, parts, strict=True):
        _write(site / name, _urls(part))
    listed = "".join(f"  <sitemap><loc>{escape(f'{root}{name}')}</loc></sitemap>\n" for name in names)
    _write(site / "sitemap.xml", f"{_HEAD}<sitemapindex {_SPACE}>\n{listed}</sitemapindex>\n")


def _urls(entries: Iterable[str]) -> str:
    return f"{_HEAD}<urlset {_SPACE}>\n{''.join(entries)}</urlset>\n"


def _entry(root: str, page: str, edition: Edition, day: str) -> str:
    return f"<url><loc>{escape(f'{root}{edition.base}{page}')}</loc><lastmod>{day}</lastmod></url>\n"


def _write(path: Path, text: str) -> None:
    data = text.encode()
    write_atomic(path, data)
    write_atomic(path.with_name(f"{path.name}.gz"), gzip.compress(data, mtime=0))
