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
from itertools import takewhile

from generator.enrich.duties.heads import Head, heads_of
from generator.enrich.duties.notes import Party, read_note
from generator.model.notice import Node, Row
from generator.model.relations import DutyRole
from generator.text import fold
from generator.vocabulary import counts_rows, names_columns
from generator.vocabulary.departments import ends_body

_NO_LIST = re.compile(r"[。？！]|^[\W\d]+$")
_DONE = re.compile("完成|办结|竣工|建成")
_AS_ABOVE = ("同上", "同上栏", "〃", "″", "“", "”", '"', "…")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that names bodies: what stands in it, the row it speaks of, the task's words and the time beside it.

    `time` is None where the table has no column of times, "" where its cell is empty.
    """

    text: str
    number: int  # of the row, counted from 1 behind the header, bands included
    row: Row
    parties: tuple[Party, ...]
    task: str
    time: str | None
    terms: tuple[str, ...]


def cells_of_bodies(table: Node) -> Iterator[Cell]:
    """The cells of `table` that name responsible bodies, in reading order, columns of a row one after the other."""
    if table.table is None or not table.table.header:
        return
    numbered = [(number, row) for number, row in enumerate(table.table.rows, start=1) if not _is_header(row)]
    rows = [row for _, row in numbered]
    leading = len(list(takewhile(_is_header, table.table.rows)))
    heads = heads_of([*table.table.header, *table.table.rows[:leading]])
    columns = [column for column, head in enumerate(heads) if head.names_bodies]
    if not columns:
        return
    times = [column for column, head in enumerate(heads) if head.is_time]
    due = _due(heads, times)
    aside = {*columns, *times, *(i for i, head in enumerate(heads) if counts_rows(head.name) or head.is_aside)}
    sources = {column: _sources(rows, column) for column in (*columns, *due)}
    for number, row in enumerate(rows):
        if row.band:
            continue
        task = " ".join("".join(str(cell).split("\n")) for i, cell in enumerate(row.cells) if i not in aside and cell)
        dated = sources[due[0]][number] if due else None
        time = _of_year(heads[due[0]], "".join(str(dated.cells[due[0]]).split())) if dated else "" if due else None
        for column in columns:
            source = sources[column][number]
            text = source.cells[column] if source else ""
            if source is None or not text.strip() or len(text) > _LONGEST or _NO_LIST.search(text.strip().rstrip("。")):
                continue
            reading = read_note(_without_people(text) if heads[column].people else text, heads[column].role)
            parties = _by_head(heads[column], reading.parties, text)
            if parties and not (row.uncertain and not _sure(parties, text)):
                yield Cell(text, numbered[number][0], row, parties, task, time, reading.terms)


def _due(heads: Sequence[Head], times: Sequence[int]) -> list[int]:
    """The column of `times` that says by when, if it is the only one, or the only one of what is done then."""
    done = [column for column in times if _DONE.search(heads[column].name)]
    return next((list(found) for found in (times, done) if len(found) == 1), [])


def _is_header(row: Row) -> bool:
    """True if `row` prints the header's words again, at the top of a page or in its second line."""
    return not row.band and names_columns(row.cells) and any(head.names_bodies for head in heads_of([row]))


def _without_people(text: str) -> str:
    """`text` with 、 for what parts bodies and people: 市教育局：张军, 市教育局（张军）."""
    return re.sub(r"[（(）)：:\s]+", "、", text)


def _by_head(head: Head, parties: tuple[Party, ...], text: str) -> tuple[Party, ...]:
    """`parties` of a cell of `text` as the head of its column wants them read."""
    if head.people:
        return tuple(party for party in parties if ends_body(party.printed))
    if head.mark and head.mark in text:
        bare = {
            "".join(piece.split()).strip(head.mark) for piece in re.split(r"[、，,；;]", text) if head.mark in piece
        }
        named = (Party(party.printed.strip(head.mark), party.role) for party in parties)
        return tuple(Party(party.printed, DutyRole.LEAD) if party.printed in bare else party for party in named)
    return _first_leads(parties) if head.first_leads else parties


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


def _of_year(head: Head, time: str) -> str:
    """`time` with the year that the head of its column gives to all of them: 完成时限（2016年）."""
    years = re.findall(r"(?:19|20)\d\d年", head.words)
    bare = re.match(r"\d{1,2}月|第?[一二三四]季度|[上下]半年", time)
    return f"{years[0]}{time}" if len(years) == 1 and bare else time


def _sure(parties: Sequence[Party], text: str) -> bool:
    """True if `text` is nothing but bodies, so that its row's lost cell was another one."""
    return not re.search(r"\d", text) and all(2 < len(party.printed) < 20 for party in parties)
