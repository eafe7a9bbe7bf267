"""Readers and formatters agree, and readers answer nothing where nothing is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.notation.cited_numbers import CitedNumber, NumberKind, find_serials, read_cited_number
from generator.notation.dates import format_date, read_date
from generator.notation.deadlines import find_terms, format_deadline, joined_term, read_deadline, stated_term
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.notation.initials import pinyin_initials
from generator.notation.numbers import format_number, read_number, read_order, read_registration
from generator.notation.numerals import NUMERAL_CHARACTERS, format_numeral, read_numeral
from generator.notation.terms import Term, format_term, read_term
from generator.notation.units import Step, Unit, find_chains, format_chain
from generator.notation.year_ranges import format_year_range, read_year_range

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
ANY = st.text(max_size=40) | st.text(
    f"第章条（）()〔〕[]令号年月日附件专栏 、.．{NUMERAL_CHARACTERS}0123①ABQ-", max_size=14
)


@given(st.integers(1, 9_999))
def test_numerals(value: int) -> None:
    assert read_numeral(format_numeral(value)) == value
    assert read_numeral(str(value)) == value


@given(st.text(f"{NUMERAL_CHARACTERS}两万亿", min_size=1, max_size=8))
def test_chinese_numerals_with_units_are_read_one_way_only(text: str) -> None:
    value = read_numeral(text)
    if value and any(unit in text for unit in "十百千"):
        # Only 一十 for 十, and 两 and 〇 for 二 and 零, are other forms of what the formatter writes.
        plain = text.translate(str.maketrans("○〇两", "零零二"))
        written = format_numeral(value)
        assert (
            plain.removeprefix("一") == written
            or plain == written
            or plain.replace("零", "") == written.replace("零", "")
        )


@given(st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)), st.sampled_from(["{}", "（{}）", " ( {} ) "]))
def test_dates(date: dt.date, frame: str) -> None:
    assert read_date(frame.format(format_date(date))) == date


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_dates_in_chinese_numerals(date: dt.date) -> None:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(date.year))
    assert read_date(f"{year}年{format_numeral(date.month)}月{format_numeral(date.day)}日") == date


@given(
    st.text(HAN, min_size=2, max_size=8),
    st.integers(1900, 2099),
    st.integers(1, 99_999),
    st.sampled_from(["〔〕", "[]", "()", "（）", "【】", "［］", "﹝﹞"]),
    st.sampled_from(["", " "]),
)
def test_document_numbers(prefix: str, year: int, serial: int, brackets: str, space: str) -> None:
    printed = f"{prefix}{space}{brackets[0]}{year}{brackets[1]}{space}{serial}{space}号"
    number = read_number(printed)
    assert number is not None
    assert (number.prefix, number.year, number.serial) == (prefix, year, serial)
    assert number.text == format_number(prefix, year, serial)
    again = read_number(number.text)
    assert again == number


@given(st.integers(1, 9_999), st.booleans())
def test_orders(serial: int, chinese: bool) -> None:
    number = read_order(f"云州市人民政府令第{format_numeral(serial) if chinese else serial}号")
    assert number is not None
    assert (number.text, number.serial) == (f"云州市人民政府令第{serial}号", serial)
    assert read_order(number.text) == number


@given(st.integers(0, 99 * 12), st.integers(0, 999))
def test_terms(months: int, days: int) -> None:
    term = Term(months, days)
    if months or days:
        assert read_term(format_term(term)) == term
    else:
        with pytest.raises(ValueError, match="Term"):
            format_term(term)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.integers(1, 50))
def test_a_term_of_years_ends_before_its_anniversary(start: dt.date, years: int) -> None:
    last = Term(years * 12).last_day(start)
    assert last is not None
    behind = last + dt.timedelta(days=1)
    leap = (start.month, start.day) == (2, 29) and behind.month == 3
    assert (behind.year, behind.month, behind.day) == (start.year + years, start.month, start.day) or leap


@given(st.from_regex(r"[A-Z]{2,6}[-—－](19|20)[0-9]{2}[-—－][0-9]{3,8}", fullmatch=True))
def test_registration_numbers(printed: str) -> None:
    read = read_registration(printed)
    assert read is not None
    assert read_registration(read) == read


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_deadlines(date: dt.date, noticed: dt.date) -> None:
    written = format_deadline(date)
    assert read_deadline(written) == read_deadline(written, noticed) == date
    stated = stated_term(written, noticed)
    assert stated is not None
    assert (stated.text, stated.date) == (written, date)
    found = find_terms(f"各区应当于{written}完成。", noticed)
    assert joined_term(found) == ((written, date) if date >= noticed else None)


@given(
    st.text("到至自即日起截每20年1月3底末前以内上半季度第一、，。《》“”十四五五起完成", max_size=30),
    st.dates(dt.date(2000, 1, 1)),
)
def test_deadlines_are_where_they_stand(text: str, noticed: dt.date) -> None:
    for term in find_terms(text, noticed):
        assert "".join(text[term.start : term.end].split()) == term.text != ""
    stated_term(text, noticed)
    read_deadline(text, noticed)


@given(ANY)
def test_readers_never_raise(text: str) -> None:
    for reader in (read_numeral, read_date, read_number, read_order, read_registration, read_term):
        reader(text)
    label = read_attachment_label(text)
    assert label is None or "".join(text.split()).endswith("".join(label.rest.split()))
    enumerator = read_enumerator(text)
    if enumerator:
        assert text[: enumerator.end].strip() == enumerator.printed
        assert enumerator.value >= 0


@given(st.text(HAN, min_size=1, max_size=8))
def test_pinyin_is_plain(name: str) -> None:
    written = pinyin_initials(name)
    assert written
    assert written == written.lower()
    assert all(char.isascii() and char.isalnum() for char in written)


PREFIX = st.text("云海澜瀛汐政府发办字函", min_size=2, max_size=6)
BODY = st.sampled_from(["国务院", "某市人民政府", "某部", "某委员会"])
YEAR = st.integers(1990, 2099)
SERIAL = st.integers(1, 9_999)
CITED = (
    st.builds(lambda p, y, n: CitedNumber(NumberKind.DOCUMENT, 0, 0, p, y, n), PREFIX, YEAR, SERIAL)
    | st.builds(lambda b, y, n: CitedNumber(NumberKind.ORDER, 0, 0, b, y, n, "令"), BODY, st.none() | YEAR, SERIAL)
    | st.builds(
        lambda b, y, n: CitedNumber(NumberKind.ANNOUNCEMENT, 0, 0, b, y, n, "公告"), BODY, st.none() | YEAR, SERIAL
    )
)


@given(PREFIX, YEAR, SERIAL, st.integers(1, 9_999), st.sampled_from("—-–~至"))
def test_ranges_of_cited_numbers(prefix: str, year: int, first: int, last: int, mark: str) -> None:
    read = read_cited_number(f"{prefix}〔{year}〕{first}{mark}{last}号")
    assert read is not None
    assert (read.printed, read.text) == (f"〔{year}〕{first}—{last}号", f"{prefix}〔{year}〕{first}—{last}号")
    assert read_cited_number(read.text) == replace(read, end=len(read.text))


@given(CITED)
def test_cited_numbers(number: CitedNumber) -> None:
    read = read_cited_number(number.text)
    assert read is not None
    assert (read.kind, read.prefix, read.year, read.serial) == (number.kind, number.prefix, number.year, number.serial)
    assert read.text == number.text


STEPS = st.tuples(
    st.integers(1, 999), st.integers(0, 9), st.none() | st.integers(1, 30), st.none() | st.integers(1, 30)
)


@given(STEPS)
def test_chains_of_units(numbers: tuple[int, int, int | None, int | None]) -> None:
    article, inserted, paragraph, item = numbers
    steps = [Step(Unit.ARTICLE, article, inserted)]
    steps += [Step(Unit.PARAGRAPH, paragraph)] if paragraph else []
    steps += [Step(Unit.ITEM, item)] if item else []
    (chain,) = find_chains(format_chain(tuple(steps)))
    assert chain.steps == tuple(steps)


@given(ANY | st.text("第前本附件条款项目部分（）一二三0123、和《》“”", max_size=30))
def test_units_and_numbers_stand_in_order_and_apart(text: str) -> None:
    for found in (find_chains(text), find_serials(text)):
        ends = [0]
        for one in found:
            assert ends[-1] <= one.start < one.end <= len(text)
            ends.append(one.end)


@given(ANY.filter(lambda text: not set(text) & set("（(〔[")), st.integers(1900, 2098), st.integers(1, 99), ANY)
def test_year_ranges(before: str, first: int, years: int, behind: str) -> None:
    last = min(first + years, 2099)
    assert read_year_range(f"{before}{format_year_range(first, last)}") == (first, last)
    assert read_year_range(f"{before}{format_year_range(last, first)}") is None
    assert read_year_range(before + behind) is None or any(bracket in behind for bracket in "（(〔[")
