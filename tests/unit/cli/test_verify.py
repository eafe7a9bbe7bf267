"""`verify`: what is told of a site that is right, of one that was touched, and of what is no site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import pipeline, site
from generator.cli import main
from tests.support.archive import quiet
from tests.support.texts import HEAD


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    (folder / "issues").mkdir()
    (folder / "issues" / "2022-05.txt").write_text(f"{HEAD}各区政府：\n\n请照办。\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What stands in a site beside its pages; making the pages takes MkDocs."""
    folder = tmp_path_factory.mktemp("made")
    corpus = pipeline.read(root, None, quiet)
    relations = pipeline.relate(corpus, quiet)
    records = pipeline.export_records(corpus, relations, quiet)
    pipeline.write_beside(corpus, relations, records, folder / "build", quiet)
    shutil.copytree(site.companions_folder(folder / "build"), folder / "site")
    shutil.copytree(site.data_folder(folder / "build"), folder / "site" / "data", ignore=shutil.ignore_patterns(".*"))
    return folder / "site"


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "site"))


def verify(folder: Path, root: Path) -> int:
    return main(["verify", str(folder), "--content", str(root), "--data"])


def test_a_site_that_is_right_is_said_to_be(copy: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(copy, root) == 0
    assert "each is what" in capsys.readouterr().out
    assert main(["verify", str(copy), "--content", str(root), "--data", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_the_page_of_the_data_is_no_file_too_much_where_pages_are_left_out(copy: Path, root: Path) -> None:
    (copy / "data" / "index.html").write_text("<h1>", encoding="utf-8")
    assert verify(copy, root) == 0


def test_each_file_that_was_touched_is_named(copy: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copy / "issues" / "2022-05" / "source.txt").write_text("别的\n", encoding="utf-8")
    (copy / "feeds" / "notices.xml").unlink()
    (copy / "data" / "more.json").write_text("[]", encoding="utf-8")
    assert verify(copy, root) == 1
    out = capsys.readouterr().out
    assert out.splitlines()[:3] == [
        "extra    data/more.json",
        "missing  feeds/notices.xml",
        "differs  issues/2022-05/source.txt",
    ]
    assert "1 different, 1 missing, 1 extra" in out
    assert "The texts are the same" in out


def test_other_texts_are_named_first(
    copy: Path, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Path(shutil.copytree(root, tmp_path / "root"))
    path = other / "issues" / "2022-05.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("请照办", "请照此办"), encoding="utf-8")
    assert verify(copy, other) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "source   issues/2022-05.txt: not the file that the site was built from"
    assert "It was built from other texts; take the content root of the same commit." in lines


def test_what_is_no_site_is_wrong_usage(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(tmp_path, root) == 2
    assert "is no site built here" in capsys.readouterr().err
