"""From a name as printed to the official one: the place in full, the department's official name.

Only what is written by rule everywhere: the word of a level before a department (市发改委), 政府 for 人民政府, 管委 for
管理委员会. A name of another level keeps its word (省财政厅, 县水利局). What no rule knows stands as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.enrich.bodies.groups import group_form
from generator.vocabulary.departments import Department, department, ends_body

_LEVELS = ("地区", "省", "市", "区", "县", "旗", "盟", "州")
_PLACE_END = frozenset("省市区县旗盟州")
_LONGEST_PLACE = 14
_STATE = "国家税务总局"
_PARTY = re.compile(r"中国共产党|中共")
_GOVERNMENT = re.compile(r"(?:人民)?政府(?P<office>.*)", re.DOTALL)
_YOUTH = re.compile(r"团(?P<of>[^委]{1,12})委")
_BANK = re.compile(r"人民?银?行(?=.*[分支]行$)")
_NOT_OF_A_LEVEL = ("公司", "集团", "银行", "企业")
_OFFICES = ("办公厅", "办公室")
_NOT_A_LEVEL = re.compile(
    r"[直级属场内域容长省县旗盟州际界]|区(?!域)|市(?!场|政|容)|民(?!营|政|族|宗|防|兵|间)|政(?!府|协|务|法|策|研)"
    r"|(?<=区)[块间位划段号别]|(?<=县)城(?![管市乡建投])|(?<=省)[会道城]|(?<=州)[府]"
)
"""What shows behind 市 that it is no level: 市场监管, 市政公用, 市直有关部门, 市长热线; 区块链, 县城, 省会."""
_WITHIN = re.compile(
    r"[\u4e00-\u9fff]{1,6}?(?:(?<![园社景新城郊发灾库护范验牧林矿厂港辖校营片战地山街小特空疆])区|[县旗]|(?<![城都超])市(?!场|政|容|民|长))"
    r"(?!域|块|间|划|别|位|级)"
)
"""A place that follows: 市南区金融局 is a district's, where 市 belongs to the district's name."""

Kind = Literal["government", "committee", "department", "zone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """An official name, and what it is made of: `place` (云州市, or 省 where no place is named) and department."""

    name: str
    known: bool = True
    generic: bool = False
    kind: Kind | None = None
    place: str = ""
    department: Department | None = None
    office: str = ""


def bare_name(printed: str) -> str:
    """`printed` without spaces, its brackets as 中文 prints them."""
    return re.sub(r"\s", "", str(printed)).translate(str.maketrans("()", "（）"))


def level_of(place: str | None) -> str | None:
    """The word for bodies of `place`'s own level: 市 for 云州市."""
    return next((level for level in _LEVELS if place and place.endswith(level)), None)


def official(printed: str, place: str | None) -> Official:
    """The official name that `printed` means in a gazette of `place`."""
    name = bare_name(printed)
    group = group_form(name)
    if group:
        return Official(name=group, generic=True)
    youth = _YOUTH.fullmatch(name)
    if youth:
        return _youth(name, youth["of"], place)
    bare = _PARTY.sub("", name, count=1) if _PARTY.match(name) else name
    if name.startswith(_STATE) and len(name) > len(_STATE):
        bare = name.removeprefix(_STATE)
    for before, rest in _places(bare, place):
        found = _of_place(before, rest, party=bare != name)
        if found:
            return found
    return Official(name=_by_words(name, place), known=False)


def compose(place: str, named: Department) -> str:
    """The official name of department `named` of `place`; a bare word of level (省) stands for its place."""
    whole = len(place) > 1
    if named.of == "party":
        return f"{'中共' if whole else ''}{place}委{named.zh}"
    if named.of == "government":
        return f"{place}人民政府{named.zh}"
    if named.of == "state":
        return f"{_STATE if whole else ''}{place}{named.zh}"
    return f"{place}{named.zh}"


def _places(name: str, place: str | None) -> Iterator[tuple[str, str]]:
    """Where the place in `name` may end: the place in full, and what follows it."""
    level = level_of(place)
    if place and name.startswith(place):
        yield place, name[len(place) :]
    if place and level and name.startswith(level):
        yield place, name[len(level) :]
    stem = place.removesuffix(level) if place and level else ""
    if place and len(stem) > 1 and name.startswith(stem) and department(name[len(stem) :]):
        yield place, name[len(stem) :]
    if name.startswith("国家") and department(name[2:]):
        yield "国家", name[2:]
    for end in range(1, min(len(name), _LONGEST_PLACE)):
        if name[end - 1] in _PLACE_END:
            yield name[:end], name[end:]


def _of_place(place: str, rest: str, *, party: bool) -> Official | None:
    whole = len(place) > 1
    government = _GOVERNMENT.fullmatch(rest)
    if government:
        return _of_government(place, government["office"])
    if rest in ("行署", "行政公署"):
        return Official(name=f"{place}行政公署", kind="government", place=place)
    if rest == "委" or (rest == "委员会" and party):
        name = f"中共{place}委员会" if whole else f"{place}委"
        return Official(name=name, kind="committee", place=place)
    if rest.startswith("委") and not rest.startswith("委员"):
        return _of_party(place, rest[1:])
    found = department(rest)
    if found:
        return Official(name=compose(place, found), kind="department", place=place, department=found)
    if rest.endswith("厅") and place.endswith(("省", "区")):
        bureau = department(f"{rest[:-1]}局")
        if bureau:
            return Official(name=f"{place}{bureau.zh[:-1]}厅", place=place)
    return None


def _of_government(place: str, office: str) -> Official | None:
    if not office:
        return Official(name=f"{place}人民政府", kind="government", place=place)
    if office in _OFFICES:
        return Official(name=f"{place}人民政府{office}", kind="government", place=place, office=office)
    found = department(office)
    if found and found.of != "party":
        return Official(name=compose(place, found), kind="department", place=place, department=found)
    return Official(name=f"{place}人民政府{office}", known=False) if ends_body(f"某{office}") else None


def _of_party(place: str, office: str) -> Official | None:
    found = department(office)
    if found and found.of == "party":
        return Official(name=compose(place, found), kind="department", place=place, department=found)
    if office in _OFFICES or ends_body(f"某{office}"):
        prefix = "中共" if len(place) > 1 else ""
        return Official(name=f"{prefix}{place}委{office}", known=office in _OFFICES)
    return None


def _youth(name: str, of: str, place: str | None) -> Official:
    whole = place if place and of == level_of(place) else of
    return Official(name=f"共青团{whole}委员会", place=whole) if len(whole) > 1 else Official(name=name, known=False)


def _is_office(name: str) -> bool:
    """True if `name` ends as public bodies do; companies have names of their own."""
    return ends_body(name) and not name.endswith(_NOT_OF_A_LEVEL)


def _by_words(name: str, place: str | None) -> str:
    """`name` with its place and its last word in full, where nothing else is known of it."""
    level = level_of(place)
    if _BANK.match(name):
        name = _BANK.sub("中国人民银行", name)
    name = re.sub(r"管委会?$", "管理委员会", name)
    if place and level and name.startswith(level) and _is_of_level(name, level) and _is_office(name):
        return f"{place}{name[len(level) :]}"
    return name


def _is_of_level(name: str, level: str) -> bool:
    """True if `level` at the start of `name` is the word for the gazette's own level, and no part of a longer word.

    市南公安分局 is that of 市南, as 南教育局 is no body's name.
    """
    rest = name[len(level) :]
    if _NOT_A_LEVEL.match(name, len(level)) or _WITHIN.match(rest):
        return False
    short_place = rest[:1] and (rest[1:].startswith("公安") or department(rest[1:]) is not None)
    return not short_place
