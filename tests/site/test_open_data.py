"""The open data on the built site: the page at /data/, the ways to it, and the files it leads to."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import urljoin

import pytest

from generator.contract import files_of
from generator.model.edition import Edition
from generator.model.page import Record
from tests.site.html import Document, documents, edition_of
from tests.support.built_site import BuiltSite


@pytest.fixture(params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


def targets(page: Document) -> set[str]:
    """Where the links of `page` lead, from the root of the site."""
    return {urljoin(f"/{page.path}", str(link.get("href"))) for link in page.all("a") if link.get("href")}


def test_every_page_leads_to_the_open_data(site: BuiltSite) -> None:
    pages = [page for page in documents(site.site) if not page.path.endswith("404.html")]
    assert len(pages) > 100
    for page in pages:
        assert f"/{edition_of(page.path).base}data/" in targets(page), page.path


@pytest.mark.parametrize("edition", Edition)
def test_the_page_leads_to_every_file_that_is_there(site: BuiltSite, edition: Edition) -> None:
    (page,) = (page for page in documents(site.site) if page.path == f"{edition.base}data/index.html")
    paths = [path.relative_to(site.data).as_posix() for path in site.data.rglob("*") if path.is_file()]
    published = files_of([Record(path=path, text="") for path in paths if path != "index.html"])
    wanted = {f"/data/{file.path}" for file in published if not file.is_form}
    assert len(wanted) >= 30
    assert wanted <= targets(page)
    schemas = {f"/data/{path}" for path in paths if path.startswith("schemas/")}
    assert schemas <= targets(page)


def test_the_entry_point_names_what_is_there(site: BuiltSite) -> None:
    entry = json.loads((site.data / "index.json").read_text(encoding="utf-8"))
    for file in entry["files"]:
        if "{" not in file["path"]:
            assert (site.data / file["path"]).stat().st_size == file["size"], file["path"]


@pytest.mark.parametrize("edition", Edition)
def test_what_the_page_lists_beside_the_data_is_there_and_nothing_else(site: BuiltSite, edition: Edition) -> None:
    text = (site.site / edition.base / "data/index.html").read_text(encoding="utf-8")
    listed = html.unescape(text[text.index("<h2 id=beside>") : text.index("<h2 id=rules>")])
    paths = re.findall(r"<(?:code|a [^>]+)>([^<]+)</", listed)
    forms = [re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)) for path in paths]
    beside = site.build / "beside"
    there = {path.relative_to(beside).as_posix() for path in beside.rglob("*") if path.is_file()}
    for form in forms:
        assert [path for path in there if re.fullmatch(form, path)], form
    others = {
        path for path in there if path.startswith(tuple(f"{each.base}feeds/" for each in Edition if each != edition))
    }
    assert [path for path in there - others if not any(re.fullmatch(form, path) for form in forms)] == []
