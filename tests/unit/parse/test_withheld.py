"""Marks in a tree become reasons; what only stands beside a withheld line stays."""

from __future__ import annotations

from generator.model.gazette import WITHHELD_MARK as MARK
from generator.model.gazette import Withholding
from generator.model.notice import Component, Node, NodeType, Row, TableData
from generator.parse.withheld import redact, redact_titles, withheld_within

PASSAGE = Withholding(first_line=5, last_line=6, reason="含个人信息")


def node(type_: NodeType, text: str, heading: str | None = None, table: TableData | None = None) -> Node:
    return Node(type=type_, eid="x", text=text, heading=heading, table=table, first_line=4, last_line=6)


def test_a_mark_alone_becomes_the_reason() -> None:
    found = redact(node(NodeType.PARAGRAPH, MARK), (PASSAGE,))
    assert (found.text, found.withheld) == ("", PASSAGE.reason)


def test_a_mark_for_a_heading_takes_the_heading_alone() -> None:
    found = redact(node(NodeType.SECTION, "其余照旧。", f" {MARK} "), (PASSAGE,))
    assert (found.heading, found.text, found.withheld) == (None, "其余照旧。", PASSAGE.reason)


def test_a_mark_within_a_text_stays_to_be_seen() -> None:
    whole = node(NodeType.PARAGRAPH, f"此前{MARK}此后")
    assert redact(whole, (PASSAGE,)) == whole


def test_text_that_has_no_place_but_a_reason_is_a_paragraph_in_its_place() -> None:
    assert redact(node(NodeType.UNPLACED, MARK), (PASSAGE,)).type is NodeType.PARAGRAPH
    assert redact(node(NodeType.UNPLACED, "散落"), (PASSAGE,)).type is NodeType.UNPLACED


def test_a_mark_that_is_printed_where_nothing_is_withheld_stays() -> None:
    other = Withholding(first_line=90, last_line=91, reason="有误")
    printed = node(NodeType.PARAGRAPH, MARK)
    assert redact(printed, (other,)) == printed


def test_a_row_loses_its_cells_only_where_nothing_else_stands_in_it() -> None:
    rows = (
        Row(cells=("", MARK, ""), first_line=5, last_line=5),
        Row(cells=("城墙", MARK, "3"), first_line=5, last_line=7),  # of two printed lines one is withheld
        Row(cells=("城墙", "令", "3"), first_line=4, last_line=5),
        Row(cells=(MARK, "", ""), first_line=7, last_line=7),
    )
    found = redact(node(NodeType.TABLE, "", table=TableData(header=(), rows=rows)), (PASSAGE,)).table
    assert found is not None
    assert found.rows[0].cells == ("", "", "")
    assert found.rows[0].withheld == PASSAGE.reason
    assert found.rows[1:] == rows[1:]


def test_a_component_whose_title_is_withheld_has_none() -> None:
    named, other = (Component(type=NodeType.ATTACHMENT, eid="att_1", title=title) for title in (MARK, "名录"))
    assert [part.title for part in redact_titles((named, other))] == [None, "名录"]


def test_passages_are_those_that_share_a_line() -> None:
    for first, last, count in ((1, 4, 0), (1, 5, 1), (5, 5, 1), (6, 9, 1), (7, 9, 0)):
        assert len(withheld_within(first, last, (PASSAGE,))) == count
