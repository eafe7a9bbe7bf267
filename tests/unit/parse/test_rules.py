"""The tree of rules (章 节 条 款 项), and of decisions that quote them."""

from __future__ import annotations

import pytest

from generator.model.notice import NodeType
from tests.support.assert_spans import account
from tests.support.outline import outline
from tests.support.texts import HEAD, issue_of

ORDER = "云州市人民政府令\n第7号\n《城墙条例》已经通过，现予公布。\n市长 林 远\n2022年3月4日\n城墙条例\n"

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
    "a quotation closed only behind the next amendment": (
        "一、甲\n（一）将第三条改为：“第三条 乙。\n（二）将第五条改为：“第五条 丙。”\n（三）删去“丁”字。”",
        [
            "section sec_1 一、|甲|",
            "subsection sec_1__subsec_1 （一）||将第三条改为：“第三条 乙。",
            "subsection sec_1__subsec_2 （二）||将第五条改为：“第五条 丙。”",
            "subsection sec_1__subsec_3 （三）||删去“丁”字。”",
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


def test_an_inserted_article_has_an_anchor_of_its_own() -> None:
    issue = issue_of(f"{HEAD}第一条 甲。\n\n第一条之一 乙。\n\n第二条 丙。\n")
    assert account(issue) == []
    (notice,) = issue.notices
    assert [node.eid for node in notice.body.walk() if node.type is NodeType.ARTICLE] == ["art_1", "art_1bis", "art_2"]
    assert notice.diagnostics == ()
