"""The register of deadlines in a browser: what is past on the day of reading, filters, a phone, no script at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.export import export
from generator.model.edition import Edition
from generator.model.relations import Deadline, DutyRole, Relations
from generator.render import render
from generator.site import build_site, configure, data_folder, docs_folder, write_pages, write_records
from tests.browser.conftest import serving
from tests.unit.render import bodies_fixture
from tests.unit.render import corpus_fixture as fixture

BUREAU, ODD = bodies_fixture.BUREAU, bodies_fixture.ODD
DUTIES = tuple(
    bodies_fixture.duty(
        BUREAU if month % 2 else ODD,
        DutyRole.LEAD if month < 9 else DutyRole.PARTICIPATING,
        Deadline(text=f"{month}月底前", date=dt.date(2021, month, 28)),
        text=f"第{month}件事" * 30,
    )
    for month in range(1, 13)
)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with a dozen deadlines is served, with a slash at its end."""
    folder = tmp_path_factory.mktemp("duties")
    corpus, build = fixture.corpus(), folder / "build"
    relations = Relations(bodies=bodies_fixture.bodies(), duties=DUTIES, appointments=bodies_fixture.appointments())
    write_pages(render(corpus, relations, Edition.ZH_HANS), docs_folder(build, Edition.ZH_HANS))
    configure(corpus.gazette, Edition.ZH_HANS, build)
    write_records(export(corpus, relations), data_folder(build))
    build_site(corpus, [Edition.ZH_HANS], build, folder / "site")
    with serving(folder / "site") as address:
        yield address


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    yield context.new_page()
    context.close()


def test_what_is_past_on_the_day_of_reading_stands_back(sheet: Page, served: str) -> None:
    sheet.goto(f"{served}duties/?on=2021-06-28")
    expect(sheet.locator("table.register tbody tr")).to_have_count(12)
    past = sheet.locator("table.register tr.past")
    expect(past).to_have_count(5)
    assert {row.get_attribute("data-deadline") for row in past.all()} == {f"2021-0{month}-28" for month in range(1, 6)}
    sheet.goto(f"{served}duties/?on=2022-01-01")
    expect(past).to_have_count(12)


def test_filters_choose_rows_together_and_hide_months_without_any(sheet: Page, served: str) -> None:
    sheet.goto(f"{served}duties/")
    shown = sheet.locator("table.register tbody tr:visible")
    sheet.locator("select[data-filter=body]").select_option(label=BUREAU)
    expect(shown).to_have_count(6)
    sheet.locator("select[data-filter=role]").select_option("participating")
    expect(shown).to_have_count(2)
    expect(sheet.locator("h2:visible")).to_have_text(["2021年11月", "2021年9月"])
    expect(sheet.locator(".ways.months a:not([hidden])")).to_have_text(["2021年11月", "2021年9月"])
    expect(sheet.locator("output")).to_have_text("显示 2 条，共 12 条")
    assert "role=participating" in sheet.url


def test_a_body_whose_name_holds_a_bar_can_be_chosen(sheet: Page, served: str) -> None:
    sheet.goto(f"{served}duties/")
    sheet.locator("select[data-filter=body]").select_option(label=ODD)
    expect(sheet.locator("table.register tbody tr:visible")).to_have_count(6)


@pytest.mark.parametrize(
    "path", ["duties/", "bodies/", "bodies/xiyushihaiyangyuyeju/", "appointments/", "appointments/by-body/", "people/"]
)
def test_no_page_scrolls_sideways_on_a_phone(sheet: Page, served: str, path: str) -> None:
    sheet.set_viewport_size({"width": 360, "height": 740})
    sheet.goto(served + path)
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_feed_is_there_and_leads_back(sheet: Page, served: str) -> None:
    sheet.goto(f"{served}duties/")
    link = sheet.locator("article a[href$='.ics']").first
    answer = sheet.request.get(str(link.evaluate("a => a.href")))
    assert answer.ok
    assert answer.text().count("BEGIN:VEVENT") == 12
    assert "https://example.org/gazette/notices/known/#art_2__item_1" in answer.text().replace("\r\n ", "")


def test_all_of_it_stands_there_without_a_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}duties/")
    expect(page.locator("table.register tbody tr:visible")).to_have_count(12)
    expect(page.locator(".register-filters")).to_be_hidden()
    context.close()


def test_pages_of_people_ask_not_to_be_indexed(sheet: Page, served: str) -> None:
    for path, expected in (("people/", 1), ("appointments/", 1), ("appointments/by-body/", 1), ("duties/", 0)):
        sheet.goto(served + path)
        expect(sheet.locator("meta[name=robots][content=noindex]")).to_have_count(expected)
