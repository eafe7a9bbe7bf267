"""Text from a source as Markdown of GitHub shows it: as it stands, whatever it says.

A title may hold markup, links, HTML, mentions, workflow commands. Every ASCII mark of it that could begin any of these
becomes a character reference, which Markdown reads as that character and as nothing else; what a terminal or a browser
would obey is shown, not sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.cli.visible import visible

LONGEST = 80
"""Characters of a text that are shown."""

_MARKS = re.compile(r"[!#$%&*+.:<=>?@\[\\\]^_`{|}~]")  # all but ' " ( ) , - / ; which mean nothing within a line
_APART = "@#"  # GitHub makes links of @name and #1 in the finished page; a comment keeps the two halves apart


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` for a paragraph or a cell: one line, no markup, cut after `longest` characters."""
    shown = visible(text)
    if len(shown) > longest:
        shown = shown[: longest - 1] + "…"
    return _MARKS.sub(_reference, " ".join(shown.split()))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table whose cells are Markdown already; numbers stand at the right (`heads` that end in `:`)."""
    ends = ["---:" if head.endswith(":") else "---" for head in heads]
    lines = [_row([head.removesuffix(":") for head in heads]), _row(ends)]
    return [*lines, *(_row(row) for row in rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};" + ("<!-- -->" if match[0] in _APART else "")
