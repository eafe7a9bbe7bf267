"""Whatever comes in, the detectors raise nothing, and every finding marks words that are there."""

from __future__ import annotations

import hypothesis
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import REGISTER
from generator.parse.suspicions import Unit, out_of_order, suspicions
from generator.repair.mixed_script import mixed
from tests.support.strategies import mutated_texts

EXAMPLES = 300
KINDS = st.sampled_from(("prose", "prose", "heading", "cell", "name"))


@hypothesis.settings(max_examples=EXAMPLES, suppress_health_check=[hypothesis.HealthCheck.too_slow])
@given(mutated_texts(), st.data())
def test_findings_mark_words_of_their_unit(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    units = [Unit(text=line, kind=data.draw(KINDS), first_of_block=data.draw(st.booleans())) for line in lines]
    found = suspicions(units)
    assert list(found) == sorted(set(found))
    for suspicion in found:
        assert 0 <= suspicion.span.start < suspicion.span.end <= len(units[suspicion.unit].text)
        assert suspicion.code in REGISTER
    assert found == suspicions(list(units))
    for line in lines:
        span = mixed(line)
        assert span is None or 0 <= span.start < span.end <= len(line)


@given(st.lists(st.integers(1, 9)), st.integers(0, 9))
def test_numbers_out_of_order_are_named_once(values: list[int], previous: int) -> None:
    found = [i for i, _ in out_of_order([(str(value), value) for value in values], previous)]
    assert found == sorted(set(found))
    assert set(found) <= set(range(len(values)))
