"""What stands before the first notice: masthead by form, contents in any layout, and the rest unplaced."""

from __future__ import annotations

import pytest

from generator.model.issue import HeadForm, HeadRole, SegmentedIssue
from generator.segment.contents_zh import PrintedEntry
from generator.segment.found import FoundHead
from generator.segment.matching import match_entries
from generator.segment.pairing import pair_entries
from tests.support.texts import HEAD, issue_of, lines_of, paragraphs

SECOND = HEAD.replace("修缮城墙", "疏浚").replace("5号", "6号")
NOTICES = f"{HEAD}请照办。\n\n{SECOND}请照办。\n"
SPEECH = ["政府工作报告", "各位代表：", "一、回顾", "成绩很大。"]


def cut(*front: str) -> SegmentedIssue:
    return issue_of(f"{paragraphs(*front)}\n{NOTICES}").segmented


def test_a_text_before_the_first_notice_is_unplaced_and_reported() -> None:
    segmented = cut("2024年第5期（总第9期）", *SPEECH)
    assert [line.text for line in segmented.masthead] == ["2024年第5期（总第9期）"]
    assert [line.text for line in segmented.unplaced] == SPEECH
    assert [finding.code for finding in segmented.diagnostics] == ["text-unplaced"]


def test_a_text_behind_the_contents_is_unplaced() -> None:
    segmented = cut("第5期", "目录", "关于修缮城墙的通知 (1)", "关于疏浚的通知 (2)", *SPEECH)
    assert [line.text for line in segmented.unplaced] == SPEECH
    assert [entry.title.zh for entry in segmented.contents] == ["关于修缮城墙的通知", "关于疏浚的通知"]


@pytest.mark.parametrize(
    "front",
    [
        ["云 州 市 人 民 政 府 公 报", "2024", "第 5 期", "（半月刊）", "3 月 31 日出版"],
        ["云州市人民政府公报", "主办：云州市人民政府办公厅", "地址：云州市城墙路1号", "邮编：100100", "电话：12345"],
        ["云州政报", "内部资料准印证第035号", "云州市人民政府办公室主办", "www.yunzhou.example"],
        [
            "第5期",
            "《云州市人民政府公报》简介",
            "《云州市人民政府公报》创刊于1999年。",
            "欢迎订阅。",
            "云州市人民政府公报",
            "第5期",
        ],
        ["第5期", "《云州市人民政府公报》简介", "《云州市人民政府公报》创刊于1999年。"],
        ["YUNZHOU GOVERNMENT GAZETTE", "Edited by the General Office", "Vol. 5(No. 9)"],
    ],
)
def test_forms_of_a_masthead(front: list[str]) -> None:
    segmented = cut(*front)
    assert [line.text.replace(" ", "") for line in segmented.masthead] == [text.replace(" ", "") for text in front]
    assert segmented.unplaced == ()


def test_a_foreword_without_a_masthead_behind_it_ends_with_the_gazette() -> None:
    segmented = cut("第5期", "《云州市人民政府公报》简介", "《云州市人民政府公报》创刊于1999年。", *SPEECH)
    assert [line.text for line in segmented.unplaced] == SPEECH


WALLS, DREDGING = "关于修缮城墙的通知", "关于疏浚的通知"


@pytest.mark.parametrize(
    "contents",
    [
        ["目录", f"{WALLS}------（1）", f"{DREDGING}…… ( 3 )"],
        ["目录", f"{WALLS} · · · · 1", f"{DREDGING}________3"],
        ["目录", f"1. {WALLS}（1）", f"2. {DREDGING}（3）"],
        ["目录", f"一、{WALLS}……1", f"二、{DREDGING}……3"],
        ["目录", f"1 {WALLS}", f"3 {DREDGING}"],
        ["目录", f"（1）{WALLS}", f"（3）{DREDGING}"],
    ],
)
def test_layouts_of_contents(contents: list[str]) -> None:
    entries = cut("第5期", *contents).contents
    assert [(entry.title.zh, entry.page, entry.notice) for entry in entries] == [(WALLS, 1, 1), (DREDGING, 3, 2)]


@pytest.mark.parametrize(
    "contents",
    [
        ["目录", f"{WALLS} (1)", f"{DREDGING} (3)", "Contents", "Circular on Walls ---- (1)", "Notice on Dredging……3"],
        ["Contents", "Circular on Walls (1)", "Notice on Dredging (3)", "目录", f"{WALLS} (1)", f"{DREDGING} (3)"],
        ["目 录 CONTENTS", f"{WALLS} (1)", "Circular on Walls (1)", f"{DREDGING} (3)", "Notice on Dredging (3)"],
        ["目录/Contents", f"1 {WALLS}", f"3 {DREDGING}", "1 Circular on Walls", "3 Notice on Dredging"],
    ],
)
def test_contents_in_two_languages_in_any_order(contents: list[str]) -> None:
    segmented = cut("第5期", *contents)
    assert [(entry.title.zh, entry.title.en, entry.page) for entry in segmented.contents] == [
        (WALLS, "Circular on Walls", 1),
        (DREDGING, "Notice on Dredging", 3),
    ]
    assert segmented.unplaced == ()


def test_titles_without_number_or_page_are_entries_of_their_own() -> None:
    assert [entry.title.zh for entry in cut("目录", WALLS, DREDGING).contents] == [WALLS, DREDGING]


def entry(title: str, page: int | None = None) -> PrintedEntry:
    return PrintedEntry(None, title, None, None, page)


def paired(chinese: list[PrintedEntry], english: list[PrintedEntry]) -> list[tuple[str | None, str | None]]:
    return [(zh and zh.title, en and en.title) for zh, en in pair_entries(chinese, english)]


def test_order_pairs_only_beside_anchors_and_equal_counts() -> None:
    assert paired([entry("甲"), entry("乙")], [entry("A"), entry("B")]) == [
        ("甲", None),
        ("乙", None),
        (None, "A"),
        (None, "B"),
    ]
    assert paired([entry("甲", 1), entry("乙"), entry("丙", 3)], [entry("A", 1), entry("B"), entry("C", 3)]) == [
        ("甲", "A"),
        ("乙", "B"),
        ("丙", "C"),
    ]
    assert paired([entry("甲", 1), entry("乙"), entry("丙", 3)], [entry("A", 1), entry("C", 3)]) == [
        ("甲", "A"),
        ("乙", None),
        ("丙", "C"),
    ]


def test_titles_are_matched_though_a_word_differs() -> None:
    assert [e.notice for e in cut("目录", "关于修缮旧城墙的通知 (1)", "关于架桥的通知 (2)").contents] == [1, None]


def test_many_entries_are_matched() -> None:
    titles = [f"云州市人民政府关于治理第{k}号河道及其两岸环境的通知" for k in range(600)]
    lines = lines_of(paragraphs(*titles))
    heads = [FoundHead(k, (HeadRole.TITLE,), HeadForm.UNNUMBERED, title) for k, title in enumerate(titles)]
    entries = [entry(title.removeprefix("云州市人民政府")) for title in reversed(titles)]
    assert match_entries(entries, heads, lines) == list(range(599, -1, -1))
