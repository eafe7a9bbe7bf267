"""CSV files as a program reads them that knows the rule about apostrophes, written apart from the writer."""

from __future__ import annotations

import csv
import io
import re

SIGNED = re.compile(r"'+\s*[=+\-@＝＋－＠]")
CONTROLLED = re.compile(r"'+[\t\r]")
FIGURE = re.compile(r"'*\s*[+\-＋－]+\s*|'*\s*[+\-＋－]\d[\d,.，．]*[%％‰℃]?[\u4e00-\u9fff]*\s*")


def rows_of(text: str) -> list[list[str]]:
    """The rows of a CSV file, each cell without the apostrophe that it was given. Its form is asserted."""
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    assert not text[1:].startswith("\ufeff")
    return [[printed(cell) for cell in row] for row in csv.reader(io.StringIO(text[1:], newline=""), strict=True)]


def printed(cell: str) -> str:
    """The cell as it was before an apostrophe was put before it."""
    given = CONTROLLED.match(cell) or (SIGNED.match(cell) and not FIGURE.fullmatch(cell))
    return cell[1:] if given else cell
