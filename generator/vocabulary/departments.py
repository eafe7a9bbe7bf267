"""Departments (部门) of governments and parties: official names, short names, successors; groups of bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vocabulary.loader import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A department without its place: 发展和改革委员会.

    `of` is `party` or `government` where it is named behind 市委 or 市政府, `state` for a branch of the state
    administration of its name. `successor` took its place wherever there was one; of `successors` one may have.
    """

    zh: str
    en: str
    short: tuple[str, ...] = ()
    of: str | None = None
    successor: str | None = None
    successors: tuple[str, ...] = ()


_DEPARTMENTS = tuple(
    Department(
        zh=entry["zh"],
        en=entry["en"],
        short=tuple(entry.get("short", ())),
        of=entry.get("of"),
        successor=entry.get("successor"),
        successors=tuple(entry.get("successors", ())),
    )
    for entry in load("departments")
)
_BY_NAME = {name: department for department in _DEPARTMENTS for name in (*department.short, department.zh)}
_GROUPS = {entry["zh"]: entry["en"] for entry in load("body_groups")}
_UNITS = tuple(entry["zh"] for entry in (*load("bodies"), *load("unit_endings")))
_UNLESS = tuple(word for entry in (*load("bodies"), *load("unit_endings")) for word in entry.get("unless", ()))
_NAME = re.compile(r"[\u4e00-\u9fff·（）()]{2,60}")


def department(name: str) -> Department | None:
    """The department that `name`, official or short and without its place, means; None if the vocabulary knows none."""
    return _BY_NAME.get(name)


def group_in_english(name: str) -> str | None:
    """The English of a group of bodies (各区、市政府), None where the vocabulary has none."""
    return _GROUPS.get(name)


def ends_body(text: str) -> bool:
    """True if `text` is one word that ends as names of bodies, companies and schools do; one in brackets may follow."""
    bare = text
    if text.endswith(("）", ")")):
        start = max(text.rfind("（"), text.rfind("("))
        if start <= 0 or not text[start + 1 : -1].endswith(_UNITS):
            return False
        bare = text[:start]
    return bool(_NAME.fullmatch(text)) and bare.endswith(_UNITS) and not bare.endswith(_UNLESS)
