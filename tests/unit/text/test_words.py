"""Words for search: what is one, and what forms are the same."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from generator.text import BOUNDARY, fold, folding, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展 经济", ["发", "展", "经", "济"]),
        ("High-quality", ["high", "-", "quality"]),
        ("500kW", ["500", "kw"]),
        ("2.5万元", ["2", ".", "5", "万", "元"]),
        ("第３条①", ["第", "3", "条", "1"]),
        ("臺灣", ["台", "湾"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_each_character_number_and_run_of_letters_is_a_word(text: str, expected: list[str]) -> None:
    def spelled(word: str) -> str:
        return word if word.isalnum() else next(words(word))

    assert list(words(text)) == [spelled(word) for word in expected]


@pytest.mark.parametrize(
    "typed", ["青政办字〔2021〕44号", "青政辦字[2021]44號", "青政办字（２０２１）44号", "青政办字【2021】 44 号"]
)
def test_forms_of_one_number_are_one_row_of_words(typed: str) -> None:
    assert list(words(typed)) == list(words("青政办字〔2021〕44号"))


MARK = next(words("，"))[0]


def test_marks_are_words_that_differ_and_that_nobody_types() -> None:
    marks = [next(words(mark)) for mark in "，。；：、（）《》“！？%+/"]
    assert len(set(marks)) == len(marks)
    assert all(word.startswith(MARK) and word.isalpha() and len(word) > 1 for word in marks)


@given(st.text(max_size=60))
def test_words_hold_nothing_that_parts_words_and_forget_no_letter(text: str) -> None:
    found = list(words(text))
    assert all(word and not word.isspace() and " " not in word for word in found)
    plain = "".join(word for word in found if not word.startswith(MARK))
    assert plain == "".join(char for char in fold(text) if char.isalnum() and not char.startswith(MARK))


@given(st.lists(st.text(max_size=12), max_size=6))
def test_words_of_texts_with_spaces_between_are_those_of_each(texts: list[str]) -> None:
    assert list(words(" ".join(texts))) == [word for text in texts for word in words(text)]


def test_the_table_folds_as_fold_does() -> None:
    table = folding()
    for char in "[【〔(（“「—－Ａａ⑴㈠🄪臺座ß\u3000":
        plain = "".join(unicodedata.normalize("NFKC", char).lower().split())
        assert table.get(char, plain) == fold(char), char


@given(st.lists(st.text(alphabet="道路，2 a1b", max_size=8), max_size=5))
def test_the_pairs_of_a_text_stand_in_a_row_and_none_stands_close_to_those_of_another(texts: list[str]) -> None:
    known: set[str] = set()
    rows = [list(tokens(text, known)) for text in texts]
    for text, row in zip(texts, rows, strict=True):
        pairs = row[: row.index(BOUNDARY)]
        assert len(pairs) == max(0, len(list(words(text))) - 1)
        assert row[len(pairs) :][:2] == [BOUNDARY, BOUNDARY]
    alone = [token for row in rows for token in row[len(row) - row[::-1].index(BOUNDARY) :]]
    assert sorted(alone) == sorted({token for text in texts for token in tokens(text, set())} & set(alone))
    assert len(alone) == len({word for text in texts for word in words(text)})


@given(st.lists(st.text(max_size=8), max_size=8))
def test_no_token_begins_another_one(texts: list[str]) -> None:
    found = sorted({token for text in texts for token in tokens(text, set())})
    assert not any(other.startswith(one) for one, other in pairwise(found))
