"""The sitemap, in one file or in several."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from generator.model.edition import Edition
from generator.site.sitemap import write_sitemap

ROOT = "https://example.org/a&b/"
PAGES = ["", "notices/a/", "notices/b/"]


@pytest.mark.parametrize(("most", "files"), [(9, 1), (8, 2), (4, 3)])
def test_every_page_of_every_edition_is_named_once(most: int, files: int, tmp_path: Path) -> None:
    write_sitemap(tmp_path, ROOT, PAGES, list(Edition), "2021-05-31", most)
    parts = sorted(tmp_path.glob("sitemap-*.xml")) or [tmp_path / "sitemap.xml"]
    assert len(parts) == files
    found = [one for part in parts for one in re.findall("<loc>(.*)</loc>", part.read_text(encoding="utf-8"))]
    assert sorted(found) == sorted(f"https://example.org/a&amp;b/{one.base}{page}" for one in Edition for page in PAGES)
    assert all(len(re.findall("<url>", part.read_text(encoding="utf-8"))) <= most for part in parts)
    if files > 1:
        named = re.findall("<loc>.*/(.*)</loc>", (tmp_path / "sitemap.xml").read_text(encoding="utf-8"))
        assert named == [part.name for part in parts]


def test_the_packed_one_says_the_same(tmp_path: Path) -> None:
    write_sitemap(tmp_path, ROOT, PAGES, [Edition.EN], "2021-05-31")
    assert gzip.decompress((tmp_path / "sitemap.xml.gz").read_bytes()) == (tmp_path / "sitemap.xml").read_bytes()


def test_a_site_without_an_address_lists_nothing(tmp_path: Path) -> None:
    write_sitemap(tmp_path, None, PAGES, [Edition.EN], "2021-05-31")
    assert "<url>" not in (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
