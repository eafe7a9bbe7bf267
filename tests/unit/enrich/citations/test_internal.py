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
