"""One finding about the source (诊断)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering

from generator.diagnostics.register import REGISTER, Severity
from generator.text.spans import Span


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A finding: where (issue, 1-based source lines), which code, how bad, and what was expected.

    `span` is the very place in the source, where the finding is about less than its lines. Findings are ordered by
    issue, lines, code and place.
    """

    issue: str
    first_line: int
    last_line: int
    code: str
    severity: Severity
    message: str
    span: Span | None = None

    def __lt__(self, other: Diagnostic) -> bool:
        return self._place() < other._place()

    def _place(self) -> tuple[str, int, int, str, Span, str]:
        return self.issue, self.first_line, self.last_line, self.code, self.span or _NOWHERE, self.message


_NOWHERE = Span(-1, -1)


def report(
    code: str,
    issue: str,
    first_line: int,
    message: str,
    last_line: int | None = None,
    span: Span | None = None,
) -> Diagnostic:
    """A diagnostic with the severity that the register gives `code`. Raises KeyError for an unknown code."""
    return Diagnostic(
        issue=issue,
        first_line=first_line,
        last_line=first_line if last_line is None else last_line,
        code=code,
        severity=REGISTER[code].severity,
        message=message,
        span=span,
    )
