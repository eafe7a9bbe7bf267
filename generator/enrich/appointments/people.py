"""Names of people, as personnel lists print them one after another: 张 军、李明和欧阳 雪（女）同志."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vocabulary import ends_post, is_name, is_role

_MARK = re.compile(r"[、，,]")
_ASIDE = re.compile(r"[（(]([^（）()]*)[）)]")
_COUNT = r"(?:\d{1,3}|[一二三四五六七八九十两]{1,2})"
_TITLE = re.compile(
    rf"等?(?:{_COUNT}[名位])?(?:同志|先生|女士|教授|博士|院士)$|等{_COUNT}(?:人|名?干部|名?人员)$|等$(?<=..等)"
)
_PLAIN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}")
_DOTTED = re.compile(r"[\u3400-\u9fff]{1,10}(?:[·•．・][\u3400-\u9fff]{1,10}){1,3}")
_LONG = re.compile(r"[\u3400-\u9fff]{5,9}")
_NOBODY = re.compile(
    r"以上|上述|聘|下列|接受|批准|通过|选举|补选|推选|罢免|撤销|解聘|续聘|委派|委任|提名|推荐|建议|提请|该|其(?!其|木格)|任期|聘期|试用|本(?:人|级|届|次)|各|有关|根据|经(?:研究|市|省|县|区|州)|按照|同意|决定|任命|"
    r"免去|聘任|聘用|同时|因(?:此|工作|年龄|退休)|现(?:将|决定|任)|特此|自(?:\d|发)|此|另(?:有|行)|所有|全体|部分|拟|并"
)
_NO_NAME = re.compile(
    r"单位|部门|人员|同志|干部|负责|名单|职务|工作|办公|政府|委员|公司|机关|会议|机构|以下|组成|.[省市县区]$|的|[^由]由|"
    r"套转|晋升|晋级|转为|转任|改任|暂停|停止|给予|确定|确认|首次|正式|任职|免职|聘任|聘用|退休|辞去|辞职|兼任|挂职|挂任|"
    r"提名|推荐|建议|任命|免去|委派|拟|期满|届满|结束|考核|职级|不再|继续|原任|所任|担任|█"
)


_NOT_YET = re.compile(r".{2,3}[不未暂拟勿]")


@dataclass(frozen=True, slots=True)
class Person:
    """One name without its inner spaces, and the notes in brackets behind it."""

    name: str
    notes: tuple[str, ...] = ()


def read_people(text: str) -> tuple[Person, ...]:
    """The people that `text` is a list of; none if it is, or may be, anything else."""
    bare = text.strip()
    if not bare or len(bare) > 4000 or _NOBODY.match(bare):
        return ()
    people: list[Person] = []
    for part in _MARK.split(_closed(bare)):
        found = _people_of(part.replace("\0", "、").replace("\1", "，").strip())
        if not found:
            return ()
        people += found
    return tuple(people)


def _closed(text: str) -> str:
    """`text`, the marks in its brackets covered."""
    return _ASIDE.sub(lambda match: re.sub("，|,", "\1", match[0].replace("、", "\0")), text)


def _people_of(part: str) -> list[Person]:
    """Who stands between two marks: one name, or several that spaces or 和 part."""
    notes = tuple(match[1] for match in _ASIDE.finditer(part))
    listed = _TITLE.sub("", _ASIDE.sub("", part).strip()).strip()
    words = listed.split()
    if not words:
        return []
    whole = "".join(words)
    if len(words) > 1 and not _is_spaced_name(words):
        several = _parted(words)
        return [Person(name) for name in several[:-1]] + [Person(several[-1], notes)] if several else []
    one, _, other = whole.partition("和")
    if len(one) > 1 and len(other) > 1 and is_name(one) and is_name(other) and not notes:
        return [Person(one), Person(other)]
    return [Person(whole, notes)] if _is_person(whole) else []


def _is_spaced_name(words: list[str]) -> bool:
    """True for one name with spaces in it: 张 军, 楚 留香, 欧阳 雪, 阿依古丽 · 买买提."""
    whole = "".join(words)
    if not (_PLAIN.fullmatch(whole) or _DOTTED.fullmatch(whole)):
        return False
    return not all(is_name(word) for word in words)


def _parted(words: list[str]) -> list[str]:
    """The names that `words`, parted by nothing but spaces, are; none if some of them fit into no name."""
    names: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        if len(word) == 1 and at + 1 < len(words):
            word += words[at + 1]
            at += 1
        if not (is_name(word) or _DOTTED.fullmatch(word)):
            return []
        names.append(word)
        at += 1
    return names


def _is_person(name: str) -> bool:
    if _NOT_YET.fullmatch(name) and is_name(name[:-1]):
        return False  # 周全不|任: it was not to be
    if _NO_NAME.search(name) or (len(name) > 2 and (ends_post(name) and not is_name(name))) or is_role(name):
        return False
    return bool(_PLAIN.fullmatch(name) or _DOTTED.fullmatch(name) or _LONG.fullmatch(name))
