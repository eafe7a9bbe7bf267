"""The records of all personnel lists."""

from __future__ import annotations

from generator.enrich.bodies import BodyNames
from generator.model.corpus import Corpus
from generator.model.relations import Appointment


def read_appointments(corpus: Corpus, names: BodyNames) -> tuple[Appointment, ...]:
    """One record a person, a post and an action, in order; `names` tell the body that a post belongs to."""
    del corpus, names
    return ()
