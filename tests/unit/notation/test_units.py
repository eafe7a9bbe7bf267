"""References to units of a document."""

from __future__ import annotations

import pytest

from generator.notation.units import Unit, find_chains, format_chain


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("本办法第十一条第一款第（三）项", ["第十一条第一款第（三）项"]),
        ("第 11 条第 1 款第三项", ["第十一条第一款第（三）项"]),
        ("第五条之一第二款", ["第五条之一第二款"]),
        ("第五条第一款第（二）项第三目", ["第五条第一款第（二）项第三目"]),
        ("第三章第二节", ["第三章第二节"]),
        ("第三部分", ["第三部分"]),
        ("附件2第三条", ["附件2第三条"]),
        ("附件1、2和附件3", ["附件1", "附件2", "附件3"]),
        ("第五条、第七条和第九条", ["第五条", "第七条", "第九条"]),
        ("第五条，第七条", ["第五条", "第七条"]),
        ("附件2024年版", ["附件"]),
        ("第五", []),
        ("第 条", []),
        ("前天", []),
    ],
)
def test_chains(text: str, chains: list[str]) -> None:
    assert [format_chain(chain.steps) for chain in find_chains(text)] == chains


@pytest.mark.parametrize(
    ("text", "back", "unit", "steps"),
    [
        ("前款", 1, Unit.PARAGRAPH, ""),
        ("前两款", 2, Unit.PARAGRAPH, ""),
        ("前三条", 3, Unit.ARTICLE, ""),
        ("前项", 1, Unit.ITEM, ""),
        ("前条第二款", 1, Unit.ARTICLE, "第二款"),
        ("前款第（二）项", 1, Unit.PARAGRAPH, "第（二）项"),
        ("前款（一）", 1, Unit.PARAGRAPH, "第（一）项"),
    ],
)
def test_units_before(text: str, back: int, unit: Unit, steps: str) -> None:
    (chain,) = find_chains(text)
    assert (chain.back, chain.back_unit, format_chain(chain.steps)) == (back, unit, steps)


@pytest.mark.parametrize(
    ("text", "own"), [("本办法第五条", "办法"), ("本条第二款", "条"), ("第五条", ""), ("本实施细则第五条", "实施细则")]
)
def test_the_word_behind_this(text: str, own: str) -> None:
    (chain,) = find_chains(text)
    assert chain.own == own


def test_a_row_says_that_it_continues() -> None:
    assert [chain.row for chain in find_chains("第五条、第七条；第九条")] == [False, True, False]
