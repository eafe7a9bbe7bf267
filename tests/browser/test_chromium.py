"""The finding of a browser: the order of places, and what is said when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium


def program(folder: Path, name: str, code: int = 0) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def nothing_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("GAZETTE_APT", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "_playwrights", lambda: None)


def test_the_named_one_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    named = program(tmp_path, "mine")
    monkeypatch.setenv("CHROMIUM", str(named))
    assert chromium.find_browser() == named


def test_a_named_one_that_does_not_run_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    monkeypatch.setenv("CHROMIUM", str(program(tmp_path, "broken", code=1)))
    with pytest.raises(chromium.MissingError, match="does not run"):
        chromium.find_browser()


def test_then_one_on_the_path_that_runs(tmp_path: Path) -> None:
    program(tmp_path, "chromium", code=1)
    good = program(tmp_path, "google-chrome")
    assert chromium.find_browser() == good


def test_then_playwrights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "_playwrights", lambda: Path("downloaded"))
    assert chromium.find_browser() == Path("downloaded")


def test_then_debians_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    installed = []

    def install(package: str) -> bool:
        installed.append(program(tmp_path, package))
        return True

    monkeypatch.setattr(chromium, "_apt", install)
    assert [chromium.find_browser()] == installed


@pytest.mark.parametrize(("wish", "user"), [("0", 0), ("", 1000)])
def test_packages_are_installed_only_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wish: str, user: int
) -> None:
    program(tmp_path, "apt-get")
    monkeypatch.setenv("GAZETTE_APT", wish)
    monkeypatch.setattr(chromium.os, "geteuid", lambda: user)
    monkeypatch.setattr(chromium.subprocess, "run", lambda *args, **kwargs: pytest.fail("something was started"))
    assert chromium._apt("chromium") is False


def test_otherwise_the_command_is_named() -> None:
    with pytest.raises(chromium.MissingError, match="apt-get install chromium"):
        chromium.find_browser()


def test_a_missing_font_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "_has_font", lambda: False)
    with pytest.raises(chromium.MissingError, match="fonts-noto-cjk"):
        chromium.ensure_font()
