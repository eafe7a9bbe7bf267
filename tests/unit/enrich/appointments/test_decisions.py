"""Who decided, and when: carried from the clause above the entries, from a circular's head, or not known."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.model.relations import Appointment
from tests.support.appointments import TITLE, records, records_of, said
from tests.support.texts import corpus_of_texts, paragraphs

PUT, ALSO, TAKEN = "张军为云州市水务局局长。", "李明为云州市档案馆馆长。", "王强的云州市司法局局长职务。"
HEAD = ("云州市人民政府关于张军等任免职务的通知", "（2022年3月4日）", "云政任〔2022〕3号", "各区人民政府：")
DAY = dt.date(2021, 4, 27)

CLAUSES = [
    ("2021年4月27日，市政府决定，任命：", DAY, "市政府", "任命"),
    ("市政府2021年4月27日决定：", DAY, "市政府", "任"),
    ("2021 年 4 月 27 日，市人民政府第48次常务会议研究决定，任命：", DAY, "市人民政府", "任命"),
    ("经2021年4月27日市政府常务会议研究，决定聘任：", DAY, "市政府", "聘任"),
    (
        "根据云州市第十六届人大常委会第三次会议2021年4月27日通过，任命：",
        DAY,
        "云州市第十六届人大常委会",
        "任命",
    ),
    ("二〇二一年四月二十七日，盟行署决定：", DAY, "盟行署", "任"),
    ("2021年4月27日，市政府任命：", DAY, "市政府", "任命"),
    ("市政府党组2021年4月27日研究决定，聘任：", DAY, "市政府党组", "聘任"),
    ("经市委研究同意，市政府决定任命：", None, "市政府", "任命"),
    ("根据有关规定，市政府于2021年4月8日、4月22日决定下列人员任免：", None, "市政府", "任"),
    ("2021年4月31日，市政府决定，任命：", None, "市政府", "任命"),
    ("4月27日，市政府研究决定，任命：", None, "市政府", "任命"),
]


def contexts(found: tuple[Appointment, ...]) -> list[tuple[dt.date | None, str | None, str]]:
    return [(one.date, one.authority, one.action) for one in found]


def of_circular(*lines: str) -> tuple[Appointment, ...]:
    return records(corpus_of_texts(paragraphs(*HEAD, *lines)))


@pytest.mark.parametrize(("clause", "date", "authority", "action"), CLAUSES)
def test_clauses_over_the_entries(clause: str, date: dt.date | None, authority: str, action: str) -> None:
    assert contexts(records_of(clause, PUT, ALSO)) == [(date, authority, action)] * 2


def test_each_group_has_its_own_day_and_body() -> None:
    found = records_of(
        "2021年3月30日，市人大常委会决定，任命：", PUT, "4月5日决定，任命：", ALSO,
        "免去：", TAKEN, "市政府决定，免去：", TAKEN,
    )  # fmt: skip
    assert contexts(found) == [
        (dt.date(2021, 3, 30), "市人大常委会", "任命"),
        (dt.date(2021, 4, 5), "市人大常委会", "任命"),
        (dt.date(2021, 4, 5), "市人大常委会", "免去"),
        (None, "市政府", "免去"),
    ]


def test_a_day_before_the_one_above_it_is_of_a_year_that_is_not_printed() -> None:
    found = records_of("2021年12月30日，市政府决定，任命：", PUT, "1月5日，市政府决定，任命：", ALSO)
    assert [one.date for one in found] == [dt.date(2021, 12, 30), None]


def test_the_title_gives_the_year() -> None:
    text = paragraphs("云州市2021年4月任免的工作人员名单", "4月27日，市政府研究决定：", PUT, ALSO)
    assert [one.date for one in records(corpus_of_texts(text))] == [DAY, DAY]


def test_the_words_before_the_verb_of_an_entry_say_who_decided() -> None:
    found = records_of(
        "2021年3月30日，市政府决定任命张军为云州市水务局局长。",
        "2021年4月27日，市人大常委会决定免去李明的云州市档案馆馆长职务。",
    )
    assert contexts(found) == [(dt.date(2021, 3, 30), "市政府", "任命"), (DAY, "市人大常委会", "免去")]


def test_rows_with_a_day_each() -> None:
    found = records_of(
        "市政府于2021年4月8日、4月22日决定下列人员任免：", "一、任命", "张军 云州市水务局局长（试用期一年） 4月8日",
        "李明 云州市文物局局长 4月22日", "王强 云州市财政局局长",
    )  # fmt: skip
    assert [one.date for one in found] == [dt.date(2021, 4, 8), dt.date(2021, 4, 22), None]
    assert said(found[:1]) == ["任命 张军 云州市水务局局长 / 试用期一年"]


@pytest.mark.parametrize(
    ("clause", "date", "authority"),
    [
        ("经研究，决定：", dt.date(2022, 3, 4), "云州市人民政府"),
        ("经市委研究，决定：", dt.date(2022, 3, 4), "云州市人民政府"),
        ("市政府决定：", dt.date(2022, 3, 4), "市政府"),
        ("2月27日，市政府决定：", dt.date(2022, 2, 27), "市政府"),
        ("12月27日，市政府决定：", None, "市政府"),
        ("经2022年2月27日市政府常务会议研究，决定：", dt.date(2022, 2, 27), "市政府"),
    ],
)
def test_a_circular_is_itself_the_decision(clause: str, date: dt.date | None, authority: str) -> None:
    assert [(one.date, one.authority) for one in of_circular(clause, PUT, TAKEN)] == [(date, authority)] * 2


def test_a_list_of_what_others_decided_has_no_date_of_its_own() -> None:
    assert [one.date for one in records_of("市政府决定，任命：", PUT, ALSO)] == [None, None]


SEVERAL = ("2021年4月27日，市政府决定，任命：", PUT, ALSO, "免去：", TAKEN)


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("以上任命人员试用期一年。", ["试用期一年", "试用期一年", None]),
        ("张军试用期一年。", ["试用期一年", None, None]),
        ("张军、李明试用期一年。", ["试用期一年", "试用期一年", None]),
        ("以上试用期人员，期满考核合格后正式任职。", [None, None, None]),
        ("以上人员试用期一年。", [None, None, None]),
        ("以上新提拔人员试用期一年。", [None, None, None]),
        ("以上同志的任职时间从市政府决定之日起计算。", [None, None, None]),
    ],
)
def test_terms_below_the_entries(line: str, terms: list[str | None]) -> None:
    assert [one.term for one in records_of(*SEVERAL, line)] == terms


def test_a_term_speaks_for_its_group_alone() -> None:
    found = records_of(
        "2021年4月27日，市政府决定，任命：", PUT, "2021年5月8日，市政府决定，聘任：", ALSO,
        "以上人员聘期三年，自聘任之日起计算。",
    )  # fmt: skip
    assert [one.term for one in found] == [None, "聘期三年，自聘任之日起计算"]
    found = records_of("2021年4月27日，市政府决定，任命（试用期一年）：", PUT, "任命：", ALSO)
    assert [one.term for one in found] == ["试用期一年", None]


def test_a_title_alone_gives_nothing() -> None:
    assert records(corpus_of_texts(paragraphs(TITLE, "2021年4月27日，市政府决定，任命："))) == ()
