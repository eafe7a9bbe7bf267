"""What the archive knows of itself, against truth by reading: how much is right, and that it never becomes less."""

from __future__ import annotations

import pytest

from tests.support.archive import ContentRoot, marks_of
from tests.support.floors import RELATION_FLOORS, fallen, floors, raised, shares_of_relations
from tests.support.relation_truth import LISTS, read_roots, relation_scores, written_number
from tests.support.scores import Expected, Found, score

ROOTS = [pytest.param(root, id=root.name, marks=marks_of(root.name)) for root in read_roots()]


def test_the_gazettes_are_read() -> None:
    assert len(ROOTS) >= 5


@pytest.mark.parametrize("root", ROOTS)
def test_no_score_falls_below_its_floor(root: ContentRoot) -> None:
    known = floors(RELATION_FLOORS)[root.name]
    assert set(known) <= set(LISTS)
    assert fallen(shares_of_relations(root), known) == {}


@pytest.mark.parametrize("root", ROOTS)
def test_no_citation_leads_to_another_document(root: ContentRoot) -> None:
    targets = relation_scores(root)["targets"]
    assert targets.found, f"nothing linked in {root}"
    assert targets.invented == ()


def test_a_record_is_matched_once_on_its_line_and_with_its_value() -> None:
    expected = [Expected("1", 4, ("甲",)), Expected("1", 9, ("乙",))]
    wide, narrow = (Found("1", *lines, frozenset({("甲",)})) for lines in ((3, 6), (4, 4)))
    other = Found("1", 9, 9, frozenset({("丙",)}))
    result = score(expected, [wide, narrow, other])
    assert (result.matched, result.missed, set(result.invented)) == (1, (expected[1],), {wide, other})
    assert (result.precision, result.recall) == (1 / 3, 1 / 2)
    assert score(expected, [Found("2", 4, 4, frozenset({("甲",)}))]).matched == 0


def test_a_score_that_is_lost_has_fallen() -> None:
    known = {"titles": {"precision": 0.9, "recall": 0.8}}
    assert fallen({"titles": {"precision": 0.9, "recall": 0.9}}, known) == {}
    assert list(fallen({"titles": {"precision": 0.9, "recall": 0.7}}, known)) == ["recall of titles"]
    assert list(fallen({}, known)) == ["precision of titles", "recall of titles"]
    assert raised({"titles": {"precision": 0.5, "recall": 1.0}}, known, lower=False) == {
        "titles": {"precision": 0.9, "recall": 1.0}
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("某市政府第五号令", "某市政府令5号"),
        ("建设部2004年第3号令", "建设部令2004年第3号"),
        ("主席令第三十八号", "主席令38号"),
        ("某政发〔2020〕3号", "某政发[2020]3号"),
    ],
)
def test_numbers_are_compared_by_what_they_say(one: str, other: str) -> None:
    assert written_number(one) == written_number(other)
    assert written_number(one) != written_number(other.replace("3", "4").replace("5", "6"))
