"""Relations to documents that are told by number, by a list, or by a draft."""

from __future__ import annotations

import pytest

from generator.enrich.linking import link
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")


def told(text: str) -> list[tuple[str, str | None]]:
    corpus = corpus_of_texts(text)
    return [(record.type.value, record.to.id) for record in link(corpus, found_citations(corpus))]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        (
            "对云政发〔1997〕8号，云政发〔1999〕2号和云政发〔2000〕19号等文件予以废止。",
            ["1997〕8", "1999〕2", "2000〕19"],
        ),
        ("云政发〔2011〕2号文件同时停止执行。", ["2011〕2"]),
        ("云政发〔2011〕2号通告同时废止。", ["2011〕2"]),
        ("云州市桥梁办法（云政发〔2011〕2号）同时废止。", ["2011〕2"]),
        ("废止云州市桥梁办法（云政发〔2011〕2号）。", ["2011〕2"]),
        ("《甲办法》（云政发〔2011〕2号）及其补充通知（云政发〔2012〕3号）同时废止。", ["2011〕2", "2012〕3"]),
    ],
)
def test_documents_by_their_numbers(sentence: str, numbers: list[str]) -> None:
    found = told(f"{OTHER}请照办。\n\n一、范围\n\n{sentence}\n")
    assert found == [("repeals", f"云政发〔{number}号") for number in numbers]


def test_what_a_bracket_tells_of_a_title_is_no_document_of_its_own() -> None:
    sentence = "对《甲办法》（云政发〔2011〕2号，云政发〔2016〕1号延长有效期）第三条作出修改："
    assert told(f"{OTHER}请照办。\n\n一、范围\n\n{sentence}\n") == [("amends", "云政发〔2011〕2号")]


def test_one_document_may_be_repealed_and_replaced() -> None:
    sentence = "原《甲办法》不再执行，以本规划为准。"
    assert told(f"{OTHER}请照办。\n\n一、范围\n\n{sentence}\n") == [("repeals", "t-甲办法"), ("replaces", "t-甲办法")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下列文件自2022年12月31日起废止：\n\n1.《甲办法》\n\n2.《乙办法》；", "repeals 甲办法 乙办法"),
        ("以下文件继续有效：\n\n（一）《甲办法》；\n\n（二）《乙办法》。", "continues 甲办法 乙办法"),
        ("一、废止下列文件：\n\n（一）《甲办法》《乙办法》；\n\n（二）《丙办法》。", "repeals 甲办法 乙办法 丙办法"),
        (
            "一、对下列2件规章的部分条款作出修改：\n\n（一）《甲办法》\n\n删去第三条。\n\n（二）《乙办法》",
            "amends 甲办法 乙办法",
        ),
        ("违反下列规定的，许可失效：\n\n（一）《甲办法》；\n\n（二）《乙办法》。", ""),
        ("以下文件拟废止：\n\n（一）《甲办法》；", ""),
        ("下列文件废止：\n\n1.《甲办法》；\n\n2.《乙办法》所称城墙以外各类围墙的养护巡查登记工作。", "repeals 甲办法"),
        ("请学习下列文件：\n\n（一）《甲办法》；", ""),
    ],
)
def test_units_that_a_paragraph_announces(text: str, expected: str) -> None:
    found = told(f"{OTHER}请照办。\n\n{text}\n")
    kind, *works = expected.split() or [""]
    assert found == [(kind, f"t-{work}") for work in works]


LIST = OTHER.replace("修缮城墙", "公布清理结果") + "请照办。\n\n附件：目录\n\n附件\n\n规范性文件目录\n\n"


def test_sections_of_a_list() -> None:
    text = (
        "一、继续有效的文件（2件）\n\n1.云州市桥梁办法（云政发〔2011〕2号）\n\n2.《甲办法》\n\n"
        "二、宣布失效的文件（1件）\n\n1.云政发〔2012〕3号\n\n三、拟修改的文件\n\n1.《乙办法》\n"
    )
    assert told(LIST + text) == [
        ("continues", "云政发〔2011〕2号"),
        ("continues", "t-甲办法"),
        ("repeals", "云政发〔2012〕3号"),
    ]


def test_sections_of_a_table() -> None:
    text = (
        "| 序号 | 文件名称 | 文号 |\n| --- | --- | --- |\n| 一、继续有效的规范性文件（1件） | | |\n"
        "| 1 | 云州市桥梁办法 | 云政发〔2011〕2号 |\n| 二、废止的规范性文件（1件） | | |\n"
        "| 1 | 云州市园林办法 | 云政发〔2012〕3号 |\n"
    )
    assert told(LIST + text) == [("continues", "云政发〔2011〕2号"), ("repeals", "云政发〔2012〕3号")]


def test_results_in_a_column() -> None:
    rows = [
        ("2011〕2", "废止"),
        ("2012〕3", "继续有效"),
        ("2013〕4", "修改"),
        ("2014〕5", "宣布失效"),
        ("2015〕6", "建议废止"),
    ]
    text = "| 序号 | 文件名称 | 文号 | 清理结果 |\n| --- | --- | --- | --- |\n" + "".join(
        f"| {i} | 云州市桥梁办法 | 云政发〔{number}号 | {result} |\n"
        for i, (number, result) in enumerate(rows, start=1)
    )
    assert told(LIST + text) == [
        ("repeals", "云政发〔2011〕2号"),
        ("continues", "云政发〔2012〕3号"),
        ("repeals", "云政发〔2014〕5号"),
    ]


def test_a_draft_does_nothing() -> None:
    text = OTHER.replace("修缮城墙的通知", "《云州市城墙办法（征求意见稿）》征求意见的公告") + (
        "现将《云州市城墙办法（征求意见稿）》公布，征求意见。\n\n附件：云州市城墙办法（征求意见稿）\n\n附件\n\n"
        "云州市城墙办法（征求意见稿）\n\n第一条 根据《甲条例》，制定本办法。\n\n第二条 《乙办法》同时废止。\n"
    )
    assert told(text) == []
