"""One finding about the source (诊断)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.register import REGISTER, Severity


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Diagnostic:
    """A finding: where (issue, 1-based source lines), which code, how bad, and what was expected."""

    issue: str
    first_line: int
    last_line: int
    code: str
    severity: Severity
    message: str


def report(code: str, issue: str, first_line: int, message: str, last_line: int | None = None) -> Diagnostic:
    """A diagnostic with the severity that the register gives `code`. Raises KeyError for an unknown code."""
    return Diagnostic(
        issue=issue,
        first_line=first_line,
        last_line=first_line if last_line is None else last_line,
        code=code,
        severity=REGISTER[code].severity,
        message=message,
    )
