"""Finds a Chromium for the tests, and a font with Chinese characters; installs them where that is allowed.

`python -m tests.browser.chromium` prints the path of the browser, and nothing else, on standard output.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.debian import MissingError, say
from tests.support.debian import install as _apt

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def find_browser() -> Path:
    """The browser to test with: $CHROMIUM, one on the PATH, Playwright's, Debian's; the first that runs.

    Raises MissingError if none does.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        if not _runs(named):
            raise MissingError(f"$CHROMIUM is {named}, and that does not run. Unset it, or name another browser.")
        return Path(named)
    browser = _on_path() or _playwrights() or _debians()
    if browser is None:
        raise MissingError(
            "No Chromium to test with. Install one:  sudo apt-get install chromium\n"
            "or:  .venv/bin/playwright install --with-deps chromium\n"
            "or name one:  make test CHROMIUM=/path/to/chrome"
        )
    return browser


def ensure_font() -> None:
    """Make sure that Chinese text can be drawn. Raises MissingError if it can't."""
    if _has_font() or (_apt("fonts-noto-cjk") and _has_font()):
        return
    raise MissingError("No font with Chinese characters. Install one:  sudo apt-get install fonts-noto-cjk")


def _on_path() -> Path | None:
    for name in NAMES:
        path = shutil.which(name)
        if path and _runs(path):
            return Path(path)
    return None


def _playwrights() -> Path | None:
    """Playwright's own Chromium, downloaded if need be."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    say(f"No browser on the PATH; trying: {' '.join(command)}")
    try:
        if subprocess.run(command, stdout=sys.stderr, check=False, timeout=600).returncode:
            return None
    except subprocess.TimeoutExpired:
        return None
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (starts a driver, wanted only here)

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return Path(path) if _runs(path) else None


def _debians() -> Path | None:
    return _on_path() if _apt("chromium") else None


def _has_font() -> bool:
    if not sys.platform.startswith("linux"):
        return True  # macOS and Windows bring theirs
    if shutil.which("fc-list"):
        listing = subprocess.run(["fc-list", ":lang=zh-cn", "file"], capture_output=True, text=True, check=False)
        return bool(listing.stdout.strip())
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    return any("CJK" in path.name for folder in folders for path in folder.rglob("*.[ot]t[cf]"))


def _runs(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    try:
        ensure_font()
        print(find_browser())
    except MissingError as error:
        say(str(error))
        sys.exit(1)
