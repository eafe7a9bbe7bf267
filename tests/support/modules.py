"""The project's own files, as git sees them, and the Python among them."""

from __future__ import annotations

import ast
import functools
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Module:
    """One Python module: its name as imported, its path, its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    def __str__(self) -> str:
        return self.name


@functools.cache
def project_files() -> tuple[Path, ...]:
    """The files that are committed or about to be, relative to the project, sorted."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True).stdout.decode()
    paths = {Path(name) for name in listing.split("\0") if name}
    return tuple(sorted(path for path in paths if (PROJECT / path).is_file()))


@functools.cache
def project_texts() -> tuple[tuple[Path, str], ...]:
    """Those of the files that hold text, with it."""
    held = [(path, (PROJECT / path).read_bytes()) for path in project_files()]
    found = tuple((path, data.decode("utf-8", errors="replace")) for path, data in held if b"\0" not in data)
    assert len(found) > 20
    return found


@functools.cache
def modules(package: str) -> tuple[Module, ...]:
    """The modules of `generator` or `tests`."""
    found = []
    for path in project_files():
        if path.suffix == ".py" and path.parts[0] == package:
            text = (PROJECT / path).read_text(encoding="utf-8")
            name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
            found.append(Module(name, path, text, ast.parse(text)))
    assert found, f"no modules in {package}"
    return tuple(found)


def belongs(module: Module, *packages: str) -> bool:
    """True if `module` is one of `packages` or inside one."""
    return any(module.name == package or module.name.startswith(f"{package}.") for package in packages)
