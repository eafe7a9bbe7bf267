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
    "a line of responsibility behind a group": (
        "一、甲\n1.乙丙。\n2.丁戊。\n牵头单位：市水务局\n配合单位：市财政局",
        [
            "section sec_1 一、|甲|",
            "item sec_1__item_1 1.||乙丙。",
            "item sec_1__item_2 2.||丁戊。",
            "duty_note sec_1__duty_1 ||牵头单位：市水务局",
            "duty_note sec_1__duty_2 ||配合单位：市财政局",
        ],
    ),
    "a line of responsibility behind each item": (
        "一、甲\n1.乙丙。\n责任单位：市水务局\n2.丁戊。\n责任单位：市财政局",
        [
            "section sec_1 一、|甲|",
            "item sec_1__item_1 1.||乙丙。",
            "duty_note sec_1__item_1__duty_1 ||责任单位：市水务局",
            "item sec_1__item_2 2.||丁戊。",
            "duty_note sec_1__item_2__duty_1 ||责任单位：市财政局",
        ],
    ),
    "a note below the last item belongs to it": (
        "1.乙丙。\n2.丁戊。\n（责任单位：市水务局）",
        ["item item_1 1.||乙丙。", "item item_2 2.||丁戊。", "duty_note item_2__duty_1 ||（责任单位：市水务局）"],
    ),
    "notes within a paragraph": (
        "一、甲。\n加固东门（责任单位：甲局），加固西门。（乙局负责）\n丙。",
        [
            "section sec_1 一、||甲。",
            "paragraph sec_1__para_1 ||加固东门",
            "duty_note sec_1__para_1__duty_1 ||（责任单位：甲局），",
            "paragraph sec_1__para_1__para_1 ||加固西门。",
            "duty_note sec_1__para_1__duty_2 ||（乙局负责）",
            "paragraph sec_1__para_2 ||丙。",
        ],
    ),
    "a heading and its note": (
        "（一）加固东门（责任单位：甲局）\n1.乙丙。\n2.丁戊。\n（二）加固西门（责任单位：乙局）",
        [
            "subsection subsec_1 （一）|加固东门|",
            "duty_note subsec_1__duty_1 ||（责任单位：甲局）",
            "item subsec_1__item_1 1.||乙丙。",
            "item subsec_1__item_2 2.||丁戊。",
            "subsection subsec_2 （二）||加固西门",
            "duty_note subsec_2__duty_1 ||（责任单位：乙局）",
        ],
    ),
    "（一） below 1.": (
        "1.甲\n（一）乙。\n（二）丙。\n2.丁\n（一）戊。",
        [
            "item item_1 1.|甲|",
            "subsection item_1__subsec_1 （一）||乙。",
            "subsection item_1__subsec_2 （二）||丙。",
            "item item_2 2.|丁|",
            "subsection item_2__subsec_1 （一）||戊。",
        ],
    ),
    "（1） below 一、, 1） below that": (
        "一、甲\n（1）乙：\n1）丙；\n2）丁。\n（2）戊。",
        [
            "section sec_1 一、|甲|",
            "point sec_1__point_1 （1）|乙：|",
            "subpoint sec_1__point_1__subpoint_1 1）||丙；",
            "subpoint sec_1__point_1__subpoint_2 2）||丁。",
            "point sec_1__point_2 （2）||戊。",
        ],
    ),
    "numbers of one level run on across those of another": (
        "一、甲\n（一）乙。\n1.丙。\n2.丁。\n（二）戊。\n3.己。\n二、庚\n（一）辛。\n4.壬。",
        [
            "section sec_1 一、|甲|",
            "subsection sec_1__subsec_1 （一）|乙。|",
            "item sec_1__subsec_1__item_1 1.||丙。",
            "item sec_1__subsec_1__item_2 2.||丁。",
            "subsection sec_1__subsec_2 （二）|戊。|",
            "item sec_1__subsec_2__item_3 3.||己。",
            "section sec_2 二、|庚|",
            "subsection sec_2__subsec_1 （一）|辛。|",
            "item sec_2__subsec_1__item_4 4.||壬。",
        ],
    ),
    "a decimal outline": (
        "1 总则\n1.1 目的\n甲乙。\n1.2 范围\n1.2.1 内城\n长12.5公里。\n12.5公里外除外。\n2 组织\n2.1 指挥部\n（1）甲。",
        [
            "section sec_1 1|总则|",
            "subsection sec_1__subsec_1 1.1|目的|",
            "paragraph sec_1__subsec_1__para_1 ||甲乙。",
            "subsection sec_1__subsec_2 1.2|范围|",
            "item sec_1__subsec_2__item_1 1.2.1|内城|",
            "paragraph sec_1__subsec_2__item_1__para_1 ||长12.5公里。",
            "paragraph sec_1__subsec_2__item_1__para_2 ||12.5公里外除外。",
            "section sec_2 2|组织|",
            "subsection sec_2__subsec_1 2.1|指挥部|",
            "point sec_2__subsec_1__point_1 （1）||甲。",
        ],
    ),
    "quantities are no outline": (
        "全长如下：\n1.1 公里为内城。\n12.2 公里为外城。",
        [
            "paragraph para_1 ||全长如下：",
            "paragraph para_2 ||1.1 公里为内城。",
            "paragraph para_3 ||12.2 公里为外城。",
        ],
    ),
    "Roman numbers and letters that count": (
        "Ⅰ.甲级\nA.东门\nB.西门\nⅡ.乙级",
        [
            "item item_1 Ⅰ.|甲级|",
            "subpoint item_1__subpoint_1 A.|东门|",
            "subpoint item_1__subpoint_2 B.|西门|",
            "item item_2 Ⅱ.|乙级|",
        ],
    ),
    "one letter does not count": ("一、甲\nA.乙丙。", ["section sec_1 一、|甲|", "paragraph sec_1__para_1 ||A.乙丙。"]),
    "一是 is no number": (
        "一、甲\n一是乙。\n二是丙。",
        ["section sec_1 一、|甲|", "paragraph sec_1__para_1 ||一是乙。", "paragraph sec_1__para_2 ||二是丙。"],
    ),
    "a heading on the line behind its number": (
        "一、\n总体要求\n甲乙。\n（一）\n加固东门\n丙丁。",
        [
            "section sec_1 一、|总体要求|",
            "paragraph sec_1__para_1 ||甲乙。",
            "subsection sec_1__subsec_1 （一）|加固东门|",
            "paragraph sec_1__subsec_1__para_1 ||丙丁。",
        ],
    ),
    "a heading cut from its text": (
        "（一）加固东门。甲乙。\n（二）加固西门。\n丙丁。\n（三）加固南门。戊己。",
        [
            "subsection subsec_1 （一）|加固东门。|甲乙。",
            "subsection subsec_2 （二）|加固西门。|",
            "paragraph subsec_2__para_1 ||丙丁。",
            "subsection subsec_3 （三）|加固南门。|戊己。",
        ],
    ),
    "brackets in a heading": (
        "一、主会场（单位：名）\n甲乙。",
        ["section sec_1 一、|主会场（单位：名）|", "paragraph sec_1__para_1 ||甲乙。"],
    ),
    "what follows a list of clauses": (
        "一、材料\n提交：\n（一）甲；\n（二）乙。\n一式两份。",
        [
            "section sec_1 一、|材料|",
            "paragraph sec_1__para_1 ||提交：",
            "subsection sec_1__subsec_1 （一）||甲；",
            "subsection sec_1__subsec_2 （二）||乙。",
            "paragraph sec_1__para_2 ||一式两份。",
        ],
    ),
    "what speaks for the whole document": (
        "一、甲乙。\n二、丙丁。\n各区按时完成。\n特此通知。",
        [
            "section sec_1 一、||甲乙。",
            "section sec_2 二、||丙丁。",
            "paragraph para_1 ||各区按时完成。",
            "paragraph para_2 ||特此通知。",
        ],
    ),
    "the day of effect": (
        "一、甲乙。\n二、丙丁。\n本通知自2022年5月1日起施行。\n（此件公开发布）",
        [
            "section sec_1 一、||甲乙。",
            "section sec_2 二、||丙丁。",
            "paragraph para_1 ||本通知自2022年5月1日起施行。",
            "paragraph para_2 ||（此件公开发布）",
        ],
    ),
    "the day of effect in a section of its own": (
        "一、甲乙。\n二、附则\n（一）丙。\n本通知自2022年5月1日起施行。",
        [
            "section sec_1 一、||甲乙。",
            "section sec_2 二、|附则|",
            "subsection sec_2__subsec_1 （一）||丙。",
            "paragraph sec_2__subsec_1__para_1 ||本通知自2022年5月1日起施行。",
        ],
    ),
    "a line that breaks off among sentences": (
        "1.甲。\n2.乙。\n3.丙。\n4.丁、戊\n5.己。\n6.庚。",
        [
            "item item_1 1.||甲。",
            "item item_2 2.||乙。",
            "item item_3 3.||丙。",
            "item item_4 4.||丁、戊",
            "item item_5 5.||己。",
            "item item_6 6.||庚。",
        ],
    ),
    "the end of a letter": (
        "一、甲乙。\n二、丙丁。\n当否，请函复。\n联系人：林远；电话：0000。",
        [
            "section sec_1 一、||甲乙。",
            "section sec_2 二、||丙丁。",
            "paragraph para_1 ||当否，请函复。",
            "paragraph para_2 ||联系人：林远；电话：0000。",
        ],
    ),
    "fragments of a page": (
        "一、甲乙。（责任单位：市水务局，有关区政府）\n局，有关区政府）\n二、丙丁。\n***",
        [
            "section sec_1 一、||甲乙。",
            "duty_note sec_1__duty_1 ||（责任单位：市水务局，有关区政府）",
            "unplaced sec_1__unplaced_1 ||局，有关区政府）",
            "section sec_2 二、||丙丁。",
            "unplaced sec_2__unplaced_1 ||***",
        ],
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
    "an article on the line behind its number, an inserted one, the last chapter without number": (
        "第一条\n甲。\n第一条之二 乙。\n附 则\n第二条 丙。",
        [
            "article art_1 第一条||",
            "paragraph art_1__para_1 ||甲。",
            "article art_1ter 第一条之二||",
            "paragraph art_1ter__para_1 ||乙。",
            "chapter inst_1__chp_1 |附则|",
            "article art_2 第二条||",
            "paragraph art_2__para_1 ||丙。",
        ],
    ),
    "parts": (
        "第一编总则\n第一章 甲\n第一条 乙。\n第二编 分则\n第二章 丙\n第二条 丁。",
        [
            "chapter part_1 第一编|总则|",
            "chapter part_1__chp_1 第一章|甲|",
            "article art_1 第一条||",
            "paragraph art_1__para_1 ||乙。",
            "chapter part_2 第二编|分则|",
            "chapter part_2__chp_2 第二章|丙|",
            "article art_2 第二条||",
            "paragraph art_2__para_1 ||丁。",
        ],
    ),
    "a paragraph between two items": (
        "第一条 甲：\n（一）乙。\n丙丁。\n（二）戊。\n己。",
        [
            "article art_1 第一条||",
            "paragraph art_1__para_1 ||甲：",
            "item art_1__para_1__item_1 （一）||乙。",
            "paragraph art_1__para_1__item_1__para_1 ||丙丁。",
            "item art_1__para_1__item_2 （二）||戊。",
            "paragraph art_1__para_2 ||己。",
        ],
    ),
    "quoted provisions": (
        "一、第三条改为：“第三条 甲。\n“丙：\n“（一）戊；\n“（二）己。”\n二、加：\n“第五条 庚。\n第六条 辛。”\n三、壬",
        [
            "section sec_1 一、||第三条改为：“第三条 甲。",
            "paragraph sec_1__para_1 ||“丙：",
            "paragraph sec_1__para_2 ||“（一）戊；",
            "paragraph sec_1__para_3 ||“（二）己。”",
            "section sec_2 二、||加：",
            "paragraph sec_2__para_1 ||“第五条 庚。",
            "paragraph sec_2__para_2 ||第六条 辛。”",
            "section sec_3 三、|壬|",
        ],
    ),
    "a quotation that is never closed": (
        "第一条 甲称为“第三条 城墙。\n第二条 乙。",
        [
            "article art_1 第一条||",
            "paragraph art_1__para_1 ||甲称为“第三条 城墙。",
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
