"""Titles of documents that are printed without 《》: before their number in brackets, and as entries of a list.

A title begins where the clause does (behind 、 or a bracket where a list goes on), never within it; it must be whole:
of a body and 关于, or 关于 alone (某局关于修缮城墙的通知), or beginning with a place and ending in a kind that rules
have (某市停车办法). What only looks like the end of a title (乙管理的通知, 市政府印发了关于…的意见) is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.enrich.citations.behind import is_entry
from generator.enrich.citations.marks import Title
from generator.notation.cited_numbers import CitedNumber
from generator.vocabulary import is_body, kind_of, names_document, why_uncited

_LONGEST = 80
_NOTE = re.compile(r"[（(](?:试行|暂行|修订|草案|\d{4}年?修[订正])[）)]$")
_DATED = re.compile(r"(?:[^（）()。；]{0,24}[日由以，,：:])?\s*")  # （2009年1月15日某市人民政府令第12号）
_CITING = re.compile(
    r"(?:同时|一并|继续|根据|依照|按照|依据|参照|执行|落实|贯彻|遵照|废止|修改|修订|以及|对|将|以|和|及|与|或者|或){1,4}"
)
_OF_BODY = re.compile(r"(?P<body>[\u4e00-\u9fff、]{0,30}?)(?P<word>关于|转发|批转|印发)(?![了的]).{2,76}")
_OF_PLACE = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,6}?(?:省|自治区|市|自治州|州|盟|县|区|旗)|中华人民共和国)(?P<rest>[\u4e00-\u9fff\d“”]{3,60})"
)
_MINUTES = re.compile(r"(?:专题|常务|办公|协调)?会议?纪要$")  # 某市人民政府专题会议纪要关于…的规定
_NO_PLACE = re.compile(r"[本我该全各你贵]|城市|地区|社区|园区")
_ACTS = re.compile(r"[了已]|印发|制定|制订|出台|发布|公布|实施的|起草|拟订|通过|以下")
_COUNTED = re.compile(r"\s*\d{1,3}\s*[.．、]\s*")
_EDGE = frozenset("。；;，,、：:\t\n（(）)号")
_IN_TITLE = re.compile(r"[\u4e00-\u9fff\d“”—－-]")
_OPENS_LIST = re.compile(
    r"(?:下列|以下|如下)[^。；]{0,16}(?:文件|规章|法规|制度)[^。；]{0,30}[：:]\s*$"
    r"|^[^。，；]{0,30}(?:文件|规章|法规|制度)的?(?:目录|清单|名录|一览表)(?:[（(][^（）()]{1,12}[）)])?$"
)


def titles_before_numbers(text: str, titles: Sequence[Title], numbers: Sequence[CitedNumber]) -> list[Title]:
    """The titles without marks that stand right before `numbers` in brackets, outside of marked `titles`."""
    found: list[Title] = []
    floor, at = 0, 0
    for number in numbers:
        while at < len(titles) and titles[at].end <= number.start:
            floor = max(floor, titles[at].end)
            at += 1
        title = _title_before(text, number.start, floor) or _title_of_entry(text, number)
        if title is not None:
            found.append(title)
        floor = max(floor, number.end)
    return found


def _title_of_entry(text: str, number: CitedNumber) -> Title | None:
    """The title of an entry of a list, before a comma and its number: 某市停车办法，某政发〔2020〕3号."""
    end = len(text[: number.start].rstrip().rstrip("，,").rstrip())
    if end > _LONGEST + 6 or not is_entry(text, end, number):
        return None
    counted = _COUNTED.match(text, 0, end)
    start = counted.end() if counted else len(text) - len(text.lstrip())
    return Title(start, end, start, end) if is_whole_title(str(text[start:end])) else None


def _title_before(text: str, end: int, floor: int) -> Title | None:
    opened = max(text.rfind("（", max(floor, end - 26), end), text.rfind("(", max(floor, end - 26), end))
    if opened < 0 or not _DATED.fullmatch(text, opened + 1, end):
        return None
    note = _NOTE.search(text, max(floor, opened - 10), opened)
    start = note.start() if note else opened
    while start > max(floor, opened - _LONGEST) and _IN_TITLE.match(text[start - 1]) and text[start - 1] not in _EDGE:
        start -= 1
    if start and text[start - 1] not in _EDGE and not _COUNTED.fullmatch(text, 0, start):
        return None
    citing = _CITING.match(text, start, opened)
    start = citing.end() if citing else start
    return Title(start, opened, start, opened) if is_whole_title(str(text[start:opened])) else None


def is_whole_title(text: str) -> bool:
    """True if `text` is, from its first character on, a title that names a document."""
    if not names_document(text) or why_uncited(text):
        return False
    bare = _NOTE.sub("", text)
    of_body = _OF_BODY.fullmatch(bare)
    if of_body:
        body = of_body["body"]
        if of_body["word"] != "关于" and kind_of(text) != "通知":
            return False  # 市政府印发城墙保护方案 is a sentence
        return not body or all(map(is_body, _MINUTES.sub("", body).split("、")))
    of_place = _OF_PLACE.fullmatch(bare)
    return bool(
        of_place
        and kind_of(text) in {None, "意见"}  # letters and notices are called 关于…
        and not _NO_PLACE.search(of_place["place"])
        and not _ACTS.search(of_place["rest"])
    )


def listed_title(text: str) -> Title | None:
    """The title that `text`, an entry of a list of documents, is and nothing besides; None if it is anything else."""
    bare = re.fullmatch(
        r"\s*(?P<title>[^\s《》。；;，,](?:[^《》。；;，,\n\t]{4,90}[^\s《》。；;，,]))\s*[。；;]?\s*", text
    )
    if not bare or not is_whole_title(str(bare["title"])):
        return None
    start, end = bare.span("title")
    return Title(start, end, start, end)


def opens_list(text: str) -> bool:
    """True if `text` says that the entries below are documents: 下列文件予以废止：, 废止的规范性文件目录."""
    return bool(_OPENS_LIST.search(text))
