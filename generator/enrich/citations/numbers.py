"""Numbers in running text, whole: where the 代字 of a document number begins, and the body of an order.

根据国办发〔2018〕5号 is 国办发, and 违反云州市人民政府令第7号 is 云州市人民政府: words of the sentence are told by the
vocabulary, and by prefixes that stand somewhere with a mark before them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.enrich.citations.issuers import behind_issuer
from generator.notation.cited_numbers import CitedNumber, NumberKind, Serial, find_serials, find_standards
from generator.vocabulary import (
    STANDARD_CODES,
    behind_citing_word,
    ends_in_code,
    is_body,
    issuer_of_code,
    may_order,
    numbers_certificate,
)

_LONGEST_RUN = 40
_LONGEST_PREFIX = 8
_SPACES = " \u00a0\u3000"
_NEVER_FIRST = "为对即系另又如且而其应须已仍均各就因凡除但附"  # what no code begins with
_FUNCTION = _NEVER_FIRST + "自并含依从及与和按照据见同将于经由以或的是了原随跟"  # what may stand right before a code
_NO_PLACE = "政府办党委人"  # a code that begins with these may go on to the left: 云｜政办发
_BODY_END = re.compile(r"政府|国务院|委员会|办公[室厅]|领导小组|指挥部|常委会|管委会|检察院|法院|局")
JOINT = re.compile(  # 某部等八部门令, 某部、某局等部门令
    r"等\s?(?:(?:\d{1,2}|[二三四五六七八九十]{1,3})\s?个?(?:部门|部委|部|委|局|单位|机关)|(?:部门|部委|单位))$"
)
"""What sums up further bodies behind the first."""

_OPENED = re.compile(r"[（(]\s*$")
_MINUTES = re.compile(r"(?:会议|会商|协调会|办公会)?纪要$")
_JOINS = "和经于同跟将自随"  # words that codes begin with too: 和政发, 同政办发, 将政发


@dataclass(frozen=True, slots=True)
class Run:
    """Han characters without a mark between them, spaces left out, and where each stands in the text."""

    text: str
    places: tuple[int, ...]


def run_before(text: str, end: int, floor: int, longest: int = _LONGEST_RUN) -> Run:
    """The run of Han characters that ends at `end` of `text` and begins no earlier than `floor`."""
    chars: list[str] = []
    places: list[int] = []
    at, spaces = end, 0
    while at > floor and len(chars) < longest and spaces < 3:
        at -= 1
        char = text[at]
        if "\u4e00" <= char <= "\u9fff":
            chars.append(char)
            places.append(at)
            spaces = 0
        elif char in _SPACES:
            spaces += 1
        else:
            break
    return Run("".join(reversed(chars)), tuple(reversed(places)))


def find_numbers(
    text: str, titles: Sequence[tuple[int, int]], known: Collection[str] = frozenset()
) -> list[CitedNumber]:
    """The numbers in `text` outside of `titles`, in order.

    One without a 代字 that opens a bracket (甲办法（〔2010〕14号）) has an empty prefix: only a title before it tells
    that it is one.
    """
    numbers: list[CitedNumber] = []
    floor, at = 0, 0
    last: CitedNumber | None = None
    for serial in find_serials(text):
        while at < len(titles) and titles[at][1] <= serial.start:
            floor = max(floor, titles[at][1])
            at += 1
        if at < len(titles) and titles[at][0] < serial.start:
            last = None
            continue
        number = _whole(text, serial, floor, known, last)
        last = number
        floor = serial.end
        if number:
            numbers.append(number)
    starts = [start for start, _ in titles]
    for standard in find_standards(text, STANDARD_CODES):
        at = bisect_right(starts, standard.start) - 1
        if at < 0 or standard.start >= titles[at][1]:
            numbers.append(standard)
    return sorted(numbers, key=lambda number: number.start)


def _whole(
    text: str, serial: Serial, floor: int, known: Collection[str], last: CitedNumber | None
) -> CitedNumber | None:
    if serial.kind is not NumberKind.DOCUMENT:
        begins = _body_start(text, serial.body_end, floor)
        if begins is None:
            return None
        body = re.sub(r"\s", "", text[begins : serial.body_end])
        return CitedNumber(serial.kind, begins, serial.end, body, serial.year, serial.value, serial.word)
    run = _undated(text, run_before(text, serial.body_end, floor, 24))
    cut = prefix_start(run.text, text[run.places[0] - 1 : run.places[0]] if run.places else "", known)
    prefix = run.text[cut:] if cut is not None else ""
    if not prefix:
        if not run.text and serial.plain and not serial.follows and _OPENED.search(text, floor, serial.start):
            return CitedNumber(
                serial.kind, serial.start, serial.end, "", serial.year, serial.value, printed=serial.printed
            )
        if serial.follows and last and last.kind is NumberKind.DOCUMENT:
            return CitedNumber(
                serial.kind, serial.start, serial.end, last.prefix, serial.year, serial.value, printed=serial.printed
            )
        return None
    if numbers_certificate(prefix) and prefix not in known:
        return None
    if (
        (not serial.plain or (serial.year is None and serial.printed))
        and not ends_in_code(prefix)
        and prefix not in known
    ):
        return None
    start = run.places[len(run.text) - len(prefix)]
    printed = serial.printed
    if printed is None and prefix not in known and prefix[1:] in known and _is_whole(prefix[1:]):
        printed = str(
            text[serial.start : serial.end]
        )  # 某云政发〔2020〕3号: one code too many, or one that nobody knows
    return CitedNumber(serial.kind, start, serial.end, prefix, serial.year, serial.value, serial.word, printed)


def _is_whole(code: str) -> bool:
    """True if nothing can stand before `code` that belongs to it."""
    return len(code) > 2 and code[0] not in _NO_PLACE


def _undated(text: str, run: Run) -> Run:
    """`run` without the end of a date (2012年9月3日) at its beginning."""
    if (
        len(run.text) < 3
        or run.text[0] not in "年月日"
        or not text[max(0, run.places[0] - 3) : run.places[0]].strip()[-1:].isdigit()
    ):
        return run
    return Run(run.text[1:], run.places[1:])


def _known_start(run: str, known: Collection[str]) -> int | None:
    """Where the longest known code begins that `run` ends in, if it stands there alone or behind a word of function."""
    for at in range(len(run) - 2):
        if run[at:] in known and (not at or run[at - 1] in _FUNCTION or behind_citing_word(run[:at]) == at):
            return at
    return None


def prefix_start(run: str, before: str, known: Collection[str]) -> int | None:
    """Where the 代字 begins in `run`, the characters before a number, `before` the one in front; None if none does."""
    start = _known_start(run, known)
    if start is not None:
        return start
    cut = behind_citing_word(run)
    rest = run[cut:]
    if len(rest) > 2 and (rest[0] in _NEVER_FIRST or (rest[0] == "原" and len(rest) > 3)) and rest not in known:
        cut, rest = cut + 1, rest[1:]
    if _joins(rest, before, known, alone=not cut):
        cut, rest = cut + 1, rest[1:]
    if rest in known or issuer_of_code(rest):
        return cut
    if _MINUTES.search(rest) and len(rest) > _LONGEST_PREFIX:
        return cut  # 某市政府专题会议纪要〔2010〕14号
    issuer = behind_issuer(rest, before)
    cut, rest = cut + issuer, rest[issuer:]
    body = max((match.end() for match in _BODY_END.finditer(rest)), default=0)
    if body and len(rest) - body >= 3:
        cut, rest = cut + body, rest[body:]
    party = rest.rfind("委")  # 中共云州市委云发
    if party > 1 and rest[party + 1 : party + 2] in rest[:party] and ends_in_code(rest[party + 1 :]):
        cut, rest = cut + party + 1, rest[party + 1 :]
    inner = rest.rfind("和", 1)
    if inner > 0 and ends_in_code(rest[inner + 1 :]):
        cut, rest = cut + inner + 1, rest[inner + 1 :]
    for at in range(1, len(rest) - 1):
        tail = rest[at:]
        if issuer_of_code(tail) and (is_body(rest[:at]) or len(rest) > _LONGEST_PREFIX):
            return cut + at
        if tail in known and len(tail) >= 3 and (at >= 2 or len(rest) > _LONGEST_PREFIX):
            return cut + at
    return cut if 2 <= len(rest) <= _LONGEST_PREFIX else None


def _joins(rest: str, before: str, known: Collection[str], *, alone: bool) -> bool:
    """True if the first character of `rest` is a word of the sentence: 和云政发, not （和政发."""
    if rest[:1] not in (*_JOINS,) or rest in known:
        return False
    open_before = alone and before in ("（", "(", "\t", "\n", "、", "：", "")
    opens_clause = rest[0] == "将" and alone and before not in ("（", "(", "\t") and ends_in_code(rest[1:])
    return rest[1:] in known or (rest[0] == "和" and not open_before) or opens_clause


def _body_start(text: str, end: int, floor: int) -> int | None:
    """Where the body of an order begins whose name ends at `end`; None if no body stands there.

    Several bodies joined by 、 are one: 国务院、中央军委. So are one and those it stands for: 某部等八部门.
    """
    begins = None
    joint = JOINT.search(text, max(floor, end - 12), end)
    if joint:
        end = joint.start()
    while True:
        run = run_before(text, end, floor)
        cut = behind_citing_word(run.text, body=True)
        name = _trimmed(run.text[cut:], text[floor : run.places[0]][-4:] if run.places and not cut else "")
        if len(name) < 2 or not may_order(name) or name.endswith(("命", "指", "禁", "责")):
            return begins
        begins = run.places[len(run.text) - len(name)]
        if begins <= floor or text[begins - 1] != "、" or len(name) < len(run.text):
            return _with_session(text, begins, floor)
        end = begins - 1


def _trimmed(name: str, before: str) -> str:
    """`name` without what joins it to the words before it: a date, 和, 经."""
    if before.strip()[-1:].isdigit():
        name = re.sub(r"^[年月日]{1,2}(?=.{2})", "", name)
    for body in ("国务院", "国家主席"):
        if body in name[1:] and not name.startswith("中华人民共和国"):
            name = name[name.index(body) :]
    return re.sub(r"^(?:和|经|对|将|于|为|原|以|至|同时)(?=.{2})", "", name)


def _with_session(text: str, begins: int, floor: int) -> int:
    """A session written in figures (第16届) stands before 届人民代表大会."""
    if text[begins] == "届":
        match = re.search(r"第\s?\d{1,2}\s?$", text[max(floor, begins - 6) : begins])
        return begins - len(match[0]) if match else begins
    return begins


def sure_prefixes(texts: Iterable[str]) -> set[str]:
    """The 代字 of document numbers in `texts` that have a bracket or the edge of a cell before them."""
    sure: set[str] = set()
    for text in texts:
        for serial in find_serials(text):
            if serial.kind is not NumberKind.DOCUMENT:
                continue
            run = run_before(text, serial.body_end, 0, 24)
            before = text[run.places[0] - 1] if run.places and run.places[0] else ""
            alone = 2 <= len(run.text) <= _LONGEST_PREFIX and not behind_citing_word(run.text)
            if alone and before in ("（", "(") and ends_in_code(run.text):
                sure.add(run.text)
    return sure
