"""Personnel lists that do not agree with one another: findings, never corrections."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics import Diagnostic
from generator.model.corpus import Corpus
from generator.model.relations import Appointment


def conflicts(corpus: Corpus, appointments: Sequence[Appointment]) -> tuple[Diagnostic, ...]:
    """What the lists say that earlier lists of the archive do not bear out."""
    del corpus, appointments
    return ()
