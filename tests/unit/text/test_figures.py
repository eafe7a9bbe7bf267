"""Figures above and below the line: each has a character, which folds back to the figure."""

from __future__ import annotations

import unicodedata

from generator.text import fold, lowered, raised

SIGNS = "0123456789+-=()"


def test_every_figure_and_sign_has_both_forms() -> None:
    for form in (raised, lowered):
        set_apart = form(SIGNS)
        assert not set(set_apart) & set(SIGNS)
        assert unicodedata.normalize("NFKC", set_apart).replace("\u2212", "-") == SIGNS
    assert not set(raised(SIGNS)) & set(lowered(SIGNS))


def test_what_has_no_form_stays() -> None:
    assert raised("注①st") == lowered("注①st") == "注①st"


def test_a_figure_above_the_line_is_found_by_its_plain_form() -> None:
    assert fold(f"10{raised('4')}平方米") == fold("104平方米")
