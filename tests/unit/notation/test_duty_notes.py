"""Words with which a note says that it is for all that stands above it."""

from __future__ import annotations

import pytest

from generator.notation.duty_notes import behind_what_is_meant


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("以上任务：市水务局", "市水务局"),
        ("上述1至3项由市水务局负责", "由市水务局负责"),
        ("此项工作责任单位：市水务局", "责任单位：市水务局"),
        ("以上（一）、（二），市水务局", "市水务局"),
        ("市水务局负责以上任务", "市水务局负责以上任务"),
        ("以上市水务局", "以上市水务局"),
        ("", ""),
    ],
)
def test_what_a_note_is_about_is_passed_over(text: str, rest: str) -> None:
    assert text[behind_what_is_meant(text) :] == rest
