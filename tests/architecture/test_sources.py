"""Rules about the generator's own code that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.support.modules import PROJECT, Module, belongs, modules

MOST_LINES = 400
MOST_FUNCTION_LINES = 60

# A real city may not shape the generator: what it knows of a place comes from the content root.
CITY = re.compile(r"青岛|青島|青政|qingdao|\bqz[a-z]{0,4}\b", re.IGNORECASE)

FILE_MODULES = ("generator.source", "generator.vocabulary", "generator.store", "generator.site", "generator.cli")
FILE_IMPORTS = {"pathlib", "os", "shutil", "tempfile", "glob", "fileinput", "subprocess"}

CLOCK_IMPORTS = {"time", "random", "secrets", "uuid", "locale", "getpass", "socket", "platform"}
CLOCK_CALLS = {"now", "today", "utcnow", "fromtimestamp", "getenv", "environ"}

everywhere = pytest.mark.parametrize("module", [*modules("generator"), *modules("tests")], ids=str)
generator = pytest.mark.parametrize("module", modules("generator"), ids=str)


def imports(module: Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module.split(".")[0]


@everywhere
def test_modules_are_small(module: Module) -> None:
    assert len(module.text.splitlines()) <= MOST_LINES


@everywhere
def test_functions_are_small(module: Module) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length < MOST_FUNCTION_LINES, f"{node.name} has {length} lines"


@everywhere
def test_names_say_what_is_inside(module: Module) -> None:
    words = set(re.split(r"[._]", module.name))
    assert not words & {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


@generator
def test_modules_say_what_they_are(module: Module) -> None:
    assert ast.get_docstring(module.tree)


@generator
def test_no_city_is_named(module: Module) -> None:
    assert not CITY.search(module.text)


def test_no_city_is_named_in_data_and_templates() -> None:
    files = [path for path in (PROJECT / "generator").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    data = [path for path in files if path.suffix != ".py"]
    assert data
    for path in data:
        assert not CITY.search(path.read_text(encoding="utf-8")), path


def _is_of(node: ast.AST, name: str) -> TypeGuard[ast.Attribute]:
    """True for `name.…`."""
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name


@generator
def test_files_are_touched_only_where_files_are_the_business(module: Module) -> None:
    if belongs(module, *FILE_MODULES, "generator.render.environment"):
        return
    # Without the modules that make paths there is no file to touch; the pipeline hands paths on, no more, and who works
    # side by side asks the system for cores, and ends a process.
    allowed = {"pathlib"} if belongs(module, "generator.pipeline") else set()
    if belongs(module, "generator.workers"):
        allowed = {"os"}
        assert {node.attr for node in ast.walk(module.tree) if _is_of(node, "os")} <= {
            "_exit", "cpu_count", "sched_getaffinity"
        }  # fmt: skip
    assert [use for use in imports(module) if use[1] in FILE_IMPORTS - allowed] == []
    assert [node.lineno for node in ast.walk(module.tree) if isinstance(node, ast.Name) and node.id == "open"] == []


@generator
def test_clock_chance_and_surroundings_are_read_only_by_the_command_line(module: Module) -> None:
    if belongs(module, "generator.cli"):
        return
    allowed = {"environ"} if belongs(module, "generator.site") else set()  # what MkDocs, a child process, is given
    attributes = {(node.lineno, node.attr) for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)}
    assert [use for use in imports(module) if use[1] in CLOCK_IMPORTS] == []
    assert [use for use in sorted(attributes) if use[1] in CLOCK_CALLS - allowed] == []


def test_the_rules_about_imports_hold() -> None:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=PROJECT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout
