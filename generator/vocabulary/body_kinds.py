"""Kinds of public bodies, as far as their names tell: for lists that put like beside like."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import Any

from generator.vocabulary.loader import load


class BodyKind(enum.Enum):
    """What a body's name says that it is."""

    GOVERNMENT = "government"  # 人民政府 and its general office
    DEPARTMENT = "department"  # 局, 委员会, 办公室
    PARTY = "party"  # 市委, 纪委
    DISTRICT = "district"  # governments below the city's, 街道办事处, 管委会
    OTHER = "other"


def _by(place: str) -> tuple[Mapping[str, Any], ...]:
    return tuple(entry for entry in load("body_kinds") if entry["at"] == place)


_STARTS, _INSIDE = _by("start"), _by("inside")
_ENDINGS = sorted(_by("end"), key=lambda entry: -len(entry["zh"]))


def body_kind(name: str, place: str | None = None) -> BodyKind:
    """The kind of the body called `name`; the government of `place` itself, of whatever level, is GOVERNMENT."""
    if place and name.startswith(place) and _ends(name.removeprefix(place), ("人民政府", "政府")):
        return BodyKind.GOVERNMENT
    found = _first(entry for entry in _STARTS if name.startswith(entry["zh"]))
    found = found or _first(entry for entry in _INSIDE if entry["zh"] in _without(name, entry["unless"]))
    found = found or _first(entry for entry in _ENDINGS if name.endswith(entry["zh"]))
    return BodyKind(found["kind"]) if found else BodyKind.OTHER


def _ends(rest: str, governments: tuple[str, ...]) -> bool:
    return rest in governments or rest.removesuffix("办公厅").removesuffix("办公室") in governments


def _first(entries: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    return next(iter(entries), None)


def _without(name: str, words: Iterable[str]) -> str:
    for word in words:
        name = name.replace(word, "")
    return name
