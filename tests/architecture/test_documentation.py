"""What the documentation says is there, and what is there is said."""

from __future__ import annotations

import argparse
import re

import pytest
import yaml

from generator.cli import main as cli
from generator.cli.main import _parser
from tests.support.modules import PROJECT


def targets() -> list[str]:
    found = re.findall(r"^([a-z]+):.*## ", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) > 8
    return found


def commands() -> dict[str, argparse.ArgumentParser]:
    actions = _parser()._subparsers._group_actions  # type: ignore[union-attr]
    found: dict[str, argparse.ArgumentParser] = dict(actions[0].choices)  # type: ignore[arg-type]
    assert len(found) == 9
    return found


@pytest.mark.parametrize("target", targets())
def test_readme_names_every_make_target(target: str) -> None:
    assert f"make {target}" in (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", commands())
def test_readme_names_every_command(command: str) -> None:
    assert f"python -m generator {command}" in (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", commands())
def test_help_shows_an_example_and_the_exit_codes(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli([command, "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    assert f"examples:\n  python -m generator {command}" in text
    assert "exit codes:" in text


def test_every_option_is_explained() -> None:
    for parser in commands().values():
        for action in parser._actions:
            assert action.help, action


def test_architecture_names_every_package() -> None:
    text = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    packages = [path.parent.name for path in (PROJECT / "generator").glob("*/__init__.py")]
    assert len(packages) > 10
    assert [name for name in packages if f"`{name}" not in text and f"generator/{name}" not in text] == []


def test_every_kind_of_test_has_its_line() -> None:
    text = (PROJECT / "tests/README.md").read_text(encoding="utf-8")
    folders = [path.name for path in (PROJECT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert [name for name in folders if f"`{name}/`" not in text] == []


def anchors(markdown: str) -> set[str]:
    """The anchors that GitHub gives to headings."""
    headings = re.findall(r"^#+ (.+)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_between_documents_lead_somewhere() -> None:
    count = 0
    for document in sorted(PROJECT.glob("*.md")):
        for target in re.findall(r"\]\(([^)\s:]+)\)", document.read_text(encoding="utf-8")):
            path, _, anchor = target.partition("#")
            other = PROJECT / path if path else document
            assert other.is_file(), f"{document.name}: {target}"
            assert not anchor or anchor in anchors(other.read_text(encoding="utf-8")), f"{document.name}: {target}"
            count += 1
    assert count > 8


def test_the_setup_speaks_of_what_is_there() -> None:
    setup = (PROJECT / "SETUP.md").read_text(encoding="utf-8")
    check, publish = (
        yaml.safe_load((PROJECT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))
        for name in ("check", "publish")
    )
    for name in (check["name"], publish["name"], *(job["name"] for job in check["jobs"].values())):
        assert f"*{name}" in setup or f"→ {name}*" in setup, name
    kept = [
        step["with"]["name"] for step in check["jobs"]["texts"]["steps"] if "upload-artifact" in str(step.get("uses"))
    ]
    assert [name in setup for name in kept] == [True]
