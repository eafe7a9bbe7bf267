"""Names of provisions in English, from their anchors: art_7__item_3 is Article 7, item 3.

Anchors follow printed numbers after the Akoma Ntoso naming convention, so they can be read back without the text.
"""

from __future__ import annotations

import re

_UNITS = {
    "part": "Part", "chp": "Chapter", "sec": "Section", "subsec": "Subsection", "art": "Article", "para": "paragraph",
    "item": "item", "point": "point", "subpoint": "subpoint", "box": "Box", "table": "Table", "roster": "Roster",
    "inst": "Instrument", "att": "Annex",
}  # fmt: skip
_SEGMENT = re.compile(r"(?P<unit>[a-z]+)_(?P<number>\d+)(?P<bis>(?:bis|ter|quater|[a-z]+)?)(?:_(?P<again>\d+))?")
_UNNAMED = frozenset({"main"})
"""Segments that say only which component a unit belongs to."""


def english_name(eid: str) -> str:
    """The name of the provision at anchor `eid`; empty if a part of it is no numbered unit (preamble, end_1)."""
    names = []
    for segment in eid.split("__"):
        match = _SEGMENT.fullmatch(segment)
        if segment in _UNNAMED:
            continue
        if not match or match["unit"] not in _UNITS:
            return ""
        number = match["number"] + (f" {match['bis']}" if match["bis"] else "")
        names.append(f"{_UNITS[match['unit']]} {number}")
    return ", ".join(names)
