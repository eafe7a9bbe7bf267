"""Citations: found as they are written, resolved where exactly one notice fits."""

from __future__ import annotations

import itertools

import pytest

from generator.enrich import enrich
from generator.enrich.finding import find
from generator.model.corpus import Citation
from tests.support.texts import HEAD, corpus_of_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按云政发〔2020〕3号执行", [("云政发〔2020〕3号", None)]),
        ("《城墙办法》规定", [("《城墙办法》", "城墙办法")]),
        ("《城墙办法》（云政发〔2020〕3号）废止", [("《城墙办法》（云政发〔2020〕3号）", "城墙办法")]),
        ("《甲〈乙〉办法》", [("《甲〈乙〉办法》", "甲〈乙〉办法")]),
        ("《甲》《乙》", [("《甲》", "甲"), ("《乙》", "乙")]),
        ("《关于云政发〔2020〕3号的说明》", [("《关于云政发〔2020〕3号的说明》", "关于云政发〔2020〕3号的说明")]),
        ("《没有结尾", []),
        ("2020年3号令", []),
    ],
)
def test_finding(text: str, found: list[tuple[str, str | None]]) -> None:
    citations = find(text)
    assert [(text[c.start : c.end].removeprefix("按"), c.title) for c in citations] == found
    assert all(a.end <= b.start for a, b in itertools.pairwise(citations))


ISSUES = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法")
FIRST = f"{ISSUES}现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n第一条 甲。\n"
OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")


def citations(sentence: str, *more: str) -> tuple[Citation, ...]:
    corpus = corpus_of_texts(FIRST, f"{OTHER}{sentence}\n", *more)
    return enrich(corpus).citations


@pytest.mark.parametrize(
    ("sentence", "text", "form"),
    [
        ("请按云政发〔2022〕5号办理。", "云政发〔2022〕5号", "number"),
        ("请按云政发[2022] 5 号办理。", "云政发[2022] 5 号", "number"),
        ("请按《云州市城墙办法》办理。", "《云州市城墙办法》", "title"),
        ("请按《雲州市城牆辦法》辦理。", "《云州市城墙办法》", "title"),
        ("请按《云州市城墙办法》（云政发〔2022〕5号）办理。", "《云州市城墙办法》（云政发〔2022〕5号）", "title"),
    ],
)
def test_a_citation_that_one_notice_fits(sentence: str, text: str, form: str) -> None:
    (citation,) = citations(sentence)
    assert (citation.text, citation.form, citation.target) == (text, form, "yzf-2022-5")
    assert (citation.notice, citation.eid, citation.first_line) == ("yzf-2023-9", "para_1", 7)


@pytest.mark.parametrize(
    "sentence",
    [
        "请按某政发〔2022〕5号办理。",
        "请按云政发〔2022〕55号办理。",
        "请按《城墙办法》办理。",
        "请按《云州市城墙办法》（云政发〔2001〕1号）办理。",
        "请按云政发〔2023〕9号办理。",
    ],
)
def test_what_names_no_other_notice_is_not_resolved(sentence: str) -> None:
    assert citations(sentence) == ()


def test_a_title_that_two_notices_have_is_not_resolved() -> None:
    again = FIRST.replace("2022", "2024")
    assert citations("请按《云州市城墙办法》办理。", again) == ()


def test_a_number_tells_two_notices_of_one_title_apart() -> None:
    again = FIRST.replace("2022", "2024")
    (citation,) = citations("请按《云州市城墙办法》（云政发〔2024〕5号）办理。", again)
    assert citation.target == "yzf-2024-5"


def test_citations_in_cells() -> None:
    (citation,) = citations("名称\t依据\n城墙\t云政发〔2022〕5号")
    assert citation.cell == (1, 1)
    assert citation.text == "云政发〔2022〕5号"
