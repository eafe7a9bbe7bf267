"""References of a document to its own units: resolved in its tree, and never where another document is meant."""

from __future__ import annotations

import pytest

from generator.enrich import enrich
from generator.model.relations import CitationForm
from tests.support.texts import HEAD, corpus_of_texts

ISSUING = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法") + "现将《云州市城墙办法》印发给你们。\n\n"
RULE = """云州市城墙办法

第一条 城墙由市文物局管理。

第二条 城墙分为下列各段：

（一）东段；

（二）西段。

各段应当设立界碑。

界碑由区政府养护。

第三条 {sentence}

{second}

附件1

城墙名录

一、东段。

附件2

界碑样式

一、石碑。
"""


def references(sentence: str, second: str = "其余从略。") -> list[tuple[str, str | None]]:
    """What is referred to in 第三条 of a rule, and its anchors."""
    found = enrich(corpus_of_texts(ISSUING + RULE.format(sentence=sentence, second=second))).citations
    return [(c.text, c.target.eid) for c in found if c.form is CitationForm.INTERNAL]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("违反本办法第二条规定的，责令改正。", [("本办法第二条", "art_2")]),
        ("违反第二条规定的，责令改正。", [("第二条", "art_2")]),
        ("违反本办法第二条第二款的，责令改正。", [("本办法第二条第二款", "art_2__para_2")]),
        ("本办法第二条第一款第（二）项除外。", [("本办法第二条第一款第（二）项", "art_2__para_1__item_2")]),
        ("本办法第二条第二项除外。", [("本办法第二条第二项", "art_2__para_1__item_2")]),
        ("本办法第 2 条第 3 款除外。", [("本办法第 2 条第 3 款", "art_2__para_3")]),
        ("违反第一条、第二条的，责令改正。", [("第一条", "art_1"), ("第二条", "art_2")]),
        ("按第一条至第二条办理。", [("第一条至第二条", "art_1")]),
        ("违反第二条第二款、第三款的，责令改正。", [("第二条第二款", "art_2__para_2"), ("第三款", "art_2__para_3")]),
        (
            "第二条第一款第（一）项、第（二）项除外。",
            [("第二条第一款第（一）项", "art_2__para_1__item_1"), ("第（二）项", "art_2__para_1__item_2")],
        ),
        ("前条规定的界碑不得移动。", [("前条", "art_2")]),
        ("前条第三款规定的费用另行安排。", [("前条第三款", "art_2__para_3")]),
        ("名录见附件1，样式见附件2。", [("附件1", "att_1"), ("附件2", "att_2")]),
        ("附件 1和附件2所列各段应当修缮。", [("附件 1", "att_1"), ("附件2", "att_2")]),
        ("样式见附件1、2。", [("附件1", "att_1"), ("2", "att_2")]),
        ("本办法第九条另有规定的除外。", [("本办法第九条", None)]),
        ("样式见附件7。", [("附件7", None)]),
        ("界碑合同（示范文本见附件2）由市文物局印制。", [("附件2", "att_2")]),
        ("名录样本按附件1制作。", [("附件1", "att_1")]),
        ("本办法的第二条除外。", [("本办法的第二条", "art_2")]),
        ("违反本办法和第二条规定的，责令改正。", [("第二条", "art_2")]),
    ],
)
def test_units_of_the_document(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert references(sentence) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("前款规定自公布之日起施行。", [("前款", "art_3__para_1")]),
        ("本条第一款规定除外。", [("本条第一款", "art_3__para_1")]),
        ("本条第一款、第二款规定除外。", [("本条第一款", "art_3__para_1"), ("第二款", "art_3__para_2")]),
        ("第一款规定的情形除外。", [("第一款", "art_3__para_1")]),
    ],
)
def test_units_around_the_sentence(second: str, expected: list[tuple[str, str | None]]) -> None:
    assert references("界碑不得移动。", second) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "依照《云州市文物条例》第二条处罚。",
        "依照《云州市文物条例》（云政发〔2011〕3号）第一条、第二条处罚。",
        "依照该条例第二条处罚。",
        "依照其第二条处罚。",
        "依照文物保护法第二条处罚。",
        "依照《云州市文物条例》处理，第二条不再适用。",
        "将第二条修改为：“第二条 城墙归市。”",
        "所称“第二条”仅作示例。",
        "目前条件成熟。",
        "此前款项已经结清，当前项目继续实施。",
        "第二项工程明年开工，第二款车型另定。",
        "本市第一项世界遗产是城墙。",
        "依照第九条处罚。",
        "附件由市文物局另行印制。",
    ],
)
def test_what_is_no_reference_to_the_own_document(sentence: str) -> None:
    assert references(sentence) == []


def test_a_decision_that_amends_speaks_of_another_document() -> None:
    head = HEAD.replace("关于修缮城墙的通知", "关于修改《云州市城墙办法》的决定")
    text = f"{head}一、将第二条第一款删去。\n\n二、本办法第一条保留，目录见附件。\n\n附件\n\n目录\n\n一、东段。\n"
    found = [c for c in enrich(corpus_of_texts(text)).citations if c.form is CitationForm.INTERNAL]
    assert [(c.text, c.target.eid) for c in found] == [("附件", "att_1")]


PLAN = (
    "一、目标\n\n（一）东段。修缮城墙。\n\n（二）西段。修缮城门。\n\n（三）南段。{sentence}\n\n二、措施\n\n加强养护。\n"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("符合前款（一）（二）条件的优先。", [("前款（一）", "sec_1__subsec_1"), ("（二）", "sec_1__subsec_2")]),
        ("第一部分第（二）项所列城门优先。", [("第一部分第（二）项", "sec_1__subsec_2")]),
        ("按本通知第二部分办理。", [("本通知第二部分", "sec_2")]),
        ("按照第二部分确定的任务组织实施。", [("第二部分", "sec_2")]),
        ("第一部分所列城门优先。", [("第一部分", "sec_1")]),
        ("展览分三个部分，第二部分介绍城门。", []),
        ("按照《甲办法》第二部分确定的任务组织实施。", []),
        ("按照第九部分确定的任务组织实施。", []),
        (
            "以上第（一）项和第（二）项工程年内完工。",
            [("第（一）项", "sec_1__subsec_1"), ("第（二）项", "sec_1__subsec_2")],
        ),
        ("按第二条办理。", []),
        ("附件另发。", []),
    ],
)
def test_units_of_a_plan(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    found = enrich(corpus_of_texts(HEAD + PLAN.format(sentence=sentence))).citations
    assert [(c.text, c.target.eid) for c in found if c.form is CitationForm.INTERNAL] == expected


def test_a_list_of_attachments_refers_to_nothing() -> None:
    lists = "附件：1. 城墙名录\n2. 界碑样式\n\n附件1\n\n城墙名录\n\n一、东段。\n\n附件2\n\n界碑样式\n\n一、石碑。\n"
    text = f"{HEAD}请办理。\n\n{lists}"
    assert enrich(corpus_of_texts(text)).citations == ()


@pytest.mark.parametrize(("one", "other"), [("（二）", "(二)"), ("第二条", "第 二 条"), ("第二条", "第２条")])
def test_brackets_spaces_and_widths_change_nothing(one: str, other: str) -> None:
    sentence = "违反本办法第二条第一款第（二）项的，责令改正。"
    assert [eid for _, eid in references(sentence.replace(one, other))] == ["art_2__para_1__item_2"]


NOTICE = (
    "现通告如下：\n\n一、巡查。各区应当巡查。\n\n二、责任。\n\n（一）东段归市文物局。\n\n（二）西段归市城管局。\n\n"
    "三、保障。\n\n（三）列入预算。\n\n（四）{sentence}\n\n四、附则。{last}\n"
)


def of_notice(sentence: str, last: str = "自印发之日起施行。") -> list[tuple[str, str | None]]:
    """What is referred to in a notice that has no articles."""
    found = enrich(corpus_of_texts(HEAD + NOTICE.format(sentence=sentence, last=last))).citations
    return [(c.text, c.target.eid) for c in found if c.form is CitationForm.INTERNAL]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("违反本通知第一条、第二条规定的，通报。", [("本通知第一条", "sec_1"), ("第二条", "sec_2")]),
        ("违反第一条规定的，通报。", [("第一条", "sec_1")]),
        ("本通知第三项另行解释。", [("本通知第三项", "sec_3")]),
        ("本通知第（三）项暂缓执行。", [("本通知第（三）项", "sec_3__subsec_3")]),
        ("第（三）项所列经费另行安排。", [("第（三）项", "sec_3__subsec_3")]),
        (
            "第（一）项、第（二）项所列各段归市。",
            [("第（一）项", "sec_2__subsec_1"), ("第（二）项", "sec_2__subsec_2")],
        ),
        ("上述第（一）至（三）项所需经费列支。", [("第（一）至（三）项", "sec_2__subsec_1")]),
        ("上述第一条至第三条自五月起执行。", [("第一条至第三条", "sec_1")]),
        ("前条规定的责任不变。", [("前条", "sec_2")]),
        ("按照本通知二、（一）办理。", [("本通知二、（一）", "sec_2__subsec_1")]),
        ("本通知第二条第（一）项除外。", [("本通知第二条第（一）项", "sec_2__subsec_1")]),
        ("本规定第一条除外。", [("本规定第一条", None)]),
    ],
)
def test_units_of_a_notice_without_articles(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert of_notice(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "开通第一条、第二条航线。",
        "第一项工作归市文物局。",
        "第九条规定除外。",
        "依照文物保护法第一条处罚。",
        "《云州市文物条例》已经修订，第一条规定不变。",
        "《云州市文物条例》已经修订。第一条规定不变。",
        "云政发〔2020〕3号文件第一条规定除外。",
        "将第一条修改为“略”。",
        "原文是「第一条规定」。",
        "增长2.1（1）个百分点，见4.1规定。",
        "按照云政发〔2020〕3号附件1办理。",
    ],
)
def test_what_a_notice_without_articles_does_not_refer_to(sentence: str) -> None:
    assert of_notice(sentence) == []


def test_an_arabic_unit_is_the_item_with_that_number() -> None:
    text = "现制定措施。\n\n一、成本。\n\n1. 减税。\n\n2. 降费。\n\n二、融资。\n\n3. 设立基金。\n\n三、附则。\n\n{}\n"
    head = HEAD.replace("修缮城墙", "若干措施")
    found = enrich(corpus_of_texts(head + text.format("本措施第3条由市财政局解释。"))).citations
    assert [(c.text, c.target.eid) for c in found] == [("本措施第3条", "sec_2__item_3")]


OUTLINE = (
    "1 总则\n\n1.1 依据\n\n依法制定。\n\n2 机构\n\n"
    "2.1 有下列情形的，启动响应：\n\n（1）断水；\n\n（2）停电。\n\n2.2 {sentence}\n"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("承担本预案第1.1条规定的工作。", [("本预案第1.1条", "sec_1__subsec_1")]),
        ("出现2.1（2）情形的，立即报告。", [("2.1（2）", "sec_2__subsec_1__point_2")]),
        ("按照2.1规定办理。", [("2.1", "sec_2__subsec_1")]),
        ("增长2.1（1）个百分点。", []),
        ("投资2.1亿元，达到规定要求。", []),
        ("水位12.1规定以上。", []),
    ],
)
def test_decimal_units(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    head = HEAD.replace("关于修缮城墙", "关于印发云州市供水预案")
    text = f"{head}现将《云州市供水预案》印发给你们。\n\n云州市供水预案\n\n{OUTLINE.format(sentence=sentence)}"
    found = enrich(corpus_of_texts(text)).citations
    assert [(c.text, c.target.eid) for c in found if c.form is CitationForm.INTERNAL] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("第二条第一款第（一）至（二）项除外。", [("第二条第一款第（一）至（二）项", "art_2__para_1__item_1")]),
        (
            "第二条第一款第（一）项至第（二）项除外。",
            [("第二条第一款第（一）项至第（二）项", "art_2__para_1__item_1")],
        ),
        ("第二条第一、二款除外。", [("第二条第一、二款", "art_2__para_1")]),
        ("第一至二条除外。", [("第一至二条", "art_1")]),
        ("第一条—第二条除外。", [("第一条—第二条", "art_1")]),
        (
            "违反本办法第二条第一项的，罚款；违反第二项的，警告。",
            [("本办法第二条第一项", "art_2__para_1__item_1"), ("第二项", "art_2__para_1__item_2")],
        ),
    ],
)
def test_a_range_is_one_reference_to_its_first_unit(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert references(sentence) == expected


def test_items_of_the_paragraph_before_are_those_of_the_article() -> None:
    rule = RULE.replace("各段应当设立界碑。", "属于上述第（一）至（二）项以外情形的，另行设立界碑。")
    found = enrich(corpus_of_texts(ISSUING + rule.format(sentence="从略。", second="其余从略。"))).citations
    assert ("第（一）至（二）项", "art_2__para_1__item_1") in [(c.text, c.target.eid) for c in found]


def test_a_table_below_its_label_is_what_the_label_means() -> None:
    table = "附表1\n\n租金\n\n区域\t租金\n东区\t22\n附表2 减免\n类别\t比例\n低保\t90\n"
    found = enrich(corpus_of_texts(f"{HEAD}租金见附表1，减免见附表2。\n\n{table}")).citations
    assert [(c.text, c.target.eid) for c in found] == [("附表1", "att_1"), ("附表2", "att_1__table_2")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("乡镇城墙参照本办法执行，第一章、第三条除外。", [("第一章", "chp_1"), ("第三条", "art_3")]),
        ("违反第一章规定的，责令改正。", [("第一章", "chp_1")]),
        ("城墙史话第一章介绍城门。", []),
        ("依照《甲条例》第一章、第三条处罚。", []),
        ("违反第九章规定的，责令改正。", []),
    ],
)
def test_chapters_of_the_document(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    rule = f"云州市城墙办法\n\n第一章 总则\n\n第一条 甲。\n\n第二条 {sentence}\n\n第二章 附则\n\n第三条 丙。\n"
    found = enrich(corpus_of_texts(ISSUING + rule)).citations
    assert [(c.text, c.target.eid) for c in found if c.form is CitationForm.INTERNAL] == expected
