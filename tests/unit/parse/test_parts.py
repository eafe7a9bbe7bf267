"""Instruments and attachments: where they begin, what they are called, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.model.notice import NodeType, Notice
from tests.support.assert_spans import account
from tests.support.texts import HEAD, issue_of, notice_of

ISSUES = HEAD.replace("关于", "关于印发")

PARTS: dict[str, tuple[str, list[str]]] = {
    "label over title": ("请照办。\n附件\n城墙名录\n一、东门", ["att_1 附件 城墙名录"]),
    "label and title on one line": ("请照办。\n附件：1.城墙名录\n附件1 城墙名录\n一、东门", ["att_1 附件1 城墙名录"]),
    "two labels": (
        "请照办。\n附件1\n城墙名录\n一\n附 件 2\n砖石清单\n二",
        ["att_1 附件1 城墙名录", "att_2 附件2 砖石清单"],
    ),
    "title before label": ("请照办。\n城墙名录\n附件\n一、东门", ["att_1 附件 城墙名录"]),
    "a title without body": (
        "请照办。\n附件：1.城墙名录\n2.砖石清单\n附件1\n城墙名录\n一\n附件2\n砖石清单",
        ["att_1 附件1 城墙名录", "att_2 附件2 砖石清单"],
    ),
    "an instrument by its sentence": ("现将《城墙方案》印发给你们。\n城墙方案\n一、甲", ["inst_1  城墙方案"]),
    "two instruments": (
        "《城墙办法》《护城河办法》已经同意，现印发给你们。\n城墙办法\n第一条 甲。\n护城河办法\n第一条 乙。",
        ["inst_1  城墙办法", "inst_2  护城河办法"],
    ),
    "a title over two lines": (
        "现将《城墙修缮和护城河疏浚方案》印发给你们。\n城墙修缮和\n护城河疏浚方案\n一、甲",
        ["inst_1  城墙修缮和护城河疏浚方案"],
    ),
    "instrument and its attachment": (
        "现将《城墙方案》印发给你们。\n城墙方案\n一、甲\n附件\n城墙名录\n二",
        ["inst_1  城墙方案", "att_1 附件 城墙名录"],
    ),
    "the numbers of a list on one line": (
        "请照办。\n附件：1.城墙名录 2.砖石清单\n附件1\n城墙名录\n一\n附件2\n砖石清单\n二",
        ["att_1 附件1 城墙名录", "att_2 附件2 砖石清单"],
    ),
    "a list below its label": (
        "请照办。\n附件：\n1.城墙名录\n2.砖石清单\n附件1\n城墙名录\n一\n附件2\n砖石清单\n二",
        ["att_1 附件1 城墙名录", "att_2 附件2 砖石清单"],
    ),
    "numbers of two parts": (
        "请照办。\n附件1-1\n城墙名录\n一\n附件1-2\n砖石清单\n二",
        ["att_1__att_1 附件1-1 城墙名录", "att_1__att_2 附件1-2 砖石清单"],
    ),
    "other words": (
        "请照办。\n附表1 城墙名录\n一、东门\n附录\n砖石清单\n二",
        ["att_1 附表1 城墙名录", "att_2 附录 砖石清单"],
    ),
    "附 alone announces too": ("请照办。\n附：城墙名录\n附件\n城墙名录\n一", ["att_1 附件 城墙名录"]),
    "附 over its title": ("请照办。\n附：\n城墙名录\n一、东门", ["att_1 附 城墙名录"]),
    "words that begin with 附": ("请照办。\n附近的城墙名录\n附带条件", []),
    "a year behind the label": ("请照办。\n附件2022年城墙名录\n一、东门", ["att_1 附件 2022年城墙名录"]),
    "the only title of a list right over a table": (
        "请照办。\n附件：城墙任务情况\n序号\t名称\n1\t东门",
        ["att_1 附件 城墙任务情况"],
    ),
    "a list, a table that is none of it, and the attachment": (
        "请照办。\n附件：城墙名录\n序号\t名称\n1\t东门\n附件\n城墙名录\n一",
        ["att_1 附件 城墙名录"],
    ),
    "a cited title": ("根据《城墙法》，请照办。\n城墙法\n一、甲", []),
    "an announcement alone": ("请照办。\n附件：城墙名录", []),
    "an attachment in a sentence": ("请照办（见附件1）。\n附件所列各处应当保护。", []),
}


def parts(notice: Notice) -> list[str]:
    return [f"{part.eid} {part.label or ''} {part.title or ''}" for part in notice.components]


@pytest.mark.parametrize("name", PARTS)
def test_parts(name: str) -> None:
    text, expected = PARTS[name]
    # The lines of a list of attachments stand close together; all others are paragraphs.
    body = text.replace("\n", "\n\n").replace("\n\n2.砖石清单", "\n2.砖石清单")
    head = HEAD if "现" not in text else ISSUES
    assert parts(notice_of(f"{head}{body}\n")) == expected


def test_anchors_of_a_second_instrument_do_not_meet_those_of_the_first() -> None:
    text = f"{ISSUES}《甲办法》《乙办法》已经同意，现印发给你们。\n\n甲办法\n\n第一条 甲。\n\n乙办法\n\n第一条 乙。\n"
    eids = [node.eid for node in notice_of(text).body.walk()]
    assert len(eids) == len(set(eids))
    assert "inst_2__art_1" in eids


def test_a_list_on_one_line_is_checked_against_what_follows() -> None:
    text = f"{HEAD}请照办。\n\n附件：1.城墙名录 2.砖石清单\n\n附件1\n\n城墙名录\n\n一、东门\n"
    assert [finding.code for finding in notice_of(text).diagnostics] == ["attachment-not-printed"]


def test_a_wrapped_title_in_a_list_is_one_paragraph() -> None:
    listed = "附件：城墙修缮和护城河疏浚任务名录（第一\n批）"
    text = f"{HEAD}请照办。\n\n{listed}\n\n附件\n\n城墙修缮和护城河疏浚任务名录（第一批）\n\n一\n"
    issue = issue_of(text)
    assert account(issue) == []
    texts = [node.text for node in issue.notices[0].body.children if node.type is NodeType.PARAGRAPH]
    assert texts == ["请照办。", "附件：城墙修缮和护城河疏浚任务名录（第一批）"]


def test_what_stands_behind_the_last_attachment_belongs_to_the_notice() -> None:
    end = "抄送：市委办公室。\n\n云州市人民政府办公室 2022年3月4日印发\n"
    text = f"{HEAD}请照办。\n\n附件\n\n城墙名录\n\n一、东门\n\n{end}"
    issue = issue_of(text)
    assert account(issue) == []
    assert [node.eid for node in issue.notices[0].body.children] == ["para_1", "att_1", "end_1", "end_2"]
