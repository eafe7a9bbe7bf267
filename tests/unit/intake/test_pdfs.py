"""PDFs: lines become paragraphs by geometry, rules become tables, and what cannot be read is said."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.intake import Arrival, IntakeError, pdf_pages, take_in
from tests.support.printing import HEIGHT, LEFT, PITCH, RIGHT, SIZE, WIDTH, Look, Press, broken, picture, printed

LONG = "为做好渔港清淤工作，保障船舶进出港安全，根据国家和省有关规定，结合本市实际，现就有关事项通知如下，请遵照执行。"
ROWS = "街\t户数\t备注\n甲街\t12\t已完成\n乙街\t7\t\n"


def codes(arrival: Arrival) -> list[str]:
    return [remark.code for remark in arrival.remarks]


def lines(arrival: Arrival) -> list[str]:
    return [line for line in arrival.text.split("\n") if line and "—" not in line]


def test_a_paragraph_over_several_lines_is_one_line() -> None:
    assert lines(take_in(printed(f"{LONG}\n\n{LONG * 3}\n\n各区人民政府：\n"))) == [LONG, LONG * 3, "各区人民政府："]


def test_words_and_figures_at_line_ends_keep_their_spaces() -> None:
    text = "The circular on printing and issuing the measures for " * 4 + "the end of it all."
    assert lines(take_in(printed(text + "\n"))) == [text]


@pytest.mark.parametrize("length", range(60, 80))
def test_a_full_last_line_does_not_swallow_the_next_paragraph(length: int) -> None:
    one, other = ("清淤工作" * 20)[:length], "第二段文字" * 20
    assert lines(take_in(printed(f"{one}。\n\n{other}\n\n{LONG}\n"))) == [f"{one}。", other, LONG]


def test_lines_of_a_title_stand_together() -> None:
    arrival = take_in(printed(f"海州市人民政府令\n\n第 12 号\n\n{LONG}\n"))
    assert arrival.text.startswith(f"海州市人民政府令\n第 12 号\n\n{LONG}\n")


def test_pages_end_with_a_form_feed_and_are_not_joined() -> None:
    arrival = take_in(printed(f"{LONG}\n\f{LONG}\n"))
    pages = arrival.text.split("\f")
    assert len(pages) == 2
    assert pages[0] == f"{LONG}\n\n— 1 —\n\n"
    assert pages[1] == f"{LONG}\n\n— 2 —\n"
    assert arrival.done == ("PDF with a text layer: 2 pages, 0 tables between rules.",)


def test_a_table_between_rules_is_rows_with_tabs() -> None:
    arrival = take_in(printed(f"{LONG}\n\n{ROWS}\n{LONG}\n"))
    assert f"{LONG}\n\n{ROWS}\n{LONG}\n" in arrival.text
    assert codes(arrival) == []


def test_a_cell_over_several_lines_is_one() -> None:
    cell = "包括城乡居民基本医疗保险补助和医疗救助，按照国家和省有关规定执行"
    arrival = take_in(printed(f"项目\t主要内容\t标准\n甲\t{cell}\t5%\n"))
    assert f"甲\t{cell}\t5%" in arrival.text


def test_a_table_on_a_turned_page() -> None:
    text = f"附表\n\n{ROWS}\n{LONG}\n"
    assert lines(take_in(printed(text, Look(turned=True)))) == ["附表", *ROWS.rstrip("\n").split("\n"), LONG]


def drawn(*strokes: tuple[float, float, float, float]) -> Press:
    """A page with four words in two rows, and lines."""
    press = Press()
    for x, y, word in ((110, 705, "甲"), (250, 705, "乙"), (110, 685, "丙"), (250, 685, "丁")):
        press.line(word, x, y)
    for stroke in strokes:
        press.canvas.line(*stroke)
    return press


def test_a_table_open_at_its_sides() -> None:
    rules = [(100, y, 400, y) for y in (720, 700, 680)]
    arrival = take_in(drawn(*rules, (240, 720, 240, 680)).done())
    assert lines(arrival) == ["甲\t乙", "丙\t丁"]


def test_merged_cells_stand_once() -> None:
    press = drawn((100, 720, 400, 720), (100, 680, 400, 680), (100, 720, 100, 680), (400, 720, 400, 680))
    press.canvas.line(100, 700, 400, 700)
    press.canvas.line(240, 700, 240, 680)
    assert lines(take_in(press.done())) == ["甲 乙\t", "丙\t丁"]


def test_a_frame_around_text_is_no_table() -> None:
    press = Press()
    y = press.y
    press.paragraph(LONG)
    press.canvas.rect(LEFT - 5, press.y, RIGHT - LEFT + 10, y - press.y + SIZE)
    arrival = take_in(press.done())
    assert lines(arrival) == [LONG]
    assert codes(arrival) == []


def test_columns_without_rules_are_rows_and_said_to_be() -> None:
    press = Press()
    for role, name, post in (
        ("组长", "张军", "副市长"),
        ("成员", "李明", "水务局局长"),
        ("成员", "王强", "财政局局长"),
    ):
        for x, word in ((100, role), (180, name), (300, post)):
            press.line(word, x, press.y)
        press.y -= PITCH
    arrival = take_in(press.done())
    assert lines(arrival) == ["组长\t张军\t副市长", "成员\t李明\t水务局局长", "成员\t王强\t财政局局长"]
    (remark,) = arrival.remarks
    assert (remark.code, remark.line, remark.last_line) == ("intake-columns-without-rules", 1, 3)


WIDE = "负责统筹渔港清淤和航道疏浚，组织验收，按月通报进度，协调解决有关问题"
COLUMNS = ((LEFT, 80.0), (LEFT + 120, 170.0), (LEFT + 320, 90.0))


def without_rules(rows: list[tuple[str, ...]], *, apart: float, centred: bool = False) -> Arrival:
    """The rows printed in columns without rules, their cells in as many lines as they need."""
    press = Press()
    for row in rows:
        cells = [broken(cell, room) for cell, (_, room) in zip(row, COLUMNS, strict=True)]
        high = max(map(len, cells))
        for cell, (x, _) in zip(cells, COLUMNS, strict=True):
            down = (high - len(cell)) // 2 if centred else 0
            for i, line in enumerate(cell):
                press.line(line, x, press.y - (down + i) * PITCH)
        press.y -= high * PITCH + apart
    return take_in(press.done())


@pytest.mark.parametrize(
    ("apart", "centred", "rows"),
    [
        (0.0, False, [("甲局", WIDE, "三月底"), ("乙局", "负责清障", "四月"), ("丙局", WIDE, "五月")]),
        (9.0, False, [("甲局", WIDE, "三月底"), ("乙局", "负责清障", "四月"), ("丙局", WIDE, "五月底")]),
        (9.0, True, [("甲局", WIDE, "三月底"), ("乙局", WIDE, "四月"), ("丙局", WIDE, "五月底")]),
        (9.0, False, [("甲街道渔业管理办公室", WIDE, "三月底"), ("乙局", WIDE, "四月"), ("丙局", WIDE, "五月底")]),
        (0.0, False, [("甲局", "", "三月底"), ("乙局", WIDE, ""), ("丙局", "验收", "五月"), ("丁局", WIDE, "六月")]),
    ],
)  # fmt: skip
def test_cells_over_several_lines_in_columns_without_rules(
    apart: float, centred: bool, rows: list[tuple[str, ...]]
) -> None:
    arrival = without_rules(rows, apart=apart, centred=centred)
    assert lines(arrival) == ["\t".join(row) for row in rows]
    (remark,) = arrival.remarks
    assert remark.code == "intake-columns-without-rules"
    assert f"{len(rows)} of them" in remark.message


def test_columns_that_make_no_rows_are_told() -> None:
    press = Press()
    for row in (("甲局", "负责清障", "三月"), ("乙局", "负责疏浚", "四月"), ("丙局", "负责验收", "五月")):
        for (x, _), word in zip(COLUMNS, row, strict=True):
            press.line(word, x, press.y)
        press.y -= PITCH
        press.line("注：这一行横贯各栏，不属于任何一栏，也不与任何一栏对齐。", LEFT, press.y)
        press.y -= PITCH
    arrival = take_in(press.done())
    assert "甲局  负责清障  三月" in arrival.text
    (remark,) = arrival.remarks
    assert remark.code == "intake-columns-unread"
    assert "3 lines" in remark.message


def test_prose_below_columns_without_rules_is_prose() -> None:
    press = Press()
    rows = [("甲局", "负责清障", "三月"), ("乙局", "负责疏浚", "四月"), ("丙局", "负责验收", "五月")]
    for row in rows:
        for (x, _), word in zip(COLUMNS, row, strict=True):
            press.line(word, x, press.y)
        press.y -= PITCH
    press.paragraph(LONG)
    press.line("联系人：张军", LEFT, press.y)
    arrival = take_in(press.done())
    assert lines(arrival) == ["\t".join(row) for row in rows] + [LONG, "联系人：张军"]


def test_contents_with_pages_behind_a_gap_are_no_table() -> None:
    press = Press()
    for title, page in (("关于清淤的通知", "(1)"), ("关于修缮城墙的意见", "(4)"), ("关于停航的通告", "(12)")):
        press.line(title, LEFT, press.y)
        press.line(page, 450, press.y)
        press.y -= PITCH
    arrival = take_in(press.done())
    assert lines(arrival) == ["关于清淤的通知  (1)", "关于修缮城墙的意见  (4)", "关于停航的通告  (12)"]
    assert codes(arrival) == []


def test_contents_with_leaders_are_lines() -> None:
    entries = [
        f"{title}{'…' * 40}"[:31] + f"({page})" for title, page in (("关于清淤的通知", 1), ("关于停航的通告", 4))
    ]
    press = Press()
    for entry in entries * 8:
        press.line(entry, LEFT, press.y)
        press.y -= PITCH
    assert lines(take_in(press.done())) == entries * 8


def test_two_columns_are_read_one_after_the_other() -> None:
    press = Press()
    press.paragraph("海州市人民政府公报")
    top = press.y
    for left, text in ((LEFT, "左栏文字叙述清淤。" * 20), (LEFT + 222, "右栏文字叙述航道。" * 20)):
        press.y = top
        for line in broken(text, 198, 2 * SIZE):
            press.line(line, left + (2 * SIZE if press.y == top else 0), press.y)
            press.y -= PITCH
    found = lines(take_in(press.done()))
    assert found == ["海州市人民政府公报", "左栏文字叙述清淤。" * 20, "右栏文字叙述航道。" * 20]


def test_letters_set_apart_keep_one_space() -> None:
    press = Press()
    for i, character in enumerate("海州市公报"):
        press.line(character, 150 + 40 * i, press.y)
    assert lines(take_in(press.done())) == ["海 州 市 公 报"]


def test_text_aslant_is_put_at_the_end_and_reported() -> None:
    press = Press()
    press.paragraph(LONG)
    press.canvas.saveState()
    press.canvas.rotate(30)
    press.line("仅供参考", 400, 300)
    press.canvas.restoreState()
    arrival = take_in(press.done())
    assert lines(arrival) == [LONG, "仅供参考"]
    assert codes(arrival) == ["intake-text-turned"]


def test_bold_type_made_by_printing_twice_is_read_once() -> None:
    press = Press()
    press.line("海州市人民政府", 100, 700)
    press.line("海州市人民政府", 100.3, 700)
    assert lines(take_in(press.done())) == ["海州市人民政府"]


def test_a_page_that_is_a_picture_is_reported() -> None:
    press = Press()
    press.paragraph(LONG)
    press.canvas.showPage()
    press.canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
    press.canvas.save()
    arrival = take_in(press._file.getvalue())
    (remark,) = arrival.remarks
    assert remark.code == "intake-picture-unread"
    assert "page 2 is a picture" in remark.message
    assert arrival.text.split("\n")[remark.line - 1] == "\f"


def test_a_drawing_of_thousands_of_rules_is_not_searched_for_tables() -> None:
    press = Press()
    press.paragraph(LONG)
    for i in range(80):
        for j in range(80):
            press.canvas.line(100 + i * 4, 100 + j * 4, 103 + i * 4, 100 + j * 4)
    arrival = take_in(press.done())
    assert codes(arrival) == ["intake-table-unread"]
    assert LONG in arrival.text


def blank(*, image: bool) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    if image:
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def locked() -> bytes:
    press = Press(encrypt="secret")
    press.paragraph(LONG)
    return press.done()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (blank(image=True), "the PDF has no text layer: 1 page without a character, 1 of them filled by a picture"),
        (blank(image=False), "the PDF has no text layer: 1 page without a character"),
        (locked(), "the PDF is encrypted, and does not open without a password"),
        (b"%PDF-1.7\n", "the PDF"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "the PDF"),
        (printed(LONG)[:400], "the PDF"),
        (b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\n", "the PDF"),
    ],
)
def test_pdfs_that_cannot_be_read_are_refused(data: bytes, what: str) -> None:
    with pytest.raises(IntakeError) as caught:
        take_in(data)
    assert caught.value.what.startswith(what)
    assert caught.value.remedy


def test_a_pdf_cut_short_anywhere_is_read_or_refused() -> None:
    data = printed(LONG)
    outcomes = set()
    for end in range(9, len(data), 97):
        try:
            outcomes.add(LONG in take_in(data[:end]).text)
        except IntakeError:
            outcomes.add(None)
    assert None in outcomes
    assert False not in outcomes


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    with pytest.raises(IntakeError, match="the PDF has 2 pages; an issue has at most 1"):
        take_in(printed(f"{LONG}\f{LONG}"))


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_GLYPHS", 100)
    with pytest.raises(IntakeError, match="more than 100 characters"):
        take_in(printed(LONG * 3))


def test_same_pdf_same_text() -> None:
    data = printed(f"{LONG}\n\n{ROWS}")
    assert take_in(data) == take_in(data)
