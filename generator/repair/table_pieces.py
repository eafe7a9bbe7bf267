"""Tables broken over pages: the header row is printed again at the top of each page.

Safe because the repeated row must be the first of its block, equal the first row of the block before (spaces aside),
and nothing but blank lines and page ends may stand between the blocks. Leaves tables without a repeated header alone.
"""

from __future__ import annotations

import re

from generator.text import Change, Span, fold

_BLOCK = re.compile(r"(?:^[^\n\f]*[\t|][^\n\f]*(?:\n|\Z))+", re.MULTILINE)


def changes(text: str) -> list[Change]:
    """For each repeated header: the change that removes it with the blank lines before it."""
    found: list[Change] = []
    header: str | None = None
    end = 0
    for match in _BLOCK.finditer(text):
        first_row = match[0].split("\n", 1)[0]
        row = _folded(first_row)
        if header is not None and row == header and not text[end : match.start()].strip():
            # Keep the line feed before the gap: the next body row then follows the last one.
            found.append(Change(Span(end, match.start() + len(first_row) + 1), ""))
        else:
            header = row
        end = match.end()
    return [change for change in found if change.span.end <= len(text)]


def _folded(row: str) -> str:
    return "\t".join(fold(cell) for cell in re.split(r"[\t|]", row.strip(" |\t")))
