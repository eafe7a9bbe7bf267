"""Links to places within pages, over a whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site import links
from generator.site.links import SitePage, lost_places, read_pages
from generator.store import Kept


def site(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        path = folder / name.replace("__", "/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("#here", True),
        ("#gone", False),
        ("../b/#there", True),
        ("../b/#here", False),
        ("../b/index.html#there", True),
        ("..#top", True),
        ("../#gone", False),
        ("../en/b/#甲", True),
        ("../en/b/#%E7%94%B2", True),
        ("../en/b/#乙", False),
        ("../nowhere/#x", True),  # whether a page is there is MkDocs' question
        ("https://example.org/#x", True),
        ("/b/#x", True),
    ],
)
def test_a_link_reaches_its_place_or_is_told(link: str, found: bool, tmp_path: Path) -> None:
    a = f'<p class="x" id="here">text id="gone" #gone</p><a class="y" href="{link}">x</a>'
    places = site(tmp_path, a=a, b='<p id="there">', en__b='<i id="甲">')
    (tmp_path / "index.html").write_text('<a name="top"></a>', encoding="utf-8")
    lost = lost_places(read_pages(places))
    assert bool(lost) is not found
    assert all(line.startswith("a/index.html leads to") and f"'{link}'" in line for line in lost)


def test_what_asks_robots_to_stay_away_is_not_listed(tmp_path: Path) -> None:
    robots = '<meta name="robots" content="noindex">'
    pages = read_pages(site(tmp_path, a=robots, b="<p>robots</p>"))
    assert [page.listed for page in pages.values()] == [False, True]


def test_what_was_read_is_kept_for_pages_that_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, kept = tmp_path / "site", Kept(tmp_path / "kept")
    folder.mkdir()
    places = site(folder, a='<p id="one">', b='<a href="../a/#one">x</a>')
    first = read_pages(places, kept)
    read: list[str] = []

    def page(text: str) -> SitePage:
        read.append(text)
        return SitePage(ids=frozenset(), links=(), listed=True)

    monkeypatch.setattr(links, "_page", page)
    assert read_pages(places, kept) == first
    assert read == []
    (places / "a" / "index.html").write_text('<p id="two">', encoding="utf-8")
    assert read_pages(places, kept)["b/index.html"] == first["b/index.html"]
    assert read == ['<p id="two">']
    (kept.folder / next(kept.folder.iterdir()).name).write_bytes(b"broken")
    assert len(read_pages(places, kept)) == len(first)
    assert len(read) == 3
