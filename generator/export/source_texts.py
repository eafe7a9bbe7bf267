"""`issues/<id>/source.txt`: the text of an issue as received, byte for byte, but for what a sidecar withholds.

In the place of withheld lines stands one that says so; empty ones follow, so that all others keep their numbers.

Sums of source files are made of what is published, too: whoever has all of a text but a telephone number, and the sum
of the whole, finds the number by trying. Where nothing is withheld, both are the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from generator.export.withheld import WithheldLines, withholds
from generator.model.archive import SourceFile
from generator.model.corpus import Corpus, Issue
from generator.model.page import BinaryCompanion
from generator.text import LineIndex


def source_texts(corpus: Corpus) -> tuple[BinaryCompanion, ...]:
    """The source text of each issue of `corpus`, sorted by path."""
    found = _published(corpus)
    return tuple(BinaryCompanion(path=f"issues/{id_}/source.txt", content=found[id_]) for id_ in sorted(found))


def source_sums(corpus: Corpus) -> Mapping[str, str]:
    """SHA-256 of the source text of each issue as it is published, by the issue's id."""
    return {id_: hashlib.sha256(text).hexdigest() for id_, text in _published(corpus).items()}


def source_files(corpus: Corpus) -> tuple[SourceFile, ...]:
    """The files of the content root with the sums that may be told, sorted by path.

    That of a text is the sum of what is published of it. A sidecar that withholds has none: it may correct words on
    lines that it withholds.
    """
    sums = source_sums(corpus)
    told: dict[str, str | None] = {f"issues/{id_}.txt": found for id_, found in sums.items()}
    told |= {f"issues/{issue.id}.yml": None for issue in corpus.issues if withholds(issue)}
    return tuple(replace(file, sha256=told.get(file.path, file.sha256)) for file in corpus.files)


def _published(corpus: Corpus) -> dict[str, bytes]:
    withheld = WithheldLines(corpus)
    return {issue.id: _shown(issue, withheld).encode("utf-8") for issue in corpus.issues}


def _shown(issue: Issue, withheld: WithheldLines) -> str:
    text = issue.segmented.repaired.source.text
    index = LineIndex(text)
    pieces, at, before = [], 0, None
    for number in range(1, len(index) + 1):
        reason = withheld.reason(issue.id, number, number)
        if reason is not None:
            span = index.span(number)
            pieces += [text[at : span.start], "" if reason == before else f"【此处文字不予展示。原因：{reason}】"]
            at = span.end
        before = reason
    return "".join([*pieces, text[at:]])
