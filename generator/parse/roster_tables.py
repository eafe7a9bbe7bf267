"""Rosters printed as tables under a header: 姓名 | 单位 | 职务, possibly twice side by side.

A header makes a table a roster if it has a column of names and one of posts or bodies, and each of its words is one
that lists of people print; sums of money, results and the like make it a table of something else. What stands under
姓名 has to be names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.model.issue import TextLine
from generator.model.notice import Column, NodeType
from generator.parse.draft import Draft
from generator.parse.table_extent import table_end
from generator.parse.table_rows import cells, is_row
from generator.parse.tables import read_table
from generator.text import fold
from generator.vocabulary import is_name

_NAMES = frozenset(["姓名", "名字", "成员姓名", "专家姓名", "代表姓名", "委员姓名", "人员姓名"])
_ROLES = frozenset(["角色", "组内职务", "领导小组职务", "小组职务", "专班职务", "委员会职务", "本会职务", "成员类别"])
_POSTS = frozenset(
    [
        "职务",
        "单位",
        "工作单位",
        "所在单位",
        "单位及职务",
        "单位职务",
        "工作单位及职务",
        "工作单位和职务",
        "单位和职务",
        "现任职务",
    ]
    + [
        "职务(职称)",
        "职务/职称",
        "职称",
        "职称/职务",
        "职务职称",
        "部门",
        "所在部门",
        "单位(职务)",
        "部门及职务",
        "推荐单位",
        "任职单位",
    ]
    + ["单位、职务", "单位/职务", "行政职务", "选派单位", "派出单位"]
)
_OTHERS = frozenset(
    [
        "序号",
        "编号",
        "性别",
        "民族",
        "年龄",
        "出生年月",
        "政治面貌",
        "学历",
        "学位",
        "专业",
        "备注",
        "电话",
        "联系电话",
        "组别",
        "届次",
    ]
    + ["从事专业", "专业领域", "研究领域", "擅长领域", "行业", "籍贯", "称号", "类别", "手机", "办公电话", "聘期"]
)
_SHARE = 0.6
_FEWEST = 2


def read_roster_table(lines: Sequence[TextLine], start: int, issue: str) -> tuple[Draft, int, list[Diagnostic]] | None:
    """The roster whose header is line `start`, the index behind its last line, what was odd; None if there is none."""
    if not is_row(lines[start]):
        return None
    columns = _columns(cells(lines[start].text))
    if columns is None:
        return None
    end = table_end(lines, start)
    draft, diagnostics = read_table(lines[start:end], issue)
    table = draft.table
    if table is None or len(table.header) != 1 or len(table.header[0].cells) != len(columns):
        return None
    names = [cell for row in table.rows for cell in _names(row.cells, columns)]
    if len(names) < _FEWEST or sum(map(is_name, names)) / len(names) < _SHARE:
        return None
    draft.type, draft.short = NodeType.ROSTER, "roster"
    draft.table = replace(table, columns=columns)
    return draft, end, diagnostics


def _columns(header: Sequence[str]) -> tuple[Column, ...] | None:
    """What each column of a roster holds; None if the header is not that of a roster."""
    found = [_column(fold(cell)) for cell in header]
    kinds = [kind for kind in found if kind is not None]
    if len(kinds) < len(found) or Column.NAME not in kinds or Column.POST not in kinds:
        return None
    return tuple(kinds)


def _column(word: str) -> Column | None:
    if word in _NAMES:
        return Column.NAME
    if word in _POSTS:
        return Column.POST
    if word in _ROLES:
        return Column.ROLE
    return Column.OTHER if word in _OTHERS else None


def _names(row: Sequence[str], columns: Sequence[Column]) -> list[str]:
    return [cell for cell, column in zip(row, columns, strict=True) if column is Column.NAME and cell]
