"""What an issue's text holds, looked up once: the evidence that needs no dictionary, so no city and no year."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Wording:
    """Two and three characters in a row, what stands in 《》, and whole lines without their spaces."""

    runs: frozenset[str]
    titles: frozenset[str]
    lines: frozenset[str]

    def evidence(self, first: str, second: str) -> int:
        """How many of two runs over the cut, two and one character and one and two, stand elsewhere in the issue."""
        left, right = first.replace(" ", "")[-2:], second.replace(" ", "")[:2]
        return (f"{left}{right[0]}" in self.runs) + (f"{left[-1]}{right}" in self.runs)

    def holds(self, run: str) -> bool:
        """True if the two or three characters of `run` stand side by side in the issue."""
        return run in self.runs


def wording_of(text: str) -> Wording:
    """The wording of an issue's `text`."""
    runs = {text[i : i + n] for n in (2, 3) for i in range(len(text) - n + 1)}
    titles: set[str] = set()
    opened: list[int] = []
    for match in re.finditer(r"[《》\n]", text):
        if match[0] == "《":
            opened.append(match.end())
        elif match[0] == "\n":
            opened.clear()
        elif opened:
            start = opened.pop()
            if match.start() - start <= _LONGEST_TITLE:
                titles.add(text[start : match.start()])
    lines = {"".join(line.split()) for line in re.split(r"[\n\f]", text)}
    return Wording(frozenset(runs), frozenset(titles), frozenset(lines))
