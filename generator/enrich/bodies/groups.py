"""Groups of bodies that have no name of their own: 各区、市政府, 各有关部门, 各成员单位."""

from __future__ import annotations

import re

_UNITS = r"[区县市旗](?:[、，/]?[（(]?[、，/]?[区县市旗][）)]?){0,4}"
_OF_UNITS = re.compile(
    rf"(?P<which>沿海各?|有关|相关|各有关|各相关|各)(?P<units>{_UNITS})(?P<tail>人民政府|政府)(?P<rest>各?(?:有关|相关)?部门)?"
)
_WORDS = re.compile(
    r"各|沿海[区县市]|有关|相关|其他|成员单位|主管部门|属地|[省市区县旗]直|[市区县]级(?:部门|单位)|等[^、]{0,8}(?:部门|单位)$"
)
_ENDS = re.compile(
    r"(?:政府|部门|单位|机构|企业|公司|学校|街道|办事处|委员会|管委会?|局|[区县市旗镇乡盟]|社区|园区|组织|协会|医院)[）)]?$"
)
_LONGEST = 40


def group_form(name: str) -> str | None:
    """The form that a group of bodies is written in here, None if `name` is no group.

    各区市政府, 各区（市）人民政府 and 各区、市政府 are one: 各区、市政府.
    """
    bare = name.removeprefix("等")
    if len(bare) > _LONGEST or not _WORDS.search(bare) or not _ENDS.search(bare):
        return None
    match = _OF_UNITS.fullmatch(bare)
    if match is None:
        return bare
    units = list(dict.fromkeys(re.findall("[区县市旗]", match["units"])))
    written = "、".join(units) if len(units) < 3 else f"{units[0]}（{'、'.join(units[1:])}）"
    return f"{match['which']}{written}政府{match['rest'] or ''}"
