"""Where the contents name another kind than the title over the text: both are named, and the place is the title's."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic
from tests.support.texts import issue_of

BELOW = "\n\n（2022年3月4日）\n\n云政发〔2022〕5号\n\n各区政府：\n\n请照此办理。\n"
ORDER = (
    "云州市人民政府令\n\n第7号\n\n《云州市城墙条例》已经通过，现予公布。\n\n"
    "市长 林 远\n\n2022年3月4日\n\n云州市城墙条例\n\n第一条 甲。\n"
)


def findings(listed: str, text: str) -> tuple[str, list[Diagnostic]]:
    """The text of an issue whose contents list `listed` before the notice `text`, and what is said of its kind."""
    whole = f"云州市人民政府公报\n\n目 录\n\n{listed}\n\n{text}"
    found = issue_of(whole).segmented.diagnostics
    return whole, [finding for finding in found if finding.code == "contents-kind-differs"]


@pytest.mark.parametrize(
    ("listed", "title", "kinds", "line"),
    [
        ("关于修缮城墙的通知（云政发〔2022〕5号） (1)", "云州市人民政府关于修缮城墙的通告", ("通知", "通告"), 7),
        ("关于修缮城墙的\n\n意见（云政发〔2022〕5号） (1)", "云州市人民政府关于修缮城墙的通知", ("意见", "通知"), 9),
        ("关于修缮城墙的通告（云政发〔2022〕5号） (1)", "云州市人民政府\n\n关于修缮城墙的公告", ("通告", "公告"), 9),
        (
            "关于转发修缮城墙通知的通告（云政发〔2022〕5号） (1)", "云州市人民政府关于转发修缮城墙通知的通知",
            ("通告", "通知"), 7,
        ),
        ("关于修缮城墙的意见（云政发〔2022〕5号） (1)", "云州市政府关于修缮城墙的决定（试行）", ("意见", "决定"), 7),
    ],
)  # fmt: skip
def test_two_kinds_are_said(listed: str, title: str, kinds: tuple[str, str], line: int) -> None:
    text, found = findings(listed, title + BELOW)
    (finding,) = found
    assert finding.span is not None
    assert finding.span.cut(text) == kinds[1]
    assert finding.span.end == text.rindex(title) + len(title.removesuffix("（试行）")), "the last of the title"
    assert finding.first_line == line
    above = text.count("\n", 0, text.index(listed) + listed.rindex(kinds[0])) + 1
    assert f"“{kinds[0]}”, as in the contents on line {above}, found “{kinds[1]}”" in finding.message


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("关于修缮城墙的通知（云政发〔2022〕5号） (1)", f"云州市人民政府关于修缮城墙的通知{BELOW}"),
        ("关于维修城墙的通知（云政发〔2022〕5号） (1)", f"云州市人民政府关于修缮城墙的通知{BELOW}"),
        ("关于修缮城墙的（云政发〔2022〕5号） (1)", f"云州市人民政府关于修缮城墙的通知{BELOW}"),
        ("云州市城墙条例（云州市人民政府令第7号） (1)", ORDER),
        ("关于公布城墙条例的决定（云州市人民政府令第7号） (1)", ORDER),
    ],
)
def test_one_kind_or_none_is_not(listed: str, text: str) -> None:
    assert findings(listed, text)[1] == []
