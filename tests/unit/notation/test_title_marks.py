"""Which marks of titles belong together."""

from __future__ import annotations

import pytest

from generator.notation.title_marks import pair_title_marks, title_marks


@pytest.mark.parametrize(
    ("text", "outermost"),
    [
        ("《甲》和《乙》", ["《甲》", "《乙》"]),
        ("《甲〈乙〉》", ["《甲〈乙〉》"]),
        ("《甲《乙》丙》", ["《甲《乙》丙》"]),
        ("《甲", []),
        ("甲》《乙》", ["《乙》"]),
        ("《甲《乙》丙", ["《乙》"]),
        ("甲《乙《丙》丁》》《", ["《乙《丙》丁》"]),
    ],
)
def test_outermost_titles(text: str, outermost: list[str]) -> None:
    assert [span.cut(text) for span in title_marks(text)] == outermost


def test_pairs_and_marks_alone() -> None:
    text = "》《甲《乙》丙》《丁"
    pairs, alone = pair_title_marks(text)
    assert [pair.cut(text) for pair in pairs] == ["《乙》", "《甲《乙》丙》"]
    assert alone == [0, 8]
