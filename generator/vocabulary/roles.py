"""Roles of members of a group (组长, 成员), as far as their endings tell."""

from __future__ import annotations

import re

from generator.text import fold
from generator.vocabulary.loader import load
from generator.vocabulary.names import is_name

_ENDINGS = tuple(entry["zh"] for entry in load("roles"))
_LONGEST = 8
_MEMBERS = re.compile(r"(?P<role>[^：:]{2,20})[:：](?P<names>[^：:。；]{2,})")
_NOTE = re.compile(r"[（(][^（）()]*[）)]")
_NAME = re.compile(
    r"[、，,\s]*+([\u4e00-\u9fff]\s{1,3}[\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff·]{2,4})(?=[、，,\s]|$)"
)


def is_role(text: str) -> bool:
    """True if `text`, spaces aside, is short and ends in a word for what somebody is in a group."""
    folded = fold(text)
    return len(folded) <= _LONGEST and folded.endswith(_ENDINGS)


def lists_members(text: str) -> bool:
    """True if `text` is a role and, behind a colon, nothing but names; notes in brackets may stand behind them."""
    match = _MEMBERS.fullmatch(text.strip())
    if match is None or not is_role(match["role"]):
        return False
    names = _NOTE.sub("", match["names"]).strip()
    at = 0
    while at < len(names):
        name = _NAME.match(names, at)
        if name is None or not is_name(name[1]):
            return False
        at = name.end()
    return True
