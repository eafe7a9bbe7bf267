"""Tables between rules: where one ends and the next begins, and what belongs to none."""

from __future__ import annotations

import pytest

from generator.intake import Arrival, take_in
from tests.support.printing import LEFT, PITCH, SIZE, Look, Press, broken, printed

LONG = "为做好渔港清淤工作，保障船舶进出港安全，根据国家和省有关规定，结合本市实际，现就有关事项通知如下，请遵照执行。"
ROWS = "街\t户数\t备注\n甲街\t12\t已完成\n乙街\t7\t\n"
OTHER = "局\t任务\n丙局\t清障\n"
LEFTS = (100.0, 200.0, 400.0)


def lines(arrival: Arrival) -> list[str]:
    return [line for line in arrival.text.split("\n") if line and "—" not in line]


def grid(press: Press, lefts: tuple[float, ...], heights: tuple[float, ...], rows: list[list[str]]) -> None:
    """A grid of rules with `rows` in its cells; `heights` go down."""
    for x in lefts:
        press.canvas.line(x, heights[0], x, heights[-1])
    for y in heights:
        press.canvas.line(lefts[0], y, lefts[-1], y)
    for y, row in zip(heights[1:], rows, strict=True):
        for x, word in zip(lefts, row, strict=False):
            if word:
                press.line(word, x + 5, y + 6)


@pytest.mark.parametrize("second", [ROWS, OTHER])
@pytest.mark.parametrize("turned", [False, True])
def test_a_paragraph_between_two_tables_is_in_neither(second: str, turned: bool) -> None:
    arrival = take_in(printed(f"{ROWS}\n{LONG}\n\n{second}\n{LONG}\n", Look(turned=turned)))
    expected = [*ROWS.splitlines(), LONG, *second.splitlines(), LONG]
    assert lines(arrival) == expected
    assert not arrival.remarks
    assert "2 tables" in arrival.done[0]


@pytest.mark.parametrize("second", [LEFTS, (100.0, 160.0, 240.0, 400.0)])
def test_tables_of_one_width_are_as_many_as_are_drawn(second: tuple[float, ...]) -> None:
    press = Press()
    grid(press, LEFTS, (720, 700, 680), [["甲", "乙"], ["丙", "丁"]])
    press.line("本条在两表之间，不属于其中任何一个。", LEFTS[0], 620)
    grid(press, second, (560, 540, 520), [["一", "二"], ["三", "四"]])
    more = "\t" * (len(second) - len(LEFTS))
    assert lines(take_in(press.done())) == [
        "甲\t乙", "丙\t丁", "本条在两表之间，不属于其中任何一个。", f"一\t二{more}", f"三\t四{more}",
    ]  # fmt: skip


def test_a_rule_as_wide_as_a_table_further_down_is_none_of_its_rules() -> None:
    press = Press()
    press.canvas.line(LEFTS[0], 800, LEFTS[-1], 800)
    press.paragraph(LONG)
    y = press.y
    grid(press, LEFTS, (y, y - PITCH, y - 2 * PITCH), [["甲", "乙"], ["丙", "丁"]])
    press.canvas.line(LEFTS[0], 100, LEFTS[-1], 100)
    press.y = y - 4 * PITCH
    press.paragraph(LONG)
    assert lines(take_in(press.done())) == [LONG, "甲\t乙", "丙\t丁", LONG]


def test_tables_open_at_their_sides_are_parted_where_no_upright_stands() -> None:
    press = Press()
    for top in (700, 500):
        for y in (top, top - 20, top - 40):
            press.canvas.line(100, y, 400, y)
        press.canvas.line(240, top, 240, top - 40)
        for x, y, word in ((110, 15, "甲"), (250, 15, "乙"), (110, 35, "丙"), (250, 35, "丁")):
            press.line(word, x, top - y)
    press.line("两表之间的文字", 110, 600)
    assert lines(take_in(press.done())) == ["甲\t乙", "丙\t丁", "两表之间的文字", "甲\t乙", "丙\t丁"]


def columns(press: Press, top: float) -> None:
    """Two columns of prose, with a rule between them."""
    for left, text in ((LEFT, "左栏文字叙述清淤。" * 22), (LEFT + 222, "右栏文字叙述航道。" * 22)):
        for at, line in enumerate(broken(text, 198)):
            press.line(line, left, top - at * PITCH)
    press.canvas.line(LEFT + 210, top + PITCH, LEFT + 210, top - 14 * PITCH)
    for y in (top + PITCH, top - 14 * PITCH):
        press.canvas.line(LEFT, y, LEFT + 420, y)


@pytest.mark.parametrize("tops", [(700.0,), (700.0, 700.0 - 15 * PITCH)])
def test_columns_of_prose_between_rules_are_no_table(tops: tuple[float, ...]) -> None:
    """A second pair of columns begins at the rule where the first one ends."""
    press = Press()
    for top in tops:
        columns(press, top)
    arrival = take_in(press.done())
    assert [remark.code for remark in arrival.remarks] == ["intake-table-unread"] * (len(tops) - 1)
    assert "\t" not in arrival.text
    assert set(lines(arrival)) >= {"左栏文字叙述清淤。" * 22, "右栏文字叙述航道。" * 22}


def open_table(press: Press, top: float, heights: tuple[float, ...], rows: list[list[str]]) -> None:
    """A table without sides; a row of one cell is crossed by no upright."""
    y = top
    press.canvas.line(100, y, 400, y)
    for high, row in zip(heights, rows, strict=True):
        press.canvas.line(100, y - high, 400, y - high)
        if len(row) > 1:
            press.canvas.line(240, y, 240, y - high)
        for x, word in zip((110, 250), row, strict=False):
            press.line(word, x, y - high + 6)
        y -= high


PAIR = [["甲", "乙"], ["丙", "丁"]]


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("high", [16.0, 20.0, 28.0])
def test_a_merged_row_of_an_open_table_belongs_to_it(at: int, high: float) -> None:
    press = Press()
    open_table(press, 700, (*[20.0] * at, high, *[20.0] * (2 - at)), [*PAIR[:at], ["合计"], *PAIR[at:]])
    expected = ["甲\t乙", "丙\t丁"]
    assert lines(take_in(press.done())) == [*expected[:at], "合计\t", *expected[at:]]


@pytest.mark.parametrize("high", [45.0, 80.0])
@pytest.mark.parametrize("row", [20.0, 60.0])
def test_what_stands_between_two_open_tables_is_no_row(high: float, row: float) -> None:
    press = Press()
    open_table(press, 700, (row, row, high, row, row), [*PAIR, ["表二"], *PAIR])
    assert lines(take_in(press.done())) == ["甲\t乙", "丙\t丁", "表二", "甲\t乙", "丙\t丁"]


@pytest.mark.parametrize("high", [1, 2, 4])
def test_one_row_without_rules_at_its_sides_is_told(high: int) -> None:
    press = Press()
    texts = [("清淤和疏浚" * 20)[: 10 * high], ("组织验收通报进度" * 20)[: 12 * high]]
    open_table(press, 700, (20.0 * high,), [["", ""]])
    for x, text, room in zip((102.0, 242.0), texts, (120, 144), strict=True):
        for at, line in enumerate(broken(text, room)):
            press.line(line, x, 686 - 18 * at)
    arrival = take_in(press.done())
    assert lines(arrival) == ["\t".join(texts)]
    (remark,) = arrival.remarks
    assert (remark.code, remark.message.split("; ")[1]) == (
        "intake-table-unread", "this one has a single row, and may be columns of text",
    )  # fmt: skip


@pytest.mark.parametrize(("length", "told"), [(22, True), (2, False)])
def test_one_row_of_long_cells_in_a_frame_is_told(length: int, told: bool) -> None:
    press = Press()
    texts = ["左栏文字叙述清淤。" * length, "右栏文字叙述航道。" * length]
    press.canvas.rect(100, 400, 300, 300)
    press.canvas.line(240, 400, 240, 700)
    for x, text, room in zip((105.0, 245.0), texts, (130, 150), strict=True):
        for at, line in enumerate(broken(text, room)):
            press.line(line, x, 680 - 14 * at)
    arrival = take_in(press.done())
    assert lines(arrival) == ["\t".join(texts)]
    assert [remark.code for remark in arrival.remarks] == ["intake-table-unread"] * told


def test_a_heading_between_rules_above_columns_of_prose_is_no_row() -> None:
    press = Press()
    columns(press, 700)
    press.canvas.line(LEFT, 700 + PITCH + 30, LEFT + 420, 700 + PITCH + 30)
    press.line("海州市人民政府公报", 200, 700 + PITCH + 10)
    arrival = take_in(press.done())
    assert lines(arrival) == ["海州市人民政府公报", "左栏文字叙述清淤。" * 22, "右栏文字叙述航道。" * 22]
    assert [remark.code for remark in arrival.remarks] == ["intake-table-unread"]


def test_long_cells_of_an_open_table_stay_cells() -> None:
    press = Press()
    texts = ["左栏文字叙述清淤。" * 14, "右栏文字叙述航道。" * 14]
    open_table(press, 700, (20.0, 260.0), [["修改前", "修改后"], ["", ""]])
    for x, text in zip((110.0, 250.0), texts, strict=True):
        for at, line in enumerate(broken(text, 120 if x < 200 else 140)):
            press.line(line, x, 665 - 14 * at)
    assert lines(take_in(press.done())) == ["修改前\t修改后", "\t".join(texts)]


def test_a_table_in_a_cell_of_another_stands_once_and_is_told() -> None:
    press = Press()
    press.y = 720
    grid(press, (100, 200, 500), (700, 500), [["外", ""]])
    grid(press, (220, 300, 400), (650, 620, 590), [["甲", "乙"], ["丙", "丁"]])
    arrival = take_in(press.done())
    assert lines(arrival) == ["外\t", "甲\t乙", "丙\t丁"]
    (remark,) = arrival.remarks
    assert (remark.code, remark.message.split("; ")[1]) == (
        "intake-table-unread", "this table stands in a cell of one before",
    )  # fmt: skip
    assert arrival.text.split("\n")[remark.line - 1] == "甲\t乙"


def test_words_between_the_cells_of_a_table_stay_words() -> None:
    press = Press()
    for y in (700, 660):
        press.canvas.line(100, y, 500, y)
    for x in (100, 200, 350, 500):
        press.canvas.line(x, 660, x, 700)
    for y in (620, 580):
        press.canvas.line(100, y, 200, y)
    for x in (100, 200):
        press.canvas.line(x, 580, x, 660)
    for x, y, word in ((110, 675, "甲"), (210, 675, "乙"), (360, 675, "丙"), (110, 635, "丁"), (110, 595, "戊")):
        press.line(word, x, y)
    press.line("表旁的说明文字，", 220, 635)
    press.line("不属于任何一格。", 220, 635 - SIZE * 1.5)
    arrival = take_in(press.done())
    assert lines(arrival) == ["甲\t乙\t丙", "丁\t\t", "戊\t\t", "表旁的说明文字，不属于任何一格。"]
    (remark,) = arrival.remarks
    assert remark.code == "intake-table-unread"
    assert "16 stand between" in remark.message


@pytest.mark.parametrize("above", [LEFT, LEFTS[0]])
def test_prose_stays_prose_whatever_rules_stand_on_its_page(above: float) -> None:
    """However a rule lies above prose, the prose is not a cell."""
    press = Press()
    press.canvas.line(above, 790, LEFTS[-1], 790)
    press.paragraph(LONG)
    press.paragraph(LONG)
    y = press.y - PITCH
    grid(press, LEFTS, (y, y - PITCH, y - 2 * PITCH), [["甲", "乙"], ["丙", "丁"]])
    assert [line for line in lines(take_in(press.done())) if "\t" in line] == ["甲\t乙", "丙\t丁"]
