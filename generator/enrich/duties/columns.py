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

from generator.enrich.duties.notes import Party, read_note, role_of
from generator.model.notice import Node, Row
from generator.model.relations import DutyRole
from generator.text import fold
from generator.vocabulary import counts_rows

_BODIES = re.compile(
    r"(?:主要|市级|市直|具体|共同|第一)?(?:牵头|责任|配合|参与|协助|协办|主办|主责|负责|落实)"
    r"(?:[及和、/]?(?:牵头|责任|配合|参与|协助|协办|主办|主责|负责|落实))*(?:单位|部门|机构|主体|分工)?"
)
_BARE = re.compile(r"(?:责任|负责|落实|参与|协助)")
_TIME = re.compile(
    r"(?:计划|拟|预计|预期|任务|工作|整改|目标|年度)?(?:完成|办结|整改|落实|推进|公开|实施)?(?:的)?"
    r"(?:时限|时间|期限|日期|时间节点|进度安排|时间安排)(?:要求|节点)?"
)
_ASIDE = re.compile(r"备注|说明|联系|电话|责任人|负责人|领导|投资|金额|依据|承办|实施主体|实施机关")
_NO_LIST = re.compile(r"[。？！]|^[\W\d]+$")
_AS_ABOVE = ("同上", "〃", "″")
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
    names = _columns(table.table.header)
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
        time = "".join(str(row.cells[times[0]]).split()) if len(times) == 1 else None
        for column, role in roles.items():
            source = sources[column][number]
            text = source.cells[column] if source else ""
            if source is None or not text.strip() or len(text) > _LONGEST or _NO_LIST.search(text.strip().rstrip("。")):
                continue
            reading = read_note(_parted(text), role)
            if reading.parties and not (row.uncertain and not _sure(reading.parties, text)):
                yield Cell(text, row, source, reading.parties, task, time, reading.terms)


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


def _parted(text: str) -> str:
    """`text` with a mark where only a space or a line's end parts two names."""
    words = str(text).split()
    kept = words[:1]
    for word in words[1:]:
        ends = re.search(r"[局委办厅部院府会联处心队司团区县]$", kept[-1])
        kept.append(f"、{word}" if ends and not re.match(r"[、，,；;）)]", word) else word)
    return "".join(kept)


def _sure(parties: Sequence[Party], text: str) -> bool:
    """True if `text` is nothing but bodies, so that its row's lost cell was another one."""
    return not re.search(r"\d", text) and all(2 < len(party.printed) < 20 for party in parties)
