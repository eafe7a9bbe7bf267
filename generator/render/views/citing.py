"""Who cites whom: the citations and relations of an archive put together by pairs of documents, for both ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator.model.corpus import Corpus
from generator.model.notice import Row, whole_of
from generator.model.relations import Citation, Relation, Relations, RelationType, TargetKind, Validity, Work
from generator.render.views.provisions import Provision, provisions_of

DOCUMENTS = frozenset({TargetKind.NOTICE, TargetKind.WORK})
"""Targets that are documents of their own."""

Document = tuple[TargetKind, str]
"""A document that is cited: of which kind, by which id."""

TYPES = (
    RelationType.REPEALS,
    RelationType.REPLACES,
    RelationType.AMENDS,
    RelationType.CONTINUES,
    RelationType.IMPLEMENTS,
    RelationType.PROMULGATES,
)
"""The types of relations, what changes most for the reader first."""


_BETWEEN_CELLS = "\N{IDEOGRAPHIC SPACE}"
_LONGEST_ROW = 240  # characters
_WHOLE: frozenset[str | None] = frozenset([None])

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One sentence of provision `eid` that names another document, and what it says it does to it.

    Of a table it is the row, its cells set apart, that says more than one of them.
    """

    eid: str
    sentence: str
    types: tuple[RelationType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """All that `notice` says of one other document: how often it is cited, and in which sentences.

    `partial` are the types of relations that are stated of parts of the document only.
    """

    notice: str
    to: Document
    count: int
    mentions: tuple[Mention, ...]
    partial: frozenset[RelationType] = frozenset()

    @property
    def types(self) -> tuple[RelationType, ...]:
        """The relations that the sentences state, each once, the weightiest first."""
        found = {type_ for mention in self.mentions for type_ in mention.types}
        return tuple(type_ for type_ in TYPES if type_ in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """The indexes of the archive's citations, relations and clauses of validity."""

    works: Mapping[str, Work] = field(default_factory=dict)
    cites: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)  # by citing notice, as the text has them
    cited_by: Mapping[Document, tuple[Tie, ...]] = field(default_factory=dict)  # by cited document, oldest first
    stated: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)  # by the notice that states them
    suffered: Mapping[Document, tuple[Relation, ...]] = field(default_factory=dict)  # by the document they are about
    validity: Mapping[str, tuple[Validity, ...]] = field(default_factory=dict)  # by notice
    provisions: Mapping[str, Mapping[str, Provision]] = field(default_factory=dict)  # by notice, then by anchor


def ties_of(corpus: Corpus, relations: Relations) -> Ties:
    """The indexes. A target that is neither a notice of the archive nor one of its works counts as unresolved."""
    works = {work.id: work for work in relations.works}
    known: set[Document] = {(TargetKind.WORK, work) for work in works}
    known |= {(TargetKind.NOTICE, notice.id) for notice in corpus.notices}
    wholes = {(TargetKind.NOTICE, notice.id): whole_of(notice) for notice in corpus.notices}
    tables = {
        (notice.id, node.eid): (*node.table.header, *node.table.rows)
        for notice in corpus.notices
        if not notice.withhold
        for node in notice.body.walk()
        if node.table
    }
    citations = [(citation, to) for citation in relations.citations if (to := _document(citation, known))]
    stated = [(relation, to) for relation in relations.relations if (to := _document(relation, known))]
    ties = list(_ties([(_with_row(citation, tables), to) for citation, to in citations], stated, wholes))
    return Ties(
        works=works,
        cites=_grouped((tie.notice, tie) for tie in ties),
        cited_by=_grouped((tie.to, tie) for tie in ties),
        stated=_grouped((relation.notice, relation) for relation, _ in stated),
        suffered=_grouped((to, relation) for relation, to in stated),
        validity=_grouped((record.notice, record) for record in relations.validity),
        provisions={notice.id: provisions_of(notice) for notice in corpus.notices},
    )


def _document(record: Citation | Relation, known: set[Document]) -> Document | None:
    """The other document that `record` is about; None for the citing notice itself and for what is unresolved."""
    target = record.target if isinstance(record, Citation) else record.to
    if target.id is None or target.kind not in DOCUMENTS or (target.kind, target.id) not in known:
        return None
    return None if (target.kind, target.id) == (TargetKind.NOTICE, record.notice) else (target.kind, target.id)


def _with_row(citation: Citation, tables: Mapping[tuple[str, str], tuple[Row, ...]]) -> Citation:
    """`citation`, of a cell with the words of its row for a sentence, unless they are many."""
    rows = tables.get((citation.notice, citation.eid), ())
    if citation.cell is None or citation.cell[0] >= len(rows):
        return citation
    words = _BETWEEN_CELLS.join(cell.strip() for cell in rows[citation.cell[0]].cells if cell.strip())
    return replace(citation, sentence=words) if len(words) <= _LONGEST_ROW else citation


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for name, value in pairs:
        groups[name].append(value)
    return {name: tuple(values) for name, values in groups.items()}


def _ties(
    citations: list[tuple[Citation, Document]],
    stated: list[tuple[Relation, Document]],
    wholes: Mapping[Document, frozenset[str | None]],
) -> Iterator[Tie]:
    """One tie a pair of documents, in the order of the citing sentences."""
    counts: Counter[tuple[str, Document]] = Counter()
    mentions: defaultdict[tuple[str, Document], dict[tuple[str, str], Mention]] = defaultdict(dict)
    meant: defaultdict[tuple[str, Document], dict[RelationType, bool]] = defaultdict(dict)
    for citation, to in citations:
        pair = citation.notice, to
        counts[pair] += 1
        mention = Mention(eid=citation.eid, sentence=citation.sentence)
        mentions[pair].setdefault((citation.eid, citation.sentence), mention)
    for relation, to in stated:
        found, parts = mentions[relation.notice, to], meant[relation.notice, to]
        part = relation.partial or relation.to.eid not in wholes.get(to, _WHOLE)
        parts[relation.type] = parts.get(relation.type, True) and part
        at = _sentence_of(relation, found)
        mention = found.get(at) or Mention(eid=relation.eid, sentence=relation.evidence.text)
        if relation.type not in mention.types:
            mention = replace(mention, types=(*mention.types, relation.type))
        found[at] = mention
    for (notice, to), found in mentions.items():
        partial = frozenset(type_ for type_, part in meant[notice, to].items() if part)
        yield Tie(
            notice=notice, to=to, count=counts[notice, to], mentions=tuple(found.values()), partial=partial,
        )  # fmt: skip


def _sentence_of(relation: Relation, found: Mapping[tuple[str, str], Mention]) -> tuple[str, str]:
    """Which of the sentences `found` states the relation; its own evidence where it is none of them."""
    clause = "".join(relation.evidence.text.split())
    for eid, sentence in found:
        words = "".join(sentence.split())
        if eid == relation.eid and (clause in words or words in clause):
            return eid, sentence
    return relation.eid, relation.evidence.text
