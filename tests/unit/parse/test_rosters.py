"""Rosters: role, name and post of each member, and lists that are none."""

from __future__ import annotations

import pytest

from generator.model.notice import NodeType
from tests.support.assert_spans import account
from tests.support.texts import HEAD, issue_of

LINES = "组 长：林 远 副市长\n成 员：张 军 市文物局局长\n王小雨 市水务局局长\n"


def rosters(text: str) -> list[list[tuple[str, ...]]]:
    issue = issue_of(f"{HEAD}组成人员如下。\n\n{text}")
    assert account(issue) == []
    (notice,) = issue.notices
    nodes = [node for node in notice.body.walk() if node.type is NodeType.ROSTER]
    return [[row.cells for row in node.table.rows] for node in nodes if node.table]


THREE = [("组长", "林远", "副市长"), ("成员", "张军", "市文物局局长"), ("", "王小雨", "市水务局局长")]


@pytest.mark.parametrize(
    "text",
    [
        LINES,
        LINES.replace("\n", "\n\n"),
        LINES.replace("市水务局局长", "市水务局\n局长"),
    ],
)
def test_a_member_a_line(text: str) -> None:
    assert rosters(text) == [THREE]


@pytest.mark.parametrize(
    "text",
    [
        "组 长：林 远 副市长\n\n请照办。\n",
        "一、林远 副市长\n\n二、张军 局长\n\n三、王小雨 局长\n",
        "修缮城墙：全面完成。\n\n疏浚护城河：全面完成。\n\n加固桥梁：全面完成。\n",
        "序号\t名称\n1\t东门\n2\t西门\n3\t南门\n",
    ],
)
def test_what_is_no_roster(text: str) -> None:
    assert rosters(text) == []
