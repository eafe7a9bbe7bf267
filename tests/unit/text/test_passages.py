"""A passage knows where its characters stand in the source, whatever is cut from it or put to it."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import Passage, Place, Span, group, joined

SOURCE = "甲 乙丙  丁。\n戊己"
WHOLE = Passage(SOURCE.replace("\n", ""), (Place(0, 0, 1), Place(8, 9, 2)))


def origin(text: str) -> list[int | None]:
    return [text.offset_at(i) for i in range(len(text))] if isinstance(text, Passage) else [None] * len(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[2:5],
        lambda text: text[7:10],
        lambda text: text[-1:],
        lambda text: text[5:2],
        lambda text: text[1:].strip(),
        lambda text: text.rstrip("己"),
        lambda text: text.lstrip("甲 "),
        lambda text: text.removeprefix("甲"),
        lambda text: text.removesuffix("己"),
        lambda text: text.removesuffix("庚"),
        lambda text: joined(text[:1], text[3:4]),
        lambda text: text[:2] + text[9:],
        lambda text: group(re.search("(?P<x>乙)丙", text), "x"),  # type: ignore[arg-type]
        lambda text: text.split("乙")[1],
        lambda text: text.split()[1],
        copy.deepcopy,
    ],
)
def test_each_character_is_the_one_that_stands_there(change: Callable[[Passage], str]) -> None:
    changed = change(WHOLE)
    assert isinstance(changed, Passage)
    assert [SOURCE[i] for i in origin(changed) if i is not None] == list(changed)
    plain = change(str(WHOLE))  # type: ignore[arg-type]
    assert plain == changed


def test_what_the_program_puts_in_stands_nowhere() -> None:
    text = "A" + WHOLE[:1] + "、" + WHOLE[2:3]
    assert (text, origin(text)) == ("A甲、乙", [None, 0, None, 2])
    assert isinstance(text, Passage)
    assert list(text.spans()) == [Span(0, 1), Span(2, 3)]


def test_lines_and_spans() -> None:
    assert [WHOLE.line_at(i) for i in (0, 7, 8, 9)] == [1, 1, 2, 2]
    assert list(WHOLE[6:9].spans()) == [Span(6, 8), Span(9, 10)]  # type: ignore[attr-defined]


@given(st.lists(st.tuples(st.integers(-12, 12), st.integers(-12, 12)), max_size=4))
def test_slices_of_slices_agree_with_those_of_plain_text(cuts: list[tuple[int, int]]) -> None:
    plain, traced = str(WHOLE), WHOLE[:]
    for start, end in cuts:
        plain, traced = plain[start:end], traced[start:end]
    assert plain == traced
    assert [SOURCE[i] for i in origin(traced) if i is not None] == list(traced)


@pytest.mark.parametrize("text", [WHOLE, WHOLE[2:5], Passage("", ())])
def test_there_is_no_place_outside_the_text(text: Passage) -> None:
    for index in (-1, len(text), len(text) + 1):
        with pytest.raises(IndexError):
            text.offset_at(index)
        with pytest.raises(IndexError):
            text.line_at(index)


class Counted(tuple[Place, ...]):
    """Places that count how many of them are copied."""

    copied = 0

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        if isinstance(key, slice):
            Counted.copied += len(found)
        return found


def test_parts_are_split_without_the_places_behind_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Counted, "copied", 0)
    count = 200
    text = Passage("甲、" * count, Counted(Place(2 * i, 3 * i, i + 1) for i in range(count)))
    parts = text.split("、")
    assert [origin(part) for part in parts[:-1]] == [[3 * i] for i in range(count)]
    assert Counted.copied == count


def test_joined_is_as_long_as_its_parts() -> None:
    text = joined("A", WHOLE[:1], "", "BC", WHOLE[8:])
    assert isinstance(text, Passage)
    assert (text, origin(text)) == ("A甲BC戊己", [None, 0, None, None, 9, 10])
    assert type(text) is Passage
