"""Words about documents: columns of lists of them, and things that hold for a time of their own."""

from __future__ import annotations

import re

from generator.text import fold
from generator.vocabulary.loader import load

_COLUMNS = {entry["zh"]: entry["holds"] for entry in load("catalogue_columns")}
_THINGS = re.compile("|".join(sorted((entry["zh"] for entry in load("expiring_things")), key=len, reverse=True)))


def catalogue_column(cell: str) -> str | None:
    """What a column under `cell` holds in a list of documents (title, number, until, …); None for any other word."""
    return _COLUMNS.get(fold(cell))


def names_expiring_thing(text: str) -> bool:
    """True if `text` names a thing that holds for a time of its own: a licence, a contract, somebody's term."""
    return _THINGS.search(text) is not None
