"""Findings as JSON: the records of `diagnostics.json`, and with them the file and the very place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from generator.cli.places import Place
from generator.cli.visible import visible_character
from generator.diagnostics import Diagnostic

_UNUSUAL = re.compile(r"[^\n -~\u4e00-\u9fff]")


def findings_json(findings: Iterable[tuple[Diagnostic, Place]]) -> str:
    """The findings as one JSON list, in which what a terminal would obey is escaped."""
    records = [_record(finding, place) for finding, place in findings]
    return _UNUSUAL.sub(_escaped, json.dumps(records, ensure_ascii=False, indent=2))


def _record(finding: Diagnostic, place: Place) -> dict[str, Any]:
    return {
        "issue": finding.issue,
        "first_line": finding.first_line,
        "last_line": finding.last_line,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return character if visible_character(character) == character else json.dumps(character)[1:-1]
