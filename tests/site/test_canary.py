"""The canary sees what differs, and builds with what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.canary import differences, main


def site(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def test_equal_sites_do_not_differ(tmp_path: Path) -> None:
    assert list(differences(site(tmp_path / "a", x="1"), site(tmp_path / "b", x="1"))) == []


def test_every_kind_of_difference_is_named(tmp_path: Path) -> None:
    known = site(tmp_path / "a", gone="1", same="1", other="one\ntwo")
    found = list(differences(known, site(tmp_path / "b", new="1", same="1", other="one\n2")))
    assert found[:3] == ["gone.html is missing", "new.html is there besides", "other.html differs"]
    assert found[-2:] == ["-two", "+2"]


def test_a_builder_that_fails_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs").mkdir()
    (tmp_path / "mkdocs" / "en.yml").write_text("site_name: x\nno_such_key: 1\n", encoding="utf-8")
    (tmp_path / "site" / "en").mkdir(parents=True)
    assert main(["--build", str(tmp_path)]) == 1
    assert "en: ProperDocs could not build it" in capsys.readouterr().out
