"""An archive that writes down what is asked of it, and what the answers to such questions are today.

Whatever a page shows of other notices it must ask the archive for. So its questions are a list of all that it rests
on, made by the page itself, and one that is forgotten cannot be; only what is the same for all pages of an edition
(`basis`) is not asked for. What is asked for as a whole rests on the whole corpus.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Generic, TypeVar, cast

from generator import store
from generator.model.corpus import Corpus, Issue
from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.model.relations import Relations
from generator.render.views.archive import Archive
from generator.render.views.asked import Question, Record
from generator.render.views.citing import Tie, Ties

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_CODE = ("jinja2", "MarkupSafe", "opencc", "pypinyin", "PyYAML")
"""The packages that pages and what stands beside them are made with."""

_INDEXES = ("notices", "order", "issues", "neighbours", "around", "anchors", "collations", "citations", "sums")
"""Those that the archive itself has; the rest are its ties' and its relations'."""

_BY_RECORDS = frozenset({"cites", "cited_by", "stated", "suffered", "validity", "citations"})
"""Indexes of records that notices state: an answer rests on these notices, too."""

_BY_VALUE = frozenset({"order", "works", "sums", "english_titles", "names_en"})
"""Indexes whose answers say by themselves all that they are."""

_SAME_FOR_ALL = frozenset({"gazette", "glossary"})
"""Of a corpus: what is part of the basis."""


class _Watched(Mapping[K, V], Generic[K, V]):
    """An index that writes down under which keys it is asked; a key that is a pair counts by its first half."""

    __slots__ = ("_index", "_name", "_record")

    def __init__(self, name: str, index: Mapping[K, V], record: Record) -> None:
        self._name, self._index, self._record = name, index, record

    def __getitem__(self, key: K) -> V:
        self._record.questions.add((self._name, key[0] if self._name == "citations" else key))  # type: ignore[index]
        return self._index[key]

    def __iter__(self) -> Iterator[K]:
        self._record.questions.add((self._name, None))
        return iter(self._index)

    def __len__(self) -> int:
        self._record.questions.add((self._name, None))
        return len(self._index)


class _WatchedFields:
    """Something with fields: those in `known` stand for its own, any other is asked for as a whole."""

    def __init__(self, name: str, whole: object, record: Record, known: Mapping[str, object]) -> None:
        self._name, self._whole, self._record, self._known = name, whole, record, known

    def __getattr__(self, name: str) -> Any:
        if name in self._known:
            return self._known[name]
        if name not in _SAME_FOR_ALL:
            self._record.questions.add((self._name, name))
        return getattr(self._whole, name)


def watched(archive: Archive) -> Archive:
    """The same archive, which writes into its record what it is asked."""
    record = Record()

    def over(name: str, index: Mapping[K, V]) -> Mapping[K, V]:
        return _Watched(name, index, record)

    def script(text: str) -> str:
        if not text.isascii():
            record.texts.add(str(text))
        return archive.t.script(text)

    def has_come(day: Any) -> bool:
        record.questions.add(("has_come", day))
        return archive.has_come(day)

    relations = archive.relations
    indexes: dict[str, Any] = {name: over(name, getattr(archive, name)) for name in _INDEXES}
    by_key = {name: over(name, getattr(relations, name)) for name in ("english_titles", "names_en")}
    return replace(
        archive,
        corpus=cast("Corpus", _WatchedFields("corpus", archive.corpus, record, {})),
        relations=cast("Relations", _WatchedFields("relations", relations, record, by_key)),
        t=replace(archive.t, script=script) if archive.edition is Edition.ZH_HANT else archive.t,
        ties=Ties(**{one.name: over(one.name, getattr(archive.ties, one.name)) for one in fields(Ties)}),
        has_come=has_come,
        record=record,
        **indexes,
    )


def basis(archive: Archive) -> str:
    """The digest of what every page of an edition rests on: the program, the gazette, the files beside its issues."""
    corpus = archive.corpus
    others = tuple(file for file in corpus.files if not file.path.startswith("issues/"))
    code = store.code_digest("", packages=_CODE)
    return store.key_of(archive.edition, archive.rows, corpus.gazette, corpus.glossary, others, code=code)


class Answers:
    """What an archive answers to questions, as digests: an answer that changes has another one."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[Question, str] = {}
        # An issue is what stages 1 to 4 make of its source, by the program and the gazette of the basis.
        self._issues = {
            one.id: store.key_of(one.segmented.repaired.source, [(n.id, n.first_line) for n in one.notices], code="")
            for one in archive.corpus.issues
        }
        self._whole = _digest(repr(pair) for pair in (*self._issues.items(), archive.corpus.as_of))
        self._findings: defaultdict[str, list[object]] = defaultdict(list)
        for finding in archive.relations.diagnostics:
            self._findings[finding.issue].append(finding)
        self._citations: defaultdict[Hashable, list[object]] = defaultdict(list)
        for (notice, _), citations in archive.citations.items():
            self._citations[notice] += citations

    def digest(self, questions: Iterable[Question]) -> str:
        """One digest of the answers to all `questions`."""
        return _digest(f"{question!r} {self._to(question)}" for question in sorted(questions, key=repr))

    def _to(self, question: Question) -> str:
        if question not in self._known:
            self._known[question] = self._found(*question)
        return self._known[question]

    def _found(self, name: str, key: Any) -> str:
        archive = self._archive
        if key is None or name in {"corpus", "relations"}:
            return repr(archive.corpus.as_of) if (name, key) == ("corpus", "as_of") else self._whole
        if name == "has_come":
            return repr(archive.has_come(key))
        if name in {"notices", "anchors", "provisions", "collations"}:
            notice = archive.notices.get(key)
            more = self._findings[notice.issue] if notice and name == "collations" else ()
            return _digest((self._of(notice), *map(repr, more)))
        if name in {"issues", "around", "neighbours"}:
            found = archive.issues.get(key) if name == "issues" else getattr(archive, name).get(key)
            return _digest(map(self._of, found if isinstance(found, tuple) else (found,)))
        if name in _BY_VALUE:
            return repr(self._index(name).get(key))
        if name not in _BY_RECORDS:
            raise ValueError(f"nobody knows how to answer {name}")
        records = self._citations[key] if name == "citations" else self._index(name).get(key, ())
        return _digest(map(self._stated, records))

    def _index(self, name: str) -> Mapping[Any, Any]:
        archive = self._archive
        homes = (archive, archive.ties, archive.relations)
        return next(cast("Mapping[Any, Any]", getattr(home, name)) for home in homes if hasattr(home, name))

    def _of(self, one: Notice | Issue | None) -> str:
        if isinstance(one, Notice):
            return f"{self._issues[one.issue]} {one.first_line} {one.id}"
        return f"{self._issues[one.id]} {one.id}" if one else ""

    def _stated(self, record: Any) -> str:
        """A record of a notice, which tells where in the notice it stands."""
        if isinstance(record, Tie):  # a set has no order of its own
            parts = sorted(one.value for one in record.partial)
            said = repr((record.notice, record.to, record.count, record.mentions, parts))
        else:
            said = repr(record)
        return f"{said} {self._of(self._archive.notices.get(record.notice))}"


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


__all__ = ["Answers", "basis", "watched"]
