"""Deadlines as plans print them: 2021年6月底前, 6月底前, 到2022年, 年底前, 2022年上半年, 一季度末, “十四五”末.

A deadline is the last day on which something may still be done. 6月底前 and 9月30日前 count that day in; 10月前 and
2021年前 mean what comes before: 30 September, 31 December 2020. What has no year is of the year of the notice, or of
the year that its title plans, if the day is not past by then. 本通知印发后2个月内 counts from the notice. 7月中旬,
2022年春节前, 每年6月底前, 次年3月底前 and 长期 determine no one day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.notation.deadline_context import ends_measure, is_of_others, qualifies, year_named
from generator.notation.numerals import read_numeral


@dataclass(frozen=True, slots=True)
class Term:
    """Words that say by when, where they stand in a text, and the last day if they determine one."""

    start: int
    end: int
    text: str
    date: dt.date | None


_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九元])"
_DAY = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_ZERO = "〇零○ＯO0"
_YEAR = rf"(?:(?:19|20)\d\d|二[{_ZERO}][{_ZERO}一二][{_ZERO}一二三四五六七八九])"
_HOUR = r"\s?(?:[上下]午|晚上?)?\s?(?:\d{1,2}\s?[时点]整?|\d{1,2}[:：]\d\d|下班)\s?(?=之前|以前|前)"
_TIME = re.compile(
    rf"""
    (?P<from>自?即日起至|到|至)?\s?
    (?:(?P<year>{_YEAR})\s?年(?!度|期)|(?P<word>今年|本年|当年|明年|次年|每年|翌年))?\s?
    (?:
        (?P<year_end>(?(year)年?[底末]|(?(word)年?[底末]|年[底末])))
      | (?P<within>(?(year)内|(?(word)内|年内)))
      | (?P<month>{_MONTH})\s?月(?P<part>份)?
        (?:\s?(?P<day>{_DAY})\s?日(?P<hour>{_HOUR})?|(?P<month_end>[底末])|(?P<ten>[上中下]旬))?
      | (?P<half>[上下]半年)
      | 第?(?P<quarter>[一二三四1-4])季度(?P<quarter_end>[底末])?
      | [“"]?(?P<plan>十[一二三四五六七])五[”"]?(?:规划)?(?:期)?末
    )?
    \s?(?P<before>之前|以前|前)?
    """,
    re.VERBOSE,
)
_RANGE = re.compile(r"(?:(?P<year>20\d\d)\s?年?\s?)(?:[-—–至到~～]{1,2})\s?(?P<last>20\d\d)\s?年(?![度底末])")
_OF_RANGE = re.compile(r"[-—–至到~～]{1,2}")
_DOCUMENT = "(?:通知|意见|方案|办法|规定|决定|计划|细则|措施|要点|文件|文)"
_SPAN = re.compile(
    r"(?:从|自)\s?(?P<year>20\d\d)\s?年(?:1\s?月(?:1\s?日)?)?\s?(?:开始|起)[，,]?\s?(?:力争)?(?:再?利用|用|通过|经过)\s?"
    r"(?P<count>[1-9]|[一二三四五六七八九十两])\s?年(?:的?时间|(?=[，,]))"
)
"""A year to begin with and how many years there are: 从2018年开始，利用3年时间."""
_FROM_ISSUE = re.compile(
    rf"(?:自?本(?:实施|行动|工作)?{_DOCUMENT}?|自?(?:通知|文件)|(?<![\u4e00-\u9fff])自?(?=印发|下发|发文))"
    r"(?:正式)?(?P<act>印发|发布|公布|下发|发文)(?:之日起|之日后|之后|后|起)\s?"
    r"(?P<count>\d{1,3}|[一二三四五六七八九十]{1,3}|两)\s?(?P<unit>个月|个?工作日|日|天|年|周)(?:之?内|以内)"
)
_PLANS = {"十一": 2010, "十二": 2015, "十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035, "十七": 2040}
_NO_DEADLINE_BEFORE = re.compile(r"(?:截|截至|截止|截止到|去年|上年|自|从|有效期|期限|申报|报名|每个?|去|上|头)\s?$")
_MIDNIGHT = re.compile(r"\s?0{1,2}\s?[时点:：]")
_LATEST = re.compile(r"(?:不晚于|不迟于|最[迟晚]于?|务必于)\s?$")
_SEASON = re.compile(r"\s?(?:初|中(?!旬)|[春夏秋冬]|汛|雨季|寒假|暑|[上下]学期|五一|国庆|元旦|Q|q)")
_MONTHS = re.compile(r"(?P<year>\d{4}年)\d{1,2}月?[-—–至到~～]{1,2}(?P<last>\d{1,2}月)")
_COUNT = re.compile(r"[\d一二三四五六七八九十两几多半整全当]\s?$")
_NO_TIME_BEFORE = re.compile(r"(?:于|在|以|按|至)\s?$")
_NO_DEADLINE_BEHIND = re.compile(
    r"\s?(?:起|开始|以来|以后|之后|后|度|及以[前后]|版|（含）|份?(?:第|数据|报表))"
    r"|(?:已|未)?(?:出台|建成|注册|登记|批准|批复|印发|制定|入库|竣工|投产|交付|开工|成立|发布|取得|购买|缴纳|签订)[^，。；\n]{0,3}的"
)
_BY_THEN = re.compile(
    r"\s?(?:全部|全面|基本|如期|正式)?(?:完成|建成|竣工|完工|投用|投产|通车|投入使用|投入运行|启用)(?![^，。；\n]{0,6}的)"
)
"""What makes a year behind 于 the time of a task: 二期于2025年完成."""
_QUANTITY = re.compile(
    r"\s?(?:全市|力争|计划|预计|要|将)*(?:完成|建成|新建|改建|扩建|改造|新增|开工|竣工|培训|培育|创建|更新|打造)[^，。；\n]{0,30}?\d"
)
"""What shows that a year alone (2024年新建学校12所) is the time of a task."""
_REPORTED = re.compile(r"已|累计|共有|以来")
_GOAL = re.compile(
    r"\s?(?:全部|全面|如期)?(?:完成|建成|创成|实现|达到|基本|全面|投用|出台|形成|完工|前|内|底|末|竣工|开工|启用|上线)"
)
_AIM = re.compile(r"(?:力争|争取|计划|预计|确保|拟)(?:在|于)?\s?$")
_TASK = re.compile(
    r"\s?(?:(?:集中|统一|组织|全面|正式|陆续)*(?:开展|举办|召开|组织|启动|编制|制定|印发|公布|发布|兑付|兑现|发放|拨付|到位|落实"
    r"|推出|挂牌|投入|运行|试运行|交付|验收|通车|投产|开工|建立|开通|上线|启用|报送|提交)|[^，。；]{0,12}(?:到位|上线|挂牌)(?=[，。；]))"
    r"(?![^，。；\n]{0,10}的)"
)
"""What is done once, in the time that a clause opens with (2026年二季度开展评估)."""
_EVENT = re.compile(r"\s?(?!完成|办结|全部|基本)[\u4e00-\u9fff]{1,7}?(?:之前|以前|前|期间)(?!期|款|述|提|沿)")
"""What makes a year or month only part of a time: 2022年春节前, 2022年秋季开学前."""
_DOTTED = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[.．/](?P<month>0?[1-9]|1[0-2])|-(?P<zero>0[1-9]|1[0-2](?=-)))"
    r"(?:[.．/-](?P<day>0?[1-9]|[12]\d|3[01]))?(?![\d.．/])"
)
_DIGITS = {ord("０") + number: str(number) for number in range(10)}
_NEAR = 8
_FAR = 60
_BESIDE = re.compile(r"(?:完成|办结)?")
_LABEL = re.compile(r"[\u4e00-\u9fff]{0,4}(?:时限|时间|期限|节点)[:：]")
_LABELLED = re.compile(r"(?:完成|办结|整改|落实)(?:时限|时间|期限|时间节点)\s?[:：]\s?(?P<term>[^，。；;：:\n]{2,30})")
_WORDS = re.compile(
    r"长期|持续|实时|常态|适时|即时|随时|及时|每[年月周日季半]|全年|定期|不定期|逐[年步]|近期|[中远]期|按[年月季]"
)


def find_terms(text: str, noticed: dt.date | None, year: int | None = None) -> tuple[Term, ...]:
    """The deadlines in a running text of a notice of the day `noticed` that plans the `year`, if not its own.

    Only what says 前, 底, 到 or the like, or opens a clause that says what is done then; 截至2020年, 自2021年起,
    2020年度 and times within 《》 are none, nor is what has been done (已, 累计), was to be done before the notice, or
    is to be done by others (企业应当于…前).
    """
    plain = re.sub(r"《[^《》\n]*》", lambda match: "《" + "〇" * (len(match[0]) - 2) + "》", _plain_digits(str(text)))
    found = [_from_issue(match, noticed) for match in _FROM_ISSUE.finditer(plain)]
    for match in _LABELLED.finditer(plain):
        stated = stated_term(match["term"], noticed, year)
        if stated:
            found.append(Term(match.start("term"), match.end("term"), stated.text, stated.date))
    for match in _SPAN.finditer(plain):
        if not _REPORTED.search(re.split(r"[。；;\n]", plain[match.end() : match.end() + _FAR])[0]):
            found.append(_term(match, dt.date(int(match["year"]) + _count(match["count"]) - 1, 12, 31)))
    for match in _RANGE.finditer(plain):
        opens = not plain[: match.start()].rstrip() or plain[match.start() - 1] in "。；;，,：:"
        if opens and plain[match.end() : match.end() + 1] in ("，", ",", "期"):
            found.append(_term(match, dt.date(int(match["last"]), 12, 31)))
    taken = sorted((term.start, term.end) for term in found)
    ends = [end for _, end in taken]
    for match in _times(plain):
        at = bisect_right(ends, match.start())
        if at < len(taken) and taken[at][0] < match.end():
            continue
        date = _date(match, noticed, planned=year)
        if _is_deadline(match, plain, date) and not _is_past(match, date, noticed, plain):
            found.append(_term(match, date))
    printed = str(text)
    return tuple(
        Term(term.start, term.end, "".join(printed[term.start : term.end].split()), term.date)
        for term in sorted(found, key=lambda term: term.start)
    )


def stated_term(text: str, noticed: dt.date | None, year: int | None = None) -> Term | None:
    """The deadline that `text` is, where its place says so (a column 完成时限, a clause of a note); None if none.

    A bare time counts to its end: 2025年12月 is 31 December. Of a range (3月至6月) the end counts. `year` is the one
    that the notice plans, if not its own.
    """
    printed = _LABEL.sub("", "".join(str(text).split()), count=1)
    if not printed:
        return None
    plain = _plain_digits(printed)
    from_issue = _FROM_ISSUE.search(plain)
    if from_issue:
        return Term(0, len(printed), printed, _from_issue(from_issue, noticed).date)
    bare = _MONTHS.sub(r"\g<year>\g<last>", _DOTTED.sub(_undotted, plain))
    times = list(_times(bare))
    if not times:
        return Term(0, len(printed), printed, None) if _WORDS.search(printed) else None
    dates = [None if _is_open(match, bare) else _date(match, noticed, planned=year) for match in times]
    if len(times) == 2 and _OF_RANGE.fullmatch(bare, times[0].end(), max(times[1].start(), times[1].end("from"))):
        stated = times[1]["year"] or times[0]["year"]
        dates = [_date(times[1], noticed, year=_year(stated) if stated else None, planned=year)]
    one_range = _RANGE.search(bare)
    if one_range:
        dates = [dt.date(int(one_range["last"]), 12, 31)]
    date = dates[0] if len(set(dates)) == 1 else None
    if len(times) == 1 and bare == plain and _BESIDE.fullmatch(bare[: times[0].start()] + bare[times[0].end() :]):
        start, end = times[0].span()
        return Term(start, end, printed[start:end], date)
    return Term(0, len(printed), printed, date)


def _plain_digits(text: str) -> str:
    """`text` with its full-width digits as others, character for character."""
    return text.translate(_DIGITS)


def _undotted(match: re.Match[str]) -> str:
    day = f"{int(match['day'])}日" if match["day"] else ""
    return f"{match['year']}年{int(match['month'] or match['zero'])}月{day}"


def _is_open(match: re.Match[str], text: str) -> bool:
    """True if what stands beside a time leaves its last day open: 6月起, 2022年春节前, 08年底前."""
    if _NO_DEADLINE_BEHIND.match(text, match.end()) or (not match["before"] and _EVENT.match(text, match.end())):
        return True
    before = text[max(0, match.start() - 3) : match.start()]
    if match["hour"] and _MIDNIGHT.match(match["hour"]):
        return True
    if match["within"] and not (match["year"] or match["word"]) and _COUNT.search(before):
        return True  # 三年内
    if match["year"] and match.end() == match.end("year") + 1 and _SEASON.match(text, match.end()):
        return True  # 2022年春季
    # 23年6月底前, 2O23年6月底前: a year is printed, and cannot be read.
    unread = not (match["year"] or match["word"]) and before.rstrip()[-1:].isdecimal()
    return unread or _is_of_a_year(match, before)


def _is_of_a_year(match: re.Match[str], before: str) -> bool:
    part = match["month"] or match["half"] or match["quarter"]
    return bool(part) and not (match["year"] or match["word"]) and before.rstrip().endswith("年")


def read_deadline(text: str, noticed: dt.date | None = None) -> dt.date | None:
    """The last day that `text` determines if it is a deadline and nothing else; None otherwise."""
    bare = "".join(str(text).split()).removesuffix("完成")
    match = _TIME.fullmatch(bare)
    return _date(match, noticed) if match and _has_time(match) else None


def joined_term(terms: Sequence[Term]) -> tuple[str, dt.date | None] | None:
    """The words of `terms`, and their day if they agree on one; None if there are none."""
    if not terms:
        return None
    dates = {term.date for term in terms}
    return "、".join(dict.fromkeys(term.text for term in terms)), dates.pop() if len(dates) == 1 else None


def format_deadline(date: dt.date) -> str:
    """`date` as a deadline in print: 2021年6月底前 for the last day of a month, else 2021年6月5日前."""
    last = calendar.monthrange(date.year, date.month)[1]
    return f"{date.year}年{date.month}月{'底' if date.day == last else f'{date.day}日'}前"


def _times(text: str) -> list[re.Match[str]]:
    return [match for match in _TIME.finditer(text) if _has_time(match)]


def _has_time(match: re.Match[str]) -> bool:
    parts = ("year_end", "within", "month", "half", "quarter", "plan", "year")
    return any(match[part] for part in parts)


def _term(match: re.Match[str], date: dt.date | None) -> Term:
    return Term(match.start(), match.end(), "".join(match[0].split()), date)


def _is_deadline(match: re.Match[str], text: str, date: dt.date | None) -> bool:
    """True if the words at and around `match` say that something is to be done by then."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if is_of_others(text, *match.span()) or qualifies(text, *match.span()):
        return False
    if ends_measure(text, match.start(), match["from"]) or _is_other(match, before) or _is_open(match, text):
        return False
    if _LATEST.search(before) or any(match[part] for part in ("before", "month_end", "plan", "ten", "quarter_end")):
        return True
    opens = not before.strip() or before.rstrip()[-1] in "。；;，,、"
    if match["year_end"]:
        return bool(match["year"] or match["word"] or (opens and _BY_THEN.match(text, match.end())))
    if match["from"] and not match["from"].startswith("至"):
        return bool(match["year"] or match["month"])
    if match["within"]:
        return True
    if match["quarter"] or match["half"] or match["month"]:
        sure = match["year"] or (date and (match["word"] or (opens and (match["quarter"] or match["part"]))))
        goal = _GOAL.match(text, match.end()) or (opens and not match["day"] and _TASK.match(text, match.end()))
        return bool(sure and (goal or (match["year"] and _AIM.search(before))))
    aims = _AIM.search(before) and _GOAL.match(text, match.end())
    then = _NO_TIME_BEFORE.search(before)  # of these only 于 with what is done then is left
    return bool(match["year"] and (aims or then or (opens and _QUANTITY.match(text, match.end()))))


def _is_other(match: re.Match[str], before: str) -> bool:
    """True if what stands `before` a time makes it another thing: 截至, 有效期至, the end of a range."""
    if _NO_DEADLINE_BEFORE.search(before):
        return True
    if not match["before"] and _NO_TIME_BEFORE.search(before) and not _LATEST.search(before):
        return not (match["year"] and before.rstrip()[-1] in "于在" and _BY_THEN.match(match.string, match.end()))
    if match["within"] and _COUNT.search(before) and not (match["year"] or match["word"]):
        return True  # 3年内
    return match["from"] in ("到", "至") and (before[-1:] in ("年", "月", "日") or before[-1:].isdecimal())


def _is_past(match: re.Match[str], date: dt.date | None, noticed: dt.date | None, text: str) -> bool:
    clause = re.split(r"[。；;\n]", text[match.end() : match.end() + 30])[0]
    if _REPORTED.search(clause):
        return True
    aims = match["from"] or _AIM.search(text[max(0, match.start() - _NEAR) : match.start()])
    return bool(match["year"] and date and noticed and date < noticed and not aims)


def _date(
    match: re.Match[str], noticed: dt.date | None, *, year: int | None = None, planned: int | None = None
) -> dt.date | None:
    if match["plan"]:
        return dt.date(_PLANS[match["plan"]], 12, 31)
    stated = year is not None or match["year"] is not None
    if year is None and match["year"]:
        year = _year(match["year"])
    elif year is None and not match["word"]:
        named, year = year_named(match.string, match.start(), noticed.year if noticed else None)
        year = year if named else _year_of(None, noticed, planned)
    elif year is None:
        year = _year_of(match["word"], noticed, planned)
    date = _last_day(match, year) if year is not None else None
    if date and not stated and noticed and date < noticed:
        return None
    return date


def _year(printed: str) -> int | None:
    return int(printed) if printed.isdecimal() else read_numeral(printed.replace("0", "〇"))


def _year_of(word: str | None, noticed: dt.date | None, planned: int | None) -> int | None:
    if noticed is None or noticed.year >= dt.MAXYEAR or word in ("次年", "翌年", "每年"):
        return None
    if planned is not None:
        return planned if word is None else None
    return noticed.year + 1 if word == "明年" else noticed.year


def _last_day(match: re.Match[str], year: int) -> dt.date | None:
    if match["ten"]:
        return None
    if match["month"]:
        month = 1 if match["month"] == "元" else read_numeral(match["month"])
        return _of_month(match, year, month) if month and 1 <= month <= 12 else None
    if match["quarter"]:
        quarter = "一二三四".find(match["quarter"]) + 1 or int(match["quarter"])
        return None if match["before"] and not match["quarter_end"] else _month_end(year, 3 * quarter)
    if match["half"]:
        return None if match["before"] else _month_end(year, 6 if match["half"][0] == "上" else 12)
    if match["before"] and not match["year_end"]:
        return dt.date(year - 1, 12, 31)
    return dt.date(year, 12, 31)


def _of_month(match: re.Match[str], year: int, month: int) -> dt.date | None:
    if match["day"]:
        try:
            return dt.date(year, month, read_numeral(match["day"]) or 0)
        except ValueError:
            return None
    if match["before"] and not match["month_end"]:
        return dt.date(year, month, 1) - dt.timedelta(days=1)
    return _month_end(year, month)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _from_issue(match: re.Match[str], noticed: dt.date | None) -> Term:
    count, unit = _count(match["count"]), match["unit"]
    date = None
    if noticed and count and "工作日" not in unit and noticed.year + count < dt.MAXYEAR:
        if unit in ("个月", "年"):
            months = noticed.month - 1 + count * (12 if unit == "年" else 1)
            year, month = noticed.year + months // 12, months % 12 + 1
            date = dt.date(year, month, min(noticed.day, calendar.monthrange(year, month)[1]))
        else:
            date = noticed + dt.timedelta(days=count * (7 if unit == "周" else 1))
    return _term(match, date)


def _count(printed: str) -> int:
    return 2 if printed == "两" else read_numeral(printed) or 0
