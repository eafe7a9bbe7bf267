"""What the text says of the gazette itself, where `gazette.yml` says nothing: its name, publisher and place.

Forms: the masthead prints the gazette's name on a line of its own (某市人民政府公报; … People's Government Gazette),
and its publisher after or before 主办.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model.corpus import Issue
from generator.model.edition import Bilingual
from generator.model.gazette import Gazette

_NAME_ZH = re.compile(r"《?(?P<name>[\u4e00-\u9fff]{2,24}公报)》?")
_NAME_EN = re.compile(r"(?P<name>[A-Z][A-Za-z'’ .-]{4,90}\sGazette)", re.IGNORECASE)
_PLACE_EN = re.compile(r"(?P<place>[A-Z].*?) (?P<level>[A-Za-z]+) People['’]s Government Gazette", re.IGNORECASE)
_LEVELS = {"省": "Provincial", "市": "Municipal", "区": "District", "县": "County", "州": "Prefectural", "旗": "Banner"}
_PUBLISHER = re.compile(r"主办(?:单位)?\s*[:：]\s*(?P<a>[\u4e00-\u9fff]{4,30})|(?P<b>[\u4e00-\u9fff]{4,30})\s*主办")


def named(gazette: Gazette, issues: Sequence[Issue]) -> Gazette:
    """`gazette` with its name, publisher and place read from the mastheads of `issues` where it states none.

    A name counts that stands alone on a masthead line; the one printed most often wins, and none on a tie.
    """
    lines = [line.text for issue in issues for line in issue.segmented.masthead]
    zh = _only(match["name"] for line in lines if (match := _NAME_ZH.fullmatch(line)))
    en = _only(match["name"] for line in lines if (match := _NAME_EN.fullmatch(line)) and not line.isupper())
    publisher = _only(match["a"] or match["b"] for line in lines if (match := _PUBLISHER.fullmatch(line)))
    name = gazette.title.zh or zh or ""
    place = name.removesuffix("人民政府公报") if name.endswith("人民政府公报") else None
    place_en = _place_en(place, gazette.title.en or en) if gazette.place.zh in (None, place) else None
    return replace(
        gazette,
        title=_filled(gazette.title, zh, en),
        publisher=_filled(gazette.publisher, publisher, None),
        place=_filled(gazette.place, place, place_en),
    )


def _place_en(place: str | None, title: str | None) -> str | None:
    """The English of `place` that the gazette's English name gives: Yunzhou for 云州市."""
    match = _PLACE_EN.fullmatch(title or "")
    if not match or not place or _LEVELS.get(place[-1]) != match["level"].title():
        return None
    return match["place"]


def _only(names: Iterable[str]) -> str | None:
    ranked = Counter(names).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _filled(value: Bilingual, zh: str | None, en: str | None) -> Bilingual:
    return Bilingual(value.zh or zh, value.en or en)
