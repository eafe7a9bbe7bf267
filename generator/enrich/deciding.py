"""Who does what a sentence says, and whether it is done now: 决定废止《甲》 counts if the notice itself decides it.

No act of the notice: what another body decided (鉴于省政府已决定废止《甲》), what was decided long before it
(2021年10月，市政府决定废止《甲》), what waits for something else (待新办法出台后，《甲》同时废止).
"""

from __future__ import annotations

import datetime as dt
import re

from generator.enrich.citations.targets import full_name, own_government
from generator.enrich.signs import DATE, DAY, LAST, MONTH, YEAR, Signs
from generator.model.notice import Notice
from generator.text import fold

_DECIDES = re.compile(r"决定|宣布")
_PAST = re.compile(
    r"(?:已|曾|业)(?:经|于|被|由)?[^,。;]{0,16}(?:决定|宣布|废止|失效)|(?:鉴于|由于|因为?)[^,。;]{0,20}(?:决定|宣布)"
)
_TIMES = f"{DATE}{DAY}{LAST}{MONTH}{YEAR}"
_DATED = re.compile(rf"(?<![自从起])[{_TIMES}](?!起|前|后|以前|之前)")
_MEETING = re.compile(
    rf"[{_TIMES}]|第[^,。;次]{{1,10}}[次届]|(?:常务|办公|全体|主任|党组|局务|专题)+会议?|(?:研究|讨论|审议|审定|同意|通过|批准|会议)+"
    r"|^(?:经|现|兹|特|并|且|同时|为此|因此|对此|即)+"
)
_BODY = re.compile(
    r"[\u4e00-\u9fff]*(?:政府|国务院|中央|委员会|常委会|人大|管委会|领导小组|法院|检察院|办公[厅室]|国家|[厅局部委办署省])$"
)
_OURS = re.compile(r"[我本][\u4e00-\u9fff]{1,6}$")
_WAITS = re.compile(
    r"(?:\A|[,;:(])(?:但|其中|且)?(?:待|俟|一旦|何时|等到|届时)"
    r"|(?:\A|[,;:(])(?![^,;:(]{0,8}[本此该])(?:在|于)?[^,;:()]{1,40}?(?:出台|发布|公布|颁布|印发|下发|制定|制订|修订|施行|实施|生效|建成|完成|批准"
    r"|成立|通过|到位|明确)(?:施行|实施|生效)?(?:之?后|时),"
)
_FRESH = 62  # days before the date of a notice in which the decision may have been made that it announces


def waits(before: str) -> bool:
    """True if the words of a sentence before a document make what is done to it wait for something else."""
    return _WAITS.search(before) is not None


def decides(piece: str, before: str, at: int, signs: Signs, notice: Notice) -> bool:
    """True if a repeal that `piece`, the clause before a document, says is the notice's own, and of now.

    `before` is the sentence up to the document, which begins at sign `at`.
    """
    if _PAST.search(piece):
        return False
    verb = _DECIDES.search(piece)
    if verb is None:
        return True
    told = before[: len(before) - len(piece) + verb.start()]
    clause = len(told) - len(re.split(r"[;:。]", told)[-1])
    for match in _DATED.finditer(before, clause, len(told)):
        if not _is_fresh(signs.date(at + match.start()), notice.head.date):
            return False
    return _is_own(_MEETING.sub("", piece[: verb.start()]), notice)


def _is_fresh(day: dt.date | None, issued: dt.date | None) -> bool:
    return day is None or issued is None or (issued - day).days <= _FRESH


def _is_own(who: str, notice: Notice) -> bool:
    """True if `who`, the words before 决定, name no body, or the one that issues `notice`."""
    body = _BODY.search(who)
    if body is None or _OURS.search(body[0]):
        return True
    named = fold(full_name(body[0], notice))
    issuers = {fold(name) for name in notice.head.issuers}
    if not issuers or named in issuers or named == fold(own_government(notice) or ""):
        return True
    return named.endswith(("人大常委会", "常委会")) and any("人民代表大会" in name for name in issuers)
