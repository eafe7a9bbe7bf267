"""Relations of a corpus, each kind by its own package, in the order in which they lean on one another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from generator.enrich.appointments import conflicts, read_appointments
from generator.enrich.bodies import BodyNames
from generator.enrich.citations import cite
from generator.enrich.duties import read_duties
from generator.enrich.english import english_titles, names_in_english
from generator.enrich.kept import kept_strings
from generator.enrich.linking import link
from generator.enrich.places import by_notice
from generator.enrich.validity import disagreements, validity_of
from generator.model.corpus import Corpus
from generator.model.relations import Appointment, Citation, Duty, Relation, Relations, Validity
from generator.workers import Each, batched, in_turn

_TOGETHER = 25
"""So many notices are one task."""


def enrich(corpus: Corpus, each: Each = in_turn) -> Relations:
    """What the notices of `corpus` have to do with one another, with bodies, people and time.

    The text of a withheld notice gives nothing; its head can be cited, and its issuers are bodies. `each` goes through
    what there is to do.
    """
    names = BodyNames(corpus.glossary, corpus.gazette.place.zh, corpus.gazette.place.en)
    citations, works = cite(corpus, each)
    relations, duties, appointments, validity = _read(corpus, citations, names, each)
    printed = [issuer for notice in corpus.notices for issuer in notice.head.issuers]
    printed += [duty.printed for duty in duties] + [record.body for record in appointments if record.body]
    bodies = names.bodies(printed)
    printed += [name for work in works if work.issuer for name in (work.issuer, *work.issuer.split("、"))]
    printed += [corpus.gazette.publisher.zh] if corpus.gazette.publisher.zh else []
    printed += [record.authority for record in appointments if record.authority]
    printed += [name for body in bodies for name in (body.name.zh, *body.aliases) if name]
    names_en = names_in_english(printed, names)
    return Relations(
        citations=citations,
        works=works,
        relations=relations,
        validity=validity,
        appointments=appointments,
        duties=duties,
        bodies=bodies,
        english_titles=english_titles(corpus, names_en),
        names_en=names_en,
        kept=kept_strings(corpus, citations, appointments),
        diagnostics=(*conflicts(corpus, appointments), *disagreements(corpus, validity)),
    )


def _read(
    corpus: Corpus, citations: tuple[Citation, ...], names: BodyNames, each: Each
) -> tuple[tuple[Relation, ...], tuple[Duty, ...], tuple[Appointment, ...], tuple[Validity, ...]]:
    """What rests on the citations, or on nothing but the texts; clauses of validity by runs of notices."""
    cited = by_notice(citations)
    tasks: list[Callable[[], tuple[Any, ...]]] = [
        partial(link, corpus, citations),
        partial(read_duties, corpus, names),
        partial(read_appointments, corpus, names),
        *(partial(validity_of, notices, cited) for notices in batched(corpus.notices, _TOGETHER)),
    ]
    relations, duties, appointments, *validity = each(_done, tasks)
    return relations, duties, appointments, tuple(record for records in validity for record in records)


def _done(task: Callable[[], tuple[Any, ...]]) -> tuple[Any, ...]:
    return task()
