"""An issue as a book: everything of its notices, links that lead somewhere, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from posixpath import dirname, join, normpath
from xml.etree import ElementTree as ET

import pytest

from generator import pipeline
from generator.model.corpus import Corpus
from generator.model.gazette import Correction, Sidecar
from generator.model.page import BinaryCompanion
from generator.render import companions
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.markdown_reader import folded
from tests.unit.render.test_pages import texts as lines_of

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def books(corpus: Corpus) -> dict[str, bytes]:
    found = companions(corpus, fixture.relations())
    return {file.path: file.content for file in found if isinstance(file, BinaryCompanion)}


BOOKS = books(fixture.corpus())
PATH = "issues/2021-10/2021-10.epub"


def documents(data: bytes) -> dict[str, ET.Element]:
    """The XML documents of a book by their paths in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        names = [name for name in container.namelist() if name.endswith((".xhtml", ".opf", ".xml"))]
        return {name: ET.fromstring(container.read(name)) for name in names}  # noqa: S314 (our own)


def text_of(document: ET.Element) -> str:
    return "".join(document.itertext())


BOOK = documents(BOOKS[PATH])
KNOWN = BOOK["EPUB/known.xhtml"]


def test_every_issue_with_notices_is_a_book() -> None:
    assert sorted(BOOKS) == [PATH, "issues/undated/undated.epub"]


def test_every_text_and_anchor_of_a_notice_stands_in_its_chapter() -> None:
    ids = [element.get("id") for element in KNOWN.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    shown, count = folded(text_of(KNOWN)), 0
    for node in fixture.body().walk():
        assert node.eid in ids, node.eid
        for line in lines_of(node):
            # XML has no controls: where the text has one, the book shows that a character cannot be shown.
            assert folded(_CONTROL.sub("\ufffd", line)) in shown, line
            count += 1
    assert count > 60


def test_the_media_type_comes_first_and_as_it_is() -> None:
    for data in BOOKS.values():
        assert data[30:58] == b"mimetypeapplication/epub+zip"
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            first, *rest = container.infolist()
            assert first.compress_type == zipfile.ZIP_STORED
            assert {entry.date_time for entry in (first, *rest)} == {(1980, 1, 1, 0, 0, 0)}
            assert len(rest) > 6


def test_the_same_issue_gives_the_same_bytes() -> None:
    assert books(fixture.corpus()) == BOOKS


@pytest.mark.parametrize("path", sorted(BOOKS))
def test_links_within_a_book_lead_to_places_that_are_there(path: str) -> None:
    found = documents(BOOKS[path])
    places = {
        name: {element.get("id") for element in document.iter() if element.get("id")}
        for name, document in found.items()
    }
    followed = 0
    for name, document in found.items():
        for link in document.iter(f"{XHTML}a"):
            target, _, place = str(link.get("href")).partition("#")
            if not target.startswith("http"):
                file = normpath(join(dirname(name), target)) if target else name
                assert file in found, link.get("href")
                assert not place or place in places[file], link.get("href")
                followed += 1
    assert followed > 3


def test_notices_of_the_issue_are_in_the_book_and_others_on_the_site() -> None:
    hrefs = {str(link.get("href")) for link in KNOWN.iter(f"{XHTML}a")}
    assert {"unknown.xhtml", "#art_2__item_1", "https://example.org/gazette/notices/withheld/"} <= hrefs


def test_without_an_address_of_the_site_links_to_it_are_words_alone() -> None:
    corpus = fixture.corpus()
    homeless = replace(corpus, gazette=replace(corpus.gazette, site_url=None))
    chapter = documents(books(homeless)[PATH])["EPUB/known.xhtml"]
    assert "unknown.xhtml" in {link.get("href") for link in chapter.iter(f"{XHTML}a")}
    assert not [link for link in chapter.iter(f"{XHTML}a") if str(link.get("href")).startswith(("http", ".."))]
    for node in fixture.body().walk():
        assert any(element.get("id") == node.eid for element in chapter.iter())


def test_the_contents_name_every_chapter_in_both_languages() -> None:
    nav = BOOK["EPUB/nav.xhtml"]
    links = {link.get("href"): text_of(link) for link in nav.iter(f"{XHTML}a")}
    assert {"known.xhtml", "unknown.xhtml"} <= set(links)
    assert "Circular <i>on</i> *x*" in links["known.xhtml"]
    english = [element for element in nav.iter() if element.get(LANGUAGE) == "en"]
    assert any("Circular" in text_of(element) for element in english)
    printed = text_of(BOOK["EPUB/contents.xhtml"])
    for words in ("关于 | 某事<b>的通知", "Circular | on *something*", "Only English <x>", "只有中文`x`"):
        assert words in printed


def test_a_withheld_notice_is_a_chapter_without_its_text() -> None:
    found = documents(BOOKS["issues/undated/undated.epub"])
    assert "依申请<撤回>" in text_of(found["EPUB/withheld.xhtml"])
    assert not [name for name, document in found.items() if "不得外传" in text_of(document)]


def test_the_package_says_what_the_book_is_and_no_day_but_the_gazettes() -> None:
    package = text_of(BOOK["EPUB/package.opf"])
    assert "zh-Hans" in package
    assert "2021-05-31T00:00:00Z" in package
    undated = documents(BOOKS["issues/undated/undated.epub"])["EPUB/package.opf"]
    assert "2020-01-02T00:00:00Z" in text_of(undated)
    assert text_of(next(undated.iter("{http://purl.org/dc/elements/1.1/}identifier"))).startswith("urn:uuid:")


def test_a_dated_correction_is_told_with_its_day_and_makes_the_book_newer() -> None:
    text = f"{HEAD}各区政府：\n\n修缮城墙，清里护城河。\n"
    line = next(number for number, words in enumerate(text.split("\n"), start=1) if "清里" in words)
    correction = Correction(line=line, printed="清里", corrected="清理", reason="误印", date=dt.date(2022, 5, 6))
    packages = []
    for one in (replace(correction, date=None), correction):
        corpus = corpus_of_texts(text, sidecar=Sidecar(corrections=(one,)))
        found = companions(corpus, pipeline.relate(corpus, quiet))
        (book,) = (documents(file.content) for file in found if isinstance(file, BinaryCompanion))
        packages.append(text_of(book["EPUB/package.opf"]))
        (chapter,) = (text_of(found) for name, found in book.items() if name.startswith("EPUB/yzf"))
        assert "清理护城河" in chapter
        assert ("误印（2022年5月6日）" in chapter) == bool(one.date)
    assert "2022-05-06T00:00:00Z" not in packages[0]
    assert "2022-05-06T00:00:00Z" in packages[1]
