"""Texts in signs: what is one sign, where it stands, where sentences end."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.enrich.signs import DATE, DAY, DOCUMENT, LAST, MONTH, QUOTE, TERM, YEAR, YEARS, signs_of


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("自 2022 年 3 月 4 日起", f"自{DATE}起"),
        ("自二○二二年三月四日起", f"自{DATE}起"),
        ("至2022年年底，", f"至{LAST},"),
        ("至2022年6月底", f"至{LAST}"),
        ("2022年起", f"{YEAR}起"),
        ("2022年6月起", f"{MONTH}起"),
        ("6月30日前", f"{DAY}前"),
        ("有效期五年", f"有效期{TERM}"),
        ("期限2016—2018年", f"期限{YEARS}"),
        ("期限2016年至2018年底", f"期限{YEARS}"),
        ("2016年至2018年6月", f"{YEAR}至{MONTH}"),
        ("《甲〈乙〉办法》和《丙》", f"{DOCUMENT}和{DOCUMENT}"),
        ("《2022年甲办法》", DOCUMENT),
        ("改为“第三条 甲”。", f"改为{QUOTE}。"),
        ("改为：“第三条 甲", f"改为:{QUOTE}"),
        ("开展“平安行动", "开展“平安行动"),
        ("（Ａ）辦法", "(A)办法"),
        ("甲\ue000乙", "甲□乙"),
        ("《没有结尾", "《没有结尾"),
    ],
)
def test_signs(text: str, signs: str) -> None:
    assert signs_of(text).text == signs


def test_what_signs_mean_and_where_they_stand() -> None:
    signs = signs_of("自 2022年3月4日 起，至12月31日，到2022年2月底")
    assert signs.date(1) == dt.date(2022, 3, 4)
    assert signs.source_of(1, 2) == "2022年3月4日"
    assert signs.day_of(signs.text.index(DAY), 2022) == dt.date(2022, 12, 31)
    assert signs.date(signs.text.index(LAST)) == dt.date(2022, 2, 28)
    assert signs.date(0) is None
    assert signs_of("2022年2月30日").date(0) is None


def test_sentences() -> None:
    signs = signs_of("甲。乙；丙《一》；《二》废止。“丁。戊”己")
    assert [signs.text[start:end] for start, end in signs.sentences()] == [
        "甲。",
        "乙;",
        f"丙{DOCUMENT};{DOCUMENT}废止。",
        f"{QUOTE}己",
    ]


def test_a_bracket_behind_a_sentence_is_one_of_its_own() -> None:
    signs = signs_of("甲。（责任单位：乙）本通知施行。[1] 该通知。（一）丙（丁）戊。（己）")
    assert [signs.text[start:end] for start, end in signs.sentences()] == [
        "甲。", "(责任单位:乙)", "本通知施行。", "[1]", "该通知。", "(一)", "丙(丁)戊。", "(己)",
    ]  # fmt: skip
