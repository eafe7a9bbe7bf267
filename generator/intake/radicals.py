"""Radicals that some fonts print for ideographs, and that no normalisation makes ideographs again.

The data are Unicode's Equivalent_Unified_Ideograph (EquivalentUnifiedIdeograph.txt) for the CJK Radicals Supplement,
but for the two radicals with a compatibility mapping and U+2E80, which has no ideograph.
"""

from __future__ import annotations

_RADICALS = [*range(0x2E81, 0x2E9A), *range(0x2E9B, 0x2E9F), *range(0x2EA0, 0x2EF3)]
_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔"
    "目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸"
    "长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
)

IDEOGRAPHS = dict(zip(_RADICALS, _IDEOGRAPHS, strict=True))
"""The ideograph of each radical, by its code point."""
