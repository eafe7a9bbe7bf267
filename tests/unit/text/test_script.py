from __future__ import annotations

import pytest

from generator.text import fold, to_simplified


@pytest.mark.parametrize(
    ("printed", "simplified"),
    [
        ("關於修繕城牆的通知", "关于修缮城墙的通知"),
        ("市財政局負責，于 2022 年完成", "市财政局负责，于 2022 年完成"),
        ("街道辦事處設置檯賬", "街道办事处设置台账"),
        ("修缮城墙的通知", "修缮城墙的通知"),
        ("徐徵、于乾著", "徐徵、于乾著"),  # simplified text writes these too
        ("plain text 12", "plain text 12"),
    ],
)
def test_script(printed: str, simplified: str) -> None:
    assert to_simplified(printed) == simplified
    assert len(to_simplified(printed)) == len(printed)


def test_protected_names_stay() -> None:
    assert to_simplified("組長：于後山，後勤處處長", ["于後山"]) == "组长：于後山，后勤处处长"
    assert to_simplified("組長", ["", "不在其中"]) == "组长"


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
