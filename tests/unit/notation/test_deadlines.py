"""Deadlines: the words, the day they determine, and what is none."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.notation.deadlines import find_terms, format_deadline, joined_term, read_deadline, stated_term

NOTICED = dt.date(2021, 4, 15)


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2021年6月底前", "2021-06-30"),
        ("2021 年 6 月底前", "2021-06-30"),
        ("６月底前", "2021-06-30"),
        ("六月底前", "2021-06-30"),
        ("6月底", "2021-06-30"),
        ("3月底前", None),  # past by the day of the notice
        ("4月底前", "2021-04-30"),
        ("年底前", "2021-12-31"),
        ("2021年年底前", "2021-12-31"),
        ("2021年末", "2021-12-31"),
        ("到2022年", "2022-12-31"),
        ("到2022年底", "2022-12-31"),
        ("2022年上半年", "2022-06-30"),
        ("2022年下半年", "2022-12-31"),
        ("第二季度末", "2021-06-30"),
        ("2022年一季度", "2022-03-31"),
        ("明年3月底前", "2022-03-31"),
        ("今年年底前", "2021-12-31"),
        ("9月30日前", "2021-09-30"),
        ("2022年2月29日前", None),  # no such day
        ("13月底前", None),
        ("十四五末", "2025-12-31"),
        ("“十三五”末", "2020-12-31"),
        ("2021年10月前", "2021-09-30"),  # before October
        ("2023年前", "2022-12-31"),
        ("2025年年底以前完成", "2025-12-31"),
        ("次年3月底前", None),
        ("每年6月底前", None),
        ("7月中旬", None),
        ("长期", None),
        ("", None),
    ],
)
def test_words_and_days(words: str, date: str | None) -> None:
    assert read_deadline(words, NOTICED) == day(date)


def test_without_a_day_of_notice_only_a_printed_year_tells() -> None:
    assert read_deadline("6月底前") is None
    assert read_deadline("明年3月底前") is None
    assert read_deadline("2021年6月底前") == dt.date(2021, 6, 30)


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("各区应当于2021年6月底前完成检查。", "2021年6月底前", "2021-06-30"),
        ("修缮城墙，6月底前完成。", "6月底前", "2021-06-30"),
        ("6月底形成清单。", "6月底", "2021-06-30"),
        ("到2022年，建成城门12座。", "到2022年", "2022-12-31"),
        ("到2022年，建成城门；到2022年，修缮城墙。", "到2022年", "2022-12-31"),
        ("到2020年，建成城门；到2022年，修缮城墙。", "到2020年、到2022年", None),
        ("5月底前启动，8月底前完成。", "5月底前、8月底前", None),
        ("力争2021年一季度建成东门。", "2021年一季度", "2021-03-31"),
        ("2022年一季度完成考核。", "2022年一季度", "2022-03-31"),
        ("2020至2022年，每年修缮城门2座。", "2020至2022年", "2022-12-31"),
        ("修缮城墙，2021年完成城门12座。", "2021年", "2021-12-31"),
        ("自本通知印发之日起3个月内完成。", "自本通知印发之日起3个月内", "2021-07-15"),
        ("自本通知印发之日起30日内完成。", "自本通知印发之日起30日内", "2021-05-15"),
        ("自本通知印发之日起10个工作日内完成。", "自本通知印发之日起10个工作日内", None),
        ("即日起至9月30日开展检查。", "即日起至9月30日", "2021-09-30"),
        ("每年12月底前报送。", "每年12月底前", None),
        ("年内完成修缮。", "年内", "2021-12-31"),
        ("2022年内完成修缮。", "2022年内", "2022-12-31"),
        ("2022年6月建成东门。", "2022年6月", "2022-06-30"),
        ("2021年上半年完成修缮。", "2021年上半年", "2021-06-30"),
        ("7月中旬前报送。", "7月中旬前", None),
    ],
)
def test_running_texts(text: str, words: str, date: str | None) -> None:
    assert joined_term(find_terms(text, NOTICED)) == (words, day(date))
    (first, *_) = find_terms(text, NOTICED)
    assert "".join(text[first.start : first.end].split()) == first.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "截至2020年底，共有城门3座。",
        "截至6月底前一日。",
        "自2021年起实行。",
        "从2022年开始修缮。",
        "对6月底前出台的文件制作图解。",
        "2020年底前已完成修缮。",
        "2019年年底前完成的工程。",
        "落实《2022年底前完成修缮工作方案》。",
        "完成2021年度计划。",
        "按照2018-2020年规划。",
        "有效期至2022年12月31日。",
        "申报截止2021年6月30日。",
        "在30日内答复。",
        "自收到申请之日起3个月内办结。",
        "2021年一季度数据。",
        "2020年推动修缮。",
        "每年评选一次。",
        "3年内建成城门。",
        "两年内建成城门。",
        "毕业 1 年内的学生。",
        "2022年6月检查城门。",
        "6月建成城门。",
        "“十四五”期间修缮城门。",
        "对2005年以前建成的城门进行修缮。",
        "坚守底线，周末前来参观。",
        "2021年4月15日印发。",
        "去年年底前来的游客。",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert find_terms(text, NOTICED) == ()


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("2025年12月", "2025年12月", "2025-12-31"),
        ("12月", "12月", "2021-12-31"),
        ("8 月 20 日前", "8月20日前", "2021-08-20"),
        ("6月底前完成", "6月底前", "2021-06-30"),
        ("完成时限：2022年6月底前", "2022年6月底前", "2022-06-30"),
        ("2022年3月至6月", "2022年3月至6月", "2022-06-30"),
        ("6月至7月", "6月至7月", "2021-07-31"),
        ("2020—2022年", "2020—2022年", "2022-12-31"),
        ("7月、11月", "7月、11月", None),
        ("3月起", "3月起", None),
        ("长期任务", "长期任务", None),
        ("完成时限：长期", "长期", None),
        ("实时公开", "实时公开", None),
        ("每季度公布进展", "每季度公布进展", None),
        ("2023年完成东门，2023年以后完成西门", "2023年完成东门，2023年以后完成西门", None),
    ],
)
def test_stated_terms(text: str, words: str, date: str | None) -> None:
    term = stated_term(text, NOTICED)
    assert term is not None
    assert (term.text, term.date) == (words, day(date))


@pytest.mark.parametrize("text", ["", " ", "市教育局", "与园区同步"])
def test_what_states_no_term(text: str) -> None:
    assert stated_term(text, NOTICED) is None


@pytest.mark.parametrize(("date", "words"), [("2021-06-30", "2021年6月底前"), ("2021-06-05", "2021年6月5日前")])
def test_deadlines_in_print(date: str, words: str) -> None:
    assert format_deadline(dt.date.fromisoformat(date)) == words
