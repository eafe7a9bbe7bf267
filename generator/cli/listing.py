"""Findings as a terminal shows them: FILE:LINE:COLUMN: severity code: message, the source, and a caret under it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from generator.cli.colours import BOLD, DIM, SEVERITY, Paint
from generator.cli.excerpts import ROOM, excerpt
from generator.cli.options import counted
from generator.cli.places import Place
from generator.cli.visible import visible
from generator.diagnostics import Diagnostic, Severity

_GUTTER = 7  # columns of a line number
_BESIDE = _GUTTER + len(" | ……")  # columns of a row that show no source
_NARROWEST = 20  # columns of source that are shown on any screen


def room_on(stream: TextIO) -> int:
    """The columns that `stream` has for a source line: less than usual on a narrow terminal, where it would wrap."""
    if not stream.isatty():
        return ROOM
    return min(ROOM, max(_NARROWEST, shutil.get_terminal_size().columns - _BESIDE))


def listed(finding: Diagnostic, place: Place, paint: Paint, room: int = ROOM) -> str:
    """`finding` in one line, the source line under it where there is one, and a caret line where it names a place."""
    text = place.text or ""
    column = place.column or _first_column(text)
    where = paint(f"{visible(place.file)}:{place.line}:{column}:", BOLD)
    style = SEVERITY[finding.severity]
    until = f" (to line {place.end_line})" if place.end_line > place.line else ""
    rows = [f"{where} {paint(finding.severity.value, style)} {finding.code}: {visible(finding.message)}{until}"]
    if text.strip() or (text and place.column):
        end = place.end_column - 1 if place.end_column and place.end_line == place.line else len(text)
        shown = excerpt(text, column - 1, end, room)
        rows.append(paint(f"{place.line:>{_GUTTER}} | ", DIM) + shown.text)
        if place.column:
            caret = "^".ljust(shown.length, "~")
            rows.append(paint(f"{'':{_GUTTER}} | ", DIM) + " " * shown.column + paint(caret, style))
    return "\n".join(rows)


def _first_column(text: str) -> int:
    """The column of the first character of a line that is no blank; 1 where there is none."""
    blank = len(text) - len(text.lstrip())
    return blank + 1 if blank < len(text) else 1


def by_severity(findings: Sequence[Diagnostic]) -> str:
    """How many there are of each severity, in words."""
    numbers = Counter(finding.severity for finding in findings)
    parts = [counted(numbers[severity], severity.value) for severity in Severity if numbers[severity]]
    return ", ".join(parts) or "no findings"


def by_code(findings: Sequence[Diagnostic], paint: Paint) -> list[str]:
    """How many there are of each code, a line each: the worst first, of these the most frequent."""
    numbers = Counter((finding.severity, finding.code) for finding in findings)
    ordered = sorted(numbers.items(), key=lambda pair: (pair[0][0], -pair[1], pair[0][1]))
    return [
        f"{number:>{_GUTTER}}  {paint(f'{severity.value:<7}', SEVERITY[severity])}  {code}"
        for (severity, code), number in ordered
    ]
