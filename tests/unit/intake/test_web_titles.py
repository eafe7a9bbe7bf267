"""Headings of web pages: what a page calls its text, what is the site's name, what stands beside either."""

from __future__ import annotations

import pytest

from generator.intake import Arrival, take_in

PROSE = "<p>　　为做好渔港清淤工作，保障船舶进出安全，现就有关事项通知如下，请各区、各部门遵照执行。</p>" * 8
SITE = "海州市人民政府"
NAME = "海州市人民政府关于停航的通告"
LOGO = f"<div><span>{SITE}</span><span>无障碍</span></div>"
WEATHER = f"<div><h2>{SITE}门户网站</h2><span>今天是2020年3月1日 星期日 晴</span><span>登录 注册</span></div>"


def arrive(body: str, title: str, head: str = "") -> Arrival:
    page = f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}"
    return take_in(page.encode())


def under(heading: str) -> str:
    return f"<div>{LOGO}<div><b>{heading}</b></div><div class=c>{PROSE}</div></div>"


SEPARATORS = ["_", "-", " | ", "—", " - ", " ", "&nbsp;", "\u3000", "/", ":", "：", "丨", "－", "─", "~", "～", " >> "]


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("first", [True, False])
def test_the_name_of_the_site_is_no_heading(separator: str, first: bool) -> None:
    title = separator.join([NAME, SITE] if first else [SITE, NAME])
    for named in (NAME, "关于停航的通告"):
        arrival = arrive(under(named), title)
        assert arrival.text.startswith(f"{named}\n\n为做好")
        assert f"{SITE} 无障碍" in arrival.done[1]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_first_part_of_a_title_is_the_name_of_a_text_without_a_subject(separator: str) -> None:
    arrival = arrive(under("海州市渡口管理办法"), f"海州市渡口管理办法{separator}{SITE}")
    assert arrival.text.startswith("海州市渡口管理办法\n\n为做好")
    assert f"{SITE} 无障碍" in arrival.done[1]


@pytest.mark.parametrize("title", [SITE, f"{SITE}门户网站-{SITE}"])
def test_the_term_for_the_title_goes_before_that_of_the_page(title: str) -> None:
    arrival = arrive(under("海州市渡口管理办法"), title, "<meta name=ArticleTitle content=海州市渡口管理办法>")
    assert arrival.text.startswith("海州市渡口管理办法\n\n为做好")


def test_the_body_may_be_missing_in_the_title_of_the_page() -> None:
    way = "<div><a href=/>首页</a>&gt;<a href=/x>政策</a></div>"
    top = f"<div><b>{NAME}</b></div>"
    arrival = arrive(f"<div>{LOGO}{way}{top}<div class=c>{PROSE}</div></div>", f"关于停航的通告-政策文件-{SITE}")
    assert arrival.text.startswith(f"{NAME}\n\n为做好")
    assert "“首页 > 政策”" in arrival.done[1]


@pytest.mark.parametrize("other", ["关于取消停航的通告", f"首页{NAME}", "上一篇：关于停航的通告"])
def test_other_words_before_the_title_of_the_page_are_no_body(other: str) -> None:
    assert not arrive(under(other), f"关于停航的通告-{SITE}").text.startswith(other)


def test_a_title_with_a_blank_in_it_is_one() -> None:
    arrival = arrive(under(f"{SITE}公报 2024年第5期"), f"{SITE}公报 2024年第5期 - {SITE}")
    assert arrival.text.startswith(f"{SITE}公报 2024年第5期\n\n为做好")


@pytest.mark.parametrize("article", [f"<h1>{NAME}</h1><i>2024年3月4日</i>", f"<b>{NAME}</b><i>2024年3月4日</i>"])
def test_what_stands_beside_the_name_of_the_site_is_not_the_text(article: str) -> None:
    arrival = arrive(f"{WEATHER}<div><div>{article}</div><div>{PROSE}</div></div>", f"{NAME}-{SITE}")
    assert arrival.text.startswith(f"{SITE}门户网站\n\n{NAME}")
    assert "2024年3月4日\n\n为做好" in arrival.text.replace(f"{NAME}2024", f"{NAME}\n\n2024")
    assert "今天是2020年3月1日" in arrival.done[1]
    assert "登录" not in arrival.text


def test_where_the_text_has_its_own_title_nothing_beside_another_heading_is_kept() -> None:
    arrival = arrive(f"{WEATHER}<div><p>{NAME}</p>{PROSE}</div>", f"{NAME}-{SITE}")
    assert arrival.text.startswith(f"{SITE}门户网站\n\n{NAME}\n\n为做好")
    assert "今天是2020年3月1日" in arrival.done[1]


def test_of_headings_that_the_page_does_not_name_the_last_is_that_of_the_text() -> None:
    article = "<div><h2>关于停航的通告</h2><i>海政发〔2024〕3号</i></div>"
    arrival = arrive(f"{WEATHER}<div>{article}<div>{PROSE}</div></div>", SITE)
    assert arrival.text.startswith(f"{SITE}门户网站\n\n关于停航的通告\n\n海政发〔2024〕3号\n\n为做好")
    assert "今天是2020年3月1日" in arrival.done[1]


def test_a_title_of_nothing_but_separators_names_nothing() -> None:
    arrival = arrive(under(SITE), "-" * 50_000 + " 甲" * 50_000)
    assert arrival.text.startswith("为做好")
