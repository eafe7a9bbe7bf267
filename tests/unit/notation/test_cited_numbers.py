"""Numbers in running text: what of them can be read without knowing words."""

from __future__ import annotations

import pytest

from generator.notation.cited_numbers import NumberKind, find_serials, read_cited_number, standard_at


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("云政发〔2020〕3号", "云政发〔2020〕3号"),
        ("云政发[2020]第 3 号", "云政发〔2020〕3号"),
        ("云政发（２０２０）３号", "云政发〔2020〕3号"),
        ("国务院令第713号", "国务院令第713号"),
        ("国务院令第七百一十三号", "国务院令第713号"),
        ("国资委令25号", "国资委令第25号"),
        ("交通部令2005年第3号", "交通部令2005年第3号"),
        ("交通部令（2005年第3号）", "交通部令2005年第3号"),
        ("市政府第12号令", "市政府令第12号"),
        ("某部公告2005年第6号", "某部公告2005年第6号"),
        ("某部2005年第6号公告", "某部公告2005年第6号"),
        ("GB/T 17775—2003", "GB/T 17775—2003"),
        ("DB37/T 1234-2019", "DB37/T 1234—2019"),
        ("GB 3838-88", "GB 3838—88"),
        ("市政府5号令", "市政府令第5号"),
        ("交通部2004年3号令", "交通部令2004年第3号"),
        ("云政发〔2004〕11—13号", "云政发〔2004〕11—13号"),
        ("云政发〔2004〕11号至13号", "云政发〔2004〕11—13号"),
        ("云政发〔2004〕第11 ~ 13号", "云政发〔2004〕11—13号"),
        ("云政发〔200〕33号", "云政发〔200〕33号"),
        ("云政发〔20 9〕4号", "云政发〔209〕4号"),
        ("云政发[1820]3号", "云政发〔1820〕3号"),
    ],
)
def test_forms(text: str, normal: str) -> None:
    number = read_cited_number(text)
    assert number is not None
    assert number.text == normal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "云政发",
        "〔2020〕3号",
        "云政发〔2020〕3",
        "公告25号",
        "令第号",
        "GB/T 17775",
        "3号",
        "云政发〔2020〕3号楼",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read_cited_number(text) is None


def test_a_row_shares_what_it_does_not_print() -> None:
    found = find_serials("云政发〔2003〕5号、7号和〔2004〕8号，国务院令第7号")
    assert [(s.kind, s.year, s.value, s.follows) for s in found] == [
        (NumberKind.DOCUMENT, 2003, 5, False),
        (NumberKind.DOCUMENT, 2003, 7, True),
        (NumberKind.DOCUMENT, 2004, 8, True),
        (NumberKind.ORDER, None, 7, False),
    ]


@pytest.mark.parametrize(
    "text", ["云政发〔2003〕5号，7号开会", "云政发〔2003〕5号和7号前办结", "云政发〔2003〕5号、7号楼"]
)
def test_what_continues_no_row(text: str) -> None:
    assert len(find_serials(text)) == 1


def test_a_standard_stands_where_it_is_looked_for() -> None:
    assert standard_at("（GB 3095-2012）", 0) is None
    number = standard_at("（GB 3095-2012）", 1)
    assert number is not None
    assert (number.text, number.end) == ("GB 3095—2012", 13)
