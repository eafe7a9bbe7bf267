"""An issue cut up: masthead, contents in both languages, notices, and what is left over."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.model.gazette import Sidecar
from generator.model.issue import SegmentedIssue
from tests.support.texts import HEAD, issue_of

NOTICE = f"{HEAD}请照办。\n"


def cut(text: str, sidecar: Sidecar | None = None) -> SegmentedIssue:
    return issue_of(text, sidecar=sidecar).segmented


@pytest.mark.parametrize(
    ("masthead", "numbers", "total", "published"),
    [
        ("第 10 期\n（总第 426 期）\n2022 年 5 月 31 日出版\n目录", (10,), 426, dt.date(2022, 5, 31)),
        ("云州市人民政府公报 第21、22期\n目录", (21, 22), None, None),
        ("Vol. 21&22(No. 401)\nPublished on November 30, 2022\nContents", (21, 22), 401, dt.date(2022, 11, 30)),
        ("云州市人民政府公报", (), None, None),
    ],
)
def test_facts_of_an_issue(
    masthead: str, numbers: tuple[int, ...], total: int | None, published: dt.date | None
) -> None:
    facts = cut(masthead.replace("\n", "\n\n") + f"\n\n{NOTICE}").facts
    assert (facts.numbers, facts.total_number, facts.published) == (numbers, total, published)
    assert facts.year == (published.year if published else None)


def test_a_sidecar_wins_over_print() -> None:
    sidecar = Sidecar(year=2020, numbers=(1, 2), total_number=9, published=dt.date(2020, 1, 31))
    facts = cut(f"第 10 期\n\n（总第 426 期）\n\n{NOTICE}", sidecar).facts
    assert (facts.year, facts.numbers, facts.total_number) == (2020, (1, 2), 9)
    assert facts.published == dt.date(2020, 1, 31)


def test_contents_in_two_languages() -> None:
    text = (
        "目 录\n\n【市政府文件】\n\n关于修缮城墙的通知\n\n（云政发〔2022〕5 号） (1)\n\n"
        "关于疏浚的通告……3\n\n【人事】\n\n"
        "任免名单 (7)\n\nContents\n\nDocuments of the Municipal Government\n\n"
        "Circular on Repairing\nthe Walls (YZF [2022] No.5)\t(1)\n---\t---\nNotice on Dredging\t(3)\n\n"
        f"Personnel\n\nAppointments\t(7)\n\n{NOTICE}"
    )
    entries = cut(text).contents
    assert [(e.title.zh, e.title.en, e.page) for e in entries] == [
        ("关于修缮城墙的通知", "Circular on Repairing the Walls", 1),
        ("关于疏浚的通告", "Notice on Dredging", 3),
        ("任免名单", "Appointments", 7),
    ]
    assert [(e.rubric.zh, e.rubric.en) for e in entries[1:]] == [
        ("市政府文件", "Documents of the Municipal Government"),
        ("人事", "Personnel"),
    ]
    assert (entries[0].number.zh, entries[0].number.en) == ("云政发〔2022〕5号", "YZF [2022] No.5")
    assert [e.notice for e in entries] == [1, None, None]


def test_contents_are_matched_by_number_before_title() -> None:
    other = HEAD.replace("修缮城墙", "疏浚").replace("5号", "6号")
    contents = "目录\n\n关于修缮城墙的通知\n\n(云政发〔2022〕6号) (1)\n\n关于疏浚的通知\n\n(云政发〔2022〕5号) (2)\n\n"
    text = f"{contents}{NOTICE}\n{other}请照办。\n"
    assert [entry.notice for entry in cut(text).contents] == [2, 1]


def test_contents_without_numbers_are_matched_by_title() -> None:
    other = HEAD.replace("修缮城墙", "疏浚").replace("5号", "6号")
    text = f"目录\n\n【文件】\n\n关于疏浚的通知 (1)\n\n关于修缮城墙的通知 (2)\n\n{NOTICE}\n{other}请照办。\n"
    assert [entry.notice for entry in cut(text).contents] == [2, 1]


def test_a_text_without_masthead_has_no_facts() -> None:
    segmented = cut(NOTICE)
    assert (segmented.masthead, segmented.contents, segmented.unplaced) == ((), (), ())
    assert segmented.facts.numbers == ()


@pytest.mark.parametrize("text", ["一行\n", "第一条 甲。\n\n第二条 乙。\n", "甲\t乙\n", "。\n", "\n\n"])
def test_a_text_without_notices_is_unplaced(text: str) -> None:
    segmented = cut(text)
    assert segmented.notices == ()
    assert [line.text for line in segmented.unplaced] == [line.strip() for line in text.split("\n") if line.strip()]
    assert {finding.code for finding in segmented.diagnostics} <= {"text-unplaced"}
