"""Scores over a content root against its truth, and the floors they must not fall below.

`python -m tests.support.floors` raises floors to what is reached now; with `--lower` it also lowers them. Those of the
real issues change only where GAZETTE_CORPUS names these.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

import yaml

from generator.export.trees import roster_records
from generator.model.notice import NodeType, Notice
from generator.text import fold
from tests.support.archive import ContentRoot, judged_roots
from tests.support.relation_truth import read_roots, relation_scores
from tests.support.truth import TRUTH, IssueTruth, truths

FLOORS = TRUTH.parent / "floors.yml"
RELATION_FLOORS = TRUTH.parent / "relation_floors.yml"
_NOTE = """\
# Floors of the scores over each gazette, precision and recall. `python -m tests.support.floors` raises them to what is
# reached now; only its flag --lower lowers them.
"""

Scores = dict[str, dict[str, float]]


def scores_of(root: ContentRoot) -> Scores:
    """What is scored → precision and recall over all issues of `root` that have truth."""
    issues = [truth for truth in truths() if truth.root == root]
    pairs = [pair for truth in issues for pair in zip(truth.notices, truth.parsed.notices, strict=True)]
    counted = {
        "joins": (_true_joins(issues), _found_joins(issues)),
        "tables": (
            [(n.id, _words(t["header"]), t["rows"]) for facts, n in pairs for t in facts["tables"]],
            [(n.id, *table) for facts, n in pairs for table in _found_tables(n, facts["tables"])],
        ),
        "rosters": (
            [(n.id, roster["members"]) for facts, n in pairs for roster in facts["rosters"]],
            [(n.id, rows) for _, n in pairs for rows in _roster_sizes(n)],
        ),
        "attachments": (
            [(n.id, fold(a["label"]), fold(a["title"] or "")) for facts, n in pairs for a in facts["attachments"]],
            [
                (n.id, fold(c.label or ""), fold(c.title or ""))
                for _, n in pairs
                for c in n.components
                if c.type is NodeType.ATTACHMENT
            ],
        ),
    }
    return {name: _score(*pair) for name, pair in counted.items() if any(pair)}


def shares_of_relations(root: ContentRoot) -> Scores:
    """Each list of what the archive knows of itself → precision and recall, over the issues that readers have read."""
    return {
        name: {"precision": _down(score.precision), "recall": _down(score.recall)}
        for name, score in relation_scores(root).items()
        if score.expected or score.found
    }


def _score(expected: Iterable[Hashable], found: Iterable[Hashable]) -> dict[str, float]:
    one, other = Counter(expected), Counter(found)
    assert one or other, "nothing to find: a score of nothing says nothing"
    hits = sum((one & other).values())
    return {
        "precision": _down(hits / max(1, sum(other.values()))),
        "recall": _down(hits / sum(one.values())) if one else 1.0,
    }


def _down(share: float) -> float:
    return math.floor(share * 1000) / 1000


def _true_joins(issues: Iterable[IssueTruth]) -> list[tuple[str, int, int]]:
    """The joins of truth, the smaller line first: truth names halves in reverse order in reading order."""
    return [(truth.id, *sorted(lines)) for truth in issues for facts in truth.notices for lines in facts["joins"]]


def _found_joins(issues: Iterable[IssueTruth]) -> list[tuple[str, int, int]]:
    return [
        (truth.id, edit.first_line, edit.last_line)
        for truth in issues
        for edit in truth.parsed.segmented.repaired.edits
        if edit.rule == "join-broken-paragraph"
    ]


def _words(header: Iterable[str]) -> frozenset[str]:
    """The words of a header; a truth file writes two rows as upper/lower, or the upper one alone."""
    return frozenset(fold(word) for cell in header for word in cell.split("/") if word)


def _found_tables(notice: Notice, expected: Iterable[dict[str, Any]]) -> Iterable[tuple[frozenset[str], int]]:
    """Header words and body rows of each table; of the upper header row alone where the truth names no more."""
    named = {_words(table["header"]) for table in expected}
    for node in notice.body.walk():
        if node.type is NodeType.TABLE and node.table:
            upper, whole = (
                _words(cell for row in rows for cell in row.cells)
                for rows in (node.table.header[:1], node.table.header)
            )
            yield upper if upper in named else whole, sum(not row.band for row in node.table.rows)


def _roster_sizes(notice: Notice) -> Iterable[int]:
    """The members of each roster; rows without a name hold words that belong to no member."""
    for record in roster_records(notice):
        yield len(record["members"])


def floors(path: Path = FLOORS) -> dict[str, Scores]:
    """Gazette → its floors."""
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


def fallen(scores: Scores, known: Scores) -> dict[str, str]:
    """The measures of `scores` that are below their floors, each with what it is and what it was; a lost one is 0."""
    reached = {name: scores.get(name, {}) for name in known}
    return {
        f"{measure} of {name}": f"{reached[name].get(measure, 0.0)}, floor {floor}"
        for name, score in known.items()
        for measure, floor in score.items()
        if reached[name].get(measure, 0.0) < floor
    }


def raised(scores: Scores, known: Scores, *, lower: bool) -> Scores:
    """`known`, each measure as high as in `scores`; with `lower` as low, too."""
    return {
        name: {m: value if lower else max(value, known.get(name, {}).get(m, 0.0)) for m, value in score.items()}
        for name, score in scores.items()
    } | ({} if lower else {name: score for name, score in known.items() if name not in scores})


def main(arguments: list[str]) -> int:
    """Write the floors anew; 1 if a score fell and `--lower` was not given."""
    lower, kept = "--lower" in arguments, False
    for path, roots, shares in (
        (FLOORS, judged_roots(), scores_of),
        (RELATION_FLOORS, read_roots(), shares_of_relations),
    ):
        known = floors(path)
        for root in roots:
            scores, before = shares(root), known.get(root.name, {})
            for measure, fell in ({} if lower else fallen(scores, before)).items():
                sys.stderr.write(f"{root}: {measure} fell to {fell}; floor kept\n")
                kept = True
            if held := raised(scores, before, lower=lower):
                known[root.name] = held
        path.write_text(_NOTE + yaml.safe_dump(known), encoding="utf-8")
    return int(kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
