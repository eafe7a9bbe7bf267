"""Every page, in every edition: on a phone nothing sticks out of the window, and no cell of our tables is empty."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route

from generator.model.edition import Edition
from tests.browser.conftest import serving
from tests.support.built_site import BuiltSite

WIDTH = 360
# The gazette's own tables and rosters have empty cells where the print has; of the others, what is unknown is said.
FOUND = """() => [
    document.scrollingElement.scrollWidth,
    [...document.querySelectorAll("article :is(thead th, tbody th, tbody td, dt, dd)")].filter(cell =>
        !cell.textContent.trim() && !cell.closest(".table-frame:is(.table, .roster)")
    ).map(cell => cell.closest("tr, dl").outerHTML.slice(0, 200))
]"""


def only_pages_and_styles(route: Route) -> None:
    """What stands there without a script, too."""
    route.continue_() if route.request.resource_type in {"document", "stylesheet"} else route.abort()


def faults(site: BuiltSite, edition: Edition, browser: Browser) -> tuple[int, list[str]]:
    """How many pages of `edition` were looked at, and what is wrong on which."""
    others = {one.base.rstrip("/") for one in Edition if one.base and one is not edition}
    home = site.site / edition.base
    paths = [path.relative_to(home) for path in sorted(home.rglob("index.html"))]
    paths = [path for path in paths if edition.base or path.parts[0] not in others]
    found = []
    context = browser.new_context(viewport={"width": WIDTH, "height": 740})
    page = context.new_page()
    page.route("**/*", only_pages_and_styles)
    with serving(site.site) as address:
        for path in paths:
            if 'http-equiv="refresh"' in (home / path).read_text(encoding="utf-8"):
                continue
            page.goto(address + edition.base + path.as_posix().removesuffix("index.html"), wait_until="load")
            width, empty = page.evaluate(FOUND)
            found += [f"{path} is {width} wide"] if width > WIDTH else []
            found += [f"{path} has an empty cell: {cell}" for cell in empty]
    context.close()
    return len(paths), found


@pytest.fixture(params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    found: BuiltSite = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("edition", list(Edition))
def test_no_page_is_too_wide_or_has_an_empty_cell(edition: Edition, site: BuiltSite, browser: Browser) -> None:
    count, found = faults(site, edition, browser)
    assert count > 150
    assert found == []
