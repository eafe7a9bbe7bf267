"""Status on the day of reading, the register of validity, and the same without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator import render, site
from generator.model.edition import Edition
from tests.browser.conftest import serving
from tests.unit.render import ties_fixture as fixture

_REGISTER = "table.register tbody tr"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of the hand-made archive is served."""
    folder, corpus, edition = tmp_path_factory.mktemp("ties"), fixture.corpus(), Edition.ZH_HANS
    pages = render.render(corpus, fixture.relations(), edition)
    site.write_pages(pages, site.docs_folder(folder / "build", edition))
    site.build_site(corpus, [edition], folder / "build", folder / "site")
    with serving(folder / "site") as address:
        yield address


def shown(page: Page) -> list[str]:
    """The notices of the rows that are shown, by their ids."""
    rows = page.locator(f"{_REGISTER}:visible th a")
    return [str(href).rstrip("/").rpartition("/")[2] for href in rows.evaluate_all("all => all.map(a => a.href)")]


@pytest.mark.parametrize(
    ("notice", "day", "state", "words"),
    [
        ("old", "2018-04-30", "not-issued", "尚未发布"),
        ("silent", "2018-04-30", "not-stated", "未载明"),
        ("old", "2020-12-31", "expiring", "即将到期"),
        ("old", "2021-01-01", "continued", "原期限已过，另有延续"),
        ("old", "2021-08-31", "continued", "原期限已过，另有延续"),
        ("old", "2021-09-01", "repealed", "已废止"),
        ("newer", "2021-08-31", "not-yet", "尚未施行"),
        ("newer", "2021-09-01", "in-force", "有效"),
        ("newer", "2099-01-01", "in-force", "有效"),
        ("silent", "2021-09-01", "not-stated", "未载明"),
    ],
)
def test_the_status_is_that_of_the_day(reader: Page, notice: str, day: str, state: str, words: str) -> None:
    reader.goto(f"notices/{notice}/?on={day}")
    status = reader.locator(".facts .status")
    expect(status).to_have_attribute("data-state", state)
    expect(status).to_contain_text(words)


def test_the_register_shows_what_is_chosen(reader: Page) -> None:
    reader.goto("validity/?on=2022-05-01")
    choice = reader.locator("select[data-filter=status]")
    choice.select_option("expiring")
    assert shown(reader) == ["further"]
    expect(reader.locator(".register-filters output")).to_have_text("显示 1 条，共 4 条")
    choice.select_option("in-force")
    assert shown(reader) == ["further", "newer"], "what is about to expire is in force"
    choice.select_option("repealed")
    assert shown(reader) == ["old"]
    choice.select_option("not-stated")
    assert shown(reader) == ["silent"]
    assert "status=not-stated" in reader.url
    reader.reload()
    assert shown(reader) == ["silent"], "the address keeps the choice"


def test_choices_of_status_say_how_many_there_are(reader: Page) -> None:
    reader.goto("validity/?on=2022-05-01")
    options = reader.locator("select[data-filter=status] option")
    expect(options.nth(1)).to_have_text("有效 (2)")
    expect(options.nth(3)).to_have_text("已过有效期 (0)")
    expect(options.nth(3)).to_be_disabled()


def test_the_register_begins_with_what_expires_next_and_can_be_sorted(reader: Page) -> None:
    reader.goto("validity/?on=2022-05-01")
    assert shown(reader) == ["further", "newer", "silent", "old"]
    head = reader.get_by_role("button", name="有效期至")
    head.click()
    assert shown(reader)[:2] == ["old", "further"]
    expect(reader.locator("th[aria-sort=ascending]")).to_have_count(1)
    head.press("Enter")
    assert shown(reader) == ["further", "old", "newer", "silent"], "what has no date stays last"


def test_every_clause_is_one_click_away(reader: Page) -> None:
    reader.goto("validity/?on=2022-05-01")
    reader.locator(_REGISTER).first.locator("td").last.get_by_role("link", name="第1项").click()
    assert reader.url.endswith("/notices/further/#item_1")
    expect(reader.locator("#item_1")).to_be_in_viewport()


def test_without_scripts_dates_and_clauses_stand_there(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=served)
    page = context.new_page()
    page.goto("validity/")
    assert shown(page) == ["old", "further", "newer", "silent"]
    expect(page.locator(".register-filters")).to_be_hidden()
    expect(page.locator(_REGISTER).nth(0)).to_contain_text("2020年12月31日")
    expect(page.locator(_REGISTER).nth(3)).to_contain_text("未载明")
    page.goto("notices/old/")
    expect(page.locator(".facts .status")).to_have_text(
        "有效期至2020年12月31日，自发布之日起，延续它的文件（汐政发〔2021〕7号）载明：有效期至2022年6月30日，2021年9月1日起废止"
    )
    expect(page.locator("figure.ties svg.wide")).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["notices/newer/", "notices/old/", "validity/", "works/", "works/gwyl-713/"])
def test_pages_are_readable_on_a_narrow_screen(reader: Page, path: str) -> None:
    reader.set_viewport_size({"width": 360, "height": 740})
    reader.goto(path)
    assert reader.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_figure_stands_upright_on_a_narrow_screen(reader: Page) -> None:
    reader.set_viewport_size({"width": 390, "height": 740})
    reader.goto("notices/newer/")
    expect(reader.locator("figure.ties svg.wide")).to_be_hidden()
    drawing = reader.locator("figure.ties svg.narrow")
    expect(drawing).to_be_visible()
    scale = drawing.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    assert scale >= 0.95, "its text is not made smaller"


def test_the_page_says_for_which_day_it_judges(reader: Page) -> None:
    note = reader.locator(".reading-day")
    reader.goto("notices/old/?on=2020-12-31")
    expect(note).to_have_text("网址指定了日期，以下状态按2020年12月31日判断。")
    for bad in ("2021-02-30", "<b>x</b>", ""):
        reader.goto(f"notices/old/?on={bad}")
        expect(note).to_have_text(f"网址中的日期“{bad}”无效，以下状态按今天判断。")
    reader.goto("notices/old/")
    expect(note).to_be_hidden()


@pytest.mark.parametrize(("day", "state"), [("2022-06-30", "continued"), ("2022-07-01", "expired")])
def test_what_continues_it_has_an_end(reader: Page, day: str, state: str) -> None:
    def unrepealed(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r"data-repealed=[^\s>]+", "", answer.text()))

    reader.route(re.compile(r"/notices/old/"), unrepealed)
    reader.goto(f"notices/old/?on={day}")
    expect(reader.locator(".facts .status")).to_have_attribute("data-state", state)
    expect(reader.locator(".facts .status")).to_contain_text(
        "延续它的文件（汐政发〔2021〕7号）载明：有效期至2022年6月30日"
    )


def test_past_years_of_a_title_stand_beside_a_status_without_an_end(page: Page, address: str) -> None:
    words = page.locator(".facts.first .title-period")
    page.goto(f"{address}notices/xzbf-2023-17/?on=2025-12-31")
    expect(page.locator(".facts.first .status")).to_have_attribute("data-state", "in-force")
    expect(words).to_be_hidden()
    page.goto(f"{address}notices/xzbf-2023-17/?on=2026-01-01")
    expect(page.locator(".facts.first .status")).to_have_attribute("data-state", "in-force")
    expect(words).to_have_text("标题写明2023—2025年，原文未载明何时失效")
    page.goto(f"{address}notices/xzbf-2025-11/?on=2028-01-01")
    expect(page.locator(".facts.first .status")).to_have_attribute("data-state", "expired")
    expect(words).to_have_count(0)
