"""Lists of bodies (甲、乙，丙等部门) cut into the names that they hold, each as printed.

What is one body stays one: 各区、市政府; 各县（市、区）人民政府; 望潮区、听澜区政府 and 市发改、财政、建设局, which
share an ending; 公安、消防等部门, which names none. 和, 及, 会同 part two names only where one ends before and another
begins behind.
"""

from __future__ import annotations

import re

from generator.text import Span
from generator.vocabulary.departments import ends_body

_OPENING, _CLOSING = "（(〔［[〈《", "）)〕］]〉》"
_MARKS = "、丶，,；;/／"
_BEGINS = r"(?:[市省州盟县区旗团各]|有关|相关|沿海|人民银行|国家)"
_JOINED = re.compile(
    rf"会同|(?<=[局委办厅部院府会])以及|(?<=[局委办厅部院府会联处心队司团行门位构业校])(?:以及|及|和|与)(?={_BEGINS})(?!市容|市政|区域)"
)
_UNIT = r"[区县市旗]"
# 各区、市政府; 沿海各区、市政府各部门; 各区、市民政府 (misprinted) are one as well. 各区、市直部门 are two.
_ONE_GROUP = re.compile(
    rf"(?:各|有关|相关|沿海){_UNIT}{{1,3}}(?=、{_UNIT}(?![直级属场]))(?:、{_UNIT}(?![直级属场])){{1,3}}"
)
_DEPARTMENTS = re.compile(
    r"(?<![\u4e00-\u9fff])[省市县区州盟旗][^\W局委办厅部院府会直级属]{2,5}"
    r"(?:、(?![省市县区州盟旗团各])[^\W局委办厅部院府会]{2,5}){1,9}[局委办厅](?=[^\u4e00-\u9fff]|$)"
)
_BARE_TAIL = re.compile(r"(?:人民)?政府|管委会?|管理委员会|部门|单位|机构|街道(?:办事处|办)?")
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,8}[区县市旗镇乡]")
_PLACED = re.compile(r"[\u4e00-\u9fff]{1,8}[区县市旗](?:人民)?政府|[\u4e00-\u9fff]{1,8}[镇乡](?:人民)?政府")
_SHORT = re.compile(r"[\u4e00-\u9fff]{1,4}")
_OFFICE = re.compile(r"[\u4e00-\u9fff]{2,5}街道(?:办事处)?")
_AND_OTHERS = re.compile(r"等(?:[有相]关|各|其他)?(?:\S{0,8}?主管)?(?:部门|单位|机构|企业|地区|高校)(?:和单位|、单位)?")
_ETC = re.compile(r"等(?:\d{1,2}个|[一二三四五六七八九十]{1,3}个)?(?:市直)?(?:部门|单位|机构)?(?:和单位)?$")
_GROUP = re.compile(r"各|有关|相关|沿海|市直|其他")


def split_list(text: str) -> tuple[str, ...]:
    """The names in `text`, a list of bodies, as printed; spaces dropped."""
    spans = _cut(text)
    names = ["".join(str(span.cut(text)).split()) for span in spans]
    return tuple(name for name in _others(_shared(names)) if len(name) > 1)


def _cut(text: str) -> list[Span]:
    """The stretches between separators, none within brackets or within a group that is one body."""
    kept = sorted([match.span() for match in _ONE_GROUP.finditer(text)] + _of_one_ending(text))
    seams = {match.start(): match.end() for match in _JOINED.finditer(text)}
    spans: list[Span] = []
    depth, start, i, group = 0, 0, 0, 0
    while i < len(text):
        while group < len(kept) and kept[group][1] <= i:
            group += 1
        char = text[i]
        depth += (char in _OPENING) - (char in _CLOSING and depth > 0)
        inside = depth > 0 or (group < len(kept) and kept[group][0] <= i)
        if not inside and (char in _MARKS or i in seams):
            spans.append(Span(start, i))
            start = i + 1 if char in _MARKS else seams[i]
            i = start
        else:
            i += 1
    spans.append(Span(start, len(text)))
    return [span for span in spans if span.cut(text).strip()]


def _of_one_ending(text: str) -> list[tuple[int, int]]:
    """Where departments stand that share their last word: 市发改、财政、建设局."""
    return [
        match.span()
        for match in _DEPARTMENTS.finditer(text)
        if not any(ends_body(part) for part in match[0].split("、")[:-1])
    ]


def _shared(names: list[str]) -> list[str]:
    """`names` with those put together that share their last word."""
    found: list[str] = []
    for name in names:
        if found and _BARE_TAIL.fullmatch(name) and _GROUP.match(found[-1]):
            found[-1] += f"、{name}"
        elif _PLACED.fullmatch(name) and not _GROUP.match(name):
            found.append(_with_those_before(found, name, _PLACE))
        elif _of_offices(name) or (_AND_OTHERS.search(name) and not ends_body(_AND_OTHERS.split(name)[0])):
            found.append(_with_those_before(found, name, _SHORT))
        else:
            found.append(name)
    return found


def _of_offices(name: str) -> bool:
    return bool(_OFFICE.fullmatch(name)) and not _GROUP.match(name)


def _with_those_before(found: list[str], name: str, like: re.Pattern[str]) -> str:
    """`name` with the names before it that lack its last word, which are taken from `found`."""
    parts = [name]
    while found and like.fullmatch(found[-1]) and not ends_body(found[-1]) and not _GROUP.match(found[-1]):
        parts.append(found.pop())
    return "、".join(reversed(parts))


def _others(names: list[str]) -> list[str]:
    """`names` without 等 and 等部门 behind them; 等相关部门, which are others, stand for themselves."""
    found: list[str] = []
    for name in names:
        others = _AND_OTHERS.search(name)
        if others and others.end() == len(name) and ends_body(name[: others.start()]):
            found.append(name[: others.start()])
            if not _ETC.fullmatch(others[0]):
                found.append(others[0])
        elif name.endswith("等") and len(name) > 2:
            found.append(name[:-1])
        elif (etc := _ETC.search(name)) and ends_body(name[: etc.start()]):
            found.append(name[: etc.start()])
        else:
            found.append(name)
    return found
