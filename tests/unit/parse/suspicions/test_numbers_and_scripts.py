"""Numbers of siblings out of order, and source lines that change their script."""

from __future__ import annotations

import pytest

from generator.parse.suspicions import out_of_order
from generator.repair.mixed_script import mixed


@pytest.mark.parametrize(
    ("values", "previous", "found"),
    [
        ((1, 2, 3), 0, []),
        ((4, 5, 6), 3, []),  # goes on with the list before
        ((1, 2), 3, []),  # or begins anew
        ((1, 2, 1, 2, 3), 0, []),  # two lists that nothing parts
        ((1,), 1, []),
        ((), 0, []),
        ((1, 2, 4, 5), 0, [(2, "expected number 3, found （4）")]),  # skipped
        ((1, 2, 8, 4, 5), 0, [(2, "expected number 3, found （8）")]),  # misprinted
        ((1, 2, 2, 3), 0, [(2, "expected number 3, found （2） a second time")]),
        ((1, 1, 2), 0, [(1, "expected number 2, found （1） a second time")]),
        ((1, 2, 2, 4), 0, [(2, "expected number 3, found （2） a second time")]),
        ((1, 2, 3, 2), 0, [(3, "expected number 4, found （2）")]),  # goes back
        ((2, 3), 0, [(0, "expected number 1, found （2）")]),
        ((6, 7), 3, [(0, "expected number 1 or 4, found （6）")]),
        ((3, 4), 3, [(0, "expected number 1 or 4, found （3）")]),
    ],
)
def test_numbers(values: tuple[int, ...], previous: int, found: list[tuple[int, str]]) -> None:
    assert list(out_of_order([(f"（{value}）", value) for value in values], previous)) == found


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("各區政府應當按照規定檢查城門和護城河，並將結果報區政府備案，发现裂缝的应当报告", "发现裂缝的应当报"),
        ("各区政府应当按照规定检查城门和护城河，并将结果报区政府备案，發現裂縫的應當報告", "發現裂縫的應當報"),
    ],
)
def test_a_line_that_flips(line: str, words: str) -> None:
    span = mixed(line)
    assert span is not None
    assert span.cut(line) == words


@pytest.mark.parametrize(
    "line",
    [
        *("", "各区应当检查城墙，发现裂缝的应当及时报告", "各區應當檢查城牆，發現裂縫的應當及時報告"),
        "各区应当检查城墙，发现裂縫的应当及时报告",  # stray characters are ordinary edits
        "各區應當檢查城墙，發現裂缝的應當及時报告",
        "各區應當按照《关于加强城墙检查和维护工作的规定》發現和報告裂縫",
        "林後乾、范里千任云州市后勤中心主任",  # both scripts write these
        "gate 12 — 〔2022〕",
    ],
)
def test_lines_in_one_script(line: str) -> None:
    assert mixed(line) is None
