"""Citations resolved to notices of the archive, where exactly one fits."""

from __future__ import annotations

import pytest

from generator.enrich import enrich
from generator.model.corpus import Corpus
from generator.model.gazette import NoticeFacts, Sidecar
from generator.model.relations import Citation, TargetKind
from tests.support.texts import HEAD, corpus_of_texts

ISSUES = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法")
FIRST = f"{ISSUES}现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n第一条 甲。\n"
OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")


def citations(sentence: str, *more: str) -> tuple[Citation, ...]:
    return linked(corpus_of_texts(FIRST, f"{OTHER}{sentence}\n", *more))


def linked(corpus: Corpus) -> tuple[Citation, ...]:
    """The citations that lead to a notice of the archive."""
    return tuple(c for c in enrich(corpus).citations if c.target.kind is TargetKind.NOTICE)


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
    assert [c.text for c in linked(corpus)] == (["政发〔2022〕5号"] if fits else [])


@pytest.mark.parametrize(("date", "fits"), [("（2022年3月3日）", False), ("（2022年3月4日）", True), ("", True)])
@pytest.mark.parametrize("words", ["云政发〔2022〕5号", "《云州市城墙办法》"])
def test_nothing_cites_what_came_after_it(words: str, date: str, fits: bool) -> None:
    other = HEAD.replace("（2022年3月4日）", date).replace("〕5号", "〕4号")
    assert bool(linked(corpus_of_texts(FIRST, f"{other}请按{words}办理。\n"))) is fits


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
    (citation,) = linked(corpus_of_texts(ORDER, f"{OTHER}{sentence}\n"))
    assert (citation.text, citation.target.id) == (text, "order-7")
    assert citation.number in {"云州市人民政府令第7号", "云州市政府令第7号", "市政府令第7号"}


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
    assert linked(corpus_of_texts(ORDER, f"{OTHER}{sentence}\n")) == ()


@pytest.mark.parametrize(
    ("issuer", "fits"), [("云州市人民政府办公厅", True), ("海州市人民政府", False), ("云州市财政局", False)]
)
def test_whose_order_the_citys_order_is(issuer: str, fits: bool) -> None:
    other = OTHER.replace("云州市人民政府", issuer)
    found = linked(corpus_of_texts(ORDER, f"{other}根据市政府令第7号，制定本办法。\n"))
    assert bool(found) is fits


def test_an_order_number_that_two_orders_have_is_not_resolved() -> None:
    again = ORDER.replace("2022", "2021").replace("城墙", "桥梁")
    assert linked(corpus_of_texts(ORDER, again, f"{OTHER}根据市政府令第7号，制定本办法。\n")) == ()


def test_citations_in_cells() -> None:
    (citation,) = citations("名称\t依据\n城墙\t云政发〔2022〕5号")
    assert citation.cell == (1, 1)
    assert citation.text == "云政发〔2022〕5号"


@pytest.mark.parametrize(
    ("sentence", "eid"),
    [
        ("请按《云州市城墙办法》第一条办理。", "art_1"),
        ("请按《云州市城墙办法》（云政发〔2022〕5号）第一条办理。", "art_1"),
        ("请按《云州市城墙办法》第九条办理。", "inst_1"),
        ("请按《云州市城墙办法》第一条、第二条办理。", "inst_1"),
        ("请按云政发〔2022〕5号办理。", None),
        ("请按《云州市人民政府关于印发云州市城墙办法的通知》办理。", None),
        ("请按《关于印发云州市城墙办法的通知》办理。", None),
        ("请按市政府《关于印发云州市城墙办法的通知》办理。", None),
    ],
)
def test_the_provision_that_is_meant(sentence: str, eid: str | None) -> None:
    (citation,) = citations(sentence)
    assert (citation.target.id, citation.target.eid) == ("yzf-2022-5", eid)


@pytest.mark.parametrize(
    "sentence",
    [
        "请按省政府《关于印发云州市城墙办法的通知》办理。",
        "请按《云州市城墙办法（征求意见稿）》办理。",
        "请按《云州市城墙办法》（征求意见稿）办理。",
        "请按《云州市城墙办法》（云政办〔2022〕5号）办理。",
        "请按《云州市城墙办法》（2018年修订）办理。",
        "编制《云州市桥梁规划》。",
    ],
)
def test_what_is_not_surely_that_notice(sentence: str) -> None:
    assert citations(sentence) == ()


def test_a_former_document_of_ones_own_title_is_not_oneself() -> None:
    corpus = corpus_of_texts(f"{HEAD}2011年印发的《关于修缮城墙的通知》同时废止。\n")
    assert linked(corpus) == ()


def test_an_article_of_a_notice_with_two_rules_is_of_neither() -> None:
    both = ISSUES.replace("云州市城墙办法", "云州市城墙办法和云州市城门办法")
    rules = "云州市城墙办法\n\n第一条 甲。\n\n云州市城门办法\n\n第一条 乙。\n"
    text = f"{both}现将《云州市城墙办法》《云州市城门办法》印发给你们。\n\n{rules}"
    corpus = corpus_of_texts(text, f"{OTHER}请按云政发〔2022〕5号第一条办理。\n")
    assert len(corpus.notices[0].components) == 2
    (citation,) = linked(corpus)
    assert (citation.target.id, citation.target.eid) == ("yzf-2022-5", None)


def test_the_year_of_issue_tells_two_notices_of_one_title_apart() -> None:
    again = FIRST.replace("2022", "2021")
    (citation,) = citations("2021年3月印发的《云州市城墙办法》同时废止。", again)
    assert citation.target.id == "yzf-2021-5"


def test_a_number_with_the_wrong_prefix_is_no_work_either() -> None:
    corpus = corpus_of_texts(FIRST, f"{OTHER}请按《云州市城墙办法》（云政办〔2022〕5号）办理。\n")
    relations = enrich(corpus)
    assert relations.works == ()
    assert [c.target.kind for c in relations.citations] == [TargetKind.UNRESOLVED]


def test_a_notice_without_date_is_as_old_as_its_issue_can_be() -> None:
    undated = OTHER.replace("（2023年3月4日）\n\n", "") + "请按《云州市城墙办法》办理。\n"
    beside = HEAD.replace("2022", "2021").replace("〕5号", "〕6号") + "请办理。\n"
    assert linked(corpus_of_texts(FIRST, undated)) != ()
    assert linked(corpus_of_texts(FIRST, f"{undated}\n{beside}")) == ()


def test_a_title_that_the_head_says_is_published() -> None:
    head = HEAD.replace("关于修缮城墙", "关于印发云州市城墙名册规定")
    corpus = corpus_of_texts(f"{head}请按附件办理。\n", f"{OTHER}请按《云州市城墙名册规定》办理。\n")
    assert [(c.title, c.target.id) for c in linked(corpus)] == [("云州市城墙名册规定", "yzf-2022-5")]


def test_a_withheld_notice_is_cited_by_its_head_alone() -> None:
    facts = Sidecar(notices=(NoticeFacts(number="云政发〔2022〕5号", withhold="更正"),))
    text = f"{OTHER}请按《云州市城墙办法》（云政发〔2022〕5号）第一条办理。\n"
    (citation,) = linked(corpus_of_texts(FIRST, text, sidecar=facts))
    assert (citation.target.id, citation.target.eid) == ("yzf-2022-5", None)


@pytest.mark.parametrize("words", ["云州市人民政府公告第7号", "市政府公告第7号", "云州市人民政府公告（第七号）"])
def test_an_announcement_by_its_number(words: str) -> None:
    announced = "云州市人民政府公告\n\n第7号\n\n东门即日起封闭。\n\n2022年3月4日\n"
    corpus = corpus_of_texts(announced, f"{OTHER}根据{words}，现通知如下。\n")
    numbers = [notice.head.number.text for notice in corpus.notices if notice.head.number]
    assert numbers[0] == "云州市人民政府公告第7号"
    assert len(linked(corpus)) == 1


def test_an_order_of_no_named_body_is_unresolved() -> None:
    relations = enrich(corpus_of_texts(ORDER, f"{OTHER}根据政府令第7号，制定本办法。\n"))
    assert relations.works == ()
    assert [c.target.kind for c in relations.citations if c.number] == [TargetKind.UNRESOLVED]


@pytest.mark.parametrize(
    ("place", "written", "fits"),
    [
        ("云岭州", "州人民政府令第12号", True),
        ("云岭州", "州政府令第12号", True),
        ("云岭州", "云岭州政府第12号令", True),
        ("云岭县", "县人民政府令第12号", True),
        ("云岭州", "市人民政府令第12号", False),
        ("云岭州", "省人民政府令第12号", False),
    ],
)
def test_the_government_of_a_place_calls_itself_by_its_kind(place: str, written: str, fits: bool) -> None:
    order = (
        f"{place}人民政府令\n\n第12号\n\n《{place}城墙办法》已经通过，现予公布。\n\n{place}城墙办法\n\n第一条 甲。\n"
    )
    notice = OTHER.replace("云州市", place)
    found = linked(corpus_of_texts(order, f"{notice}请按{written}办理。\n"))
    assert [c.text for c in found] == ([written] if fits else [])


@pytest.mark.parametrize("number", ["云政发〔2022〕5—7号", "云政发〔222〕5号", "云政发〔20 2〕5号"])
def test_what_names_no_single_document_leads_nowhere(number: str) -> None:
    corpus = corpus_of_texts(FIRST, f"{OTHER}请按《云州市城墙办法》（{number}）和{number}办理。\n")
    found = [c for c in enrich(corpus).citations if c.notice == "yzf-2023-9"]
    assert [c.target.kind for c in found] == [TargetKind.UNRESOLVED] * 2
    assert enrich(corpus).works == ()


@pytest.mark.parametrize(
    ("sentence", "made", "fits"),
    [
        ("编制《云州市城墙规划》。", "2024", True),
        ("6月底前制定出台《云州市城墙规划》。", "2024", True),
        ("编制《云州市城墙规划》。", "2031", False),
        ("落实《云州市城墙规划》。", "2024", False),
    ],
)
def test_what_is_to_be_made_is_what_was_made_soon_after(sentence: str, made: str, fits: bool) -> None:
    later = FIRST.replace("城墙办法", "城墙规划").replace("2022", made)
    found = linked(corpus_of_texts(f"{OTHER}{sentence}\n", later))
    assert [c.target.id for c in found] == ([f"yzf-{made}-5"] if fits else [])


@pytest.mark.parametrize(("issuer", "fits"), [("云州市人民政府办公室", True), ("云州市财政局", False)])
def test_a_government_and_its_office_leave_their_names_out(issuer: str, fits: bool) -> None:
    first = HEAD.replace("云州市人民政府", issuer) + "请办理。\n"
    found = linked(
        corpus_of_texts(first, f"{OTHER.replace('关于修缮城墙', '关于清理文件')}《关于修缮城墙的通知》失效。\n")
    )
    assert [c.text for c in found] == (["《关于修缮城墙的通知》"] if fits else [])
