"""The words over the columns of a table of tasks: which name bodies, in which role, and which say by when.

A header of two rows prints a word over several columns (责任单位 over 市级 and 县级, 完成时限 over 启动 and 完成); it
speaks for those below it that say nothing of their own. Columns of acting agencies (承办单位, 实施机关), of people
(责任人) and of what begins (启动时间) are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.enrich.duties.roles import role_of
from generator.model.notice import Row
from generator.model.relations import DutyRole
from generator.text import fold

_WORD = "(?:牵头|责任|配合|参与|参加|协助|协同|协作|协办|主办|主责|负责|落实|指导|支持|督办|督导)"
_UNIT = "(?:单位|部门|机构|主体|分工|处室|科室|地区|县区|区县|市县)"
_NAMED = rf"{_WORD}(?:[及和、/]?{_WORD})*(?:市直|市级|区直|县直)?{_UNIT}?(?:[及和、/](?:单位|部门|地区))?"
_BODIES = re.compile(
    rf"(?:主要|[省市州县区]级?|[市县区省]直|区县|县区|具体|共同|第[一二三])?{_NAMED}(?P<mixed>[及和、/]{_NAMED})?"
)
_BARE = re.compile(r"(?:责任|负责|落实|参与|参加|协助|协同|协作|指导|支持|督导)")
_SAYS_WHO = re.compile(r"(?:工作|任务|职责|职能)?分工")
_PEOPLE = re.compile(r"(?:主要|具体|分管|责任)?(?:责任人员?|负责人|领导|联系人)")
_AND_PEOPLE = re.compile(rf"(?P<bodies>.{{2,8}}?)[及和、/与]{_PEOPLE.pattern}")
_ASIDE_IN_HEAD = re.compile(r"[（(【\[](?P<inner>[^（）()【】\[\]]*)[）)】\]]")
_FIRST_LEADS = re.compile(r"(?:首位|第一|最前|首个|排首).*牵头|牵头.*(?:首位|第一|最前|排首|在前)")
_MARK_LEADS = re.compile(r"(?P<mark>[★☆▲△●◆■※*＊#＃])[^，；]{0,8}牵头")
_TIME = re.compile(
    r"(?:计划|拟|预计|预期|任务|工作|整改|目标|年度|建设|项目|实施|最迟|最晚)?"
    r"(?:完成|办结|整改|落实|推进|公开|实施|竣工|建成|投用|交付|验收|截止|报送|出台|起止|进度)?(?:的)?"
    r"(?:时限|时间|期限|日期|年限|时间节点|节点|进度安排|时间安排|进度要求)(?:要求|节点|安排)?|时间进度|完成时间节点|办结时限要求|限期"
)
_ASIDE = re.compile(
    r"备注|说明|联系|电话|责任人|负责人|领导|投资|金额|依据|承办|实施主体|实施机关|(?:启动|开工|开始|起始)(?:时间|日期)"
)
_LEVEL = re.compile(
    r"(?:省|市|州|盟|县|区|区县|县区|市县|县市区|旗县|镇|乡镇|街道|镇街)(?:级|直|本级|层面)?(?:单位|部门)?"
)
_DONE = re.compile(r"(?:全部|全面|最终)?(?:完成|办结|竣工|建成|交付)")
_BEGUN = re.compile(r"启动|开工|开始|起始|起")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a column: its words, the name they make, and the role of the bodies below it, if it has any.

    `says_who`: the cells themselves say who does what (任务分工). `people`: they name people beside the bodies.
    `first_leads`, or a `mark` before their names, makes bodies leads.
    """

    words: str
    name: str
    role: DutyRole | None = None
    says_who: bool = False
    people: bool = False
    first_leads: bool = False
    mark: str | None = None

    @property
    def is_time(self) -> bool:
        """True if the column says by when."""
        return bool(_TIME.fullmatch(self.name))

    @property
    def is_aside(self) -> bool:
        """True if the column says nothing of the task itself."""
        return bool(_ASIDE.search(self.name))

    @property
    def names_bodies(self) -> bool:
        """True if the cells below name responsible bodies."""
        return self.role is not None or self.says_who


def heads_of(header: Sequence[Row]) -> list[Head]:
    """What stands over each column."""
    return [_head(words) for words in _columns(header)]


def _columns(header: Sequence[Row]) -> list[str]:
    """The words over each column: the lowest ones, or those above them that speak for several columns."""
    width = max(len(row.cells) for row in header)
    names, above = [""] * width, [""] * width
    for row in header:
        over = ""
        for i, cell in enumerate(row.cells):
            if cell.strip():
                over = fold(cell)
                names[i] = _joined(names[i] or above[i], over)
            elif not names[i]:
                above[i] = over
    return names


def _joined(upper: str, lower: str) -> str:
    """The words of a column under `upper`, which may be printed over a column beside it, and over `lower`."""
    if _LEVEL.fullmatch(lower) and _BODIES.fullmatch(_bare(upper)):
        return upper
    if _TIME.fullmatch(_bare(upper)):
        if _DONE.fullmatch(lower):
            return upper
        if _BEGUN.fullmatch(lower):
            return f"{lower}时间"
    return lower


def _bare(words: str) -> str:
    return "".join(_ASIDE_IN_HEAD.sub("", words).split())


def _head(words: str) -> Head:
    name = _bare(words)
    marked = _MARK_LEADS.search(words)
    name = name.partition(marked["mark"])[0] if marked else name  # 责任单位★为牵头单位
    people = _AND_PEOPLE.fullmatch(name)
    role = _role(people["bodies"] if people else name)
    beside = people or any(_PEOPLE.search(aside["inner"]) for aside in _ASIDE_IN_HEAD.finditer(words))
    return Head(
        words=words,
        name=name,
        role=role,
        says_who=bool(_SAYS_WHO.fullmatch(name)),
        people=bool(beside and role is not None),
        first_leads=bool(_FIRST_LEADS.search(words)),
        mark=marked["mark"] if marked else None,
    )


def _role(name: str) -> DutyRole | None:
    match = _BODIES.fullmatch(name)
    if match is None or _BARE.fullmatch(name):
        return None
    return DutyRole.RESPONSIBLE if match["mixed"] else role_of(name)
