"""An issue (期) as one long page: its notices one after another, to be read or printed from end to end.

Each notice's anchors begin with its id, so that they stay unique: `#art_7` of the page of notice `x` is `#x.art_7`
here. What was changed and what is doubted is not marked; the notices' own pages do that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.render.addresses import address, anchor, href, issue_path, moved_href, notice_path, whole_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.blocks import Block, Heading
from generator.render.views.changes import Change, text_of
from generator.render.views.moving import Mover
from generator.render.views.runs import Piece, Run
from generator.render.views.shared import (
    NOT_INDEXED,
    Frame,
    Link,
    frame,
    issue_link,
    official_site,
    site_title,
    withheld_words,
)

_LOWEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePart:
    """One notice of the issue: its title, what its head says in short, its text."""

    anchor: Markdown
    title: str
    details: tuple[str, ...]
    addressees: str
    own: Link  # its own page
    withheld: tuple[str, ...]  # that it is withheld and why, or which lines are
    blocks: tuple[Block | Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeView:
    """The whole issue; in the English edition, which repeats no text, only the way to it."""

    frame: Frame
    chinese: Link | None
    issue: Link
    official: Link | None
    contents: tuple[Link, ...]
    notices: tuple[NoticePart, ...]


def whole_view(archive: Archive, issue: Issue) -> WholeView:
    """The view of the whole of `issue`."""
    t, path = archive.t, whole_path(issue.id)
    title = t("whole.title", issue=t.issue(issue))
    description = t("whole.description", gazette=site_title(archive), issue=t.issue(issue), count=len(issue.notices))
    english = archive.edition is Edition.EN
    notices = () if english else tuple(_part(archive, path, notice) for notice in issue.notices)
    more = {"page": "whole", **NOT_INDEXED, "hide": ["toc"]}
    return WholeView(
        frame=frame(archive, title, description, more),
        chinese=Link(text=t("whole.chinese"), href=_chinese(archive, path)) if english else None,
        issue=replace(issue_link(archive, path, issue.id), text=t("whole.back")),
        official=official_site(archive),
        contents=tuple(Link(text=notice.title, href=href(path, path, notice.anchor)) for notice in notices),
        notices=notices,
    )


def whole_link(archive: Archive, issue: Issue) -> Link | None:
    """The link from the page of `issue` to the whole of it; None where there is no notice to read."""
    if not issue.notices:
        return None
    return Link(text=archive.t("whole.read"), href=href(issue_path(issue.id), whole_path(issue.id)))


def _chinese(archive: Archive, path: str) -> Markdown:
    return Markdown(address(archive.edition.base + path, path))


def _part(archive: Archive, path: str, notice: Notice) -> NoticePart:
    t, head, own = archive.t, notice.head, notice_path(notice.id)
    facts = (
        head.number.text if head.number else "",
        t.join(head.issuers),
        t.date(head.date) if head.date else t("date.unknown"),
        "" if notice.page is None else t("head.page", page=notice.page),
    )
    withheld = (
        [t("notice.withheld", reason=notice.withhold)]
        if notice.withhold
        else [withheld_words(archive, passage) for passage in notice.passages]
    )
    return NoticePart(
        anchor=anchor(notice.id),
        title=head.title,
        details=tuple(fact for fact in facts if fact),
        addressees="" if notice.withhold else head.addressees or "",
        own=Link(text=t("whole.own"), href=href(path, own)),
        withheld=tuple(withheld),
        blocks=() if notice.withhold else tuple(_moved(archive, notice, path)),
    )


def _moved(archive: Archive, notice: Notice, path: str) -> Iterator[Block | Change]:
    """The blocks of `notice` as they stand on page `path`, below its title there."""
    for block in text_of(archive, notice):
        moved: Block | Change = _Mover(notice.id, path).moved(block)
        yield (
            replace(moved, mark=Markdown("#" * min(len(moved.mark) + 1, _LOWEST)))
            if isinstance(moved, Heading)
            else moved
        )


class _Mover(Mover):
    """What a view of the page of a notice becomes on page `path`: its anchors, its links, its texts without marks."""

    def __init__(self, notice: str, path: str) -> None:
        self.notice, self.path = notice, path

    def anchor(self, eid: str) -> Markdown:
        return anchor(f"{self.notice}.{eid}")

    def href(self, destination: str) -> Markdown:
        # A place of the same notice stands on this page.
        if destination.startswith("#"):
            return Markdown(f"#{self.anchor(destination[1:])}")
        return moved_href(notice_path(self.notice), self.path, destination)

    def run(self, run: Run) -> Run:
        marked = any(piece.printed is not None or piece.doubt for piece in run.pieces)
        return replace(run, pieces=(Piece(text=run.text),)) if marked else run
