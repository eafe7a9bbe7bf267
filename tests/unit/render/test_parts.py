"""Registers in parts: by year, then by month, then by number; one part at the register's own address."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.model.edition import Edition
from generator.model.relations import Relations
from generator.render import render
from generator.render.addresses import href
from generator.render.environment import wording
from generator.render.views.archive import Archive, open_archive
from generator.render.views.marks import first_character_mark, initial_mark, month_mark, year_mark
from generator.render.views.parts import Mark, Parts, Split, pager_of, parts_of, titled
from tests.unit.render import bodies_fixture
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render import ties_fixture as ties

T = wording(Edition.ZH_HANS)
Row = dt.date | None
BY: Split[Row] = Split(levels=(lambda row: year_mark(T, row), lambda row: month_mark(T, row)))


def dates(*found: str) -> list[Row]:
    return [dt.date.fromisoformat(day) if day else None for day in found]


def outline(parts: Parts[Row]) -> list[tuple[str, str, int]]:
    return [(part.path, part.title, len(part.rows)) for part in parts.parts]


def opened(relations: Relations | None = None) -> Archive:
    return open_archive(fixture.corpus(), relations or Relations(), T)


def test_what_fits_is_one_part_at_its_own_address() -> None:
    rows = dates("2021-05-01", "2020-01-01", "")
    parts = parts_of(T, "duties.md", rows, 3, BY)
    assert outline(parts) == [("duties.md", "", 3)]
    assert pager_of(opened(), parts, parts.parts[0]) is None
    assert titled(T, "责任与期限", parts.parts[0]) == "责任与期限"


def test_nothing_is_one_part() -> None:
    assert outline(parts_of(T, "duties.md", [], 3, BY)) == [("duties.md", "", 0)]


def test_years_stand_latest_first_and_the_first_has_the_registers_address() -> None:
    rows = dates("2019-05-01", "", "2021-03-01", "2019-01-01", "2021-01-01")
    parts = parts_of(T, "duties.md", rows, 2, BY)
    assert outline(parts) == [
        ("duties.md", "2021年", 2), ("duties/2019.md", "2019年", 2), ("duties/undated.md", "日期未载明", 1),
    ]  # fmt: skip
    assert parts.parts[1].rows == tuple(dates("2019-05-01", "2019-01-01")), "in their own order"


def test_a_long_year_is_split_by_months_and_a_long_month_by_number() -> None:
    rows = dates("2021-05-01", "2021-05-02", "2021-05-03", "2021-01-01", "2020-01-01")
    assert outline(parts_of(T, "duties.md", rows, 2, BY)) == [
        ("duties.md", "2021年5月第1—2条", 2), ("duties/2021-05-2.md", "2021年5月第3条", 1),
        ("duties/2021-01.md", "2021年1月", 1), ("duties/2020.md", "2020年", 1),
    ]  # fmt: skip


def test_without_marks_parts_go_by_number() -> None:
    parts = parts_of(T, "works/index.md", dates(*["2021-01-01"] * 5), 2, Split())
    assert outline(parts) == [
        ("works/index.md", "第1—2条", 2), ("works/parts/2.md", "第3—4条", 2), ("works/parts/3.md", "第5条", 1),
    ]  # fmt: skip


def test_a_row_may_open_the_register() -> None:
    rows = dates("2021-05-01", "2020-05-01", "2019-05-01")
    parts = parts_of(T, "duties.md", rows, 1, replace(BY, opening=rows[1]))
    assert [part.path for part in parts.parts] == ["duties/2021.md", "duties.md", "duties/2019.md"]
    assert parts.front == 1


def test_a_row_that_counts_more_than_a_page_holds_stands_alone() -> None:
    by: Split[int] = Split(size=lambda row: row)
    parts = parts_of(T, "people.md", [1, 1, 5, 1, 1, 1], 2, by)
    assert [part.rows for part in parts.parts] == [(1, 1), (5,), (1, 1), (1,)]


def test_a_name_is_found_on_the_first_part_that_has_it() -> None:
    parts = parts_of(T, "x.md", ["甲", "乙", "乙", "丙"], 2, Split())
    assert parts.places(lambda row: row) == {"甲": "x.md", "乙": "x.md", "丙": "x/2.md"}


def test_every_part_leads_to_its_neighbours_and_the_first_to_all() -> None:
    rows = dates("2021-05-01", "2020-05-01", "2019-05-01", "2019-06-01")
    parts = parts_of(T, "duties.md", rows, 2, replace(BY, opening=rows[0]))
    archive = opened()
    first, second, last = (pager_of(archive, parts, part, "duties-of") for part in parts.parts)
    assert first
    assert second
    assert last
    assert first.here == "本页：2021年，1条。共4条，分列3页。"
    assert (first.before, first.whole) == (None, None)
    assert first.after
    assert (first.after.text, first.after.href) == ("下一页：2020年", "duties/2020.md")
    assert [(link.text, link.href, count) for link, count in first.parts] == [
        ("2021年", None, "1"), ("2020年", "duties/2020.md", "1"), ("2019年", "duties/2019.md", "2"),
    ]  # fmt: skip
    assert second.before
    assert second.whole
    assert second.before.href == second.whole.href == href("duties/2020.md", "duties.md", "duties-of")
    assert second.parts == ()
    assert second.here == "本页：2020年，1条。"
    assert last.after is None


@pytest.mark.parametrize(
    ("name", "initial", "first"),
    [
        ("仇知远", "Q", "仇"),
        ("  王<b>", "W", "王"),
        ("{{ x }}", "其他", "{"),
        ("", "其他", "其他"),
        ("ōu", "其他", "ō"),
    ],
)
def test_names_go_by_initial_and_then_by_first_character(name: str, initial: str, first: str) -> None:
    assert initial_mark(T, name).title == initial
    assert first_character_mark(T, name).title == first


def test_marks_of_unknown_dates_and_initials_stand_last() -> None:
    years = [year_mark(T, day) for day in (None, dt.date(1, 1, 1), dt.date(9999, 12, 31))]
    assert [mark.slug for mark in sorted(years, key=lambda mark: mark.order)] == ["9999", "0001", "undated"]
    letters: list[Mark] = [initial_mark(T, name) for name in ("?", "b", "a")]
    assert [mark.slug for mark in sorted(letters, key=lambda mark: mark.order)] == ["a", "b", "other"]


@pytest.mark.parametrize(("newest", "opening"), [("2021-05-31", "2021年及以后"), ("2022-01-01", "2021年")])
def test_the_register_of_duties_opens_with_what_is_to_come(newest: str, opening: str) -> None:
    corpus = replace(fixture.corpus(), as_of=dt.date.fromisoformat(newest))
    old = bodies_fixture.duty(bodies_fixture.BUREAU, text="旧事")
    deadlines = [
        replace(one, date=dt.date(2015, 1, day)) for day in (1, 2) if (one := bodies_fixture.duties()[0].deadline)
    ]
    duties = (*bodies_fixture.duties(), *(replace(old, deadline=deadline) for deadline in deadlines))
    relations = replace(fixture.relations(), duties=duties)
    pages = {page.path: page.text for page in render(corpus, relations, Edition.ZH_HANS, 4)}
    assert f"（{opening}）" in pages["duties.md"].splitlines()[1]
    assert "## 2015年1月" in pages["duties/2015.md"]
    assert "2015" not in pages["duties.md"].split('class="register"')[1]


def test_all_that_cites_a_work_stands_by_year() -> None:
    found = [ties.notice(f"n{n}", f"第{n}件", dt.date(2015 + n % 3, 1 + n, 1)) for n in range(6)]
    citations = [ties.citation(one.id, "notice", "依据某法。", "某法", ties.to_work()) for one in found]
    relations = Relations(citations=tuple(citations), works=ties.WORKS)
    pages = {page.path: page.text for page in render(ties.corpus(found), relations, Edition.ZH_HANS, 2)}
    own = f"works/{ties.LAW}"
    paths = [path for path in pages if path.startswith(own)]
    assert paths == [f"{own}.md", f"{own}/2015.md", f"{own}/2016.md"]
    for path in paths:
        assert pages[path].count('<tr markdown><th markdown scope="row">') == 2
    assert f"[各部分一览](../{ties.LAW}.md#cited-by)" in pages[f"{own}/2015.md"]
