"""Clauses that give one thing two dates, or one that cannot be read: findings, never corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, report
from generator.enrich.validity.unread import is_unread
from generator.model.corpus import Corpus
from generator.model.notice import NodeType, Notice
from generator.model.relations import Scope, Validity


def disagreements(corpus: Corpus, validity: Sequence[Validity]) -> tuple[Diagnostic, ...]:
    """Where the sentence that issues a document and its own clause, or two clauses of one, differ; unread ends."""
    held: defaultdict[str, list[Validity]] = defaultdict(list)
    for record in validity:
        held[record.notice].append(record)
    return tuple(
        finding
        for notice in corpus.notices
        for finding in (*_of_notice(notice, held[notice.id]), *_unread(notice, held[notice.id]))
    )


def _unread(notice: Notice, records: Sequence[Validity]) -> Iterator[Diagnostic]:
    """Ends in figures that could not be read."""
    for record in records:
        for words in (record.term or "").split("、"):
            if record.expires is None and is_unread(words):
                evidence = record.evidence
                yield report("validity-unread", notice.issue, evidence.first_line, f"found {words}", evidence.last_line)


def _of_notice(notice: Notice, records: Sequence[Validity]) -> Iterator[Diagnostic]:
    instruments = {part.eid for part in notice.components if part.type is NodeType.INSTRUMENT}
    records = [record for record in records if record.scope is not Scope.PROVISION]
    for number, record in enumerate(records):
        for other in records[:number]:
            if not _of_one_thing(record, other, instruments):
                continue
            for name, one, two in (
                ("effective date", other.effective, record.effective),
                ("expiry date", other.expires, record.expires),
            ):
                if one and two and one != two:
                    line = record.evidence.first_line
                    told = f"{name} {two.isoformat()} here, {one.isoformat()} on line {other.evidence.first_line}"
                    yield report(
                        "validity-disagrees", notice.issue, line, f"expected one {told}", record.evidence.last_line
                    )


def _of_one_thing(record: Validity, other: Validity, instruments: set[str]) -> bool:
    """True if both clauses speak of the whole notice or of a document that it issues, and of the same one."""
    if record.covers == other.covers:
        return True
    return Scope.NOTICE in (record.scope, other.scope) and {record.covers, other.covers} & instruments != set()
