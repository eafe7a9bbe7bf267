"""What the words around a time make of it: whose year, and whether it is a deadline at all."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.notation.deadlines import find_terms, stated_term

NOTICED = dt.date(2022, 3, 4)


def days(text: str) -> list[str | None]:
    """The days of the deadlines in `text`, None for one whose day is not determined."""
    return [term.date.isoformat() if term.date else None for term in find_terms(text, NOTICED)]


@pytest.mark.parametrize("year", ["2023年", "２０２３年", "2０23年", "二〇二三年", "2023 年"])
@pytest.mark.parametrize(
    ("part", "date"),
    [("6月底前", "2023-06-30"), ("一季度末前", "2023-03-31"), ("上半年", "2023-06-30"), ("６月３０日前", "2023-06-30")],
)
def test_the_year_that_is_printed(year: str, part: str, date: str) -> None:
    (term,) = find_terms(f"{year}{part}完成。", NOTICED)
    assert str(term.date) == date
    assert term.text == "".join(f"{year}{part}".split())  # as printed


@pytest.mark.parametrize("year", ["2O23年", "23年", "20223年", "20 23年", "2 0 2 3 年 ", "O23年", "□□23年", "近2年"])
@pytest.mark.parametrize("part", ["6月底前", "一季度末前", "上半年", "6月30日前"])
def test_a_year_that_cannot_be_read_gives_no_day(year: str, part: str) -> None:
    assert not any(days(f"{year}{part}完成。"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年启动，6月底前完成。", ["2023-06-30"]),
        ("2023年任务：6月底前完成。", ["2023-06-30"]),
        ("明年启动，6月底前完成。", ["2023-06-30"]),
        ("2023年9月底前启动，12月底前完成。", ["2023-09-30", "2023-12-31"]),
        ("2022年启动，6月底前完成。", ["2022-06-30"]),
        ("2021年启动，6月底前完成。", [None]),  # past: another year may be meant
        ("次年启动，6月底前完成。", [None]),
        ("2023年启动、2024年验收，6月底前公布。", [None]),
        ("2023年启动。6月底前完成。", ["2022-06-30"]),  # another sentence
        ("落实2023年度计划，6月底前完成。", ["2022-06-30"]),
        ("6月底前完成，2023年验收。", ["2022-06-30"]),
    ],
)
def test_a_year_named_before_in_the_sentence(text: str, expected: list[str | None]) -> None:
    assert days(text)[-len(expected) :] == expected


def test_a_cell_takes_the_year_it_names() -> None:
    term = stated_term("明年启动，6月底前完成", NOTICED)
    assert term is not None
    assert term.date == dt.date(2023, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "延续景区门票减免政策至2024年底。",
        "对企业免征租金到2024年底。",
        "贷款贴息政策执行到2024年底。",
        "上述优惠措施保留至2024年底。",
        "对2024年6月底前毕业的学生给予补贴。",
        "2024年底前退休的人员给予补贴。",
        "2024年底前落户我市的高校毕业生享受补贴。",
        "清理2022年6月底前的欠款。",
        "处置2024年底前的闲置土地。",
        "2022年12月31日前申报的，给予奖励。",
        "2022年12月31日前未办理的，不再受理。",
        "企业于2022年6月底前提出申请。",
        "申请人在2022年6月底前提交材料。",
        "完成2023年前欠账清理。",
        "化解2024年底前到期的债务。",
    ],
)
def test_times_that_are_no_deadlines(text: str) -> None:
    assert find_terms(text, NOTICED) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022年6月底前完成排查。", "2022-06-30"),
        ("到2024年底，建成学校12所。", "2024-12-31"),
        ("到2024年底，减免政策覆盖全市。", "2024-12-31"),
        ("2022年12月底前，各区完成欠款清理。", "2022-12-31"),
        ("2024年底前完成退休人员社会化管理。", "2024-12-31"),
        ("6月底前，建立健全的制度体系。", "2022-06-30"),
        ("各区于2022年6月底前报送方案。", "2022-06-30"),
        ("2022年6月底前全面完成涉及的项目。", "2022-06-30"),
        ("各区财政局在2022年6月底前完成。", "2022-06-30"),
    ],
)
def test_deadlines_that_look_like_these(text: str, date: str) -> None:
    assert days(text) == [date]
