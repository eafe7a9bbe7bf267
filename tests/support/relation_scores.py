"""Relations of a content root against truth by reading (`<issue id>.yml` in a folder): precision, recall, slips.

`python -m tests.support.relation_scores CONTENT TRUTH…` prints the scores of the citations.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator import pipeline
from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.model.relations import Citation, CitationForm, Relations, TargetKind
from generator.text import fold
from tests.support.archive import ContentRoot, corpus_of, quiet

Truth = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """How records agree with the truth: how many do, which are missed or invented. A record is a line and a value."""

    hits: int = 0
    misses: tuple[tuple[str, int, str], ...] = ()
    inventions: tuple[tuple[str, int, str], ...] = ()

    @property
    def precision(self) -> float:
        """The share of the records that are in the truth."""
        return self.hits / (self.hits + len(self.inventions)) if self.hits or self.inventions else 1.0

    @property
    def recall(self) -> float:
        """The share of the truth that was found."""
        return self.hits / (self.hits + len(self.misses)) if self.hits or self.misses else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.misses + other.misses, self.inventions + other.inventions)

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  ({self.hits} agree)"


@dataclass(slots=True)
class CitationScores:
    """The scores of the citations of several issues.

    `wrong` are targets that are not those of the truth, `unlinked` citations without the target that it has.
    """

    numbers: Score = Score()
    titles: Score = Score()
    internal: Score = Score()
    wrong: list[str] = field(default_factory=list)
    unlinked: list[str] = field(default_factory=list)


def read_truth(path: Path, issue: str) -> Truth | None:
    """The truth of one issue in the folder `path`; None if nobody has read it."""
    file = path / f"{issue}.yml"
    if not file.exists():
        return None
    truth = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(truth, dict), file
    return truth


def truths_of(corpus: Corpus, folders: Sequence[Path]) -> dict[str, Truth]:
    """Issue → its truth, for the issues of `corpus` that one of `folders` has."""
    read = [(issue.id, read_truth(folder, issue.id)) for folder in folders for issue in corpus.issues]
    return {issue: truth for issue, truth in read if truth is not None}


def compare(issue: str, expected: Iterable[tuple[int, str]], found: Iterable[tuple[int, str]]) -> Score:
    """The score of records of one issue, each a line and a value; a record that comes twice counts twice."""
    wanted, given = Counter(expected), Counter(found)
    return Score(
        sum((wanted & given).values()),
        tuple((issue, *record) for record in sorted((wanted - given).elements())),
        tuple((issue, *record) for record in sorted((given - wanted).elements())),
    )


def folded_number(number: str) -> str:
    """A number for comparison: 国务院令25号 is 国务院令第25号."""
    return fold(number).replace("第", "")


def score_citations(corpus: Corpus, relations: Relations, truths: dict[str, Truth]) -> CitationScores:
    """The scores of numbers, titles and internal references, a citation that has title and number in both."""
    notices = {notice.id: notice for notice in corpus.notices}
    scores = CitationScores()
    for issue, truth in truths.items():
        cited = [c for c in relations.citations if notices[c.notice].issue == issue]
        wanted = truth.get("citations") or []
        scores.numbers += compare(
            issue, _numbers(wanted), [(c.first_line, folded_number(c.number)) for c in cited if c.number]
        )
        scores.titles += compare(issue, _titles(wanted), [(c.first_line, fold(c.title)) for c in cited if c.title])
        internal = [c for c in cited if c.form is CitationForm.INTERNAL and c.target.eid]
        units = [record for record in truth.get("internal") or [] if record["to"]]
        scores.internal += compare(
            issue,
            [(record["line"], f"{fold(record['text'])} → {record['to']}") for record in units],
            [(c.first_line, f"{fold(c.text)} → {c.target.eid}") for c in internal],
        )
        _judge_targets(scores, issue, wanted, cited, notices)
    return scores


def _numbers(records: Iterable[Truth]) -> list[tuple[int, str]]:
    return [(record["line"], folded_number(record["number"])) for record in records if record.get("number")]


def _titles(records: Iterable[Truth]) -> list[tuple[int, str]]:
    return [(record["line"], fold(record["title"])) for record in records if record.get("title")]


def _judge_targets(
    scores: CitationScores, issue: str, records: Sequence[Truth], cited: Sequence[Citation], notices: dict[str, Notice]
) -> None:
    """Note citations that lead to a notice where the truth has none or another, and those that should lead to one."""
    wanted = {(r["line"], _value(r.get("title"), r.get("number"))): r.get("target") for r in records}
    for c in cited:
        key = (c.first_line, _value(c.title, c.number))
        if c.form is CitationForm.INTERNAL or key not in wanted or c.target.kind is TargetKind.PROVISION:
            continue
        notice = notices[c.target.id] if c.target.kind is TargetKind.NOTICE and c.target.id else None
        target, number = wanted[key], notice.head.number if notice else None
        names = {fold(number.text)} if number else set()
        if notice:
            names |= {fold(notice.head.title), fold(notice.id), *(fold(p.title) for p in notice.components if p.title)}
        if notice is not None and (target is None or fold(target) not in names):
            scores.wrong.append(f"{issue}:{c.first_line} {c.text}: {c.target.id} instead of {target}")
        elif notice is None and target is not None:
            scores.unlinked.append(f"{issue}:{c.first_line} {c.text}: not linked to {target}")


def _value(title: str | None, number: str | None) -> str:
    return f"{fold(title or '')}|{folded_number(number or '')}"


def report(scores: CitationScores) -> list[str]:
    """The scores of citations as lines to print, each followed by what is amiss."""
    lines = []
    for name, score in (("numbers", scores.numbers), ("titles", scores.titles), ("internal", scores.internal)):
        lines.append(f"{name:9} {score}")
        lines += [f"    missed {issue}:{line} {value}" for issue, line, value in score.misses]
        lines += [f"    invented {issue}:{line} {value}" for issue, line, value in score.inventions]
    return [
        *lines,
        *(f"    wrong target {wrong}" for wrong in scores.wrong),
        *(f"    {one}" for one in scores.unlinked),
    ]


def main(content: str, *folders: str) -> None:
    """Print the scores of the citations of a content root."""
    root = ContentRoot(Path(content).name, Path(content))
    corpus = corpus_of(root)
    scores = score_citations(corpus, pipeline.relate(corpus, quiet), truths_of(corpus, [Path(f) for f in folders]))
    sys.stdout.write("\n".join(report(scores)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
