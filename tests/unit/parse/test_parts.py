"""Instruments and attachments: where they begin, what they are called, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.model.notice import Notice
from tests.support.texts import HEAD, notice_of

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
