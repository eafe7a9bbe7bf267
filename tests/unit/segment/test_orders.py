"""Heads of orders and numbered announcements in the forms they are printed in."""

from __future__ import annotations

import pytest

from generator.model.issue import HeadForm
from generator.segment.heads import find_heads
from tests.support.texts import lines_of, notice_of, paragraphs

BODY = ["《云州市渡口办法》已经通过，现予公布。", "市长 林远", "2024年3月8日", "云州市渡口办法", "第一条 甲。"]


@pytest.mark.parametrize(
    ("head", "number"),
    [
        (["云州市人民政府令（第12号）"], "云州市人民政府令第12号"),
        (["云州市人民政府令", "（第12号）"], "云州市人民政府令第12号"),
        (["云州市人民政府令", "2024年第3号"], "云州市人民政府令2024年第3号"),
        (["云州市人民政府令2024年第3号"], "云州市人民政府令2024年第3号"),
    ],
)
def test_forms_of_an_order(head: list[str], number: str) -> None:
    notice = notice_of(paragraphs(*head, *BODY))
    assert notice.head.number is not None
    assert (notice.head.number.text, notice.head.kind, notice.head.issuers) == (number, "令", ("云州市人民政府",))


@pytest.mark.parametrize(
    ("signature", "signatory"),
    [
        (["2024年3月8日", "市长 林远"], "市长 林远"),
        (["代理市长 林远", "2024年3月8日"], "代理市长 林远"),
        (["主席：林远", "2024年3月8日"], "主席 林远"),
        (["林 远", "2024年3月8日"], "林 远"),
        (["2024年3月8日", "林远"], "林远"),
    ],
)
def test_signatory_and_date_in_either_order(signature: list[str], signatory: str) -> None:
    notice = notice_of(paragraphs("云州市人民政府令", "第12号", BODY[0], *signature, *BODY[3:]))
    assert (notice.head.signatory, str(notice.head.date)) == (signatory, "2024-03-08")
    assert notice.head.title == "云州市渡口办法"


def test_a_preamble_cut_by_a_page_end_is_the_heads() -> None:
    cut = ["《云州市渡口办法》已经", "2024年3月1日市政府常务会议审议通过，现予公布。"]
    notice = notice_of(paragraphs("云州市人民政府令", "第12号", *cut, *BODY[1:]))
    assert (notice.head.title, notice.head.signatory) == ("云州市渡口办法", "市长 林远")
    assert str(notice.head.date) == "2024-03-08"


@pytest.mark.parametrize("above", ["云州市人民政府公报", "云州市人民政府公报 2024年第5期"])
def test_a_running_title_above_an_order_is_not_of_its_number(above: str) -> None:
    notice = notice_of(paragraphs(above, "云州市人民政府令", "第12号", *BODY))
    assert notice.head.number is not None
    assert notice.head.number.text == "云州市人民政府令第12号"


@pytest.mark.parametrize("head", [["云州市人民代表大会公告", "第7号"], ["云州市人民代表大会公告（第7号）"]])
def test_a_numbered_announcement_is_no_order(head: list[str]) -> None:
    (found,) = find_heads(lines_of(paragraphs(*head, *BODY)))
    assert found.form is HeadForm.NUMBERED
    assert notice_of(paragraphs(*head, *BODY)).head.kind == "公告"


def test_a_date_without_signatory_ends_the_head() -> None:
    (found,) = find_heads(
        lines_of(paragraphs("云州市人民政府令", "第12号", "2024年3月8日", "第一条 甲。", "市长 林远"))
    )
    assert found.end == 3
