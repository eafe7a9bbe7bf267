"""Figures above and below the line: each has a character, which folds back to the figure."""

from __future__ import annotations

import unicodedata

import pytest

from generator.text import fold, is_short_figure, lowered, raised, would_join

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


@pytest.mark.parametrize("text", ["4", "-4", "\u22123", "(2)", "2-", "１２", "100"])
def test_short_figures(text: str) -> None:
    assert is_short_figure(text)
    assert lowered(text) != text != raised(text)


@pytest.mark.parametrize("text", ["", "2020", "3.5", "1/2", "n", "4 2", "注1", "①", "-", "\u0663"])
def test_what_is_no_short_figure(text: str) -> None:
    assert not is_short_figure(text)


def test_what_would_join_the_figure_before_it() -> None:
    assert all(map(would_join, ("3.5", "1/2", "n+2", "2020", "-3.5", "(1/2)")))
    assert not any(map(would_join, ("", "注", "①", "st", "[1]", "〔2020〕")))
