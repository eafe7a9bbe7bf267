"""Text that belongs to nothing."""

from __future__ import annotations

import pytest

from generator.parse.leftovers import is_leftover

BEFORE = "加强巡查。（责任单位：市水务局，有关区政府）"


@pytest.mark.parametrize("text", ["）", "***", "|", "— 12 —", "第 3 页 共 9 页", "局，有关区政府）", "府）", "责）"])
def test_leftovers(text: str) -> None:
    assert is_leftover(text, BEFORE)


@pytest.mark.parametrize(
    "text", ["……", "乙。", "特此通知。", "12", "（此件公开发布）", "其他部门，有关区政府）", "一）东门"]
)
def test_text(text: str) -> None:
    assert not is_leftover(text, BEFORE)


def test_the_second_half_of_an_open_bracket_is_text() -> None:
    assert not is_leftover("责）", "加强巡查。（市水务局负")
