"""The pages of an archive that knows itself: links in the text, tables on both ends, works, validity."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.model.relations import Relation, Relations, RelationType
from generator.render import render
from generator.render.environment import wording
from generator.render.views.archive import open_archive
from generator.render.views.facts import force
from generator.render.views.registers import key
from tests.unit.render import ties_fixture as fixture
from tests.unit.render.markdown_reader import Reader, folded, to_html

EDITIONS = {
    edition: {page.path: page.text for page in render(fixture.corpus(), fixture.relations(), edition)}
    for edition in Edition
}
PAGES = EDITIONS[Edition.ZH_HANS]
ELEMENTS = (
    "h1 h2 h3 h4 p a strong em br div span nav dl dt dd ul li details summary table caption thead tbody tr th td "
    "section label select option output figure svg title desc path rect text"
)

MINE = sorted(path for path in PAGES if path == "validity.md" or path.startswith(("notices/", "works/")))

every_page = pytest.mark.parametrize("path", MINE)
every_edition = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def html(path: str, edition: Edition = Edition.ZH_HANS) -> str:
    return to_html(EDITIONS[edition][path].split("---\n", 2)[2])


def read(path: str) -> Reader:
    return Reader(html(path))


def front(path: str) -> dict[str, Any]:
    values: dict[str, Any] = yaml.safe_load(PAGES[path].split("---\n", 2)[1])
    return values


def rows(path: str) -> list[str]:
    """The rows of the tables of a page, tags and all."""
    return re.findall(r"<tr.*?</tr>", html(path), re.DOTALL)


def statuses(path: str) -> list[dict[str, str | None]]:
    return statuses_of(PAGES[path])


def statuses_of(text: str) -> list[dict[str, str | None]]:
    """What the browser judges by, of each status of a page."""
    elements = Reader(to_html(text.split("---\n", 2)[2])).elements
    found = [attributes for _, attributes in elements if attributes.get("class") == "status"]
    kept = (
        "data-effective",
        "data-expires",
        "data-repealed",
        "data-state",
        "data-silent",
        "data-continued",
        "data-lapsed",
    )
    return [{name[5:]: status[name] for name in kept if name in status} for status in found]


@every_page
@every_edition
def test_no_text_becomes_markup_and_ids_are_unique(path: str, edition: Edition) -> None:
    reader = Reader(html(path, edition))
    assert set(reader.tags) <= set(ELEMENTS.split())
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert reader.tags.count("h1") == 1
    assert "None" not in reader.text
    assert not [name for _, attributes in reader.elements for name in attributes if name.startswith("on")]


@every_page
def test_every_link_leads_to_a_page_and_a_place(path: str) -> None:
    folder = path.rpartition("/")[0].split("/") if "/" in path else []
    for tag, attributes in read(path).elements:
        target = str(attributes.get("href", ""))
        # Links with a type lead to files beside the pages.
        if tag != "a" or target.startswith("http") or re.search(r"(?:data|feeds)/", target) or "type" in attributes:
            continue
        place, _, fragment = target.partition("#")
        parts = list(folder)
        for part in place.split("/") if place else []:
            parts = parts[:-1] if part == ".." else [*parts, part]
        page = "/".join(parts) if place else path
        assert page in PAGES, target
        assert not fragment or fragment in {a.get("id") for _, a in read(page).elements}, target


def test_what_is_cited_links_in_text_heading_and_cell() -> None:
    text = PAGES["notices/newer.md"]
    assert "[《决策&#60;b&#62;条例》](../works/gwyl-713.md){: .citation }" in text
    assert "[第三条](#art_3){: .citation }" in text
    assert re.search(r"## 一、落实\[《旧办法》\]\(old\.md\){: \.citation }<a [^>]*></a> {: #sec_1 \.section }", text)
    assert '| <span id="table_1__row_1"></span>1 | 废止[《旧办法》](old.md){: .citation }&#124;全部 |' in text
    assert "[《旧办法》](old.md#inst_1){: .citation }" in text
    heading = next(a for tag, a in read("notices/newer.md").elements if a.get("id") == "sec_1")
    assert heading == {"id": "sec_1", "class": "section"}


def test_what_is_unresolved_stays_plain() -> None:
    assert "请遵照执行。\n{: #para_1 .para }" in PAGES["notices/silent.md"]
    assert "#relations" not in PAGES["notices/silent.md"]
    assert "<svg" not in PAGES["notices/silent.md"]


def test_a_notice_lists_what_it_cites_once_each() -> None:
    (_, law, old, plain) = [row for row in rows("notices/newer.md") if 'scope="row"' in row or "所在语句" in row]
    assert "国务院令第713号" in law
    assert "依据" in law
    assert 'href="#art_1__para_1"' in law
    assert folded(Reader(old).text).startswith("关于印发旧办法<i>的通知 汐政发〔2021〕3号 3次")
    assert old.count("<p") == 3
    assert "废止" in old
    assert "某发〔2018〕1号" in plain
    assert "修改" in plain


def test_what_is_cited_lists_what_cites_it() -> None:
    found = [row for row in rows("notices/old.md") if 'scope="row"' in row]
    assert len(found) == 2
    assert "废止本件" in found[0]
    assert 'href="newer.md#art_3__para_1"' in found[0]
    assert "延续本件" in found[1]
    assert 'href="further.md#item_1"' in found[1]


def test_more_than_three_sentences_fold_away() -> None:
    texts = [f"第{n}句《旧办法》。" for n in range(5)]
    citations = [fixture.citation("silent", "para_1", text, "《旧办法》", fixture.to_notice("old")) for text in texts]
    pages = {p.path: p.text for p in render(fixture.corpus(), Relations(citations=tuple(citations)), Edition.ZH_HANS)}
    row = re.search(r"<tbody.*?</tbody>", to_html(pages["notices/silent.md"].split("---\n", 2)[2]), re.DOTALL)
    assert row
    shown, folded_away = row[0].split("<details", 1)
    assert [text in shown for text in texts] == [True, True, False, False, False]
    assert "另有3处" in folded_away
    assert all(text in folded_away for text in texts[2:])


def test_the_head_says_how_a_notice_stands_and_why() -> None:
    text = html("notices/old.md")
    (status,) = statuses("notices/old.md")
    assert status == {"expires": "2020-12-31", "repealed": "2021-09-01", "continued": "2022-06-30"}
    facts = Reader(text.split("<h2", 1)[0]).text
    assert (
        "有效期至2020年12月31日，自发布之日起，延续它的文件（汐政发〔2021〕7号）载明：有效期至2022年6月30日，2021年9月1日起废止，见第三条"
        in facts
    )
    assert "被废止" in facts
    assert "自2021年9月1日起" in facts
    assert "被延续" in facts
    assert "延续它的文件载明：有效期至2022年6月30日（由起始日和期限推算）" in facts
    assert 'href="newer.md#art_3__para_1"' in text.split("<h2", 1)[0]


def test_the_head_names_what_a_notice_rests_on_and_not_what_it_issues() -> None:
    facts = html("notices/newer.md").split("<h2", 1)[0]
    assert re.search(r"<dt>依据</dt>\s*<dd>.*gwyl-713", facts)
    assert re.search(r"<dt>废止</dt>\s*<dd>.*href=\"old.md\"", facts)
    assert "印发</dt>" not in facts


def test_a_notice_that_is_silent_is_not_in_force() -> None:
    assert statuses("notices/silent.md") == [{"state": "not-stated"}]
    assert statuses("notices/hidden.md") == [], "nobody has read the text of a withheld notice"


def test_a_notice_page_of_one_clause_has_no_table_of_clauses() -> None:
    assert 'id="validity-clauses"' not in html("notices/old.md")


def test_the_figure_is_an_image_with_title_and_description() -> None:
    elements = read("notices/newer.md").elements
    drawings = [attributes for tag, attributes in elements if tag == "svg"]
    assert [drawing["class"] for drawing in drawings] == ["wide", "narrow"]
    ids = {attributes.get("id") for tag, attributes in elements if tag in {"title", "desc"}}
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert set(str(drawing["aria-labelledby"]).split()) <= ids
    inside = html("notices/newer.md").split("<svg", 1)[1].split("</svg>", 1)[0]
    assert "<a" not in inside, "what stands in an image can be reached by nobody who listens"


def test_a_work_has_a_page_that_says_it_is_not_held_and_who_cites_it() -> None:
    text = read("works/gwyl-713.md").text
    assert "本站没有收录这份文件" in text
    assert "国务院*<甲>*" in text
    (row,) = [row for row in rows("works/gwyl-713.md") if 'scope="row"' in row]
    assert 'href="../notices/newer.md#art_1__para_1"' in row
    assert "以本件为依据" in row
    assert front("works/gwyl-713.md")["title"] == "关于<b>决策</b>|{{ x }}的条例"
    assert "未载明" in read("works/t-0123456789.md").text


def test_the_indexes_of_works_go_by_how_often_they_are_cited_and_by_issuer() -> None:
    assert [re.findall(r'href="([^"]+)"', row) for row in rows("works/index.md")[1:]] == [
        ["gwyl-713.md"],
        ["t-0123456789.md"],
    ]
    headings = re.findall(r"^## (.*) \{:", PAGES["works/by-issuer.md"], re.MULTILINE)
    assert headings == ["国务院&#42;&#60;甲&#62;&#42;", "发文机关未载明"]


def test_the_register_of_validity_goes_by_the_last_day() -> None:
    found = [re.findall(r'notices/(\w+)\.md"', row)[0] for row in rows("validity.md")[1:]]
    assert found == ["old", "further", "newer", "silent"]
    assert statuses("validity.md") == [
        {"expires": "2020-12-31", "repealed": "2021-09-01", "continued": "2022-06-30"},
        {"expires": "2022-06-30"},
        {"effective": "2021-09-01"},
        {"state": "not-stated"},
    ]
    old = rows("validity.md")[1]
    assert 'href="notices/old.md#art_3__para_1"' in old
    assert 'href="notices/newer.md#art_3__para_1"' in old, "the clause that repeals it"
    assert "本办法自某日起|<施行>。" in Reader(old).text
    assert 'data-year="2018"' in old
    assert "3条；另有1件公文未载明" in read("validity.md").text


def test_a_repeal_of_what_states_nothing_says_so_and_no_more() -> None:
    silent = fixture.relation("newer", "sec_1", fixture.R.REPEALS, fixture.to_notice("silent"))
    pages = render(fixture.corpus(), Relations(relations=(silent,)), Edition.ZH_HANS)
    text = next(page.text for page in pages if page.path == "notices/silent.md")
    assert statuses_of(text) == [{"repealed": "2021-08-01", "silent": "yes"}]


def test_withheld_text_stands_nowhere() -> None:
    assert "不得外传" not in "".join(PAGES.values())


@every_edition
def test_an_archive_without_relations_has_the_pages_still(edition: Edition) -> None:
    t = wording(edition)
    pages = {page.path: page.text for page in render(fixture.corpus(()), Relations(), edition)}
    assert t("works.lead", count=0).split("，", 1)[0][:4] in pages["works/index.md"]
    assert "<table" not in pages["works/index.md"] + pages["validity.md"] + pages["works/by-issuer.md"]


def rendered(found: list[Notice], relations: Relations, page: str) -> Reader:
    """What a reader of `page` sees in the archive of `found`."""
    pages = {made.path: made.text for made in render(fixture.corpus(found), relations, Edition.ZH_HANS)}
    return Reader(to_html(pages[page].split("---\n", 2)[2]))


def test_a_part_that_is_repealed_is_named_and_the_whole_is_not_repealed() -> None:
    one, one_part = fixture.instrument("inst_1", title="第一办法")
    two, two_part = fixture.instrument("inst_2", title="第二办法")
    double = fixture.notice("double", "某通知", None, one, two, parts=[one_part, two_part])
    repeal = fixture.relation("newer", "art_3__para_1", fixture.R.REPEALS, fixture.to_notice("double", "inst_2"))
    reader = rendered([*fixture.notices(), double], Relations(relations=(repeal,)), "notices/double.md")
    assert "被废止" in reader.text
    assert "废止本件（部分）" in reader.text
    assert "第二办法 自2021年8月1日起" in folded(reader.text)
    states = [attributes for _, attributes in reader.elements if attributes.get("class") == "status"]
    assert [state.get("data-state") for state in states] == ["not-stated"]


def test_a_withheld_notice_that_is_repealed_says_so() -> None:
    repeal = fixture.relation("newer", "art_3__para_1", fixture.R.REPEALS, fixture.to_notice("hidden"))
    reader = rendered(list(fixture.notices()), Relations(relations=(repeal,)), "notices/hidden.md")
    assert "2021年8月1日起废止" in reader.text
    assert "不得外传" not in reader.text


def test_clauses_of_single_provisions_are_listed_and_not_taken_for_the_whole() -> None:
    reader = read("notices/further.md")
    assert "其中1个条款各自载明期限，见下" in reader.text
    assert statuses("notices/further.md") == [{"state": "not-stated"}, {"expires": "2022-06-30"}]


def page_of(path: str, *stated: Relation, found: Sequence[Notice] | None = None) -> str:
    """A page of the small archive with other relations."""
    relations = Relations(relations=stated, validity=fixture.relations().validity)
    pages = {page.path: page.text for page in render(fixture.corpus(found), relations, Edition.ZH_HANS)}
    return to_html(pages[path].split("---\n", 2)[2])


def test_a_provision_that_was_amended_or_repealed_says_so_and_others_do_not() -> None:
    amends = fixture.relation("newer", "art_3__para_1", RelationType.AMENDS, fixture.to_notice("old", "art_1"))
    repeals = fixture.relation("further", "item_1", RelationType.REPEALS, fixture.to_notice("old", "art_3"))
    whole = fixture.relation("newer", "art_3__para_1", RelationType.AMENDS, fixture.to_notice("old", "inst_1"))
    notes = re.findall(r'<p class="change".*?</p>', page_of("notices/old.md", amends, repeals, whole), re.DOTALL)
    first, second = (folded(Reader(note).text) for note in notes)
    assert first.startswith("此处已被修改：汐屿市人民政府关于|印发`新办法`的通知")
    assert first.endswith("，见第三条，自2021年9月1日起")
    assert second.startswith("此处已被废止：关于延续旧办法的通知")
    assert second.endswith("，见第1项"), "no day is stated, and none is inferred here"
    assert 'href="newer.md#art_3__para_1"' in notes[0]
    text = page_of("notices/old.md", amends)
    assert text.index('id="art_1"') < text.index('class="change"') < text.index('id="art_3"')


def test_what_is_declared_to_have_lapsed_is_not_called_repealed() -> None:
    clause = "下列文件宣布失效：《关于废止旧办法的说明》。"
    lapses = fixture.relation("further", "item_1", RelationType.REPEALS, fixture.to_notice("old"), clause)
    text = folded(Reader(page_of("notices/old.md", lapses)).text)
    assert "2020年12月1日起失效（据汐政发〔2021〕7号的成文日期）" in text
    assert "被宣布失效" in text
    assert "宣布本件失效" in text
    assert "被废止" not in text
    assert "宣布失效" in folded(Reader(page_of("notices/further.md", lapses)).text)


def test_a_list_of_lapsed_documents_is_told_by_the_title_that_it_stands_under() -> None:
    tables = [
        fixture.node(
            fixture.T.ATTACHMENT, f"att_{n}", "",
            fixture.node(fixture.T.TABLE, f"att_{n}__table_1", table=fixture.table(1, ("序号", "文件"), ("1", "某"))),
            heading=heading,
        )
        for n, heading in ((1, "废止的文件目录"), (2, "宣布失效的文件目录"))
    ]  # fmt: skip
    decision = fixture.notice("decision", "关于废止和宣布失效部分文件的决定", dt.date(2022, 1, 1), *tables)
    found = [*fixture.notices(), decision]
    for n, words in ((1, "2022年1月1日起废止"), (2, "2022年1月1日起失效")):
        listed = fixture.relation("decision", f"att_{n}__table_1", RelationType.REPEALS, fixture.to_notice("old"), "某")
        assert words in folded(Reader(page_of("notices/old.md", listed, found=found)).text)


def test_several_places_are_parted_by_one_mark() -> None:
    sections = [fixture.node(fixture.T.SECTION, f"sec_{n}", "延续。", num=num) for n, num in ((1, "一、"), (2, "二、"))]
    again = fixture.notice("again", "关于延续的通知", dt.date(2022, 1, 1), *sections)
    stated = [fixture.relation("again", f"sec_{n}", RelationType.CONTINUES, fixture.to_notice("old")) for n in (1, 2)]
    text = page_of("notices/old.md", *stated, found=[*fixture.notices(), again])
    assert "，见第一部分、第二部分" in folded(Reader(text).text)
    assert "markdown=" not in text


def test_links_to_clauses_name_their_provisions() -> None:
    links = [re.sub("<.*?>", "", link) for link in re.findall(r"<a[^>]*>.*?</a>", html("validity.md"))]
    assert "原文条款" not in links
    assert "第三条" in links


def test_parts_of_a_notice_that_another_amends_are_said_to_be_meant() -> None:
    parts = [fixture.relation("further", "item_1", RelationType.AMENDS, fixture.to_notice("old", eid)) for eid in
             ("art_1", "art_3")]  # fmt: skip
    archive = open_archive(
        fixture.corpus(), replace(fixture.relations(), relations=tuple(parts)), wording(Edition.ZH_HANS)
    )
    (fact,) = [fact for fact in force(archive, archive.notices["old"]).first if fact.label == "被修改"]
    (entry,) = fact.entries
    assert entry.notes == ("涉及：第一条、第三条",)


@pytest.mark.parametrize(
    ("title", "notice", "words"),
    [
        ("关于印发行动方案（2019—2020年）的通知", "newer", "标题写明2019—2020年，原文未载明何时失效"),
        ("关于印发行动方案（2019—2020年）的通知", "silent", "标题写明2019—2020年，原文未载明何时失效"),
        ("关于印发行动方案（2019—2020年）的通知", "old", None),
        ("关于印发行动方案（2019—2020年）的通知", "further", None),
        ("关于印发行动方案的通知", "newer", None),
    ],
)
def test_the_years_of_a_title_stand_beside_a_status_that_has_no_end(title: str, notice: str, words: str | None) -> None:
    notices = [
        replace(one, head=replace(one.head, title=title)) if one.id == notice else one for one in fixture.notices()
    ]
    archive = open_archive(fixture.corpus(notices), fixture.relations(), wording(Edition.ZH_HANS))
    entry = force(archive, archive.notices[notice]).first[0].entries[0]
    assert (entry.period.words if entry.period else None) == words
    if entry.period:
        assert entry.period.until == key(dt.date(2020, 12, 31))
        assert entry.status is not None
        assert entry.status.expires is None, "a title's years are no expiry"
