"""English names of bodies, put together from the English of their place and of their department."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.enrich.bodies.official import Official
from generator.vocabulary.departments import group_in_english

_LEVELS = {
    "省": ("Provincial", "Province"),
    "市": ("Municipal", "City"),
    "区": ("District", "District"),
    "县": ("County", "County"),
    "旗": ("Banner", "Banner"),
    "盟": ("League", "League"),
    "州": ("Prefectural", "Prefecture"),
}
_OFFICES = {"办公厅": "General Office", "办公室": "Office"}


def in_english(found: Official, places: Mapping[str, str], own: str | None) -> str | None:
    """The English name of `found`, None where the vocabulary or the place's English (`places`) is wanting."""
    if found.generic:
        return group_in_english(found.name)
    level = _LEVELS.get(found.place[-1:])
    stem = _stem(found.place, places)
    if level is None or stem is None:
        return None
    adjective, noun = level
    if found.name == f"共青团{found.place}委员会":
        return f"{stem} {adjective} Committee of the Communist Youth League of China"
    return _named(found, stem, adjective, noun, own)


def _named(found: Official, stem: str, adjective: str, noun: str, own: str | None) -> str | None:
    government = f"{stem} {adjective} People's Government"
    if found.kind == "committee":
        return f"CPC {stem} {adjective} Committee"
    if found.kind == "government":
        if found.name.endswith("行政公署"):
            return f"{stem} {adjective} Administrative Office"
        if found.office:
            return f"{_OFFICES[found.office]} of the {government}"
        return government if found.place == own else f"People's Government of {stem} {noun}"
    if found.department is None:
        return None
    name = found.department.en
    return {
        "party": f"{name} of the CPC {stem} {adjective} Committee",
        "government": f"{name} of the {government}",
        "state": f"{stem} {adjective} {name}, State Taxation Administration",
    }.get(found.department.of or "", f"{stem} {adjective} {name}")


def _stem(place: str, places: Mapping[str, str]) -> str | None:
    """The English of `place` without its level: Yunzhou for 云州市."""
    english = places.get(place) or places.get(place[:-1])
    if not english or len(place) < 2:
        return None
    noun = _LEVELS[place[-1]][1] if place[-1] in _LEVELS else ""
    return re.sub(rf"\s+(?:{noun}{'|Municipality' if noun == 'City' else ''})$", "", english)
