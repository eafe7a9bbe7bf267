"""`issues/<id>/source.txt`: the text of an issue as received, byte for byte, but for what a sidecar withholds.

In the place of withheld lines stands one that says so; empty ones follow, so that all others keep their numbers.
"""

from __future__ import annotations

from generator.export.withheld import WithheldLines
from generator.model.corpus import Corpus, Issue
from generator.model.page import BinaryCompanion
from generator.text import LineIndex


def source_texts(corpus: Corpus) -> tuple[BinaryCompanion, ...]:
    """The source text of each issue of `corpus`, sorted by path."""
    withheld = WithheldLines(corpus)
    found = (
        BinaryCompanion(path=f"issues/{issue.id}/source.txt", content=_shown(issue, withheld).encode("utf-8"))
        for issue in corpus.issues
    )
    return tuple(sorted(found, key=lambda companion: companion.path))


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
