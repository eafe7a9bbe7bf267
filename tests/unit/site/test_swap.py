"""A new site takes the place of the old one as a whole, and of nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.site import SiteError, swap_in
from generator.site.swap import MARKER, mark, staging_folder


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text)
    mark(folder)
    return folder


def test_replaces_a_site_built_before(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")
    (target / "gone.html").write_text("old")
    swap_in(site(staging_folder(target), "new"), target)
    assert sorted(path.name for path in target.iterdir()) == [MARKER, "index.html"]
    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("there", [True, False])
def test_takes_an_empty_or_a_missing_place(tmp_path: Path, there: bool) -> None:
    target = tmp_path / "a" / "site"
    if there:
        target.mkdir(parents=True)
    swap_in(site(staging_folder(target), "new"), target)
    assert (target / "index.html").read_text() == "new"


def test_never_replaces_anything_else(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letters.txt").write_text("mine")
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("mine")
    link.symlink_to(site(tmp_path / "elsewhere", "old"))
    for target in (home, file, link):
        with pytest.raises(SiteError, match=target.name):
            swap_in(site(tmp_path / "new", "new"), target)
    assert (home / "letters.txt").read_text() == file.read_text() == "mine"
    assert (tmp_path / "elsewhere/index.html").read_text() == "old"


def test_only_a_finished_site_is_swapped_in(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")
    half = staging_folder(target)
    (half / "index.html").write_text("half")
    with pytest.raises(SiteError, match="finished"):
        swap_in(half, target)
    assert (target / "index.html").read_text() == "old"


def test_a_swap_that_fails_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = site(tmp_path / "site", "old")
    new = site(staging_folder(target), "new")
    rename = Path.rename

    def fail(self: Path, to: Path) -> Path:
        if self == new:
            raise OSError("no")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(SiteError, match="no"):
        swap_in(new, target)
    assert (target / "index.html").read_text() == "old"


def test_a_site_is_published_even_if_the_old_one_cannot_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = site(tmp_path / "site", "old")
    new = site(staging_folder(target), "new")

    def fail(folder: Path) -> None:
        raise OSError(f"{folder} is held")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", fail)
        swap_in(new, target)
    assert (target / "index.html").read_text() == "new"
    swap_in(site(staging_folder(target), "newer"), target)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_was_cut_short_is_put_right_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "site"
    site(tmp_path / ".site.old", "old")
    half = staging_folder(target)
    with pytest.raises(SiteError, match="finished"):
        swap_in(half, target)
    assert (target / "index.html").read_text() == "old"


@pytest.mark.parametrize("left", [".site.new", ".site.old"])
def test_a_link_in_the_way_is_removed_and_never_followed(tmp_path: Path, left: str) -> None:
    elsewhere, target = site(tmp_path / "elsewhere", "mine"), site(tmp_path / "site", "old")
    (tmp_path / left).symlink_to(elsewhere)
    swap_in(site(staging_folder(target), "new"), target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "site"]
    assert sorted(path.name for path in elsewhere.iterdir()) == [MARKER, "index.html"]
