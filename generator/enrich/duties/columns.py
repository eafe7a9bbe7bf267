"""Duties in tables: the columns that name responsible bodies, the tasks of their rows, and the times beside them.

Columns 责任单位, 牵头单位, 配合单位 and the like count; 实施机关, 承办单位, 责任人 do not: they say who acts by law, or
who works on a matter. An empty cell takes the bodies above it only within a group that the table shows to be
one: the first column of its rows is empty too, and no other row of the group has bodies of its own; or where it says
同上.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.enrich.duties.notes import Party, read_note
from generator.enrich.duties.roles import role_of
from generator.model.notice import Node, Row
from generator.model.relations import DutyRole
from generator.text import fold
from generator.vocabulary import counts_rows

_WORD = "(?:牵头|责任|配合|参与|协助|协同|协作|协办|主办|主责|负责|落实)"
_BODIES = re.compile(
    rf"(?:主要|市级?|省级?|州级?|县级?|区级?|市直|具体|共同|第一)?{_WORD}(?:[及和、/]?{_WORD})*"
    r"(?:单位|部门|机构|主体|分工)?(?:[及和、/](?:单位|部门))?"
)
_BARE = re.compile(r"(?:责任|负责|落实|参与|协助|协同|协作)")
_ASIDE_IN_HEAD = re.compile(r"[（(【\[](?P<inner>[^（）()【】\[\]]*)[）)】\]]")
_FIRST_LEADS = re.compile(r"(?:首位|第一|最前|首个|排首).*牵头|牵头.*(?:首位|第一|最前|排首|在前)")
_TIME = re.compile(
    r"(?:计划|拟|预计|预期|任务|工作|整改|目标|年度|建设|项目|实施)?(?:完成|办结|整改|落实|推进|公开|实施|竣工|起止|进度)?(?:的)?"
    r"(?:时限|时间|期限|日期|年限|时间节点|进度安排|时间安排|进度要求)(?:要求|节点|安排)?|时间进度|完成时间节点|办结时限要求"
)
_ASIDE = re.compile(
    r"备注|说明|联系|电话|责任人|负责人|领导|投资|金额|依据|承办|实施主体|实施机关|(?:启动|开工|开始|起始)(?:时间|日期)"
)
_NO_LIST = re.compile(r"[。？！]|^[\W\d]+$")
_AS_ABOVE = ("同上", "同上栏", "〃", "″", "“", "”", '"', "…")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that names bodies: what stands in it, the row it speaks of, the task's words and the time beside it.

    `time` is None where the table has no column of times, "" where its cell is empty.
    """

    text: str
    row: Row
    printed_in: Row
    parties: tuple[Party, ...]
    task: str
    time: str | None
    terms: tuple[str, ...]


def cells_of_bodies(table: Node) -> Iterator[Cell]:
    """The cells of `table` that name responsible bodies, in reading order, columns of a row one after the other."""
    if table.table is None or not table.table.header:
        return
    heads = _columns(table.table.header)
    names = ["".join(_ASIDE_IN_HEAD.sub("", head).split()) for head in heads]
    roles = {column: role for column, name in enumerate(names) if (role := _role(name)) is not None}
    if not roles:
        return
    times = [column for column, name in enumerate(names) if _TIME.fullmatch(name)]
    aside = {*roles, *times, *(i for i, name in enumerate(names) if counts_rows(name) or _ASIDE.search(name))}
    sources = {column: _sources(table.table.rows, column) for column in roles}
    for number, row in enumerate(table.table.rows):
        if row.band:
            continue
        task = " ".join("".join(str(cell).split("\n")) for i, cell in enumerate(row.cells) if i not in aside and cell)
        time = _of_year(heads[times[0]], "".join(str(row.cells[times[0]]).split())) if len(times) == 1 else None
        for column, role in roles.items():
            source = sources[column][number]
            text = source.cells[column] if source else ""
            if source is None or not text.strip() or len(text) > _LONGEST or _NO_LIST.search(text.strip().rstrip("。")):
                continue
            reading = read_note(text, role)
            parties = _first_leads(reading.parties) if _FIRST_LEADS.search(heads[column]) else reading.parties
            if parties and not (row.uncertain and not _sure(parties, text)):
                yield Cell(text, row, source, parties, task, time, reading.terms)


def _columns(header: Sequence[Row]) -> list[str]:
    """The name of each column: the lowest word in the header over it."""
    width = max(len(row.cells) for row in header)
    names = [""] * width
    for row in header:
        for i, cell in enumerate(row.cells):
            names[i] = fold(cell) if cell.strip() else names[i]
    return names


def _role(name: str) -> DutyRole | None:
    return role_of(name) if _BODIES.fullmatch(name) and not _BARE.fullmatch(name) else None


def _sources(rows: Sequence[Row], column: int) -> list[Row | None]:
    """For each row the one whose cell in `column` speaks for it: itself, or the first of a group with one cell."""
    found: list[Row | None] = [row if row.cells[column].strip() and not row.band else None for row in rows]
    for i, row in enumerate(rows[1:], start=1):
        if found[i] and fold(row.cells[column]) in _AS_ABOVE:
            found[i] = found[i - 1]
    start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and not rows[end].band and not rows[end].cells[0].strip():
            end += 1
        group = rows[start:end]
        plain = not any(row.band or row.uncertain or row.realigned for row in group) and column > 0
        if plain and found[start] and not any(found[start + 1 : end]):
            found[start:end] = [found[start]] * len(group)
        start = end
    return found


def _first_leads(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties` of a column whose head says that the first of a cell leads, if nothing in the cell says who does."""
    if any(party.role is not DutyRole.RESPONSIBLE for party in parties):
        return parties
    return tuple(Party(p.printed, DutyRole.LEAD) if i == 0 else p for i, p in enumerate(parties))


def _of_year(head: str, time: str) -> str:
    """`time` with the year that the head of its column gives to all of them: 完成时限（2016年）."""
    years = re.findall(r"(?:19|20)\d\d年", head)
    bare = re.match(r"\d{1,2}月|第?[一二三四]季度|[上下]半年", time)
    return f"{years[0]}{time}" if len(years) == 1 and bare else time


def _sure(parties: Sequence[Party], text: str) -> bool:
    """True if `text` is nothing but bodies, so that its row's lost cell was another one."""
    return not re.search(r"\d", text) and all(2 < len(party.printed) < 20 for party in parties)
