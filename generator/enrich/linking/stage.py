"""The typed relations in an archive."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.corpus import Corpus
from generator.model.relations import Citation, Relation


def link(corpus: Corpus, citations: Sequence[Citation]) -> tuple[Relation, ...]:
    """The relations that the texts of `corpus` state, in order; `citations` say which documents are meant."""
    del corpus, citations
    return ()
