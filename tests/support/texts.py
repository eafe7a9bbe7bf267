"""Short texts of our own on their way through the stages."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from generator import enrich, pipeline, repair
from generator.model.archive import GazetteSource
from generator.model.corpus import Corpus, Issue
from generator.model.gazette import Gazette, Glossary, Sidecar
from generator.model.issue import RepairedIssue, SourceIssue, TextLine
from generator.model.notice import Notice
from generator.source.withholding import without
from tests.support.archive import quiet

NOBODY = GazetteSource(gazette=Gazette(), glossary=Glossary(), issues=())
"""An archive that knows nothing but what a text says."""

HEAD = "云州市人民政府关于修缮城墙的通知\n\n（2022年3月4日）\n\n云政发〔2022〕5号\n\n"
"""The head of a notice, to put before a text."""


def paragraphs(*lines: str) -> str:
    """A text with blank lines between `lines`."""
    return "\n\n".join(lines) + "\n"


def source_of(text: str, *, issue: str = "2022-05", sidecar: Sidecar | None = None) -> SourceIssue:
    """`text` as the text of an issue, without what `sidecar` withholds."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    facts = sidecar or Sidecar()
    shown = without(text, facts.withhold)
    return SourceIssue(id=issue, file=f"{issue}.txt", text=shown, sha256=sha256, sidecar=facts)


def repaired(text: str, *, sidecar: Sidecar | None = None, protected: Sequence[str] = ()) -> RepairedIssue:
    """`text` repaired."""
    return repair.repair(source_of(text, sidecar=sidecar), protected)


def lines_of(text: str) -> tuple[TextLine, ...]:
    """The lines of `text`, as stages behind `repair` see them."""
    return repaired(text).lines


def issue_of(text: str, *, issue: str = "2022-05", sidecar: Sidecar | None = None) -> Issue:
    """The issue that `text` makes."""
    return pipeline.read_issue(source_of(text, issue=issue, sidecar=sidecar), NOBODY, quiet)


def notice_of(text: str) -> Notice:
    """The one notice of `text`."""
    (notice,) = issue_of(text).notices
    return notice


def corpus_of_texts(*texts: str, sidecar: Sidecar | None = None) -> Corpus:
    """The archive of issues with these texts: i1, i2 …; `sidecar` is that of each."""
    issues = [issue_of(text, issue=f"i{number}", sidecar=sidecar) for number, text in enumerate(texts, start=1)]
    return enrich.gather(NOBODY.gazette, NOBODY.glossary, issues, None)
