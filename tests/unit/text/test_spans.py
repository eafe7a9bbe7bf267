from __future__ import annotations

import pytest

from generator.text import LineIndex, Span


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("甲", ["甲"]),
        ("甲\n", ["甲"]),
        ("甲\n\n乙", ["甲", "", "乙"]),
        ("甲\r\n乙\r\n", ["甲", "乙"]),
        ("甲\r乙\f丙\u2028丁\x85戊", ["甲\r乙\f丙\u2028丁\x85戊"]),
    ],
)
def test_lines_end_at_lf_and_crlf_only(text: str, lines: list[str]) -> None:
    assert [span.cut(text) for span in LineIndex(text)] == lines
    assert len(LineIndex(text)) == len(lines)


def test_line_of_an_offset() -> None:
    index = LineIndex("甲\r\n乙丙\n")
    assert [index.number_at(offset) for offset in (0, 1, 2, 3, 4, 5)] == [1, 1, 1, 2, 2, 2]
    assert index.span(2) == Span(3, 5)


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_line_that_is_not_there(number: int) -> None:
    with pytest.raises(IndexError):
        LineIndex("甲\n乙").span(number)
