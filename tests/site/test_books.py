"""Issues beside their pages: books that EPUBCheck accepts, source texts, data."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.built_site import BuiltSite
from tests.support.epubcheck import find_checker, messages

_DOUBT = re.compile(r'<a class="doubt"[^>]*>\?</a>')
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&#39;": "'", "&#34;": '"', "&amp;": "&"}


@pytest.fixture(params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


def books(site: BuiltSite) -> list[Path]:
    found = sorted(site.site.glob("issues/*/*.epub"))
    assert len(found) == len(site.records("issues"))
    return found


@pytest.mark.xdist_group("epubcheck")
def test_every_book_is_valid(site: BuiltSite, tmp_path: Path) -> None:
    checker = find_checker()
    for number, book in enumerate(books(site)):
        assert messages(checker, book, tmp_path / f"{number}.json") == [], book.name


@pytest.mark.xdist_group("epubcheck")
def test_the_checker_would_tell(demo_site: BuiltSite, tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    with zipfile.ZipFile(books(demo_site)[0]) as good, zipfile.ZipFile(broken, "w") as bad:
        for entry in good.infolist():
            data = good.read(entry)
            bad.writestr(entry, data.replace(b"</h1>", b"", 1) if entry.filename.endswith("title.xhtml") else data)
    assert messages(find_checker(), broken, tmp_path / "report.json")


def words(text: str) -> str:
    """`text` without markup, space, and the marks of doubts, which no text has."""
    bare = _TAG.sub("", _DOUBT.sub("", text))
    for entity, char in _ENTITIES.items():
        bare = bare.replace(entity, char)
    return _SPACE.sub("", bare)


def test_every_text_of_a_notice_stands_in_its_chapter(site: BuiltSite) -> None:
    seen = 0
    for book in books(site):
        with zipfile.ZipFile(book) as container:
            chapters = {name: container.read(name).decode("utf-8") for name in container.namelist()}
        for id_ in json.loads((site.data / f"issues/{book.stem}.json").read_text(encoding="utf-8"))["notices"]:
            shown = words(chapters[f"EPUB/{id_}.xhtml"])
            tree = json.loads((site.data / f"notices/{id_}.json").read_text(encoding="utf-8"))
            for text in texts(tree.get("body", {})):
                assert _SPACE.sub("", text) in shown, (id_, text)
                seen += 1
    assert seen > 500


def texts(node: dict[str, Any]) -> list[str]:
    own = [value for name in ("num", "heading", "text") if (value := node.get(name))]
    return own + [text for child in node.get("children", ()) for text in texts(child)]


def test_every_cell_of_a_table_stands_in_its_chapter(site: BuiltSite) -> None:
    seen = 0
    for table in site.records("tables"):
        issue = next(record["issue"] for record in site.records("notices") if record["id"] == table["notice"])
        with zipfile.ZipFile(site.site / f"issues/{issue}/{issue}.epub") as container:
            shown = words(container.read(f"EPUB/{table['notice']}.xhtml").decode("utf-8"))
        with (site.data / str(table["csv"])).open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert _SPACE.sub("", cell.removeprefix("'")) in shown, (table["csv"], cell)
                    seen += 1
    assert seen > 50


def test_a_source_text_is_the_file_whose_sum_is_published(site: BuiltSite) -> None:
    whole = 0
    for issue in site.records("issues"):
        own = json.loads((site.data / f"issues/{issue['id']}.json").read_text(encoding="utf-8"))
        data = (site.site / f"issues/{issue['id']}/source.txt").read_bytes()
        assert hashlib.sha256(data).hexdigest() == own["source"]["sha256"]
        whole += not own["withheld"]
    assert whole > 1


def test_the_page_of_an_issue_says_where_its_source_text_is_not_whole(demo_site: BuiltSite) -> None:
    said = {
        issue["id"]: "源文本（不完整"
        in (demo_site.site / f"issues/{issue['id']}/index.html").read_text(encoding="utf-8")
        for issue in demo_site.records("issues")
    }
    assert [id_ for id_, partial in said.items() if partial] == ["2025-15"]
