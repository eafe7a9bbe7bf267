"""Files are written whole, and only when they change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.store import write_atomic


def test_writes_into_new_folders_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / ("名" * 70 + ".json")
    assert write_atomic(path, b"one") is True
    assert path.read_bytes() == b"one"
    assert list(path.parent.iterdir()) == [path]


def test_leaves_an_unchanged_file_untouched(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write_atomic(path, b"one")
    os.utime(path, (1, 1))
    assert write_atomic(path, b"one") is False
    assert path.stat().st_mtime == 1
    assert write_atomic(path, b"two") is True
    assert path.read_bytes() == b"two"


def test_readable_by_a_web_server(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write_atomic(tmp_path / "x", b"")
    finally:
        os.umask(old)
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o644


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    write_atomic(path, b"old")

    def fail(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
