"""Pieces of CBOR are the bytes that the library writes."""

from __future__ import annotations

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.search.cbor import array, head, text


@given(number=st.integers(min_value=0, max_value=2**32 - 1))
def test_a_number_is_as_short_as_it_can_be(number: int) -> None:
    assert head(0, number) == cbor2.dumps(number)


@pytest.mark.parametrize("length", [0, 1, 23, 24, 255, 256, 65_535, 65_536])
def test_the_lengths_of_texts_and_arrays(length: int) -> None:
    assert text("a" * length) == cbor2.dumps("a" * length)
    assert array([b"\x01"] * length) == cbor2.dumps([1] * length)


@given(value=st.text(), items=st.lists(st.text()))
def test_a_text_is_its_bytes(value: str, items: list[str]) -> None:
    assert text(value) == cbor2.dumps(value)
    assert array([text(item) for item in items]) == cbor2.dumps(items)
