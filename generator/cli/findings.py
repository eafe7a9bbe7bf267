"""The findings of a corpus for the commands that show them, in what may be a public log.

They quote the text. One about withheld lines names its lines, says what its code means and why the text is withheld,
and quotes nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from generator.cli.colours import Paint
from generator.cli.excerpts import ROOM
from generator.cli.listing import by_severity, listed
from generator.cli.options import counted
from generator.cli.places import Place, Places
from generator.diagnostics import REGISTER, Diagnostic, Severity
from generator.export import WithheldLines
from generator.model.corpus import Corpus
from generator.model.relations import Relations


class Findings:
    """The diagnostics of a corpus and its relations that have one of `codes`, with their files and lines."""

    def __init__(
        self, corpus: Corpus, relations: Relations, content: Path, codes: Collection[str] = REGISTER.keys()
    ) -> None:
        found = sorted({*corpus.findings, *relations.diagnostics})
        withheld = WithheldLines(corpus)
        self.all = tuple(
            replace(finding, message=withheld.message(finding)) for finding in found if finding.code in codes
        )
        self._places = Places(corpus, content, withheld)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those that block publication."""
        return self.at_least(Severity.ERROR)

    def at_least(self, severity: Severity) -> tuple[Diagnostic, ...]:
        """Those that are as bad as `severity`, or worse."""
        return tuple(finding for finding in self.all if not severity < finding.severity)

    def place(self, finding: Diagnostic) -> Place:
        """Where `finding` is."""
        return self._places.of(finding)

    def show(self, finding: Diagnostic, paint: Paint | None = None, room: int = ROOM) -> str:
        """The finding as a terminal shows it, with `room` columns for the source; no line break at its end."""
        return listed(finding, self.place(finding), paint or Paint(), room)

    def count(self) -> str:
        """How many there are of each severity, in words."""
        return by_severity(self.all)


def size(corpus: Corpus) -> str:
    """How much there is: `24 notices in 3 issues`."""
    return f"{counted(len(corpus.notices), 'notice')} in {counted(len(corpus.issues), 'issue')}"
