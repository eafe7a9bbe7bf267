"""Lists of web pages: their entries have the numbers that the page shows, and no others."""

from __future__ import annotations

import pytest

from generator.intake import Arrival, take_in
from generator.intake.web_lists import Way, _written

PROSE = "<p>　　为做好渔港清淤工作，保障船舶进出安全，现就有关事项通知如下，请各区、各部门遵照执行。</p>" * 8


def arrival_of(inner: str, sheet: str = "") -> Arrival:
    head = f"<!doctype html><meta charset=utf-8><style>{sheet}</style>"
    return take_in(f"{head}<div>{inner}{PROSE}</div>".encode())


def entries(inner: str, sheet: str = "") -> list[str]:
    return arrival_of(inner, sheet).text.split("为做好渔港")[0].split()


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<ol start=3><li>甲<li>乙</ol>", "3. 甲 4. 乙"),
        ("<ol><li value=7>甲<li>乙<li value=-1>丙<li>丁</ol>", "7. 甲 8. 乙 -1. 丙 0. 丁"),
        ("<ol start=x><li value=y>甲</ol>", "1. 甲"),
        ("<ol reversed><li>甲<li hidden>隐<li>乙</ol>", "2. 甲 1. 乙"),
        ("<ol><li>甲<li style='display:none'>隐<li>乙</ol>", "1. 甲 2. 乙"),
        ("<ol><li>甲<li><li>乙</ol>", "1. 甲 3. 乙"),
        ("<ol type=a><li>甲<li>乙</ol>", "a. 甲 b. 乙"),
        ("<ol type=I start=4><li>甲<li type=1>乙</ol>", "IV. 甲 5. 乙"),
        ("<ol style='list-style:none'><li>甲<li>乙</ol>", "甲 乙"),
        ("<ol style='list-style-type: upper-alpha'><li>甲</ol>", "A. 甲"),
        ("<ol style='list-style: lower-roman inside'><li>甲<li style='list-style:none'>乙</ol>", "i. 甲 乙"),
        ("<ol><li>一、甲<li>（二）乙<li>第三条 丙<li>丁</ol>", "一、甲 （二）乙 第三条 丙 4. 丁"),
        ("<ol><li>第七条 甲<li>第八条 乙</ol>", "第七条 甲 第八条 乙"),
        ("<ol><li>甲<li>第三条公路建设<li>（一）期工程</ol>", "1. 甲 2. 第三条公路建设 3. （一）期工程"),
        ("<ol><li>第七条 甲<li>第三条公路建设</ol>", "1. 第七条 甲 2. 第三条公路建设"),
        ("<ol><li><span hidden>1、</span>甲<li><script>2、</script> 乙</ol>", "1. 甲 2. 乙"),
        ("<ol><li><p hidden>3、</p><b> 1、</b>甲<li>乙</ol>", "1、甲 2. 乙"),
        ("<ol style='list-style: none !important'><li>甲</ol>", "甲"),
        ("<ol style='list-style-type:hebrew'><li><li hidden>甲</ol>", ""),
        ("<ol><li><p>甲</p><p>乙</p><li><div><b>丙</b></div></ol>", "1. 甲 乙 2. 丙"),
        ("<ol><li><ol><li>甲<li>乙</ol><li>丙</ol>", "1. 1. 甲 2. 乙 2. 丙"),
        ("<ol><li><ul><li>甲<li>乙</ul><li>丙</ol>", "1. 甲 乙 2. 丙"),
        ("<ol><li><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><li>戊</ol>", "1. 甲 乙 丙 丁 2. 戊"),
        ("<ul><li>甲<li value=3>乙</ul>", "甲 乙"),
    ],
)
def test_entries_have_the_numbers_that_the_page_shows(inner: str, text: str) -> None:
    assert entries(inner) == text.split()
    assert arrival_of(inner).remarks == ()


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("ol { list-style: none }", "甲 乙"),
        ("li { list-style-type: none }", "甲 乙"),
        ("#n { color: red; list-style: upper-roman outside }", "I. 甲 II. 乙"),
        ("ol { list-style: none } #n { list-style: decimal }", "1. 甲 2. 乙"),
        ("ol.d, #x { list-style: decimal } ol { list-style: none }", "1. 甲 2. 乙"),
        ("#n { list-style: none } ol.d { list-style: decimal }", "甲 乙"),
        ("ol { list-style: none!important } #n { list-style: decimal }", "甲 乙"),
        ("div ol { list-style: none } ol { list-style: decimal }", "甲 乙"),
        ("ol { list-style: none } ol { list-style: decimal }", "1. 甲 2. 乙"),
        ("ol:not(.a, .b) { list-style: none }", "甲 乙"),
        ("ol { x-list-style: none }", "1. 甲 2. 乙"),
        ("div { list-style: none }", "1. 甲 2. 乙"),
    ],
)
def test_style_sheets_of_the_page_number_its_lists(sheet: str, text: str) -> None:
    assert entries("<ol id=n class=d><li>甲<li>乙</ol>", sheet) == text.split()


def test_numbers_that_cannot_be_written_are_told() -> None:
    arrival = arrival_of("<ol style='list-style-type:hebrew'><li>甲<li>乙</ol>")
    assert [remark.code for remark in arrival.remarks] == ["intake-list-unnumbered"] * 2
    assert [arrival.text.split("\n")[remark.line - 1] for remark in arrival.remarks] == ["甲", "乙"]


def test_a_number_of_an_entry_without_a_word_is_not_told() -> None:
    arrival = arrival_of("<ol style='list-style-type:hebrew'><li>甲<li><li>乙<li></ol>")
    assert [arrival.text.split("\n")[remark.line - 1] for remark in arrival.remarks] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("number", "way", "written"),
    [
        (26, "a", "z"), (27, "a", "aa"), (702, "A", "ZZ"), (703, "A", "AAA"), (0, "a", "0"), (-2, "i", "-2"),
        (1994, "I", "MCMXCIV"), (3999, "i", "mmmcmxcix"), (4000, "i", "4000"), (10**9, "1", "1000000000"),
    ],
)  # fmt: skip
def test_numbers_in_letters(number: int, way: str, written: str) -> None:
    assert _written(number, Way(way)) == written
