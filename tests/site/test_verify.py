"""A whole site held against its content root: built anew elsewhere, it has the same bytes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.built_site import PROJECT, BuiltSite

ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu", "LC_ALL": "C"}


def verify(folder: Path, content: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "verify", str(folder), "--content", str(content)]
    environment = os.environ | ELSEWHERE
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.xdist_group("reproducible")
def test_a_site_is_what_its_content_root_gives_and_what_was_touched_is_named(
    demo_site: BuiltSite, tmp_path: Path
) -> None:
    touched = Path(shutil.copytree(demo_site.site, tmp_path / "site"))
    (touched / "about" / "index.html").write_text("<p>别的", encoding="utf-8")
    (touched / "feeds" / "changes.xml").unlink()
    (touched / "new.html").write_text("", encoding="utf-8")
    done = verify(touched, demo_site.content)
    assert done.returncode == 1
    told = re.findall(r"(?m)^(differs|missing|extra) +(.+)$", done.stdout)
    assert told == [
        ("differs", "about/index.html"),
        ("missing", "feeds/changes.xml"),
        ("extra", "new.html"),
    ], "these, and nothing else: all other files are as they were"
