"""Tables on the page: merged header cells, rows that lost a cell, rosters under a header of their own."""

from __future__ import annotations

import re

import pytest

from generator.export.trees import table_records
from generator.model.edition import Edition
from generator.model.relations import Relations
from generator.render import render
from generator.render.views.runs import plain
from generator.render.views.table_heads import HeadCell, heads
from tests.support.texts import HEAD, corpus_of_texts
from tests.unit.render.markdown_reader import to_html


def page_of(text: str) -> str:
    """The HTML of the notice that holds `text`."""
    pages = render(corpus_of_texts(f"{HEAD}{text}"), Relations(), Edition.ZH_HANS)
    (page,) = (page for page in pages if page.path == "notices/yzf-2022-5.md")
    return to_html(page.text.split("---\n", 2)[2])


@pytest.mark.parametrize(
    ("upper", "lower", "first", "second"),
    [
        ("区|户数||备注", "|城镇|农村|", "区 1x2, 户数 2x1, 备注 1x2", "城镇 1x1, 农村 1x1"),
        ("区|户数|", "||农村", "区 1x2, 户数 2x1", " 1x1, 农村 1x1"),
        ("区|户数", "街|城镇", "区 1x1, 户数 1x1", "街 1x1, 城镇 1x1"),
        ("区||备注", "||", "区 1x2,  1x2, 备注 1x2", ""),
    ],
)
def test_merged_header_cells(upper: str, lower: str, first: str, second: str) -> None:
    rows = [[HeadCell(runs=plain(cell)) for cell in row.split("|")] for row in (upper, lower)]
    shown = [
        ", ".join(f"{''.join(run.text for run in cell.runs)} {cell.columns}x{cell.rows}" for cell in row)
        for row in heads(rows)
    ]
    assert shown == [first, second]


def test_two_header_rows_are_header_cells_with_their_scope() -> None:
    html = page_of("区县\t户<数\t\n\t城|镇\t*农*村\n甲县\t12\t3\n乙县\t8\t4\n")
    assert '<th rowspan="2" scope="col">区县</th>' in html
    assert '<th colspan="2" scope="colgroup">户&#60;数</th>' in html
    assert len(re.findall(r"<th ", html)) == 4
    assert "城&#124;镇" in html
    assert "&#42;农&#42;村" in html


def test_a_row_that_lost_a_cell_is_marked_and_explained() -> None:
    rows = "".join(f"{name}\t{at}\t{name}门\n" for at, name in enumerate(("东街", "西街", "南街"), start=1))
    html = page_of(f"街道\t户数\t门\n{rows}4\t北门\n")
    assert '4 <em class="row-mark realigned">※</em>' in html
    assert "※此行原文缺格" in html
    assert "△" not in html
    html = page_of("任务\t内容\t要求\n甲\t乙丙\t丁\n戊\t己庚\t辛\n壬\t癸子\t丑\n寅\t卯辰\n")
    assert '寅 <em class="row-mark uncertain">△</em>' in html
    assert "△此行各格与表头对不上" in html


def test_a_roster_under_a_header_shows_what_is_printed() -> None:
    html = page_of("姓名\t单位\n林小远\t市文物局\n张小军\t\n王小坚\t市水务局\n")
    assert [cell for cell in re.findall(r"<th[^>]*>(.*?)</th>", html) if cell in {"姓名", "单位"}] == ["姓名", "单位"]
    assert "表示原文此处未印" not in html


def test_a_role_printed_once_is_shown_lighter_below_and_explained() -> None:
    html = page_of("组 长：林 远 副市长\n副组长：张 军 市财政局局长\n王小雨 市水务局局长\n")
    assert '<em class="carried">（副组长）</em>' in html
    assert html.count('class="carried"') == 1
    assert "取自上文" in html
    assert "表示原文此处未印" not in html


def test_a_member_of_the_right_column_shows_that_no_role_is_printed() -> None:
    html = page_of(
        "组 长：林 远\t副市长\t\t\n成 员：张 军\t市财政局局长\t赵小满\t市民政局局长\n王小雨\t市水务局局长\t\t\n"
    )
    assert html.count('class="carried"') == 1
    assert html.count('<em class="unknown">—</em>') == 1


_AIM = "到年底全部渡口完成检修，船只、栈桥、灯塔和航标逐一登记，堤岸加固到位，夜间照明全部恢复，渡工全部经过培训。"


def test_prose_among_figures_is_printed_across_the_columns_behind_it() -> None:
    rows = "东渡\t12\t3\t4\n西渡\t8\t2\t1\n南渡\t6\t4\t2\n"
    html = page_of(f"渡口\t船只\t泊位\t灯塔\n{rows}目标\t{_AIM}\t\t\n")
    assert f'<td colspan="3">{_AIM}</td>' in html
    assert len(re.findall(r"<th ", html)) == 4
    assert "colspan" not in page_of(f"渡口\t船只\t泊位\t灯塔\n{rows}目标\t按期完成\t\t\n")


def test_prose_in_a_column_of_prose_stays_in_it() -> None:
    rows = "".join(f"{name}渡\t{_AIM}\t3\t4\n" for name in "东西南")
    assert "colspan" not in page_of(f"渡口\t要求\t泊位\t灯塔\n{rows}北渡\t{_AIM}\t\t\n")


def test_an_uncertain_header_is_marked_and_spans_nothing() -> None:
    rows = "东渡\t12\t3\t4\n西渡\t8\t2\t1\n南渡\t6\t4\t2\n"
    html = page_of(f"渡口\t船只\t\n\t木船\t铁船\n{rows}")
    assert '渡口 <em class="row-mark uncertain">△</em>' in html
    assert "△此行各格与表头对不上" in html
    assert not re.search("colspan|rowspan|colgroup", html)
    html = page_of(f"渡口\t船只\t泊位\n{rows}目标\t{_AIM}\t\t\n")
    assert '渡口 <em class="row-mark uncertain">△</em>' in html
    assert "colspan" not in html.partition("</thead>")[0]


def test_the_record_of_an_uncertain_header_spreads_no_group() -> None:
    rows = "东渡\t12\t3\t4\n西渡\t8\t2\t1\n南渡\t6\t4\t2\n"
    (notice,) = corpus_of_texts(f"{HEAD}渡口\t船只\t\n\t木船\t铁船\n{rows}").notices
    ((record, _),) = table_records(notice)
    assert record["header"] == ["渡口", "船只 木船", "铁船", ""]


def test_rows_have_anchors_that_count_bands() -> None:
    html = page_of("序号\t任务\t责任单位\n一、城墙\t\t\n1\t修缮东门\t市住建局\n2\t植树\t市林业局\n")
    assert re.findall(r'id="(table_1__row_\d)"', html) == [f"table_1__row_{n}" for n in (1, 2, 3)]
    assert re.search(r'<td><span id="table_1__row_2"></span>1</td>', html)


def test_rows_of_a_table_with_merged_heads_are_anchors_themselves() -> None:
    html = page_of("区县\t户数\t\n\t城\t农村\n甲县\t12\t3\n乙县\t8\t4\n")
    assert re.findall(r'<tr id="(table_1__row_\d)">', html) == ["table_1__row_1", "table_1__row_2"]


def test_members_of_a_roster_have_none() -> None:
    assert "__row_" not in page_of("组 长：张军\t市水务局局长\n成 员：李明\t市文物局局长\n王强\t市财政局局长\n")
