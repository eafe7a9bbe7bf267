from __future__ import annotations

import pytest

from generator.text import fold, is_simplified, is_traditional, simplify, simplify_character


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
