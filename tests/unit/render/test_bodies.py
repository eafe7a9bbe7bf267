"""Pages of bodies, duties, appointments and people: what they list, what they link to, who may find them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.model.corpus import Corpus
from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Gazette
from generator.model.notice import Column, Evidence, Node, NodeType, Row, TableData
from generator.model.relations import Body, Relations, Scope, Validity
from generator.render import render
from generator.render.environment import wording
from generator.render.views.appointments import appointments_views
from generator.render.views.archive import Archive, open_archive
from generator.render.views.bodies import kind_key
from generator.render.views.clauses import notice_words
from generator.render.views.duties import duties_views
from generator.render.views.duty_register import entries
from generator.render.views.holdings import holdings_of, post_within
from generator.render.views.people import people_parts, people_views
from generator.render.views.registers import chosen
from tests.unit.render import bodies_fixture
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.markdown_reader import Reader, folded, to_html

PAGES = {page.path: page.text for page in render(fixture.corpus(), fixture.relations(), Edition.ZH_HANS)}
BUREAU = "bodies/xiyushihaiyangyuyeju.md"
OF_PEOPLE = ("appointments.md", "appointments/by-body.md", "people.md")


def front(path: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(PAGES[path].split("---\n", 2)[1])
    return found


def read(path: str) -> Reader:
    return Reader(to_html(PAGES[path].split("---\n", 2)[2]))


def links(path: str) -> list[str]:
    return [str(attributes["href"]) for tag, attributes in read(path).elements if tag == "a" and "href" in attributes]


def rows(path: str) -> list[dict[str, str | None]]:
    return [attributes for tag, attributes in read(path).elements if tag == "tr" and "data-deadline" in attributes]


def open_fixture(relations: Relations | None = None, corpus: Corpus | None = None) -> Archive:
    return open_archive(corpus or fixture.corpus(), relations or fixture.relations(), wording(Edition.ZH_HANS))


@pytest.mark.parametrize("path", [*OF_PEOPLE, BUREAU])
def test_pages_that_gather_people_stay_out_of_search_engines(path: str) -> None:
    assert front(path)["robots"] == "noindex"


@pytest.mark.parametrize("path", ["duties.md", "bodies/index.md", "bodies/xiyushirenminzhengfu.md", "notices/known.md"])
def test_other_pages_may_be_found(path: str) -> None:
    assert "robots" not in front(path)


def test_deadlines_stand_by_month_the_latest_first_and_words_last() -> None:
    ((_, view),) = duties_views(holdings_of(open_fixture()))
    register = view.register
    assert register is not None
    assert [group.title for group in register.groups] == ["2021年12月", "2021年6月", "未识别出具体日期"]


def test_rows_say_their_deadline_and_of_all_else_what_a_filter_asks_for() -> None:
    found = rows("duties.md")
    assert [row["data-deadline"] for row in found] == ["2021-12-31", "2021-06-30", "2021-06-30"]
    data = {name for row in found for name in row if name.startswith("data-")}
    assert data == {"data-deadline"}, "so few rows have no filters"
    ((_, view),) = duties_views(holdings_of(open_fixture()))
    register = view.register
    assert register
    told = [dict(row.keys) for group in register.groups for row in group.rows]
    assert [row["role"] for row in told] == ["responsible", "lead", "participating", "lead", "responsible"]
    assert told[1]["body"] == "xiyushihaiyangyuyeju|suoshudanwei"
    assert {row["notice"] for row in told} == {"known"}
    assert [row["year"] for row in told] == ["2021", "2021", "2021", "", ""]
    asking = replace(register, filters=(chosen("role", "", [("lead", "x"), ("participating", "y")]),))
    of_rows = [dict(asking.asked(row)) for group in register.groups for row in group.rows]
    assert [row["role"] for row in of_rows] == [row["role"] for row in told]
    assert [set(row) for row in of_rows] == [{"deadline", "role"} if row["deadline"] else {"role"} for row in told]


def test_a_task_leads_to_its_provision_or_where_the_page_has_no_such_place_to_the_page() -> None:
    found = links("duties.md")
    assert "notices/known.md#art_2__item_1" in found
    assert "notices/known.md" in found
    assert "notices/known.md#nowhere" not in found
    assert "bodies/xiyushihaiyangyuyeju.md" in found
    assert "../data/deadlines.ics" in found


def test_words_of_the_text_stand_beside_a_date_and_alone_without_one() -> None:
    shown = folded(read("duties.md").text)
    assert "2021年6月30日 6月底<前>" in shown
    assert "每季度 {% x %}" in shown
    assert "2021年12月31日 2021年12月31日" not in shown


def test_duties_without_deadline_are_counted_and_stand_on_the_page_of_their_body() -> None:
    assert "其余1行没有识别出期限" in read("duties.md").text
    assert "不限期的事" not in PAGES["duties.md"]
    assert "不限期的事" in PAGES[BUREAU]


def test_a_body_says_what_is_its_own() -> None:
    shown = folded(read(BUREAU).text)
    for words in (bodies_fixture.BUREAU, "Xiyu Bureau <i>", "市海洋渔业局、局|<x>", bodies_fixture.FORMER):
        assert words in shown
    found = links(BUREAU)
    assert "xiyushishuichanju.md" in found
    assert "../../data/bodies/xiyushihaiyangyuyeju.ics" in found
    assert "../notices/known.md#art_1" in found
    assert "xiyushihaiyangyuyeju.md" in links("bodies/xiyushishuichanju.md")


def test_a_body_without_dated_deadline_has_no_feed() -> None:
    assert not any(link.endswith(".ics") for link in links("bodies/xiyushishuichanju.md"))


def test_a_garbled_name_stands_in_registers_as_printed_and_has_no_page() -> None:
    assert "bodies/body.md" not in PAGES
    for path in ("bodies/index.md", "duties.md"):
        assert folded(bodies_fixture.GARBLED) in folded(read(path).text)
        assert not any(link.endswith("body.md") for link in links(path))
    assert "认不出由谁做的事" in read("duties.md").text, "there is no page of the body where it could stand"


@pytest.mark.parametrize("path", OF_PEOPLE)
def test_hostile_names_are_shown_and_stay_names(path: str) -> None:
    shown, attributes = folded(read(path).text), {name for _, found in read(path).elements for name in found}
    for name in bodies_fixture.HOSTILE_NAMES:
        assert folded(escape_shown(name)) in shown, name
    assert {name for name in attributes if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)} == set()


def escape_shown(text: str) -> str:
    """`text` as a page shows it: controls as their pictures."""
    return text.replace("\x00", "\N{SYMBOL FOR NULL}")


@pytest.mark.parametrize("path", ["duties.md", "appointments.md", "bodies/index.md", "appointments/by-body.md", BUREAU])
def test_every_row_has_a_head_and_every_table_a_caption(path: str) -> None:
    html = to_html(PAGES[path].split("---\n", 2)[2])
    tables = re.findall(r"<table.*?</table>", html, re.DOTALL)
    assert tables
    for table in tables:
        assert re.search(r"<caption>[^<]*\S[^<]*</caption>", table)
        for row in re.findall(r"<tr.*?</tr>", table.split("<tbody", 1)[1], re.DOTALL):
            assert len(re.findall(r'<th [^>]*scope="row"', row)) == 1


def test_issuers_lead_to_the_notices_of_a_body() -> None:
    assert "../notices/known.md" in links("bodies/xiyushirenminzhengfu.md")


def test_who_came_and_who_left_a_post_stand_in_one_row_whatever_name_of_the_body_is_printed() -> None:
    text = PAGES["appointments/by-body.md"]
    (row,) = (line for line in text.splitlines() if line.startswith("<tr markdown><th") and "局长</th>" in line)
    came, left = row.split("<td markdown>")[1:3]
    assert came.index("仇晓帆") < came.index("丁一苇")
    assert "仇晓帆" in left
    assert "丁一苇" not in left
    assert "市海洋渔业局局长" not in row
    assert "其他" in text


def test_a_place_among_the_posts_means_its_body_whatever_other_bodies_there_are() -> None:
    relations = fixture.relations()
    named = [record for record in relations.appointments if record.body]
    another = replace(named[0], body="阿屿市档案局")  # sorts before all others
    places = []
    for found in (relations, replace(relations, appointments=(another, *relations.appointments))):
        pages = {page.path: page.text for page in render(fixture.corpus(), found, Edition.ZH_HANS)}
        places.append(dict(re.findall(r"^## (.+?) \{: #(body-\S+) \}", pages["appointments/by-body.md"], re.MULTILINE)))
    assert places[0]
    assert places[0].items() <= places[1].items()
    assert len(places[1]) == len(places[0]) + 1


def test_appointments_stand_newest_first_under_their_years() -> None:
    text = PAGES["appointments.md"]
    assert text.index("## 2021年") < text.index("## 2020年") < text.index("## 日期未载明")
    assert "people.md#person-" in text


def test_a_name_of_several_records_is_not_said_to_be_one_person() -> None:
    shown = folded(read("people.md").text)
    assert "同一姓名不等于同一人" in shown
    assert shown.count("仇晓帆 同名记录，未必为同一人") == 1
    assert "丁一苇 同名记录" not in shown
    letters = [line for line in PAGES["people.md"].splitlines() if line.startswith("## ")]
    assert [line.split()[1] for line in letters] == ["D", "J", "O", "Q", "其他"]


@pytest.mark.parametrize(
    ("first", "second", "several"),
    [
        (("one", "art_1"), ("one", "art_1"), False),  # two posts in one entry of a list
        (("one", "art_1"), ("one", "art_2"), True),
        (("one", "art_1"), ("two", "art_1"), True),
    ],
)
def test_records_of_two_entries_may_be_of_two_people(
    first: tuple[str, str], second: tuple[str, str], several: bool
) -> None:
    records = tuple(
        bodies_fixture.appointment("仇晓帆", f"某局{post}", None, notice=notice, eid=eid)
        for post, (notice, eid) in zip(("局长", "书记"), (first, second), strict=True)
    )
    archive = open_fixture(Relations(appointments=records))
    ((_, view),) = people_views(archive, people_parts(archive))
    assert [person.several for letter in view.letters for person in letter.people] == [several]


def test_every_name_has_a_place_that_links_to_it_find() -> None:
    ids = {attributes.get("id") for _, attributes in read("people.md").elements}
    targets = {link.split("#")[1] for link in links("appointments.md") if link.startswith("people.md#")}
    assert targets
    assert targets <= ids


@pytest.mark.parametrize(
    ("post", "name", "within"),
    [
        ("云州市财政局局长", "云州市财政局", "局长"),
        ("云州市财政局副局长", "云州市财政局", "副局长"),
        ("市财政局", "市财政局", ""),
        ("市财政局党组书记", "市财政局", "党组书记"),
        ("市政府副秘书长", "市政府", "副秘书长"),
        ("市财政局国库支付中心主任", "市财政局", None),
        ("市政府办公厅主任", "市政府", None),
        ("市教育局局长", "市财政局", None),
        ("局长", "", None),
    ],
)
def test_the_post_in_a_body(post: str, name: str, within: str | None) -> None:
    assert post_within(post, name) == within


def roster(*posts: str) -> Node:
    found = tuple(Row(cells=("成员", f"甲{n}", post), first_line=1, last_line=1) for n, post in enumerate(posts))
    table = TableData(header=(), rows=found, columns=(Column.ROLE, Column.NAME, Column.POST))
    node = Node(type=NodeType.ROSTER, eid="roster_1", first_line=1, last_line=1, table=table)
    part = Node(
        type=NodeType.ATTACHMENT, eid="att_1", heading="渡口*小组*名单", first_line=1, last_line=1, children=(node,)
    )
    return Node(type=NodeType.NOTICE, eid="notice", first_line=1, last_line=1, children=(part,))


def with_roster(*posts: str, withhold: str | None = None) -> Archive:
    corpus = fixture.corpus()
    issue = corpus.issues[1]
    notice = replace(issue.notices[0], body=roster(*posts), withhold=withhold)
    return open_fixture(corpus=replace(corpus, issues=(replace(issue, notices=(notice,)),)))


def test_a_body_sits_where_a_members_post_begins_with_one_of_its_names() -> None:
    posts = (
        "市海洋渔业局副局长",
        "汐屿市水产局",
        "原市海洋渔业局局长",
        "市海洋渔业局渔政支队支队长",
        "各有关部门负责人",
    )
    seats = holdings_of(with_roster(*posts)).seats
    assert {body: [(s.member.name, s.post, s.title) for s in found] for body, found in seats.items()} == {
        "xiyushihaiyangyuyeju": [("甲0", "副局长", "渡口*小组*名单")],
        "xiyushishuichanju": [("甲1", "", "渡口*小组*名单")],
    }


def test_a_withheld_notice_has_no_seats() -> None:
    assert holdings_of(with_roster("市海洋渔业局副局长", withhold="撤回")).seats == {}


def test_a_name_of_two_bodies_means_neither() -> None:
    twice = tuple(replace(body, aliases=("市局",)) for body in bodies_fixture.bodies()[2:4])
    names = holdings_of(open_fixture(Relations(bodies=twice))).names
    assert "市局" not in names
    assert set(names) == {body.name.zh for body in twice}


def test_an_alias_that_is_anothers_own_name_is_the_others() -> None:
    one = Body(id="jia", name=Bilingual("甲局"), aliases=("乙局",))
    other = Body(id="yi", name=Bilingual("乙局"))
    assert holdings_of(open_fixture(Relations(bodies=(one, other)))).names["乙局"] is other


def test_bodies_stand_under_their_kinds() -> None:
    corpus = replace(fixture.corpus(), gazette=Gazette(place=Bilingual("汐屿市")))
    holdings = holdings_of(open_fixture(corpus=corpus))
    kinds = [kind_key(holdings, body).rpartition(".")[2] for body in bodies_fixture.bodies()]
    assert kinds == ["unknown", "generic", "unknown", "department", "government", "department", "party"]
    titles = [line for line in PAGES["bodies/index.md"].splitlines() if line.startswith("## ")]
    assert [title.split(" {:")[0] for title in titles] == [
        "## 政府及其办公厅（室）", "## 部门", "## 党的机构", "## 未识别的名称（照原文；简称前加了所在地）",
        "## 不指明名称的单位",
    ]  # fmt: skip


def test_duties_show_whether_their_provisions_hold_and_can_be_chosen_by_it() -> None:
    record = Validity(
        notice=bodies_fixture.KNOWN, eid="art_2", covers="art_2", scope=Scope.PROVISION, effective=None,
        expires=dt.date(2021, 7, 1), term=None, repeals=(), evidence=Evidence(first_line=1, last_line=1, text="x"),
    )  # fmt: skip
    duties = tuple(replace(one, text=f"{n}") for n in range(3) for one in bodies_fixture.duties())
    relations = replace(fixture.relations(), validity=(record,), duties=duties)
    ((_, view),) = duties_views(holdings_of(open_fixture(relations)))
    assert view.register
    found = {
        row.cells[-1].status.expires for group in view.register.groups for row in group.rows if row.cells[-1].status
    }
    assert found == {None, "2021&#45;07&#45;01"}
    assert view.register.filters[-1].name == "status"


def test_regions_of_tables_are_told_apart() -> None:
    for path in ("duties.md", "bodies/index.md"):
        labels = [
            attributes["aria-label"] for _, attributes in read(path).elements if attributes.get("role") == "region"
        ]
        assert len(labels) == len(set(labels)) > 1


def test_two_lists_of_one_issue_are_told_apart() -> None:
    archive = open_fixture()
    issue = next(issue for issue in archive.corpus.issues if issue.id == "2021-10")
    bare = replace(issue.notices[1], id="b", head=replace(issue.notices[1].head, date=dt.date(2021, 5, 1), number=None))
    both = replace(issue, notices=(replace(bare, id="a", head=replace(bare.head, date=None)), bare))
    opened = open_fixture(corpus=replace(archive.corpus, issues=(both,)), relations=Relations())
    assert notice_words(opened, "b") == "无题`x`，2021年5月1日"
    assert notice_words(opened, "a").startswith("无题`x`，2021年第")
    one = open_fixture(corpus=replace(archive.corpus, issues=(replace(issue, notices=(bare,)),)), relations=Relations())
    assert notice_words(one, "b").startswith("2021年第")


def test_verbs_with_one_word_in_an_edition_are_one_choice() -> None:
    records = tuple(bodies_fixture.appointment("仇晓帆", f"某局局长{n}", None, action=verb) for n, verb in
                    enumerate(("聘用", "聘任", "免去", "任命")))  # fmt: skip
    corpus, relations = fixture.corpus(), Relations(appointments=records)
    shown = {}
    for edition in (Edition.ZH_HANS, Edition.EN):
        archive = open_archive(corpus, relations, wording(edition))
        ((_, view),) = appointments_views(archive, {"仇晓帆": "people.md"})
        assert view.register is not None
        (actions,) = [one for one in view.register.filters if one.name == "action"]
        left = {
            {str(name): str(value) for name, value in row.keys}["action"]
            for group in view.register.groups
            for row in group.rows
        }
        assert {str(value) for value, _ in actions.options} == left, "each choice leaves some rows, and all have one"
        shown[edition] = sorted(words for _, words in actions.options)
    assert shown[Edition.ZH_HANS] == sorted(["聘用", "聘任", "免去", "任命"])
    assert shown[Edition.EN] == ["Appointed", "Engaged", "Removed"]


def test_the_register_says_how_many_duties_and_rows_there_are_and_that_they_were_recognised() -> None:
    duties = bodies_fixture.duties()
    dated = sum(entry.deadline is not None for entry in entries(duties))
    text = read("duties.md").text
    assert f"共识别出{len(duties)}条责任" in text
    assert f"共{len(entries(duties))}行，其中{dated}行识别出期限" in text
    alone = Relations(bodies=bodies_fixture.bodies(), duties=(bodies_fixture.duty(bodies_fixture.BUREAU),))
    ((_, view),) = duties_views(holdings_of(open_fixture(alone)))
    assert "没有识别出写明期限的事项" in view.lead
    assert "公文其他地方" in view.lead, "it does not say that no text states a deadline"
