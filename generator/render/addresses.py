"""Where pages stand, and links between them. Paths are those of the Markdown files, so that MkDocs checks them."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote, urlsplit

from generator.render.markdown import Markdown

HOME = "index.md"
ABOUT = "about.md"
OVERVIEW = "overview.md"
ISSUES = "issues/index.md"
NOTICES = "notices/index.md"
BY_KIND = "notices/by-kind.md"
BY_RUBRIC = "notices/by-rubric.md"
WORKS = "works/index.md"
WORKS_BY_ISSUER = "works/by-issuer.md"
VALIDITY = "validity.md"
BODIES = "bodies/index.md"
DUTIES = "duties.md"
APPOINTMENTS = "appointments.md"
APPOINTMENTS_BY_BODY = "appointments/by-body.md"
PEOPLE = "people.md"
SEARCH = "search.md"

_ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_URL_SAFE = "/:?#@!$&'*+,;=%~-._"


def issue_path(issue_id: str) -> str:
    """The page of an issue."""
    return f"issues/{issue_id}.md"


def notice_path(notice_id: str) -> str:
    """The page of a notice."""
    return f"notices/{notice_id}.md"


def work_path(work_id: str) -> str:
    """The page of a work, a cited document that the archive does not hold."""
    return f"works/{work_id}.md"


def body_path(body_id: str) -> str:
    """The page of a body."""
    return f"bodies/{body_id}.md"


def href(source: str, target: str, fragment: str | None = None) -> Markdown:
    """The link destination from page `source` to page `target`, at `fragment` if given."""
    mark = f"#{anchor(fragment)}" if fragment else ""
    if source == target and mark:
        return Markdown(mark)
    return Markdown(quote(posixpath.relpath(target, posixpath.dirname(source) or "."), safe="/._-~") + mark)


def text_address(source: str, base: str, notice_id: str, eid: str | None = None) -> Markdown:
    """The relative address from page `source`, of the edition at `base`, to a notice or provision in the Chinese text.

    The English edition does not repeat the text; it stands in the simplified edition, at the root of the site.
    """
    path = posixpath.relpath(_folder(notice_path(notice_id)), _folder(base + source))
    return Markdown(f"{quote(path, safe='/._-~')}/" + (f"#{anchor(eid)}" if eid else ""))


def address(source: str, target: str) -> str:
    """The relative web address from page `source` to page `target`, both served as folders (`notices/x/`)."""
    return quote(posixpath.relpath(_folder(target), _folder(source)), safe="/._-~") + "/"


def data_address(source: str, name: str, base: str = "") -> Markdown:
    """The relative web address from page `source`, of the edition that stands at `base`, to the record `name`."""
    return Markdown(quote(posixpath.relpath(f"data/{name}", _folder(base + source)), safe="/._-~"))


def external(url: str | None) -> Markdown | None:
    """`url` as a link destination; None unless it is a web address (http or https)."""
    if url is None or urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).netloc:
        return None
    return Markdown(quote(url, safe=_URL_SAFE))


def anchor(eid: str) -> Markdown:
    """`eid` as an element's id. Raises ValueError for what cannot stand in an attribute list."""
    if not _ANCHOR.fullmatch(eid):
        raise ValueError(f"not an anchor: {eid!r}")
    return Markdown(eid)


def _folder(path: str) -> str:
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) or "." if posixpath.basename(stem) == "index" else stem
