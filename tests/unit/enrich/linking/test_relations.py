"""Typed relations, form by form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.enrich.linking import link
from generator.model.gazette import NoticeFacts, Sidecar
from generator.model.relations import (
    UNRESOLVED,
    Citation,
    CitationForm,
    Relation,
    RelationType,
    Target,
    TargetKind,
)
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")
OLD = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法") + (
    "现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n第一条 甲。\n\n第二条 乙。\n"
)


def relations(text: str, *more: str) -> list[Relation]:
    corpus = corpus_of_texts(*more, text)
    newest = max(corpus.notices, key=lambda notice: notice.issue).id
    return [record for record in link(corpus, found_citations(corpus)) if record.notice == newest]


def told(text: str, *more: str) -> list[tuple[str, str | None]]:
    return [(record.type.value, record.to.id) for record in relations(text, *more)]


@pytest.mark.parametrize(
    ("sentence", "kind", "works"),
    [
        ("《甲办法》同时废止。", "repeals", ["甲办法"]),
        ("《甲办法》、《乙办法》同时废止。", "repeals", ["甲办法", "乙办法"]),
        ("《甲办法》《乙办法》和《丙办法》予以废止。", "repeals", ["甲办法", "乙办法", "丙办法"]),
        ("2011年3月印发的《甲办法》、2012年5月印发的《乙办法》即行废止。", "repeals", ["甲办法", "乙办法"]),
        ("《甲办法》自本通知施行之日起废止。", "repeals", ["甲办法"]),
        ("《甲办法》等3件规范性文件一并废止。", "repeals", ["甲办法"]),
        ("废止《甲办法》。", "repeals", ["甲办法"]),
        ("市政府决定废止《甲办法》、《乙办法》。", "repeals", ["甲办法", "乙办法"]),
        ("宣布《甲办法》失效。", "repeals", ["甲办法"]),
        ("《甲办法》停止执行。", "repeals", ["甲办法"]),
        ("《甲办法》不再执行。", "repeals", ["甲办法"]),
        ("对《甲办法》作如下修改：", "amends", ["甲办法"]),
        ("市政府决定对《甲办法》进行如下修改：", "amends", ["甲办法"]),
        ("市政府决定修改《甲办法》。", "amends", ["甲办法"]),
        ("将《甲办法》第三条修改为：“第三条 丙。”", "amends", ["甲办法"]),
        ("《甲办法》与本通知不一致的，以本通知为准。", "replaces", ["甲办法"]),
        ("《甲办法》有关规定与本通知不一致的，以本通知为准。", "replaces", ["甲办法"]),
        ("本通知代替《甲办法》。", "replaces", ["甲办法"]),
        ("《甲办法》由本通知取代。", "replaces", ["甲办法"]),
        ("市政府对《甲办法》进行了修订，现重新印发给你们。", "replaces", ["甲办法"]),
        ("《甲办法》继续有效。", "continues", ["甲办法"]),
        ("《甲办法》有效期延长至2025年12月31日。", "continues", ["甲办法"]),
        ("将《甲办法》有效期延长2年。", "continues", ["甲办法"]),
        ("本通知与《甲办法》接续。", "continues", ["甲办法"]),
        ("补贴继续按照《甲办法》执行。", "continues", ["甲办法"]),
        ("《甲办法》、《乙办法》《丙办法》适用期已过，宣布失效。", "repeals", ["甲办法", "乙办法", "丙办法"]),
        ("《甲办法》已无实际意义，自本决定公布之日起停止执行。", "repeals", ["甲办法"]),
        ("《甲办法》等3件规范性文件适用期已过或者调整对象已经消失，宣布失效（目录见附件2）。", "repeals", ["甲办法"]),
        ("《甲办法》不予延期，自2022年7月1日起失效。", "repeals", ["甲办法"]),
        ("《甲办法》即日起废止。", "repeals", ["甲办法"]),
        ("《甲办法》已被《乙办法》取代，予以废止。", "repeals", ["甲办法"]),
        ("《甲办法》将于6月到期。经评估，该办法不再执行。", "repeals", ["甲办法"]),
        ("《甲办法》有效期届满，自动失效。", "repeals", ["甲办法"]),
        ("《甲办法》作如下修改：", "amends", ["甲办法"]),
        ("对《甲办法》、《乙办法》分别作如下修改：", "amends", ["甲办法", "乙办法"]),
        ("对《甲办法》第三条、第九条、第十二条作出修改：", "amends", ["甲办法"]),
        ("删去《甲办法》第三条、第九条第二款。", "amends", ["甲办法"]),
        ("《甲办法》第五条修改为：“第五条 丙。”", "amends", ["甲办法"]),
        ("《甲办法》中与本通知不一致的，按本通知执行。", "replaces", ["甲办法"]),
        ("《甲办法》规定与本通知不符的，一律执行本通知的规定。", "replaces", ["甲办法"]),
        ("《甲办法》修订后重新印发，见附件。", "replaces", ["甲办法"]),
        ("《甲办法》于2022年5月31日到期，到期后继续施行。", "continues", ["甲办法"]),
        ("《甲办法》有效期于2022年6月30日届满，在新的规定出台前继续执行。", "continues", ["甲办法"]),
        ("《甲办法》由起草部门修订，在新的规定出台前，仍按原文件执行。", "continues", ["甲办法"]),
        ("新的规定出台前，仍按《甲办法》执行。", "continues", ["甲办法"]),
        ("《甲办法》未被废止，继续适用。", "continues", ["甲办法"]),
        ("《甲办法》并未废止，仍应遵照执行。", "continues", ["甲办法"]),
        ("《甲办法》经评估继续有效。", "continues", ["甲办法"]),
        ("《甲办法》将于6月到期。经市政府同意，其有效期延长至2025年6月14日。", "continues", ["甲办法"]),
        ("《甲办法》、《乙办法》将于6月到期。上述文件有效期延长2年。", "continues", ["甲办法", "乙办法"]),
    ],
)
def test_acts(sentence: str, kind: str, works: list[str]) -> None:
    found = told(f"{OTHER}请照办。\n\n一、范围\n\n{sentence}\n")
    assert found == [(kind, f"t-{work}") for work in works]


@pytest.mark.parametrize(
    "sentence",
    [
        "拟废止《甲办法》。",
        "建议将《甲办法》予以废止。",
        "《甲办法》不得废止。",
        "《甲办法》尚未废止。",
        "《甲办法》已于2019年废止。",
        "《甲办法》废止前受理的事项按原规定办结。",
        "如《甲办法》废止，另行通知。",
        "由市司法局对《甲办法》进行修改完善。",
        "抓紧修订《甲办法》。",
        "《甲办法》的修改工作由市司法局负责。",
        "按照《甲办法》处罚。",
        "各单位要认真落实《甲办法》。",
        "根据《甲办法》，废止有关许可。",
        "做好《甲办法》的宣传。",
        "以本通知为准。",
        "《甲办法》不再继续执行试点。",
        "《甲办法》规定的补贴标准，自2022年7月1日起停止执行。",
        "《甲办法》执行期限已于2018年届满，不再延续。",
        "《甲办法》与本通知不一致的，不再适用。",
        "贯彻《甲办法》，停止执行不合理收费。",
        "认真落实《甲办法》，已到期的政策不再执行。",
        "修缮仍按照《甲办法》的规定办理。",
        "城墙收费（《甲办法》）同时废止。",
        "任何单位不得以清理为由废止《甲办法》。",
        "依照《甲办法》取得许可的，期满后其有效期延长五年。",
        "市文物局起草了《甲办法》。该办法继续执行。",
        "《甲办法》和《乙办法》将于6月到期。该办法继续执行。",
        "删去《甲办法》清单。",
    ],
)
def test_what_is_no_act(sentence: str) -> None:
    assert told(f"{OTHER}请照办。\n\n一、范围\n\n各区照办。\n\n二、其他\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("根据《甲条例》，现通知如下：", ["甲条例"]),
        ("根据《甲条例》和《乙条例》，结合实际，制定本意见。", ["甲条例", "乙条例"]),
        (
            "为加强管理，依据《甲条例》（某政发〔2020〕3号）、《乙条例》等规定，现通知如下：",
            ["某政发〔2020〕3号", "乙条例"],
        ),
        ("为深入贯彻落实《甲条例》精神，提出如下意见。", ["甲条例"]),
        ("为贯彻新发展理念，全面落实《甲条例》，现通知如下：", ["甲条例"]),
        ("为将《甲条例》确定的任务落到实处，现通知如下：", ["甲条例"]),
        ("按照国家《甲条例》要求，经市政府同意，现通知如下：", ["甲条例"]),
        ("根据某政发〔2020〕3号要求，现通知如下：", ["某政发〔2020〕3号"]),
        ("请认真按照《甲条例》执行。", []),
        ("根据《甲条例》，市政府批准了《乙方案》。", ["甲条例"]),
        ("参照《甲条例》执行。", []),
    ],
)
def test_what_an_opening_rests_on(sentence: str, works: list[str]) -> None:
    found = told(f"{OTHER}{sentence}\n\n一、范围\n\n按照《丙条例》处罚。\n")
    assert [work.removeprefix("t-") for kind, work in found if kind == "implements" and work] == works
    assert all(kind == "implements" for kind, _ in found)


def test_the_first_article_and_only_that() -> None:
    text = OLD.replace("第一条 甲。", "第一条 根据《甲法》，制定本办法。").replace(
        "第二条 乙。", "第二条 根据《乙法》，处以罚款。"
    )
    first, second = relations(text)
    assert (first.type.value, first.to.eid, first.eid) == ("promulgates", "inst_1", "para_1")
    assert (second.type.value, second.to.id, second.eid) == ("implements", "t-甲法", "art_1__para_1")
    assert second.evidence.text == "根据《甲法》，制定本办法。"


@pytest.mark.parametrize(
    "sentence",
    [
        "现将《云州市城墙办法》印发给你们，请照办。",
        "《云州市城墙办法》已经市政府同意，现印发给你们。",
        "现将修订后的《云州市城墙办法》予以公布。",
        "现将《雲州市城牆辦法》印發給你們。",
        "现将办法印发给你们。",
        "现将云州市城墙办法予以公布。",
    ],
)
def test_what_a_notice_issues(sentence: str) -> None:
    (record,) = relations(OLD.replace("现将《云州市城墙办法》印发给你们。", sentence))
    assert (record.type.value, record.to.kind, record.to.eid) == ("promulgates", TargetKind.NOTICE, "inst_1")
    assert record.notice == record.to.id


def test_what_is_passed_on_without_being_printed() -> None:
    text = f"{OTHER}现将《省政府关于城墙的意见》（某政发〔2020〕3号）转发给你们，请照办。\n"
    assert told(text) == [("promulgates", "某政发〔2020〕3号")]


def test_only_the_title_tells_what_is_issued() -> None:
    (record,) = relations(OLD.replace("现将《云州市城墙办法》印发给你们。", "请照办。"))
    assert (record.type.value, record.to.eid, record.eid) == ("promulgates", "inst_1", "notice")
    assert "印发" in record.evidence.text


def test_a_provision_of_a_notice_in_the_archive() -> None:
    (record,) = relations(f"{OTHER}废止《云州市城墙办法》第二条。\n", OLD)
    assert (record.type.value, record.to.id, record.to.eid) == ("repeals", "yzf-2022-5", "art_2")


def test_a_provision_of_a_work_is_not_the_whole_work() -> None:
    assert told(f"{OTHER}废止《甲办法》第二条。\n") == []


DECISION = OTHER.replace("修缮城墙的通知", "废止部分规范性文件的决定")
TABLE = (
    "附件\n\n决定废止的规范性文件目录\n\n序号\t文件名称\t文号\t废止理由\n1\t城墙办法\t云政发〔2011〕1号\t已被《新办法》取代\n"
    "2\t城门办法\t云政发〔2012〕2号\t按照国发〔2020〕1号\n"
)


def test_entries_of_a_table_of_repealed_documents() -> None:
    records = relations(f"{DECISION}一、对2件文件予以废止（目录见附件）。\n\n{TABLE}")
    assert [(r.type.value, r.to.id) for r in records] == [
        ("repeals", "云政发〔2011〕1号"),
        ("repeals", "云政发〔2012〕2号"),
    ]
    assert {record.eid for record in records} == {"att_1__table_1"}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("继续有效的规范性文件目录", "continues"),
        ("宣布失效的规范性文件目录", "repeals"),
        ("拟废止的规范性文件目录", None),
        ("规范性文件目录", None),
    ],
)
def test_what_a_catalogue_says_of_its_entries(title: str, kind: str | None) -> None:
    head = OTHER.replace("修缮城墙", "清理规范性文件")
    found = told(f"{head}请照办。\n\n{TABLE.replace('决定废止的规范性文件目录', title)}")
    assert [entry for entry, _ in found] == ([kind] * 2 if kind else [])


def test_entries_of_a_list() -> None:
    text = f"{DECISION}一、予以废止的文件\n\n1.《甲办法》（云政发〔2011〕1号）\n\n2.《乙办法》（云政发〔2012〕2号）\n"
    assert told(text) == [("repeals", "云政发〔2011〕1号"), ("repeals", "云政发〔2012〕2号")]


def test_entries_of_a_decision_that_amends_several() -> None:
    text = OTHER.replace("修缮城墙的通知", "修改部分规章的决定") + (
        "市政府决定对2件规章作如下修改：\n\n一、《甲办法》（2011年3月1日云州市人民政府令第3号公布，2015年修改）\n\n（一）删去第三条。\n"
        "\n二、《乙办法》（云政发〔2012〕2号）\n\n（一）删去第四条。\n"
    )
    assert [kind for kind, _ in told(text)] == ["amends", "amends"]


def test_two_documents_of_one_notice_lean_on_each_other() -> None:
    text = OLD.replace("《云州市城墙办法》印发", "《云州市城墙办法》《云州市城门规程》印发") + (
        "\n云州市城门规程\n\n第一条 根据《云州市城墙办法》，制定本规程。\n"
    )
    corpus = corpus_of_texts(text)
    (notice,) = corpus.notices
    node = next(node for node in notice.body.walk() if node.eid == "inst_2__art_1__para_1")
    citation = Citation(
        notice=notice.id,
        eid=node.eid,
        start=2,
        end=11,
        text="《云州市城墙办法》",
        form=CitationForm.TITLE,
        title="云州市城墙办法",
        number=None,
        target=Target(TargetKind.PROVISION, notice.id, "inst_1"),
        first_line=node.first_line,
        last_line=node.last_line,
        sentence="",
    )
    found = [(r.type.value, r.to) for r in link(corpus, [citation]) if r.type is RelationType.IMPLEMENTS]
    assert found == [("implements", Target(TargetKind.NOTICE, notice.id, "inst_1"))]
    itself = replace(citation, target=Target(TargetKind.PROVISION, notice.id, "inst_2"))
    assert [r.type for r in link(corpus, [itself])] == [RelationType.PROMULGATES] * 2


def test_a_target_that_nobody_resolved_is_kept() -> None:
    corpus = corpus_of_texts(f"{OTHER}《甲办法》、《乙办法》同时废止。\n")
    citations = [replace(citation, target=UNRESOLVED) for citation in found_citations(corpus)]
    assert [r.to for r in link(corpus, citations)] == [UNRESOLVED, UNRESOLVED]


def test_each_statement_once_with_its_clause() -> None:
    text = f"{OTHER}请照办。\n\n一、《甲办法》同时废止。\n\n二、《甲办法》同时废止。\n"
    (record,) = relations(text)
    assert (record.eid, record.evidence.text) == ("sec_1", "《甲办法》同时废止。")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("云州", "海门"),
        lambda text: text.replace("，", ","),
        lambda text: text.replace("废止", "廢止").replace("办法", "辦法"),
        lambda text: text.replace("《甲办法》", "《 甲办法 》"),
    ],
)
def test_the_same_in_another_print(change: object) -> None:
    assert callable(change)
    text = f"{OTHER}根据《某条例》，现通知如下：\n\n一、《甲办法》同时废止，《乙办法》继续有效。\n"
    kinds = [kind for kind, _ in told(text)]
    assert kinds == ["implements", "repeals", "continues"]
    assert [kind for kind, _ in told(change(text))] == kinds


def test_a_withheld_notice_states_nothing_not_even_what_its_title_issues() -> None:
    title = OLD.replace("现将《云州市城墙办法》印发给你们。", "请照办。")
    facts = Sidecar(notices=(NoticeFacts(position=1, withhold="更正"),))
    for text in (OLD, title):
        assert [record.type for record in link(corpus_of_texts(text), ())] == [RelationType.PROMULGATES]
        assert link(corpus_of_texts(text, sidecar=facts), ()) == ()
