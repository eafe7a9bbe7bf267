"""Where a space or a line's end parts two names of bodies."""

from __future__ import annotations

import pytest

from generator.enrich.duties.seams import parted
from generator.text import Passage, Place

TWO = [
    ("市教育局 市财政局", "市教育局、市财政局"),
    ("市教育局\n市财政局", "市教育局、市财政局"),
    ("市 教 育 局 市 财 政 局", "市 教 育 局、市 财 政 局"),
    ("市教育局 各区县政府 高新区管委会", "市教育局、各区县政府、高新区管委会"),
    ("市教育局 团市委 市妇联", "市教育局、团市委、市妇联"),
    ("市财政局 云州供电公司", "市财政局、云州供电公司"),
    ("市能源局 国网云州供电公司", "市能源局、国网云州供电公司"),
    ("望潮区政府 听澜区政府", "望潮区政府、听澜区政府"),
    ("公安局 财政局", "公安局、财政局"),
    ("市委 市政府", "市委、市政府"),
    ("市教育局（牵头） 市财政局", "市教育局（牵头）、市财政局"),
    ("云州银行 市财政局", "云州银行、市财政局"),
]
ONE = [
    "市委 宣传部",
    "市政府 办公室",
    "市教育 局",
    "市公安局 交警支队",
    "市公安局 市南分局",
    "国家税务总局 云州市税务局",
    "国家税务总局 市税务局",
    "人民银行 云州市中心支行",
    "云州港集团 有限公司",
    "市文化广电\n旅游局",
    "市教育局、 市财政局",
    "牵头单位：市教育局 配合单位：市财政局",
    "",
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_names(text: str, expected: str) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize("text", ONE)
def test_one_name_or_parted_already(text: str) -> None:
    assert parted(text) == text


def test_the_end_of_a_source_line_is_a_seam() -> None:
    two = Passage("市教育局市财政局", (Place(0, 0, 1), Place(4, 5, 2)))
    assert parted(two) == "市教育局、市财政局"
    one = Passage("市教育局", (Place(0, 0, 1), Place(3, 4, 2)))
    assert parted(one) == "市教育局"
    assert parted("市教育局市财政局") == "市教育局市财政局"
