"""The content-security policy in a browser: it hinders nothing of ours, and what is not ours does not run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.model.edition import Edition
from tests.browser import templates
from tests.support.built_site import BuiltSite

LISTEN = """window.violations = []
addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))"""


@pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
def test_no_template_is_hindered(
    edition: Edition, page: Page, address: str, demo_site: BuiltSite, foreign: list[str]
) -> None:
    page.add_init_script(LISTEN)
    for name in templates.NAMES:
        if name == "404" and edition.base:
            continue
        page.goto(address + edition.base + templates.place(name, demo_site.site), wait_until="networkidle")
        assert page.evaluate("violations") == [], name
    assert foreign == []


INJECTED = """<script>window.injected = "script"</script>
<img src="data:," onerror="window.injected = 'handler'">
<iframe srcdoc="<script>parent.injected = 'frame'</script>"></iframe>
<a id="link" href="javascript:window.injected='link'">x</a>
<style>h1 { display: none }</style>
<object data="data:text/html,x"></object>
<h1"""


def test_what_was_injected_does_not_run(browser: Browser, address: str) -> None:
    context = browser.new_context()  # its console has errors, and should
    page = context.new_page()

    def inject(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("<h1", INJECTED, 1))

    page.add_init_script(LISTEN)
    page.route("**/about/", inject)
    page.goto(address + "about/", wait_until="networkidle")
    page.evaluate("document.getElementById('link').click()")
    page.wait_for_timeout(200)
    assert page.evaluate("window.injected") is None
    assert page.locator("h1").last.is_visible()
    seen = set(page.evaluate("violations"))
    context.close()
    assert {"script-src-elem", "script-src-attr", "style-src-elem"} <= seen
