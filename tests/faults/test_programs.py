"""Programs that are missing, broken or killed: the message says which, and what to do."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from generator.site import SiteError
from generator.site.mkdocs import run_mkdocs
from tests.faults.conftest import Gazette, contents


def environment_without(folder: Path, *packages: str) -> Path:
    """A Python with all packages of this one but `packages`; the program."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    own = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if path.name not in packages and not (own / path.name).exists():
            (own / path.name).symlink_to(path)
    return folder / "bin" / "python"


@pytest.mark.parametrize(
    ("packages", "message"),
    [
        (("pagefind",), "pagefind is not installed"),
        (("pagefind_bin", "pagefind_bin_extended"), "Pagefind could not index"),
        (("mkdocs",), "mkdocs is not installed"),
    ],
)
def test_a_program_that_is_missing(gazette: Gazette, tmp_path: Path, packages: tuple[str, ...], message: str) -> None:
    python = environment_without(tmp_path / "environment", *packages)
    done = subprocess.run(
        [str(python), *gazette.command("none")[1:]], capture_output=True, text=True, check=False, cwd=Path.cwd()
    )
    assert done.returncode == 1, done.stderr
    assert message in done.stderr
    assert "make setup" in done.stderr
    assert "Nothing was published" in done.stderr
    assert contents(gazette.site) == gazette.old


def test_a_program_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "dies.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nhooks: [dies.py]\n")
    with pytest.raises(SiteError, match=r"mkdocs was ended by signal 9.*memory ran out"):
        run_mkdocs(tmp_path / "mkdocs.yml", as_of=None, output=tmp_path / "site", pages=tmp_path / "pages")
