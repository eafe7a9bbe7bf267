"""A text as runs: stretches of words, some of which link to what they cite, in pieces that tell what the print has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model.relations import Citation, TargetKind
from generator.render.addresses import href, notice_path, work_path
from generator.render.markdown import Markdown, attribute
from generator.render.views.archive import Archive
from generator.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why a piece is doubted, as an attribute's value, and where that stands on the page's list of doubts.

    `ends` with the last piece of what is doubted.
    """

    anchor: Markdown
    reason: Markdown
    ends: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a run. `printed` is what the print has for it, as an attribute's value; None is the same text."""

    text: str
    printed: Markdown | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text on one printed line; `breaks` if a new printed line begins with it."""

    pieces: tuple[Piece, ...]
    href: Markdown | None = None
    breaks: bool = False

    @property
    def text(self) -> str:
        """The published text."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def stretches(self) -> tuple[tuple[Doubt | None, tuple[Piece, ...]], ...]:
        """The pieces, those of one doubt together, with it: the last of them, which says whether it ends there."""
        if len(self.pieces) == 1:
            return ((self.pieces[0].doubt, self.pieces),)
        groups = (
            tuple(group) for _, group in groupby(self.pieces, key=lambda piece: piece.doubt and piece.doubt.anchor)
        )
        return tuple((pieces[-1].doubt, pieces) for pieces in groups)


def plain(text: str) -> tuple[Run, ...]:
    """`text` as runs without links or marks."""
    return tuple(
        Run(pieces=(Piece(text=line),), breaks=index > 0) for index, line in enumerate(str(text).split("\n")) if line
    )


def linked(archive: Archive, notice: str, text: str, citations: Iterable[Citation]) -> tuple[Run, ...]:
    """`text`, which stands in `notice`, as runs, each citation a link; `citations` are sorted by start.

    A citation that overlaps one before it, or reaches outside the text, is left as plain text.
    """
    return tuple(_Writer(archive, notice, text).runs(citations))


class _Writer:
    """One text on its way into runs: where its marks begin and end, and what they say."""

    def __init__(self, archive: Archive, notice: str, text: str) -> None:
        collation = archive.collations[notice]
        self.archive, self.notice, self.text = archive, notice, str(text)
        self.variants = collation.variants(text)
        self.doubts = collation.doubted(text)
        self.reasons = collation.doubts
        spans = [variant.span for variant in self.variants] + [span for span, _ in self.doubts]
        self.cuts = sorted({at for span in spans for at in (span.start, span.end)})
        self.removed = {v.span.start: v.printed for v in self.variants if not len(v.span)}

    def runs(self, citations: Iterable[Citation]) -> Iterator[Run]:
        at = 0
        for citation in citations:
            if at <= citation.start < citation.end <= len(self.text):
                yield from self.lines(Span(at, citation.start), None)
                yield from self.lines(Span(citation.start, citation.end), _target(self.archive, self.notice, citation))
                at = citation.end
        yield from self.lines(Span(at, len(self.text)), None)

    def lines(self, span: Span, target: Markdown | None) -> Iterator[Run]:
        """The runs of a stretch of text, one a printed line."""
        start = span.start
        while start < span.end:
            if self.text[start] == "\n":
                start += 1
                continue
            end = self.text.find("\n", start, span.end)
            end = span.end if end < 0 else end
            breaks = start > 0 and self.text[start - 1] == "\n"
            yield Run(pieces=tuple(self.pieces(Span(start, end))), href=target, breaks=breaks)
            start = end

    def pieces(self, span: Span) -> Iterator[Piece]:
        """The pieces of a stretch of one line, cut where marks begin and end."""
        inner = self.cuts[bisect_right(self.cuts, span.start) : bisect_left(self.cuts, span.end)]
        for start, end in pairwise([span.start, *inner, span.end]):
            if start in self.removed:
                yield Piece(text="", printed=attribute(self.removed[start]))
            yield Piece(text=self.text[start:end], printed=self.printed(start), doubt=self.doubt(start, end))

    def printed(self, start: int) -> Markdown | None:
        """What the print has for the piece that begins at `start`: at its first piece what it has for all of it."""
        at = bisect_right(self.variants, start, key=lambda variant: variant.span.start) - 1
        if at < 0 or self.variants[at].span.end <= start:
            return None
        variant = self.variants[at]
        return attribute(variant.printed if variant.span.start == start else "")

    def doubt(self, start: int, end: int) -> Doubt | None:
        at = bisect_right(self.doubts, start, key=lambda doubt: doubt[0].start) - 1
        if at < 0 or self.doubts[at][0].end <= start:
            return None
        span, number = self.doubts[at]
        reason = self.archive.t(f"doubt.{self.reasons[number - 1].code}")
        return Doubt(anchor=doubt_anchor(number), reason=attribute(reason), ends=span.end == end)


def doubt_anchor(number: int) -> Markdown:
    """The id of a doubt on the page's list, `number` counted from 1."""
    return Markdown(f"doubt-{number}")


def _target(archive: Archive, notice: str, citation: Citation) -> Markdown | None:
    target = citation.target
    if target.id is None:
        return None
    if target.kind is TargetKind.WORK:
        return href(notice_path(notice), work_path(target.id))
    eid = target.eid if target.eid in archive.anchors[target.id] else None
    if target.id == notice and eid is None:
        return None
    return href(notice_path(notice), notice_path(target.id), eid)
