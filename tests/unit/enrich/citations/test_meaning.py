"""What a citation means in an archive, read to the end: short names, years, issuers, codes behind words, own units."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.model.relations import Citation, Relations, TargetKind
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

RULE = HEAD.replace("2022", "2019").replace("关于修缮城墙", "关于印发云州市停车管理办法") + (
    "现将《云州市停车管理办法》印发给你们。\n\n云州市停车管理办法\n\n第一条 甲。\n\n第二条 乙。\n"
)


def read(*texts: str) -> Relations:
    return pipeline.relate(corpus_of_texts(*texts), quiet)


def body(*lines: str) -> str:
    return HEAD + paragraphs("各区政府：", *lines)


def last(*texts: str) -> Citation:
    return read(*texts).citations[-1]


@pytest.mark.parametrize(
    ("subject", "kind"), [("关于印发云州市停车管理办法", TargetKind.PROVISION), ("关于停车", TargetKind.UNRESOLVED)]
)
def test_a_short_name_of_what_is_issued_but_not_printed(subject: str, kind: TargetKind) -> None:
    sentence = "现将《云州市停车管理办法》（以下简称《办法》）印发给你们，请按照《办法》要求执行。"
    cited = last(body(sentence).replace("关于修缮城墙", subject))
    assert (cited.title, cited.target.kind) == ("办法", kind)
    assert cited.target.id == ("yzf-2022-5" if kind is TargetKind.PROVISION else None)


def test_a_short_name_does_not_cross_into_a_part_that_cites_another_of_that_end() -> None:
    text = body(
        "根据《云州市道路条例》（以下简称《条例》），请照办。",
        "附件",
        "云州市绿化方案",
        "一、根据《云州市{}条例》。",
        "二、见《条例》。",
    )
    assert last(text.format("绿化")).means is None
    assert last(text.format("道路")).means == "云州市道路条例"


@pytest.mark.parametrize(
    ("words", "links"),
    [
        ("2016年10月1日起施行的《云州市停车管理办法》同时废止。", False),
        ("2016年印发的《云州市停车管理办法》同时废止。", False),
        ("2016年《云州市停车管理办法》同时废止。", False),
        ("2021年印发的《云州市停车管理办法》同时废止。", False),
        ("2019年印发的《云州市停车管理办法》同时废止。", True),
        ("市政府2019年3月4日公布的《云州市停车管理办法》同时废止。", True),
        ("2020年1月1日起施行的《云州市停车管理办法》同时废止。", True),
        ("到2025年，《云州市停车管理办法》全面落实。", True),
    ],
)
def test_a_printed_year_is_that_of_the_document(words: str, links: bool) -> None:
    assert (last(RULE, body(words)).target.id == "yzf-2019-5") is links


def test_what_a_notice_issues_anew_is_not_the_former_of_that_title() -> None:
    text = body(
        "现将修订后的《云州市停车管理办法》印发给你们，2014年印发的《云州市停车管理办法》同时废止。",
        "云州市停车管理办法",
        "第一条 甲。",
        "第二条 乙。",
    )
    found = [record for record in read(RULE, text).citations if record.notice == "yzf-2022-5"]
    assert [record.target.kind for record in found] == [TargetKind.UNRESOLVED]


FLOOD = (
    "云州市水利局\n\n关于做好防汛工作的通知\n\n（2021年3月4日）\n\n云水发〔2021〕1号\n\n各区水利局：\n\n请做好防汛。\n"
)


@pytest.mark.parametrize(
    ("issuer", "links"), [("国务院办公厅", False), ("省水利厅", False), ("市水利局", True), ("云州市水利局", True)]
)
def test_a_stated_issuer_is_that_of_the_document(issuer: str, links: bool) -> None:
    cited = last(FLOOD, body(f"按照{issuer}《关于做好防汛工作的通知》要求，做好防汛。"))
    assert (cited.target.kind is TargetKind.NOTICE) is links


def test_a_bare_genre_means_nothing_outside_of_its_notice() -> None:
    plan = HEAD.replace("2022", "2019").replace("关于修缮城墙", "关于印发实施方案") + (
        "现将《实施方案》印发给你们。\n\n实施方案\n\n一、甲。\n\n二、乙。\n"
    )
    assert last(plan, body("按照《实施方案》办理。")).target.kind is TargetKind.UNRESOLVED


@pytest.mark.parametrize(
    ("earlier", "year", "works"),
    [
        ("按照省水利厅《关于做好防汛工作的通知》要求，做好防汛。", "2021", 2),  # another issuer
        ("按照《关于做好防汛工作的通知》要求，做好防汛。", "2021", 2),  # nobody knows whose
        ("按照国务院办公厅《关于做好防汛工作的通知》要求，做好防汛。", "2014", 2),  # before that number's year
        ("按照国务院办公厅《关于做好防汛工作的通知》要求，做好防汛。", "2021", 1),
        ("按照《国务院办公厅关于做好防汛工作的通知》要求，做好防汛。", "2021", 1),
    ],
)
def test_a_title_alone_is_a_number_only_of_one_issuer_and_time(earlier: str, year: str, works: int) -> None:
    numbered = body("根据国务院办公厅《关于做好防汛工作的通知》（国办发〔2020〕3号），请照办。")
    found = read(body(earlier).replace("2022", year), numbered.replace("〕5号", "〕6号")).works
    assert len(found) == works
    assert {work.issuer for work in found if work.number} == {"国务院办公厅"}


def test_issuers_of_works() -> None:
    text = body(
        "根据中共中央、国务院《关于停车的意见》（中发〔2018〕39号）、《关于道路的意见》（中发〔2019〕26号），请照办。",
        "根据农业农村部等10部委《关于养殖的意见》（农渔发〔2019〕1号）和省政府《关于渔港的意见》（岷政发〔2019〕7号），请照办。",
        "根据《岷山省人民政府关于海洋的意见》（岷政发〔2018〕5号）、《岷山省粮食规定》（岷政发〔2017〕8号），请照办。",
        "根据中央全面依法治国委员会《行政复议方案》，请照办。",
        "根据《云州市城墙办法》（云政发〔2011〕8号），请照办。",
    )
    issuers = {work.number or work.title: work.issuer for work in read(text).works}
    assert issuers == {
        "中发〔2018〕39号": "中共中央、国务院",
        "中发〔2019〕26号": "中共中央、国务院",
        "农渔发〔2019〕1号": "农业农村部等10部委",
        "岷政发〔2019〕7号": "岷山省人民政府",
        "岷政发〔2018〕5号": "岷山省人民政府",
        "岷政发〔2017〕8号": "岷山省人民政府",
        "行政复议方案": "中央全面依法治国委员会",
        "云政发〔2011〕8号": "云州市人民政府",
    }


@pytest.mark.parametrize("word", ["除", "自", "并", "含", "附", "依", "凡", "但", "根据", "我市", "与", "从", "由"])
def test_a_known_code_behind_a_word_of_the_sentence(word: str) -> None:
    plain = RULE.replace("关于印发云州市停车管理办法", "关于停车")
    cited = last(plain, body(f"要求{word}云政发〔2019〕5号外照办。"))
    assert (cited.number, cited.target.id) == ("云政发〔2019〕5号", "yzf-2019-5")


def test_one_character_too_many_is_no_work() -> None:
    found = read(RULE, body("要求某云政发〔2019〕5号照办。"))
    assert not found.works
    assert found.citations[-1].target.kind is TargetKind.UNRESOLVED


@pytest.mark.parametrize(
    ("words", "own"), [("给本市造成损失", False), ("给本人造成损失", False), ("也违反本办法", True)]
)
def test_a_bare_article_behind_another_document(words: str, own: bool) -> None:
    text = RULE.replace("第二条 乙。", f"第二条 乙。\n\n第三条 违反《道路条例》第三条规定，{words}的，依照第二条处罚。")
    internal = [record for record in read(text).citations if record.target.eid == "art_2"]
    assert bool(internal) is own


@pytest.mark.parametrize(
    ("entry", "title", "number"),
    [
        ("（一）《云州市停车规定》，市政府令第9号；", "云州市停车规定", "市政府令第9号"),
        ("２．关于做好普查工作的通知，云政办发〔1999〕96号。", "关于做好普查工作的通知", "云政办发〔1999〕96号"),
        ("《云州市停车规定》（2016年市政府令第24号）", "云州市停车规定", "市政府令第24号"),
        ("《云州市停车规定》（云政〔1999〕综26号）", "云州市停车规定", "云政〔1999〕综26号"),
    ],
)
def test_a_title_with_its_number(entry: str, title: str, number: str) -> None:
    (cited,) = read(body(entry)).citations
    assert (cited.title, cited.number) == (title, number)


def test_a_comma_in_a_sentence_joins_no_title_and_number() -> None:
    titles = [
        cited.title for cited in read(body("根据《云州市停车规定》，云政办发〔1999〕96号文件同时废止。")).citations
    ]
    assert titles == ["云州市停车规定", None]


def test_a_series_that_counts_apart_is_no_number_of_a_head() -> None:
    assert last(RULE, body("云政发〔2019〕综5号")).target.kind is TargetKind.WORK
    assert last(RULE, body("云政发〔2019〕5号")).target.kind is TargetKind.NOTICE


@pytest.mark.parametrize(
    ("words", "eid"),
    [
        ("本措施第（二）条", "sec_1__subsec_2"),
        ("本措施第一部分第二条", "sec_1__subsec_2"),
        ("本措施第二部分第1项", "sec_2__item_1"),
        ("附件一", "att_1"),
        ("附件1", "att_1"),
    ],
)
def test_units_of_a_document_without_articles(words: str, eid: str) -> None:
    text = HEAD.replace("关于修缮城墙的通知", "关于修缮城墙的若干措施") + paragraphs(
        "一、总则",
        "（一）甲。",
        "（二）乙。",
        "二、任务",
        "1. 丙。",
        f"2. 所需资金按照{words}执行。",
        "附件一",
        "云州市名录",
        "甲。",
    )
    assert [cited.target.eid for cited in read(text).citations] == [eid]
