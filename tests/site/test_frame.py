"""The frame of every page: what it loads, what it may load, its other editions, its address, what it is not."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from generator.model.edition import Edition
from tests.site.html import Document, documents, edition_of
from tests.support.built_site import BuiltSite

ROOT = "https://example.github.io/xiyu-gazette/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def split(path: str) -> tuple[Edition, str]:
    """The edition of a page, and its path there as it is served."""
    edition = edition_of(path)
    return edition, path.removeprefix(edition.base).removesuffix("index.html")


def links(page: Document, relation: str) -> dict[str | None, str]:
    """The links of one relation in the head, by language; those to other forms of the page name their type."""
    found = [link for link in page.all("link") if str(link.get("rel")).strip() == relation and not link.get("type")]
    return {link.get("hreflang"): str(link.get("href")) for link in found}


def is_moved(page: Document) -> bool:
    """Whether the page only leads to another."""
    return any(meta.get("http-equiv") == "refresh" for meta in page.all("meta"))


def test_every_page_loads_one_style_sheet_and_waits_for_no_script(pages: tuple[Document, ...]) -> None:
    for page in pages:
        assert len(links(page, "stylesheet")) == 1, page.path
        loaded = [script for script in page.all("script") if script.get("src")]
        assert 0 < len(loaded) <= 4, page.path
        assert all("defer" in script.attributes or script.get("type") == "module" for script in loaded), page.path


def test_nothing_is_published_that_no_page_asks_for(site: BuiltSite) -> None:
    files = [path.relative_to(site.site).as_posix() for path in site.site.rglob("*") if path.is_file()]
    assert [path for path in files if path.endswith((".map", ".py", ".pyc"))] == []
    assert len([path for path in files if path.endswith(".css")]) == 1, "all editions ask for that of the root"
    assert [path for path in files if "/lunr/" in path or "/bundle." in path] == [], "scripts of the theme"


def test_the_policy_comes_first_and_allows_only_the_site(pages: tuple[Document, ...]) -> None:
    policies = set()
    for page in pages:
        metas = page.all("meta")
        assert metas[0].get("charset") == "utf-8", page.path
        assert metas[1].get("http-equiv") == "Content-Security-Policy", page.path
        policies.add(metas[1].get("content"))
        assert not [meta for meta in metas if meta.get("name") == "generator"], page.path
    (policy,) = policies
    assert policy
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == "'self'"
    assert directives["object-src"] == directives["base-uri"] == "'none'"
    assert directives["form-action"] == "'self'"
    assert set(directives) == {"default-src", "script-src", "img-src", "object-src", "base-uri", "form-action"}
    assert directives["img-src"] == "'self' data:"
    assert "unsafe-inline" not in policy
    assert re.search(r"https?:|\*", policy) is None
    assert re.fullmatch(r"'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='", directives["script-src"])


def test_every_page_names_its_editions(demo_site: BuiltSite) -> None:
    for page in documents(demo_site.site):
        edition, path = split(page.path)
        if page.path == "404.html" or is_moved(page):
            assert links(page, "alternate") == links(page, "canonical") == {}, page.path
        elif links(page, "canonical"):
            assert links(page, "canonical") == {None: ROOT + edition.base + path}
            expected: dict[str | None, str] = {one.value: ROOT + one.base + path for one in Edition}
            assert links(page, "alternate") == {**expected, "x-default": ROOT + path}, page.path


def test_the_sitemap_names_what_the_pages_name(demo_site: BuiltSite) -> None:
    named = [links(page, "canonical")[None] for page in documents(demo_site.site) if links(page, "canonical")]
    tree = ET.parse(demo_site.site / "sitemap.xml")  # noqa: S314 (built here)
    found = [url.findtext("s:loc", namespaces=NAMES) for url in tree.getroot().findall("s:url", NAMES)]
    assert len(found) > 100
    assert sorted(map(str, found)) == sorted(named)


def test_the_switch_stands_on_every_page(pages: tuple[Document, ...]) -> None:
    for page in pages:
        edition, path = split(page.path)
        found = [link for link in page.all("a") if link.get("hreflang") and link.get("lang")]
        others = [one.value for one in Edition if one is not edition]
        assert [link.get("hreflang") for link in found] == others, page.path
        if page.path != "404.html":
            depth = (edition.base + path).count("/")
            expected = [("../" * depth) + one.base + path for one in Edition if one is not edition]
            clean = [str(link.get("href")).removeprefix("./") for link in found]
            assert [re.sub(r"/\./|^\./", "/", href) for href in clean] == [href or "." for href in expected], page.path


def test_every_page_has_its_address_as_a_code_where_it_is_known(demo_site: BuiltSite) -> None:
    for page in documents(demo_site.site):
        wanted = page.path != "404.html" and not is_moved(page)
        assert ("page-address" in page.ids) is wanted, page.path


def test_no_code_without_an_address(tmp_path: Path) -> None:
    from generator.model.corpus import Corpus  # noqa: PLC0415
    from generator.model.gazette import Gazette, Glossary  # noqa: PLC0415
    from generator.site import build_site  # noqa: PLC0415
    from tests.unit.site.test_build import prepare  # noqa: PLC0415

    prepare(tmp_path / "build")
    corpus = Corpus(gazette=Gazette(), glossary=Glossary(), issues=(), as_of=None)
    build_site(corpus, [Edition.ZH_HANS], tmp_path / "build", tmp_path / "site")
    for page in documents(tmp_path / "site"):
        assert "page-address" not in page.ids
        assert not [button for button in page.all("button") if button.get("popovertarget")]


def test_every_page_says_that_it_is_unofficial_and_where_the_official_one_is(demo_site: BuiltSite) -> None:
    words = {Edition.ZH_HANS: "非官方转载", Edition.ZH_HANT: "非官方轉載", Edition.EN: "Unofficial reproduction"}
    for page in documents(demo_site.site):
        assert words[split(page.path)[0]] in page.text["footer"], page.path
        assert "https://www.xiyu.example/gazette/" in {link.get("href") for link in page.all("a")}, page.path


def test_dates_are_written_as_readers_write_them(demo_site: BuiltSite) -> None:
    date = re.compile(r"(?<![\d/=._-])20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])")
    for page in documents(demo_site.site):
        if split(page.path)[0] is not Edition.EN:
            assert date.findall(page.text.get("article", "")) == [], page.path
