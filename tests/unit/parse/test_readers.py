"""The small readers of `parse`: headings, issued titles, signatures, rows."""

from __future__ import annotations

import pytest

from generator.parse.closing import read_closing
from generator.parse.headings import split_heading
from generator.parse.promulgation import issued_titles
from generator.parse.tables import cells, is_row
from tests.support.texts import lines_of


@pytest.mark.parametrize(
    ("rest", "deeper", "heading", "text"),
    [
        ("总体要求", False, "总体要求", ""),
        ("总体要求。加强修缮。", False, "总体要求。", "加强修缮。"),
        ("加强城墙修缮。", False, None, "加强城墙修缮。"),
        ("加强城墙修缮。", True, "加强城墙修缮。", ""),
        ("加强修缮。（市文物局负责）", False, None, "加强修缮。（市文物局负责）"),
        ("修缮2022段城墙。逐段验收。", False, None, "修缮2022段城墙。逐段验收。"),
        ("修缮；疏浚。", True, None, "修缮；疏浚。"),
        ("主要任务：", True, "主要任务：", ""),
        ("主要任务：", False, None, "主要任务："),
        ("各区在本行政区域内负责城墙和护城河的修缮以及日常巡查工作。另行验收。", False, None, None),
    ],
)
def test_headings(rest: str, deeper: bool, heading: str | None, text: str | None) -> None:
    assert split_heading(rest, deeper_follows=deeper) == (heading, rest if text is None else text)


def test_headings_keep_every_character() -> None:
    for rest in ("甲", "甲。乙。", "甲：乙", "", "。", "甲" * 90):
        heading, text = split_heading(rest, deeper_follows=True)
        assert (heading or "") + text == rest


@pytest.mark.parametrize(
    ("title", "sentence", "titles"),
    [
        ("云州市人民政府关于印发云州市城墙办法的通知", "请照办。", ["云州市城墙办法"]),
        ("关于印发甲办法的通知", "现将《云州市甲办法》印发给你们。", ["云州市甲办法", "甲办法"]),
        ("", "《甲办法》《乙规则》已经同意，现予公布。", ["甲办法", "乙规则"]),
        ("", "根据《丙法》，现将《甲办法》印发给你们。", ["甲办法"]),
        ("", "《甲办法》规定，城墙由市文物局管理。", []),
        ("关于修缮城墙的通知", "请照办。", []),
    ],
)
def test_issued_titles(title: str, sentence: str, titles: list[str]) -> None:
    assert issued_titles(title, [sentence]) == titles


@pytest.mark.parametrize(
    ("text", "issuers", "dated", "signed", "date"),
    [
        ("甲。\n\n云州市人民政府\n\n2022年3月4日\n", (), False, 2, "2022年3月4日"),
        ("甲。\n\n云州市人民政府\n\n2022年3月4日\n\n（此件公开发布）\n", ("云州市人民政府",), False, 2, "2022年3月4日"),
        ("甲。\n\n云州市人民政府 2022年3月4日\n", ("云州市人民政府",), False, 1, "2022年3月4日"),
        ("甲。\n\n2022年3月4日\n", ("云州市人民政府",), False, 1, "2022年3月4日"),
        ("甲。\n\n2022年3月4日\n", ("云州市人民政府",), True, 0, None),
        ("甲。\n\n云州市公安局\n\n2022年3月4日\n", ("云州市人民政府",), False, 0, None),
        ("报送单位：\n\n市教育局\n\n2022年3月4日\n\n请按时报送。\n", (), False, 0, None),
        ("张三\t市教育局\n云州市人民政府\n2022年3月4日\n", (), False, 2, "2022年3月4日"),
        ("甲。\n\n（2022年3月4日）\n", (), False, 0, None),
        ("", (), False, 0, None),
        ("甲。\n\n云州市人民政府\n\n云州警备区\n\n2022年3月4日\n", (), False, 3, "2022年3月4日"),
        ("甲。\n\n市长 林 远\n\n2022年3月4日\n", (), False, 2, "2022年3月4日"),
        ("甲。\n\n云州市人民政府\n", (), False, 0, None),
    ],
)
def test_signatures(text: str, issuers: tuple[str, ...], dated: bool, signed: int, date: str | None) -> None:
    closing = read_closing(lines_of(text), issuers, dated=dated)
    assert (len(closing.lines), closing.date) == (signed, date)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("甲\t乙\t", ("甲", "乙")),
        ("甲\t\t乙", ("甲", "", "乙")),
        ("|甲|乙|", ("甲", "乙")),
        ("| 甲 | | 乙 |", ("甲", "", "乙")),
        ("甲|乙\t丙", ("甲|乙", "丙")),
    ],
)
def test_rows(line: str, parts: tuple[str, ...]) -> None:
    (row,) = lines_of(line)
    assert is_row(row)
    assert cells(row.text)[: len(parts)] == parts


@pytest.mark.parametrize("line", ["甲 乙", "甲|乙", "|甲", "甲"])
def test_what_is_no_row(line: str) -> None:
    (row,) = lines_of(line)
    assert not is_row(row)
