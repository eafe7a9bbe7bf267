"""How a notice stands: never in force where the text is silent, repealed only as a whole, dates only as stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.model.relations import Relation, Relations, RelationType, Scope, Validity
from generator.render.environment import wording
from generator.render.views.archive import Archive, open_archive
from generator.render.views.continuing import Continuation, last_day
from generator.render.views.standing import (
    Standing,
    clauses,
    standing_of,
    standing_of_clause,
    standing_of_provision,
    unfinished,
)
from generator.render.views.terms import end_around, status_words
from tests.unit.render import ties_fixture as fixture
from tests.unit.render.ties_fixture import article, instrument, notice, relation, to_notice, validity

DAY, LATER, END = dt.date(2021, 9, 1), dt.date(2022, 1, 1), dt.date(2025, 8, 31)
ONE, ONE_PART = instrument("inst_1", article(1, "第一条", "x"), article(2, "第二条", "x"))
TWO, TWO_PART = instrument("inst_2", fixture.node(fixture.T.ARTICLE, "inst_2__art_1", "x", num="第一条"))
SINGLE = notice("this", "某通知", dt.date(2021, 8, 1), ONE, parts=[ONE_PART])
DOUBLE = notice("this", "某通知", dt.date(2021, 8, 1), ONE, TWO, parts=[ONE_PART, TWO_PART])
OTHER = notice("other", "后来的通知", dt.date(2023, 3, 3), fixture.node(fixture.T.SECTION, "sec_1", "废止", num="一、"))


def archive(this: Notice, records: Sequence[Validity] = (), stated: Sequence[Relation] = ()) -> Archive:
    relations = Relations(validity=tuple(records), relations=tuple(stated))
    return open_archive(fixture.corpus([this, OTHER]), relations, wording(Edition.ZH_HANS))


def standing(this: Notice, records: Sequence[Validity] = (), stated: Sequence[Relation] = ()) -> Standing | None:
    return standing_of(archive(this, records, stated), this)


def whole(**more: object) -> Validity:
    return validity("this", "art_2", "notice", Scope.NOTICE, **more)


def part(eid: str, **more: object) -> Validity:
    return validity("this", "art_2", eid, Scope.COMPONENT, **more)


def test_silence_is_not_stated() -> None:
    assert standing(SINGLE) == Standing()
    assert standing(SINGLE, [whole(repeals=("《某》",))]) == Standing(), "a clause that only repeals others"


def test_dates_that_agree_hold_for_the_whole() -> None:
    found = standing(SINGLE, [whole(effective=DAY), part("inst_1", effective=DAY, expires=END, reckoned=True)])
    assert found == Standing(effective=DAY, expires=END, reckoned=True, stated=True)


def test_dates_that_differ_give_no_standing() -> None:
    assert standing(SINGLE, [whole(effective=DAY), part("inst_1", effective=LATER)]) is None
    assert standing(DOUBLE, [part("inst_1", expires=END), part("inst_2", expires=LATER)]) is None


def test_one_instrument_of_two_does_not_speak_for_both() -> None:
    assert standing(DOUBLE, [part("inst_1", effective=DAY)]) is None
    assert standing(DOUBLE, [part("inst_1", effective=DAY), part("inst_2", effective=DAY, expires=END)]) is None
    both = standing(DOUBLE, [part("inst_1", effective=DAY), part("inst_2", effective=DAY)])
    assert both == Standing(effective=DAY, stated=True)


def test_an_attachment_does_not_speak_for_the_notice() -> None:
    bare = notice("this", "某通知", None, fixture.node(fixture.T.ATTACHMENT, "att_1", "x"))
    assert standing(bare, [part("att_1", effective=DAY)]) is None


def test_a_provision_speaks_for_itself_alone() -> None:
    record = validity("this", "art_2", "art_2", Scope.PROVISION, expires=END)
    assert standing(SINGLE, [record]) == Standing()
    assert standing_of_clause(archive(SINGLE, [record]), SINGLE, record) == Standing(expires=END, stated=True)


def test_from_the_day_of_publication_is_a_start_without_a_date() -> None:
    assert standing(SINGLE, [whole(term="自发布之日起")]) == Standing(stated=True)
    assert standing(SINGLE, [whole(term="自印发之日起施行", expires=END)]) == Standing(expires=END, stated=True)


@pytest.mark.parametrize("term", ["有效期2年", "自发布之日起、有效期2年", "自发布之日起30日后", "试行期一年"])
def test_a_term_whose_end_no_date_tells_is_not_judged(term: str) -> None:
    assert unfinished(term)
    assert standing(SINGLE, [whole(term=term)]) == Standing(stated=True, judged=False)
    assert standing(SINGLE, [whole(term=term, expires=END)]) == Standing(expires=END, stated=True)


@pytest.mark.parametrize("term", [None, "", "自发布之日起", "自公布之日起施行", "长期有效", "自印发之日起，长期有效"])
def test_a_term_without_an_end(term: str | None) -> None:
    assert not unfinished(term)


REPEALS = relation("other", "sec_1", RelationType.REPEALS, to_notice("this"))


def test_a_repeal_counts_from_the_day_its_clause_takes_effect_else_from_its_notices_date() -> None:
    found = standing(SINGLE, [], [REPEALS])
    assert found == Standing(repeal=REPEALS, repealed=dt.date(2023, 3, 3), inferred=True)
    effective = validity("other", "sec_9", "notice", Scope.NOTICE, effective=dt.date(2023, 5, 1))
    found = standing(SINGLE, [effective], [REPEALS])
    assert found
    assert found.repealed == dt.date(2023, 5, 1)
    own = validity("other", "sec_1", "sec_1", Scope.PROVISION, effective=dt.date(2023, 7, 1))
    found = standing(SINGLE, [effective, own], [REPEALS])
    assert found
    assert found.repealed == dt.date(2023, 7, 1)
    elsewhere = validity("other", "sec_9", "sec_9", Scope.PROVISION, effective=dt.date(2023, 9, 1))
    found = standing(SINGLE, [elsewhere], [REPEALS])
    assert found
    assert found.repealed == dt.date(2023, 3, 3)


def test_a_repeal_without_any_day_still_repeals() -> None:
    undated = replace(OTHER, head=replace(OTHER.head, date=None))
    relations = Relations(relations=(REPEALS,))
    opened = open_archive(fixture.corpus([SINGLE, undated]), relations, wording(Edition.ZH_HANS))
    assert standing_of(opened, SINGLE) == Standing(repeal=REPEALS)


def test_the_one_instrument_is_the_whole_and_one_of_two_is_not() -> None:
    of_first = replace(REPEALS, to=to_notice("this", "inst_1"))
    found, both = standing(SINGLE, [], [of_first]), standing(DOUBLE, [], [of_first])
    assert found
    assert found.repeal == of_first
    assert both == Standing()
    record = part("inst_1", effective=DAY)
    of_part = standing_of_clause(archive(DOUBLE, [record], [of_first]), DOUBLE, record)
    assert of_part.repeal == of_first
    other = part("inst_2", effective=DAY)
    assert standing_of_clause(archive(DOUBLE, [other], [of_first]), DOUBLE, other).repeal is None


def test_the_repeal_of_an_article_does_not_repeal_the_notice() -> None:
    assert standing(SINGLE, [], [replace(REPEALS, to=to_notice("this", "art_1"))]) == Standing()


@pytest.mark.parametrize("type_", [RelationType.AMENDS, RelationType.REPLACES, RelationType.IMPLEMENTS])
def test_no_other_relation_ends_it(type_: RelationType) -> None:
    assert standing(SINGLE, [whole(effective=DAY)], [replace(REPEALS, type=type_)]) == Standing(
        effective=DAY, stated=True
    )


def test_what_continues_it_moves_no_date() -> None:
    again = relation("other", "sec_1", RelationType.CONTINUES, to_notice("this"))
    longer = validity("other", "sec_1", "sec_1", Scope.PROVISION, expires=dt.date(2030, 1, 1))
    found = standing(SINGLE, [whole(expires=END), longer], [again])
    until = dt.date(2030, 1, 1)
    assert found == Standing(expires=END, stated=True, continuing=(Continuation(relation=again, until=until),))


def test_what_only_takes_it_up_does_not_continue_it() -> None:
    again = replace(relation("other", "sec_1", RelationType.CONTINUES, to_notice("this")), extends=False)
    assert standing(SINGLE, [whole(expires=END)], [again]) == Standing(expires=END, stated=True)


ITEMS = notice(
    "this",
    "某清单",
    dt.date(2021, 8, 1),
    *(fixture.node(fixture.T.ITEM, f"item_{n}", "x", num=f"{n}.") for n in (1, 2)),
)


def continued(records: Sequence[Validity], to: str | None, of: Validity) -> bool:
    again = relation("other", "sec_1", RelationType.CONTINUES, to_notice("this", to))
    return bool(standing_of_clause(archive(ITEMS, records, [again]), ITEMS, of).continuing)


def test_what_continues_a_provision_concerns_its_clauses_alone() -> None:
    one, two = (validity("this", eid, eid, Scope.PROVISION, expires=END) for eid in ("item_1", "item_2"))
    every = validity("this", "item_2", "notice", Scope.NOTICE, expires=END)
    records = [one, two, every]
    assert [continued(records, "item_1", of) for of in records] == [True, False, False]
    assert [continued(records, None, of) for of in records] == [False, False, True]
    assert [continued(records, "notice", of) for of in records] == [False, False, True]
    again = relation("other", "sec_1", RelationType.CONTINUES, to_notice("this", "item_1"))
    found = standing(ITEMS, [every], [again])
    assert found
    assert not found.continuing, "the notice is not continued where an item of it is"


def ends(records: Sequence[Validity], *more: Relation) -> tuple[dt.date | None, bool]:
    again = relation("other", "sec_1", RelationType.CONTINUES, to_notice("this"))
    found = standing(SINGLE, [whole(expires=END), *records], [again, *more])
    assert found
    return last_day(found.continuing), any(continuation.repealed for continuation in found.continuing)


def test_a_continuation_ends_with_its_clause_or_else_with_its_notice() -> None:
    own = validity("other", "sec_1", "sec_1", Scope.PROVISION, expires=dt.date(2027, 1, 1))
    all_of_it = validity("other", "sec_9", "notice", Scope.NOTICE, expires=dt.date(2028, 1, 1))
    assert ends([own, all_of_it]) == (dt.date(2027, 1, 1), False)
    assert ends([all_of_it]) == (dt.date(2028, 1, 1), False)
    assert ends([]) == (None, False)
    assert ends([own, replace(own, expires=dt.date(2029, 1, 1))]) == (None, False), "two days, and none is chosen"


def test_a_continuation_ends_when_its_notice_is_repealed() -> None:
    third = notice(
        "third", "第三件通知", dt.date(2026, 2, 2), fixture.node(fixture.T.SECTION, "sec_1", "废止", num="一、")
    )
    again = relation("other", "sec_1", RelationType.CONTINUES, to_notice("this"))
    gone = relation("third", "sec_1", RelationType.REPEALS, to_notice("other"))
    relations = Relations(validity=(whole(expires=END),), relations=(again, gone))
    opened = open_archive(fixture.corpus([SINGLE, OTHER, third]), relations, wording(Edition.ZH_HANS))
    found = standing_of(opened, SINGLE)
    assert found
    assert last_day(found.continuing) == dt.date(2026, 2, 1)
    assert "第三件" not in status_words(opened, found)
    assert "2026年2月2日起废止" in status_words(opened, found)


def test_a_last_day_before_the_notice_is_not_its_own() -> None:
    past = validity("this", "art_2", "art_2", Scope.PROVISION, expires=dt.date(2020, 12, 31))
    found = standing_of_clause(archive(SINGLE, [past]), SINGLE, past)
    assert found == Standing(stated=True, judged=False)
    assert standing(SINGLE, [whole(expires=dt.date(2020, 12, 31))]) == Standing(stated=True, judged=False)


def test_a_provision_stands_by_the_clauses_nearest_to_it() -> None:
    start = validity("this", "art_2", "art_1", Scope.PROVISION, effective=LATER)
    opened = archive(SINGLE, [whole(effective=DAY, expires=END), start])
    assert standing_of_provision(opened, SINGLE, "art_1__para_1") == Standing(effective=LATER, expires=END, stated=True)
    assert standing_of_provision(opened, SINGLE, "art_2") == Standing(effective=DAY, expires=END, stated=True)
    gone = relation("other", "sec_1", RelationType.REPEALS, to_notice("this", "art_2"))
    opened = archive(SINGLE, [part("inst_1", expires=END)], [gone])
    assert standing_of_provision(opened, SINGLE, "art_2__para_1").repeal == gone
    assert standing_of_provision(opened, SINGLE, "art_1").repeal is None
    assert standing_of_provision(opened, SINGLE, "nowhere").expires == END
    assert standing_of_provision(archive(SINGLE), SINGLE, "art_1") == Standing()


def test_clauses_are_those_that_say_when() -> None:
    records = [whole(repeals=("《某》",)), whole(term="长期有效"), whole(expires=END)]
    assert clauses(archive(SINGLE, records), "this") == tuple(records[1:])


def test_what_says_nothing_of_an_end_ends_with_what_it_stands_in() -> None:
    start = validity("this", "art_1", "art_1", Scope.PROVISION, effective=LATER)
    lasting = validity("this", "art_1", "art_1", Scope.PROVISION, term="长期有效")
    every = whole(effective=DAY, expires=END)
    opened = archive(SINGLE, [every, start])
    found = standing_of_clause(opened, SINGLE, start)
    assert found == Standing(effective=LATER, expires=END, stated=True)
    assert "所在文件有效期至2025年8月31日" in end_around(opened, start, found)
    assert not end_around(opened, every, standing_of_clause(opened, SINGLE, every))
    opened = archive(SINGLE, [every, lasting])
    assert standing_of_clause(opened, SINGLE, lasting) == Standing(stated=True)
    assert standing_of_provision(opened, SINGLE, "art_1") == Standing(effective=DAY, stated=True)
