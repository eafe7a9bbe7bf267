"""Documents that cite and are cited: how they are named and linked, and the sentences that name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.relations import RelationType, TargetKind
from generator.render.addresses import href, notice_path, work_path
from generator.render.views.archive import Archive
from generator.render.views.citing import Document, Mention, Tie
from generator.render.views.naming import number_beside, place_href, title_of
from generator.render.views.provisions import called
from generator.render.views.repeals import relations_of
from generator.render.views.shared import Link
from generator.render.views.units import english_name

_SPACES = re.compile(r"[ \t\n\r\f]+")

_SHOWN = 2
"""Sentences that stand in a row as they are; of more, the others are folded away."""


_ENDING = frozenset({RelationType.REPEALS, RelationType.REPLACES, RelationType.CONTINUES})
"""Relations that a reader takes to mean the whole document unless told otherwise; whoever amends, amends parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, the provision that it stands in, and what it says it does."""

    text: str
    place: Link
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """One document in a table of citations: its name and number, how often, how related, in which sentences."""

    document: Link
    number: str
    count: str
    relation: str
    sentences: tuple[Sentence, ...]
    folded: tuple[Sentence, ...]  # those below a fold, with its words in `more`
    more: str


_OPENING = frozenset({"preamble_1", "para_1", "main__para_1"})
"""Anchors of the paragraph that a text begins with."""


def document_link(archive: Archive, source: str, document: Document) -> Link:
    """The link from page `source` to a document: its title, or its number where no title is known."""
    kind, place = document
    if kind is TargetKind.WORK:
        work = archive.ties.works[place]
        return Link(text=work.title or work.number or place, href=href(source, work_path(place)))
    return Link(text=title_of(archive, archive.notices[place]), href=href(source, notice_path(place)))


def document_number(archive: Archive, document: Document) -> str:
    """The number of a document; empty if it has none, or goes by it for want of a title."""
    kind, place = document
    if kind is TargetKind.WORK:
        work = archive.ties.works[place]
        return (work.number or "") if work.title else ""
    return number_beside(archive, archive.notices[place])


def provision_link(archive: Archive, source: str, notice: str, eid: str) -> Link:
    """The link from page `source` to a provision of a notice, by its name."""
    found = archive.ties.provisions[notice].get(eid)
    name = english_name(eid) if archive.edition is Edition.EN else called(found.name) if found else ""
    name = name or archive.t("provision.opening" if eid in _OPENING else "provision.text")
    known = eid in archive.anchors[notice] and eid != archive.notices[notice].body.eid
    return Link(text=name, href=place_href(archive, source, notice, eid if known else None))


def relation_words(
    archive: Archive, tie: Tie, types: tuple[RelationType, ...] | None = None, *, incoming: bool = False
) -> str:
    """What relations are called, those of `tie` or some of them: 修改 what it amends, 修改本件 what amends it."""
    t, prefix = archive.t, "relation.by" if incoming else "relation"

    names = relations_of(archive, tie.notice, tie.to) if tie.types else {}

    def word(type_: RelationType) -> str:
        name = names.get(type_, type_.value)
        words = t(f"{prefix}.{name}")
        return t("relation.partial", relation=words) if type_ in tie.partial & _ENDING and name != "prevails" else words

    return t.join(word(type_) for type_ in (tie.types if types is None else types))


def in_part(tie: Tie) -> bool:
    """True if the weightiest relation of `tie` would end a document, and means parts of it only."""
    return bool(tie.types) and tie.types[0] in tie.partial & _ENDING


def citing_row(archive: Archive, source: str, tie: Tie) -> CitationRow:
    """What the notice of page `source` cites."""
    return _row(archive, source, tie, tie.to, incoming=False)


def cited_row(archive: Archive, source: str, tie: Tie) -> CitationRow:
    """What cites the document of page `source`."""
    return _row(archive, source, tie, (TargetKind.NOTICE, tie.notice), incoming=True)


def _row(archive: Archive, source: str, tie: Tie, document: Document, *, incoming: bool) -> CitationRow:
    several = len(tie.types) > 1

    def sentence(mention: Mention) -> Sentence:
        return Sentence(
            text=_SPACES.sub(" ", mention.sentence).strip(),
            place=provision_link(archive, source, tie.notice, mention.eid),
            relation=relation_words(archive, tie, mention.types, incoming=incoming) if several else "",
        )

    sentences = [sentence(mention) for mention in sorted(tie.mentions, key=lambda mention: not mention.types)]
    folded = sentences[_SHOWN:] if len(sentences) > _SHOWN + 1 else []
    return CitationRow(
        document=document_link(archive, source, document),
        number=document_number(archive, document),
        count=archive.t("citing.times", count=tie.count) if tie.count else "",
        relation=relation_words(archive, tie, incoming=incoming),
        sentences=tuple(sentences[: len(sentences) - len(folded)]),
        folded=tuple(folded),
        more=archive.t("citing.more_sentences", count=len(folded)),
    )
