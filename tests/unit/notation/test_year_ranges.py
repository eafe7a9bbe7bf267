"""Years in brackets in titles: which are a period, and which are none."""

from __future__ import annotations

import pytest

from generator.notation.year_ranges import read_year_range


@pytest.mark.parametrize(
    "title",
    [
        "关于印发海岛行动方案（2023—2025年）的通知",
        "海岛行动方案(2023-2025 年)",
        "海岛行动方案（2023年—2025年）",
        "海岛行动方案（2023至2025年度）",
        "海島行動方案 〔2023～2025年〕",
        "甲方案（2023—2025年）和乙方案（2023－2025年）",
    ],
)
def test_years_in_brackets(title: str) -> None:
    assert read_year_range(title) == (2023, 2025)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "关于2023—2025年度先进单位的决定",
        "海岛行动方案（2023年）",
        "海岛行动方案（2025—2023年）",
        "海岛行动方案（2023—2023年）",
        "甲方案（2023—2025年）和乙方案（2024—2026年）",
        "汐政发〔2023〕25号",
        "海岛行动方案（2023—2025）号",
        "海岛行动方案（12023—2025年）",
    ],
)
def test_what_is_no_period(title: str) -> None:
    assert read_year_range(title) is None
