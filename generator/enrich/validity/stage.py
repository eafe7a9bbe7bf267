"""The clauses of validity in an archive."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.corpus import Corpus
from generator.model.relations import Citation, Validity


def read_validity(corpus: Corpus, citations: Sequence[Citation]) -> tuple[Validity, ...]:
    """One record a clause, in order; `citations` say what clauses repeal."""
    del corpus, citations
    return ()
