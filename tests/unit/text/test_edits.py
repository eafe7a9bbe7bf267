from __future__ import annotations

import pytest

from generator.text import Change, Span, TracedText, undo_all


def change(start: int, end: int, after: str) -> Change:
    return Change(Span(start, end), after)


def test_layers_are_taken_off_from_the_top() -> None:
    traced = TracedText("甲 乙丙")
    traced.apply("one", [change(1, 2, "")])
    traced.apply("two", [change(0, 1, "一二"), change(2, 3, "三")])
    assert traced.text == "一二乙三"
    assert traced.layers[1].undo(traced.text) == "甲乙丙"
    assert undo_all(tuple(traced.layers), traced.text) == "甲 乙丙"


def test_a_change_that_changes_nothing_makes_no_layer() -> None:
    traced = TracedText("甲乙")
    assert traced.apply("none", [change(0, 1, "甲")]).changes == ()
    assert traced.layers == []


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ([], [0, 1, 2, 3]),
        ([change(1, 2, "")], [0, 2, 3]),
        ([change(1, 3, "戊己")], [0, 1, 2, 3]),
        ([change(1, 3, "戊")], [0, 1, 3]),
        ([change(2, 2, "戊己")], [0, 1, 2, 2, 2, 3]),
        ([change(0, 4, "")], []),
    ],
)
def test_characters_know_their_place(changes: list[Change], places: list[int]) -> None:
    traced = TracedText("甲乙丙丁")
    traced.apply("rule", changes)
    assert [traced.source_offset(i) for i in range(len(traced.text))] == places
    assert traced.source_offset(len(traced.text)) == 4


@pytest.mark.parametrize(
    "changes",
    [
        [change(0, 2, "一"), change(1, 3, "二")],
        [change(3, 5, "一")],
        [change(2, 1, "一")],
    ],
)
def test_changes_that_overlap_or_leave_the_text_are_refused(changes: list[Change]) -> None:
    with pytest.raises(ValueError, match="rule: a change at"):
        TracedText("甲乙丙丁").apply("rule", changes)


def test_an_insertion_has_an_empty_span() -> None:
    assert TracedText("甲乙").source_span(Span(1, 1)) == Span(1, 1)


def moved(start: int, end: int, *origin: tuple[int, int], text: str = "甲乙丙丁") -> Change:
    parts = tuple(Span(*part) for part in origin)
    return Change(Span(start, end), "".join(part.cut(text) for part in parts), parts)


def test_characters_that_change_places_keep_their_place_in_the_source() -> None:
    traced = TracedText("甲乙丙丁")
    traced.apply("remove", [change(0, 1, "")])
    traced.apply("move", [moved(0, 3, (2, 3), (1, 2), (0, 1), text="乙丙丁")])
    assert traced.text == "丁丙乙"
    assert [traced.source_offset(i) for i in range(3)] == [3, 2, 1]
    traced.apply("remove", [change(1, 2, "")])
    assert [traced.source_offset(i) for i in range(2)] == [3, 1]
    assert undo_all(tuple(traced.layers), traced.text) == "甲乙丙丁"


def test_a_move_goes_with_other_changes() -> None:
    traced = TracedText("甲乙丙丁")
    traced.apply("both", [change(3, 4, "戊己"), moved(0, 3, (1, 3), (0, 1))])
    assert traced.text == "乙丙甲戊己"
    assert [traced.source_offset(i) for i in range(5)] == [1, 2, 0, 3, 3]
    assert undo_all(tuple(traced.layers), traced.text) == "甲乙丙丁"


def test_a_move_of_what_stands_elsewhere_is_refused() -> None:
    with pytest.raises(ValueError, match="not made of its origin"):
        TracedText("甲乙丙丁").apply("move", [Change(Span(0, 2), "乙甲", (Span(1, 2), Span(2, 3)))])
