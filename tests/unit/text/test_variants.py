"""A text beside its source: what was changed, what was taken away, what was put together."""

from __future__ import annotations

import pytest

from generator.repair.lines import lines_of
from generator.text import Change, LineIndex, Span, TracedText
from generator.text.variants import variants


def found(source: str, *layers: list[Change]) -> list[tuple[str, str]]:
    """(published, printed) of each variant of the first line of the text that `layers` make of `source`."""
    traced = TracedText(source)
    edited = bytearray(len(source))
    for number, changes in enumerate(layers):
        for change in changes:
            span = traced.source_span(change.span)
            edited[span.start : span.end] = b"\1" * len(span)
        traced.apply(str(number), changes)
    line = lines_of(traced, LineIndex(source))[0]
    return [(variant.span.cut(line.text), variant.printed) for variant in variants(line.text, source, edited)]


def change(start: int, end: int, after: str) -> Change:
    return Change(Span(start, end), after)


@pytest.mark.parametrize(
    ("source", "layers", "expected"),
    [
        ("甲乙丙", [], []),
        ("甲東丙", [[change(1, 2, "东")]], [("东", "東")]),
        ("甲東門丙", [[change(1, 3, "东门")]], [("东门", "東門")]),
        ("甲 乙丙", [[change(1, 2, "")]], [("", " ")]),
        ("甲 乙 丙", [[change(1, 2, ""), change(3, 4, "")]], [("", " "), ("", " ")]),
        ("甲 東 丙", [[change(1, 2, ""), change(3, 4, "")], [change(1, 2, "东")]], [("东", " 東 ")]),
        ("甲<br>乙", [[change(1, 5, " ")]], [(" ", "<br>")]),
        ("甲\n\n乙", [[change(1, 3, "")]], [("", "\n\n")]),
        ("二○年", [[change(1, 2, "〇二")]], [("〇二", "○")]),
        ("甲丙", [[change(1, 2, "乙丙")]], [("乙丙", "丙")]),
        ("甲丙丁", [[change(1, 1, "乙")]], [("乙丙", "丙")]),
    ],
)
def test_variants(source: str, layers: list[list[Change]], expected: list[tuple[str, str]]) -> None:
    assert found(source, *layers) == expected


def test_what_is_put_together_from_two_places_hides_nothing() -> None:
    source = "甲子丙"
    traced = TracedText(source)
    text = lines_of(traced, LineIndex(source))[0].text
    assert list(variants(text[:1] + text[2:], source, bytearray(3))) == []


def test_plain_text_has_none() -> None:
    assert list(variants("甲", "乙", bytearray(1))) == []
