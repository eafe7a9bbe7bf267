"""What is typed into the search: the words it is cut into, and what it finds, level by level."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from generator.text import Traditional, words
from tests.browser.searching import levels, open_dialog
from tests.support.archive import ContentRoot, corpus_of

_WORDS = """
async texts => {
  const { openFolding } = await import("/assets/javascripts/search/search.js")
  const { wordsOf } = await import("/assets/javascripts/search/words.js")
  const fold = await openFolding()
  return texts.map(text => wordsOf(fold, text).map(({ word, start, end }) => [word, text.slice(start, end)]))
}
"""


@pytest.fixture
def about(page: Page, address: str) -> Page:
    """A page of the simplified edition, open."""
    page.goto(f"{address}about/")
    return page


def test_every_character_is_the_same_word_as_in_the_index(about: Page) -> None:
    codes = (*range(0xD800), *range(0xE000, 0x10000), *range(0x1D400, 0x1F700), *range(0x20000, sys.maxunicode, 1))
    chars = [chr(code) for code in codes if code < 0x32400 and unicodedata.category(chr(code)) not in {"Cn", "Co"}]
    assert len(chars) > 100_000
    for start in range(0, len(chars), 20_000):
        part = chars[start : start + 20_000]
        found = [[word for word, _ in one] for one in about.evaluate(_WORDS, [f"a{char}一" for char in part])]
        expected = [list(words(f"a{char}一")) for char in part]
        wrong = [(hex(ord(char)), one, two) for char, one, two in zip(part, found, expected, strict=True) if one != two]
        assert wrong == []


def test_texts_are_the_same_words_as_in_the_index_and_keep_their_places(about: Page, demo_root: Path) -> None:
    notices = corpus_of(ContentRoot("content", demo_root)).notices
    texts = [text for notice in notices for node in notice.body.walk() for text in (node.text, node.heading or "")]
    texts += [Traditional()(text) for text in texts[::3]]
    assert len(texts) > 1000
    for text, found in zip(texts, about.evaluate(_WORDS, texts), strict=True):
        assert [word for word, _ in found] == list(words(text))
        if all(len(unicodedata.normalize("NFKC", char)) == 1 for char in text):
            assert "".join(piece for _, piece in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("汐政办字〔2024〕33号", "xzbz-2024-33"),
        ("汐政办字[2024]33号", "xzbz-2024-33"),
        ("汐政辦字（２０２４）３３號", "xzbz-2024-33"),
        ("汐政办字【2024】第33号", "xzbz-2024-33"),
        ("汐政办字2024 33号", "xzbz-2024-33"),
        (" 汐政办字 2024 33 ", "xzbz-2024-33"),
        ("xzbz 2024 33", "xzbz-2024-33"),
        ("XZBZ-2024-33", "xzbz-2024-33"),
        ("xzbz202433", "xzbz-2024-33"),
        ("XZBZ [2024] No. 33", "xzbz-2024-33"),
        ("order-87", "order-87"),
        ("Order No. 87", "order-87"),
        ("第87号令", "order-87"),
        ("第八十七号令", "order-87"),
        ("政府令第87號", "order-87"),
        ("汐屿市人民政府令第87号", "order-87"),
    ],
)
def test_a_document_number_puts_its_notice_first(about: Page, typed: str, expected: str) -> None:
    found = levels(about, typed)
    assert next(iter(found)) == "name"
    assert found["name"] == [f"/notices/{expected}/"]


@pytest.mark.parametrize("quoted", ['"{}"', "“{}”", "「{}」", ' " {} " '])
def test_marks_around_the_whole_ask_for_nothing_else(about: Page, quoted: str) -> None:
    phrase = {"phrase": levels(about, "既有住宅加装电梯")["phrase"]}
    assert levels(about, quoted.format("既有住宅加装电梯")) == phrase
    assert "any" in levels(about, "既有住宅加装飞机")
    assert levels(about, quoted.format("既有住宅加装飞机")) == {}


@pytest.mark.parametrize("typed", ["2024", "33号", "通知", "汐政办字", "汐政办字〔2024〕", "第87条"])
def test_what_is_no_whole_number_names_nothing(about: Page, typed: str) -> None:
    assert "name" not in levels(about, typed)


@pytest.mark.parametrize(
    ("typed", "code", "expected"),
    [
        ("汐政办字〔2023〕2", "xzbz", [(2023, 20), (2023, 21)]),
        ("汐政办字〔2023〕", "xzbz", [(2023, 18), (2023, 20), (2023, 21), (2023, 66), (2023, 70)]),
        ("汐政办字〔2023", "xzbz", [(2023, 18), (2023, 20), (2023, 21), (2023, 66), (2023, 70)]),
        ("汐政发2023", "xzf", [(2023, 6), (2023, 19), (2023, 21)]),
        ("汐政發 (２０２３)", "xzf", [(2023, 6), (2023, 19), (2023, 21)]),
        ("汐政发【2023】第", "xzf", [(2023, 6), (2023, 19), (2023, 21)]),
        ("汐政发-2023年", "xzf", [(2023, 6), (2023, 19), (2023, 21)]),
        ("汐政发20231", "xzf", [(2023, 19)]),
        ("汐政发2023 2", "xzf", [(2023, 21)]),
        ("汐政发202", "xzf", [*((2023, n) for n in (6, 19, 21)), (2024, 6), *((2025, n) for n in (2, 3, 16, 17))]),
    ],
)
def test_the_beginning_of_a_number_puts_first_what_begins_so_in_order(
    about: Page, typed: str, code: str, expected: list[tuple[int, int]]
) -> None:
    found = levels(about, typed)
    assert next(iter(found)) == "begun"
    notices = [url for url in found["begun"] if url.startswith("/notices/")]
    assert notices == [f"/notices/{code}-{year}-{serial}/" for year, serial in expected]
    assert found["begun"][: len(notices)] == notices, "what is only cited stands behind"


@pytest.mark.parametrize("whole", ["汐政办字〔2023〕2", "汐政发〔2022〕", "省政府令第2"])
def test_numbers_begun_are_found_with_or_without_brackets_alike(about: Page, whole: str) -> None:
    one, other = (levels(about, typed) for typed in (whole, re.sub("[〔〕第]", "", whole)))
    assert one["begun"] == other["begun"]
    assert {url for name in ("phrase", "start") for url in one.get(name, ())} == set(other["start"])
    assert any(url.startswith("/notices/") for url in other["start"]), "what cites them"


def test_a_whole_code_lists_its_numbers(about: Page) -> None:
    numbers = levels(about, "汐政办字")["begun"]
    key = [tuple(map(int, re.findall(r"\d+", url))) for url in numbers if url.startswith("/notices/")]
    assert len(key) == 14
    assert key == sorted(key)
    assert all("/xzbz-" in url for url in numbers)
    orders = levels(about, "汐屿市人民政府令")["begun"]
    assert orders == [*(f"/notices/order-{number}/" for number in (87, 92, 97)), "/works/xysrmzfl-61/"]


@pytest.mark.parametrize(
    "typed",
    [
        "汐政办",
        "汐",
        "汐屿市人民政府",
        "办字〔2023〕2",
        "汐政办字〔2023〕2号",
        "汐政办字〔2023〕2 通知",
        "2023",
        "“汐政办字〔2023〕2”",
    ],
)
def test_what_begins_no_number_or_closes_one_begins_none(about: Page, typed: str) -> None:
    assert "begun" not in levels(about, typed)


def test_numbers_are_loaded_by_those_alone_who_may_begin_one(about: Page) -> None:
    asked: list[str] = []
    about.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    for typed in ("供水管网", "汐屿市人民政府", "第87条", "green", "2023", "xzbz 2024 3"):
        levels(about, typed)
    assert "catalogue.json" in asked
    assert "numbers.json" not in asked
    levels(about, "汐政发")
    assert asked.count("numbers.json") == 1


def test_a_whole_number_comes_before_those_that_go_on_from_it(about: Page) -> None:
    found = levels(about, "汐政办发2025 1")
    assert found["name"] == ["/notices/xzbf-2025-1/"]
    assert found["begun"] == ["/notices/xzbf-2025-10/", "/notices/xzbf-2025-11/"]
    assert "begun" not in levels(about, "汐政办发2025 1号")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("岑伯言", r"/people/#person-\w+"),
        ("汐屿市财政局", r"/bodies/xiyushicaizhengju/"),
        ("汐嶼市財政局", r"/bodies/xiyushicaizhengju/"),
        ("市财政局", r"/bodies/xiyushicaizhengju/"),
    ],
)
def test_a_whole_name_puts_its_person_or_body_first(about: Page, address: str, typed: str, expected: str) -> None:
    found = levels(about, typed)
    assert next(iter(found)) == "name"
    (first,) = found["name"]
    assert re.fullmatch(expected, first)
    assert any(url.startswith("/notices/") for url in found["phrase"])
    about.goto(address + first.removeprefix("/"))
    assert about.locator("h1").count() == 1
    part = re.search("#(.*)", first)
    assert part is None or about.locator(f"[id='{part[1]}']").inner_text() == typed


def test_a_part_of_a_name_is_a_phrase(about: Page) -> None:
    found = levels(about, "岑伯")
    assert "name" not in found
    assert any(url.startswith("/people/") for url in found["phrase"])


def test_a_phrase_comes_before_all_words_and_these_before_some(about: Page) -> None:
    found = levels(about, "绿色港航 通知")
    assert list(found) == ["all", "any"]
    assert "/notices/xzf-2025-17/" in found["all"]
    assert not set(found["all"]) & set(found["any"]), "nothing twice"
    found = levels(about, "绿色港航和海岛")
    assert "/notices/xzf-2025-17/" in found["phrase"]


def test_quoted_words_must_stand_and_several_are_asked_one_by_one(about: Page) -> None:
    alone = {name: set(levels(about, name)["phrase"]) for name in ("责任单位", "绿色港航")}
    both = levels(about, '"责任单位" "绿色港航"')["quoted"]
    assert set(both) == alone["责任单位"] & alone["绿色港航"]
    assert both
    assert levels(about, "「責任單位」 『綠色港航』")["quoted"] == both
    assert not {"quoted", "all"} & levels(about, '"责任单位 绿色港航"').keys()


def test_the_last_word_may_be_half_typed_if_it_is_latin_or_digits(about: Page) -> None:
    assert levels(about, "gree")["start"] == ["/notices/xzf-2025-17/"]
    assert levels(about, "Policies for Gree")["start"] == ["/notices/xzf-2025-17/"]
    numbers = levels(about, "xzbz 2024 3")["start"]
    assert set(numbers) == {"/notices/xzbz-2024-33/", "/notices/xzbz-2024-31/"}
    assert "start" not in levels(about, "greenq"), "a shorter word is none that begins so"
    assert "start" not in levels(about, "44x")


def test_one_character_is_enough(about: Page) -> None:
    assert len(levels(about, "水")["phrase"]) > 5


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "一" * 10_000,
        "a" * 10_000,
        '"' * 500,
        "😀👩‍👩‍👧‍👦🇨🇳",
        "\x00\x07\x1b[31m\u202e\u200b\ufeff",
        "\\\\ ..%2f..%2f ${7*7} {{7*7}}",
        "ꞏꞏ ꞏ",
        "\ud800",
    ],
)
def test_hostile_queries_find_nothing_and_do_nothing(page: Page, address: str, typed: str) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto(f"{address}about/")
    open_dialog(page, typed)
    page.wait_for_timeout(500)
    assert page.locator("dialog").evaluate("one => one.querySelectorAll('script, img').length") == 0
    page.goto(f"{address}search/?{'q=' + quote(typed[:3000], errors='replace')}")
    expect(page.locator("#search-page .search-status")).not_to_be_empty()
    page.wait_for_timeout(300)
    assert page.locator("#search-page script, #search-page img").count() == 0
    assert asked == []
