"""Rosters (名单) printed line by line: role, name, post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.issue import TextLine
from generator.model.notice import NodeType, Row, TableData
from generator.parse.draft import Draft

_MEMBER = re.compile(
    r"""
    (?:(?P<role>[\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){0,7})\s*[:：]\s*)?   # 组 长：
    (?P<name>[\u4e00-\u9fff]\s{1,3}[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4})       # 张 军, 欧阳明远
    \s+(?P<post>[\u4e00-\u9fff（(“《][^。；：:\t|]*)
    """,
    re.VERBOSE,
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Member:
    """One member as printed; the role is None where the line prints none."""

    role: str | None
    name: str
    post: str


def read_member(text: str) -> Member | None:
    """The member that a line names (组 长：张 军 副市长); None if it is anything else."""
    match = _MEMBER.fullmatch(text.strip())
    if not match or "，" in match["post"].split("、")[0][:4]:
        return None
    role = re.sub(r"\s", "", match["role"]) if match["role"] else None
    return Member(role, re.sub(r"\s", "", match["name"]), match["post"].strip())


def roster_end(lines: Sequence[TextLine], start: int) -> int:
    """The index behind the last line of the roster that begins at `start`; `start` itself where none begins."""
    if not read_member(lines[start].text):
        return start
    end, members = start, 0
    while end < len(lines):
        text = lines[end].text
        if read_member(text):
            members += 1
        elif not _wraps(lines, end):
            break
        end += 1
    return end if members >= _FEWEST else start


def _wraps(lines: Sequence[TextLine], at: int) -> bool:
    """True if line `at` is the rest of the post on the line right before it."""
    line = lines[at]
    if not line.adjoins or len(line.text) > 14:
        return False
    return not re.search(r"[。；：:，\t|\d]", line.text) and " " not in line.text


def read_roster(lines: Sequence[TextLine]) -> Draft:
    """The roster that `lines` make: rows of role, name and post; a wrapped post is put together."""
    rows: list[Row] = []
    for line in lines:
        member = read_member(line.text)
        if member:
            cells = (member.role or "", member.name, member.post)
            rows.append(Row(cells=cells, first_line=line.first_line, last_line=line.last_line))
        else:
            last = rows[-1]
            wrapped = (*last.cells[:2], last.cells[2] + line.text)
            rows[-1] = Row(cells=wrapped, first_line=last.first_line, last_line=line.last_line)
    return Draft(type=NodeType.ROSTER, short="roster", lines=list(lines), table=TableData(header=(), rows=tuple(rows)))
