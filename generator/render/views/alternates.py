"""The other forms of a notice: files that stand beside its page and among the data, for its head, foot and JSON-LD."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.notice import Notice
from generator.render.addresses import file_address, notice_path, readable_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive

_FORMS = (
    ("alternates.text", "text/plain", "notices/{}/index.txt"),
    ("alternates.markdown", "text/markdown", readable_path("{}")),
    ("alternates.json", "application/json", "data/notices/{}.json"),
    ("alternates.akn", "application/akn+xml", "data/notices/{}.akn.xml"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """A notice in another form: what that is called, its media type, the relative address and the path on the site."""

    name: str
    type: str
    href: Markdown
    path: str


def alternates(archive: Archive, notice: Notice) -> tuple[Alternate, ...]:
    """The other forms of `notice`, the plainest first; they are the same in every edition."""
    return tuple(
        Alternate(name=archive.t(key), type=type_, href=_href(archive, notice, path), path=path.format(notice.id))
        for key, type_, path in _FORMS
    )


def _href(archive: Archive, notice: Notice, path: str) -> Markdown:
    return file_address(notice_path(notice.id), path.format(notice.id), archive.edition.base)
