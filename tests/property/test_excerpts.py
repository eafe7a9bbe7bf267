"""Any line and any place in it: one safe line, not wider than the room, the caret inside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.cli.excerpts import excerpt
from generator.cli.visible import visible, width

LINES = st.text(st.characters() | st.sampled_from("字“　\t\x1b\u0301\u202e\ufe0f👍 "), max_size=300)


@given(line=LINES, start=st.integers(0, 310), length=st.integers(0, 310), room=st.integers(20, 100))
def test_excerpts_are_safe_and_fit(line: str, start: int, length: int, room: int) -> None:
    shown = excerpt(line, start, start + length, room)
    assert visible(shown.text) == shown.text
    assert width(shown.text) <= room + 2
    assert shown.length >= 1
    assert shown.column + shown.length <= width(shown.text) + 1


@given(line=LINES.filter(str.strip), data=st.data())
def test_what_is_pointed_at_is_the_place(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    shown = excerpt(line, start, start + 1, 100)
    mark = visible(line[start])
    if width(mark):
        assert shown.length == width(mark)
        starts = [at for at in range(len(shown.text)) if width(shown.text[:at]) == shown.column]
        assert any(shown.text.startswith(mark, at) for at in starts)
