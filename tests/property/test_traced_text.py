"""Layers of changes: all can be taken back, and every character knows where it came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.text import LineIndex, Span, TracedText, undo_all
from tests.support.strategies import changes_of, swaps_of

SOURCES = st.text("一二三四五六七八九 \n", max_size=40)


@given(st.data(), SOURCES, st.integers(0, 5))
def test_layers_come_off_again(data: st.DataObject, source: str, layers: int) -> None:
    traced = TracedText(source)
    texts = [source]
    for number in range(layers):
        traced.apply(f"rule-{number}", data.draw(changes_of(traced.text)))
        texts.append(traced.text)
    assert undo_all(tuple(traced.layers), traced.text) == source
    text = traced.text
    for layer in reversed(traced.layers):
        text = layer.undo(text)
        assert text in texts


@given(st.data(), st.integers(0, 40), st.integers(0, 5))
def test_characters_that_stay_know_their_place(data: st.DataObject, length: int, layers: int) -> None:
    source = "".join(chr(0x4E00 + 100 + i) for i in range(length))  # no character twice; none that is inserted
    traced = TracedText(source)
    for number in range(layers):
        traced.apply(f"rule-{number}", data.draw(changes_of(traced.text)))
    places = [traced.source_offset(i) for i in range(len(traced.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(source)
    for i, char in enumerate(traced.text):
        if char in source and char not in "甲乙丙":
            assert source[places[i]] == char
            assert traced.source_span(Span(i, i + 1)) == Span(places[i], places[i] + 1)


@given(st.data(), st.integers(0, 40), st.integers(0, 5))
def test_stretches_that_change_places_know_where_they_stood(data: st.DataObject, length: int, layers: int) -> None:
    source = "".join(chr(0x4E00 + 100 + i) for i in range(length))
    traced = TracedText(source)
    for number in range(layers):
        traced.apply(f"cut-{number}", data.draw(changes_of(traced.text)))
        traced.apply(f"move-{number}", data.draw(swaps_of(traced.text)))
    for i, char in enumerate(traced.text):
        if char in source:
            assert source[traced.source_offset(i)] == char
    assert undo_all(tuple(traced.layers), traced.text) == source


@given(st.text("一\n\r\f\u2028\x85\x0b", max_size=30))
def test_lines_tile_the_text(text: str) -> None:
    index = LineIndex(text)
    rebuilt, at = "", 0
    for number, span in enumerate(index, start=1):
        between = text[at : span.start]
        assert between in ("", "\n", "\r\n")
        assert "\n" not in span.cut(text)
        rebuilt, at = rebuilt + between + span.cut(text), span.end
        assert index.span(number) == span
        for offset in range(span.start, span.end):
            assert index.number_at(offset) == number
    assert text[at:] in ("", "\n", "\r\n")
    assert rebuilt + text[at:] == text
