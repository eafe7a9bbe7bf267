"""What the script of the frame does: the outline, the bar, the way back, what is folded, light and dark."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import wait_until

NOTICE = "notices/xzf-2023-6/"
CURRENT = ".md-nav [aria-current=location]"


def test_the_outline_follows_the_reading(page: Page, address: str) -> None:
    page.goto(address + NOTICE)
    expect(page.locator(CURRENT)).to_have_count(0)
    links = page.locator(".md-nav a").all()
    assert len(links) > 4
    for link in (links[2], links[4], links[1]):
        place = link.get_attribute("href")
        assert place
        page.locator(f"[id='{place.removeprefix('#')}']").evaluate("place => place.scrollIntoView()")
        expect(link).to_have_attribute("aria-current", "location")
        expect(page.locator(CURRENT)).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(CURRENT)).to_have_count(0)


def test_a_long_outline_shows_where_the_reader_is(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(address + NOTICE)
    page.locator("#collation").evaluate("place => place.scrollIntoView()")
    last = page.locator(".md-nav a[href='#collation']")
    expect(last).to_have_attribute("aria-current", "location")
    expect(last).to_be_in_viewport()


def test_the_bar_names_the_page_and_the_way_back_is_there_for_who_turns(page: Page, address: str) -> None:
    page.goto(address + NOTICE)
    title = page.locator(".md-header__title p").last
    expect(title).to_have_css("opacity", "0")
    page.mouse.wheel(0, 3000)
    expect(title).to_have_css("opacity", "1")
    back = page.get_by_role("button", name="回到页面顶部")
    expect(back).to_have_count(0)
    page.mouse.wheel(0, -300)
    back.click()
    wait_until(page, "scrollY === 0")
    expect(title).to_have_css("opacity", "0")
    expect(page.locator(".md-header :focus")).to_have_count(1)


def test_what_a_place_is_folded_into_opens(page: Page, address: str) -> None:
    page.goto(address + NOTICE)
    folded = page.locator(".collation details").first
    folded.evaluate("node => { node.open = false; node.querySelector('table').id = 'folded' }")
    page.evaluate("location.hash = '#folded'")
    expect(folded).to_have_attribute("open", "")
    expect(page.locator("#folded")).to_be_in_viewport()


def test_light_and_dark_are_chosen_and_kept(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(address + NOTICE)
    page.locator(".tools > summary").click()
    page.get_by_role("button", name="切换到深色显示").click()
    scheme = "document.documentElement.dataset.mdColorScheme"
    assert page.evaluate(scheme) == "slate"
    expect(page.get_by_role("button", name="切换到浅色显示")).to_be_visible()
    page.goto(address + "en/about/")
    assert page.evaluate(scheme) == "slate"
    page.emulate_media(color_scheme="dark")
    page.locator(".tools > summary").click()
    page.locator("[data-tool=scheme]").click()
    assert page.evaluate(scheme) == "default"
    context.close()


def test_without_a_choice_the_page_is_as_the_machine_is_set(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(address)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()


def test_no_script_of_the_theme_is_loaded(page: Page, address: str) -> None:
    page.goto(address + "en/" + NOTICE)
    scripts = page.locator("script[src]").evaluate_all("all => all.map(one => new URL(one.src).pathname)")
    assert all(path.startswith("/assets/javascripts/") for path in scripts), "the root's own, in every edition"
    assert len([path for path in scripts if "bundle" in path]) == 0
    assert len(scripts) == 1


def test_a_phone_in_large_print_shows_the_whole_english_name(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}en/about/")
    page.evaluate("document.documentElement.dataset.print = 'large'")
    name = page.locator(".md-header__title span").first
    assert name.evaluate("name => name.scrollHeight - name.clientHeight") <= 0
    inside = """name => {
      const [own, bar] = [name, name.closest("header")].map(one => one.getBoundingClientRect())
      return own.height > 0 && own.top >= bar.top && own.bottom <= bar.bottom
    }"""
    assert name.evaluate(inside)
