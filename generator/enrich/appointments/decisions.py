"""What stands above the entries of a personnel list: who decided, on which day, and what is done to those below."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from generator.enrich.appointments.terms import read_term
from generator.notation.dates import DATE, date_of
from generator.notation.enumerators import read_enumerator
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.vocabulary import find_verbs, is_body

_N = rf"(?:\d{{1,2}}|[{NUMERAL_CHARACTERS}]{{1,3}})"
_DAY = re.compile(rf"(?:(?P<month>{_N})\s*月\s*)?(?P<day>{_N})\s*日")
WHEN = re.compile(rf"于?\s*(?:{DATE.pattern}|(?<!年)(?:{_N}\s*月\s*)?{_N}\s*日)(?:\s*、)?", re.VERBOSE)
_DECIDES = r"决定|同意|批准|通过|任命|免去|聘任|聘用|解聘|提名|任免|决议|选举|补选|推选|罢免|接受"
_DONE = re.compile(
    rf"(?:(?:集体|一致)*(?:研究|讨论|审议|表决|投票|选举)*(?:并|后)?(?:{_DECIDES}).*|(?:研究|讨论|审议|表决).*)$"
)
_LEADING = re.compile(r"(?:现将|根据|依据|按照|经过|经|由|据|遵照|报经|报请|报)+")
_MEETING = re.compile(r"[\u4e00-\u9fff\d（）()〇○]{2,60}(?:会议|党组|党委会|常委会|全会|大会)")
_PARTY = re.compile(r"(?:委|党组|组织部)$")
_SITTING = re.compile(
    r"(?:(?<=.)第?[\d〇○零一二三四五六七八九十百]{1,6}次)?(?:(?:全体|常务|[市省州县区盟乡镇]长办公|办公|专题|扩大)*会议|(?:全|常务|办公|专题)会)$"
)
"""What the name of a meeting has behind that of the body that meets: 第34次常务会议."""
_WITHIN = re.compile(
    r"(?:(?<=大会)|(?<=委员会))第[\d〇○零一二三四五六七八九十百]{1,6}次(?:全体)?会议$|(?<=常委会)(?:第[\d〇○零一二三四五六七八九十百]{1,6}次)?(?:全体)?会议$"
)
_UNDATED = re.compile(
    rf"近期|近日|日前|最近|此前|前期|前不久|不久前|先后|陆续|分别于|[上本][月周旬]|[上中下]旬|{_N}\s*月|\d{{2,4}}\s*年(?!度)|[□■?？]\s*[年月日]"
)
_SOON = re.compile(r"^(?:近期|近日|日前|最近|此前)|(?:近期|近日|日前|最近|此前|先后|分别|于|在)+$")
_SAME_DAY = re.compile(r"[同当][日天]")
_NONE = re.compile(r"以上|上述|本(?:通知|决定|人|任)|特此|任期|试用|聘期|有关|[\u4e00-\u9fff]{0,6}(?:待遇|规定)执行")
_ENDS = re.compile(r"(?:[:：，,]|决定|通过|如下|人员|同志|名单|职务|办理|任免|批准|同意)\s*[。）)]?\s*[:：]?$")
_ASIDE = re.compile(r"[（(]([^（）()]*)[）)]")
_OTHER_LIST = re.compile(
    r"名单[^，。；]{0,12}$|名册|一览表|专家|顾问|^附[：:件表]|津贴|奖|公示|拟任|候选|成员[：:]?$|表彰|先进|称号|职称|处分|问责"
)
_LONGEST = 200
_OF_CONGRESS = re.compile(r"人大(?!附|学)|人民代表大会")
_DECIDED = r"(?:决定|批准)"
_HEADING = re.compile(
    rf"(?P<action>{_DECIDED}[\u4e00-\u9fff]{{2,4}}?)(?:下列|以下)?(?:人员|同志|职务)*(?:名单)?\s*[:：]?"
)

Day = tuple[int | None, int, int]
"""Year (None: not printed), month and day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A clause over entries. `decides`: it names date or body, or says that something was decided.

    `days` are the printed days, without a year where none is printed before them; `verb` is None where the clause
    prints none, or several that do not agree; `action` is all that a heading prints for it (决定任命：); `heads` says
    that it is about the entries below it alone (免去：). `undated`: it says when, but not the day (近期, 2016年7月, a
    day that there is not).
    """

    days: tuple[Day, ...] = ()
    authority: str | None = None
    verb: str | None = None
    action: str | None = None
    term: str | None = None
    decides: bool = False
    heads: bool = False
    undated: bool = False


NOTHING = Decision()


def read_decision(text: str, *, leads: bool = False) -> Decision:
    """What the paragraph `text` says of the entries below it; `leads`: an entry follows in the same sentence."""
    text = text.strip()
    if not text or len(text) > _LONGEST or _NONE.match(text):
        return NOTHING
    enumerator = read_enumerator(text)
    bare = (text[enumerator.end :] if enumerator else text).strip()
    verbs = [match[0] for match in find_verbs(_last_with_verb(bare))]
    verb = verbs[0] if len(set(verbs)) == 1 and verbs[0] != "任免" else None
    heading = (_HEADING.fullmatch(bare) or _HEADING.search(bare)) if verb else None
    action = heading["action"] if heading and verb and heading["action"].endswith(verb) else None
    alone = action is not None or (verbs and "".join(verbs) == bare.rstrip("。"))
    if not leads and not _ENDS.search(bare) and not alone and not _ends_in_verb(bare):
        return NOTHING
    days = tuple(read_days(bare))
    authority = _authority(bare)
    decides = bool(days or authority) or "决定" in bare or "通过" in bare
    terms = [term for piece in _pieces(bare) if (term := read_term(piece))]
    if not (decides or verbs):
        return NOTHING
    return Decision(
        days=days,
        authority=authority,
        verb=verb,
        action=action,
        term="，".join(terms) or None,
        decides=decides,
        heads=bool(verbs),
        undated=not days and decides and _is_undated(bare),
    )


def _ends_in_verb(text: str) -> bool:
    """True if `text` says who decided, and ends in what they do to those below: 市人大常委会决定任命."""
    last = _last_with_verb(text)
    verb = next((match for match in find_verbs(last) if last[match.end() :].strip("：: ") == ""), None)
    return verb is not None and last[: verb.start()].endswith(("决定", "同意", "批准", "通过"))


def is_of_congress(title: str) -> bool:
    """True for the title of a list of a people's congress or its committee, which tells 决定任命 from 任命."""
    return bool(_OF_CONGRESS.search(title))


def formal_action(entry: str, verb: str) -> str:
    """`verb` as an `entry` of such a list prints it: 决定任命 of 决定任命张军为某局局长."""
    match = re.search(rf"(?:^|[，,；;。])\s*(?P<action>{_DECIDED}{verb})", entry)
    return match["action"] if match else verb


def plain_action(action: str) -> str:
    """The verb in an `action`: 任命 of 决定任命."""
    return re.sub(rf"^{_DECIDED}", "", action)


def _is_undated(text: str) -> bool:
    """True if `text`, in which no day can be read, speaks of one that is not that of the clause before."""
    return bool(_UNDATED.search(text)) and not _SAME_DAY.search(text)


def is_day_alone(text: str) -> bool:
    """True if `text` is nothing but a day: that of what follows, or of a signature above it."""
    return not re.sub(r"[（）()：:，。\s]", "", WHEN.sub("", text)) and bool(text.strip())


def begins_other_list(text: str) -> bool:
    """True if the paragraph `text` stands over what is no personnel list: experts, people who are honoured."""
    if text.rstrip().endswith(("；", "。", ";")):
        return False
    return bool(_OTHER_LIST.search(text)) and not any(True for _ in find_verbs(text))


def _pieces(text: str) -> list[str]:
    """Clauses and notes in brackets of `text`."""
    return [*(match[1] for match in _ASIDE.finditer(text)), *re.split(r"[，,。；;:：]", _ASIDE.sub("", text))]


def _last_with_verb(text: str) -> str:
    """The last clause of `text` that holds a verb of personnel lists: what is done, not why."""
    found = ""
    for clause in re.split(r"[，,。；;:：]", text):
        if any(True for _ in find_verbs(clause)):
            found = clause
    return found


def read_days(text: str) -> list[Day]:
    """The days that `text` prints; 4月22日 behind 2024年4月8日 is of the same year."""
    days: list[Day] = []
    year: int | None = None
    at = 0
    dates = {match.start(): match for match in DATE.finditer(text)}
    month: int | None = None
    while match := _next(text, dates, at):
        if match.re is DATE:
            if date := date_of(match):
                year, month = date.year, date.month
                days.append((year, month, date.day))
        else:
            found = read_numeral(match["month"]) if match["month"] else month if days else None
            day = read_numeral(match["day"])
            if found and day and 1 <= found <= 12 and 1 <= day <= 31:
                month = found
                days.append((year, month, day))
        at = match.end()
    return days


def _next(text: str, dates: dict[int, re.Match[str]], at: int) -> re.Match[str] | None:
    whole = next((match for start, match in dates.items() if start >= at), None)
    short = _DAY.search(text, at, whole.start() if whole else len(text))
    return short or whole


def _authority(text: str) -> str | None:
    """Who decides, as printed: the last clause that names a body or a meeting and says that it decided."""
    found: str | None = None
    bare = re.sub(r"[（(]\s*[）)]", "", WHEN.sub("", _opened(text)))
    for clause in re.split(r"[，,。；;:：]", "".join(bare.split())):
        done = _DONE.search(clause)
        if done is None and not clause.endswith("会议"):
            continue
        subject = clause[: done.start()] if done else clause
        led = _LEADING.match(subject)
        subject = _SOON.sub("", subject[led.end() :] if led else subject)
        if done and _PARTY.search(subject) and not re.search(_DECIDES, done[0]):
            continue  # 经市委研究，决定: it was heard, another decides
        if subject and (is_body(subject) or _MEETING.fullmatch(subject)):
            found = _who_meets(subject)
    return found


def _who_meets(name: str) -> str:
    """The body that met, of a meeting that `name` names with it: 某市政府 of 某市政府第34次常务会议."""
    within = _WITHIN.search(name)
    if within:
        return name[: within.start()]
    body = name
    while sitting := _SITTING.search(body):
        body = body[: sitting.start()].rstrip("和及与、")
    return body if is_body(body) or _PARTY.search(body) else name


def _opened(text: str) -> str:
    """`text` without brackets that hold all of it."""
    bare = text.strip()
    return bare[1:-1] if bare[:1] in "（(" and bare[-1:] in "）)" else bare


def names_who_decides(text: str) -> bool:
    """True if `text` is the name of a meeting, or of a body with that of its meeting."""
    return bool(_MEETING.fullmatch(text) or _SITTING.search(text))


def resolve(day: Day) -> dt.date | None:
    """The date of a `day` with its year; None if it has none, or there is no such day."""
    year, month, number = day
    try:
        return dt.date(year, month, number) if year else None
    except ValueError:
        return None
