"""Cells of tables and headings in the data: as printed, but for what a spreadsheet program would run."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from generator.export.trees import table_records
from generator.model.notice import NodeType, Row, TableData
from tests.support.archive import records_of
from tests.support.texts import HEAD, corpus_of_texts, notice_of


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        *((same, same) for same in ("-", "-5%", "+3.2万元", "-1.5", "—", "5-6", "甲=乙", "——", "+")),
        ("=1+1", "'=1+1"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd", "'+cmd"),
        ("-甲", "'-甲"),
        ("-(1)", "'-(1)"),
        ("+（一）", "'+（一）"),
    ],
)
def test_cells_of_a_csv(cell: str, written: str) -> None:
    corpus = corpus_of_texts(f"{HEAD}各区：\n\n请照办。\n\n名称\t数值\n城墙\t{cell}\n")
    (record,) = (record for record in records_of(corpus) if record.path.startswith("tables/"))
    assert list(csv.reader(io.StringIO(record.text.removeprefix("\ufeff"))))[1] == ["城墙", written]


def test_a_heading_keeps_the_full_stop_it_is_printed_with() -> None:
    corpus = corpus_of_texts(
        f"{HEAD}各区：\n\n现通知如下：\n\n一、总体要求\n\n（一）加强领导。各区要加强领导，落实责任。\n"
    )
    (tree,) = (
        json.loads(record.text) for record in records_of(corpus) if re.fullmatch(r"notices/.*\.json", record.path)
    )

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


@pytest.mark.parametrize("marked", ["band", "uncertain", "realigned"])
def test_rows_that_are_no_plain_data_show_nothing_of_merged_columns(marked: str) -> None:
    rows = (("城门", "东门", "3"), ("", "西门", "2"), ("合计", "", "5"))
    assert header_of(*map(row, rows)) == ["门类", "门类", "座数"]
    odd = [row(cells, **{marked: True}) for cells in rows[1:]]
    assert header_of(row(rows[0]), odd[0], row(rows[2])) == ["门类", "", "座数"]
    assert header_of(row(rows[0]), row(rows[1]), odd[1]) == ["门类", "", "座数"]


def test_columns_of_figures_are_never_merged() -> None:
    assert header_of(row(("1", "2", "3")), row(("", "2", "5")), row(("5", "", "8"))) == ["门类", "", "座数"]


def test_an_uncertain_header_names_each_column_by_its_own_cell() -> None:
    above = ("城墙", "", "座数")
    below = ("名称", "位置", "")
    assert header_of(headers=(row(above), row(below))) == ["城墙 名称", "城墙 位置", "座数"]
    assert header_of(headers=(row(above, uncertain=True), row(below))) == ["城墙 名称", "位置", "座数"]


def row(cells: tuple[str, ...], **more: bool) -> Row:
    return replace(Row(cells=cells, first_line=1, last_line=1), **more)  # type: ignore[arg-type]


def header_of(*rows: Row, headers: tuple[Row, ...] = ()) -> list[str]:
    """The header of the record of a table with these rows, below 门类, nothing and 座数 where none is given."""
    notice = notice_of(f"{HEAD}请照办。\n")
    data = TableData(header=headers or (row(("门类", "", "座数")),), rows=rows)
    table = replace(notice.body, type=NodeType.TABLE, eid="table_1", children=(), table=data)
    ((record, _),) = table_records(replace(notice, body=replace(notice.body, children=(table,))))
    found: list[str] = record["header"]
    return found
