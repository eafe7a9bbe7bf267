"""From pages to a site, through MkDocs itself."""

from __future__ import annotations

import datetime as dt
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.corpus import Corpus
from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Gazette, Glossary
from generator.model.page import Companion, Page, Record
from generator.site import (
    SiteError,
    build_site,
    companions_folder,
    data_folder,
    docs_folder,
    write_companions,
    write_pages,
    write_records,
)

CORPUS = Corpus(
    gazette=Gazette(title=Bilingual("公报<甲>", None), site_url="https://example.org/"),
    glossary=Glossary(),
    issues=(),
    as_of=dt.date(2021, 5, 31),
)
FRONT = "---\ntitle: {title}\ndescription: x\n---\n\n"
NAV = (
    "index.md", "issues/index.md", "notices/index.md", "validity.md", "works/index.md", "bodies/index.md", "duties.md",
    "appointments.md", "overview.md", "about.md",
)  # fmt: skip


def prepare(build: Path, text: str = "正文", edition: Edition = Edition.ZH_HANS) -> None:
    pages = [Page(path=path, text=f"{FRONT.format(title=path)}# {path}\n\n{text}\n") for path in NAV]
    write_pages([*pages, Page(path="notices/a.md", text="# a\n\n[b](../about.md)\n")], docs_folder(build, edition))
    write_records([Record(path="notices.json", text="[]\n")], data_folder(build))
    write_companions([Companion(path="notices/a/index.md", text="# a\n")], companions_folder(build))


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_in_different_places_give_the_same_bytes(tmp_path: Path) -> None:
    built = []
    for name in ("one", "two"):
        prepare(tmp_path / name / "build")
        build_site(CORPUS, [Edition.ZH_HANS], tmp_path / name / "build", tmp_path / name / "site")
        built.append(files(tmp_path / name / "site"))
    assert built[0] == built[1]
    assert {"index.html", "notices/a/index.html", "data/notices.json", "404.html"} <= set(built[0])
    assert built[0]["notices/a/index.md"] == b"# a\n"
    assert b"<lastmod>2021-05-31</lastmod>" in gzip.decompress(built[0]["sitemap.xml.gz"])
    assert not [name for name in built[0] if name.startswith("data/.")]
    assert "公报&lt;甲&gt;".encode() in built[0]["index.html"]


def test_a_build_that_fails_says_why_and_leaves_the_old_site(tmp_path: Path) -> None:
    build, target = tmp_path / "build", tmp_path / "site"
    prepare(build)
    build_site(CORPUS, [Edition.ZH_HANS], build, target)
    before = files(target)
    prepare(build, "[weg](nowhere.md) [da](about.md#nowhere)")
    with pytest.raises(SiteError) as caught:
        build_site(CORPUS, [Edition.ZH_HANS], build, target)
    assert "nowhere.md" in str(caught.value)
    assert "#nowhere" in str(caught.value)
    assert "prefix dict" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert files(target) == before


def test_editions_stand_side_by_side(tmp_path: Path) -> None:
    build, target = tmp_path / "build", tmp_path / "site"
    editions = [Edition.ZH_HANS, Edition.EN]
    for edition in editions:
        prepare(build, edition=edition)
    build_site(CORPUS, editions, build, target)
    for edition in editions:
        html = (target / edition.base / "index.html").read_text(encoding="utf-8")
        assert f"<html lang={edition.value} " in html


def test_a_folder_that_is_no_site_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(SiteError, match="something else"):
        build_site(CORPUS, [Edition.ZH_HANS], tmp_path / "build", tmp_path)


def test_pages_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="generate"):
        build_site(CORPUS, [Edition.ZH_HANS], tmp_path / "build", tmp_path / "site")


def test_an_archive_without_dates_builds_the_same_on_any_day(tmp_path: Path) -> None:
    prepare(tmp_path / "build")
    build_site(replace(CORPUS, as_of=None), [Edition.ZH_HANS], tmp_path / "build", tmp_path / "site")
    assert "1970-01-01" in (tmp_path / "site/sitemap.xml").read_text()
