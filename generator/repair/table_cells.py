"""Tables whose cells are parted by other marks: pipes without outer ones, runs of spaces.

Seen in texts copied out of web pages and from plain text. Pipes part cells if two lines or more that follow one another
have as many of them (three lines, where each has but one). Among rows that begin with a pipe, a row that lost it gets
it back, and the rest of a row whose last pipe stands lines below is put to it. Runs of two spaces or more part cells if
the first of three lines or more names columns, and all have as many runs. Leaves a pipe in running text alone,
letter-spaced titles, rosters, whatever is aligned by spaces without a header, and every line from the first on that has
another number of cells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby

from generator.text import Change, Span
from generator.vocabulary import counts_rows, names_columns

_LINE = re.compile(r"[^\n\f]+")
_PIPE = re.compile(r"(?<! ) *+\|[ ]*+")
_GAP = re.compile(r"(?<=[^ ]) {2,}+(?=[^ ])")
_FEWEST = 3
_SENTENCE = tuple("。；：！？")

Line = tuple[int, str]


def changes(text: str) -> list[Change]:
    """Marks that part cells become tabs; lost outer pipes are put back."""
    found: list[Change] = []
    for block in _blocks(text):
        if any("|" in line for _, line in block):
            found += _outer(block) if any(line.lstrip(" ").startswith("|") for _, line in block) else _inner(block)
        elif not any("\t" in line for _, line in block):
            found += _spaces(block)
    return found


def _blocks(text: str) -> Iterator[list[Line]]:
    """The lines of `text`, those that follow one another directly together, where marks in them may part cells."""
    block: list[Line] = []
    end = -2
    for match in _LINE.finditer(text):
        if match.start() != end + 1 or text[end : match.start()] != "\n":
            if _may_part(block):
                yield block
            block = []
        block.append((match.start(), match[0]))
        end = match.end()
    if _may_part(block):
        yield block


def _may_part(block: Sequence[Line]) -> bool:
    return len(block) > 1 and any("|" in line or "  " in line for _, line in block)


def _inner(block: Sequence[Line]) -> Iterator[Change]:
    """Pipes between cells, where lines in a row have as many."""
    for marks, group in groupby(block, key=lambda line: line[1].count("|") + line[1].count("\t")):
        lines = list(group)
        if marks and len(lines) >= (2 if marks > 1 else _FEWEST) and all("|" in line for _, line in lines[:2]):
            for start, line in lines:
                yield from (Change(Span(start + m.start(), start + m.end()), "\t") for m in _PIPE.finditer(line))


def _outer(block: Sequence[Line]) -> Iterator[Change]:
    """The first pipe of rows that lost it, among rows that begin with one; lines of a row that no pipe ends, joined."""
    whole = Counter(line.count("|") for _, line in block if line.lstrip(" ").startswith("|"))
    usual = whole.most_common(1)[0][0]
    open_row = 0  # the pipes of a row whose last pipe has not come yet
    for start, line in block:
        pipes, first, last = line.count("|"), line.lstrip(" ").startswith("|"), line.rstrip(" ").endswith("|")
        if open_row and not first and "\t" not in line and open_row + pipes <= usual:
            yield Change(Span(start - 1, start), "")
            open_row = 0 if last else open_row + pipes
        elif first:
            open_row = 0 if last or pipes >= usual else pipes
        elif "\t" not in line and usual >= _FEWEST and usual - pipes == (1 if last else 2):
            yield Change(Span(start, start + 1), f"|{line[0]}")
            open_row = 0


def _spaces(block: Sequence[Line]) -> Iterator[Change]:
    """Runs of spaces between cells, under a line that names columns."""
    for number, group in groupby(block, key=lambda line: len(_cells(line[1]))):
        rows = list(dropwhile(lambda row: not _is_header(_cells(row[1])), group))
        if number > 1 and len(rows) >= _FEWEST:
            for start, row in rows:
                yield from (Change(Span(start + m.start(), start + m.end()), "\t") for m in _GAP.finditer(row))


def _is_header(cells: Sequence[str]) -> bool:
    return names_columns(cells) and cells[-1][-1:] not in _SENTENCE and (len(cells) > 2 or counts_rows(cells[0]))


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip(" "))
