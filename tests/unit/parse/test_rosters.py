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
        "1\t张三\t男\t市教育局\n2\t李四\t女\t市财政局\n3\t王五\t男\t市公安局\n4\t赵六\t女\t市水务局\n",
        "方案\t编制\n金额\t万元\n时间\t安排\n",
    ],
)
def test_what_is_no_roster(text: str) -> None:
    assert rosters(text) == []


def test_two_printed_columns() -> None:
    text = (
        "组长：林远\t副市长\t赵小满\t市教育局副\n成员：张军\t市文物局局长\t\t局长\n"
        "王小雨\t市水务局局长\t孙一舟 市财政局副局长\n"
    )
    right = [("", "赵小满", "市教育局副局长"), ("", "孙一舟", "市财政局副局长")]
    assert rosters(text) == [THREE + right]


def test_words_that_belong_to_no_member_stand_without_a_name() -> None:
    rows = "".join(f"王小{name}\t市水务局局长\n" for name in "雨雪风霜雷")
    (found,) = rosters(f"{rows}王小云\t市水务局局长\t局长\n")
    assert [cells for cells in found if not cells[1]] == [("", "", "局长")]
    assert len(found) == 7


@pytest.mark.parametrize("text", ["张三 李四 王五\n\n赵六 孙七 周八\n", "张三\t李四\t王五\t赵六\n孙七\t周八\n"])
def test_names_alone_have_no_posts(text: str) -> None:
    (found,) = rosters(f"{text}\n吴九 郑十 钱一\n")
    assert {cells[1] for cells in found} >= {"张三", "李四", "孙七", "周八", "吴九", "钱一"}
    assert {(role, post) for role, _, post in found} == {("", "")}
