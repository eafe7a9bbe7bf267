"""Names of table columns (表头), as far as their endings and units of measure tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.text import fold
from generator.vocabulary.loader import load

_ENDINGS = tuple(entry["zh"] for entry in load("columns"))
_UNIT = re.compile(r"\([万亿千百平方立元吨米公里顷亩人户件套处个座家项条块根株张台辆年月日天%℃/]{1,6}\)$")
_COUNT = re.compile(r"序号?|编号|项次|次序|no\.?")
_LONGEST = 24
_OF_ROSTERS = {entry["zh"]: entry["holds"] for entry in load("roster_columns")}


def names_column(cell: str) -> bool:
    """True if `cell` is short and ends in a word that names columns (责任单位), or in a unit in brackets."""
    folded = fold(cell)
    return len(folded) <= _LONGEST and (folded.endswith(_ENDINGS) or _UNIT.search(folded) is not None)


def names_columns(cells: Sequence[str]) -> bool:
    """True if more than half of the filled `cells` name columns."""
    filled = [cell for cell in cells if cell.strip()]
    return sum(map(names_column, filled)) * 2 > len(filled)


def counts_rows(cell: str) -> bool:
    """True if `cell` heads a column of serial numbers (序号, 编号)."""
    return _COUNT.fullmatch(fold(cell)) is not None


def roster_column(cell: str) -> str | None:
    """What a column under `cell` holds in a list of people: role, name, post or other; None for any other word."""
    return _OF_ROSTERS.get(fold(cell))
