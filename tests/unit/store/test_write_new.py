"""A new file is made whole or not at all, and takes nobody's place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.store import write_new


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_makes_a_file_and_leaves_nothing_beside(tmp_path: Path) -> None:
    write_new(tmp_path / "x", b"one")
    assert (tmp_path / "x").read_bytes() == b"one"
    assert names(tmp_path) == ["x"]


@pytest.mark.parametrize("links", [True, False])
def test_takes_nobody_s_place(tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not links:  # as on a disk that knows none
        monkeypatch.setattr(Path, "hardlink_to", lambda path, to: os.link(path, tmp_path / "no" / "folder"))
    (tmp_path / "x").write_bytes(b"old")
    (tmp_path / "y").symlink_to("nowhere")
    for name in ("x", "y"):
        with pytest.raises(FileExistsError):
            write_new(tmp_path / name, b"new")
    assert (tmp_path / "x").read_bytes() == b"old"
    write_new(tmp_path / "z", b"new")
    assert (tmp_path / "z").read_bytes() == b"new"
    assert names(tmp_path) == ["x", "y", "z"]


def test_a_disk_that_refuses_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bytes = Path.write_bytes

    def half(self: Path, data: bytes) -> int:
        write_bytes(self, data[:1])
        raise OSError("disk full")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="disk full"):
        write_new(tmp_path / "x", b"new")
    assert names(tmp_path) == []
