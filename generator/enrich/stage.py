"""Relations of a corpus, each kind by its own package, in the order in which they lean on one another."""

from __future__ import annotations

from generator.enrich.appointments import conflicts, read_appointments
from generator.enrich.bodies import BodyNames
from generator.enrich.citations import cite
from generator.enrich.duties import read_duties
from generator.enrich.english import english_titles, names_in_english
from generator.enrich.kept import kept_strings
from generator.enrich.linking import link
from generator.enrich.validity import disagreements, read_validity
from generator.model.corpus import Corpus
from generator.model.relations import Relations


def enrich(corpus: Corpus) -> Relations:
    """What the notices of `corpus` have to do with one another, with bodies, people and time.

    The text of a withheld notice gives nothing; its head can be cited, and its issuers are bodies.
    """
    names = BodyNames(corpus.glossary, corpus.gazette.place.zh, corpus.gazette.place.en)
    citations, works = cite(corpus)
    appointments = read_appointments(corpus, names)
    duties = read_duties(corpus, names)
    validity = read_validity(corpus, citations)
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
        relations=link(corpus, citations),
        validity=validity,
        appointments=appointments,
        duties=duties,
        bodies=bodies,
        english_titles=english_titles(corpus, names_en),
        names_en=names_en,
        kept=kept_strings(corpus, citations, appointments),
        diagnostics=(*conflicts(corpus, appointments), *disagreements(corpus, validity)),
    )
