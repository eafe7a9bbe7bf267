"""The tree of plans: which lines become which nodes, with which anchors."""

from __future__ import annotations

import pytest

from tests.support.assert_spans import account
from tests.support.outline import outline
from tests.support.texts import HEAD, issue_of

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
    "a line of responsibility behind groups of points": (
        "（一）甲\n1.乙丙。\n（二）丁\n2.戊己\n（1）庚；\n（2）辛。\n3.壬癸\n（1）子；\n（2）丑。\n责任单位：市水务局",
        [
            "subsection subsec_1 （一）|甲|",
            "item subsec_1__item_1 1.||乙丙。",
            "subsection subsec_2 （二）|丁|",
            "item subsec_2__item_2 2.|戊己|",
            "point subsec_2__item_2__point_1 （1）||庚；",
            "point subsec_2__item_2__point_2 （2）||辛。",
            "item subsec_2__item_3 3.|壬癸|",
            "point subsec_2__item_3__point_1 （1）||子；",
            "point subsec_2__item_3__point_2 （2）||丑。",
            "duty_note subsec_2__duty_1 ||责任单位：市水务局",
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
            "paragraph sec_1__para_1__rest_1 ||加固西门。",
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
        "一、甲乙。（责任单位：市水务局，有关区政府）\n）\n二、丙丁。\n***",
        [
            "section sec_1 一、||甲乙。",
            "duty_note sec_1__duty_1 ||（责任单位：市水务局，有关区政府）",
            "unplaced sec_1__unplaced_1 ||）",
            "section sec_2 二、||丙丁。",
            "unplaced sec_2__unplaced_1 ||***",
        ],
    ),
    "a table": ("甲\t乙\n1\t2", ["table table_1 ||"]),
    "a roster": ("组 长：林 远 副市长\n成 员：张 军 甲局局长\n王小雨 乙局局长", ["roster roster_1 ||"]),
}


@pytest.mark.parametrize("name", TREES)
def test_plans(name: str) -> None:
    text, expected = TREES[name]
    body = text if "\t" in text or "组 长" in text else text.replace("\n", "\n\n")
    assert outline(f"{HEAD}{body}\n") == expected


@pytest.mark.parametrize("text", ["第一章：总则\n\n第一条 甲。\n", "专栏3 技术：\n\n甲。\n", "-附件1\n\n城墙名录\n"])
def test_marks_around_numbers_and_labels_are_kept(text: str) -> None:
    assert account(issue_of(f"{HEAD}请照办。\n\n{text}")) == []


def test_the_only_instrument_has_no_prefix_whatever_the_main_text_numbers() -> None:
    text = "现将《城墙办法》印发给你们。\n\n一、请照办。\n\n城墙办法\n\n第一条 甲。\n\n一、乙。\n"
    (notice,) = issue_of(f"{HEAD.replace('关于', '关于印发')}{text}").notices
    eids = {node.eid for node in notice.body.walk()}
    assert {"main__sec_1", "inst_1", "art_1"} <= eids
