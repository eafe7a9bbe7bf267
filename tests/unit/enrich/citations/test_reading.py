"""What a notice cites: its own titles, forms, periodicals and short names told from citations."""

from __future__ import annotations

import pytest

from generator.enrich import enrich
from generator.model.relations import Citation, CitationForm, TargetKind
from tests.support.texts import HEAD, corpus_of_texts

ISSUING = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法")
RULE = "云州市城墙办法\n\n第一条 根据《云州市文物条例》，制定本办法。\n\n第二条 城墙由市文物局管理。\n"


def documents(text: str) -> list[Citation]:
    """The citations of documents in a notice with this text."""
    citations = enrich(corpus_of_texts(text)).citations
    return [c for c in citations if c.form is not CitationForm.INTERNAL]


def titles(text: str) -> list[str | None]:
    """The titles that a notice with this text cites."""
    return [c.title for c in documents(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "现将《云州市城墙办法》印发给你们，请认真执行。",
        "《云州市城墙办法》已经市政府同意，现印发给你们，请认真执行。",
        "经市政府同意，现将新修订的《云州市城墙办法》印发给你们。",
        "《云州市城墙办法》已于2022年3月1日经市政府常务会议通过，现予公布，自2022年5月1日起施行。",
        "市政府批准了《云州市城墙办法》，现印发给你们。",
        "现将《云州市城墙办法》（云政发〔2022〕5号）印发给你们。",
        "现发布《云州市城墙办法》，自2022年5月1日起施行。",
        "经市政府同意，现批转《云州市城墙办法》，请执行。",
    ],
)
def test_the_sentence_that_issues_cites_nothing(sentence: str) -> None:
    assert titles(f"{ISSUING}{sentence}\n\n{RULE}") == ["云州市文物条例"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("为落实《瀛海省城墙条例》，现将《云州市城墙办法》印发给你们。", ["瀛海省城墙条例"]),
        ("现将《云州市城墙办法》印发给你们，请对照《瀛海省城墙条例》执行。", ["瀛海省城墙条例"]),
        (
            "现将《云州市城墙办法》印发给你们。2011年印发的《云州市城墙办法》（云政发〔2011〕3号）同时废止。",
            ["云州市城墙办法"],
        ),
        ("现将《云州市城墙办法》印发给你们。2011年印发的《云州市城墙办法》同时废止。", ["云州市城墙办法"]),
        ("现将贯彻《瀛海省城墙条例》有关事项通知如下：", ["瀛海省城墙条例"]),
        ("现将《国务院关于城墙的通知》（国发〔2022〕2号）转发给你们。", ["国务院关于城墙的通知"]),
    ],
)
def test_what_stands_beside_the_issued_title(sentence: str, expected: list[str]) -> None:
    assert titles(f"{ISSUING}{sentence}\n\n{RULE}") == [*expected, "云州市文物条例"]


def test_a_later_mention_of_the_own_instrument_leads_to_it() -> None:
    found = documents(f"{ISSUING}现将《云州市城墙办法》印发给你们。\n\n各区照《云州市城墙办法》办理。\n\n{RULE}")
    assert [(c.title, c.target.kind, c.target.eid) for c in found][:1] == [
        ("云州市城墙办法", TargetKind.PROVISION, "inst_1")
    ]


def test_the_own_number_and_own_titles_cite_nothing() -> None:
    assert documents(f"{HEAD}云政发〔2022〕5号的附件另发。\n") == []
    assert titles(f"{ISSUING}现将《云州市城墙办法》印发给你们。\n\n{RULE}") == ["云州市文物条例"]


@pytest.mark.parametrize(
    "sentence",
    [
        "填写《城墙修缮申请表》后报市文物局。",
        "持《施工许可证》进场。",
        "签订《城墙养护合同》。",
        "在《云州日报》上公告。",
        "发放《告知书》。",
        "依托《政务工作交流》电子刊物。",
        "演唱《城墙谣》。",
        "列入《市政府常务会议议题》。",
        "在《城墙》一书中。",
    ],
)
def test_forms_and_periodicals_are_no_citations(sentence: str) -> None:
    assert documents(f"{HEAD}{sentence}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《中华人民共和国文物保护法》办理。",
        "按照《城墙修缮技术指南》办理。",
        "严格落实《城墙分级导则（试行）》。",
        "执行《城墙养护定额分类》。",
        "依据《城墙登记表填报说明》（云文〔2020〕3号）办理。",
        "编制《云州市城墙总体规划》。",
        "《关于城墙的请示》（区政呈〔2022〕3号）收悉。",
    ],
)
def test_documents_are_citations(sentence: str) -> None:
    assert len(documents(f"{HEAD}{sentence}\n")) == 1


def test_an_attachment_is_no_cited_document() -> None:
    text = f"{HEAD}推广《城墙养护公约》。\n\n附件\n\n城墙养护公约\n\n一、爱护城砖。\n"
    assert documents(text) == []


SHORT = (
    "为落实《云州市文物条例》（云政发〔2011〕3号，以下简称《条例》），现通知如下：\n\n"
    "一、《条例》第三条所列城墙应当修缮。\n"
)


@pytest.mark.parametrize("marks", ["《条例》", "“条例”", "条例"])
def test_a_short_name_means_what_introduced_it(marks: str) -> None:
    first, second = documents(HEAD + SHORT.replace("以下简称《条例》", f"以下简称{marks}"))
    assert (first.means, second.means) == (None, "云州市文物条例")
    assert second.title == "条例"
    assert second.target == first.target
    assert second.target.kind is TargetKind.WORK


def test_a_short_name_holds_only_in_the_instrument_that_introduces_it() -> None:
    one = f"{ISSUING}现将《云州市城墙办法》印发给你们。\n\n{RULE}\n第三条 《条例》另有规定的，从其规定。\n"
    inside = one.replace("《云州市文物条例》", "《云州市文物条例》（以下简称《条例》）")
    last = documents(inside)[-1]
    assert (last.title, last.means) == ("条例", "云州市文物条例")
    assert documents(one)[-1].target.kind is TargetKind.UNRESOLVED
    earlier = inside.replace("印发给你们。", "印发给你们。《条例》已经废止。")
    assert documents(earlier)[0].means is None


def test_a_short_name_of_the_own_instrument_leads_to_it() -> None:
    text = f"{ISSUING}现将《云州市城墙办法》（以下简称《办法》）印发给你们。\n\n各区按《办法》办理。\n\n{RULE}"
    found = documents(text)[0]
    assert (found.title, found.means, found.target.eid) == ("办法", "云州市城墙办法", "inst_1")


@pytest.mark.parametrize("title", ["办法", "通知", "方案", "条例"])
def test_a_bare_genre_that_nothing_introduced_is_unresolved(title: str) -> None:
    (found,) = documents(f"{HEAD}请按《{title}》办理。\n")
    assert found.target.kind is TargetKind.UNRESOLVED


TABLE = "文件名称\t文号\t处理\n{title}\t云政发〔2011〕3号\t废止\n云州市灯笼规定\t云政发〔2012〕4号\t废止\n"


@pytest.mark.parametrize("title", ["云州市文物办法", "《云州市文物办法》"])
def test_title_and_number_of_a_row_are_one_citation(title: str) -> None:
    found = documents(HEAD + TABLE.format(title=title))
    assert [(c.title, c.number) for c in found] == [
        ("云州市文物办法", "云政发〔2011〕3号"),
        ("云州市灯笼规定", "云政发〔2012〕4号"),
    ]


def test_a_title_without_number_in_such_a_row_is_a_citation() -> None:
    found = documents(HEAD + TABLE.format(title="云州市文物办法").replace("云政发〔2011〕3号", "无"))
    assert (found[0].title, found[0].number) == ("云州市文物办法", None)


def test_columns_of_another_table_are_no_titles() -> None:
    found = documents(HEAD + TABLE.format(title="云州市文物办法").replace("文件名称", "单位"))
    assert [c.title for c in found] == [None, None]


def test_a_short_name_with_a_unit_leads_to_the_provision() -> None:
    issued = "现将《云州市城墙办法》（以下简称《办法》）印发给你们。\n\n各区按《办法》第二条办理。"
    found = enrich(corpus_of_texts(f"{ISSUING}{issued}\n\n{RULE}")).citations[:2]
    assert [(c.text, c.form, c.target.eid) for c in found] == [
        ("《办法》", CitationForm.TITLE, "inst_1"),
        ("第二条", CitationForm.INTERNAL, "art_2"),
    ]


@pytest.mark.parametrize("heading", ["一、城墙类", "（一）城墙类", "1.城墙类"])
def test_a_heading_over_titles_is_no_part_of_the_first(heading: str) -> None:
    rows = f"{heading}\t\n关于灯笼的通知\t云政发〔2011〕3号\n云州市城门办法\t云政发〔2012〕4号\n"
    found = documents(f"{HEAD}文件名称\t文号\n{rows}")
    assert [(c.title, c.number) for c in found] == [
        ("关于灯笼的通知", "云政发〔2011〕3号"),
        ("云州市城门办法", "云政发〔2012〕4号"),
    ]


TORN = (
    "序号\t文件名称\t文号\t日期\n1\t关于灯笼的通知\t云政发〔2011〕3号\t2011年\n"
    "{rows}3\t关于界碑的通知\t云政发〔2013〕5号\t2013年\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        "2\t转发省局关于规范城墙收费\t\t\n\t行为的通知\t云政发〔2012〕4号\t2012年\n",
        "2\t转发省局关于规范城墙收费\t云政发〔2012〕4号\t2012年\n\t行为的通知\t\t\n",
        "2\t转发省局关于规范城墙收费行为的通知\t云政发〔2012〕\t2012年\n\t\t4号\t\n",
        "2\t转发省局关于\t\t\n\t规范城墙收费\t\t\n\t行为的通知\t云政发〔2012〕4号\t2012年\n",
    ],
)
def test_a_row_that_was_torn_is_one_citation_on_all_its_lines(rows: str) -> None:
    found = documents(HEAD + TORN.format(rows=rows))
    assert [(c.title, c.number) for c in found] == [
        ("关于灯笼的通知", "云政发〔2011〕3号"),
        ("转发省局关于规范城墙收费行为的通知", "云政发〔2012〕4号"),
        ("关于界碑的通知", "云政发〔2013〕5号"),
    ]
    assert found[1].last_line - found[1].first_line == rows.count("\n") - 1


def test_two_documents_below_one_serial_are_two_citations() -> None:
    rows = "2\t关于城门的通知\t云政发〔2012〕4号\t2012年\n\t关于城楼的通知\t云政发〔2012〕6号\t2012年\n"
    found = documents(HEAD + TORN.format(rows=rows))
    assert [(c.title, c.number) for c in found][1:3] == [
        ("关于城门的通知", "云政发〔2012〕4号"),
        ("关于城楼的通知", "云政发〔2012〕6号"),
    ]


def test_a_list_of_documents_needs_no_marks() -> None:
    listed = (
        "一、下列规范性文件予以废止：\n\n1. 云州市灯笼管理办法；\n\n2. 关于修缮城门的通知。\n\n二、其余文件照旧。\n"
    )
    assert titles(HEAD + listed) == ["云州市灯笼管理办法", "关于修缮城门的通知"]
    assert titles(HEAD + listed.replace("下列规范性文件予以废止", "下列工作应当做好")) == []


@pytest.mark.parametrize(("column", "cited"), [("文件名称", True), ("项目名称", False), ("名称", False)])
def test_a_column_of_titles_alone(column: str, cited: bool) -> None:
    table = f"序号\t{column}\t意见\n1\t云州市灯笼管理办法\t废止\n2\t关于修缮城门的通知\t保留\n"
    assert titles(HEAD + table) == (["云州市灯笼管理办法", "关于修缮城门的通知"] if cited else [])


def test_documents_that_are_to_be_written_are_not_cited_by_their_column() -> None:
    assert titles(f"{HEAD}序号\t文件名称\t起草单位\n1\t云州市灯笼管理办法\t市文物局\n") == []


def test_a_notice_that_names_itself_cites_nothing() -> None:
    assert documents(f"{HEAD}《云州市人民政府关于修缮城墙的通知》即日起执行。\n") == []
    former = f"{HEAD}2011年印发的《云州市人民政府关于修缮城墙的通知》同时废止。\n"
    assert [c.target.kind for c in documents(former)] == [TargetKind.WORK]


@pytest.mark.parametrize(
    ("column", "cited"), [("依据文件", True), ("政策依据", True), ("依据", False), ("任务", False)]
)
def test_a_column_of_grounds_beside_tasks(column: str, cited: bool) -> None:
    table = f"序号\t任务\t{column}\t责任单位\t完成时限\n1\t修缮东段\t云州市城墙修缮办法\t市文物局\t年底前\n"
    assert titles(HEAD + table) == (["云州市城墙修缮办法"] if cited else [])


CITED = "按《云州市人民政府关于印发城门修缮实施意见的通知》（云政发〔2011〕2号）开工。"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (f"{CITED}《实施意见》由市文物局督办。", "云州市人民政府关于印发城门修缮实施意见的通知"),
        (f"{CITED}另有《城楼修缮实施意见》，《实施意见》由市文物局督办。", None),
        (f"{CITED}《实施方案》由市文物局督办。", None),
        (f"{CITED}《意见》由市文物局督办。", None),
        (f"《实施意见》由市文物局督办。{CITED}", None),
    ],
)
def test_a_name_that_nobody_introduced_means_the_only_such_document_before(text: str, means: str | None) -> None:
    found = [c for c in documents(f"{HEAD}{text}\n") if c.title in {"实施意见", "实施方案", "意见"}]
    assert [c.means for c in found] == [means]


def test_a_name_that_nobody_introduced_may_be_the_own_document() -> None:
    own = HEAD.replace("关于修缮城墙", "关于印发城墙修缮实施意见") + f"{CITED}《实施意见》由市文物局督办。\n"
    assert [c.means for c in documents(own) if c.title == "实施意见"] == [None]
