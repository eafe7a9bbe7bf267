"""What the archive knows of each notice, put together as its file needs it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.export.akn.names import Names, names_of
from generator.export.akn.units import Place
from generator.export.notices import Known, known_of
from generator.model.corpus import Corpus, Issue
from generator.model.gazette import Gazette
from generator.model.notice import Notice
from generator.model.relations import Appointment, Body, Citation, Duty, Relation, Relations, Target, TargetKind, Work

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """An archive by what is looked up in it: names of bodies, ids of notices, works and issues."""

    gazette: Gazette
    names: Names
    issues: Mapping[str, Issue]
    notices: Mapping[str, Notice]
    works: Mapping[str, Work]
    bodies: Mapping[str, Body]  # by each of their names that only one of them has
    known: Mapping[str, Known]
    citations: Mapping[str, Mapping[Place, Sequence[Citation]]]  # by notice, then place
    duties: Mapping[str, Sequence[Duty]]
    appointments: Mapping[str, Sequence[Appointment]]
    stated: Mapping[str, Sequence[Relation]]  # what a notice says that it does to others
    suffered: Mapping[str, Sequence[Relation]]  # what others say that they do to it

    def title_of(self, target: Target) -> str:
        """The title of the document that `target` means, else its number or id."""
        notice, work = self.notices.get(target.id or ""), self.works.get(target.id or "")
        return (notice.head.title if notice else (work.title or work.number) if work else None) or target.id or ""


def library_of(corpus: Corpus, relations: Relations) -> Library:
    """The archive `corpus`, in which `relations` were found."""
    citations: defaultdict[str, defaultdict[Place, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for citation in sorted(relations.citations, key=lambda one: (one.start, one.end)):
        citations[citation.notice][citation.eid, citation.cell, citation.heading].append(citation)
    known = known_of(relations)
    return Library(
        gazette=corpus.gazette,
        names=names_of(corpus),
        issues={issue.id: issue for issue in corpus.issues},
        notices={notice.id: notice for notice in corpus.notices},
        works={work.id: work for work in relations.works},
        bodies=_by_name(relations.bodies),
        known={notice.id: known[notice.id] for notice in corpus.notices},
        citations=citations,
        duties=_grouped((duty.notice, duty) for duty in relations.duties),
        appointments=_grouped((one.notice, one) for one in relations.appointments),
        stated=_grouped((one.notice, one) for one in relations.relations),
        suffered=_grouped((one.to.id or "", one) for one in relations.relations if one.to.kind is TargetKind.NOTICE),
    )


def _by_name(bodies: Iterable[Body]) -> dict[str, Body]:
    found: defaultdict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        for name in {body.name.zh or "", *body.aliases}:
            found[name].append(body)
    return {name: one[0] for name, one in found.items() if len(one) == 1}


def _grouped(pairs: Iterable[tuple[str, _T]]) -> Mapping[str, Sequence[_T]]:
    found: defaultdict[str, list[_T]] = defaultdict(list)
    for name, one in pairs:
        found[name].append(one)
    return found
