"""No stage asks more of a notice because there are many: what it costs is counted in calls, never in seconds."""

from __future__ import annotations

from tests.benchmarks.growth import growth

ALLOWED = 1.1
"""Ten times the notices may cost eleven times the calls."""


def test_a_notice_costs_the_same_in_a_larger_archive() -> None:
    found = growth(30, 120)
    assert set(found) == {"read", "enrich", "export", "render zh-Hant", "render en", "beside"}
    assert {stage: ratio for stage, ratio in found.items() if ratio > ALLOWED} == {}
