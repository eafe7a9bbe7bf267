"""`manifest.json`: SHA-256 of every file of the content root, and of the text and the record of every notice.

None is the sum of anything that is withheld (`source_texts.py` says why).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from generator.export.plain import canonical_text
from generator.export.source_texts import source_files
from generator.model.corpus import Corpus
from generator.model.page import Record
from generator.model.sums import NoticeSums

MANIFEST = "manifest.json"


def sums(corpus: Corpus, records: Iterable[Record]) -> dict[str, NoticeSums]:
    """The sums of each notice of `corpus` by its id; `records` are those of the data contract."""
    texts = {record.path: record.text for record in records}
    return {
        notice.id: NoticeSums(
            text=None if notice.withhold else _sha256(canonical_text(notice)),
            data=_sha256(texts[f"notices/{notice.id}.json"]),
        )
        for notice in corpus.notices
    }


def manifest(corpus: Corpus, known: Mapping[str, NoticeSums]) -> dict[str, Any]:
    """The manifest of `corpus`, whose notices have the sums `known`: lists sorted by file and by id."""
    return {
        "algorithm": "SHA-256",
        "sources": [{"file": file.path, "sha256": file.sha256} for file in source_files(corpus)],
        "notices": [{"id": id_, "text": known[id_].text, "data": known[id_].data} for id_ in sorted(known)],
    }


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
