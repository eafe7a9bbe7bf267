"""The pages of a hand-made corpus: which there are, what they show, what they never show."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import Gazette, Glossary
from generator.model.issue import IssueFacts
from generator.model.notice import Node
from generator.model.page import Page
from generator.model.relations import Relations
from generator.render import render
from generator.render.environment import wording
from generator.render.views.archive import open_archive
from generator.render.views.issues import years
from tests.unit.render import bodies_fixture
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.markdown_reader import Reader, folded, to_html

PAGES = render(fixture.corpus(), fixture.relations(), Edition.ZH_HANS)
BY_PATH = {page.path: page for page in PAGES}

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
every_edition = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def parts(page: Page) -> tuple[dict[str, Any], str]:
    """The front matter of a page, and its Markdown."""
    _, front, text = page.text.split("---\n", 2)
    return yaml.safe_load(front), text


def read(path: str) -> Reader:
    return Reader(to_html(parts(BY_PATH[path])[1]))


def printed(path: str) -> str:
    """The Markdown of a page without the links of its provisions to themselves and the list of its places."""
    text = re.sub(r'<a class="here"[^>]*></a>', "", BY_PATH[path].text)
    return re.sub(r'<details class="places-of-page.*?</details>', "", text, flags=re.DOTALL)


def links(reader: Reader) -> list[str]:
    return [str(attributes["href"]) for tag, attributes in reader.elements if tag == "a"]


def test_which_pages_there_are() -> None:
    assert list(BY_PATH) == sorted(BY_PATH)
    assert set(BY_PATH) == {
        "index.md", "about.md", "data.md", "search.md", "issues/index.md", "issues/2021-10.md", "issues/undated.md",
        "issues/2021-10/whole.md", "issues/undated/whole.md", "notices/index.md",
        "notices/by-kind.md", "notices/by-rubric.md", "notices/known.md", "notices/unknown.md", "notices/withheld.md",
        "validity.md", "works/index.md", "works/by-issuer.md",
        "notices/old-known.md", "duties.md", "appointments.md", "appointments/by-body.md", "people.md",
        "bodies/index.md", *(f"bodies/{body.id}.md" for body in bodies_fixture.bodies()[1:]),
        "overview.md",
    }  # fmt: skip


@every_page
def test_every_page_has_one_first_heading_and_unique_anchors(page: Page) -> None:
    reader = Reader(to_html(parts(page)[1]))
    assert reader.tags.count("h1") == 1
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


@every_page
def test_front_matter_of_every_page(page: Page) -> None:
    front, _ = parts(page)
    assert front["title"]
    assert front["description"]
    assert front["lang"] == "zh-Hans"
    assert front["banner"] == "虚构<城市> : {{ x }}"


@every_page
def test_no_gazette_text_becomes_markup(page: Page) -> None:
    reader = Reader(to_html(parts(page)[1]))
    allowed = (
        "h1 h2 h3 h4 h5 h6 p a strong em br div span nav dl dt dd ul li details summary table caption thead tbody tr "
        "th td section input label select option output figure svg title desc path rect text"
    )
    drawn = "figure figcaption svg title desc g rect line text tfoot" if page.path == "overview.md" else ""
    own = "form button noscript" if page.path == "index.md" else ""
    own = "code" if page.path == "data.md" else own
    assert set(reader.tags) <= {*allowed.split(), *drawn.split(), *own.split()}
    for href in links(reader):
        assert not href.startswith(("javascript", "http://"))
    for _, attributes in reader.elements:
        assert not [name for name in attributes if name.startswith("on")]


@every_page
def test_unknown_values_are_said_never_left_empty(page: Page) -> None:
    html = to_html(parts(page)[1])
    assert not re.search(r"<dd>\s*</dd>|<li>\s*</li>|None", html)


def test_front_matter_of_a_notice_holds_its_head_as_it_is() -> None:
    front, _ = parts(BY_PATH["notices/known.md"])
    assert front["title"] == "关于<script>alert(1)</script> & 《a|b》 {{ x }} *的* : 通知"
    assert front["number"] == "汐政发〔2021〕1号"
    assert front["issuers"] == ["汐屿市人民政府", "甲<乙>"]
    assert front["date"] == "2021-05-27"
    assert front["issue"] == "2021-10"
    assert front["rubric"] == {"zh": "市政府<文件>", "en": "Documents | of"}
    assert front["source"] == {"file": "2021-10.txt", "first_line": 1, "last_line": 99}
    unknown, _ = parts(BY_PATH["notices/unknown.md"])
    assert unknown["number"] is unknown["date"] is unknown["kind"] is None
    assert unknown["issuers"] == []


def test_a_notice_page_holds_every_text_and_anchor_of_its_tree() -> None:
    reader = read("notices/known.md")
    shown = folded(reader.text)
    ids = {attributes.get("id") for _, attributes in reader.elements}
    nodes = list(fixture.body().walk())
    assert len(nodes) > 50
    for node in nodes:
        assert node.eid in ids, node.eid
        for text in texts(node):
            assert folded(text) in shown, text


def texts(node: Node) -> list[str]:
    """Every line of text that a node prints."""
    rows = (*node.table.header, *node.table.rows) if node.table else ()
    cells = [cell for row in rows for cell in row.cells]
    return [line for text in (node.num or "", node.heading or "", node.text, *cells) for line in text.split("\n")]


def test_an_attachment_of_which_only_the_title_is_printed_says_so() -> None:
    text = printed("notices/known.md")
    assert text.count("原文此处只有标题。") == 1
    assert "## 附件2 {: #att_2 .attachment }\n\n原文此处只有标题。\n{: .unknown }" in text


def test_notices_of_an_issue_lead_to_their_neighbours() -> None:
    assert links(read("notices/known.md"))[-2:] == ["../issues/2021-10.md", "unknown.md"]
    assert links(read("notices/unknown.md"))[-2:] == ["known.md", "../issues/2021-10.md"]
    assert links(read("notices/withheld.md"))[-1:] == ["../issues/undated.md"]


def test_headings_go_no_deeper_than_they_nest() -> None:
    found = [tag for tag in read("notices/known.md").tags if re.fullmatch(r"h\d", tag)]
    assert found[:7] == ["h1", "h2", "h3", "h2", "h3", "h4", "h2"]


def test_a_heading_glued_to_its_text_runs_in_and_one_alone_does_not() -> None:
    text = printed("notices/known.md")
    assert "**（一）加强&#42;领导&#42;。**正文" in text
    assert "#### （二）独立标题 {: #att_1__sec_1__subsec_2 .subsection }" in text


def test_a_note_of_responsibility_runs_in_with_its_paragraph() -> None:
    text = printed("notices/known.md")
    line = next(line for line in text.splitlines() if "先做甲" in line)
    assert line.index("先做甲") < line.index('<span id="att_1__item_8__duty_1" class="duty-note">')
    assert line.index("局负责") < line.index('<span id="att_1__item_8__para_1" class="para">') < line.index("乙")
    assert "另起一段" not in line
    assert re.search(r'^\*\*（三）带注标题\*\*<span id="att_1__sec_1__subsec_3__duty_1"', text, re.MULTILINE)


def test_an_article_begins_on_the_line_of_its_first_paragraph() -> None:
    text = printed("notices/known.md")
    assert '<span id="art_2"></span>**第二条**&#12288;前款。\n{: #art_2__para_1 .article }' in text
    assert "**第一条**&#12288;为了" in text
    assert "**第三条**\n{: #art_3 .article }" in text


def test_printed_numbers_stay_as_printed() -> None:
    reader = Reader(to_html(printed("notices/known.md").split("---\n", 2)[2]))
    assert {"ol", "ul"} & set(reader.tags) == set()


def test_citations_link_to_pages_and_places() -> None:
    elements = read("notices/known.md").elements
    hrefs = [attributes["href"] for _, attributes in elements if attributes.get("class") == "citation"]
    # A place that the target's page does not have is left out; an overlapping and an unresolved citation do not link.
    assert hrefs == ["unknown.md", "#art_2__item_1", "withheld.md"]


def test_a_withheld_notice_shows_the_reason_and_not_the_text() -> None:
    everything = "".join(page.text for page in PAGES)
    assert "不得外传" not in everything
    assert "依申请<撤回>" in read("notices/withheld.md").text


def test_a_withheld_notice_keeps_what_lists_show_and_is_silent_of_the_rest() -> None:
    front, _ = parts(BY_PATH["notices/withheld.md"])
    assert front["signatory"] is front["registration_number"] is front["addressees"] is None
    shown, unknown = read("notices/withheld.md").text, read("notices/unknown.md").text
    assert all(words in shown for words in ("撤回的公文", "撤回市人民政府", "2020年1月2日", "通知"))
    for label in ("签署", "登记号", "主送机关"):
        assert label in unknown
        assert label not in shown, "to say that the text does not state it would be a guess"
    assert "各项著录的依据" in read("notices/known.md").text
    assert "各项著录的依据" not in shown


def test_an_old_id_leads_on_unless_a_notice_holds_it() -> None:
    front, _ = parts(BY_PATH["notices/old-known.md"])
    assert front["redirect"] == "../known/"
    assert links(read("notices/old-known.md")) == ["known.md"]
    assert "redirect" not in parts(BY_PATH["notices/unknown.md"])[0]


def test_contents_stand_side_by_side_and_link() -> None:
    reader = read("issues/2021-10.md")
    assert links(reader)[:2] == ["https://example.org/a_%28b%29?x=1&y=2", "2021-10/whole.md"]
    assert links(reader)[2:5] == ["2021-10.epub", "source.txt", "../../data/issues/2021-10.json"]
    assert links(reader)[5:7] == ["../notices/known.md", "../notices/known.md"]
    assert "目录未列的公文" in reader.text
    assert "本期正文中未见此件" in reader.text
    assert [attributes["lang"] for _, attributes in reader.elements if "lang" in attributes]


def test_an_issue_without_contents_says_so() -> None:
    assert "本期文本没有目录" in read("issues/undated.md").text
    assert "年份与期号未载明（undated）" in read("issues/undated.md").text
    assert "据所载公文日期推断为2020年" in read("issues/index.md").text


def test_issues_stand_by_year_the_newest_first_and_those_of_no_known_year_last() -> None:
    base = fixture.corpus().issues[1]
    facts = ((2019, 3), (2020, 9), (None, 7), (2019, 4), (2021, 1), (2020, 10))
    issues = tuple(
        replace(
            base, id=f"issue-{n}", notices=(),
            segmented=replace(base.segmented, contents=(), facts=IssueFacts(year=year, numbers=(number,))),
        )
        for n, (year, number) in enumerate(facts)
    )  # fmt: skip
    archive = open_archive(replace(fixture.corpus(), issues=issues), Relations(), wording(Edition.ZH_HANS))
    found = [(year.title, [str(line.link.href) for line in year.issues]) for year in years(archive, "index.md")]
    assert found == [
        ("2021年", ["issues/issue-4.md"]),
        ("2020年", ["issues/issue-5.md", "issues/issue-1.md"]),
        ("2019年", ["issues/issue-3.md", "issues/issue-0.md"]),
        ("年份未载明", ["issues/issue-2.md"]),
    ], "within a year the later in the archive's order is the newer"


def test_a_dash_in_a_roster_is_explained_and_an_empty_column_left_out() -> None:
    text = BY_PATH["notices/known.md"].text
    assert "| *—*{: .unknown } | 欧阳&#60;明&#62; | 局长 |" in text
    assert "表示原文此处未印" in text
    assert "| 姓名 |\n| --- |\n| 王&#60;一&#62; |" in text


@every_edition
def test_every_edition_renders_twice_the_same(edition: Edition) -> None:
    first = render(fixture.corpus(), fixture.relations(), edition)
    assert first == render(fixture.corpus(), fixture.relations(), edition)
    assert [page.path for page in first] == list(BY_PATH)


@every_edition
def test_an_archive_that_knows_nothing_still_renders(edition: Edition) -> None:
    empty = Corpus(gazette=Gazette(), glossary=Glossary(), issues=(), as_of=None)
    pages = render(empty, Relations(), edition)
    assert len(pages) == 17
    assert all("banner" not in parts(page)[0] for page in pages)


def test_two_notices_under_one_id_are_refused() -> None:
    corpus = fixture.corpus()
    issue = corpus.issues[1]
    twice = replace(issue, notices=(*issue.notices, replace(issue.notices[0], position=3)))
    with pytest.raises(ValueError, match="known"):
        render(replace(corpus, issues=(corpus.issues[0], twice)), Relations(), Edition.ZH_HANS)
