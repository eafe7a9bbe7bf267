"""One page of each template: what a test that must see all kinds of pages goes through."""

from __future__ import annotations

from pathlib import Path

FOLDERS = {
    "issue": "issues/*/",
    "whole": "issues/*/whole/",
    "notice": "notices/*/",
    "work": "works/*/",
    "body": "bodies/*/",
}
"""Templates with many pages; the longest one is taken, for there is most to go wrong."""

PLACES = {
    "home": "",
    "issues": "issues/",
    "notices": "notices/",
    "by-kind": "notices/by-kind/",
    "by-rubric": "notices/by-rubric/",
    "validity": "validity/",
    "works": "works/",
    "bodies": "bodies/",
    "duties": "duties/",
    "appointments": "appointments/",
    "by-body": "appointments/by-body/",
    "people": "people/",
    "overview": "overview/",
    "search": "search/",
    "about": "about/",
    "data": "data/",
    "404": "xiyu-gazette/404.html",
}
"""Templates with one page."""

NAMES = (*PLACES, *FOLDERS)


def place(name: str, site: Path) -> str:
    """The path of the template's page below the root of the site or of an edition."""
    if name in PLACES:
        return PLACES[name]
    taken = set(PLACES.values())
    pages = [path for path in sorted(site.glob(f"{FOLDERS[name]}index.html")) if _below(path, site) not in taken]
    assert pages, name
    return _below(max(pages, key=lambda path: path.stat().st_size), site)


def _below(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")
