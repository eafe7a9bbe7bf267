"""Same input, same bytes: whatever the hash seed, the time zone and the language of the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.built_site import PROJECT

MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LANG": "C", "LC_ALL": "C"},
)


def files(folder: Path) -> dict[str, bytes]:
    """All files under `folder` with their bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The demonstration gazette, built once on each machine."""
    folders = []
    for number, machine in enumerate(MACHINES):
        folder = tmp_path_factory.mktemp(f"machine{number}")
        command = [sys.executable, "-m", "generator", "build", "--content", "content", "--quiet"]
        command += ["--build", str(folder / "build"), "--site", str(folder / "site")]
        subprocess.run(command, cwd=PROJECT, env=os.environ | machine, check=True, capture_output=True)
        folders.append(folder)
    return folders


@pytest.mark.xdist_group("reproducible")
@pytest.mark.parametrize("part", ["build/docs", "build/data", "build/beside", "build/mkdocs", "site"])
def test_two_machines_make_the_same_bytes(built: list[Path], part: str) -> None:
    one, other = (files(folder / part) for folder in built)
    assert one
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
