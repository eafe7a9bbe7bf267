"""The link by which a reader reports an error: a form of the gazette's repository, filled in.

The fields are those of `.github/ISSUE_TEMPLATE/error.yml`, by their ids. Only GitHub is known to take such an address;
any other repository is linked to as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from generator.model.notice import Notice
from generator.render.addresses import external, notice_path, web_address
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive

_REPOSITORY = re.compile(r"/(?P<owner>[A-Za-z0-9-]+)/(?P<name>[A-Za-z0-9_.-]+?)(?:\.git)?/?")

_OTHER = re.compile(r"[^\u4e00-\u9fff]+")

FORM = "error.yml"
"""The form of the report; the script fills its field `quoted` with the words that are selected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Where to report an error; `filled` if the address holds a report that the script may quote words in."""

    href: Markdown
    filled: bool


def report(archive: Archive, notice: Notice, source: str) -> Report | None:
    """Where to report an error in `notice`, read from the lines `source` tells; None if no repository is known."""
    t, url = archive.t, archive.corpus.gazette.repo_url
    plain = external(url)
    if url is None or plain is None:
        return None
    repository = _github(url)
    if repository is None:
        return Report(href=plain, filled=False)
    path = archive.edition.base + notice_path(notice.id)
    address = web_address(archive.corpus.gazette.site_url, path) or path.removesuffix(".md")
    number = notice.head.number.text if notice.head.number else ""
    title = t("report.title", number=number) if number else t("report.unnumbered", id=notice.id)
    fields = {"title": title, "address": address, "number": number or t("unknown"), "source": source}
    words = "".join(f"&{name}={_encoded(archive, value)}" for name, value in fields.items())
    return Report(href=Markdown(f"{repository}/issues/new?template={FORM}{words}"), filled=True)


def _github(url: str) -> str | None:
    """The address of a repository of GitHub, without what may follow its name; None for any other."""
    parts = urlsplit(url)
    found = _REPOSITORY.fullmatch(parts.path)
    if parts.scheme != "https" or parts.netloc.lower() not in {"github.com", "www.github.com"} or not found:
        return None
    return f"https://github.com/{found['owner']}/{found['name']}"


def _encoded(archive: Archive, text: str) -> str:
    """`text` in the script of the edition, as a value of an address: browsers encode its Chinese characters."""
    shown = archive.t.script(text).encode("utf-8", "replace").decode("utf-8")
    return _OTHER.sub(lambda other: quote(other[0], safe=""), shown)
