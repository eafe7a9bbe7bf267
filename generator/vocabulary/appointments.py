"""Words of personnel lists: verbs that put people into posts and out of them, and notes of why somebody leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.vocabulary.loader import load

_ENTERS = {"enters": True, "leaves": False, "neither": None}
_VERBS: dict[str, bool | None] = {entry["zh"]: _ENTERS[entry["does"]] for entry in load("appointment_verbs")}
_BY_LENGTH = sorted(_VERBS, key=len, reverse=True)
# 任 and 免 alone are parts of other words, and 任 is a family name: they count only where a caller knows what they are.
_VERB = re.compile("|".join(verb for verb in _BY_LENGTH if len(verb) > 1))
_ADVISERS = re.compile(r"顾问|专家|智库|监督员|督学|评委|评审|领导小组|指挥部|成员|代表(?!大会)|大使")
_POSTS = re.compile(r"任免|任职|免职|职务|工作人员")
_EXPLAINING = re.compile(r"(?:同志)?(?:因|已|到龄|退休|调|辞|另有|挂职|聘期|任期|试用期满|病故|去世|逝世)")
_REASONS = tuple(entry["zh"] for entry in load("leaving_reasons"))


def enters_post(verb: str) -> bool | None:
    """True if who is object of `verb` enters a post, False if they leave it; None if it does not tell, or is none."""
    return _VERBS.get(verb)


def find_verbs(text: str) -> Iterator[re.Match[str]]:
    """The verbs of `text`, of two characters or more, that personnel lists put people into and out of posts with."""
    return _VERB.finditer(text)


def is_reason(text: str) -> bool:
    """True if `text` begins like a note of why somebody leaves a post, or of what becomes of them (另有任用)."""
    return text.strip().startswith(_REASONS)


def explains(behind_name: str) -> bool:
    """True if what stands right behind a name begins like words of why somebody comes or goes, or for how long."""
    return _EXPLAINING.match(behind_name) is not None


def chooses_advisers(title: str) -> bool:
    """True for the title of a notice that chooses advisers, experts or members of a group: these are no posts."""
    return bool(_ADVISERS.search(title)) and not _POSTS.search(title)
