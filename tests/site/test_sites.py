"""What holds for every page of every site: that of the demonstration gazette, and of real issues."""

from __future__ import annotations

import gzip
import itertools
import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.model.edition import Edition
from tests.site.html import Document, broken_links, documents, edition_of, foreign_requests, scripts_and_handlers
from tests.support.built_site import BuiltSite

STANDARD_TEXT = {Edition.ZH_HANS: "标准文本", Edition.ZH_HANT: "標準文本", Edition.EN: "standard text"}
INVENTED = {Edition.ZH_HANS: "虚构", Edition.ZH_HANT: "虛構", Edition.EN: "invented"}


def test_no_link_leads_nowhere(site: BuiltSite) -> None:
    assert list(broken_links(site.site)) == []


def test_nothing_is_fetched_from_another_host(site: BuiltSite) -> None:
    assert list(foreign_requests(site.site)) == []


def test_every_page_has_one_first_heading_a_title_a_description_and_its_language(pages: tuple[Document, ...]) -> None:
    for page in pages:
        assert len(page.all("h1")) == 1, page.path
        assert page.all("html")[0].get("lang") == edition_of(page.path).value, page.path
        assert page.text["title"].strip(), page.path
        descriptions = [meta.get("content") for meta in page.all("meta") if meta.get("name") == "description"]
        assert len(descriptions) == 1, page.path
        assert descriptions[0], page.path


def test_the_page_of_a_wrong_address_leads_home(site: BuiltSite) -> None:
    (page,) = (page for page in documents(site.site) if page.path == "404.html")
    (home,) = {meta.get("href") for meta in page.all("a") if "md-logo" in str(meta.get("class"))}
    sections = [link.get("href") for link in page.links_of_sections()]
    assert home in sections, "the sections of the site, as on all other pages"
    links = [link.get("href") for link in page.all("a") if link.get("class") is None]
    assert links.count(home) > sections.count(home)


def test_ids_are_unique_on_every_page(pages: tuple[Document, ...]) -> None:
    for page in pages:
        assert len(page.ids) == len(set(page.ids)), page.path


def test_headings_skip_no_level(pages: tuple[Document, ...]) -> None:
    for page in pages:
        levels = [
            int(element.tag[1]) for element in page.elements if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
        ]
        steps = itertools.pairwise(levels)
        assert levels[0] == 1, page.path
        assert [step for step in steps if step[1] > step[0] + 1] == [], page.path


def test_nothing_on_a_page_runs_but_the_themes_own_scripts(pages: tuple[Document, ...]) -> None:
    for page in pages:
        assert scripts_and_handlers(page) == [], page.path


def test_every_page_says_what_the_standard_text_is(pages: tuple[Document, ...]) -> None:
    for page in pages:
        assert STANDARD_TEXT[edition_of(page.path)] in page.text["body"], page.path


def test_no_page_says_what_it_was_made_with(pages: tuple[Document, ...]) -> None:
    for page in pages:
        assert "Material for MkDocs" not in page.text["body"], page.path


def test_every_notice_and_issue_of_the_data_has_its_page(site: BuiltSite) -> None:
    paths = {page.path for page in documents(site.site)}
    notices, issues = site.records("notices"), site.records("issues")
    assert {f"notices/{notice['id']}/index.html" for notice in notices} <= paths
    assert {f"issues/{issue['id']}/index.html" for issue in issues} <= paths


def test_every_table_of_the_data_is_offered_where_it_stands(site: BuiltSite, pages: tuple[Document, ...]) -> None:
    for edition in (Edition.ZH_HANS, Edition.ZH_HANT):
        offered = {
            (page.path.split("/")[-2], posixpath.basename(str(link.get("href"))))
            for page in pages
            if page.path.startswith(f"{edition.base}notices/")
            for link in page.all("a")
            if "download" in link.attributes
        }
        assert offered == {(table["notice"], posixpath.basename(str(table["csv"]))) for table in site.records("tables")}


def test_provisions_link_to_themselves_by_a_name(pages: tuple[Document, ...]) -> None:
    count = 0
    for page in pages:
        links = [link for link in page.all("a") if link.get("class") == "here"]
        hrefs = [str(link.get("href")) for link in links]
        assert len(set(hrefs)) == len(hrefs), page.path
        assert all(link.get("aria-label") for link in links), page.path
        assert {href.removeprefix("#") for href in hrefs} <= set(page.ids), page.path
        count += len(links)
    assert count > 100


def test_navigation_does_not_grow_with_the_archive(pages: tuple[Document, ...], site: BuiltSite) -> None:
    ids = {str(notice["id"]) for notice in site.records("notices")}
    (about,) = (page for page in pages if page.path == "about/index.html")
    links = {str(link.get("href")) for link in about.all("a")}
    assert len(links) > 10
    assert ids
    assert not {link for link in links if link.strip("./").removeprefix("notices/").strip("/") in ids}


def test_search_knows_every_notice_and_leads_to_pages_of_every_edition(site: BuiltSite) -> None:
    found = {str(fragment["url"]).strip("/"): fragment for fragment in fragments(site.site)}
    assert {f"notices/{notice['id']}" for notice in site.records("notices")} <= set(found)
    assert [place for place in found if "#" in place]
    for place, fragment in found.items():
        assert fragment["content"] == ""
        url, _, part = place.partition("#")
        for edition in Edition:
            page = site.site / edition.base / url / "index.html"
            assert page.is_file(), page
            assert not part or part in _ids(page), place
        ids = _ids(site.site / url / "index.html")
        assert {anchor["id"] for anchor in fragment["anchors"]} - ids <= {"head"}, url


def _ids(page: Path) -> set[str]:
    return set(re.findall(r"""\sid="?([^\s">]+)""", page.read_text(encoding="utf-8")))


def fragments(folder: Path) -> Iterator[dict[str, Any]]:
    """What the index holds of each record."""
    for path in sorted((folder / "pagefind").glob("*/fragment/*.pf_fragment")):
        yield json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))


def test_nothing_of_the_themes_own_search_is_built(site: BuiltSite) -> None:
    assert list(site.site.rglob("search_index.json")) == []
    assert not (site.site / "pagefind" / "pagefind-ui.js").exists()


def test_the_demonstration_says_on_every_page_that_it_is_one(demo_site: BuiltSite) -> None:
    for page in documents(demo_site.site):
        assert INVENTED[edition_of(page.path)] in page.text["aside"], page.path


def test_the_folder_is_marked_as_ours(site: BuiltSite) -> None:
    assert (Path(site.site) / ".gazette-site").is_file()
