"""The string tables: the same keys in every edition, no placeholder that is not filled, no key that is not used."""

from __future__ import annotations

import datetime as dt
import re
import string

import pytest

from generator.diagnostics import REGISTER
from generator.model.edition import Edition
from generator.render.environment import wording
from generator.repair.stage import RULES
from tests.support.built_site import PROJECT

TABLES = {edition: wording(edition).table for edition in Edition}
every_edition = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@every_edition
def test_keys_and_placeholders_are_those_of_every_edition(edition: Edition) -> None:
    table, first = TABLES[edition], TABLES[Edition.ZH_HANS]
    assert list(table) == list(first)
    assert all(text.strip() and type(text) is str for text in table.values())
    for key in set(table) - {"date.day", "date.day_in_year"}:  # where a month is a number or a name
        assert placeholders(table[key]) == placeholders(first[key]), key


def test_every_key_is_used_and_every_used_key_is_there() -> None:
    sources = [*(PROJECT / "generator/render").rglob("*.py"), *(PROJECT / "generator/render").rglob("*.j2")]
    sources += (PROJECT / "overrides/assets/javascripts/search").glob("*.js")
    used = set(re.findall(r'"([a-z]+(?:[._][a-z_]+)*)"', "".join(path.read_text("utf-8") for path in sources)))
    composed = re.compile(
        r"data\.(?:rules|tables|kind)\..*|by_(?:kind|rubric)\..*|(?:kind|rubric)\.unknown|head\..*|relation\..*|fact\..*|rule\..*|doubt\..*"
        r"|search\.(?:level|further|type|filter|tip)\..*|search\.[a-z]+\.one"
    )
    keys = set(TABLES[Edition.ZH_HANS])
    assert len(keys) > 80
    assert {key for key in keys - used if not composed.fullmatch(key)} == set()


def test_every_repair_rule_and_every_marked_finding_has_words() -> None:
    keys = set(TABLES[Edition.ZH_HANS])
    rules = {f"rule.{name}" for name in ("correction", *(name for name, _ in RULES))}
    doubts = {f"doubt.{code}" for code, entry in REGISTER.items() if entry.marked}
    assert {key for key in keys if key.startswith(("rule.", "doubt."))} == rules | doubts


@pytest.mark.parametrize(
    ("edition", "expected"),
    [(Edition.ZH_HANS, "2021年5月7日"), (Edition.ZH_HANT, "2021年5月7日"), (Edition.EN, "7 May 2021")],
)
def test_dates_are_written_as_the_edition_writes_them(edition: Edition, expected: str) -> None:
    t = wording(edition)
    day = dt.date(2021, 5, 7)
    assert t.date(day) == t.period(day, day) == expected
    within = t.period(day, dt.date(2021, 6, 1))
    assert within.startswith(expected)
    assert within.endswith("至6月1日" if edition is not Edition.EN else " to 1 June 2021")
    assert "2022" in t.period(day, dt.date(2022, 6, 1))


def test_an_unknown_key_or_placeholder_is_a_bug() -> None:
    t = wording(Edition.EN)
    with pytest.raises(KeyError):
        t("no.such.key")
    with pytest.raises(KeyError):
        t("notices.count", number=1)


def test_the_traditional_words_are_written_as_the_conversion_writes() -> None:
    # What a template prints is converted, our own words too: they must be what they already are.
    write = wording(Edition.ZH_HANT).script
    assert {key: text for key, text in TABLES[Edition.ZH_HANT].items() if write(text) != text} == {}


def test_gazette_text_is_written_in_the_script_of_the_edition() -> None:
    assert wording(Edition.ZH_HANS).written("发展*") == "发展&#42;"
    assert wording(Edition.ZH_HANT, ["国发"]).written("国发展") == "国发展"
    assert wording(Edition.ZH_HANT).written("发展*") == "發展&#42;"
    assert wording(Edition.ZH_HANT).bare("发展") == "發展"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Order of 云州市人民政府, 2021", 'Order of <span lang="zh-Hans">云州市人民政府</span>, 2021'),
        ("云政发〔2021〕4号", '<span lang="zh-Hans">云政发〔2021〕4号</span>'),
        ("《办法》第 5 条 (Article 5)", '<span lang="zh-Hans">《办法》第 5 条</span> (Article 5)'),
        ("No Chinese here & there", "No Chinese here &#38; there"),
        ("甲<b>乙", '<span lang="zh-Hans">甲</span>&#60;b&#62;<span lang="zh-Hans">乙</span>'),
    ],
)
def test_chinese_in_the_english_edition_is_marked_as_such(text: str, expected: str) -> None:
    assert wording(Edition.EN).written(text) == expected
    assert "<span" not in wording(Edition.EN).bare(text)
