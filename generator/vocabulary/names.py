"""Personal names, as far as family names tell, and posts, as far as their endings do."""

from __future__ import annotations

import re

from pypinyin import lazy_pinyin

from generator.vocabulary.loader import load

_ENTRIES = {entry["zh"]: entry for entry in load("surnames")}
_UNCOMMON = {entry["zh"]: entry for entry in load("rare_surnames")}
_SINGLE = frozenset("".join(_ENTRIES["单姓"]["chars"].split()))
_DOUBLE = tuple(_ENTRIES["复姓"]["words"])
_READINGS = {entry["zh"]: entry["pinyin"] for entry in load("surname_readings")}
_RARE = frozenset("".join(_UNCOMMON["罕姓"]["chars"].split()))
_RARE_DOUBLE = tuple(_UNCOMMON["罕复姓"]["words"])
_TRANSLITERATED = frozenset("".join(_UNCOMMON["译音"]["chars"].split()))
_BOTH_PARENTS = 4  # characters of a name that begins with two family names
_POST_ENDINGS = tuple(entry["zh"] for entry in load("post_endings"))
_HAN = re.compile(r"[\u3400-\u9fff·]+")


def is_name(text: str) -> bool:
    """True if `text`, spaces aside, could be a personal name: a family name and one or two characters more.

    Other short words pass too (单位, 项目): names are told by several of them standing together.
    """
    bare = re.sub(r"\s", "", text)
    if not _HAN.fullmatch(bare) or "的" in bare:
        return False
    if bare.startswith(_DOUBLE):
        return 3 <= len(bare) <= 4
    return 2 <= len(bare) <= 3 and bare[0] in _SINGLE


def may_be_name(text: str) -> bool:
    """True if `text`, which `is_name` does not know, is not surely more than a name: words that stand before one.

    恢复周全 and 李明王强 hold names and something else; 张李雨晴 has the family names of both parents, 乌云其木格 is
    written with characters of transliteration.
    """
    if is_name(text) or all(char in _TRANSLITERATED for char in text.replace("·", "")):
        return True
    if text.startswith(_RARE_DOUBLE):
        return len(text) <= _BOTH_PARENTS
    if text[:1] in _RARE and len(text) < _BOTH_PARENTS:
        return True
    within = [start for start in range(1, len(text) - 1) if is_name(text[start:])]
    if len(text) == _BOTH_PARENTS and text[0] in _SINGLE and text[1] in _SINGLE:
        return not is_name(text[2:])
    return len(text) < _BOTH_PARENTS and not within


def ends_post(text: str) -> bool:
    """True if `text` ends in a word that names of posts end in (局长, 教授), a note in brackets behind it aside."""
    return re.sub(r"[（(][^（）()]*[）)]$", "", text.strip()).endswith(_POST_ENDINGS)


def name_key(name: str) -> str:
    """The pinyin by which `name` is put in order: 仇知远 → qiu zhi yuan; what has no reading stands as it is."""
    bare = re.sub(r"\s", "", name)
    reading = _READINGS.get(bare[:1])
    read = lazy_pinyin(bare)
    if reading is not None and read and not bare.startswith(_DOUBLE):
        read = [reading, *lazy_pinyin(bare[1:])]
    return " ".join(read).lower()
