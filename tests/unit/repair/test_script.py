"""Script: characters of the vocabulary in sentences, and names where names stand."""

from __future__ import annotations

from typing import Any

import pytest

from generator.repair.names import names_in
from generator.vocabulary.loader import load
from tests.support.texts import repaired


@pytest.mark.parametrize("entry", [pytest.param(e, id=e["zh"]) for e in load("ambiguous_characters")])
def test_examples_of_ambiguous_characters(entry: dict[str, Any]) -> None:
    example = entry["example"]
    assert repaired(f"{example['text']}。\n").text == f"{example['becomes']}。\n"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("组 长：林 远 副市长", ["林 远"]),
        ("林远\t市文物局局长", ["林远"]),
        ("组长：林远（副市长） 成员：张军、王安", ["林远", "张军", "王安"]),
        ("林远 张军 王安", ["林远", "张军", "王安"]),
        ("任命林远、张军为市文物局副局长", ["林远", "张军"]),
        ("林远任市文物局局长", ["林远"]),
        ("副市长林远同志", ["林远"]),
        ("市 长 林 远", ["林 远"]),
        ("高于平均水平的城墙，由市长负责。", []),
        ("林远 张军", []),
        ("", []),
    ],
)
def test_where_names_stand(line: str, names: list[str]) -> None:
    assert [name.cut(line) for name in names_in(line)] == names


def test_names_of_a_list_without_posts() -> None:
    line, beside = "林一远 船模制作", ["张军 剪纸", "王安 皮影"]
    assert [name.cut(line) for name in names_in(line, beside)] == ["林一远"]
    assert names_in(line, ["张军 剪纸", "城墙的修缮"]) == []
    assert names_in("城墙 修缮", beside) == []
