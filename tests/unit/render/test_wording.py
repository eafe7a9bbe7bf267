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
    for key in set(table) - {"date.day"}:  # the one place where a month is a number or a name
        assert placeholders(table[key]) == placeholders(first[key]), key


def test_every_key_is_used_and_every_used_key_is_there() -> None:
    sources = [*(PROJECT / "generator/render").rglob("*.py"), *(PROJECT / "generator/render").rglob("*.j2")]
    used = set(re.findall(r'"([a-z]+(?:[._][a-z_]+)*)"', "".join(path.read_text("utf-8") for path in sources)))
    composed = re.compile(
        r"about\.data\..*|by_(?:kind|rubric)\..*|(?:kind|rubric)\.unknown|head\..*|relation\..*|fact\..*|rule\..*|doubt\..*"
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
    assert t.period(day, dt.date(2021, 6, 1)).startswith(expected)


def test_an_unknown_key_or_placeholder_is_a_bug() -> None:
    t = wording(Edition.EN)
    with pytest.raises(KeyError):
        t("no.such.key")
    with pytest.raises(KeyError):
        t("notices.count", number=1)
