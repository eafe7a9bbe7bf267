"""Diagnostics as an editor's terminal likes them: FILE:LINE: severity code: message, and the line itself."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.cli.options import counted
from generator.diagnostics import Diagnostic, Severity
from generator.model.corpus import Corpus
from generator.text.spans import LineIndex

_WIDTH = 100  # characters of a source line that an excerpt shows


class Findings:
    """The diagnostics of a corpus with what their messages need: file names and source lines."""

    def __init__(self, corpus: Corpus, content: Path) -> None:
        self.all = corpus.findings
        self._files = {}
        self._lines = {}
        for issue in corpus.issues:
            source = issue.segmented.repaired.source
            self._files[issue.id] = str(content / "issues" / source.file)
            self._lines[issue.id] = (source.text, LineIndex(source.text))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those that block publication."""
        return tuple(finding for finding in self.all if finding.severity is Severity.ERROR)

    def show(self, finding: Diagnostic) -> str:
        """The finding in two lines, the second one an excerpt of the source line."""
        place = f"{self._files.get(finding.issue, finding.issue)}:{finding.first_line}"
        head = f"{place}: {finding.severity.value} {finding.code}: {finding.message}"
        excerpt = self._excerpt(finding)
        return f"{head}\n{excerpt}" if excerpt else head

    def count(self) -> str:
        """How many there are of each severity, in words."""
        parts = []
        for severity in Severity:
            number = sum(1 for finding in self.all if finding.severity is severity)
            if number:
                parts.append(counted(number, severity.value))
        return ", ".join(parts) or "no findings"

    def _excerpt(self, finding: Diagnostic) -> str | None:
        text, lines = self._lines.get(finding.issue, ("", LineIndex("")))
        if finding.first_line > len(lines):
            return None
        line = lines.span(finding.first_line).cut(text).strip()
        if len(line) > _WIDTH:
            line = line[:_WIDTH] + "…"
        return f"{finding.first_line:>7} | {line}" if line else None


def size(corpus: Corpus) -> str:
    """How much there is: `24 notices in 3 issues`."""
    return f"{counted(len(corpus.notices), 'notice')} in {counted(len(corpus.issues), 'issue')}"


def blocked(args: argparse.Namespace, corpus: Corpus) -> bool:
    """True if findings of severity error keep `corpus` from being published; they are printed."""
    findings = Findings(corpus, args.content)
    if not findings.errors:
        return False
    for finding in findings.errors:
        print(findings.show(finding), file=sys.stderr)
    if args.draft:
        return False
    print("\nThis blocks publication. Mend it, or look at the result with --draft.", file=sys.stderr)
    return True
