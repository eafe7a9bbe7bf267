"""A site held against what it should be: each file that differs, is missing or is too much is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.archive import SourceFile
from generator.site import Finding, SiteError, changed_sources, check_site, compare, files_of


def write(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_what_differs_is_missing_or_extra_is_named(tmp_path: Path) -> None:
    right = write(tmp_path / "right", {"a.html": "a", "b/c.json": "c", "d.txt": "d", ".gazette-site": "x"})
    site = write(tmp_path / "site", {"a.html": "A", "b/c.json": "c", "e.txt": "e", ".htaccess": "h"})
    found = compare(site, files_of(right))
    assert found.compared == 3
    assert found.findings == (
        (".htaccess", Finding.EXTRA), ("a.html", Finding.DIFFERS), ("d.txt", Finding.MISSING), ("e.txt", Finding.EXTRA),
    )  # fmt: skip
    assert [found.count(finding) for finding in Finding] == [1, 1, 2]


def test_the_same_files_are_right(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"a.html": "a", "b/c.json": "c"})
    assert compare(site, files_of(site)).findings == ()


def test_where_only_a_part_is_looked_at_only_there_is_anything_extra(tmp_path: Path) -> None:
    right = write(tmp_path / "right", {"notices.json": "[]"})
    site = write(tmp_path / "site", {"data/notices.json": "[]", "data/more.json": "", "index.html": ""})
    found = compare(site, files_of(right, "data/"), ("data/",))
    assert found.findings == (("data/more.json", Finding.EXTRA),)


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"index.html": ""})
    with pytest.raises(SiteError, match="no site built here"):
        check_site(tmp_path)
    write(tmp_path, {"data/manifest.json": "{}"})
    check_site(tmp_path)


def test_texts_other_than_those_the_site_was_built_from_are_named(tmp_path: Path) -> None:
    site = write(
        tmp_path,
        {"data/manifest.json": '{"sources": [{"file": "a", "sha256": "1"}, {"file": "b", "sha256": "2"}]}'},
    )
    same, other, new = (SourceFile(path=path, sha256=sha) for path, sha in (("a", "1"), ("b", "3"), ("c", "4")))
    assert changed_sources(site, [same, SourceFile(path="b", sha256="2")]) == ()
    assert changed_sources(site, [same, other, new]) == ("b", "c")
    assert changed_sources(site, [same]) == ("b",)


@pytest.mark.parametrize("text", ["", "[]", '{"sources": [1]}'])
def test_a_manifest_that_cannot_be_read_tells_nothing(tmp_path: Path, text: str) -> None:
    site = write(tmp_path, {"data/manifest.json": text})
    assert changed_sources(site, [SourceFile(path="a", sha256="1")]) == ()
