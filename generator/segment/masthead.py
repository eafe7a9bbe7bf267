"""The masthead: which lines before the first notice are its own, and the facts they print: numbers, date."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.diagnostics import Diagnostic, report
from generator.model.gazette import Sidecar
from generator.model.issue import IssueFacts, TextLine
from generator.notation.dates import DATE, date_of, find_english_date
from generator.notation.issues import find_numbers, find_total, find_year
from generator.segment.contents_en import is_english

_PUBLISHED = re.compile(r"出版|发行|Published|印发日期")
_NAME = re.compile(r"《?[\u4e00-\u9fff]{2,25}(?:公报|政报)》?(?:增刊|专刊|合订本)?")
_PERIOD = re.compile(r"[（(]?(?:半月|双月|月|季|周|旬|半年|年)刊[）)]?")
_ISSUED = re.compile(r"(?:年|月|日)\s*(?:编印|印发|出版|发行)$|^印发日期")
_IMPRINT_WORD = (
    r"主管|主办|承办|协办|主编|编辑|编印|编审|校对|出版|发行|印刷|印制|印数|印张|开本|定价|赠阅|创刊|登载|刊载|办刊|刊号|准印证?号?|准印证"
    r"|地址|邮编|邮政编码|邮发代号|网址|网站|电话|传真|邮箱|电子邮件|电子信箱"
)
_IMPRINT = re.compile(
    rf"""
    [^，。；！？:：]{{0,14}}(?:{_IMPRINT_WORD})(?:单位|机关|部门?|号|日期|范围|宗旨)?\s*[:：][^。；！？]*  # 主办：…
  | (?:19|20)\d\d年(?:\d{{1,2}}月)?创刊
  | (?:免费|内部)?(?:赠阅|交流)
  | [^，。；！？:：]{{2,40}}(?:主管|主办|承办|编辑|编印|出版|发行|印刷|印制)                  # 某市人民政府办公厅主办
  | [^，。；！？]{{0,20}}(?:内部资料|准印证|免费赠阅|统一刊号|ISSN)[^，。；！？]{{0,40}}
  | <?\s*(?:https?://|www\.)\S+                                                      # an address on a line of its own
    """,
    re.VERBOSE,
)
_ENGLISH = re.compile(
    r"\b(?:Gazette|Bulletin|Edited|Published|Sponsored|Supervised|Printed|Address|Tel|Vol|ISSN)\b", re.IGNORECASE
)
_FOREWORD = re.compile(r"[^，。；！？]{0,30}(?:简介|办刊说明|编者按)")
_OF_THE_GAZETTE = re.compile(r"公报|政报|本刊")
_NAMES = {
    "year": "year (年份)",
    "numbers": "number (期号)",
    "total_number": "total number (总期号)",
    "published": "date of publication (出版日期)",
}
_MARK = re.compile(r"[，。；！？：:]")
_LONGEST_FOREWORD = 30  # lines
_LONGEST_GAP = 3
_SHORT = 30


def names_of_the_gazette(texts: Sequence[str]) -> set[int]:
    """The indexes of lines that are the gazette's name and at most its number or date, if more than one is."""
    bare = [re.sub(r"[\s\d·.．\-—–年月日第期总号（）()/|]", "", text) for text in texts]
    counted = Counter(name for name in bare if _NAME.fullmatch(name))
    return {i for i, name in enumerate(bare) if counted[name] > 1}


def admit(texts: Sequence[str], contents: Sequence[bool]) -> set[int]:
    """The indexes of those lines before the first notice that have the form of a masthead's.

    In: `contents` says which lines are of the contents or head them. What has no such form is a text of its own.
    """
    formed = {i for i, text in enumerate(texts) if not contents[i] and _has_form(text)}
    admitted = set(formed)
    for i, text in enumerate(texts):
        if not contents[i] and _FOREWORD.fullmatch(text.strip()):
            admitted |= _foreword(texts, contents, formed, i)
    fixed = sorted(admitted | {i for i, listed in enumerate(contents) if listed})
    for before, after in pairwise(fixed):
        between = range(before + 1, after)
        short = all(len(texts[i]) <= _SHORT and not _MARK.search(texts[i]) for i in between[:_LONGEST_GAP])
        if short and len(between) <= _LONGEST_GAP and not (contents[before] and contents[after]):
            admitted |= set(between)
    return admitted


def _has_form(text: str) -> bool:
    bare = re.sub(r"\s", "", text)
    if _NAME.fullmatch(bare) or is_imprint(text):
        return True
    if (
        len(text) <= 2 * _SHORT
        and "。" not in text
        and (find_numbers(text) or find_total(text) or _ISSUED.search(text))
    ):
        return True
    return is_english(text) and _ENGLISH.search(text) is not None


def is_imprint(text: str) -> bool:
    """True if `text` is of an imprint or a colophon: who edits, prints and sends out the gazette, how often, where."""
    parts = re.split(r"\t|\s{2,}", text.strip())
    return all(_PERIOD.fullmatch(part) or _IMPRINT.fullmatch(part) for part in parts)


def _foreword(texts: Sequence[str], contents: Sequence[bool], formed: set[int], heading: int) -> set[int]:
    """The lines from `heading` (…简介) to the next line of a masthead; without one, those that speak of the gazette."""
    end = heading + 1
    while end < len(texts) and end not in formed and not contents[end]:
        end += 1
    if end == len(texts) or end - heading > _LONGEST_FOREWORD:
        end = heading + 1
        while end < len(texts) and not contents[end] and _OF_THE_GAZETTE.search(texts[end]):
            end += 1
    return set(range(heading, end))


def read_facts(lines: Sequence[TextLine], sidecar: Sidecar, issue: str) -> tuple[IssueFacts, list[Diagnostic]]:
    """The facts that `lines` print, a sidecar's winning over them; facts printed in two ways are reported."""
    found: dict[str, list[tuple[object, TextLine]]] = {"numbers": [], "total_number": [], "published": [], "year": []}
    for line in lines:
        for name, value in (
            ("numbers", find_numbers(line.text)),
            ("total_number", find_total(line.text)),
            ("year", find_year(line.text)),
            ("published", _published(line.text)),
        ):
            if value:
                found[name].append((value, line))
    diagnostics = [d for name, values in found.items() for d in _conflicts(name, values, issue)]
    diagnostics += _contradictions(sidecar, found, issue)
    first = {name: values[0][0] if values else None for name, values in found.items()}
    published = sidecar.published or (first["published"] if isinstance(first["published"], dt.date) else None)
    year = sidecar.year or (first["year"] if isinstance(first["year"], int) else None)
    numbers = sidecar.numbers or (first["numbers"] if isinstance(first["numbers"], tuple) else ())
    total = sidecar.total_number or (first["total_number"] if isinstance(first["total_number"], int) else None)
    facts = IssueFacts(
        year=year or (published.year if published else None),
        numbers=numbers,
        total_number=total,
        published=published,
        official_url=sidecar.official_url,
        facsimile=sidecar.facsimile,
    )
    return facts, diagnostics


def _published(text: str) -> dt.date | None:
    if not _PUBLISHED.search(text):
        return None
    match = DATE.search(text)
    return date_of(match) if match else find_english_date(text)


def _said(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _contradictions(sidecar: Sidecar, found: dict[str, list[tuple[object, TextLine]]], issue: str) -> list[Diagnostic]:
    """Facts that the sidecar states otherwise than the text prints them."""
    return [
        report(
            "facts-conflict",
            issue,
            values[0][1].first_line,
            f"the {_NAMES[name]} is {_said(values[0][0])} here and {_said(stated)} in the sidecar, which is used",
        )
        for name, values in found.items()
        if values and (stated := getattr(sidecar, name)) and stated != values[0][0]
    ]


def _conflicts(name: str, values: list[tuple[object, TextLine]], issue: str) -> list[Diagnostic]:
    if not values:
        return []
    first, first_line = values[0]
    return [
        report(
            "facts-conflict",
            issue,
            line.first_line,
            f"the {_NAMES[name]} is {_said(value)} here and {_said(first)} on line {first_line.first_line}, "
            "which is used",
        )
        for value, line in values[1:]
        if value != first
    ]
