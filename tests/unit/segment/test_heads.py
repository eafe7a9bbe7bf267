"""Where notices begin, in every form of head, and where none begins."""

from __future__ import annotations

import pytest

from generator.model.issue import HeadForm
from generator.segment.heads import find_heads
from tests.support.texts import lines_of

T = "云州市人民政府关于修缮城墙的通知"
D = "（2022年3月4日）"
N = "云政发〔2022〕5号"
S = "各区政府：\n请照办。"

HEADS = {
    "title, date, number": (f"{T}\n{D}\n{N}\n{S}", "title date number", HeadForm.NUMBERED),
    "title, number, date": (f"{T}\n{N}\n{D}\n{S}", "title number date", HeadForm.NUMBERED),
    "number over the title": (f"{N}\n{T}\n{S}", "number title", HeadForm.NUMBERED),
    "GB/T 9704": (f"{T}\n{N}\n{S}\n云州市人民政府\n2022年3月4日", "title number", HeadForm.NUMBERED),
    "issuer on a line of its own": (
        f"云州市人民政府办公厅\n关于修缮城墙的通知\n{D}\n{N}\n{S}",
        "title title date number",
        HeadForm.NUMBERED,
    ),
    "title in three lines": (
        f"云州市人民政府\n关于印发云州市城墙\n修缮方案的通知\n{D}\n{N}\n{S}",
        "title title title date number",
        HeadForm.NUMBERED,
    ),
    "registration number first": (
        f"YZCR-2022-002004\n{T}\n{D}\n{N}\n{S}",
        "registration title date number",
        HeadForm.NUMBERED,
    ),
    "registration number last": (f"{T}\n{N}\nYZCR-2022-002004\n{S}", "title number registration", HeadForm.NUMBERED),
    "order": (
        "云州市人民政府令\n第12号\n《城墙办法》已经通过，现予公布。\n市长 林 远\n2022年3月4日\n城墙办法\n第一条 甲。",
        "order number preamble signatory date",
        HeadForm.ORDER,
    ),
    "order on one line": (
        "云州市人民政府令第12号\n《城墙办法》已经通过，现予公布。\n市长：林远\n2022年3月4日\n城墙办法",
        "order preamble signatory date",
        HeadForm.ORDER,
    ),
    "personnel": (
        "近期市政府任免的工作人员名单\n2022年3月4日，市政府决定，任命：\n林远为甲局局长。",
        "title",
        HeadForm.PERSONNEL,
    ),
    "personnel by a congress": (
        "2022年3月人事任免\n云州市第九届人民代表大会常务委员会第三次会议于2022年3月4日通过：\n任命\n林远为甲局局长",
        "title",
        HeadForm.PERSONNEL,
    ),
    "no number": (f"{T}\n{D}\n{S}", "title date", HeadForm.UNNUMBERED),
    "no number, no date": (f"{T}\n{S}", "title", HeadForm.UNNUMBERED),
}


@pytest.mark.parametrize("name", HEADS)
def test_forms_of_heads(name: str) -> None:
    text, roles, form = HEADS[name]
    (head,) = find_heads(lines_of(text.replace("\n", "\n\n")))
    assert " ".join(role.value for role in head.roles) == roles
    assert (head.first, head.form) == (0, form)


@pytest.mark.parametrize(
    "text",
    [
        f"请按{N}执行。",
        f"根据有关规定\n{N}\n要求如下。",
        "附件\n城墙名录",
        "云州市城墙保护办法\n第一条 甲。",
        "任免干部应当公开。",
        "云州市人民政府令",
        f"《{T}》已经印发。",
        "一、关于修缮城墙的通知",
    ],
)
def test_what_begins_no_notice(text: str) -> None:
    assert find_heads(lines_of(text.replace("\n", "\n\n"))) == []


def test_two_notices_one_after_the_other() -> None:
    text = f"{T}\n\n{D}\n\n{N}\n\n请照办。\n\n云州市人民政府关于疏浚的通告\n\n{D}\n\n云政发〔2022〕6号\n\n请绕行。\n"
    assert [head.title for head in find_heads(lines_of(text))] == [T, "云州市人民政府关于疏浚的通告"]


def test_the_title_of_an_issued_notice_begins_no_notice() -> None:
    text = (
        f"云州市人民政府办公厅转发通知的通知\n\n{D}\n\n{N}\n\n现将《云州市水务局关于疏浚的通告》转发给你们。\n\n"
        "云州市水务局关于疏浚的通告\n\n一、疏浚。\n"
    )
    assert len(find_heads(lines_of(text))) == 1
