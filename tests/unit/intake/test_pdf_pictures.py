"""Pictures on a page: what lies under the text a program recognised, and what shows something not in the text."""

from __future__ import annotations

import pytest

from generator.intake import Arrival, take_in
from tests.support.printing import HEIGHT, LEFT, RIGHT, WIDTH, Press, picture

LONG = "为做好渔港清淤工作，保障船舶进出港安全，根据国家和省有关规定，结合本市实际，现就有关事项通知如下，请遵照执行。"


def beside(*pictures: tuple[float, float, float, float]) -> Arrival:
    """A page that begins with a paragraph, with pictures at x, y, of a width and a height."""
    press = Press()
    press.paragraph(LONG)
    for x, y, width, height in pictures:
        press.canvas.drawImage(picture(), x, y, width, height)
    return take_in(press.done())


def share(width: float, height: float) -> str:
    return f"{width * height / (WIDTH * HEIGHT):.0%}"


@pytest.mark.parametrize("height", [100, 300, 590])
def test_a_picture_beside_the_text_is_told(height: float) -> None:
    arrival = beside((LEFT, 100, RIGHT - LEFT, height))
    (remark,) = arrival.remarks
    assert remark.code == "intake-picture-unread"
    assert f"a picture covers {share(RIGHT - LEFT, height)} of page 1" in remark.message
    assert arrival.done == ("PDF with a text layer: 1 page, 0 tables between rules.",)
    assert LONG in arrival.text


def test_a_page_number_on_the_picture_of_a_page_is_not_its_text() -> None:
    arrival = take_in(_scanned(""))
    assert [remark.code for remark in arrival.remarks] == ["intake-picture-unread"]
    assert not any("recognised" in line for line in arrival.done)


def test_text_on_the_picture_of_its_page_is_called_recognised() -> None:
    arrival = take_in(_scanned(LONG * 4))
    assert arrival.remarks == ()
    assert "On 1 page the text lies on a picture" in arrival.done[1]


@pytest.mark.parametrize("length", [4, 12, 21])
def test_a_heading_on_a_picture_is_not_what_it_shows(length: int) -> None:
    press = Press()
    press.canvas.drawImage(picture(), 40, 100, 515, 650)
    press.line(LONG[:length], 120, 700)
    arrival = take_in(press.done())
    assert [remark.code for remark in arrival.remarks] == ["intake-picture-unread"]
    assert not any("recognised" in line for line in arrival.done)


@pytest.mark.parametrize(("wide", "high"), [(300, 200), (200, 100), (120, 100), (420, 300)])
def test_a_caption_on_a_picture_is_not_what_it_shows(wide: float, high: float) -> None:
    press = Press()
    press.paragraph(LONG)
    press.canvas.drawImage(picture(), LEFT, 300, wide, high)
    press.line("图一：表", LEFT + 10, 310)
    (remark,) = take_in(press.done()).remarks
    assert remark.code == "intake-picture-unread"


def test_paragraphs_on_a_tinted_ground_are_text() -> None:
    press = Press()
    press.canvas.drawImage(picture(), LEFT - 20, 620, RIGHT - LEFT + 40, 170)
    for _ in range(3):
        press.paragraph(LONG)
    arrival = take_in(press.done())
    assert (arrival.remarks, len(arrival.done)) == ((), 1)


def _scanned(text: str) -> bytes:
    press = Press()
    press.canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
    if text:
        press.paragraph(text)
    return press.done()


def test_strips_of_one_picture_are_one() -> None:
    arrival = beside(*[(LEFT, 100 + 20 * i, 300, 20) for i in range(15)])
    (remark,) = arrival.remarks
    assert f"a picture covers {share(300, 300)} of page 1" in remark.message


def test_pictures_that_stand_apart_are_counted() -> None:
    (remark,) = beside((LEFT, 100, 100, 100), (LEFT + 200, 100, 100, 100)).remarks
    assert "2 pictures cover 4% of page 1" in remark.message


@pytest.mark.parametrize("size", [(40.0, 40.0), (RIGHT - LEFT, 20.0)])
def test_ornaments_are_not_told(size: tuple[float, float]) -> None:
    assert beside((LEFT, 300, *size)).remarks == ()


def test_a_seal_over_a_signature_is_not_told() -> None:
    press = Press()
    press.paragraph(LONG)
    press.canvas.drawImage(picture(), 350, 300, 120, 120)
    press.line("海州市人民政府", 360, 370)
    press.line("2024年3月4日", 360, 345)
    assert take_in(press.done()).remarks == ()
