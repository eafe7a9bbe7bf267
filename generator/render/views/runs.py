"""A text as runs: stretches of words, some of which link to what they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.corpus import Citation
from generator.render.addresses import href, notice_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive

_Piece = tuple[str, Markdown | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text on one printed line; `breaks` if a new printed line begins with it."""

    text: str
    href: Markdown | None = None
    breaks: bool = False


def plain(text: str) -> tuple[Run, ...]:
    """`text` as runs without links."""
    return tuple(_runs([(text, None)]))


def linked(archive: Archive, notice: str, text: str, citations: Iterable[Citation]) -> tuple[Run, ...]:
    """`text`, which stands in `notice`, as runs, each citation a link; `citations` are sorted by start.

    A citation that overlaps one before it, or reaches outside the text, is left as plain text.
    """
    pieces: list[_Piece] = []
    at = 0
    for citation in citations:
        if at <= citation.start < citation.end <= len(text):
            pieces.append((text[at : citation.start], None))
            pieces.append((text[citation.start : citation.end], _target(archive, notice, citation)))
            at = citation.end
    return tuple(_runs([*pieces, (text[at:], None)]))


def _target(archive: Archive, notice: str, citation: Citation) -> Markdown | None:
    target = citation.target
    if target is None:
        return None
    eid = citation.target_eid if citation.target_eid in archive.anchors[target] else None
    if target == notice and eid is None:
        return None
    return href(notice_path(notice), notice_path(target), eid)


def _runs(pieces: Iterable[_Piece]) -> Iterator[Run]:
    breaks = False
    for text, target in pieces:
        for index, line in enumerate(text.split("\n")):
            breaks = breaks or index > 0
            if line:
                yield Run(text=line, href=target, breaks=breaks)
                breaks = False
