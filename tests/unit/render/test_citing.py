"""Citations and relations by pairs of documents: counted, each sentence once, on both ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.relations import Relations, RelationType, TargetKind
from generator.render.views.citing import Ties, ties_of
from tests.unit.render import ties_fixture as fixture

OLD = (TargetKind.NOTICE, "old")
LAW = (TargetKind.WORK, fixture.LAW)


def ties() -> Ties:
    return ties_of(fixture.corpus(), fixture.relations())


def test_a_document_is_one_tie_however_often_it_is_cited() -> None:
    (law, old, plain) = ties().cites["newer"]
    assert (law.to, law.count) == (LAW, 1)
    assert (old.to, old.count) == (OLD, 3)
    assert [mention.eid for mention in old.mentions] == ["art_3__para_1", "sec_1", "table_1"]
    assert (plain.to, plain.count) == ((TargetKind.WORK, fixture.PLAIN_LAW), 0), "named by a relation alone"


def test_both_ends_know_it() -> None:
    assert [tie.notice for tie in ties().cited_by[OLD]] == ["newer", "further"]
    assert [tie.notice for tie in ties().cited_by[LAW]] == ["newer"]


def test_a_relation_goes_to_the_sentence_that_states_it() -> None:
    _, old, _ = ties().cites["newer"]
    assert [mention.types for mention in old.mentions] == [(RelationType.REPEALS,), (), ()]
    assert old.mentions[0].sentence == fixture.REPEAL
    assert old.types == (RelationType.REPEALS,)


def test_two_citations_in_one_sentence_are_one_mention() -> None:
    found = fixture.relations()
    twice = replace(found.citations[2], start=1, end=2)
    tie = ties_of(fixture.corpus(), replace(found, citations=(*found.citations, twice))).cites["newer"][1]
    assert tie.count == 4
    assert len(tie.mentions) == 3


def test_what_a_notice_says_of_itself_and_what_is_unresolved_ties_nothing() -> None:
    assert "silent" not in ties().cites
    assert all(tie.to != (TargetKind.NOTICE, "newer") for tie in ties().cites["newer"])
    assert (TargetKind.NOTICE, "newer") not in ties().suffered


def test_types_come_the_weightiest_first() -> None:
    found = fixture.relations()
    more = fixture.relation("newer", "sec_1", RelationType.IMPLEMENTS, fixture.to_notice("old"), fixture.HEADING)
    first = fixture.relation("newer", "sec_1", RelationType.AMENDS, fixture.to_notice("old"), fixture.HEADING)
    tie = ties_of(fixture.corpus(), replace(found, relations=(more, first, *found.relations))).cites["newer"][1]
    assert tie.types == (RelationType.REPEALS, RelationType.AMENDS, RelationType.IMPLEMENTS)


def test_a_withheld_notice_has_no_provisions() -> None:
    assert ties().provisions["hidden"] == {}
    assert "art_3__para_1" in ties().provisions["newer"]


def test_of_a_table_the_row_is_the_sentence() -> None:
    _, old, _ = ties().cites["newer"]
    assert old.mentions[2].sentence == f"1\u3000{fixture.CELL}"


def of_row(*cells: str, withhold: str | None = None) -> str:
    """The sentence of a citation in the first of `cells`, which are one row."""
    rows = fixture.node(fixture.T.TABLE, "table_1", table=fixture.table(0, cells))
    citing = fixture.notice("citing", "某通知", None, rows, withhold=withhold)
    citation = fixture.citation("citing", "table_1", cells[0], cells[0], fixture.to_notice("old"), cell=(0, 0))
    (tie,) = ties_of(fixture.corpus([*fixture.notices(), citing]), Relations(citations=(citation,))).cites["citing"]
    return tie.mentions[0].sentence


@pytest.mark.parametrize(("more", "is_row"), [(0, True), (1, False), (5000, False)])
def test_a_row_of_many_words_leaves_the_cell_for_a_sentence(more: int, is_row: bool) -> None:
    cell, other = "《旧办法》", "理" * (240 - len("《旧办法》") - 1 + more)
    assert of_row(cell, other) == (f"{cell}\u3000{other}" if is_row else cell)


def test_of_a_withheld_table_no_row_is_told() -> None:
    assert of_row("《旧办法》", "不得外传") == "《旧办法》\u3000不得外传"
    assert of_row("《旧办法》", "不得外传", withhold="依申请") == "《旧办法》"


def test_relations_to_the_one_instrument_mean_the_whole_and_to_an_article_a_part() -> None:
    assert ties().cites["newer"][1].partial == frozenset()
    article = fixture.relation("newer", "sec_1", RelationType.AMENDS, fixture.to_notice("old", "art_1"))
    found = ties_of(fixture.corpus(), replace(fixture.relations(), relations=(article,)))
    assert found.cites["newer"][1].partial == {RelationType.AMENDS}
    whole = replace(article, to=fixture.to_notice("old"))
    found = ties_of(fixture.corpus(), replace(fixture.relations(), relations=(article, whole)))
    assert found.cites["newer"][1].partial == frozenset()
