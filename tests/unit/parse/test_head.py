"""The fields of heads."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.parse.head import join_title
from tests.support.texts import HEAD, issue_of, notice_of, paragraphs

DATE = dt.date(2022, 3, 4)


def test_fields_of_a_circular() -> None:
    head = notice_of(f"YZCR-2022-002004\n\n{HEAD}各区、市人民政府，市政府各部门：\n\n请照办。\n").head
    assert (head.title, head.kind, head.date) == ("云州市人民政府关于修缮城墙的通知", "通知", DATE)
    assert head.number is not None
    assert head.number.text == "云政发〔2022〕5号"
    assert (head.issuers, head.addressees) == (("云州市人民政府",), "各区、市人民政府，市政府各部门")
    assert (head.signatory, head.registration_number) == (None, "YZCR-2022-002004")
    assert {name for name, _ in head.evidence} == {
        *("title", "kind", "number", "date", "issuers", "addressees", "registration_number")
    }


def test_fields_of_an_order() -> None:
    text = paragraphs(
        *("云州市人民政府令", "第12号", "《城墙办法》已经通过，现予公布。", "市 长 林 远"),
        *("2022年3月4日", "城墙办法", "第一条 甲。"),
    )
    notice = notice_of(text)
    head = notice.head
    assert (notice.id, head.title, head.kind, head.date) == ("order-12", "城墙办法", "令", DATE)
    assert (head.issuers, head.signatory) == (("云州市人民政府",), "市长 林远")
    assert [child.type.value for child in notice.body.children] == ["preamble", "signature", "instrument"]


def test_date_and_issuer_from_the_closing() -> None:
    text = paragraphs(
        *("云州市人民政府办公厅关于修缮城墙的函", "云政办函〔2022〕5号", "甲局：", "请照办。"),
        *("云州市人民政府办公厅", "2022年3月4日", "（此件公开发布）"),
    )
    head = notice_of(text).head
    assert (head.kind, head.date, head.issuers) == ("函", DATE, ("云州市人民政府办公厅",))


def test_joint_issuers() -> None:
    text = f"云州市人民政府\n\n云州警备区\n\n{HEAD.removeprefix('云州市人民政府')}请照办。\n"
    assert notice_of(text).head.issuers == ("云州市人民政府", "云州警备区")


@pytest.mark.parametrize(
    ("line", "addressees"),
    [
        ("各区政府：", "各区政府"),
        ("市公安局、市水务局:", "市公安局、市水务局"),
        ("现将有关事项通知如下：", None),
        ("各区政府应当做到以下几点：", None),
        ("各区政府，请照办。", None),
        ("城墙：", None),
    ],
)
def test_addressees(line: str, addressees: str | None) -> None:
    notice = notice_of(f"{HEAD}{line}\n\n请照办。\n")
    assert notice.head.addressees == addressees


def test_what_is_not_printed_is_not_known() -> None:
    notice = notice_of("云州市人民政府关于修缮城墙的通知\n\n请照办。\n")
    head = notice.head
    assert (head.number, head.date, head.signatory, head.addressees, head.registration_number) == (None,) * 5
    assert notice.id == "2022-05-n1"


def test_personnel_lists_with_one_and_with_several_dates() -> None:
    one = "近期任免的工作人员名单\n\n2022年3月4日，市政府决定，任命：\n\n林远为甲局局长。\n"
    two = f"{one}\n2022年3月5日，市政府决定，免去：\n\n张军的乙局局长职务。\n"
    assert (notice_of(one).head.date, notice_of(two).head.date) == (DATE, None)
    assert (notice_of(one).id, notice_of(one).head.issuers) == ("2022-05-personnel", ())


def test_an_unknown_kind_is_unknown() -> None:
    (notice,) = issue_of(f"{HEAD.replace('的通知', '')}请照办。\n").notices
    assert notice.head.kind is None


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (["云州市人民政府", "关于修缮的通知"], "云州市人民政府关于修缮的通知"),
        (["关于推广 ABC", "System 的通知"], "关于推广 ABC System 的通知"),
        (["甲 ", " 乙"], "甲乙"),
        ([], ""),
    ],
)
def test_titles_over_several_lines(parts: list[str], title: str) -> None:
    assert join_title([part.strip() for part in parts]) == title


def test_an_announcement_numbered_like_an_order() -> None:
    text = paragraphs(
        *("云州市人民代表大会常务委员会公告", "第7号", "《城墙条例》已经通过，现予公布。"),
        *("云州市人民代表大会常务委员会", "2022年3月4日", "城墙条例", "第一条 甲。"),
    )
    notice = notice_of(text)
    head = notice.head
    assert (notice.id, head.kind, head.date) == ("2022-05-n1", "公告", DATE)
    assert head.number is not None
    assert head.number.text == "云州市人民代表大会常务委员会公告第7号"


def test_orders_that_begin_anew_each_year_have_the_year_in_their_id() -> None:
    text = paragraphs(
        "云州市人民政府令", "2022年第3号", "《城墙办法》已经通过，现予公布。", "市长 林远", "2022年3月4日", "城墙办法"
    )
    assert notice_of(text).id == "order-2022-3"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("2022年3月4日，市政府决定，任命：", "林远为云州市文物局局长。"), DATE),
        (("市政府2022年3月4日决定：", "任命林远为云州市文物局局长。"), DATE),
        (
            (
                "2022年3月4日，市政府决定，任命：",
                "林远为局长。",
                "2022年3月5日，市政府决定，免去：",
                "张军的局长职务。",
            ),
            None,
        ),
        (("市政府决定，任命：", "林远为局长（自2022年3月4日起）。"), None),
    ],
)
def test_the_date_of_a_personnel_list(lines: tuple[str, ...], date: dt.date | None) -> None:
    assert notice_of(paragraphs("近期市政府任免的工作人员名单", *lines)).head.date == date
