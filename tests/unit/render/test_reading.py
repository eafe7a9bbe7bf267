"""What helps to read a notice: quoting it, the places of its page, tables with their data, reports of errors."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from generator.model.edition import Edition
from generator.model.notice import Component, Node, NodeType, Notice
from generator.model.relations import Relations
from generator.render import render
from generator.render.environment import wording
from generator.render.views.archive import Archive, open_archive
from generator.render.views.places import places
from generator.render.views.quoting import links, quoting
from generator.render.views.reporting import report
from generator.render.views.units import english_name
from tests.support.modules import PROJECT
from tests.unit.render.markdown_reader import Reader, to_html
from tests.unit.render.test_provisions import NOTICE
from tests.unit.render.ties_fixture import corpus, notice
from tests.unit.render.tree_fixture import node, table

T = NodeType
DAY = dt.date(2021, 5, 27)
REPOSITORY = "https://github.com/example/gazette"
TITLED = replace(
    NOTICE, head=replace(NOTICE.head, title="关于印发《某某办法》的通知", date=DAY), title_en="Circular <x>"
)


def archive_of(found: Notice, edition: Edition = Edition.ZH_HANS, **gazette: str | None) -> Archive:
    """An archive that holds one notice."""
    made = corpus([found])
    made = replace(made, gazette=replace(made.gazette, **gazette))  # type: ignore[arg-type]
    return open_archive(made, Relations(), wording(edition))


def page_of(found: Notice, edition: Edition = Edition.ZH_HANS, **gazette: str | None) -> str:
    """The HTML of the page of one notice."""
    made = corpus([found])
    made = replace(made, gazette=replace(made.gazette, **gazette))  # type: ignore[arg-type]
    (page,) = (page for page in render(made, Relations(), edition) if page.path == f"notices/{found.id}.md")
    return to_html(page.text.split("---\n", 2)[2])


def quoted(eid: str, edition: Edition = Edition.ZH_HANS) -> tuple[str, str]:
    """The Chinese and the English citation of a provision, put together as the script does."""
    archive = archive_of(TITLED, edition)
    found, here = quoting(archive, TITLED), links(archive, TITLED)[eid]
    form = found.forms[found.usual if here.form is None else here.form]
    english = f", {english_name(eid)}" if english_name(eid) else ""
    address = f"{found.address or 'https://example.org/notices/any/'}#{eid}"
    return form.before_zh + here.zh + form.after_zh + address, form.before_en + english + form.after_en + address


# ---- quoting ----


@pytest.mark.parametrize(
    ("eid", "title", "name"),
    [
        ("sec_1", "关于印发〈某某办法〉的通知", "一、"),
        ("chp_1", "某某办法", "第一章"),
        ("art_7", "某某办法", "第七条"),
        ("art_8__item_1", "某某办法", "第八条第（一）项"),
        ("art_8__item_1__point_1", "某某办法", "第八条第（一）项第1目"),
        ("inst_1", "某某办法", ""),
        ("inst_2__art_1", "细则", "第一条"),
        ("att_1__sec_2__subsec_1", "关于印发〈某某办法〉的通知", "附件1二、（一）"),
    ],
)
def test_a_provision_is_quoted_with_the_title_it_stands_under(eid: str, title: str, name: str) -> None:
    number = "汐政发〔2021〕3号"
    address = f"https://example.org/notices/any/#{eid}"
    assert quoted(eid)[0] == f"《{title}》（{number}）{name}，2021年5月27日，{address}"


def test_what_a_form_says_as_the_first_does_is_said_once() -> None:
    first, *others = quoting(archive_of(TITLED), TITLED).told
    assert [name for name, _ in first] == ["before-zh", "after-zh", "before-en", "after-en"]
    assert [dict(other) for other in others] == [
        {"before-zh": "《某某办法》（汐政发〔2021〕3号）"},
        {"before-zh": "《细则》（汐政发〔2021〕3号）"},
    ]


def test_the_english_form() -> None:
    address = "https://example.org/notices/any/#art_7"
    assert quoted("art_7")[1] == f"Circular <x>, 汐政发〔2021〕3号, Article 7, 27 May 2021, {address}"


def test_an_item_below_one_of_several_paragraphs_is_quoted_with_it() -> None:
    item = node(T.ITEM, "art_1__para_2__item_1", "其一；", num="（一）")
    article = node(
        T.ARTICLE, "art_1", "",
        node(T.PARAGRAPH, "art_1__para_1", "前款。"), node(T.PARAGRAPH, "art_1__para_2", "下列：", item),
        num="第一条",
    )  # fmt: skip
    found = notice("several", "某规定", DAY, article)
    assert links(archive_of(found), found)["art_1__para_2__item_1"].zh == "第一条第二款第（一）项"


def test_the_text_is_where_the_citation_leads_in_every_edition() -> None:
    addresses = {edition: quoting(archive_of(TITLED, edition), TITLED).address for edition in Edition}
    assert addresses == {
        Edition.ZH_HANS: None,
        Edition.ZH_HANT: None,
        Edition.EN: "https://example.org/notices/any/",
    }


def test_where_the_site_has_no_address_it_is_relative() -> None:
    found = [quoting(archive_of(TITLED, edition, site_url=None), TITLED).address for edition in Edition]
    assert found == [None, None, "../../../notices/any/"]


def test_what_is_not_stated_is_said_and_a_withheld_notice_shows_no_provision() -> None:
    undated = replace(TITLED, head=replace(TITLED.head, date=None, number=None))
    form = quoting(archive_of(undated), undated).forms[0]
    assert (form.before_zh, form.after_zh) == ("《关于印发〈某某办法〉的通知》", "，日期未载明，")
    withheld = replace(TITLED, withhold="依申请")
    assert links(archive_of(withheld), withheld) == {}
    assert len(quoting(archive_of(withheld), withheld).forms) == 1


@pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
def test_every_numbered_provision_has_a_link_that_says_where_it_leads(edition: Edition) -> None:
    elements = Reader(page_of(TITLED, edition)).elements
    ids = {attributes.get("id") for _, attributes in elements}
    here = [attributes for _, attributes in elements if attributes.get("class") == "here"]
    assert len({attributes["href"] for attributes in here}) == len(here) > 6
    for attributes in here:
        assert str(attributes["href"])[1:] in ids
        assert attributes["aria-label"]
    labels = {attributes["href"]: attributes["aria-label"] for attributes in here}
    expected = {Edition.ZH_HANS: "第七条", Edition.ZH_HANT: "第七條", Edition.EN: "Article 7"}
    assert labels["#art_7"] == expected[edition]
    assert len(set(labels.values())) == len(labels), "two provisions are never called the same"


def test_the_links_add_no_words_to_the_text_or_the_outline() -> None:
    html = page_of(TITLED)
    assert re.search(r'id="chp_1">第一章&#12288;总则<a [^>]*></a></h3>', html)


# ---- places ----


def plan(sections: int, items: int) -> Sequence[Node]:
    """Sections with subsections."""
    return [
        node(
            T.SECTION, f"sec_{s}", "",
            *(node(T.SUBSECTION, f"sec_{s}__subsec_{i}", "x", num=f"（{i}）", heading="做" * 50) for i in range(items)),
            num=f"{s}、", heading="目标",
        )
        for s in range(sections)
    ]  # fmt: skip


def test_places_go_as_far_as_there_is_room() -> None:
    few = places(notice("few", "某规划", DAY, *plan(5, 4)), (("校勘记", "collation"),))
    assert few
    assert [line.depth for line in few.lines] == [*[0, 1, 1, 1, 1] * 5, 0]
    assert not few.everywhere
    assert {len(line.place.name) for line in few.lines if line.place and line.depth} == {36}
    many = places(notice("many", "某规划", DAY, *plan(10, 9)), ())
    assert many
    assert [line.place and line.place.anchor for line in many.lines] == [f"sec_{s}" for s in range(10)]


def test_articles_stand_in_rows() -> None:
    found = places(TITLED, ())
    assert found
    assert found.everywhere
    assert [(line.place and line.place.name, [one.name for one in line.articles]) for line in found.lines] == [
        ("一、目标", []), ("某某办法", []), ("第一章\N{IDEOGRAPHIC SPACE}总则", ["第七条"]), (None, ["第八条"]),
        ("细则", ["第一条"]), ("二、", []), ("（一）x", []),
    ]  # fmt: skip


def test_a_short_or_withheld_text_has_none() -> None:
    assert places(notice("short", "短", DAY, *plan(2, 0)), (("校勘记", "collation"),)) is None
    assert places(replace(TITLED, withhold="依申请"), ()) is None


# ---- tables ----

WIDE = node(T.TABLE, "table_1", heading="一览|表", table=table(1, tuple("甲乙丙丁"), tuple("1234")))
NARROW = node(T.TABLE, "table_2", table=table(1, ("甲", "乙"), ("1", "2")))
ROSTER = node(T.ROSTER, "roster_1", table=table(0, ("组长", "张军", "市长")))


def test_a_table_leads_to_its_csv_and_says_that_it_moves() -> None:
    html = page_of(notice("tables", "某表", DAY, WIDE, NARROW, ROSTER))
    heads = re.findall(r'<p class="table-tools".*?</p>', html)
    assert ["左右滑动" in head for head in heads] == [True, False]
    assert re.findall(r'<a href="([^"]*)" download', "".join(heads)) == [
        "../../data/tables/tables-table_1.csv",
        "../../data/tables/tables-table_2.csv",
    ]
    labels = [attributes.get("aria-label") for _, attributes in Reader(html).elements]
    assert {"表格：一览|表", "表格：某表", "名单：某表", "下载本表（CSV）：一览|表"} <= set(labels)
    assert html.index("一览&#124;表</p>") < html.index("table-tools") < html.index("<table")


def test_attachments_are_set_apart() -> None:
    parts = [Component(type=T.ATTACHMENT, eid="att_1", title="清单", label="附件1")]
    attachment = node(
        T.ATTACHMENT, "att_1", "", node(T.PARAGRAPH, "att_1__para_1", "内文"), num="附件1", heading="清单"
    )
    after = node(T.PARAGRAPH, "end_1", "抄送：各区。")
    html = page_of(notice("apart", "某通知", DAY, attachment, after, parts=parts))
    annex = re.search(r'<div class="annex">(.*?)</div>', html, re.DOTALL)
    assert annex
    assert "内文" in annex[1]
    assert "抄送" not in annex[1]


# ---- reports ----


@pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
def test_a_report_is_filled_in(edition: Edition) -> None:
    found = report(archive_of(TITLED, edition, repo_url=f"{REPOSITORY}.git"), TITLED, "one.txt：1")
    assert found
    assert found.filled
    assert found.href.startswith(f"{REPOSITORY}/issues/new?")
    query = parse_qs(urlsplit(found.href).query)
    assert "〔2021〕3" in query["title"][0]
    assert query["address"] == [f"https://example.org/{edition.base}notices/any/"]
    assert "〔2021〕3" in query["number"][0]
    assert query["source"] == ["one.txt：1"]


def test_a_report_fills_fields_that_its_form_has() -> None:
    found = report(archive_of(TITLED, repo_url=REPOSITORY), TITLED, "one.txt：1")
    assert found
    query = parse_qs(urlsplit(found.href).query)
    (form,) = query.pop("template")
    fields = yaml.safe_load((PROJECT / ".github/ISSUE_TEMPLATE" / form).read_text(encoding="utf-8"))["body"]
    ids = {field["id"] for field in fields if field["type"] != "markdown"}
    assert {*query, "quoted"} - {"title"} <= ids


@pytest.mark.parametrize(
    "url",
    [
        "https://gitlab.com/a/b", "https://github.com", "https://github.com/a", "https://github.com/a/b/tree/main",
        "https://github.com.example.org/a/b", "https://example.org/github.com/a/b", "http://github.com/a/b",
    ],
)  # fmt: skip
def test_what_is_no_repository_of_github_is_linked_as_it_is(url: str) -> None:
    found = report(archive_of(TITLED, repo_url=url), TITLED, "")
    assert found
    assert (found.href, found.filled) == (url, False)


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "git@github.com:a/b.git"])
def test_without_an_address_there_is_no_link(url: str | None) -> None:
    assert report(archive_of(TITLED, repo_url=url), TITLED, "") is None
    assert 'class="report' not in page_of(TITLED, repo_url=url)


def test_hostile_words_stay_in_the_report() -> None:
    hostile = replace(TITLED, id="any", head=replace(TITLED.head, number=replace(TITLED.head.number, text='"&<b>#\n')))  # type: ignore[type-var]
    (link,) = {
        attributes["href"]
        for _, attributes in Reader(page_of(hostile, repo_url=REPOSITORY)).elements
        if "report" in str(attributes.get("class"))
    }
    assert parse_qs(urlsplit(str(link)).query)["title"] == ['"&<b>#\n文字有误']
    assert urlsplit(str(link)).fragment == ""
