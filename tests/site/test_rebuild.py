"""A build that keeps what did not change gives the bytes of a build from nothing: issues come, go, are mended."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.support.built_site import BuiltSite, build

pytestmark = pytest.mark.xdist_group("rebuild")


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built(content: Path, folder: Path) -> dict[str, bytes]:
    """The files of the site of `content`, built in `folder`, where an earlier build may have left what it made."""
    done = build(content, folder / "build", folder / "site")
    assert done.returncode == 0, done.stderr
    return files(folder / "site")


def replaced(path: Path, pattern: str, by: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, by, text, count=1)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


@pytest.fixture
def content(demo_root: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration, to be changed."""
    return Path(shutil.copytree(demo_root, tmp_path / "content"))


def test_an_issue_that_comes_and_goes_again(demo_site: BuiltSite, content: Path, tmp_path: Path) -> None:
    newest = max((content / "issues").glob("*.txt"))
    parts = list((content / "issues").glob(f"{newest.stem}.*"))
    for part in parts:
        part.rename(tmp_path / part.name)
    without = built(content, tmp_path)
    assert without != files(demo_site.site)
    for part in parts:
        (tmp_path / part.name).rename(part)
    assert built(content, tmp_path) == files(demo_site.site)
    for part in parts:
        part.unlink()
    assert built(content, tmp_path) == without


def test_a_notice_that_is_mended_and_a_gazette_that_is_renamed(
    demo_site: BuiltSite, content: Path, tmp_path: Path
) -> None:
    was = files(demo_site.site)
    shutil.copytree(demo_site.build, tmp_path / "build")
    replaced(max((content / "issues").glob("*.txt")), "聘期三年", "聘期四年")
    mended = built(content, tmp_path)
    assert mended == built(content, tmp_path / "afresh")
    assert mended != was
    replaced(content / "gazette.yml", r"(?m)^(\s*zh:\s*)汐屿市人民政府公报", r"\1汐屿市政府公报")
    renamed = built(content, tmp_path)
    assert renamed == built(content, tmp_path / "afresh-renamed")
    assert renamed["index.html"] != mended["index.html"]
