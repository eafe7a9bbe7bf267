"""Links to places, files and other editions, over a whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site import links
from generator.site.links import SitePage, lost_links, read_pages
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
        ("../nowhere/#x", False),
        ("../nowhere/", False),
        ("../../data/list.csv", False),
        ("../en/b/", True),
        ("../en/nowhere/", False),
        ("../data/list.csv", True),
        ("../data/list.csv?x=1", True),
        ("../data/gone.csv", False),
        ("#name-of-a-field", False),
        ("mailto:someone@example.org", True),
        ("https://example.org/#x", True),
        ("/b/#x", True),
    ],
)
def test_a_link_reaches_its_place_or_is_told(link: str, found: bool, tmp_path: Path) -> None:
    a = f'<p class="x" id="here">text id="gone" #gone</p><input name="name-of-a-field"><a class="y" href="{link}">x</a>'
    places = site(tmp_path, a=a, b='<p id="there">', en__b='<i id="甲">')
    (tmp_path / "index.html").write_text('<a name="top"></a>', encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "list.csv").touch()
    lost = lost_links(places, read_pages(places))
    assert bool(lost) is not found
    assert all(line.startswith("a/index.html leads to '") and line.endswith(", which is not there") for line in lost)


@pytest.mark.parametrize(
    ("markup", "lost"),
    [
        ('<p title="&lt;a href=gone.txt&gt;">', []),
        ('<p title="a > b, href=gone.txt">', []),
        ("<p title='href=gone.txt'>", []),
        ('<a title="a > b" href=gone.txt>', ["gone.txt"]),
        ("<a title='\"' href=gone.txt>", ["gone.txt"]),
        ("<a href='gone.txt'>", ["gone.txt"]),
        ("<a href=http://[x>", []),
        ("<p>see href=gone.txt</p>", []),
        ('<p title="a > b" id=x><a href=#x>', []),
        ("<a class=y name=x></a><a href=#x>", []),
        ("<a\nname=x></a><a href=#x>", []),
        ("<area name=x><a href=#x>", ["index.html#x"]),
    ],
)
def test_only_what_is_a_link_is_one(markup: str, lost: list[str], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(markup, encoding="utf-8")
    found = lost_links(tmp_path, read_pages(tmp_path))
    assert found == [f"index.html leads to '{one}', which is not there" for one in lost]


def test_of_a_part_of_a_site_only_its_places_are_looked_for(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<a href=en/#x><a href=data/list.csv><a href=#x>", encoding="utf-8")
    (lost,) = lost_links(tmp_path, read_pages(tmp_path), whole=False)
    assert "#x" in lost


def test_what_asks_robots_to_stay_away_is_not_listed(tmp_path: Path) -> None:
    robots = '<meta name="robots" content="noindex">'
    pages = read_pages(site(tmp_path, a=robots, b="<p>robots</p>"))
    assert [page.listed for page in pages.values()] == [False, True]


def test_what_was_read_is_kept_for_pages_that_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, kept = tmp_path / "site", Kept(tmp_path / "kept")
    folder.mkdir()
    places = site(folder, a='<p id="one">', b='<a href="../a/#one">x</a>')
    first = read_pages(places, kept=kept)
    read: list[str] = []

    def page(_name: str, text: str, _same: object) -> SitePage:
        read.append(text)
        return SitePage(ids=frozenset(), links=(), listed=True)

    monkeypatch.setattr(links, "_page", page)
    assert read_pages(places, kept=kept) == first
    assert read == []
    (places / "a" / "index.html").write_text('<p id="two">', encoding="utf-8")
    assert read_pages(places, kept=kept)["b/index.html"] == first["b/index.html"]
    assert read == ['<p id="two">']
    (kept.folder / next(kept.folder.iterdir()).name).write_bytes(b"broken")
    assert len(read_pages(places, kept=kept)) == len(first)
    assert len(read) == 3
