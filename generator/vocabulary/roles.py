"""Roles of members of a group (组长, 成员), as far as their endings tell."""

from __future__ import annotations

from generator.text import fold
from generator.vocabulary.loader import load

_ENDINGS = tuple(entry["zh"] for entry in load("roles"))
_LONGEST = 8


def is_role(text: str) -> bool:
    """True if `text`, spaces aside, is short and ends in a word for what somebody is in a group."""
    folded = fold(text)
    return len(folded) <= _LONGEST and folded.endswith(_ENDINGS)
