"""Pictures of the main pages, to be looked at; the README's is one of them.

`python -m tests.browser.screenshots --site SITE --output FOLDER` makes them all. Nothing is compared: what is
ugly is seen.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.model.edition import Edition
from tests.browser import templates
from tests.browser.chromium import ensure_font, find_browser
from tests.browser.conftest import serving
from tests.support.built_site import PROJECT

README_PICTURE = PROJECT / ".github" / "notice.png"
README_NOTICE = "notices/order-87/"
EVERYWHERE = ("home", "issue", "notice", "validity")
"""Templates that are shown in every look; the others only wide and narrow."""

_OPEN_TOOLS = "document.querySelector('.tools').open = true"
_LARGE = "document.documentElement.dataset.print = 'large'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a page is looked at."""

    name: str
    width: int = 1280
    height: int = 900
    edition: Edition = Edition.ZH_HANS
    scheme: str = "light"
    script: str = ""
    paper: bool = False


LOOKS = (
    Look(name="wide"),
    Look(name="narrow", width=360, height=740),
    Look(name="dark", scheme="dark"),
    Look(name="dark-narrow", width=360, height=740, scheme="dark", script=_OPEN_TOOLS),
    Look(name="traditional", edition=Edition.ZH_HANT),
    Look(name="english", edition=Edition.EN),
    Look(name="english-narrow", width=360, height=740, edition=Edition.EN),
    Look(name="large-print", script=_LARGE),
    Look(name="large-print-narrow", width=360, height=740, script=_LARGE),
    Look(name="print", width=794, height=1123, paper=True),
)


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description="Makes pictures of the main pages of a built site.")
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    parser.add_argument("--output", type=Path, default=PROJECT / "screenshots")
    options = parser.parse_args()
    ensure_font()
    options.output.mkdir(parents=True, exist_ok=True)
    with serving(options.site) as address, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=arguments)
        made = [
            picture(browser, address, options, name, look)
            for name in templates.NAMES
            for look in (LOOKS if name in EVERYWHERE else LOOKS[:2])
        ]
        if (options.site / README_NOTICE).is_dir():
            readme = options.output / "readme.png"
            take(browser, address + README_NOTICE, LOOKS[0], readme)
            shutil.copyfile(readme, README_PICTURE)
        browser.close()
    print(f"{len(made)} pictures in {options.output}")


def picture(browser: Browser, address: str, options: argparse.Namespace, name: str, look: Look) -> Path:
    """One picture, and for paper the pages themselves beside it."""
    base = "" if name == "404" else look.edition.base
    output: Path = options.output / f"{name}-{look.name}.png"
    take(browser, address + base + templates.place(name, options.site), look, output)
    return output


def take(browser: Browser, url: str, look: Look, output: Path) -> None:
    """Look at `url`, and keep what is seen."""
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme=look.scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    if look.script:
        page.evaluate(look.script)
    if look.paper:
        page.pdf(path=output.with_suffix(".pdf"), prefer_css_page_size=True)
        page.emulate_media(media="print")
    page.screenshot(path=output)
    context.close()


if __name__ == "__main__":
    main()
