"""Where the last notice ends: before sections that are no notices, and before the colophon."""

from __future__ import annotations

import pytest

from tests.support.assert_spans import account
from tests.support.texts import HEAD, issue_of, paragraphs

CLOSING = ["请照办。", "云州市人民政府", "2022年3月4日"]


def unplaced(*behind: str, front: tuple[str, ...] = ()) -> list[str]:
    issue = issue_of(f"{paragraphs(*front)}\n{HEAD}{paragraphs(*behind)}")
    assert account(issue) == []
    return [str(line.text) for line in issue.segmented.unplaced]


@pytest.mark.parametrize(
    "section",
    [
        ["大 事 记", "2022年2月大事记", "1日 市长到渡口检查工作。"],
        ["更 正", "本刊第2期第3页“城墙”应为“城门”，特此更正。"],
        ["责任编辑：林 远   校对：黎 明", "印数：300册   内部发行   赠阅"],
        ["地址：云州市城墙路1号", "责任编辑：林远"],
    ],
)
def test_what_is_no_notice_is_unplaced(section: list[str]) -> None:
    assert [text.replace(" ", "") for text in unplaced(*CLOSING, *section)][-1] == section[-1].replace(" ", "")
    assert len(unplaced(*CLOSING, *section)) >= len(section) - 1


def test_a_section_that_the_contents_list_begins_with_its_rubric() -> None:
    front = ("云州市人民政府公报", "目录", "关于修缮城墙的通知……1", "统计数据", "云州市上半年收成……5")
    section = ["统计数据", "云州市上半年收成", "稻谷三百吨。"]
    assert unplaced(*CLOSING, *section, front=front) == section


@pytest.mark.parametrize(
    "text",
    [
        ["请看附后的大事记。", "大事记", "1日 修桥。"],
        ["请照办。", "附件", "大事记", "1日 修桥。"],
        ["请照办，并编写", "大事记", "报市政府。"],
        ["请照办。", "地址：云州市城墙路1号", "电话：2223110"],
        ["附件：统计数据", "云州市人民政府", "2022年3月4日", "统计数据", "稻谷三百吨。"],
    ],
)
def test_what_the_notice_may_hold_stays_in_it(text: list[str]) -> None:
    assert unplaced(*text) == []
