"""Characters of a PDF: which way they run, what stands above the line, what a font prints for what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pytest

from generator.intake import Arrival, take_in
from generator.intake.pdf_glyphs import text_of
from generator.intake.radicals import IDEOGRAPHS
from tests.support.printing import HEIGHT, LEFT, PITCH, SIZE, WIDTH, Press, picture, width

LONG = "为做好渔港清淤工作，保障船舶进出港安全，根据国家和省有关规定，结合本市实际，现就有关事项通知如下，请遵照执行。"


def lines(arrival: Arrival) -> list[str]:
    return [line for line in arrival.text.split("\n") if line and "—" not in line]


def codes(arrival: Arrival) -> list[str]:
    return [remark.code for remark in arrival.remarks]


@pytest.mark.parametrize(
    ("printed_as", "text"),
    [
        ("(cid:17)", "\ufffd"), ("\u2f42", "文"), ("\uf9dc", "隆"), ("\ufb01", "fi"), ("\x03", "\ufffd"), ("文", "文"),
        ("\u2ed3", "长"), ("\u2ed4", "门"), ("\u2ea0", "民"), ("\u2ecb", "车"), ("\u2ec5", "见"), ("\u2eda", "页"),
        ("\u2e9f", "母"), ("\u2ef3", "龟"),
    ],
)  # fmt: skip
def test_forms_of_characters(printed_as: str, text: str) -> None:
    assert text_of({"text": printed_as}) == text


def test_every_radical_but_one_is_an_ideograph() -> None:
    radicals = [chr(code) for code in range(0x2E80, 0x2EF4) if unicodedata.category(chr(code)) != "Cn"]
    left = [radical for radical in radicals if "RADICAL" in unicodedata.name(text_of({"text": radical}))]
    assert left == ["\u2e80"]
    assert all("IDEOGRAPH" in unicodedata.name(ideograph) for ideograph in IDEOGRAPHS.values())


def scripted(small: str, rise: float, size: float = 0.6 * SIZE) -> list[str]:
    press = Press()
    press.line("占地10", LEFT, 700)
    x = LEFT + width("占地10")
    press.line(small, x, 700 + rise, size)
    press.line("平方米", x + width(small, size), 700)
    return lines(take_in(press.done()))


@pytest.mark.parametrize("rise", [0.3, 0.33, 0.36])
def test_a_figure_above_the_line_does_not_join_the_one_on_it(rise: float) -> None:
    assert scripted("4", rise * SIZE) == ["占地10⁴平方米"]
    assert scripted("-4", rise * SIZE) == ["占地10⁻⁴平方米"]


def test_a_figure_under_the_line() -> None:
    assert scripted("2", -0.15 * SIZE) == ["占地10₂平方米"]


@pytest.mark.parametrize("base", [12.0, 16.0])
def test_a_figure_as_browsers_print_it(base: float) -> None:
    small = base / 1.2
    for text, rise, shown in (("4", 4.0, "⁴"), ("2", -0.2 * base, "₂")):
        press, x = Press(), LEFT
        for part, up, size in (("占地10", 0.0, base), (text, rise, small), ("平方米", 0.0, base)):
            press.line(part, x, 700 + up, size)
            x += width(part, size)
        assert lines(take_in(press.done())) == [f"占地10{shown}平方米"]


@pytest.mark.parametrize(
    ("base", "size", "rise", "shown"), [(12, 6.96, -3.96, "₄"), (16, 9, 7, "⁴"), (12, 6, 7, "⁴"), (12, 5, -4.5, "₄")]
)
def test_a_figure_off_the_line_stays_with_it(base: float, size: float, rise: float, shown: str) -> None:
    press = Press()
    press.line("各单位", LEFT, 700 + 1.75 * base, base)
    press.line("占地10", LEFT, 700, base)
    x = LEFT + width("占地10", base)
    press.line("4", x, 700 + rise, size)
    press.line("平方米", x + width("4", size), 700, base)
    press.line("请照办", LEFT, 700 - 1.75 * base, base)
    assert "".join(lines(take_in(press.done()))) == f"各单位占地10{shown}平方米请照办"


@pytest.mark.parametrize(("x", "rise"), [(20.0, 7.0), (0.0, 14.0), (-40.0, 7.0)])
def test_a_figure_that_stands_at_no_line_is_one(x: float, rise: float) -> None:
    press = Press()
    press.line("占地10", LEFT, 700)
    press.line("4", LEFT + width("占地10") + x, 700 + rise, 6)
    assert lines(take_in(press.done())) == ["4", "占地10"]


def recognised(*, picture_under: bool) -> list[str]:
    """A page of print, or of a picture with the text that a program recognised on it, whose figures jitter."""
    press = Press()
    if picture_under:
        press.canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
    press.paragraph(LONG * 8)
    press.line("3月", LEFT, press.y)
    press.line("1", LEFT + width("3月"), press.y + 3.5, 9.5)
    press.line("日", LEFT + width("3月") + width("1", 9.5), press.y)
    return lines(take_in(press.done()))


def test_figures_that_a_program_recognised_are_not_raised() -> None:
    assert recognised(picture_under=True)[1] == "3月1日"
    assert recognised(picture_under=False)[1] == "3月¹日"


@pytest.mark.parametrize("size", [0.5, 0.6, 0.75, 0.9, 1.0, 1.2])
def test_a_figure_on_the_line_is_one_whatever_its_size(size: float) -> None:
    assert scripted("4", 0.0, size * SIZE) == ["占地104平方米"]


@pytest.mark.parametrize("small", ["注", "第5期", "2024"])
def test_words_and_years_above_the_line_stay(small: str) -> None:
    assert scripted(small, 0.3 * SIZE) == [f"占地10{small}平方米"]


@pytest.mark.parametrize(("small", "told"), [("3.5", True), ("1/2", True), ("2024", True), ("4", False), ("注", False)])
@pytest.mark.parametrize("framed", [True, False])
def test_figures_that_would_join_others_are_told(small: str, told: bool, framed: bool) -> None:
    press = Press()
    press.line("占地10", LEFT, 700)
    press.line(small, LEFT + width("占地10"), 700 + 0.3 * SIZE, 0.6 * SIZE)
    if framed:
        for x in (LEFT - 5, LEFT + 100, LEFT + 200):
            press.canvas.line(x, 690, x, 720)
        for y in (690, 720):
            press.canvas.line(LEFT - 5, y, LEFT + 200, y)
    arrival = take_in(press.done())
    assert codes(arrival) == ["intake-figures-joined"] * told
    assert all(f"of page 1; “{small}”," in remark.message for remark in arrival.remarks)


@pytest.mark.parametrize("text", ["3.5", "2024"])
def test_figures_above_words_join_none(text: str) -> None:
    press = Press()
    press.line("占地", LEFT, 700)
    press.line(text, LEFT + width("占地"), 700 + 0.3 * SIZE, 0.6 * SIZE)
    assert codes(take_in(press.done())) == []


def test_a_line_beside_a_large_initial_stays() -> None:
    press = Press()
    press.line("第", LEFT, 700, 2 * SIZE)
    press.line("5条 共3项12款", LEFT + 2 * SIZE, 700 + 0.6 * SIZE)
    assert lines(take_in(press.done())) == ["第5条 共3项12款"]


def test_a_page_upside_down_is_read_as_any_other() -> None:
    press = Press()
    press.canvas.translate(WIDTH, HEIGHT)
    press.canvas.rotate(180)
    press.paragraph("海州市人民政府令")
    press.paragraph(LONG)
    arrival = take_in(press.done())
    assert lines(arrival) == ["海州市人民政府令", LONG]
    assert codes(arrival) == []


@pytest.mark.parametrize("degrees", [30, 90, 180, 270])
def test_lines_in_another_direction_stay_apart(degrees: float) -> None:
    press = Press()
    press.paragraph(LONG)
    press.canvas.saveState()
    press.canvas.translate(300, 400)
    press.canvas.rotate(degrees)
    press.line("清淤工程", 0, 0)
    press.line("未经许可", 0, -PITCH)
    press.line("不得翻印", 100, -PITCH)
    press.canvas.restoreState()
    arrival = take_in(press.done())
    assert lines(arrival)[0] == LONG
    assert [line.split() for line in lines(arrival)[1:]] == [["清淤工程"], ["未经许可", "不得翻印"]]
    assert codes(arrival) == ["intake-text-turned"]


@pytest.mark.parametrize(("x", "y"), [(LEFT, -50.0), (LEFT, HEIGHT + 30), (-200.0, 500.0), (WIDTH + 20, 500.0)])
def test_text_that_no_reader_sees_stands_apart_and_is_told(x: float, y: float) -> None:
    press = Press()
    press.paragraph(LONG)
    press.line("印厂记号", x, y)
    arrival = take_in(press.done())
    assert lines(arrival) == [LONG, "印厂记号"]
    (remark,) = arrival.remarks
    assert remark.code == "intake-text-outside"
    assert arrival.text.split("\n")[remark.line - 1] == "印厂记号"


def test_what_is_cropped_off_a_page_is_seen_by_nobody() -> None:
    press = Press()
    press.canvas.setCropBox((0, 60, WIDTH, HEIGHT - 20))
    press.paragraph(LONG)
    press.line("印厂记号", LEFT, HEIGHT - 15)
    arrival = take_in(press.done())
    assert lines(arrival) == [LONG, "印厂记号"]
    assert set(codes(arrival)) == {"intake-text-outside"}


def shown(degrees: int, crop: tuple[float, float, float, float], media: Sequence[float] = (0, 0, 595, 842)) -> Arrival:
    """A page, turned by `degrees` for its readers and cropped, with a word at each edge of what is not cropped off."""
    press = Press()
    press.canvas.setPageRotation(degrees)
    press.canvas.setCropBox(crop)
    press.paragraph(LONG)
    for word, x, y in (("上边", 280, 800), ("下边", 280, 60), ("左边", 20, 400), ("右边", 550, 400)):
        press.line(word, x, y)
    box = f"/MediaBox [ {' '.join(map(str, media))} ]"
    data, boxes = re.subn(rb"/MediaBox \[[^]]*\]", box.encode(), press.done())
    assert boxes == 1
    return take_in(data)


CROPS = {
    "上边": (0, 0, WIDTH, 780), "下边": (0, 75, WIDTH, HEIGHT), "左边": (60, 0, WIDTH, HEIGHT),
    "右边": (0, 0, 540, HEIGHT),
}  # fmt: skip


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize("gone", CROPS)
def test_a_page_that_is_turned_is_cropped_where_the_file_says(degrees: int, gone: str) -> None:
    arrival = shown(degrees, CROPS[gone])
    assert codes(arrival) == ["intake-text-outside"]
    (remark,) = arrival.remarks
    assert arrival.text.split("\n")[remark.line - 1] == gone
    assert all(word in arrival.text for word in CROPS)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize(
    "media", [(595, 842, 0, 0), (0, 842, 595, 0), (595, 0, 0, 842), (-10, -20, 595, 842), (595, 842, -10, -20)]
)
def test_a_page_between_any_two_corners_is_one(degrees: int, media: tuple[float, ...]) -> None:
    arrival = shown(degrees, (0, 0, WIDTH, HEIGHT), media)
    assert codes(arrival) == []
    assert sorted(lines(arrival)) == sorted(lines(shown(degrees, (0, 0, WIDTH, HEIGHT))))
