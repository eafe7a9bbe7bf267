"""Tables broken over pages: the header row is printed again at the top of each page.

Safe because the repeated row must be the first of its block, equal the first row of the block before (spaces aside),
and nothing but blank lines and page ends may stand between the blocks. Leaves tables without a repeated header alone.
"""

from __future__ import annotations

import re

from generator.text import Change, Span, fold

_DEEPEST = 2  # rows of a header
_BLOCK = re.compile(r"(?:(?:^|(?<=\f))[^\n\f]*[\t|][^\n\f]*(?:\n|\Z))+", re.MULTILINE)


def changes(text: str) -> list[Change]:
    """For each repeated header: the change that removes it with the blank lines before it."""
    found: list[Change] = []
    header: list[str] = []
    end = 0
    for match in _BLOCK.finditer(text):
        rows = match[0].splitlines(keepends=True)[:_DEEPEST]
        folded = [_folded(row) for row in rows]
        depth = _repeated(folded, header) if not text[end : match.start()].strip() else 0
        if depth:
            # The line feed before the gap stays: the next body row then follows the last one.
            found.append(Change(Span(end, match.start() + sum(map(len, rows[:depth]))), ""))
        else:
            header = folded
        end = match.end()
    return found


def _repeated(rows: list[str], header: list[str]) -> int:
    """How many of the `rows` that open a block repeat the `header` of the block before, from its first row on."""
    depth = 0
    while depth < min(len(rows), len(header)) and rows[depth] == header[depth]:
        if depth and not rows[depth].startswith("\t"):
            break  # a second header row stands under a merged first cell; this is a body row
        depth += 1
    return depth


def _folded(row: str) -> str:
    bare = row.rstrip("\n").strip(" ")
    if bare.startswith("|"):
        bare = bare.removeprefix("|").removesuffix("|")
    return "\t".join(fold(cell) for cell in re.split(r"[\t|]", bare))
