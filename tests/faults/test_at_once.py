"""Texts that change while the site is built, and builds that meet: nothing of it is published half."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.site import SiteError, sole_use
from tests.faults.conftest import Gazette, contents, failing, run
from tests.support.built_site import PROJECT

CHANGES = ("changed-at:mkdocs:issues/2024-05.txt", "removed-at:mkdocs:issues/2024-05.txt",
           "changed-at:render:issues/2024-05.yml", "changed-at:read:glossary.yml", "changed-at:enrich:gazette.yml",
           "changed-at:mkdocs:issues/2024-06.txt")  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_text_that_changes_meanwhile_is_not_published(gazette: Gazette, change: str) -> None:
    kind, stage, file = change.split(":")
    done = gazette.build(f"{kind}:{stage}:{gazette.folder / 'content' / file}")
    assert done.returncode == 1, done.stderr
    assert f"{file} changed while the site was being built; build again" in done.stderr
    assert "Nothing was published" in done.stderr
    assert contents(gazette.site) == gazette.old


def test_what_is_no_text_of_the_gazette_may_change(gazette: Gazette) -> None:
    done = gazette.build(f"changed-at:mkdocs:{gazette.folder / 'content' / 'letters.txt'}")
    assert done.returncode == 0, done.stderr
    assert contents(gazette.site) == gazette.new


@pytest.mark.parametrize("same", ["build", "site"])
def test_a_second_build_is_refused(gazette: Gazette, tmp_path: Path, same: str) -> None:
    folders = {"build": gazette.folder / "build", "site": gazette.site}
    other = {name: folder if name == same else gazette.folder / f"other-{name}" for name, folder in folders.items()}
    with sole_use(other["build"], other["site"]):
        done = gazette.build()
    assert done.returncode == 1
    assert f"at work in {folders[same]}; wait until it has ended" in done.stderr
    assert contents(gazette.site) == gazette.old


def test_generating_waits_for_no_build_either(gazette: Gazette) -> None:
    folders = [f"--{name}={gazette.folder / name}" for name in ("content", "build")]
    with sole_use(gazette.folder / "build"):
        done = run(failing("none", "generate", *folders))
    assert done.returncode == 1
    assert "at work" in done.stderr


def test_of_two_builds_at_once_one_is_published(gazette: Gazette) -> None:
    started = [
        subprocess.Popen(gazette.command("none"), cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ended = [(process.communicate()[1].decode(), process.returncode) for process in started]
    assert 0 in {code for _, code in ended}
    assert all(code == 0 or "at work in" in words for words, code in ended)
    assert contents(gazette.site) == gazette.new
    assert sorted(path.name for path in gazette.folder.iterdir()) == ["build", "content", "site"]


HOLDER = """
import os, signal, subprocess, sys
from pathlib import Path
from generator.store import lock
with lock(Path(sys.argv[1])):
    subprocess.Popen(["cat"], close_fds=False)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_build_has_started_holds_its_place_until_it_ends(tmp_path: Path) -> None:
    read, write = os.pipe()
    command = [sys.executable, "-c", HOLDER, str(tmp_path / ".lock")]
    killed = subprocess.run(command, stdin=read, cwd=PROJECT, check=False)
    os.close(read)
    assert killed.returncode == -signal.SIGKILL
    with pytest.raises(SiteError, match="at work"), sole_use(tmp_path):
        pass
    os.close(write)  # now the program that it started ends
    wait_for(tmp_path)
    assert not (tmp_path / ".lock").exists()


def wait_for(folder: Path) -> None:
    """Work in `folder` as soon as nobody else does."""
    for _ in range(1_000):
        with contextlib.suppress(SiteError), sole_use(folder):
            return
        time.sleep(0.01)
    raise AssertionError(f"somebody is at work in {folder} without end")
