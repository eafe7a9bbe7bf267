"""What tells halves from paragraphs, part by part; the whole is in `tests/cases/join-broken-paragraph`."""

from __future__ import annotations

import pytest

from generator.repair.joining import shapes
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import wording_of


@pytest.mark.parametrize(
    "line", ["林场应当在", "补助由", "林业局和", "结果是", "领取通知之", "有该条第", "公布的", "已于"]
)
def test_words_that_end_no_sentence(line: str) -> None:
    assert shapes.is_unfinished(line)


@pytest.mark.parametrize(
    "line",
    ["评价目的", "违法行为", "投资总和", "申请理由", "发展方向", "防火参与", "总之", "河道现在", "林场", "不得合并"],
)
def test_words_of_function_at_the_end_of_other_words(line: str) -> None:
    assert not shapes.is_unfinished(line)


@pytest.mark.parametrize(("line", "tail"), [("另行公布。", True), ("长；", True), ("公示名单，", False)])
def test_tails(line: str, tail: bool) -> None:
    assert shapes.is_tail(line) is tail


@pytest.mark.parametrize(
    "line", ["无。", "特此通告。", "以上人员聘期三年。", "本办法自2024年起施行。", "林远为市林业局局长；"]
)
def test_short_paragraphs_are_no_tails(line: str) -> None:
    assert not shapes.is_tail(line)


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("责任单位：市林业局、市财政局，青山区政府", True),
        ("关键技术：突破机库技术、瞭望技术，建成平台", False),
        ("林场应当开设隔离带", False),
    ],
)
def test_rows_of_bodies(line: str, row: bool) -> None:
    assert shapes.is_row_of_bodies(line) is row


@pytest.mark.parametrize(
    ("line", "roster"),
    [
        ("林 远 市林业局局长", True),
        ("副组长：林 远 市委常委，青山区委书记", True),
        ("技术突破：开展 5G 技术研究，建成平台", False),
    ],
)
def test_roster_lines(line: str, roster: bool) -> None:
    assert shapes.is_roster_line(line) is roster


@pytest.mark.parametrize(
    ("lines", "counted"),
    [
        (["2.疏浚河道。", "3、4号瓮城"], True),
        (["3、4号瓮城", "4.疏浚河道。"], True),
        (["1.疏浚河道。", "3、4号瓮城"], True),
        (["9.疏浚河道。", "3、4号瓮城"], False),
        (["疏浚河道", "3、4号瓮城"], False),
        (["（一）疏浚河道。", "（二）项所列行为"], False),
        (["（一）疏浚河道。", "（二）项目建设"], True),
    ],
)
def test_numbers_that_the_text_counts_to(lines: list[str], counted: bool) -> None:
    at = next(i for i, line in enumerate(lines) if line.startswith(("3、", "（二）")))
    assert Numbering(lines).is_counted(at) is counted


@pytest.mark.parametrize(
    ("first", "second", "evidence"),
    [
        ("各区应当切", "实加强", 2),
        ("各区应当实", "加强城墙", 1),
        ("护城河", "切实", 0),
        ("各 区 应 当 切", "实 加强", 2),
    ],
)
def test_evidence_counts_the_runs_over_the_cut(first: str, second: str, evidence: int) -> None:
    assert wording_of("林场当切实加强防火。").evidence(first, second) == evidence
