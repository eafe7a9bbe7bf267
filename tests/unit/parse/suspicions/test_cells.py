"""Cells that do not go with their column or their row, and tables that only look so."""

from __future__ import annotations

import pytest

from generator.model.notice import Row, TableData
from generator.parse.suspicions import odd_cells

LONG = "检查东门城楼的屋面和梁架，发现裂缝的及时加固，并把检查的结果登记在册，每月公布一次"
OTHER = "疏浚护城河的河道和水闸，清理淤泥和水草，河道的水质每月检测一次，检测结果向社会公布"
BODIES = "市文物局，市水务局，市财政局，市教育局，市民政局，市公安局，市交通运输局，市农业农村局"


def found(header: str, *rows: str) -> list[tuple[str, str, str]]:
    """Code, line of the row and words of each finding in the table of these rows."""
    lines = [tuple(row.split("|")) for row in (header, *rows)]
    made = [Row(cells=cells, first_line=line, last_line=line) for line, cells in enumerate(lines)]
    table = TableData(header=(made[0],), rows=tuple(made[1:]))
    return [
        (odd.code, str(odd.row.first_line), str(odd.span.cut(odd.row.cells[odd.column]))) for odd in odd_cells(table)
    ]


@pytest.mark.parametrize(
    ("numbers", "odd"),
    [
        ("1 2 3 4 5 6 7", ""),
        ("1 2 3 4 5 6 7 8 9 10 11 1.2 13", "1.2"),
        ("1 2 3 4 5 6 7 8 3 10 11 12 13", "3"),
        ("1 2 3 4 5 6 7 8 9 11 12", "11"),
        ("1 2 3 4 5 6 1 2 3 4 5 6", ""),  # begins anew
        ("1 2 3 4 4.1 5 6 7 8", ""),  # has levels
        ("12 7 30 4 9 16 8", ""),  # numbers nothing
        ("8 9 10 11 12 13", ""),  # goes on with another table
        ("1 2 3 5", ""),  # too few to tell
    ],
)
def test_serial_numbers(numbers: str, odd: str) -> None:
    rows = [f"{number}|东门" for number in numbers.split()]
    assert [words for _, _, words in found("序号|名称", *rows)] == odd.split()
    assert found("年份|名称", *rows) == []


def test_a_cell_that_breaks_off_among_cells_that_end() -> None:
    rows = [f"{gate}门|{gate}{LONG}。|市文物局" for gate in "东南西北中上"]
    assert found("门|要求|单位", *rows) == []
    assert found("门|要求|单位", *rows, f"下门|{OTHER}|市文物局") == [("text-cut-off", "7", "社会公布")]
    assert found("门|要求|单位", *rows, "下门|按期检查|市文物局") == []
    assert found("门|要求|单位", *rows, f"下门|{BODIES}|市文物局") == []
    assert found("门|要求|单位", *rows[:3], f"下门|{OTHER}|市文物局") == []
    without = [row.replace("。", "") for row in rows]
    assert found("门|要求|单位", *without) == []


def test_a_cell_that_repeats_another_of_its_row() -> None:
    rows = [f"检查{gate}门|{gate}{LONG}。|市文物局" for gate in "东南西北中上"]
    twice = found("任务|要求|单位", *rows, f"{OTHER}。|{OTHER}，违者处罚。|市文物局")
    assert twice == [("sentence-repeated", "7", OTHER)]
    assert found("任务|要求|单位", *rows, f"任务|{BODIES}。|{BODIES}。") == []
    assert found("任务|要求|单位", *(f"{OTHER}|{OTHER}。|市文物局" for _ in range(7))) == []
