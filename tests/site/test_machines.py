"""For machines that read: terms in the head, link previews, Markdown beside the pages, the guide at the root."""

from __future__ import annotations

import gzip
import html
import json
import re
from pathlib import Path
from urllib.parse import urljoin

from generator.model.edition import Edition
from tests.site.html import Document, data_blocks, documents, edition_of
from tests.support.built_site import BuiltSite

ANYWHERE = "https://anywhere.example/"

LOCALES = {Edition.ZH_HANS: "zh_CN", Edition.ZH_HANT: "zh_TW", Edition.EN: "en_US"}


def metas(page: Document) -> dict[str, list[str]]:
    """The values of the page's meta elements by name and by property, and those of its links by property."""
    found: dict[str, list[str]] = {}
    for meta in page.all("meta"):
        for name in filter(None, (meta.get("name"), meta.get("property"))):
            found.setdefault(name, []).append(meta.get("content") or "")
    for link in page.all("link"):
        if name := link.get("property"):
            found.setdefault(name, []).append(link.get("href") or "")
    return found


def notice_pages(site: BuiltSite) -> dict[str, Document]:
    """The pages of notices in all editions, by their path."""
    ids = "|".join(re.escape(str(notice["id"])) for notice in site.records("notices"))
    pattern = re.compile(rf"(?:zh-hant/|en/)?notices/(?:{ids})/index\.html")
    return {page.path: page for page in documents(site.site) if pattern.fullmatch(page.path)}


def test_every_page_tells_link_previews_what_it_is(site: BuiltSite) -> None:
    articles = notice_pages(site)
    for page in documents(site.site):
        found = metas(page)
        if "refresh" in {meta.get("http-equiv") for meta in page.all("meta")}:
            continue
        for name in ("og:title", "og:description", "og:site_name"):
            assert len(found[name]) == 1, page.path
            assert found[name][0], page.path
        edition = edition_of(page.path)
        assert found["og:locale"] == [LOCALES[edition]], page.path
        # Without a type a page is a website.
        assert found.get("og:type") == (["article"] if page.path in articles else None), page.path


def test_an_address_is_told_where_it_is_known(demo_site: BuiltSite) -> None:
    (page,) = (page for page in documents(demo_site.site) if page.path == "en/validity/index.html")
    assert metas(page)["og:url"] == ["https://example.github.io/xiyu-gazette/en/validity/"]


def test_every_notice_can_be_cited(site: BuiltSite) -> None:
    records = {str(notice["id"]): notice for notice in site.records("notices")}
    pages = notice_pages(site)
    assert len(pages) == len(records) * len(Edition)
    for path, page in pages.items():
        found, record = metas(page), records[path.split("/")[-2]]
        assert len(found["DC.title"]) == len(found["DC.source"]) == 1, path
        assert found["DC.language"] == [edition_of(page.path).value], path
        number, date = record["number"]["zh"], record["date"]  # type: ignore[index]
        assert found.get("DC.identifier", []) == ([number] if number else []), path
        assert found.get("citation_technical_report_number", []) == ([number] if number else []), path
        assert found.get("DC.date", []) == ([date] if date else []), path
        assert len(found.get("DC.creator", [])) == len(record["issuers"]), path  # type: ignore[arg-type]


def test_every_notice_leads_to_its_other_forms_from_head_and_foot(site: BuiltSite) -> None:
    forms = {
        "text/plain": "notices/{}/index.txt",
        "text/markdown": "notices/{}/index.md",
        "application/json": "data/notices/{}.json",
        "application/akn+xml": "data/notices/{}.akn.xml",
    }
    for path, page in notice_pages(site).items():
        id_ = path.split("/")[-2]
        expected = {type_: f"/{form.format(id_)}" for type_, form in forms.items()}
        links = [link for link in page.all("link") if link.get("type") in forms]
        assert {(link.get("rel") or "").strip() for link in links} == {"alternate"}, path
        for found in (links, [link for link in page.all("a") if link.get("type") in forms]):
            assert {link.get("type"): urljoin(f"/{path}", str(link.get("href"))) for link in found} == expected, path
            assert len(found) == len(forms), path
        texts = {
            type_: (site.site / there.lstrip("/")).read_text(encoding="utf-8") for type_, there in expected.items()
        }
        assert texts["text/markdown"].startswith("# ")
        assert not re.search(r"\{:|data-was|^---\ntitle", texts["text/markdown"])
        assert json.loads(texts["application/json"])["title"]["zh_hans"] == texts["text/plain"].split("\n\n")[0]
        assert texts["application/akn+xml"].startswith("<?xml")


def test_every_notice_says_what_it_is_to_search_engines(site: BuiltSite) -> None:
    records = {str(record["id"]): record for record in site.records("notices")}
    expiring = 0
    for path, page in notice_pages(site).items():
        record = records[path.split("/")[-2]]
        (data,) = data_blocks(page)
        assert (data["@context"], data["@type"]) == ("https://schema.org", "Legislation"), path
        assert {"@value": record["title"]["zh_hans"], "@language": "zh-Hans"} in data["name"], path  # type: ignore[index]
        assert "<" not in page.linked_data[0], path
        if edition_of(path) is not Edition.ZH_HANS:
            assert set(data) == {"@context", "@type", "@id", "name", "inLanguage", "url"}, path
            here, there = (urljoin(f"{ANYWHERE}{path}", data[name]) for name in ("url", "@id"))
            assert there == here.replace(f"/{edition_of(path).base}", "/", 1), path
            continue
        assert data.get("legislationIdentifier") == record["number"]["zh"], path  # type: ignore[index]
        assert data.get("legislationDate") == record["date"], path
        assert data.get("legislationType") == record["kind"], path
        issuers = [one["name"][0]["@value"] for one in data.get("legislationPassedBy", [])]
        assert issuers == [one["zh"] for one in record["issuers"]], path  # type: ignore[attr-defined]
        if "temporalCoverage" in data and record.get("expires"):
            assert data["temporalCoverage"].split("/")[1] == record["expires"]["date"], path  # type: ignore[index]
            expiring += 1
        assert data.get("legislationLegalForce") in {None, "https://schema.org/NotInForce"}, path
    assert expiring > 3
    others = [page for page in documents(site.site) if page.linked_data and page.path not in notice_pages(site)]
    assert others == []


def test_the_text_for_programs_says_of_validity_what_the_page_says(site: BuiltSite) -> None:
    said = set()
    for path in notice_pages(site):
        if edition_of(path) is Edition.ZH_HANS:
            page = (site.site / path).read_text(encoding="utf-8")
            text = (site.site / path).with_name("index.md").read_text(encoding="utf-8")
            (words,) = re.findall(r"^- 有效性：(.+)$", text, re.MULTILINE) or [""]
            shown = re.search(r"有效性</dt><dd><span class=status[^>]*>([^<]+)<", page)
            if shown:
                assert html.unescape(shown[1]) == words.replace("\\", ""), path
                said.add(words)
    assert len(said) > 3


def test_no_page_takes_the_place_of_a_file_beside_it(site: BuiltSite) -> None:
    beside = {path.relative_to(site.build / "beside") for path in (site.build / "beside").rglob("*") if path.is_file()}
    folders = [site.build / "site" / edition.value for edition in Edition]
    built = {path.relative_to(folder) for folder in folders for path in folder.rglob("*") if path.is_file()}
    assert Path("index.html") in built
    for name in ("index.md", "index.txt"):
        assert len([path for path in beside if path.name == name]) == len(site.records("notices"))
    assert not beside & built


def test_the_guide_leads_to_pages_that_are_there(demo_site: BuiltSite) -> None:
    text = (demo_site.site / "llms.txt").read_text(encoding="utf-8")
    root = "https://example.github.io/xiyu-gazette/"
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) > 40
    for link in links:
        path = link.removeprefix(root)
        assert link.startswith(root)
        assert (demo_site.site / (f"{path}index.html" if not path or path.endswith("/") else path)).is_file(), link


def test_whole_issues_are_left_out_of_sitemap_and_search(site: BuiltSite) -> None:
    wholes = [page for page in documents(site.site) if page.path.endswith("/whole/index.html")]
    assert len(wholes) == len(site.records("issues")) * len(Edition)
    for page in wholes:
        assert metas(page)["robots"] == ["noindex"], page.path
    assert "/whole/" not in (site.site / "sitemap.xml").read_text(encoding="utf-8")
    fragments = [gzip.decompress(path.read_bytes()) for path in (site.site / "pagefind").glob("*/fragment/*")]
    assert len(fragments) >= len(site.records("notices"))
    assert not [fragment for fragment in fragments if b"/whole/" in fragment]


def test_a_whole_issue_has_every_anchor_of_its_notices(site: BuiltSite) -> None:
    pages = {page.path: page for page in documents(site.site)}
    count = 0
    for issue in site.records("issues"):
        whole = set(pages[f"issues/{issue['id']}/whole/index.html"].ids)
        for record in issue["notices"]:  # type: ignore[attr-defined]
            assert record in whole
            tree = (site.data / f"notices/{record}.json").read_text(encoding="utf-8")
            eids = set(re.findall(r'"eid":"([^"]+)","num"', tree)) - {"notice"}
            assert {f"{record}.{eid}" for eid in eids} <= whole, record
            count += len(eids)
    assert count > 100


def test_the_home_page_is_small(site: BuiltSite) -> None:
    for edition in Edition:
        assert (site.site / edition.base / "index.html").stat().st_size < 120_000
