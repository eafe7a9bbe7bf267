"""Cells of tables and headings in the data: as printed, but for what a spreadsheet program would run."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.support.archive import records_of
from tests.support.texts import HEAD, corpus_of_texts


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        *((same, same) for same in ("-", "-5%", "+3.2万元", "-1.5", "—", "5-6", "甲=乙", "——", "+")),
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd", "'+cmd"),
        ("-甲", "'-甲"),
        ("-(1)", "'-(1)"),
        ("+（一）", "'+（一）"),
    ],
)
def test_cells_of_a_csv(cell: str, written: str) -> None:
    corpus = corpus_of_texts(f"{HEAD}各区：\n\n请照办。\n\n名称\t数值\n城墙\t{cell}\n")
    (record,) = (record for record in records_of(corpus) if record.path.endswith(".csv"))
    assert list(csv.reader(io.StringIO(record.text)))[1] == ["城墙", written]


def test_a_heading_keeps_the_full_stop_it_is_printed_with() -> None:
    corpus = corpus_of_texts(
        f"{HEAD}各区：\n\n现通知如下：\n\n一、总体要求\n\n（一）加强领导。各区要加强领导，落实责任。\n"
    )
    (tree,) = (json.loads(record.text) for record in records_of(corpus) if record.path.startswith("notices/"))

    def headings(node: dict[str, object]) -> list[object]:
        children = node["children"]
        assert isinstance(children, list)
        return [node["heading"], *(heading for child in children for heading in headings(child))]

    assert "加强领导。" in headings(tree["body"])


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("城门\t东门\t3\t4\n\t西门\t2\t5\n合计\t\t5\t9\n", "门类"),
        ("城门\t东门\t3\t4\n城楼\t西门\t2\t5\n合计\t\t5\t9\n", ""),  # no row stands below merged words
        ("城门\t东门\t3\t4\n\t西门\t2\t5\n合计\t甲\t5\t9\n", ""),  # nor is one printed across
    ],
)
def test_a_header_cell_over_two_columns_names_both_where_the_body_shows_it(rows: str, name: str) -> None:
    corpus = corpus_of_texts(f"{HEAD}各区：\n\n请照办。\n\n门类\t\t座数\t处数\n{rows}")
    (tables,) = (json.loads(record.text) for record in records_of(corpus) if record.path == "tables.json")
    assert [table["header"] for table in tables] == [["门类", name, "座数", "处数"]]
