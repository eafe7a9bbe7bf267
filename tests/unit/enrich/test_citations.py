"""Citations: found as they are written, resolved where exactly one notice fits."""

from __future__ import annotations

import itertools

import pytest

from generator.enrich import enrich
from generator.enrich.citations.finding import find
from generator.model.relations import Citation
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
        ("请按云政发[2022] 5 号办理。", "云政发〔2022〕5号", "number"),
        ("请按《云州市城墙办法》办理。", "《云州市城墙办法》", "title"),
        ("请按《雲州市城牆辦法》辦理。", "《云州市城墙办法》", "title"),
        ("请按《云州市城墙办法》（云政发〔2022〕5号）办理。", "《云州市城墙办法》（云政发〔2022〕5号）", "title"),
    ],
)
def test_a_citation_that_one_notice_fits(sentence: str, text: str, form: str) -> None:
    (citation,) = citations(sentence)
    assert (citation.text, citation.form.value, citation.target.id) == (text, form, "yzf-2022-5")
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
    again = FIRST.replace("2022", "2021")
    assert citations("请按《云州市城墙办法》办理。", again) == ()


def test_a_number_tells_two_notices_of_one_title_apart() -> None:
    again = FIRST.replace("2022", "2021")
    (citation,) = citations("请按《云州市城墙办法》（云政发〔2021〕5号）办理。", again)
    assert citation.target.id == "yzf-2021-5"


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("依据政发〔2022〕5号办理。", True),
        ("政发〔2022〕5号已经废止。", True),
        ("现将云文、政发〔2022〕5号废止。", True),
        ("请按云政发〔2022〕5号办理。", False),
        ("请转告海政发〔2022〕5号的承办单位。", False),
    ],
)
def test_a_prefix_is_not_the_end_of_a_longer_one(sentence: str, fits: bool) -> None:
    corpus = corpus_of_texts(FIRST.replace("云政发", "政发"), f"{OTHER}{sentence}\n")
    assert [c.text for c in enrich(corpus).citations] == (["政发〔2022〕5号"] if fits else [])


@pytest.mark.parametrize(("date", "fits"), [("（2022年3月3日）", False), ("（2022年3月4日）", True), ("", True)])
@pytest.mark.parametrize("words", ["云政发〔2022〕5号", "《云州市城墙办法》"])
def test_nothing_cites_what_came_after_it(words: str, date: str, fits: bool) -> None:
    other = HEAD.replace("（2022年3月4日）", date).replace("〕5号", "〕4号")
    assert bool(enrich(corpus_of_texts(FIRST, f"{other}请按{words}办理。\n")).citations) is fits


def test_a_later_notice_of_the_same_title_is_not_meant() -> None:
    (citation,) = citations("请按《云州市城墙办法》办理。", FIRST.replace("2022", "2024"))
    assert citation.target.id == "yzf-2022-5"


@pytest.mark.parametrize(
    ("title", "fits"),
    [
        ("云州市人民政府关于印发云州市城墙办法的通知", True),
        ("关于印发雲州市城牆辦法的通知", True),
        ("云州市城墙办法", True),
        ("城墙办法", True),
        ("云州市桥梁办法", False),
        ("海州市人民政府关于印发云州市城墙办法的通知", False),
    ],
)
def test_a_title_must_agree_with_the_number_behind_it(title: str, fits: bool) -> None:
    assert bool(citations(f"请按《{title}》（云政发〔2022〕5号）办理。")) is fits


ORDER = (
    "云州市人民政府令\n\n第7号\n\n《云州市城墙条例》已经通过，现予公布。\n\n市长 林 远\n\n2022年3月4日\n\n"
    "云州市城墙条例\n\n第一条 甲。\n\n第二条 乙。\n"
)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("请按云州市人民政府令第7号办理。", "云州市人民政府令第7号"),
        ("根据2022年云州市人民政府令第七号，制定本办法。", "云州市人民政府令第七号"),
        ("请按云州市政府令第 7 号办理。", "云州市政府令第 7 号"),
        ("根据市政府令第7号，制定本办法。", "市政府令第7号"),
        ("根据《云州市城墙条例》（市政府令第7号），制定本办法。", "《云州市城墙条例》（市政府令第7号）"),
    ],
)
def test_an_order_cited_by_its_number(sentence: str, text: str) -> None:
    (citation,) = enrich(corpus_of_texts(ORDER, f"{OTHER}{sentence}\n")).citations
    assert (citation.text, citation.target.id) == (text, "order-7")
    assert citation.number == "云州市人民政府令第7号"


@pytest.mark.parametrize(
    "sentence",
    [
        "根据省政府令第7号，制定本办法。",
        "根据国务院令第7号，制定本办法。",
        "根据海州市人民政府令第7号，制定本办法。",
        "根据海州市政府令第7号，制定本办法。",
        "根据市政府令第8号，制定本办法。",
        "请服从命令第7号。",
        "根据《云州市桥梁条例》（市政府令第7号），制定本办法。",
    ],
)
def test_other_orders_are_not_resolved(sentence: str) -> None:
    assert enrich(corpus_of_texts(ORDER, f"{OTHER}{sentence}\n")).citations == ()


@pytest.mark.parametrize(
    ("issuer", "fits"), [("云州市人民政府办公厅", True), ("海州市人民政府", False), ("云州市财政局", False)]
)
def test_whose_order_the_citys_order_is(issuer: str, fits: bool) -> None:
    other = OTHER.replace("云州市人民政府", issuer)
    found = enrich(corpus_of_texts(ORDER, f"{other}根据市政府令第7号，制定本办法。\n")).citations
    assert bool(found) is fits


def test_an_order_number_that_two_orders_have_is_not_resolved() -> None:
    again = ORDER.replace("2022", "2021").replace("城墙", "桥梁")
    assert enrich(corpus_of_texts(ORDER, again, f"{OTHER}根据市政府令第7号，制定本办法。\n")).citations == ()


def test_citations_in_cells() -> None:
    (citation,) = citations("名称\t依据\n城墙\t云政发〔2022〕5号")
    assert citation.cell == (1, 1)
    assert citation.text == "云政发〔2022〕5号"
