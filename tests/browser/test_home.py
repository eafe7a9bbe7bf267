"""The home page in a browser: what is next on the day of reading, the search box, a phone, no script at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model.edition import Edition
from generator.model.relations import Deadline, Relations
from generator.render import companions, render
from generator.site import build_site, companions_folder, docs_folder, write_companions, write_pages
from tests.browser.conftest import serving
from tests.unit.render import bodies_fixture, ties_fixture

FIRST = dt.date(2021, 8, 1)
"""Before it lie 30 days of the archive, which speaks of 1 September."""


def duties(count: int) -> Relations:
    """`count` deadlines, one a day; what the hand-made archive says of validity."""
    found = tuple(
        bodies_fixture.duty(
            bodies_fixture.BUREAU, deadline=Deadline(text="前", date=FIRST + dt.timedelta(days=day)), text=f"第{day}件",
            notice="old" if day == 35 else "further", eid="item_1", note_eid="item_1",
        )
        for day in range(count)
    )  # fmt: skip
    known = ties_fixture.relations()
    return Relations(
        bodies=bodies_fixture.bodies(), duties=found, validity=known.validity, relations=known.relations,
        citations=known.citations, works=known.works,
    )  # fmt: skip


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the hand-made archive with many deadlines is served."""
    folder, corpus, relations = tmp_path_factory.mktemp("home"), ties_fixture.corpus(), duties(200)
    write_pages(render(corpus, relations, Edition.ZH_HANS), docs_folder(folder / "build", Edition.ZH_HANS))
    write_companions(companions(corpus, relations), companions_folder(folder / "build"))
    build_site(corpus, [Edition.ZH_HANS], folder / "build", folder / "site")
    with serving(folder / "site") as address:
        yield address


def shown(page: Page, anchor: str) -> list[str]:
    """The days of the rows that are shown in a list."""
    rows = page.locator(f"section[aria-labelledby={anchor}] tbody tr:visible")
    return [str(day) for day in rows.evaluate_all("all => all.map(row => row.dataset.deadline)")]


def test_the_next_six_are_shown_on_the_day_of_reading(reader: Page) -> None:
    reader.goto("?on=2021-09-03")
    assert shown(reader, "deadlines") == [
        "2021-09-03", "2021-09-04", "2021-09-06", "2021-09-07", "2021-09-08", "2021-09-09",
    ], "what a repealed notice sets is left out"  # fmt: skip
    expect(reader.locator(".unjudged:visible")).to_have_count(0)


def test_what_expires_next_is_shown_with_its_status(reader: Page) -> None:
    reader.goto("?on=2022-05-01")
    assert shown(reader, "expiring") == ["2022-06-30"]
    expect(reader.locator("#expiring ~ table tr:visible .status")).to_have_text("即将到期")
    reader.goto("?on=2022-07-01")
    assert shown(reader, "expiring") == []
    expect(reader.locator("section[aria-labelledby=expiring] .none")).to_be_visible()


def test_where_rows_were_left_out_none_behind_them_is_called_the_next(reader: Page) -> None:
    reader.goto("?on=2021-12-01")
    assert shown(reader, "deadlines") == []
    expect(reader.locator("section[aria-labelledby=deadlines] .none")).to_contain_text("完整列表")


def test_without_scripts_the_last_rows_stand_there_unjudged(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=served)
    page = context.new_page()
    page.goto("")
    assert shown(page, "deadlines") == [f"2022-02-{day}" for day in range(11, 17)]
    expect(page.locator("section[aria-labelledby=deadlines] .unjudged")).to_be_visible()
    page.locator("#home-query").press("Enter")
    assert page.url.split("?")[0].endswith("/search/")
    context.close()


def test_the_search_box_opens_the_search_with_its_words(page: Page, address: str) -> None:
    page.goto(address)
    box = page.locator("#home-query")
    box.fill("海岛")
    box.press("Enter")
    expect(page.locator("main input[name=q]")).to_have_value("海岛")
    expect(page.locator("main .search-hit").first).to_be_visible()


@pytest.mark.parametrize("path", ["", "zh-hant/", "en/", "issues/2025-15/whole/", "zh-hant/issues/2023-06/whole/"])
def test_pages_are_readable_on_a_narrow_screen(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_each_notice_of_a_whole_issue_begins_a_sheet(page: Page, address: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{address}issues/2025-15/whole/")
    sections = page.locator("section.whole")
    breaks = sections.evaluate_all("all => all.map(one => getComputedStyle(one).breakBefore)")
    assert len(breaks) > 5
    assert set(breaks) == {"page"}


@pytest.mark.parametrize(
    ("day", "anchor", "words"),
    [
        ("2021-09-03", "deadlines", ["今天", "明天", "3天后"]),
        ("2022-05-01", "expiring", ["60天后"]),
        ("2022-04-15", "expiring", ["约2个月后"]),
        ("2021-09-03", "expiring", ["约10个月后"]),
        ("2019-07-01", "expiring", ["约18个月后"]),
        ("2018-06-01", "expiring", ["约2.5年后"]),
    ],
)
def test_how_far_off_each_is_stands_beside_its_day(reader: Page, day: str, anchor: str, words: list[str]) -> None:
    reader.goto(f"?on={day}")
    rows = reader.locator(f"section[aria-labelledby={anchor}] tbody tr:visible th .detail")
    assert rows.all_inner_texts()[: len(words)] == words


FITS = """field => {
  const style = getComputedStyle(field), hint = getComputedStyle(field, "::placeholder")
  const canvas = document.createElement("canvas").getContext("2d")
  canvas.font = `${hint.fontWeight} ${hint.fontSize} ${hint.fontFamily}`
  const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
  return room - canvas.measureText(field.placeholder).width
}"""


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("path", ["", "zh-hant/", "en/", "search/", "zh-hant/search/", "en/search/"])
def test_a_phone_shows_the_whole_hint_of_a_search_field(page: Page, address: str, path: str, large: bool) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path)
    if large:
        page.evaluate("document.documentElement.dataset.print = 'large'")
    field = page.locator("main input[name=q]")
    assert field.get_attribute("placeholder")
    assert field.evaluate(FITS) >= 0
