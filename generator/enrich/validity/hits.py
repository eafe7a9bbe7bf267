"""Where a sentence says from when, until when or how long something holds; of what, `subjects` tells.

Forms: 自2020年11月1日起施行, 自发布之日起30日后施行, 有效期至2025年7月31日, 执行至2020年年底, 有效期自…至…, 有效期5年,
试行一年. No forms: 自…之日起90日内, …施行前, 自…起施行的《…》, 实施三年行动计划.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.enrich.signs import DATE, DAY, DOCUMENT, LAST, MONTH, TERM, YEAR, Signs
from generator.notation.terms import Term

_VERB = r"(?:施行|实施|执行|生效|试行|启用|实行|适用)"
_NOT_TOLD = r"(?!前|后|以来|之日|情况|了|的|过程|期间|中|方案|细则|办法|意见|计划|主体|条件)"
_HOUR = r"(?:\(?(?:零|[0-9]{1,2})(?:时|点)(?:[0-9]{1,2}分)?\)?)?"
_HOW = (
    r"(?:继续|正式|全面|开始|统一|同步|依法|暂时|先行|,?在(?:全[省市州盟区县旗]|[^,。;]{1,8}?(?:范围|区域)内)"
    r"|按(?:新|调整后的?)标准)?"
)
_ISSUE = r"(?:公布|发布|颁布|印发|下发|发文|签发|公告|通过|批准|备案|施行|实施|成文|出台|签署)"

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
_PERIOD = r"(?:(?:有效|执行|施行|试行|实施|适用|暂行|政策执行|政策)期限?|有效期间|有效时间|执行时间)"
_IS = r"(?:为|是|:|,|截止|截至|到|延长|延续|暂定|定|均|统一|自|从)"
_UNTIL = re.compile(
    rf"""
    (?P<word>{_PERIOD}){_IS}{{0,3}}
    (?:(?P<day>[{DATE}]){_HOUR}(?:\(含\))?(?:起)?(?:,)?(?:至|到|-|~|—)|(?:至|到)|(?<=至)|(?<=到))
    (?P<to>[{DATE}{LAST}{DAY}{YEAR}{MONTH}])
    """,
    re.VERBOSE,
)
_RUNS_TO = re.compile(
    rf"(?:{_VERB}|有效|暂行|沿用)期?(?:至|到|截至)(?P<to>[{DATE}{LAST}{YEAR}{MONTH}]){_HOUR}(?:止|为止|结束|底)?(?!前|之前)"
)
_SPAN = re.compile(
    rf"""
    (?:自|从)(?:(?P<day>{DATE}){_HOUR}|(?P<words>(?:本[\u4e00-\u9fff]{{1,12}}?)?{_ISSUE}之?日))(?:\(含\))?起?,?
    (?:至|到)(?P<to>[{DATE}{LAST}{DAY}]){_HOUR}(?:\(含\))?止?
    (?P<verb>,?(?:期间)?(?:有效|施行|执行|试行|实施))?
    """,
    re.VERBOSE,
)
_NEAR = 60  # signs behind a span in which it is said what holds
_TRANSITION = re.compile(r"过渡期|有效|执行|施行")
_STOPS = re.compile(
    rf"(?:自|从)(?P<since>{DATE}|(?:(?:本|该|此)[\u4e00-\u9fff]{{1,12}}?)?{_ISSUE}之?日)起,?(?:停止执行|废止|失效)(?!前|后|的)"
)
_RUN_OUT = re.compile(rf"(?:在|于)?(?P<to>[{DATE}{LAST}])(?:前)?到期的(?:政策|措施|文件)")
_ALWAYS = re.compile(r"长期(?:有效|执行|施行)(?=[,。;)]|\Z)")
_ENDS_ON = re.compile(
    rf",(?:有效|执行|施行)?(?:至|到)(?P<to>[{DATE}{LAST}]){_HOUR}(?:止|为止|(?:自动|自行)?(?:失效|废止|终止))"
)
_LASTS = re.compile(
    rf"""
    (?P<word>{_PERIOD}){_IS}{{0,3}}(?:[^,。;:{DATE}{TERM}]{{0,14}}?之?日起?(?:计算)?,?)?(?P<term>{TERM})(?!内|以内|以上|以下|前|以来)
    |(?:试行|暂行|施行|执行|有效|实施)(?:期限?)?(?:为|暂定为?)?(?P<tried>{TERM})(?=[,。;)]|\Z)
    |(?P<valid>{TERM})内?有效(?=[,。;)]|\Z)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of signs that says a date or a term. `words` give no date by themselves.

    `dated` is True for a start on a whole date; `period` is the word of the form (有效期, 执行期限), empty for a verb;
    `anchored` says that the term runs from words (有效期自发布之日起5年).
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


def _ends(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """有效期至2025年7月31日; 执行至2020年年底; 自…至…有效."""
    text = signs.text
    for match in _UNTIL.finditer(text, start, end):
        yield _until(signs, match, match["word"])
    for pattern in (_RUNS_TO, _ENDS_ON):
        for match in pattern.finditer(text, start, end):
            yield _until(signs, match, "")
    for match in _SPAN.finditer(text, start, end):
        if match["verb"]:
            yield _until(signs, match, "")
        elif match["words"] and _TRANSITION.search(text, match.end(), min(end, match.end() + _NEAR)):
            yield _until(signs, match, "政策期")


def _terms(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """有效期5年; 试行一年; 长期有效."""
    for match in _LASTS.finditer(signs.text, start, end):
        at = next(match.start(name) for name in ("term", "tried", "valid") if match[name])
        yield Hit(
            match.start(),
            match.end(),
            words=_printed(signs, match.start(), at + 1),
            term=signs.term(at),
            period=match["word"] or "",
            anchored="日起" in match[0],
        )
    for match in _ALWAYS.finditer(signs.text, start, end):
        yield Hit(match.start(), match.end(), words=match[0], period="长期")


def _stops(signs: Signs, start: int, end: int) -> Iterator[Hit]:
    """自…起停止执行; 在2020年12月底到期的政策."""
    for match in _STOPS.finditer(signs.text, start, end):
        first = signs.date(match.start("since"))
        words = None if first else _printed(signs, match.start(), match.end("since")) + "起"
        yield Hit(match.start(), match.end(), first, words=words, period="停止")
    for match in _RUN_OUT.finditer(signs.text, start, end):
        yield Hit(match.start(), match.end(), expires=signs.date(match.start("to")), period="到期")


def _until(signs: Signs, match: re.Match[str], period: str) -> Hit:
    groups = match.groupdict()
    begun = signs.date(match.start("day")) if groups.get("day") else None
    at = match.start("to")
    last = signs.day_of(at, begun.year) if begun and signs.text[at] == DAY else signs.date(at)
    if signs.text[at] in YEAR + MONTH:
        last = None
    first = groups.get("words")
    words = None
    if last is None:
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
