"""Findings as annotations of GitHub Actions: workflow commands that the runner reads from the log.

The form and its escapes are those of GitHub's documentation of workflow commands.
"""

from __future__ import annotations

import os
from pathlib import Path

from generator.cli.places import Place
from generator.cli.visible import visible
from generator.diagnostics import Diagnostic, Severity
from generator.source import Problem

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def annotation(finding: Diagnostic, place: Place, repository: Path) -> str:
    """The workflow command that puts `finding` beside its line; its file is named from `repository` on."""
    properties = {"file": _within(place.file, repository), "line": str(place.line), "endLine": str(place.end_line)}
    if place.column and place.end_column and place.line == place.end_line:  # GitHub takes columns of one line only
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = finding.code
    said = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {said}::{escape_message(visible(finding.message))}"


def unreadable(problem: Problem, repository: Path) -> str:
    """The workflow command for what keeps a content root from being read."""
    said = f"file={escape_property(_within(problem.file, repository))},line={problem.line or 1},title=unreadable"
    words = f"{problem.what} {problem.remedy or ''}".rstrip()
    return f"::error {said}::{escape_message(visible(words))}"


def escape_message(text: str) -> str:
    """`text` as the message of a workflow command: on one line, percent signs told from escapes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """`text` as the value of a property, where colons and commas have a meaning too."""
    return escape_message(text).replace(":", "%3A").replace(",", "%2C")


def repository_of(folder: Path) -> Path:
    """The repository that `folder` is in; `folder` itself outside of any."""
    return next((path for path in (folder, *folder.parents) if (path / ".git").exists()), folder)


def _within(file: str, repository: Path) -> str:
    path = Path(os.path.abspath(file))  # noqa: PTH100 (resolve() would follow links out of the repository)
    return path.relative_to(repository).as_posix() if path.is_relative_to(repository) else file
