"""A content root read for the editor: its texts, what they know of one another, what is odd in them."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.cli.colours import paint_for
from generator.cli.findings import Findings
from generator.cli.listing import room_on
from generator.diagnostics import REGISTER, Diagnostic
from generator.model.corpus import Corpus
from generator.model.relations import Relations
from generator.store import Kept
from generator.workers import Each, in_turn


@dataclass(frozen=True, slots=True)
class Reading:
    """A content root, read."""

    corpus: Corpus
    relations: Relations
    findings: Findings


def read(
    content: Path,
    as_of: dt.date | None,
    progress: pipeline.Progress,
    codes: Collection[str] = REGISTER.keys(),
    each: Each = in_turn,
    known: Kept | None = None,
) -> Reading:
    """The content root `content` with its findings of the `codes`; `each` and `known` as `pipeline.read` takes them.

    Raises source.SourceError.
    """
    corpus = pipeline.read(content, as_of, progress, each, known)
    relations = pipeline.relate(corpus, progress, each)
    return Reading(corpus, relations, Findings(corpus, relations, content, codes))


def read_to_publish(
    args: argparse.Namespace, progress: pipeline.Progress, each: Each = in_turn, known: Kept | None = None
) -> Reading | None:
    """The content root of `args`; None, its errors printed, if one blocks publication and `--draft` is not given."""
    reading = read(args.content, args.as_of, progress, each=each, known=known)
    findings = reading.findings
    paint, room = paint_for(sys.stderr, os.environ), room_on(sys.stderr)
    for finding in findings.errors:
        print(findings.show(finding, paint, room), file=sys.stderr)
    if findings.errors and not args.draft:
        print("\nThis blocks publication. Mend it, or look at the result with --draft.", file=sys.stderr)
        return None
    return reading


def new_findings(base: Findings | None, head: Findings) -> tuple[Diagnostic, ...]:
    """The findings of `head` that `base` does not have as well, the worst first; without a base all of them.

    A finding is the same where issue, code and words are: lines move when something is put in above them.
    """
    known = Counter(map(_same, base.all)) if base else Counter()
    new = []
    for finding in head.all:
        if known[_same(finding)]:
            known[_same(finding)] -= 1
        else:
            new.append(finding)
    return tuple(sorted(new, key=lambda finding: (finding.severity, finding)))


def _same(finding: Diagnostic) -> tuple[str, str, str]:
    return finding.issue, finding.code, finding.message
