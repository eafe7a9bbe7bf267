"""What the words around a time make of it: whose year it takes, and whether it says by when something is to be done.

2024年6月底前毕业的学生 and 2022年6月底前的欠款 only say which ones; 减免政策延续至2024年底 how long a measure holds;
企业于6月底前提出申请 is the term of others. A time without a year is of the year that its sentence named before it.
"""

from __future__ import annotations

import re

_OTHERS = (
    "(?:企业|申请人|申请单位|申报单位|参保人|纳税人|用人单位|经营者|当事人|个人|居民|市民|业主|考生|车主|学生|家长|户|职工"
    "|毕业生)"
)
_OF_OTHERS = re.compile(rf"{_OTHERS}(?:应当?|必须|须|需|要|可以?)(?:于|在)?\s?$")
_OTHERS_AT = re.compile(rf"{_OTHERS}(?:可|自主|自愿)?(?:于|在)\s?$")
_APPLY = re.compile(
    r"\s?(?:自行|自主|向[^，。；\n]{2,12})?(?:提出|提交|申请|申报|报名|补缴|缴纳|缴清|补录|办理|登记|备案|领取|预约)"
)
_SUBJECT = 16
_BEFORE = 40  # characters of the clause before a time
_BEHIND = 30
_QUALIFIES = re.compile(
    r"\s?(?:的(?![，,。；;])|"  # 6月底前的欠款
    r"[\u4e00-\u9fff]{1,10}的[，,]|"  # 12月31日前申报的，给予奖励
    r"(?:已|未|已经|尚未|正式|首次|新)?(?:毕业|退休|出生|入职|就业|参保|缴费|到期|届满|申报|申请|报名|提出|提交|受理|备案|开工|开业|立项"
    r"|发生|形成|拖欠|欠缴|产生|存在|上市|入库|纳统|认定|落户|引进|迁入|登记|注册|成立|取得|购买|缴纳|签订|交付|竣工|投产|建成|批准|批复"
    r"|核准|核发|印发|出台|发布|制定|实施|施行)[^，。；;\n]{0,6}的[\u4e00-\u9fff]|"
    r"[\u4e00-\u9fff]{2,8}的[\u4e00-\u9fff]{2,6}?(?:给予|享受|可以|可按|应当|予以|按照|免征|免收|不得|不再|适用|参照|视同|仍))"
)
_LASTS = re.compile(
    r"政策|措施|标准|待遇|免征|减征|减免|免收|免缴|免租|缓缴|缓征|补贴|贴息|优惠|奖励|执行|延续|延长|顺延|延期|保留|有效|适用|过渡期|维持|继续|暂停|免除"
)
"""What is in force up to a time, where it stands before 到 or 至."""
_OBJECT = re.compile(
    r"(?:完成|清理|处理|化解|消化|解决|清偿|偿还|归还|兑现|补齐|补缴|追缴|核销|清缴|清退|盘活|销号)\s?$"
)
"""What is done to things that the time behind it tells from others: 完成2023年前欠账清理."""
_CLAUSE = re.compile(r"[，,。；;：:\n]")
_SENTENCE = re.compile(r"[。；;\n]")
_NAMED = re.compile(
    r"(?<![\d〇○])(?P<year>(?:19|20)\d\d)\s?年(?!度)(?P<part>\s?(?:\d{1,2}\s?月|第?[一二三四1-4]季度|[上下]半年))?"
)
_WORD = re.compile(r"(?P<word>今年|本年|明年|次年|翌年|去年|上年|后年)(?!度)")
_OFFSETS = {"今年": 0, "本年": 0, "明年": 1, "后年": 2}
_FAR = 120


def is_of_others(text: str, start: int, end: int) -> bool:
    """True if the time at `start` to `end` of `text` binds others than the responsible bodies."""
    first = max(0, start - _SUBJECT)
    if _OF_OTHERS.search(text[first:start]):
        return True
    return bool(_OTHERS_AT.search(text[first:start]) and _APPLY.match(text, end))


def qualifies(text: str, start: int, end: int) -> bool:
    """True if the time only says which things are meant: 6月底前的欠款, 6月底前毕业的学生, 完成2023年前欠账清理."""
    behind = text[end : end + _BEHIND]
    return bool(_QUALIFIES.match(behind)) or bool(
        _OBJECT.search(text[max(0, start - 4) : start]) and behind[:1] != "前"
    )


def ends_measure(text: str, start: int, word: str | None) -> bool:
    """True if the time, behind the `word` 到 or 至, says how long a measure holds: 减免政策延续至2024年底."""
    if word not in ("到", "至"):
        return False
    clause = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    return bool(clause.strip() and _LASTS.search(clause))


def year_named(text: str, start: int, year: int | None) -> tuple[bool, int | None]:
    """Whether the sentence names a year before `start`, and the one that a time without a year takes from it.

    `year` is that of the notice, from which 明年 counts. None where several years are named and the last of them is no
    time that goes on (2022年9月底前…，12月底前).
    """
    sentence = _SENTENCE.split(text[max(0, start - _FAR) : start])[-1]
    named = list(_NAMED.finditer(sentence))
    words = list(_WORD.finditer(sentence))
    if words and (not named or words[-1].start() > named[-1].start()):
        offset = _OFFSETS.get(words[-1]["word"])
        return True, year + offset if year is not None and offset is not None else None
    if not named:
        return False, None
    several = len({match["year"] for match in named} | {match["word"] for match in words}) > 1
    return True, None if several and not named[-1]["part"] else int(named[-1]["year"])
