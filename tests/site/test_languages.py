"""Which language a page is in: Chinese on English pages says that it is, traditional pages say where they come from."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from generator.model.edition import Edition
from tests.site.html import VOID
from tests.support.built_site import BuiltSite

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
OWN_NAMES = {one.own_name for one in Edition}


class Texts(HTMLParser):
    """The texts of a page, each with the language that the elements around it say."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = self.open[-1][1] if self.open else ""
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang") or around))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1:] and self.open[-1][0] != "script":
            self.found.append((self.open[-1][1], data.strip()))


def texts(path: Path) -> list[tuple[str, str]]:
    parser = Texts()
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    return parser.found


def pages_of(site: BuiltSite, edition: Edition) -> list[Path]:
    found = sorted((site.site / edition.base).rglob("*.html"))
    assert len(found) > 20
    return found


def test_chinese_on_english_pages_says_that_it_is_chinese(site: BuiltSite) -> None:
    unmarked = [
        f"{path.relative_to(site.site)}: {text}"
        for path in pages_of(site, Edition.EN)
        for lang, text in texts(path)
        if HAN.search(text) and not lang.startswith("zh") and text not in OWN_NAMES
    ]
    assert unmarked == []


def test_no_markup_of_ours_is_printed(site: BuiltSite) -> None:
    for edition in Edition:
        for path in pages_of(site, edition):
            printed = [text for _, text in texts(path) if re.search(r"\{:? ?[.#]\w", text)]
            assert printed == [], path


def test_every_traditional_page_says_that_it_is_converted(site: BuiltSite) -> None:
    for path in pages_of(site, Edition.ZH_HANT):
        text = path.read_text(encoding="utf-8")
        assert "http-equiv=refresh" in text or "由程式自簡體文本轉換" in text, path


def test_words_that_the_tables_cut_wrongly_are_right(site: BuiltSite) -> None:
    wrong = re.compile("髮放|髮展|髮生|換髮|麪積|幹淨|繫統|谿|行政複議|會籤|補籤")
    for path in pages_of(site, Edition.ZH_HANT):
        assert wrong.findall(path.read_text(encoding="utf-8")) == [], path


def test_the_page_of_a_wrong_address_speaks_to_readers_of_every_edition(site: BuiltSite) -> None:
    languages = {lang for lang, _ in texts(site.site / "404.html")}
    assert {one.value for one in Edition} <= languages
