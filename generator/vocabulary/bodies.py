"""Names of public bodies, as far as their endings tell."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

_ENTRIES = load("bodies")
_ENDINGS = sorted((entry["zh"] for entry in _ENTRIES), key=len, reverse=True)
_UNIT = "第[一二三四五六七八九十百]{1,5}[师团军旅]"  # a unit known by its number: 生产建设兵团第三师
_ONE_BODY = re.compile(rf"[\u4e00-\u9fff（）()]{{1,40}}(?:{'|'.join(_ENDINGS)}|{_UNIT})")
_UNLESS = tuple(word for entry in _ENTRIES for word in entry.get("unless", ()))
_NO_NAME = re.compile(r"关于|印发|转发|批转")
"""Words of titles, which no body has in its name."""

# Where one body ends and the next begins, in a row of bodies without any mark between them.
_SEAM = re.compile(
    r"(?<=人民政府)(?=中国|中共|[\u4e00-\u9fff]{2,6}(?:警备区|军区|军分区))|(?<=委员会)(?=[\u4e00-\u9fff]{2,8}人民政府)"
)
_OF_ALL = re.compile(r"中国共产党|中共|中国人民解放军|中国人民武装警察部队|中国共产主义青年团|共青团")
_LONGEST = 80


def is_body(text: str) -> bool:
    """True if `text`, spaces aside, is nothing but one name of a public body; cells of a table are none."""
    if re.search(r"[\t\n|]", text) or len(text) > 2 * _LONGEST:
        return False
    bare = re.sub(r"\s", "", text)
    return bool(_ONE_BODY.fullmatch(bare)) and not bare.endswith(_UNLESS) and not _NO_NAME.search(bare)


def split_bodies(text: str) -> tuple[str, ...]:
    """The bodies named in `text`, a row of names parted by spaces, 、 or by where one ends; as printed otherwise."""
    parts = [part for part in re.split(r"[\s、，]+", text.strip()) if part]
    return tuple(name for part in parts for seamed in _SEAM.split(part) if seamed for name in _by_place(seamed))


def _by_place(name: str) -> list[str]:
    """`name` cut where the place it begins with comes again, if a body ends there and another begins.

    云州市人民政府办公室云州市总工会 names two: both are of 云州. Of a body that bears its place twice
    (云州市人民政府驻云州办事处) neither half is a body.
    """
    if len(name) > _LONGEST:
        return [name]
    begins = _OF_ALL.match(name)
    start = begins.end() if begins else 0
    place = name[start : start + 2]
    at = name.find(place, start + 2)
    while at > 0:
        before = next((m.start() for m in _OF_ALL.finditer(name) if m.end() == at), at)
        if is_body(name[:before]) and is_body(name[before:]):
            return [name[:before], *_by_place(name[before:])]
        at = name.find(place, at + 1)
    return [name]
