"""A notice as Akoma Ntoso: which document it is, what stands where, what is said of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from lxml import etree

from generator import pipeline
from generator.export.akn import akn_records
from generator.model.corpus import Corpus
from generator.model.gazette import NoticeFacts, Sidecar
from generator.model.notice import NodeType
from generator.model.page import Record
from tests.support.akoma_ntoso import NAMESPACE, faults, named, parsed
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.tree_fixture import node

RULE = ("云州市城墙修缮办法", "第一章 总则", "第一条 为了修缮城墙，制定本办法。", "第二条 本办法自2022年5月1日起施行。")
CIRCULAR = HEAD + paragraphs(
    "各区政府：",
    "现将《云州市城墙修缮办法》印发给你们，请按照《城墙条例》（国发〔2018〕5号）办理。",
    "云州市人民政府",
    "2022年3月4日",
    *RULE,
    "附件1",
    "修缮清单",
    "一、砖",
)
ORDER = paragraphs(
    "云州市人民政府令",
    "第12号",
    "《云州市城墙修缮办法》已经市政府常务会议通过，现予公布，自2022年5月1日起施行。",
    "市长 张军",
    "2022年3月4日",
    *RULE,
)
PLAIN = HEAD + paragraphs("各区政府：", "请照办。", "一、修墙", "二、补瓦")


def records_of(corpus: Corpus) -> tuple[Record, ...]:
    records = akn_records(corpus, pipeline.relate(corpus, quiet))
    assert faults(corpus, records) == []
    return records


def root_of(corpus: Corpus) -> etree._Element:
    return parsed(records_of(corpus)[0].text)


def names(parent: etree._Element) -> list[str]:
    return [str(child.tag).removeprefix(f"{{{NAMESPACE}}}") for child in parent]


def test_a_notice_that_issues_a_rule_is_a_doc_with_an_act_attached() -> None:
    root = root_of(corpus_of_texts(CIRCULAR))
    (doc,) = root
    assert names(root) == ["doc"]
    assert doc.get("name") == "通知"
    assert names(doc) == ["meta", "preface", "mainBody", "conclusions", "attachments"]
    rule, list_ = named(root, "attachment")
    assert (rule.get("eId"), names(rule)) == ("inst_1", ["heading", "act"])
    assert (list_.get("eId"), names(list_)) == ("att_1", ["num", "heading", "doc"])
    assert [one.get("eId") for one in named(rule, "article")] == ["art_1", "art_2"]
    assert next(one.get("value") for one in named(rule, "FRBRthis")) == "/akn/cn/doc/2022-03-04/yzf-2022-5/!inst_1"


def test_an_order_is_the_act_that_it_promulgates() -> None:
    root = root_of(corpus_of_texts(ORDER))
    (act,) = root
    assert names(root) == ["act"]
    assert names(act) == ["meta", "preface", "preamble", "body"]
    (formula,) = named(root, "formula")
    assert formula.get("name") == "promulgation"
    (body,) = named(root, "body")
    assert body.get("eId") == "inst_1"
    assert names(body) == ["chapter"]


def test_a_notice_without_articles_is_a_doc() -> None:
    root = root_of(corpus_of_texts(PLAIN))
    assert names(root) == ["doc"]
    assert [one.get("eId") for one in named(root, "section")] == ["sec_1", "sec_2"]


def test_a_notice_with_articles_of_its_own_is_an_act() -> None:
    article = node(NodeType.ARTICLE, "art_1", "自即日起执行。", num="第一条")
    corpus = corpus_of_texts(PLAIN)
    body = corpus.notices[0].body
    notice = replace(corpus.notices[0], body=replace(body, children=(*body.children, article)))
    changed = replace(corpus, issues=(replace(corpus.issues[0], notices=(notice,)),))
    assert names(root_of(changed)) == ["act"]


def test_it_says_what_the_work_is() -> None:
    root = root_of(corpus_of_texts(CIRCULAR))
    work = named(root, "FRBRWork")[0]
    found = {name: one.get("value") for one, name in zip(work, names(work), strict=True) if one.get("value")}
    assert found["FRBRuri"] == "/akn/cn/doc/2022-03-04/yzf-2022-5"
    assert found["FRBRnumber"] == "云政发〔2022〕5号"
    assert found["FRBRcountry"] == "cn"
    assert named(work, "FRBRdate")[0].get("date") == "2022-03-04"
    author = named(work, "FRBRauthor")[0].get("href", "").removeprefix("#")
    (body,) = (one for one in named(root, "TLCOrganization") if one.get("eId") == author)
    assert body.get("showAs") == "云州市人民政府"
    assert next(one.get("language") for one in named(root, "FRBRlanguage")) == "zho"


def test_the_code_of_the_city_stands_in_all_names_where_it_is_stated() -> None:
    corpus = corpus_of_texts(CIRCULAR)
    plain = records_of(corpus)[0].text
    stated = records_of(replace(corpus, gazette=replace(corpus.gazette, subdivision="990100")))[0].text
    assert plain.count("/akn/cn/") > 3
    assert stated == plain.replace("/akn/cn/", "/akn/cn-990100/")


def test_only_stated_dates_are_events() -> None:
    def events(text: str) -> dict[str, str]:
        return {one.get("eId", ""): one.get("date", "") for one in named(root_of(corpus_of_texts(text)), "eventRef")}

    assert events(ORDER) == {"event_generation": "2022-03-04", "event_effective": "2022-05-01"}
    assert events(PLAIN) == {"event_generation": "2022-03-04"}
    ending = ORDER.replace("起施行。\n", "起施行，有效期至2027年4月30日。\n")
    assert events(ending)["event_expiry"] == "2027-04-30"


def repealing(clause: str) -> dict[str, etree._Element]:
    """The files of an archive of a circular with a rule, and a later notice with `clause`, by notice."""
    later = HEAD.replace("〕5号", "〕6号").replace("3月4日", "6月1日") + paragraphs("各区政府：", "一、照办。", clause)
    records = records_of(corpus_of_texts(CIRCULAR, later))
    return {one.path.split("/")[1].split(".")[0]: parsed(one.text) for one in records}


@pytest.mark.parametrize(
    ("clause", "event", "date"),
    [
        (
            "二、本通知自2023年1月1日起施行，《云州市城墙修缮办法》（云政发〔2022〕5号）同时废止。",
            "repeal",
            "2023-01-01",
        ),
        ("二、《云州市城墙修缮办法》（云政发〔2022〕5号）废止。", "repeal_inferred", "2022-06-01"),
    ],
)
def test_a_repeal_is_an_event_of_the_repealed_that_leads_to_the_clause(clause: str, event: str, date: str) -> None:
    roots = repealing(clause)
    root = roots["yzf-2022-5"]
    whole, *parts = [one for one in named(root, "eventRef") if one.get("refersTo") == f"#{event}"]
    assert (whole.get("eId"), whole.get("date"), whole.get("type")) == (f"event_{event}", date, "repeal")
    (reference,) = (one for one in named(root, "passiveRef") if f"#{one.get('eId')}" == whole.get("source"))
    assert str(reference.get("href")).endswith("/yzf-2022-6#sec_2")
    assert [(one.get("eId"), one.get("date")) for one in parts] == [
        (f"{eid}__event_{event}", date) for eid in ("inst_1", "att_1")
    ]
    ends = [one.get("end") for one in named(root, "timeInterval")]
    assert ends[0] == f"#event_{event}"
    assert event in {one.get("eId") for one in named(root, "TLCEvent")}
    assert not [one for one in named(roots["yzf-2022-6"], "eventRef") if one.get("type") == "repeal"]


def test_the_repeal_of_a_provision_ends_no_document() -> None:
    roots = repealing("二、《云州市城墙修缮办法》（云政发〔2022〕5号）第一条自2023年1月1日起废止。")
    assert not [one for one in named(roots["yzf-2022-5"], "eventRef") if one.get("type") == "repeal"]


def test_what_is_unknown_is_not_invented() -> None:
    root = parsed(next(one.text for one in akn_records(fixture.corpus(), fixture.relations()) if "unknown" in one.path))
    assert [one.get("name") for one in named(root, "FRBRdate")] == ["unknown"] * 3
    assert named(root, "FRBRauthor")[0].get("href") == "#unknown"
    for name in ("lifecycle", "temporalData", "FRBRnumber"):
        assert named(root, name) == []


def test_citations_lead_to_works_notices_and_provisions() -> None:
    later = HEAD.replace("〕5号", "〕6号") + paragraphs(
        "各区政府：", "一、照《云州市城墙修缮办法》（云政发〔2022〕5号）第二条和本通知第二条办理。", "二、照办。"
    )
    corpus = corpus_of_texts(CIRCULAR, later)
    records = {one.path: one.text for one in akn_records(corpus, pipeline.relate(corpus, quiet))}
    first, second = (
        [(one.get("href"), "".join(one.itertext())) for one in named(parsed(records[f"notices/{name}.akn.xml"]), "ref")]
        for name in ("yzf-2022-5", "yzf-2022-6")
    )
    assert [href for href, _ in first if href and href.startswith("/works/")]
    assert any(href and href.startswith("/akn/cn/doc/2022-03-04/yzf-2022-5#") for href, _ in second)


def test_people_are_names_in_this_notice() -> None:
    text = paragraphs(
        "近期市政府任免的工作人员名单",
        "2022年3月4日，市政府决定，任命：",
        "张军为云州市水务局局长；",
        "李明为云州市财政局副局长。",
    )
    root = root_of(corpus_of_texts(text))
    people = {one.get("eId"): one.get("showAs") for one in named(root, "TLCPerson")}
    assert list(people.values()) == ["张军", "李明"]
    units = [one.get("refersTo", "") for one in named(root, "hcontainer") if one.get("name") == "personnel"]
    assert [unit.split()[0] for unit in units] == [f"#{eid}" for eid in people]


def test_a_withheld_notice_says_why() -> None:
    facts = Sidecar(notices=(NoticeFacts(position=1, withhold="含个人信息"),))
    root = root_of(corpus_of_texts(CIRCULAR, sidecar=facts))
    (body,) = named(root, "mainBody")
    assert "".join(body.itertext()).strip() == "〔本件正文不予展示。原因：含个人信息〕"
    assert named(root, "ref") == []
    assert named(root, "attachment") == []


def test_hostile_text_and_every_type_of_node() -> None:
    corpus = fixture.corpus()
    records = akn_records(corpus, fixture.relations())
    assert faults(corpus, records) == []
    known = next(record.text for record in records if record.path == "notices/known.akn.xml")
    assert "\x00" not in known
    assert "␀" in known
    assert "<script" not in known


@pytest.mark.parametrize("date", [None, dt.date(2020, 2, 29)])
def test_what_stands_behind_attachments_is_kept_in_its_place(date: dt.date | None) -> None:
    corpus = corpus_of_texts(CIRCULAR)
    notice = corpus.notices[0]
    children = (*notice.body.children, node(NodeType.PARAGRAPH, "end_1", "抄送：市委办公厅。"))
    head = replace(notice.head, date=date)
    changed = replace(notice, head=head, body=replace(notice.body, children=children))
    root = root_of(replace(corpus, issues=(replace(corpus.issues[0], notices=(changed,)),)))
    last = named(root, "attachment")[-1]
    assert [one.get("name") for one in named(last, "doc")] == ["end"]
    assert "抄送" in "".join(last.itertext())


def test_each_of_two_instruments_has_its_own_dates() -> None:
    second = [line.replace("修缮办法", "看护规则").replace("2022年5月1日", "2022年7月1日") for line in RULE]
    both = "现将《云州市城墙修缮办法》《云州市城墙看护规则》印发给你们，请照办。"
    corpus = corpus_of_texts(HEAD + paragraphs("各区政府：", both, *RULE, *second))
    assert [part.eid for part in corpus.notices[0].components] == ["inst_1", "inst_2"]
    found = {one.get("eId"): one.get("date") for one in named(root_of(corpus), "eventRef")}
    assert found == {
        "event_generation": "2022-03-04",
        "inst_1__event_effective": "2022-05-01",
        "inst_2__event_effective": "2022-07-01",
    }
