"""Where pages stand, and links between them. Paths are those of the Markdown files, so that MkDocs checks them."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote, urlsplit

from generator.render.markdown import Markdown
from generator.vocabulary.readings import pinyin_of

HOME = "index.md"
ABOUT = "about.md"
DATA = "data.md"
"""The page stands in the folder of the data: /data/."""
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
GUIDE = "llms.txt"
"""Not a page: the guide for programs that read, at the root of the site."""

FEED = "feeds/notices.xml"
CHANGES_FEED = "feeds/changes.xml"
"""Not pages: the feeds of all notices, and of what was changed on pages, below the base of each edition."""

_ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_URL_SAFE = "/:?#@!$&'*+,;=%~-._"


def issue_path(issue_id: str) -> str:
    """The page of an issue."""
    return f"issues/{issue_id}.md"


def notice_path(notice_id: str) -> str:
    """The page of a notice."""
    return f"notices/{notice_id}.md"


def whole_path(issue_id: str) -> str:
    """The page on which all notices of an issue stand, one after another."""
    return f"issues/{issue_id}/whole.md"


def readable_path(notice_id: str) -> str:
    """Where a notice stands as Markdown for readers, below the root of the site: in the folder of its page."""
    return f"notices/{notice_id}/index.md"


def kind_feed(kind: str) -> str:
    """The feed of notices of one kind (文种), below the base of each edition."""
    return f"feeds/kinds/{pinyin_of(kind)}.xml"


def body_feed(body_id: str) -> str:
    """The feed of notices that a body issued, below the base of each edition."""
    return f"feeds/bodies/{body_id}.xml"


def source_path(issue_id: str) -> str:
    """Where the source text of an issue stands, below the root of the site."""
    return f"issues/{issue_id}/source.txt"


def book_path(issue_id: str) -> str:
    """Where an issue stands as a book, below the root of the site."""
    return f"issues/{issue_id}/{issue_id}.epub"


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
    return Markdown(quote(_relative(target, posixpath.dirname(source)), safe="/._-~") + mark)


def moved_href(old: str, new: str, destination: str) -> Markdown:
    """The link `destination` of page `old` as page `new` writes it: to pages by their files, to all else as served."""
    parts = urlsplit(destination)
    if parts.scheme or parts.netloc:
        return Markdown(destination)
    if not parts.path:
        target = _relative(old, posixpath.dirname(new))
    elif parts.path.endswith(".md"):
        whole = posixpath.join(posixpath.dirname(old), parts.path)
        target = _relative(whole, posixpath.dirname(new))
    else:
        whole = posixpath.join(_folder(old), parts.path)
        target = _relative(whole, _folder(new)) + ("/" if parts.path.endswith("/") else "")
    return Markdown(
        target + (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    )


def text_address(source: str, base: str, notice_id: str, eid: str | None = None) -> Markdown:
    """The relative address from page `source`, of the edition at `base`, to a notice or provision in the Chinese text.

    The English edition does not repeat the text; it stands in the simplified edition, at the root of the site.
    """
    path = _relative(_folder(notice_path(notice_id)), _folder(base + source))
    return Markdown(f"{quote(path, safe='/._-~')}/" + (f"#{anchor(eid)}" if eid else ""))


def address(source: str, target: str) -> str:
    """The relative web address from page `source` to page `target`, both served as folders (`notices/x/`)."""
    return quote(_relative(_folder(target), _folder(source)), safe="/._-~") + "/"


def data_address(source: str, name: str, base: str = "") -> Markdown:
    """The relative web address from page `source`, of the edition that stands at `base`, to the record `name`."""
    return file_address(source, f"data/{name}", base)


def file_address(source: str, path: str, base: str = "") -> Markdown:
    """The relative web address from page `source`, of the edition that stands at `base`, to a file of the site."""
    return Markdown(quote(_relative(path, _folder(base + source)), safe="/._-~"))


def web_address(site_url: str | None, path: str) -> Markdown | None:
    """The absolute address of the page at `path`, its edition's base included; None if the site's is unknown."""
    site, folder = external(site_url), _folder(path)
    below = "" if folder == "." else f"{quote(folder, safe='/._-~')}/"
    return None if site is None else Markdown(f"{site.rstrip('/')}/{below}")


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


def _relative(path: str, folder: str) -> str:
    """`path` as it is written from `folder`; both below the root of the site, which is "" or "."."""
    there, here = _steps(path), _steps(folder)
    common = len(posixpath.commonprefix([there, here]))
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."


def _steps(path: str) -> list[str]:
    plain = posixpath.normpath(path)
    return [] if plain == "." else plain.split("/")


def _folder(path: str) -> str:
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) or "." if posixpath.basename(stem) == "index" else stem
