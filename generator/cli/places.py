"""Where a finding is, as editors and annotations count: file, lines, columns."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.export import WithheldLines
from generator.model.corpus import Corpus
from generator.text.spans import LineIndex, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Lines and columns count from 1, columns in characters; the one at `end_column` is not part of the place.

    Without columns the place is its whole lines. `text` is the first of them, None where the text has no such line or a
    sidecar withholds it.
    """

    file: str
    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None
    text: str | None = None


class Places:
    """Finds the places of findings in the sources of `corpus`, whose files are in the content root `content`.

    Of what is `withheld` it tells the lines alone.
    """

    def __init__(self, corpus: Corpus, content: Path, withheld: WithheldLines) -> None:
        self._withheld = withheld
        self._sources = {}
        for issue in corpus.issues:
            source = issue.segmented.repaired.source
            file = str(content / "issues" / source.file)
            self._sources[issue.id] = (file, source.text, LineIndex(source.text))

    def of(self, finding: Diagnostic) -> Place:
        """The place of `finding`: the span that it names, else its lines."""
        file, text, lines = self._sources.get(finding.issue, (finding.issue, "", LineIndex("")))
        if self._withheld.touch(finding.issue, finding.first_line, finding.last_line):
            return Place(file=file, line=finding.first_line, end_line=finding.last_line)
        if finding.span is not None:  # an empty one is a place too
            return _place(finding.span, file, text, lines)
        first = finding.first_line
        line = lines.span(first).cut(text) if 1 <= first <= len(lines) else None
        return Place(file=file, line=first, end_line=finding.last_line, text=line)


def _place(span: Span, file: str, text: str, lines: LineIndex) -> Place:
    line = lines.number_at(span.start)
    end_line = lines.number_at(max(span.start, span.end - 1))  # a line break is the end of its line
    first, last = lines.span(line), lines.span(end_line)
    return Place(
        file=file,
        line=line,
        end_line=end_line,
        column=min(span.start, first.end) - first.start + 1,
        end_column=min(max(span.start, span.end), last.end) - last.start + 1,
        text=first.cut(text),
    )
