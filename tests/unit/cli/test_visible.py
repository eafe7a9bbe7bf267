"""What a terminal is sent, and how wide it is."""

from __future__ import annotations

import unicodedata

import pytest

from generator.cli.visible import visible, width

HOSTILE = {
    "clears the screen": ("\x1b[2J", "␛[2J"),
    "a link that is another": ("\x1b]8;;http://example.org\x07甲\x1b]8;;\x07", "␛]8;;http://example.org␇甲␛]8;;␇"),
    "an escape of one character": ("\x9b2J", "<U+009B>2J"),
    "goes back": ("甲\b\r乙\x7f", "甲␈␍乙␡"),
    "another direction": ("\u202e甲\u202c\u2066乙\u2069", "<U+202E>甲<U+202C><U+2066>乙<U+2069>"),
    "another line": ("甲\n乙\u2028丙\u2029丁\x0c\x85", "甲␊乙<U+2028>丙<U+2029>丁␌<U+0085>"),
    "not to be seen": ("甲\u200b\ufeff\u00ad乙", "甲<U+200B><U+FEFF><U+00AD>乙"),
    "a blank that is a letter": ("甲\u3164\u115f\uffa0\u2800乙", "甲<U+3164><U+115F><U+FFA0><U+2800>乙"),
    "no character": ("\ue000\ud800\ufdd0", "<U+E000><U+D800><U+FDD0>"),
}

WIDTHS = {
    "abc": 3,
    "甲乙": 4,
    "，。《》（）": 12,
    "“”…·": 4,
    "ｱ": 1,
    "\u3000": 2,
    "𠮷": 2,
    "e\u0301\u20dd": 1,
    "👍": 2,
    "\ufffd": 1,
    "⇥␛": 2,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_hidden_or_hostile_is_sent(name: str) -> None:
    text, shown = HOSTILE[name]
    assert visible(text) == shown


def test_no_control_or_format_character_of_unicode_gets_through() -> None:
    for code in range(0x110000):
        character = chr(code)
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs"):
            assert visible(character) != character, hex(code)


def test_a_tab_is_an_arrow_of_one_column() -> None:
    assert visible("甲\t乙") == "甲⇥乙"
    assert width("⇥") == 1


def test_signs_that_terminals_join_differently_are_taken_apart() -> None:
    assert visible("👩\u200d🚀") == "👩<U+200D>🚀"
    assert visible("👍\U0001f3fd ❤\ufe0f") == "👍<U+1F3FD> ❤<U+FE0F>"


def test_ordinary_text_stays_as_it_is() -> None:
    text = "第一条　为了“清淤”，e\u0301, 2024年3月5日……〔2024〕5号 👍"
    assert visible(text) == text


@pytest.mark.parametrize("text", WIDTHS)
def test_width(text: str) -> None:
    assert width(text) == WIDTHS[text]
