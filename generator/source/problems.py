"""What is wrong with a content root, so that its editor can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that keeps a content root from being read: where, what was expected and found, what to do."""

    file: str  # as the reader of the message can open it
    line: int | None  # 1-based; None is the file as a whole
    what: str
    remedy: str | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.what}" + (f"\n    {self.remedy}" if self.remedy else "")


class SourceError(Exception):
    """A content root that cannot be read; `problems` holds all that was found, in the order of its files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
