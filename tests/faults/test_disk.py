"""Disks that are full or closed, and what stands in the way: the old site stays, and the message says what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.conftest import Gazette, contents

ROOM = "Make room on the disk"


def fails(gazette: Gazette, *messages: str, fault: str = "none", before: tuple[str, ...] = ()) -> None:
    """The build fails with these messages and no traceback of ours, and leaves the old site and nothing beside it."""
    done = gazette.build(fault, before)
    assert done.returncode == 1, done.stderr
    for message in (*messages, "Nothing was published"):
        assert message in done.stderr
    assert 'generator/cli/main.py"' not in done.stderr
    assert contents(gazette.site) == gazette.old
    assert not [path.name for path in gazette.folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("number", [1, 60, 400])
def test_a_disk_that_is_full(gazette: Gazette, number: int) -> None:
    fails(gazette, "No space left on device", ROOM, fault=f"full-from:{number}")


@pytest.mark.parametrize("most", [100, 12_000, 60_000])
def test_files_that_cannot_grow(gazette: Gazette, most: int) -> None:
    """It meets the programs as well, where the message is theirs."""
    fails(gazette, "File too large", fault=f"small-files:{most}")


def closed(folder: Path) -> tuple[str, ...]:
    """Take away the right to write in `folder`; programs that take it from the superuser, too, to start the build."""
    folder.chmod(0o555)
    return ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override") if os.geteuid() == 0 else ()


def test_a_folder_for_the_build_that_is_closed(gazette: Gazette) -> None:
    before = closed(gazette.folder / "build")
    fails(gazette, "Permission denied", "Let this user write there", before=before)


def test_a_folder_around_the_site_that_is_closed(gazette: Gazette) -> None:
    before = closed(gazette.folder)
    try:
        fails(gazette, "Permission denied", "Let this user write there", before=before)
    finally:
        gazette.folder.chmod(0o755)


@pytest.mark.parametrize("place", ["build", "build/docs", "build/site/en"])
def test_a_file_where_a_folder_has_to_be(gazette: Gazette, place: str) -> None:
    (gazette.folder / place).rename(gazette.folder / "away")
    (gazette.folder / place).write_text("mine")
    fails(gazette, place)


@pytest.mark.parametrize("kind", ["file", "link", "other"])
def test_something_else_where_the_site_has_to_be(gazette: Gazette, kind: str) -> None:
    gazette.site.rename(gazette.folder / "away")
    if kind == "file":
        gazette.site.write_text("mine")
    elif kind == "link":
        gazette.site.symlink_to("away")
    else:
        gazette.site.mkdir()
        (gazette.site / "letters.txt").write_text("mine")
    done = gazette.build()
    assert done.returncode == 1
    assert "name another" in done.stderr
    assert contents(gazette.folder / "away") == gazette.old
    if kind != "link":
        file = gazette.site / "letters.txt" if kind == "other" else gazette.site
        assert file.read_text() == "mine"
