"""The site, built once for all tests that look at it, whichever worker asks first."""

from __future__ import annotations

import fcntl
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

_GAZETTE = PROJECT / "content" / "gazette.yml"
IS_DEMONSTRATION = _GAZETTE.is_file() and "汐屿市人民政府公报" in _GAZETTE.read_text(encoding="utf-8")
"""True if content/ holds the demonstration gazette, and not somebody's own."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A finished build: the content root it came from, the folder before MkDocs, the site."""

    content: Path
    build: Path
    site: Path

    @property
    def data(self) -> Path:
        """The published data."""
        return self.site / "data"

    def records(self, name: str) -> list[dict[str, object]]:
        """A list of the data contract, `notices` for `notices.json`."""
        records: list[dict[str, object]] = json.loads((self.data / f"{name}.json").read_text(encoding="utf-8"))
        return records


def build_once(name: str, content: Path, factory: pytest.TempPathFactory, worker: str | None) -> BuiltSite:
    """The site of `content`, built in a folder `name` that all workers of this test session share.

    Fails the test with the output of the build if that went wrong.
    """
    base = factory.getbasetemp() if worker is None else factory.getbasetemp().parent
    folder = base / f"built-{name}"
    folder.mkdir(exist_ok=True)
    built = BuiltSite(content=content, build=folder / "build", site=folder / "site")
    log = folder / "log.txt"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the others wait here until the first one has built
        if not log.exists():
            result = build(content, built.build, built.site)
            log.write_text(f"{result.returncode}\n{result.stdout}{result.stderr}", encoding="utf-8")
    code, output = log.read_text(encoding="utf-8").split("\n", 1)
    if code != "0":
        pytest.fail(f"the site of {content} could not be built (exit code {code}):\n{output}", pytrace=False)
    return built


def build(content: Path, folder: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Run the `build` command for `content`."""
    command = [sys.executable, "-m", "generator", "build"]
    command += ["--content", str(content), "--build", str(folder), "--site", str(site)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
