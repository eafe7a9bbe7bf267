"""Pages and records become files: only what changed is written, only what is ours is removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model.page import Companion, Page, Record
from generator.site import SiteError, WriteResult, files, write_companions, write_pages, write_records
from generator.store import write_atomic


def page(path: str, text: str = "x\n") -> Page:
    return Page(path=path, text=text)


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    write_pages([page("index.md"), page("notices/a.md", "甲\n")], folder)
    os.utime(folder / "index.md", (1, 1))
    result = write_pages([page("index.md"), page("notices/a.md", "乙\n"), page("b.md")], folder)
    assert result == WriteResult(written=("b.md", "notices/a.md"), unchanged=("index.md",), removed=())
    assert (folder / "index.md").stat().st_mtime == 1
    assert (folder / "notices/a.md").read_text(encoding="utf-8") == "乙\n"


def test_stale_pages_go_with_their_folders_and_nothing_outside_does(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("mine")
    folder = tmp_path / "docs"
    write_pages([page("a/b/c.md"), page("d.md")], folder)
    (folder / "link.md").symlink_to(outside)
    (folder / "all").symlink_to(tmp_path)
    assert write_pages([page("d.md")], folder).removed == ("a/b/c.md", "all", "link.md")
    assert sorted(path.name for path in folder.rglob("*")) == ["d.md"]
    assert outside.read_text() == "mine"


def test_a_page_may_take_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    write_pages([page("a.md/b.md"), page("c")], tmp_path / "docs")
    write_pages([page("a.md"), page("c/d.md")], tmp_path / "docs")
    assert (tmp_path / "docs/a.md").is_file()
    assert (tmp_path / "docs/c/d.md").is_file()


@pytest.mark.parametrize("path", ["../x.md", "/x.md", "a/../../x.md", "", "a\\b.md", "C:x.md"])
def test_nothing_is_written_outside_of_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(SiteError, match="outside"):
        write_pages([page(path)], tmp_path / "docs")
    with pytest.raises(SiteError, match="outside"):
        write_companions([Companion(path=path, text="x\n")], tmp_path / "docs")
    with pytest.raises(SiteError, match="outside"):
        write_records([Record(path=path, text="")], tmp_path / "docs")
    assert list(tmp_path.iterdir()) == []


def test_two_files_never_take_one_place(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"one place: 'a\.md'"):
        write_pages([page("a.md", "one\n"), page("./a.md", "two\n")], tmp_path / "docs")
    with pytest.raises(SiteError, match=r"one place: 'a\.json'"):
        write_records([Record(path="a.json", text="1"), Record(path="a.json", text="1")], tmp_path / "records")


def test_records_leave_alone_what_they_have_not_written(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("mine")
    write_records([Record(path="a.json", text="1"), Record(path="n/b.json", text="2")], tmp_path)
    result = write_records([Record(path="a.json", text="1")], tmp_path)
    assert result == WriteResult(written=(), unchanged=("a.json",), removed=("n/b.json",))
    assert (tmp_path / "mine.json").read_text() == "mine"
    assert not (tmp_path / "n").exists()


def test_a_run_that_is_cut_short_leaves_nothing_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_records([Record(path="a.json", text="1")], tmp_path)
    (tmp_path / "mine.json").write_text("mine")

    def cut(path: Path, data: bytes) -> bool:
        if path.name == "c.json":
            raise KeyboardInterrupt
        return write_atomic(path, data)

    monkeypatch.setattr(files, "write_atomic", cut)
    with pytest.raises(KeyboardInterrupt):
        write_records([Record(path=f"{name}.json", text="2") for name in "bc"], tmp_path)
    monkeypatch.undo()
    assert (tmp_path / "b.json").is_file()
    write_records([Record(path="a.json", text="1")], tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.json")) == ["a.json", "mine.json"]


def test_companions_are_all_that_their_folder_holds(tmp_path: Path) -> None:
    folder = tmp_path / "beside"
    write_companions([Companion(path="llms.txt", text="a\n"), Companion(path="notices/x/index.md", text="x\n")], folder)
    result = write_companions([Companion(path="llms.txt", text="b\n")], folder)
    assert result == WriteResult(written=("llms.txt",), unchanged=(), removed=("notices/x/index.md",))
    assert [path.name for path in folder.iterdir()] == ["llms.txt"]
