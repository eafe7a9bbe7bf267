"""The tree of provisions: which lines become which nodes, with which anchors."""

from __future__ import annotations

import pytest

from generator.model.notice import NodeType
from tests.support.assert_spans import account
from tests.support.texts import HEAD, issue_of

ORDER = "云州市人民政府令\n第7号\n《城墙条例》已经通过，现予公布。\n市长 林 远\n2022年3月4日\n城墙条例\n"

TREES: dict[str, tuple[str, list[str]]] = {
    "levels of plans": (
        "一、甲\n（一）乙。丙。\n1.丁。戊。\n（1）己；\n①庚；\n二、辛",
        [
            "section sec_1 一、|甲|",
            "subsection sec_1__subsec_1 （一）|乙。|丙。",
            "item sec_1__subsec_1__item_1 1.|丁。|戊。",
            "point sec_1__subsec_1__item_1__point_1 （1）||己；",
            "subpoint sec_1__subsec_1__item_1__point_1__subpoint_1 ①||庚；",
            "section sec_2 二、|辛|",
        ],
    ),
    "paragraphs below a heading": (
        "一、甲\n乙。\n丙。",
        ["section sec_1 一、|甲|", "paragraph sec_1__para_1 ||乙。", "paragraph sec_1__para_2 ||丙。"],
    ),
    "a number printed twice": (
        "一、甲\n一、乙",
        ["section sec_1 一、|甲|", "section sec_1-2 一、|乙|"],
    ),
    "numbering inside and behind a box": (
        "1.甲\n专栏1 乙\n1.丙\n2.丁\n2.戊",
        [
            "item item_1 1.|甲|",
            "box box_1 专栏1|乙|",
            "item box_1__item_1 1.|丙|",
            "item box_1__item_2 2.|丁|",
            "item item_2 2.|戊|",
        ],
    ),
    "a responsibility line": (
        "一、甲\n责任单位：市水务局",
        ["section sec_1 一、|甲|", "duty_note sec_1__duty_1 ||责任单位：市水务局"],
    ),
    "a table": ("甲\t乙\n1\t2", ["table table_1 ||"]),
    "a roster": ("组 长：林 远 副市长\n成 员：张 军 甲局局长\n王小雨 乙局局长", ["roster roster_1 ||"]),
}

RULES: dict[str, tuple[str, list[str]]] = {
    "articles, paragraphs, items": (
        "第一条 甲：\n（一）乙；\n（二）丙。\n丁。\n第二条 戊。",
        [
            "article art_1 第一条||",
            "paragraph art_1__para_1 ||甲：",
            "item art_1__para_1__item_1 （一）||乙；",
            "item art_1__para_1__item_2 （二）||丙。",
            "paragraph art_1__para_2 ||丁。",
            "article art_2 第二条||",
            "paragraph art_2__para_1 ||戊。",
        ],
    ),
    "chapters, numbers run on": (
        "第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。",
        [
            "chapter chp_1 第一章|总则|",
            "article art_1 第一条||",
            "paragraph art_1__para_1 ||甲。",
            "chapter chp_2 第二章|附则|",
            "article art_2 第二条||",
            "paragraph art_2__para_1 ||乙。",
        ],
    ),
    "chapters, numbers restart": (
        "第一章 总则\n第一条 甲。\n第二章 附则\n第一条 乙。",
        [
            "chapter chp_1 第一章|总则|",
            "article chp_1__art_1 第一条||",
            "paragraph chp_1__art_1__para_1 ||甲。",
            "chapter chp_2 第二章|附则|",
            "article chp_2__art_1 第一条||",
            "paragraph chp_2__art_1__para_1 ||乙。",
        ],
    ),
}


def outline(text: str) -> list[str]:
    issue = issue_of(text)
    assert account(issue) == []
    (notice,) = issue.notices
    return [
        f"{node.type.value} {node.eid} {node.num or ''}|{node.heading or ''}|{node.text}"
        for node in notice.body.walk()
        if node.eid != "notice"
    ]


@pytest.mark.parametrize("name", TREES)
def test_plans(name: str) -> None:
    text, expected = TREES[name]
    body = text if "\t" in text or "组 长" in text else text.replace("\n", "\n\n")
    assert outline(f"{HEAD}{body}\n") == expected


@pytest.mark.parametrize("name", RULES)
def test_rules(name: str) -> None:
    text, expected = RULES[name]
    found = outline((ORDER + text).replace("\n", "\n\n"))
    assert found[:2] == [
        "preamble preamble_1 ||《城墙条例》已经通过，现予公布。",
        "signature signature_1 ||市长 林 远\n2022年3月4日",
    ]
    assert found[2] == "instrument inst_1 |城墙条例|"
    assert found[3:] == expected


def test_items_behind_a_second_paragraph_of_an_article_belong_to_it() -> None:
    found = outline(f"{HEAD}第一条 甲：\n\n（一）乙；\n\n丙，按下列顺序：\n\n1.丁；\n\n2.戊。\n")
    assert [line.split("|")[-1] for line in found] == ["", "甲：", "乙；", "丙，按下列顺序：", "丁；", "戊。"]
    assert all("art_1__para_2__" in line for line in found[-2:])


@pytest.mark.parametrize("text", ["第一章：总则\n\n第一条 甲。\n", "专栏3 技术：\n\n甲。\n", "-附件1\n\n城墙名录\n"])
def test_marks_around_numbers_and_labels_are_kept(text: str) -> None:
    assert account(issue_of(f"{HEAD}请照办。\n\n{text}")) == []


def test_an_inserted_article_has_an_anchor_of_its_own() -> None:
    issue = issue_of(f"{HEAD}第一条 甲。\n\n第一条之一 乙。\n\n第二条 丙。\n")
    assert account(issue) == []
    (notice,) = issue.notices
    assert [node.eid for node in notice.body.walk() if node.type is NodeType.ARTICLE] == ["art_1", "art_1bis", "art_2"]
    assert notice.diagnostics == ()


def test_the_only_instrument_has_no_prefix_whatever_the_main_text_numbers() -> None:
    text = "现将《城墙办法》印发给你们。\n\n一、请照办。\n\n城墙办法\n\n第一条 甲。\n\n一、乙。\n"
    (notice,) = issue_of(f"{HEAD.replace('关于', '关于印发')}{text}").notices
    eids = {node.eid for node in notice.body.walk()}
    assert {"main__sec_1", "inst_1", "art_1"} <= eids
