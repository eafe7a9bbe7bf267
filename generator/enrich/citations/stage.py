"""The citations of an archive: read in every text, resolved, what remains gathered as works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.enrich.citations.attribution import issuers_of_codes
from generator.enrich.citations.documents import is_sure
from generator.enrich.citations.finding import FoundCitation
from generator.enrich.citations.internal import references, references_behind
from generator.enrich.citations.numbers import sure_prefixes
from generator.enrich.citations.own import Own, own_of
from generator.enrich.citations.reading import Mention, ReadText, read_notice
from generator.enrich.citations.resolving import Answer, resolve, with_provision
from generator.enrich.citations.targets import Targets, targets_of
from generator.enrich.citations.works import Library
from generator.enrich.texts import NoticeText, texts_of
from generator.model.corpus import Corpus
from generator.model.relations import UNRESOLVED, Citation, CitationForm, Target, TargetKind, Work
from generator.text import Span, fold
from generator.workers import Each, batched, in_turn

_TOGETHER = 500
"""So many texts are one task."""

_Answers = dict[tuple[object, ...], Answer]  # what mentions mean, by their places


def cite(corpus: Corpus, each: Each = in_turn) -> tuple[tuple[Citation, ...], tuple[Work, ...]]:
    """The citations in all texts of `corpus`, in order, and the works that they mean, by id.

    `each` goes through the texts once all mentions are known.
    """
    texts = {notice.id: list(texts_of(notice)) for notice in corpus.notices}
    known = sure_prefixes(text.text for several in texts.values() for text in several)
    known |= {n.head.number.prefix for n in corpus.notices if n.head.number and n.head.number.year}
    targets = targets_of(corpus.notices)
    readings: list[ReadText] = []
    answers: _Answers = {}
    for notice in corpus.notices:
        own = own_of(notice)
        read = list(read_notice(texts[notice.id], own, known))
        to_be_made = frozenset(title for reading in read for title in reading.to_be_made)
        for mention in (mention.first for reading in read for mention in reading.mentions):
            if mention.place not in answers:
                answers[mention.place] = _answer(mention, own, targets, to_be_made)
        readings += read
    open_mentions = [m for r in readings for m in r.mentions if _means_work(m, answers)]
    library = Library(open_mentions, dict(corpus.gazette.initials), issuers_of_codes(corpus.notices))
    works = library.works()

    def recorded(some: Sequence[ReadText]) -> list[Citation]:
        return [citation for reading in some for citation in _citations(reading, answers, library, targets)]

    parts = each(recorded, tuple(batched(readings, _TOGETHER)))
    return tuple(citation for part in parts for citation in part), works


def _answer(mention: Mention, own: Own, targets: Targets, to_be_made: frozenset[str]) -> Answer:
    found = mention.found
    if mention.issued:
        return _issued(found, mention.text.notice.id, own)
    answer = resolve(found, mention.text, own, targets)
    vague = found.number is None and fold(found.title or "") in to_be_made
    if answer.target is None and (vague or not is_sure(found)):
        return Answer(None, closed=True)
    return answer


def _issued(found: FoundCitation, notice: str, own: Own) -> Answer:
    """What the notice issues is its own, or, where that is not printed under its title, nothing that can be found."""
    title = fold(found.title or "")
    noted = f"{title}({fold(found.note)})" if found.note else title
    for name in (noted, title):
        if name in own.titles or name in own.attachments or name == own.subject:
            eid = own.titles.get(name) or own.attachments.get(name)
            return Answer(Target(TargetKind.PROVISION, notice, eid))
    return Answer(None, closed=True)


def _means_work(mention: Mention, answers: _Answers) -> bool:
    answer = answers[mention.first.place]
    return mention.stands_for is None and answer.target is None and not answer.closed


def _citations(reading: ReadText, answers: _Answers, library: Library, targets: Targets) -> list[Citation]:
    recorder = _Recorder(reading.text)
    tree = targets.tree(reading.text.notice.id)
    found, internal = [], references(reading.text, reading.documents, tree)
    for mention in reading.mentions:
        answer = answers[mention.first.place]
        own = answer.whole or answer.target
        if own and own.kind is TargetKind.PROVISION and mention.found.units:
            # what stands behind a name of the notice's own document is an internal reference
            units = mention.found.units
            internal += references_behind(reading.text, units, own.eid, tree)
            found.append(_citation(recorder, mention, own, min(mention.found.end, units[0].start)))
        else:
            found.append(_citation(recorder, mention, _target_of(mention, answers, library, targets)))
    found += [recorder.record(Span(one.start, one.end), one.target) for one in internal]
    return sorted(found, key=lambda citation: citation.start)


def _target_of(mention: Mention, answers: _Answers, library: Library, targets: Targets) -> Target:
    answer = answers[mention.first.place]
    if answer.target:
        whole = answer.whole or answer.target
        return answer.target if mention.stands_for is None else with_provision(mention.found, whole, targets)
    if answer.closed:
        return UNRESOLVED
    work = library.id_of(mention.first)
    return Target(TargetKind.WORK, work) if work else UNRESOLVED


def _citation(recorder: _Recorder, mention: Mention, target: Target, end: int | None = None) -> Citation:
    found, first = mention.found, mention.first.found
    record = recorder.record(Span(found.start, found.end if end is None else end), target)
    first_line, last_line = mention.lines or (record.first_line, record.last_line)
    return replace(
        record,
        first_line=first_line,
        last_line=last_line,
        form=CitationForm.TITLE if found.title else CitationForm.NUMBER,
        title=str(found.title) if found.title else None,
        number=str(found.number.text) if found.number else None,
        means=str(first.title) if first is not found and first.title else None,
    )


class _Recorder:
    """Makes the records of one text, whose sentences it cuts once."""

    def __init__(self, text: NoticeText) -> None:
        self._text = text
        self._sentences: dict[Span, str] = {}

    def record(self, span: Span, target: Target) -> Citation:
        """The citation at `span`, as if it were an internal one."""
        text = self._text
        first, last = text.lines(span)
        sentence = text.sentence(span)
        if sentence not in self._sentences:
            self._sentences[sentence] = str(sentence.cut(text.text))
        return Citation(
            notice=text.notice.id,
            eid=text.eid,
            start=span.start,
            end=span.end,
            text=str(span.cut(text.text)),
            form=CitationForm.INTERNAL,
            title=None,
            number=None,
            target=target,
            first_line=first,
            last_line=last,
            sentence=self._sentences[sentence],
            cell=text.cell,
            heading=text.heading,
        )
