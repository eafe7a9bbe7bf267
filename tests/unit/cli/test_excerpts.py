"""The caret stands under the very characters, whatever stands before them."""

from __future__ import annotations

import pytest

from generator.cli.excerpts import ROOM, Excerpt, excerpt
from generator.cli.visible import visible, width

LONG = "字" * 300 + "某甲路" + "尾" * 300


def pointed_at(shown: Excerpt) -> str:
    """The part of the excerpt over the caret line, found by columns."""
    column, part = 0, ""
    for character in shown.text:
        if shown.column <= column < shown.column + shown.length:
            part += character
        column += width(character)
    return part


LINES = [
    ("第一条 为做好渔港清淤工作", "渔港"),
    ("name\tname 甲\t乙", "\t乙"),
    ("甲\x1b[2J乙丙", "乙"),
    ("甲\x1b[2J乙丙", "\x1b[2J"),
    ("e\u0301te\u0301 甲乙", "甲"),
    ("👍👩\u200d🚀 甲", "甲"),
    ("👍🇨🇳 甲", "甲"),
    ("\u202e甲\u2028乙\u2029", "乙"),
    ("（“ｱ”）甲", "甲"),
    ("\ufeff第一条", "第"),
    ("甲 乙  ", "  "),
    ("\u3000\u3000甲乙", "乙"),
    ("\u3000\u3000甲乙", "\u3000\u3000"),
    (LONG, "某甲路"),
    (LONG, "字字字字某"),
    ("尾" * 300 + "甲", "甲"),
    ("甲" + "尾" * 300, "甲"),
    ("\x1b" * 500 + "甲" + "\u202e" * 500, "甲"),
]


@pytest.mark.parametrize(("line", "part"), LINES)
def test_the_place_is_pointed_at(line: str, part: str) -> None:
    start = line.index(part)
    shown = excerpt(line, start, start + len(part))
    assert pointed_at(shown) == visible(part)
    assert width(shown.text) <= ROOM + 2


def test_a_short_line_is_shown_whole_without_its_blanks() -> None:
    assert excerpt("  甲乙  ", 3, 4) == Excerpt(text="甲乙", column=2, length=2)


def test_a_long_line_is_cut_on_both_sides() -> None:
    shown = excerpt(LONG, 300, 303)
    assert shown.text.startswith("…字")
    assert shown.text.endswith("尾…")
    assert width(shown.text) > ROOM - 2


def test_a_place_near_the_end_is_seen_with_what_stands_before_it() -> None:
    shown = excerpt("字" * 300 + "甲", 300, 301)
    assert shown.text == "…" + "字" * (ROOM // 2 - 1) + "甲"
    assert (shown.column, shown.length) == (ROOM - 1, 2)


def test_a_place_wider_than_the_room_is_shown_from_its_beginning() -> None:
    shown = excerpt("头" + "字" * 300, 1, 301)
    assert shown.text == "头" + "字" * (ROOM // 2 - 1) + "…"
    assert (shown.column, shown.length) == (2, ROOM - 2)


def test_an_empty_place_is_one_column() -> None:
    assert excerpt("甲乙", 1, 1) == Excerpt(text="甲乙", column=2, length=1)
    assert excerpt("甲乙", 2, 2) == Excerpt(text="甲乙", column=4, length=1)
    assert excerpt("", 0, 0) == Excerpt(text="", column=0, length=1)


def test_a_place_outside_the_line_is_its_end() -> None:
    assert excerpt("甲乙", 9, 12) == Excerpt(text="甲乙", column=4, length=1)


def test_a_combining_mark_is_pointed_at_through_its_base() -> None:
    assert excerpt("ae\u0301b", 2, 3) == Excerpt(text="ae\u0301b", column=1, length=1)


def test_a_heap_of_marks_does_not_flood_the_screen() -> None:
    assert len(excerpt("a" + "\u0301" * 100_000 + "b", 0, 1).text) < 5 * ROOM


def test_a_narrow_screen_gets_less() -> None:
    shown = excerpt(LONG, 300, 303, 20)
    assert width(shown.text) <= 22
    assert pointed_at(shown) == "某甲路"
