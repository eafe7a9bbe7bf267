"""axe finds nothing on any template, in any edition, in the light and in the dark, on a phone and on a desk.

All together are some 430 visits. Here every template is seen in each edition, each scheme and each width at least once;
`make accessibility` goes through them all, and with `GAZETTE_AXE_SITE` through those of another site that is built.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from generator.model.edition import Edition
from tests.browser import templates
from tests.browser.conftest import serving

OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},  # WCAG 2.2; off unless asked for
}
# What sticks out of the screen and can't be scrolled to within a frame of its own.
TOO_WIDE = """() => [...document.querySelectorAll("article *")].filter(node => {
    const box = node.getBoundingClientRect()
    const frame = node.closest(".table-frame, pre, svg, [class*=scroll]")
    const unseen = getComputedStyle(node).clipPath !== "none" || node.closest("caption, .unseen, thead")
    return box.width > 1 && box.right > innerWidth + 1 && !frame && !unseen
}).map(node => node.outerHTML.slice(0, 120)).slice(0, 3)"""
SCHEMES, WIDTHS = ("light", "dark"), (360, 1280)


@dataclass(frozen=True, slots=True)
class Visit:
    """A way to see a page."""

    template: str
    edition: Edition
    scheme: str
    width: int
    large: bool = False

    def __str__(self) -> str:
        return "-".join(
            (self.template, self.edition.value, self.scheme, str(self.width), *(["large"] if self.large else []))
        )


def every_visit() -> Iterator[Visit]:
    """The full product; the page of a wrong address stands in one edition only."""
    for name, edition, scheme, width, large in itertools.product(
        templates.NAMES, Edition, SCHEMES, WIDTHS, (False, True)
    ):
        if not (name == "404" and edition.base):
            yield Visit(name, edition, scheme, width, large)


def some_visits() -> Iterator[Visit]:
    """Each template in each edition; schemes and widths change places from one to the next."""
    for at, name in enumerate(templates.NAMES):
        for turn, edition in enumerate(Edition):
            if not (name == "404" and edition.base):
                yield Visit(name, edition, SCHEMES[(at + turn) % 2], WIDTHS[(at // 2 + turn) % 2])
        yield Visit(name, Edition.ZH_HANS, SCHEMES[(at + 1) % 2], WIDTHS[(at // 2 + 1) % 2], large=True)


VISITS = list(every_visit() if os.environ.get("GAZETTE_AXE") == "all" else some_visits())


def test_the_visits_leave_nothing_out() -> None:
    for name in templates.NAMES:
        seen = [visit for visit in VISITS if visit.template == name]
        assert {visit.edition for visit in seen} == set(Edition) if name != "404" else {Edition.ZH_HANS}
        assert {visit.scheme for visit in seen} == set(SCHEMES)
        assert {visit.width for visit in seen} == set(WIDTHS)


@pytest.fixture(scope="module")
def judged(request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """The site to be judged, and where it is served: the demonstration's, or one that is named."""
    named = os.environ.get("GAZETTE_AXE_SITE")
    if not named:
        yield request.getfixturevalue("demo_site").site, request.getfixturevalue("address")
        return
    with serving(Path(named)) as address:
        yield Path(named), address


@pytest.mark.parametrize("visit", VISITS, ids=str)
def test_axe_finds_nothing_and_all_fits_the_screen(visit: Visit, browser: Browser, judged: tuple[Path, str]) -> None:
    site, address = judged
    context = browser.new_context(
        viewport={"width": visit.width, "height": 800}, color_scheme=visit.scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + visit.edition.base + templates.place(visit.template, site))
    if visit.large:
        page.evaluate("document.documentElement.dataset.print = 'large'")
    results = Axe().run(page, options=OPTIONS)
    too_wide = page.evaluate(TOO_WIDE)
    context.close()
    assert found(results.response) == []
    assert too_wide == []


def found(response: dict[str, list[dict[str, object]]]) -> list[str]:
    """What was found, a line each, with where it stands."""
    lines = []
    for violation in response["violations"]:
        nodes = violation["nodes"]
        assert isinstance(nodes, list)
        for node in nodes[:5]:
            lines.append(f"{violation['id']}: {node['target']} {node['html'][:160]} {node['failureSummary']}")
    return lines
