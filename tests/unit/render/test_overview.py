"""The overview: its pictures hold the numbers of its tables, and say in words what there is not."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import Gazette, Glossary
from generator.model.relations import DutyRole, Relations, TargetKind
from generator.render import render
from generator.render.environment import wording
from generator.render.views.archive import open_archive
from generator.render.views.notices import notice_lists
from generator.render.views.overview import OverviewView, overview_view
from generator.render.views.overview_pictures import FigureView
from generator.render.views.periods import Period, periods_of, ticks
from generator.render.views.tallies import MOST_KINDS, MOST_ROWS, cited_tallies, leading
from tests.unit.render import overview_fixture as fixture
from tests.unit.render.markdown_reader import Reader, to_html

SVG = "{http://www.w3.org/2000/svg}"
CORPUS = fixture.corpus()
RELATIONS = fixture.relations(CORPUS.notices)
KNOWN = frozenset({"bodies/index.md", "bodies/body-0.md", "works/work-1.md", "notices/more-1.md", "validity.md"})
every_edition = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def view(corpus: Corpus = CORPUS, relations: Relations = RELATIONS, known: frozenset[str] = KNOWN) -> OverviewView:
    archive = open_archive(corpus, relations, wording(Edition.ZH_HANS))
    return overview_view(archive, known, notice_lists(archive).kinds)


def figure(name: str, shown: OverviewView | None = None) -> FigureView:
    (found,) = [figure for figure in (shown or view()).figures if figure.anchor == name]
    return found


def picture(name: str, shown: OverviewView | None = None) -> ET.Element:
    return ET.fromstring(str(figure(name, shown).picture))  # noqa: S314 (our own words)


def page(edition: Edition = Edition.ZH_HANS, corpus: Corpus = CORPUS, relations: Relations = RELATIONS) -> str:
    (text,) = [page.text for page in render(corpus, relations, edition) if page.path == "overview.md"]
    return text.split("---\n", 2)[2]


def shares(svg: ET.Element, length: str) -> Counter[str]:
    """The lengths of all boxes of a picture, summed by tone."""
    found: Counter[str] = Counter()
    for box in svg.iter(f"{SVG}rect"):
        found[str(box.get("class"))] += round(float(re.sub(r"[em%]", "", str(box.get(length)))) * 100)
    return found


@pytest.mark.parametrize(("name", "length"), [("kinds", "height"), ("bodies", "width")])
def test_the_sums_of_a_picture_are_those_of_its_table(name: str, length: str) -> None:
    table, found = figure(name).table, shares(picture(name), length)
    assert table is not None
    total, *split = table.sums
    assert total == sum(split) > 0
    assert [sum(column) for column in zip(*(row.numbers for row in table.rows), strict=True)] == list(table.sums)
    scale = sum(found.values()) / total
    for number, (_, drawn) in zip(split, sorted(found.items()), strict=True):
        assert drawn == pytest.approx(number * scale, rel=0.01)


@pytest.mark.parametrize(("name", "length"), [("expiry", "height"), ("cited", "width")])
def test_the_lengths_of_a_picture_are_the_numbers_of_its_table(name: str, length: str) -> None:
    table = figure(name).table
    assert table is not None
    drawn = [float(re.sub(r"[em%]", "", str(box.get(length)))) for box in picture(name).iter(f"{SVG}rect")]
    numbers = [row.numbers[0] for row in table.rows]
    assert len(set(numbers)) > 2
    for length_drawn, number in zip(drawn, numbers, strict=True):
        assert length_drawn / drawn[0] == pytest.approx(number / numbers[0], rel=0.01)


def test_notices_are_counted_by_time_and_kind_and_undated_ones_are_said() -> None:
    shown = figure("kinds")
    assert shown.table is not None
    dated = sum(notice.head.date is not None for notice in CORPUS.notices)
    assert shown.table.sums[0] == dated
    assert len(shown.table.heads) == 2 + MOST_KINDS + 1
    assert shown.table.heads[-1].text == "其他"
    assert f"共有{dated}件" in shown.words
    assert f"另有{len(CORPUS.notices) - dated}件未载明日期" in shown.words
    assert "未载明文种" in shown.words
    assert str(shown.table.heads[2].href).startswith("notices/by-kind.md#kind-")


def test_duties_are_counted_by_body_and_groups_without_a_name_are_said() -> None:
    shown = figure("bodies")
    assert shown.table is not None
    assert 5 < len(shown.table.rows) <= MOST_ROWS
    first = shown.table.rows[0]
    roles = Counter(duty.role for duty in RELATIONS.duties if duty.body == "市发展改革委")
    assert first.numbers == (sum(roles.values()), *(roles[role] for role in DutyRole))
    assert "各有关部门" not in {row.head.text for row in shown.table.rows}
    assert "另有21条由“各有关部门”" in shown.words


def test_every_end_leads_to_its_clause() -> None:
    shown = figure("expiry")
    assert shown.table is not None
    ending = [clause for clause in RELATIONS.validity if clause.expires]
    links = [link for row in shown.table.rows for cell in row.more for link in cell]
    assert len(links) == shown.table.sums[0] == len(ending)
    assert {str(link.href) for link in links} >= {"notices/more-1.md#art_1", "notices/more-0.md"}
    assert "今天" in shown.words


def test_citations_of_a_notices_own_parts_are_not_counted() -> None:
    shown = figure("cited")
    assert shown.table is not None
    assert 5 < len(shown.table.rows) <= MOST_ROWS
    counts = Counter(citation.target.id for citation in RELATIONS.citations if citation.target.id)
    assert shown.table.rows[0].numbers == (max(counts.values()),)
    assert {row.more[1][0].text for row in shown.table.rows} == {"本站收录的公文", "本站未收录的文件"}


def test_a_notice_that_names_itself_does_not_cite_itself() -> None:
    citing = next(c for c in RELATIONS.citations if c.target.kind is TargetKind.NOTICE)
    own = replace(citing, notice=str(citing.target.id))
    assert cited_tallies(Relations(citations=(own, own))) == ()
    (tally,) = cited_tallies(Relations(citations=(citing, own, citing)))
    assert (tally.id, tally.places, tally.notices) == (citing.target.id, 2, 1)


def test_what_is_no_document_is_not_among_those_cited_most() -> None:
    citing = next(c for c in RELATIONS.citations if c.target.kind is TargetKind.NOTICE)
    others = [replace(citing, target=replace(citing.target, kind=kind)) for kind in TargetKind]
    assert {tally.kind for tally in cited_tallies(Relations(citations=tuple(others)))} == {
        TargetKind.NOTICE,
        TargetKind.WORK,
    }


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ([], 0),
        ([3] * 15, 15),
        ([9, 8, *[1] * 20], 2),
        ([*range(20, 0, -1)], 15),
        ([1] * 40, 15),
        ([2] * 14 + [1] * 2, 14),
    ],
)
def test_none_is_shown_that_ties_with_one_left_out(totals: list[int], expected: int) -> None:
    assert leading(totals) == expected


def test_links_lead_only_to_pages_that_are_there() -> None:
    hrefs = {link.get("href") for name in ("bodies", "cited") for link in picture(name).iter(f"{SVG}a")}
    assert hrefs == {"../bodies/body-0/", "../works/work-1/", "../notices/more-1/"} & hrefs
    assert "../bodies/body-0/" in hrefs
    alone = view(known=frozenset())
    assert [link for name in ("bodies", "cited") for link in picture(name, alone).iter(f"{SVG}a")] == []
    assert {figure.more for figure in alone.figures} == {None}
    assert picture("bodies", alone).get("role") == "img"


@every_edition
def test_what_there_is_not_is_said_in_words(edition: Edition) -> None:
    nothing = Corpus(gazette=Gazette(), glossary=Glossary(), issues=(), as_of=None)
    html = to_html(page(edition, nothing, Relations()))
    assert Reader(html).tags.count("h2") == 4
    assert not {"svg", "table", "figure", "details"} & set(Reader(html).tags)


@every_edition
def test_pictures_are_well_formed_and_named_once_on_the_page(edition: Edition) -> None:
    html = to_html(page(edition))
    pictures = re.findall(r'<svg [^>]*class="picture".*?</svg>', html, re.DOTALL)
    assert len(pictures) == 4
    texts = []
    for text in pictures:
        svg = ET.fromstring(text)  # noqa: S314 (our own words)
        assert [child.tag for child in svg][:2] == [f"{SVG}title", f"{SVG}desc"]
        texts += [svg[0].text, svg[1].text]
        assert "style=" not in text
    assert len(set(texts)) == 8
    assert all(texts)
    ids = [attributes["id"] for _, attributes in Reader(html).elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert Reader(html).tags.count("table") == 4


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (dt.date(2021, 5, 3), dt.date(2021, 5, 30), (Period(2021, 5),)),
        (dt.date(2020, 12, 31), dt.date(2021, 1, 1), (Period(2020, 12), Period(2021, 1))),
        (dt.date(2018, 1, 1), dt.date(2021, 1, 1), (Period(2018), Period(2019), Period(2020), Period(2021))),
    ],
)
def test_time_is_parted_by_what_it_spans(first: dt.date, last: dt.date, expected: tuple[Period, ...]) -> None:
    assert periods_of([last, first]) == expected
    assert len(periods_of([dt.date(2018, 1, 1), dt.date(2020, 12, 31)])) == 36
    assert periods_of([]) == ()


@pytest.mark.parametrize("months", range(1, 37))
@pytest.mark.parametrize("start", range(1, 13))
def test_words_below_columns_are_few_and_apart(months: int, start: int) -> None:
    periods = tuple(Period(2020 + (start + n - 1) // 12, (start + n - 1) % 12 + 1) for n in range(months))
    found = ticks(wording(Edition.ZH_HANS), periods)
    for place in (0, 1):
        marked = [index for index, tick in enumerate(found) if tick[place]]
        assert 1 <= len(marked) <= 8
        apart = [after - before for before, after in itertools.pairwise(marked)]
        assert min(apart, default=months) >= months / 8
    years = {int(year): period.year for (_, year), period in zip(found, periods, strict=True) if year}
    assert all(year == of for year, of in years.items())


@pytest.mark.parametrize("years", [1, 4, 20, 75])
def test_years_are_marked_wherever_there_is_room(years: int) -> None:
    found = ticks(wording(Edition.EN), tuple(Period(1990 + n) for n in range(years)))
    assert 1 <= len([tick for tick, _ in found if tick]) <= 8


@pytest.mark.parametrize(("days", "count"), [(1, 5), (30, 30), (200, 40)])
def test_any_span_can_be_drawn(days: int, count: int) -> None:
    corpus = fixture.corpus(days=days, count=count)
    alone = replace(corpus, issues=tuple(replace(i, notices=i.notices[2:]) for i in corpus.issues[1:]))
    svg = picture("kinds", view(alone))
    for box in svg.iter(f"{SVG}rect"):
        left, width = (float(str(box.get(name)).rstrip("%")) for name in ("x", "width"))
        assert 0 < left < left + width <= 100
