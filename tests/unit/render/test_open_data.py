"""The page of the open data: it says what the contract says, and nothing that is not known."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from generator.contract import CHANGES, FILES, NAMES, TABLES, VERSION, fields
from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import Gazette, Glossary
from generator.model.page import Record
from generator.model.relations import Relations
from generator.render import render
from generator.render.environment import wording
from tests.unit.render.markdown_reader import to_html

RECORDS = (
    Record(path="issues.json", text="x" * 20_400, rows=1234),
    Record(path="issues.csv", text="甲" * 700_000, rows=1234),
    Record(path="notices/a.json", text="{}"),
    Record(path="notices/b.json", text="{}"),
    Record(path="deadlines.ics", text=""),
    Record(path="index.json", text="{}"),
)
every_edition = pytest.mark.parametrize("edition", Edition)


def page(edition: Edition, records: tuple[Record, ...] = RECORDS, **known: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup(edition, records, **known)))


def markup(edition: Edition, records: tuple[Record, ...] = RECORDS, **known: str) -> str:
    empty = Corpus(gazette=Gazette(**known), glossary=Glossary(), issues=(), as_of=None)
    (text,) = (each.text for each in render(empty, Relations(), edition, records=records) if each.path == "data.md")
    return to_html(text.split("---\n", 2)[2])


@every_edition
def test_every_field_stands_on_the_page(edition: Edition) -> None:
    text, t = page(edition), wording(edition)
    for name in NAMES:
        for field in fields(name):
            last = field.path[-1]
            assert re.search(rf"(?:^|[.\]\s]){last}\s", text), (name, field.path)
            said = field.description.en if edition is Edition.EN else t.script(field.description.zh or "")
            assert said in text, (name, field.path)


@every_edition
def test_columns_of_inner_lists_stand_on_the_page(edition: Edition) -> None:
    inner = [table for table in TABLES if table.rows]
    assert inner
    for table in inner:
        assert ", ".join(column.name for column in table.columns) in page(edition)


@every_edition
def test_version_and_change_log_stand_on_the_page(edition: Edition) -> None:
    text = page(edition)
    assert wording(edition)("data.version", version=VERSION) in text
    for change in CHANGES:
        for news in change.news:
            assert (news.en if edition is Edition.EN else wording(edition).script(news.zh or "")) in text


def test_sizes_and_numbers_are_those_of_the_files() -> None:
    text = page(Edition.EN)
    assert "issues.json, 20 KB" in text
    assert "issues.csv, 2.1 MB" in text
    assert "1234 records" in text
    assert "2 files" in text
    assert "deadlines.ics, 1 KB" in text
    assert "works.json, " not in text
    assert "Calendars" in text
    assert "Calendars" not in page(Edition.EN, RECORDS[:2])


@every_edition
def test_a_licence_that_is_not_stated_is_not_assumed(edition: Edition) -> None:
    t = wording(edition)
    assert t("data.licence_unknown") in page(edition)
    assert t("data.licence", licence="CC0-1.0") in page(edition, data_licence="CC0-1.0")
    assert t("data.licence_unknown") not in page(edition, data_licence="CC0-1.0")


def test_a_file_that_the_contract_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x\.json"):
        page(Edition.EN, (replace(RECORDS[0], path="x.json"),))


def test_every_file_has_a_place_on_the_page() -> None:
    paths = {file.path: re.sub(r"\{\w+\}", "x", file.path) for file in FILES}
    text = page(Edition.EN, tuple(Record(path=path, text="") for path in paths.values()))
    assert [path for path in paths if f"{path}, " not in text] == []


@every_edition
def test_the_fields_of_each_file_are_folded_under_an_anchor_that_the_files_lead_to(edition: Edition) -> None:
    paths = [re.sub(r"\{\w+\}", "x", file.path) for file in FILES]
    found = markup(edition, tuple(Record(path=path, text="") for path in paths))
    anchors = re.findall(
        r'<details class="fields">\s*<summary>\s*<h3 id="(fields-[a-z]+)">[^<]+</h3>\s*</summary>', found
    )
    assert anchors == [f"fields-{name}" for name in NAMES]
    linked = re.findall(r'href="#(fields-[a-z]+)"', found)
    assert set(linked) == set(anchors)
    assert linked.count("fields-issues") == 2, "contents.csv is made of them, too"


@every_edition
def test_what_stands_beside_the_data_is_listed(edition: Edition) -> None:
    text, found = page(edition), markup(edition)
    for path in ("notices/{notice}/index.txt", "issues/{issue}/{issue}.epub", f"{edition.base}feeds/changes.xml"):
        assert path in text
    assert 'href="../feeds/notices.xml"' in found
    assert f'href="{"../../" if edition.base else "../"}llms.txt"' in found


@every_edition
def test_a_field_says_which_field_of_another_file_it_refers_to(edition: Edition) -> None:
    text, t = page(edition), wording(edition)
    assert t("data.refers", file="bodies.json", field="name.zh") in text, "a duty has the name of its body, not its id"
    assert t("data.refers", file="notices.json", field="id") in text
