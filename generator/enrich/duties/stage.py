"""The duties that notes of responsibility and columns of tables lay on bodies."""

from __future__ import annotations

from generator.enrich.bodies import BodyNames
from generator.model.corpus import Corpus
from generator.model.relations import Duty


def read_duties(corpus: Corpus, names: BodyNames) -> tuple[Duty, ...]:
    """One record a body a note, in order; `names` tell which body a printed name means."""
    del corpus, names
    return ()
