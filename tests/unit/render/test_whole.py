"""An issue as one page: every notice on it, anchors unique, links that still lead where they led."""

from __future__ import annotations

import re

import pytest

from generator.model.edition import Edition
from generator.render import render
from generator.render.addresses import moved_href
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.markdown_reader import Reader, folded, to_html
from tests.unit.render.test_pages import parts
from tests.unit.render.test_pages import texts as lines_of

PAGES = {
    edition: {page.path: page for page in render(fixture.corpus(), fixture.relations(), edition)} for edition in Edition
}
WHOLE = PAGES[Edition.ZH_HANS]["issues/2021-10/whole.md"]


def test_every_text_and_anchor_of_its_notices_stands_on_it() -> None:
    reader = Reader(to_html(parts(WHOLE)[1]))
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    shown = folded(reader.text)
    for node in fixture.body().walk():
        if node.type.value != "notice":
            assert f"known.{node.eid}" in ids, node.eid
        for line in lines_of(node):
            assert folded(line) in shown, line
    assert {"known", "unknown"} <= set(ids)
    assert "doubt-mark" not in WHOLE.text
    assert "data-was" not in WHOLE.text


def test_headings_stand_below_the_title_of_their_notice() -> None:
    tags = [tag for tag in Reader(to_html(parts(WHOLE)[1])).tags if re.fullmatch(r"h\d", tag)]
    assert tags[:4] == ["h1", "h2", "h3", "h4"]
    assert tags.count("h2") == 2


def test_links_to_places_of_the_same_notice_stay_on_the_page_and_others_lead_to_the_notices_pages() -> None:
    elements = Reader(to_html(parts(WHOLE)[1])).elements
    hrefs = [attributes["href"] for _, attributes in elements if attributes.get("class") == "citation"]
    assert hrefs == ["../../notices/unknown.md", "#known.art_2__item_1", "../../notices/withheld.md"]


def test_search_engines_leave_it_out() -> None:
    for edition in Edition:
        front, _ = parts(PAGES[edition]["issues/2021-10/whole.md"])
        assert front["robots"] == "noindex"


def test_a_withheld_notice_shows_the_reason_alone() -> None:
    text = PAGES[Edition.ZH_HANS]["issues/undated/whole.md"].text
    assert "依申请&#60;撤回&#62;" in text
    assert "不得外传" not in text


def test_the_english_edition_leads_to_the_chinese_text() -> None:
    text = PAGES[Edition.EN]["issues/2021-10/whole.md"].text
    assert "(../../../../issues/2021-10/whole/)" in text
    assert "<section" not in text
    assert "為了" in PAGES[Edition.ZH_HANT]["issues/2021-10/whole.md"].text or "爲了" in (
        PAGES[Edition.ZH_HANT]["issues/2021-10/whole.md"].text
    )


def test_the_page_of_the_issue_leads_to_it_and_back() -> None:
    assert "](2021-10/whole.md)" in PAGES[Edition.ZH_HANS]["issues/2021-10.md"].text
    assert "](../2021-10.md)" in WHOLE.text


@pytest.mark.parametrize(
    ("destination", "expected"),
    [
        ("b.md#art_1", "../../notices/b.md#art_1"),
        ("../works/w.md", "../../works/w.md"),
        ("#art_1", "../../notices/a.md#art_1"),
        ("../../data/tables/t.csv", "../../../data/tables/t.csv"),
        ("../c/#x", "../../../notices/c/#x"),
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
    ],
)
def test_a_link_is_written_anew_for_another_page(destination: str, expected: str) -> None:
    assert moved_href("notices/a.md", "issues/i/whole.md", destination) == expected
