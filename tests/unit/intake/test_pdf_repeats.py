"""Characters printed twice are read once; characters that only look alike are all kept."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.intake import take_in
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
def test_a_word_printed_in_two_fonts_is_read_once(word: str) -> None:
    fonts = ("Helvetica-Bold", "Helvetica")
    assert text_of(*[(word, font, 12.0, 100.0, 700.0) for font in fonts]) == word
    assert text_of(*[(word, font, 12.0, 100.0, 700.0) for font in reversed(fonts)]) == word


@pytest.mark.parametrize("size", [3.0, 5.0, 12.0])
@pytest.mark.parametrize("word", ["A......1", "lll...111", "iiii", "1111"])
def test_the_same_character_several_times_in_small_type(word: str, size: float) -> None:
    assert text_of((word, "Helvetica", size, 100.0, 700.0)) == word


def test_the_same_words_on_two_lines() -> None:
    words = [("海州市", FONT, 12.0, 100.0, y) for y in (700.0, 680.0)]
    assert text_of(*words) == "海州市海州市"
