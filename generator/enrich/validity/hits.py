"""Where a sentence says from when, until when or how long something holds; of what, `subjects` tells.

Forms: 自2020年11月1日起施行, 自发布之日起30日后施行, 有效期至2025年7月31日, 执行至2020年年底, 有效期自…至…,
有效期5年, 试行一年, 执行期限为2016—2018年, 有效期延长3年，自2020年11月1日起计算, 最迟不超过2025年7月31日,
自2020年11月1日起调整为…. No forms: 自…之日起90日内, …施行前, 自…起施行的《…》, 实施三年行动计划.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.enrich.signs import DATE, DAY, DOCUMENT, LAST, MONTH, TERM, YEAR, YEARS, Signs
from generator.notation.terms import Term

_VERB = r"(?:施行|实施|执行|生效|试行|启用|实行|适用)"
_NOT_TOLD = r"(?!前|后|以来|之日|情况|了|的|过程|期间|中|方案|细则|办法|意见|计划|主体|条件)"
_HOUR = r"(?:\(?(?:零|[0-9]{1,2})(?:时|点)(?:[0-9]{1,2}分)?\)?)?"
_HOW = (
    r"(?:继续|正式|全面|开始|统一|同步|依法|暂时|先行|,?在(?:全[省市州盟区县旗]|[^,。;]{1,8}?(?:范围|区域)内)"
    r"|按(?:新|调整后的?)标准)?"
)
_ISSUE = r"(?:公布|发布|颁布|印发|下发|发文|签发|公告|通过|批准|备案|施行|实施|成文|出台|签署)"

_FROM = rf"(?:(?:本|该|此)[\u4e00-\u9fff]{{1,12}}?)?{_ISSUE}之?日"

_START = re.compile(
    rf"""
    (?P<from>自|从|于|定于|由)?
    (?P<day>[{DATE}{YEAR}{MONTH}]){_HOUR}
    (?P<on>\(含\))?(?P<since>起|开始|以后)?
    {_HOW}(?P<verb>{_VERB}){_NOT_TOLD}
    """,
    re.VERBOSE,
)
_START_WORDS = re.compile(
    rf"""
    (?P<words>
      (?:自|从|于)(?:{DOCUMENT}|(?:本|该|此)[\u4e00-\u9fff]{{1,12}}?)?(?:正式)?{_ISSUE}(?:之?日|之?后)(?:起|开始|以后|后)?
        (?:,?满?{TERM}(?:以后|之后|后|届满后?)?起?)?
      |(?:自|从)即日起?
      |{_ISSUE}之日起
    )
    {_HOW}(?P<verb>{_VERB}){_NOT_TOLD}
    """,
    re.VERBOSE,
)
_PERIOD = (
    r"(?:(?:有效|执行|施行|试行|实施|适用|暂行|政策执行|政策|过渡)期限?|(?:有效|执行|试行|过渡)期间|有效时间|执行时间"
    r"|(?:免征|减征|免税|减免|缓征|缓缴|优惠|贴息|补贴|补助|收取|征收)期限?)"
)
_IS = r"(?:为|是|:|,|截止|截至|到|延长|延(?=[至到])|顺延|延续|延期|展期|暂定|定|均|统一|再|自|从)"
_UNTIL = re.compile(
    rf"""
    (?P<word>{_PERIOD}){_IS}{{0,3}}
    (?:
      (?:(?P<day>[{DATE}]){_HOUR}(?:\(含\))?|(?P<words>{_FROM}))(?:起)?(?:,)?(?:至|到|-|~|—)
      |(?:由|从)(?:原(?:来|定)?的?)?[{DATE}{LAST}]{_IS}{{0,3}}(?:至|到|为)
      |(?:至|到)|(?<=至)|(?<=到)|(?<=截止)|(?=[{YEARS}])
    )
    (?P<to>[{DATE}{LAST}{DAY}{YEAR}{MONTH}{YEARS}])(?!的|前|以前|之前)
    """,
    re.VERBOSE,
)
_LAST_DAY = re.compile(  # 有效期截止日为2025年7月31日
    rf"(?P<word>(?:有效|执行|施行|试行|实施)(?:期限?|日期)?的?(?:截止|届满|终止)(?:日期?|时间)|有效日期(?=[至到])"
    rf"|(?<=,)(?:截止|终止)(?:日期?|时间))(?:为|是|:|至|到)?(?P<to>[{DATE}{LAST}{YEAR}{MONTH}]){_HOUR}(?!的|前|以前|之前)"
)
_RUNS_TO = re.compile(
    rf"(?:继续|延续|延长|顺延)?(?P<runs>{_VERB}|有效|暂行|沿用|延长|延续)期?(?:至|到|截至)(?P<to>[{DATE}{LAST}{YEAR}{MONTH}]){_HOUR}"
    r"(?:止|为止|结束|底)?(?!前|之前|的|止|为止|结束|底)"
)
_AT_MOST = re.compile(rf"(?:最[迟长晚]|期限)?(?:不得?超过|不得?晚于|不得?迟于)(?P<to>[{DATE}{LAST}])(?=[,。;)]|\Z)")
_CHANGES = re.compile(  # a rate, a charge, a price that changes on a day
    rf"""
    (?:自|从)(?P<day>{DATE})起,?(?:统一|全面|一律|暂|由[^,。;]{{1,12}}?)?
    (?:降至|降为|降低[至到为]|下调[至到为]|上调[至到为]|提高[至到为]|调整[至到为]|调至|恢复[至到为]|减按|停征|免征|停止征收|暂停征收|取消)
    """,
    re.VERBOSE,
)
_OLD_END = re.compile(rf"(?:将于|已于|于|至|到)(?P<old>{DATE})(?:即将|将)?(?:到期|届满|期满|失效|终止)")
_SPELT = re.compile(
    rf"(?P<word>{_PERIOD}){_IS}{{0,3}}{TERM}[(,](?:即)?(?:自|从)?(?P<day>{DATE})(?:\(含\))?起?(?:至|到|-|~|—)(?P<to>[{DATE}{LAST}])"
)
_SPAN = re.compile(
    rf"""
    (?:自|从)(?:(?P<day>{DATE}){_HOUR}|(?P<words>{_FROM}))(?:\(含\))?起?,?
    (?:至|到)(?P<to>[{DATE}{LAST}{DAY}]){_HOUR}(?:\(含\))?止?
    (?P<verb>,?(?:期间)?(?:有效|施行|执行|试行|实施))?
    """,
    re.VERBOSE,
)
_ENDED = "(?:(?:停止|终止)(?:执行|施行|实施|使用)|不再(?:执行|施行|适用)|废止|失效|作废)"
_NEAR = 60  # signs behind a span in which it is said what holds
_TRANSITION = re.compile(r"过渡期|有效|执行|施行")
_STOPS = re.compile(
    rf"(?:自|从|于|(?<=,)将?于?|(?<=;)将?于?)(?P<since>{DATE}|{_FROM})(?:起|后|以后)?,?(?:予以|自动|自行)?{_ENDED}(?!前|后|的)"
)
_ALWAYS = re.compile(r"长期(?:有效|执行|施行)(?=[,。;)]|\Z)")
_ENDS_ON = re.compile(
    rf",(?:有效|执行|施行)?(?:至|到)(?P<to>[{DATE}{LAST}]){_HOUR}(?:止|为止|(?:自动|自行)?(?:失效|废止|终止|结束))"
)
UNDER_HEADING = "标题"
"""The `period` of a hit that is nothing but a first and a last day: what it is about, only a heading can say."""

_ALONE = re.compile(
    rf"(?:自|从)?(?P<day>{DATE}){_HOUR}起?(?:至|到|-|~|—)(?P<to>[{DATE}{LAST}]){_HOUR}(?:止|为止)?[。;]?\Z"
)
_LASTS = re.compile(
    rf"""
    (?P<word>{_PERIOD}){_IS}{{0,3}}
    (?:(?P<first>{DATE})起(?:计算)?,?{_IS}{{0,2}}|[^,。;:{DATE}{TERM}]{{0,14}}?之?日起?(?:计算)?,?)?
    (?P<term>{TERM})(?!内|以内|以上|以下|前|以来)(?:,?(?:自|从)(?P<since>{DATE})起(?:重新)?(?:计算|算起|起算)?)?
    |(?:自|从)(?P<again>{DATE})起,?(?:继续)?(?:延长|顺延|延续)(?:有效期|执行期|实施期)?限?(?P<more>{TERM})(?=[,。;)]|\Z)
    |(?:试行|暂行|施行|执行|有效|实施)(?:期限?)?(?:为|暂定为?)?(?P<tried>{TERM})(?=[,。;)]|\Z)
    |(?:[施实试]行|实施|执行|生效),期限(?:暂?定?为)?(?P<limited>{TERM})(?=[,。;)]|\Z)
    |(?P<valid>{TERM})内?有效(?=[,。;)]|\Z)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of signs that says a date or a term. `words` give no date by themselves.

    `dated` is True for a start on a whole date; `period` is the word of the form (有效期, 执行期限), empty for a verb;
    `anchored` says that the term runs from words (有效期自发布之日起5年). `former` is the day on which what is extended
    would have run out: the term runs from the next.
    """

    start: int
    end: int
    effective: dt.date | None = None
    expires: dt.date | None = None
    words: str | None = None
    term: Term | None = None
    begins: bool = False
    dated: bool = False
    period: str = ""
    anchored: bool = False
    former: dt.date | None = None


def hits_in(signs: Signs, start: int, end: int) -> list[Hit]:
    """The hits in the sentence from sign `start` to `end`, in order, none inside another."""
    found: list[Hit] = []
    for hit in sorted(_all(signs, start, end), key=lambda hit: (hit.start, -hit.end)):
        if not found or found[-1].end < hit.end:
            found.append(hit)
    return found


def _all(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    for read in (_starts, _ends, _terms, _stops):
        yield from read(signs, start, end)


def _starts(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """自2020年11月1日起施行; 自发布之日起施行."""
    text = signs.text
    for match in _START.finditer(text, start, end):
        if match["from"] or match["since"]:
            day = match.start("day")
            begun = signs.date(day)
            words = None if begun else _printed(signs, match.start(), match.start("verb"))
            yield Hit(match.start(), match.end(), begun, words=words, begins=True, dated=text[day] == DATE)
    for match in _START_WORDS.finditer(text, start, end):
        words = _printed(signs, match.start("words"), match.end("words"))
        yield Hit(match.start(), match.end(), words=words, begins=True, anchored=True)
    for match in _CHANGES.finditer(text, start, end):
        yield Hit(match.start(), match.end(), signs.date(match.start("day")), begins=True, dated=True, period="调整")


def _ends(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """有效期至2025年7月31日; 有效期截止日为…; 执行至2020年年底; 自…至…有效."""
    text = signs.text
    for match in _SPELT.finditer(text, start, end):
        yield _until(signs, match, match["word"])
    for match in _UNTIL.finditer(text, start, end):
        yield _until(signs, match, match["word"])
    for match in _LAST_DAY.finditer(text, start, end):
        yield _until(signs, match, match["word"])
    for match in _RUNS_TO.finditer(text, start, end):
        yield _until(signs, match, "执行" if match["runs"] == "执行" else "")
    for match in _ENDS_ON.finditer(text, start, end):
        yield _until(signs, match, "")
    if start == 0 and (alone := _ALONE.match(text)):
        yield _until(signs, alone, UNDER_HEADING)
    for match in _AT_MOST.finditer(text, start, end):
        yield _until(signs, match, "最迟")
    for match in _SPAN.finditer(text, start, end):
        if match["verb"]:
            yield _until(signs, match, "")
        elif match["words"] and _TRANSITION.search(text, match.end(), min(end, match.end() + _NEAR)):
            yield _until(signs, match, "政策期")


def _terms(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """有效期5年; 试行一年; 长期有效; 有效期延长5年，自2020年11月1日起计算."""
    for match in _LASTS.finditer(signs.text, start, end):
        at = next(match.start(name) for name in ("term", "tried", "valid", "more", "limited") if match[name])
        first = next((match.start(name) for name in ("first", "since", "again") if match[name]), None)
        since = signs.date(first) if first is not None else None
        former = _former(signs, match.start()) if since is None and "延" in match[0] else None
        yield Hit(
            match.start(),
            match.end(),
            since,
            words=_printed(signs, match.start(), at + 1),
            term=signs.term(at),
            period=match["word"] or "",
            anchored="日起" in match[0],
            dated=since is not None,
            former=former,
        )
    for match in _ALWAYS.finditer(signs.text, start, end):
        yield Hit(match.start(), match.end(), words=match[0], period="长期")


def _stops(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """自…起停止执行; 2027年4月1日废止."""
    for match in _STOPS.finditer(signs.text, start, end):
        first = signs.date(match.start("since"))
        words = None if first else _printed(signs, match.start(), match.end("since")) + "起"
        yield Hit(match.start(), match.end(), first, words=words, period="停止")


def _former(signs: Signs, at: int) -> dt.date | None:
    """The one day that the words before the sign `at` say is the last of what is extended."""
    days = {signs.date(match.start("old")) for match in _OLD_END.finditer(signs.text, max(0, at - _NEAR), at)}
    return days.pop() if len(days) == 1 else None


def _until(signs: Signs, match: re.Match[str], period: str) -> Hit:
    groups = match.groupdict()
    begun = signs.date(match.start("day")) if groups.get("day") else None
    at = match.start("to")
    last = signs.day_of(at, begun.year) if begun and signs.text[at] == DAY else signs.date(at)
    if signs.text[at] in YEAR + MONTH:
        last = None
    first = groups.get("words")
    words = None
    if last is None or signs.text[at] == YEARS:
        words = _printed(signs, match.start(), at + 1)
    elif first:
        words = _printed(signs, match.start(), match.end("words")) + "起"
    whole = bool(groups.get("day"))
    return Hit(
        match.start(), match.end(), begun, last, words, begins=whole, dated=whole, period=period, anchored=bool(first)
    )


def _printed(signs: Signs, start: int, end: int) -> str:
    """The words of the signs from `start` to `end`, as they are printed, without spaces."""
    return "".join(signs.source_of(start, end).split())
