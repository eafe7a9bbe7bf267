"""Cells that stand beside several rows are told, in PDFs as in web pages, and never repeated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import Arrival, take_in
from generator.intake.merged import Placed, said_of_merged
from tests.support.printing import Press

ACROSS, HIGH, LEFT, TOP = 90.0, 24.0, 100.0, 700.0

Drawn = tuple[str, int, int, int, int]  # text, row, column, rows, columns

REMARK: tuple[Drawn, ...] = (
    ("街", 0, 0, 1, 1), ("户数", 0, 1, 1, 1), ("备注", 0, 2, 1, 1),
    ("甲街", 1, 0, 1, 1), ("12", 1, 1, 1, 1), ("市区", 1, 2, 2, 1),
    ("乙街", 2, 0, 1, 1), ("7", 2, 1, 1, 1),
)  # fmt: skip
HEADER: tuple[Drawn, ...] = (
    ("街", 0, 0, 2, 1), ("户数", 0, 1, 1, 2), ("去年", 1, 1, 1, 1), ("今年", 1, 2, 1, 1),
    ("甲街", 2, 0, 1, 1), ("12", 2, 1, 1, 1), ("15", 2, 2, 1, 1),
)  # fmt: skip
BOTH: tuple[Drawn, ...] = (
    *HEADER, ("乙街", 3, 0, 2, 1), ("9", 3, 1, 1, 1), ("8", 3, 2, 2, 1), ("10", 4, 1, 1, 1),
)  # fmt: skip
BLANK: tuple[Drawn, ...] = (
    ("街", 0, 0, 1, 1), ("户数", 0, 1, 1, 1), ("甲街", 1, 0, 1, 1), ("12", 1, 1, 2, 1), ("", 2, 0, 1, 1),
    ("", 3, 0, 2, 1), ("3", 3, 1, 1, 1), ("4", 4, 1, 1, 1),
)  # fmt: skip


def as_page(cells: tuple[Drawn, ...]) -> bytes:
    rows = [""] * (1 + max(row for _, row, *_ in cells))
    for text, row, _, down, right in cells:
        rows[row] += f"<td rowspan={down} colspan={right}>{text}</td>"
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<!doctype html><meta charset=utf-8><title>公报</title><p>下表：</p><table>{table}</table>".encode()


def as_print(cells: tuple[Drawn, ...]) -> bytes:
    press = Press()
    press.line("下表：", LEFT, TOP + 40)
    for text, row, column, down, right in cells:
        x, y = LEFT + column * ACROSS, TOP - (row + down) * HIGH
        press.canvas.rect(x, y, right * ACROSS, down * HIGH)
        if text:
            press.line(text, x + 6, TOP - row * HIGH - 16)
    return press.done()


def told(arrival: Arrival) -> list[str]:
    return [remark.message for remark in arrival.remarks if remark.code == "intake-cells-merged"]


BEGUN = "expected a cell of its own in each row of the table; "
ENDED = ": written in the first of these rows only"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (REMARK, "“市区” (row 2, column 3) stands beside rows 2 to 3"),
        (HEADER, None),
        (BOTH, "“乙街” (row 4, column 1) stands beside rows 4 to 5; “8” (row 4, column 3) stands beside rows 4 to 5"),
        (BLANK, None),
    ],
)
def test_a_cell_beside_several_rows_is_told(cells: tuple[Drawn, ...], message: str | None) -> None:
    printed, page = take_in(as_print(cells)), take_in(as_page(cells))
    assert told(printed) == told(page) == ([f"{BEGUN}{message}{ENDED}"] if message else [])
    rows = page.text.removeprefix("下表：\n\n")
    assert rows in printed.text
    assert sorted(rows.split()) == sorted(text for text, *_ in cells if text)  # each stands once


def test_the_remark_stands_at_its_table() -> None:
    arrival = take_in(as_page(REMARK))
    (remark,) = arrival.remarks
    first, *_, last = arrival.text.split("\n")[remark.line - 1 : remark.last_line]
    assert (first, last) == ("街\t户数\t备注", "乙街\t7\t")


@given(st.integers(2, 40), st.integers(1, 40))
def test_as_many_cells_are_counted_as_there_are(rows: int, columns: int) -> None:
    head = [Placed(text="名", row=0, column=column) for column in range(columns + 1)]
    rest = [Placed(text="甲" * 30, row=1, column=column, rows=rows) for column in range(columns)]
    body = [Placed(text="1", row=row, column=columns) for row in range(1, rows + 1)]
    message = said_of_merged([*body, *rest, *head])
    assert message.count(f"“{'甲' * 20}…” (row 2, column ") == min(columns, 3)
    assert message.count(f"stands beside rows 2 to {rows + 1}") == min(columns, 3)
    assert (f"and {columns - 3} more such cells" in message) == (columns > 3)
    assert said_of_merged([*body, *head]) == ""
