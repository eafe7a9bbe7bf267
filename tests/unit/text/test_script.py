from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given

from generator.text import Traditional, fold, is_simplified, is_traditional, simplify, simplify_character


@pytest.mark.parametrize(
    ("printed", "simplified"),
    [
        ("關於修繕城牆的通知", "关于修缮城墙的通知"),
        ("街道辦事處設置檯賬", "街道办事处设置台账"),
        ("修缮城墙的通知", "修缮城墙的通知"),
        ("plain text 12", "plain text 12"),
    ],
)
def test_script(printed: str, simplified: str) -> None:
    assert simplify(printed) == simplified
    assert len(simplify(printed)) == len(printed)


def test_characters_of_one_script() -> None:
    assert [is_traditional(char) for char in "關長於关于A，"] == [True, True, False, False, False, False, False]
    assert [is_simplified(char) for char in "关长于里關A，"] == [True, True, False, False, False, False, False]
    assert [simplify_character(char) for char in "關乾座A"] == ["关", "干", "座", "A"]


@pytest.mark.parametrize(
    "printed",
    ["云政发〔2022〕5号", "雲政發[2022]5號", "云政发（2022）５号", "云政发【2022】 5 号", "云 政 发 ﹝2022﹞5号"],
)
def test_folding_makes_forms_of_one_number_equal(printed: str) -> None:
    assert fold(printed) == fold("云政发〔2022〕5号")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“城墙”", "「城牆」"),
        ("2020—2022年", "２０２０-2022 年"),
        ("〈甲〉", "《甲》"),
        ("Plan A", "PLANＡ"),
        ("㈠", "（一）"),
    ],
)
def test_folding_forgets_forms(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("甲、乙", "甲，乙"), ("12", "1 3"), ("通知", "通告")])
def test_folding_keeps_differences(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展经济", "發展經濟"),
        ("头发与发现", "頭髮與發現"),  # phrase by phrase
        ("皇后在后面", "皇后在後面"),
        ("2021-10 abc", "2021-10 abc"),
        ("", ""),
    ],
)
def test_traditional_script_is_written_phrase_by_phrase(text: str, expected: str) -> None:
    assert Traditional()(text) == expected


def test_what_is_kept_stands_as_it_is_wherever_it_occurs() -> None:
    write = Traditional(["范国发", "范国", "国发〔2018〕5号", ""])
    assert write("请范国发按国发〔2018〕5号执行，范国、范围") == "請范国发按国发〔2018〕5号執行，范国、範圍"
    assert Traditional()("范国发") == "範國發"


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=30), st.text(max_size=4))
def test_traditional_script_keeps_the_number_of_characters_and_what_is_kept(text: str, name: str) -> None:
    written = Traditional([name])(text + name + text)
    assert len(written) == len(text + name + text)
    assert name in written
