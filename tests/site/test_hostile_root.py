"""A content root in which every text means harm, built as any other: it is text in every file of the site."""

from __future__ import annotations

import csv
import html
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tests.site.html import documents, scripts_and_handlers
from tests.support.built_site import BuiltSite

HOSTS = {"", "site.example", "repo.example", "official.example", "schema.org", "creativecommons.org", "www.w3.org"}
"""What links may lead to: the site, and what the gazette's own file names."""

RISKY = re.compile(r"[=+@\t\r]|-(?!\d+(?:\.\d+)?$)")


def test_no_page_holds_more_than_its_own(hostile_root_site: BuiltSite) -> None:
    pages = documents(hostile_root_site.site)
    assert len(pages) > 200
    plain = next(page for page in pages if page.path == "about/index.html")
    for page in pages:
        assert scripts_and_handlers(page) == [], page.path
        kinds = {element.tag for element in page.elements}
        assert not kinds & {"iframe", "object", "embed", "plaintext", "style"}, page.path
        assert len(page.all("base")) == 0
        own = [one for one in page.all("script") if one.get("type") != "application/ld+json"]
        assert len(own) <= len(plain.all("script")) + 1, page.path  # one script more on pages with one of their own
        for element in page.elements:
            for name in ("href", "src", "action"):
                host = urlsplit(element.get(name) or "").netloc
                assert host in HOSTS, f"{page.path}: {element.tag} {element.get(name)}"


def test_no_template_has_run_and_no_file_of_the_machine_is_read(hostile_root_site: BuiltSite) -> None:
    secret = hostile_root_site.content / "gazette.yml"
    assert secret.is_file()
    for path in hostile_root_site.site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"root:x:0:0" not in data, path
            assert b"site_url:" not in data, path
    home = (hostile_root_site.site / "index.html").read_text(encoding="utf-8")
    assert "{{ 7*7 }}" in home
    assert re.search(r">[^<]*\b49\b", home) is None


def trees(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the site that is XML, those in books included."""
    for path in sorted(site.rglob("*")):
        if path.suffix in {".xml", ".svg"}:
            yield path.name, path.read_bytes()
        elif path.suffix == ".epub":
            with zipfile.ZipFile(path) as book:
                names = book.namelist()
                assert not [name for name in names if name.startswith("/") or ".." in name]
                yield from ((name, book.read(name)) for name in names if name.endswith((".xhtml", ".opf", ".xml")))


def test_xml_holds_text_and_no_entities(hostile_root_site: BuiltSite) -> None:
    seen = 0
    for name, data in trees(hostile_root_site.site):
        assert b"<!ENTITY" not in data, name
        assert b"<?xml-stylesheet" not in data, name
        root = ElementTree.fromstring(data)  # noqa: S314 - our own, and no declared entity stands in it
        tags = {str(element.tag).rsplit("}")[-1] for element in root.iter()}
        assert not tags & {"script", "iframe", "img", "base", "plaintext"}, name
        seen += 1
    assert seen > 40


def test_no_cell_of_a_sheet_is_a_formula(hostile_root_site: BuiltSite) -> None:
    cells = 0
    for path in sorted(hostile_root_site.site.rglob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.reader(stream):
                for cell in row:
                    assert not RISKY.match(cell), f"{path}: {cell}"
                    cells += 1
    assert cells > 1_000


def test_calendars_and_data_keep_their_form(hostile_root_site: BuiltSite) -> None:
    calendars = list(hostile_root_site.site.rglob("*.ics"))
    assert calendars
    for path in calendars:
        text = path.read_text(encoding="utf-8").replace("\n ", "")
        assert not re.search(r"(?m)^(ATTACH|URL:(?!https://site\.example/gazette/))", text), path
    for path in hostile_root_site.data.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\U000e0000-\U000e007f]")


def test_nothing_unseen_is_on_a_page_or_in_the_text_of_a_notice(hostile_root_site: BuiltSite) -> None:
    """Turns of direction and letters that only programs read: they stand in the source text, and named as edits."""
    site = hostile_root_site.site
    shown = [*site.rglob("*.html"), *site.rglob("*.md"), *site.glob("notices/*/index.txt"), *site.rglob("*.akn.xml")]
    for path in shown:
        assert not UNSEEN.search(html.unescape(path.read_text(encoding="utf-8"))), path
    assert UNSEEN.search((site / "issues/2024-02/source.txt").read_text(encoding="utf-8"))
    assert {"\u202e", "\u061c"} <= {str(edit["before"]) for edit in hostile_root_site.records("edits")}


def test_every_file_stands_in_the_site_under_a_plain_name(hostile_root_site: BuiltSite) -> None:
    for path in hostile_root_site.site.rglob("*"):
        assert re.fullmatch(r"[\w.-]+", path.name, re.ASCII), path
        assert not path.is_symlink()
    around = {path.name for path in hostile_root_site.site.parent.iterdir()}
    assert around == {"build", "site", "lock", "log.txt"}
    assert {path.name for path in hostile_root_site.content.parent.iterdir()} == {"content"}
