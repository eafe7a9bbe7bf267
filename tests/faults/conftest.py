"""A small gazette, its site as it stands, and what a build does to it when something goes wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.built_site import PROJECT

_NOTICE = """\
海州市人民政府办公室关于开展渔港清淤工作的通知
海政办发〔2024〕{number}号

各区人民政府，市政府各部门：

为做好渔港清淤工作，现就有关事项通知如下。

海州市人民政府办公室
2024年3月5日
"""


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their paths in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@dataclass(frozen=True)
class Gazette:
    """A content root whose site stands, built from its text before an edit: `old` is that site, `new` the next one."""

    folder: Path
    old: dict[str, bytes]
    new: dict[str, bytes]

    @property
    def site(self) -> Path:
        """Where the site stands."""
        return self.folder / "site"

    @property
    def text(self) -> Path:
        """The text of its one issue."""
        return self.folder / "content" / "issues" / "2024-05.txt"

    def command(self, fault: str, *more: str) -> list[str]:
        """A build in which `fault` happens."""
        folders = [f"--{name}={self.folder / name}" for name in ("content", "build", "site")]
        return failing(fault, "build", *folders, *more)

    def build(self, fault: str = "none", before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Build with `fault`; `before` are programs that start the build."""
        return run([*before, *self.command(fault)])

    def copy(self, folder: Path) -> Gazette:
        """The same in another folder: the old site stands, the text is that of the new one."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        own = Gazette(folder, self.old, self.new)
        own.text.write_text(_NOTICE.format(number=4), encoding="utf-8")
        return own

    def stands(self) -> dict[str, bytes]:
        """The site that stands, at its place or, where a swap was cut short between two renamings, beside it."""
        return contents(self.site if self.site.exists() else self.site.with_name(".site.old"))


def failing(fault: str, *command: str) -> list[str]:
    """`command`, while `fault` happens."""
    return [sys.executable, "-m", "tests.faults.failing", fault, *command]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run `command` from the project's folder."""
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def _gazettes(tmp_path_factory: pytest.TempPathFactory) -> Gazette:
    """The gazette before and after its edit, built once."""
    folder = tmp_path_factory.mktemp("gazette")
    gazette = Gazette(folder, {}, {})
    gazette.text.parent.mkdir(parents=True)
    for number, built in ((4, gazette.new), (3, gazette.old)):
        gazette.text.write_text(_NOTICE.format(number=number), encoding="utf-8")
        done = gazette.build()
        assert done.returncode == 0, done.stderr
        built.update(contents(gazette.site))
    assert len(gazette.old) > 50
    assert gazette.old != gazette.new
    return gazette


@pytest.fixture
def gazette(_gazettes: Gazette, tmp_path: Path) -> Gazette:
    """A gazette whose old site stands, and whose text is that of the new one."""
    return _gazettes.copy(tmp_path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """These tests go to one worker: the gazette is built once for all of them."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("faults"))
