"""How notices stand, in plain words: what is stated, judged by no day."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.model.notice import Notice
from generator.model.relations import Relation, Relations, RelationType, Validity
from generator.render import Standings
from tests.unit.render import ties_fixture as fixture
from tests.unit.render.test_standing import DAY, DOUBLE, END, LATER, OTHER, SINGLE, part, whole
from tests.unit.render.ties_fixture import relation, to_notice


def words(this: Notice, records: Sequence[Validity] = (), stated: Sequence[Relation] = ()) -> str:
    relations = Relations(validity=tuple(records), relations=tuple(stated))
    return Standings(fixture.corpus([this, OTHER]), relations).words("this")


@pytest.mark.parametrize(
    ("this", "records", "said"),
    [
        (SINGLE, [], "nothing stated"),
        (SINGLE, [whole(effective=DAY)], "effective 2021-09-01"),
        (SINGLE, [whole(effective=DAY, expires=END)], "effective 2021-09-01; expires 2025-08-31"),
        (SINGLE, [whole(expires=END, reckoned=True)], "expires 2025-08-31 (reckoned)"),
        (SINGLE, [whole(term="自发布之日起")], "stated in words alone"),
        (DOUBLE, [part("inst_1", expires=END), part("inst_2", expires=LATER)], "several clauses, no one status"),
    ],
)
def test_what_its_own_clauses_say(this: Notice, records: list[Validity], said: str) -> None:
    assert words(this, records) == said


def test_what_others_do_to_it() -> None:
    repeal = relation("other", "sec_1", RelationType.REPEALS, to_notice("this"))
    assert words(SINGLE, [], [repeal]) == "repealed by other from 2023-03-03 (the date of that notice)"
    going_on = relation("other", "sec_1", RelationType.CONTINUES, to_notice("this"))
    assert words(SINGLE, [whole(expires=END)], [going_on]) == "expires 2025-08-31; continued by other"


def test_a_notice_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        Standings(fixture.corpus([OTHER]), Relations()).words("this")
