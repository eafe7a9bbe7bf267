"""The interface of the search: what a result shows, keyboard and typing, and the page with its address and filters."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import hits, open_dialog


@pytest.fixture
def about(page: Page, address: str) -> Page:
    """A page of the simplified edition, open."""
    page.goto(f"{address}about/")
    return page


def test_a_result_shows_what_the_gazette_says_and_the_sentence_as_published(about: Page) -> None:
    open_dialog(about, "供水管網漏損率")
    hit = about.locator(".search-hit").first
    expect(hit.locator(".search-hit__title")).to_contain_text("城市供水管网漏损治理")
    expect(hit.locator(".search-hit__facts")).to_contain_text(
        "汐政办字〔2024〕33号 · 2024年6月14日 · 通知 · 汐屿市人民政府办公厅"
    )
    expect(hit.locator(".search-hit__sentence mark")).to_have_text("供水管网漏损率")
    sentence = hit.locator(".search-hit__sentence").inner_text()
    link = str(hit.locator("a[data-result]").get_attribute("href"))
    about.goto(link)
    published = about.locator("article").inner_text()
    assert sentence.strip("…") in published
    assert urlsplit(link).fragment == "sec_1__para_1"


def test_hits_are_counted_and_the_next_ones_linked_by_their_headings(about: Page) -> None:
    open_dialog(about, "责任单位")
    places = about.locator(".search-hit").first.locator(".search-hit__places")
    expect(places).to_contain_text("共5处")
    links = places.locator("a")
    assert links.count() > 1
    assert "补齐水电短板" in links.first.inner_text()
    about.goto(str(links.first.get_attribute("href")))
    assert about.locator(f"[id='{urlsplit(about.url).fragment}']").count() == 1


def test_the_exact_number_is_marked_and_enter_goes_straight_to_it(about: Page) -> None:
    open_dialog(about, "xzbz 2024 33")
    expect(about.locator(".search-hit__exact")).to_have_count(1)
    about.keyboard.press("Enter")
    expect(about).to_have_url(re.compile(r"/notices/xzbz-2024-33/$"))


@pytest.mark.parametrize(
    ("edition", "typed", "first", "then"),
    [
        ("", "汐政办字〔2023〕2", "2项的字号以此开头", "3项含有以此开头的词或字号"),
        ("zh-hant/", "汐政發2023", "3項的字號以此開頭", "3項含有以此開頭的詞或字號"),
        ("en/", "汐政发(2023)", "3 documents have numbers that begin so", "3 results contain “汐政发(2023)”"),
        ("en/", "汐政发2025 16", "1 with this name or number", None),
    ],
)
def test_a_number_that_is_half_typed_is_said_to_be_one(
    page: Page, address: str, edition: str, typed: str, first: str, then: str | None
) -> None:
    page.goto(f"{address}{edition}about/")
    open_dialog(page, typed)
    status = page.locator("dialog [role=status]")
    expect(status).to_have_text(re.compile(f"^{re.escape(first)}"))
    begun = page.locator("dialog .search-hit[data-level=begun]")
    if then is None:
        expect(begun).to_have_count(0)
        return
    expect(status).to_have_text(re.compile(f"{re.escape(then)}$"))
    expect(begun).to_have_count(int(first[0]))
    expect(begun.first.locator("mark")).to_have_text(re.compile(r"^汐政(办字|发)〔2023"))
    expect(begun.locator(".search-hit__exact")).to_have_count(0)
    cited = page.locator("dialog .search-hit:not([data-level=begun]) .search-hit__sentence mark").first
    expect(cited).to_have_text(re.compile(r"^汐政(办字|发)〔2023"))


def test_what_no_record_contains_as_a_phrase_is_said_and_no_way_ends(about: Page) -> None:
    open_dialog(about, "绿色港航 通知")
    status = about.locator("dialog [role=status]")
    expect(status).to_contain_text("没有一项逐字含有“绿色港航 通知”。3项含有全部词语")
    about.locator("dialog input").fill("qwertzuiop")
    expect(status).to_contain_text("没有找到“qwertzuiop”")
    expect(about.locator("dialog .search-hit")).to_have_count(0)
    about.locator("dialog .search-foot a").click()
    expect(about.locator("#indexes")).to_be_visible()


def test_a_further_level_is_shown_on_demand(about: Page) -> None:
    open_dialog(about, "绿色港航 通知")
    before = len(hits(about))
    about.locator(".search-further").click()
    expect(about.locator(".search-hit[data-level=any]").first).to_be_visible()
    assert len(hits(about)) > before


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_keys_open_the_dialog_escape_closes_it_and_the_focus_returns(about: Page, key: str) -> None:
    link = about.locator("article a").first
    link.focus()
    about.keyboard.press(key)
    expect(about.locator("dialog input")).to_be_focused()
    about.keyboard.press("Escape")
    expect(about.locator("dialog[open]")).to_have_count(0)
    expect(link).to_be_focused()


def test_arrows_move_and_enter_opens(about: Page) -> None:
    open_dialog(about, "责任单位")
    titles = about.locator("dialog a[data-result]")
    titles.nth(1).wait_for()
    about.keyboard.press("ArrowDown")
    expect(titles.nth(0)).to_be_focused()
    about.keyboard.press("ArrowDown")
    expect(titles.nth(1)).to_be_focused()
    about.keyboard.press("ArrowUp")
    about.keyboard.press("ArrowUp")
    expect(about.locator("dialog input")).to_be_focused()
    for key in ("ArrowDown", "n", "p", ",", "."):
        about.keyboard.press(key)
    expect(titles.nth(0)).to_be_focused()
    address = titles.nth(0).get_attribute("href")
    about.keyboard.press("Enter")
    expect(about).to_have_url(str(address))


@pytest.mark.parametrize(("typed", "count"), [("责任单位", 10), ("岑伯言", 4)])
def test_enter_without_an_exact_number_leads_to_the_page_with_all_results(about: Page, typed: str, count: int) -> None:
    open_dialog(about, typed)
    about.locator(".search-hit").first.wait_for()
    about.keyboard.press("Enter")
    about.wait_for_url("**/search/?q=*")
    expect(about.locator("#search-page input[type=search]")).to_have_value(typed)
    assert len(hits(about)) == count


def test_nothing_is_asked_in_the_middle_of_a_composition(about: Page) -> None:
    open_dialog(about, "")
    ime = about.context.new_cdp_session(about)
    for text in ("z", "ze", "zer", "zeren"):
        ime.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        about.wait_for_timeout(250)
    expect(about.locator("dialog input")).to_have_value("zeren")
    expect(about.locator("dialog [role=status]")).to_have_text("输入词语、名称、句子或发文字号。")
    ime.send("Input.insertText", {"text": "责任单位"})
    expect(about.locator("dialog [role=status]")).to_contain_text("责任单位")


def test_a_slash_that_is_typed_stays_a_slash(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    field = page.locator("#search-page input[type=search]")
    field.click()
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_the_address_carries_query_filters_and_order_and_the_back_button_works(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.locator("#search-page input").fill("责任单位")
    expect(page.locator("#search-page [role=status]")).to_contain_text("13项")
    page.locator("select[name=year]").select_option("2025")
    expect(page).to_have_url(re.compile("year=2025"))
    expect(page.locator("#search-page .search-status.loading")).to_have_count(0)
    narrowed = page.locator("#search-page [role=status]").inner_text()
    page.locator("select[name=sort]").select_option("date")
    expect(page).to_have_url(re.compile("sort=date"))
    expect(page.locator("#search-page .search-status.loading")).to_have_count(0)
    dates = [str(one.get_attribute("datetime")) for one in page.locator(".search-hit time").all()]
    assert dates == sorted(dates, reverse=True)
    assert {date[:4] for date in dates} == {"2025"}
    shared = page.url
    page.go_back()
    page.go_back()
    expect(page.locator("#search-page [role=status]")).to_contain_text("13项")
    assert "year" not in parse_qs(urlsplit(page.url).query)
    page.goto(shared)
    expect(page.locator("#search-page [role=status]")).to_have_text(narrowed)
    expect(page.locator("select[name=year]")).to_have_value("2025")


def test_filters_count_what_they_would_show(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={quote('责任单位')}")
    for name in ("year", "status", "kind", "issuer", "issue", "type", "rubric"):
        page.locator(".search-hit").first.wait_for()
        option = page.locator(f"select[name={name}] option").nth(1)
        count = re.search(r"\((\d+)\)$", option.inner_text())
        assert count
        page.locator(f"select[name={name}]").select_option(str(option.get_attribute("value")))
        expect(page.locator("#search-page [role=status]")).to_contain_text(re.compile(rf"^{count[1]}项"))
        page.locator(".search-reset").click()
        expect(page.locator("#search-page [role=status]")).to_contain_text("13项")


def test_the_status_filtered_by_is_the_one_that_the_page_of_a_notice_shows(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={quote('汐屿市')}")
    page.locator(".search-hit").first.wait_for()
    states = [str(one.get_attribute("value")) for one in page.locator("select[name=status] option").all()[1:]]
    assert {"in-force", "expired", "repealed", "not-stated"} <= set(states)
    for state in states:
        page.goto(f"{address}search/?q={quote('汐屿市')}&status={state}")
        page.locator(".search-hit").first.wait_for()
        places = [str(one.get_attribute("href")) for one in page.locator(".search-hit a[data-result]").all()]
        for place in places[:3]:
            page.goto(place)
            shown = str(page.locator("article .status").first.get_attribute("data-state"))
            assert shown == state or (shown, state) == ("expiring", "in-force")


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={quote('责任单位')}&year=1999")
    expect(page.locator("#search-page [role=status]")).to_contain_text("不限范围有13项")
    page.locator(".search-reset").click()
    assert len(hits(page)) == 10


def test_ten_at_a_time_and_more_on_demand(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={quote('责任单位')}")
    assert len(hits(page)) == 10
    page.locator(".search-more").click()
    expect(page.locator(".search-hit")).to_have_count(13)
    expect(page.locator(".search-hit a[data-result]").nth(10)).to_be_focused()
    expect(page.locator(".search-more")).to_be_hidden()


def test_pages_are_fetched_for_results_in_view_only(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(f"{address}search/?q={quote('责任单位')}")
    page.locator(".search-hit__sentence mark").first.wait_for()
    page.wait_for_timeout(300)
    assert 0 < len([path for path in asked if "/notices/" in path]) < 10


@pytest.mark.parametrize("edition", ["", "zh-hant/", "en/"])
def test_a_result_says_how_its_notice_stands_today(page: Page, address: str, edition: str) -> None:
    page.goto(f"{address}{edition}about/")
    open_dialog(page, "汐屿市")
    page.locator(".search-hit").first.wait_for()
    hits_with = page.locator(".search-hit").filter(has=page.locator(".status"))
    shown = [
        (str(hit.locator("a[data-result]").get_attribute("href")), hit.locator(".status").get_attribute("data-state"))
        for hit in hits_with.all()
    ]
    assert shown
    for place, state in shown[:3]:
        page.goto(place.split("?")[0])
        expect(page.locator("article .facts.first .status").first).to_have_attribute("data-state", str(state))


@pytest.mark.parametrize(
    ("edition", "words"), [("", "公文正文是中文"), ("en/", "The texts of the notices are in Chinese")]
)
def test_words_of_another_script_that_nothing_has_are_told_what_there_is(
    page: Page, address: str, edition: str, words: str
) -> None:
    page.goto(f"{address}{edition}about/")
    open_dialog(page, "zebra crossing")
    expect(page.locator("dialog [role=status]")).to_contain_text(words)
    page.locator("dialog input").fill("鼍")
    expect(page.locator("dialog [role=status]")).not_to_contain_text(words)
    expect(page.locator("dialog .search-foot a")).to_have_attribute("href", re.compile("/search/"))
