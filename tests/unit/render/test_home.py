"""The home page: what stands on it, and that nothing on it grows with the archive."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.relations import Deadline, Duty, Relations, Scope
from generator.render.environment import fill, wording
from generator.render.views.archive import Archive, open_archive
from generator.render.views.coming import MOST, SHOWN, ComingRow, deadlines, expiries
from generator.render.views.duty_register import entries
from generator.render.views.holdings import holdings_of
from generator.render.views.home import home_view
from generator.render.views.notices import notice_lists
from tests.unit.render import bodies_fixture, ties_fixture
from tests.unit.render import corpus_fixture as fixture

FIRST = dt.date(2021, 1, 1)


def archive(relations: Relations, corpus: Corpus | None = None, edition: Edition = Edition.ZH_HANS) -> Archive:
    return open_archive(corpus or fixture.corpus(), relations, wording(edition))


def due(days: int, eid: str = "art_2__item_1", body: str = bodies_fixture.BUREAU) -> Duty:
    date = FIRST + dt.timedelta(days=days)
    return bodies_fixture.duty(body, deadline=Deadline(text="某日前", date=date), text=f"第{days}件", eid=eid)


def many(count: int) -> Relations:
    return Relations(bodies=bodies_fixture.bodies(), duties=tuple(due(number) for number in range(count)))


def home(relations: Relations, edition: Edition = Edition.ZH_HANS, corpus: Corpus | None = None) -> str:
    found = archive(relations, corpus, edition)
    return fill("home.md.j2", home_view(found, notice_lists(found), holdings_of(found)), found.t)


def day(row: ComingRow) -> str:
    return html.unescape(row.day)


def test_what_one_notice_sets_to_one_day_is_one_row() -> None:
    relations = Relations(
        bodies=bodies_fixture.bodies(),
        duties=(due(5), due(5, "art_2__item_2"), due(5, body=bodies_fixture.ODD), due(6)),
    )
    first, second = deadlines(archive(relations)).rows
    assert first.what.text == "第5件等2项"
    assert (day(first), day(second)) == ("2021-01-06", "2021-01-07")
    assert first.document is not None
    assert first.document.text == "汐政发〔2021〕1号"
    assert first.status is None, "where nothing is stated no day is judged"


def test_a_short_list_is_complete_and_its_last_rows_stand_there_without_a_script() -> None:
    found = deadlines(archive(many(MOST)))
    assert found.all
    assert len(found.rows) == MOST
    assert [row.shown for row in found.rows] == [False] * (MOST - SHOWN) + [True] * SHOWN
    assert not any(row.apart for row in found.rows)


def test_of_a_long_list_the_next_from_the_archives_newest_date_on_are_kept_without_a_gap() -> None:
    found = deadlines(archive(many(400)))
    assert not found.all
    assert len(found.rows) == MOST
    near = [dt.date.fromisoformat(day(row)) for row in found.rows if not row.apart]
    assert near[0] == fixture.corpus().as_of
    assert {later - earlier for earlier, later in pairwise(near)} == {dt.timedelta(days=1)}
    apart = [dt.date.fromisoformat(day(row)) for row in found.rows if row.apart]
    assert apart == [FIRST + dt.timedelta(days=number) for number in range(400 - SHOWN, 400)]


def test_an_archive_whose_days_are_nearly_all_past_keeps_the_last() -> None:
    found = deadlines(archive(many(160)))
    assert found.all
    assert day(found.rows[-1]) == "2021-06-09"
    assert len(found.rows) == MOST


def test_clauses_that_end_on_one_day_are_one_row() -> None:
    end = dt.date(2025, 12, 31)
    records = tuple(
        ties_fixture.validity("newer", eid, eid, Scope.PROVISION, expires=end) for eid in ("art_1", "art_3")
    )
    (row,) = expiries(archive(Relations(validity=records), ties_fixture.corpus())).rows
    assert row.details[-1] == "其中：第一条、第三条"
    assert row.status is not None
    assert html.unescape(row.status.expires or "") == "2025-12-31"
    assert str(row.what.href) == "notices/newer.md#art_1"


@pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
def test_its_length_does_not_grow_with_the_archive(edition: Edition) -> None:
    base = fixture.corpus().issues[1]

    def corpus(count: int) -> Corpus:
        known = base.notices[0]
        notices = tuple(replace(known, id=f"notice-{n}", position=n, aliases=()) for n in range(1, count))
        issues = [replace(base, notices=(known, *notices))]
        return replace(fixture.corpus(), issues=tuple(issues))

    def relations(count: int) -> Relations:
        people = tuple(bodies_fixture.appointment(f"某{n}", "局长", None) for n in range(count))
        return replace(many(count), appointments=people)

    few, more = (home(relations(count), edition, corpus(count)) for count in (300, 600))
    assert abs(len(more) - len(few)) < 100


def test_the_search_stands_first_and_leads_to_its_page() -> None:
    text = home(fixture.relations()).split("---\n", 2)[2]
    assert text.index('action="search/"') < text.index("现收录")
    assert 'for="home-query">' in text
    assert 'name="q"' in text


def test_contents_are_in_english_where_they_are_printed_in_english() -> None:
    text = home(fixture.relations(), Edition.EN)
    contents = text[text.index("#latest") : text.index("#newest")]
    assert re.search(r"Circular &#124; on &#42;something&#42;", contents)
    assert '<span lang="zh-Hans">只有中文</span>' in contents


def test_an_archive_that_knows_nothing_shows_no_empty_list() -> None:
    corpus = replace(fixture.corpus(), issues=())
    text = home(Relations(), corpus=corpus)
    assert "<section" not in text


def test_appointments_are_told_in_the_words_of_the_edition() -> None:
    relations = Relations(bodies=bodies_fixture.bodies(), appointments=bodies_fixture.appointments())
    chinese, english = (home(relations, edition) for edition in (Edition.ZH_HANS, Edition.EN))
    list_of = re.compile(r"#appointments \}(.*?)</section>", re.DOTALL)
    found = [list_of.search(text) for text in (chinese, english)]
    assert found[0] is not None
    assert found[1] is not None
    assert "任命" in found[0][1]
    assert "任命" not in found[1][1]
    assert "[Appointed&#58; " in found[1][1]


def test_lists_of_what_is_to_come_say_their_order_and_have_words_for_how_far_off() -> None:
    for edition, order in ((Edition.ZH_HANS, "由近到远"), (Edition.ZH_HANT, "由近到遠"), (Edition.EN, "nearest first")):
        archived = archive(fixture.relations(), edition=edition)
        assert all(order in found.title for found in (deadlines(archived), expiries(archived)))
        for count in ("days", "months", "years"):
            assert "%1" in archived.t(f"home.in_{count}")


def test_several_tasks_are_counted_as_rows_of_the_register() -> None:
    duties = (due(5), due(5, "art_2__item_2"), due(5, "art_2__item_2", body=bodies_fixture.ODD))
    relations = Relations(bodies=bodies_fixture.bodies(), duties=duties)
    (row,) = deadlines(archive(relations)).rows
    assert row.what.text == f"第5件等{len(entries(duties))}项"
