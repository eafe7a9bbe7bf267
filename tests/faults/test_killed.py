"""A build that is killed, at any moment: a whole site stands, and the next build makes the new one."""

from __future__ import annotations

import itertools
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.faults.conftest import Gazette, contents, run

STAGES = ("source", "read", "enrich", "export", "render", "write", "search", "mkdocs")
SHARES = 6
"""So many moments of a whole build are tried, apart from those of the swap, which are all tried."""


def builds_the_new_site(gazette: Gazette) -> None:
    """The next build does so; what is left of the killed one is at work for some seconds at most, and is waited for."""
    for _ in range(100):
        done = gazette.build()
        if done.returncode == 0:
            break
        assert "another build, or what is left of one, is at work" in done.stderr
        time.sleep(0.5)
    assert done.returncode == 0
    assert contents(gazette.site) == gazette.new
    assert sorted(path.name for path in gazette.folder.iterdir()) == ["build", "content", "site"]


@pytest.mark.parametrize("stage", STAGES)
def test_when_a_stage_begins(gazette: Gazette, stage: str) -> None:
    assert gazette.build(f"killed-at:{stage}").returncode == -signal.SIGKILL
    assert contents(gazette.site) == gazette.old


@pytest.mark.parametrize("stage", ["enrich", "render"])
def test_while_its_processes_are_at_work(gazette: Gazette, stage: str) -> None:
    assert gazette.build(f"killed-amid:{stage}").returncode == -signal.SIGKILL
    assert contents(gazette.site) == gazette.old
    builds_the_new_site(gazette)


@pytest.mark.parametrize("program", ["mkdocs", "pagefind"])
def test_while_a_program_is_at_work(gazette: Gazette, program: str) -> None:
    assert gazette.build(f"killed-during:{program}").returncode == -signal.SIGKILL
    assert contents(gazette.site) == gazette.old
    builds_the_new_site(gazette)


@pytest.fixture(scope="module")
def operations(_gazettes: Gazette, tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many operations on files a build of the new site takes."""
    counted = _gazettes.copy(tmp_path_factory.mktemp("counted")).build("count")
    number = int(counted.stderr.splitlines()[-1])
    assert number > 100
    return number


@pytest.mark.parametrize("share", range(SHARES))
def test_at_any_operation_on_files(gazette: Gazette, operations: int, share: int) -> None:
    assert gazette.build(f"killed-before:{1 + share * operations // SHARES}").returncode == -signal.SIGKILL
    assert gazette.stands() in (gazette.old, gazette.new)
    if share == SHARES - 1:
        builds_the_new_site(gazette)


def site(folder: Path, text: str) -> None:
    """A site built here, `text` in all its pages."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "deep").mkdir(parents=True)
    for file in (".gazette-site", "index.html", "deep/page.html"):
        (folder / file).write_text(text)


def swap(folder: Path, killed_before: int = 0) -> int:
    """Swap a new site in for that in `folder`, killed before that operation (0: by none); the exit code."""
    site(folder / ".site.new", "new")
    command = [sys.executable, "-m", "tests.faults.swapping", str(killed_before)]
    return run([*command, str(folder / ".site.new"), str(folder / "site")]).returncode


def test_at_every_operation_of_the_swap(tmp_path: Path) -> None:
    for number in itertools.count(1):
        folder = tmp_path / str(number)
        site(folder / "site", "old")
        site(folder / ".site.old", "older")  # left by a swap that was killed during its last step
        if swap(folder, number) == 0:
            break
        stands = folder / "site" if (folder / "site").exists() else folder / ".site.old"
        texts = contents(stands).values()
        assert len(texts) == 3
        assert set(texts) in ({b"old"}, {b"new"})
        assert swap(folder) == 0
        assert [path.name for path in folder.iterdir()] == ["site"]
        assert set(contents(folder / "site").values()) == {b"new"}
    assert number > 8
