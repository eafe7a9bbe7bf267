"""The citations of an archive: found in every text, then resolved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.enrich.citations.finding import Found, Number, find
from generator.enrich.citations.resolving import Resolved, Targets, resolve, targets_of
from generator.enrich.texts import NoticeText, texts_of
from generator.model.corpus import Corpus
from generator.model.relations import Citation, CitationForm, Target, TargetKind, Work
from generator.text import Span


def cite(corpus: Corpus) -> tuple[tuple[Citation, ...], tuple[Work, ...]]:
    """The citations in all texts of `corpus`, in order, and the works that they mean, by id."""
    targets = targets_of(corpus.notices)
    citations = (c for notice in corpus.notices for text in texts_of(notice) for c in _citations(text, targets))
    return tuple(citations), ()


def _citations(text: NoticeText, targets: Targets) -> Iterator[Citation]:
    for found in find(text.text):
        resolved = resolve(found, text.notice, targets)
        if resolved and resolved.notice != text.notice.id:
            yield _citation(text, found, resolved)


def _citation(text: NoticeText, found: Found, resolved: Resolved) -> Citation:
    number = found.number
    start = found.start if found.title or not number else _prefix_start(text.text, number, resolved)
    span = Span(start, found.end)
    first, last = text.lines(span)
    return Citation(
        notice=text.notice.id,
        eid=text.eid,
        start=start,
        end=found.end,
        text=str(span.cut(text.text)),
        form=CitationForm.TITLE if found.title else CitationForm.NUMBER,
        title=found.title,
        number=resolved.number.text if resolved.number else None,
        target=Target(TargetKind.NOTICE, resolved.notice, resolved.eid),
        first_line=first,
        last_line=last,
        sentence=str(text.sentence(span).cut(text.text)),
        cell=text.cell,
        heading=text.heading,
    )


def _prefix_start(text: str, number: Number, resolved: Resolved) -> int:
    """Where the number's own prefix begins, behind words of the sentence that were found with it."""
    at, left = number.start, resolved.lead
    while left or text[at].isspace():
        left -= not text[at].isspace()
        at += 1
    return at
