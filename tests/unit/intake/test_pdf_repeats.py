"""Characters printed twice are read once; characters that only look alike are all kept."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.intake import pdf_repeats, take_in
from generator.intake.pdf_repeats import _apart
from tests.support.printing import FONT


def text_of(*words: tuple[str, str, float, float, float]) -> str:
    """The text of a page with words in a font and a size at x and y."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    for word, font, size, x, y in words:
        canvas.setFont(font, size)
        canvas.drawString(x, y, word)
    canvas.showPage()
    canvas.save()
    return take_in(file.getvalue()).text.strip()


@pytest.mark.parametrize("shift", [0.0, 0.02, 0.05])
@pytest.mark.parametrize("size", [6.0, 12.0, 24.0])
def test_a_word_printed_thrice_is_read_once(size: float, shift: float) -> None:
    printed = [("海州市人民政府", FONT, size, 100 + i * shift * size, 700.0) for i in range(3)]
    assert text_of(*printed) == "海州市人民政府"


@pytest.mark.parametrize("word", ["words", "The circular on printing and issuing the measures"])
@pytest.mark.parametrize(
    "fonts", [("Helvetica-Bold", "Helvetica"), ("Courier", "Helvetica"), ("Courier-Bold", "Times-Roman")]
)
def test_a_word_printed_in_two_fonts_is_read_once(word: str, fonts: tuple[str, str]) -> None:
    assert text_of(*[(word, font, 12.0, 100.0, 700.0) for font in fonts]) == word
    assert text_of(*[(word, font, 12.0, 100.0, 700.0) for font in reversed(fonts)]) == word


@pytest.mark.parametrize("size", [3.0, 5.0, 12.0])
@pytest.mark.parametrize("word", ["A......1", "lll...111", "iiii", "1111"])
def test_the_same_character_several_times_in_small_type(word: str, size: float) -> None:
    assert text_of((word, "Helvetica", size, 100.0, 700.0)) == word


@pytest.mark.parametrize("word", ["1111", "甲甲甲甲", "2020202020"])
def test_characters_that_follow_one_another_are_all_kept(word: str) -> None:
    assert text_of((word, FONT, 12.0, 100.0, 700.0), (word, FONT, 12.0, 100.5, 700.0)) == word


def test_the_same_words_on_two_lines() -> None:
    words = [("海州市", FONT, 12.0, 100.0, y) for y in (700.0, 680.0)]
    assert text_of(*words) == "海州市海州市"


def test_a_crowd_of_equal_characters_is_not_compared_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many stand in one place, each is compared with a few."""
    compared = 0

    def apart(one: dict[str, object], other: dict[str, object]) -> float:
        nonlocal compared
        compared += 1
        return _apart(one, other)

    monkeypatch.setattr(pdf_repeats, "_apart", apart)
    side = 40  # of a square of 3 points
    chars = [
        {
            "text": ".",
            "size": 0.1,
            "matrix": (1, 0, 0, 1, 100 + 2.9 * (i % side) / side, 700 + 2.9 * (i // side) / side),
        }
        for i in range(side * side)
    ]
    assert len(pdf_repeats.once(chars)) == len(chars)
    assert compared <= 9 * 40 * len(chars)
