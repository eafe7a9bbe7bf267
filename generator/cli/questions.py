"""The sidecar of a new issue: what its text does not state, as questions in comments that an answer makes facts."""

from __future__ import annotations

from generator.cli.visible import visible
from generator.model.corpus import Issue
from generator.model.issue import IssueFacts

_OPENING = """\
# What the text of issue {id} does not state, and what you may know. To answer, take away the "# " before a line
# and put your answer in place of the example. What stays a comment stays unknown, and the site says so.
"""
_FACTS = (
    ("year", "Of which year (年份) is it? The text does not say.", "year: 2024"),
    ("numbers", "Which number (期号) is it? Of a double number, both.", "numbers: [21, 22]"),
    ("total_number", "Which total number (总期号) is it, counted through all years?", "total_number: 412"),
    ("published", "On which day was it published (出版日期)?", "published: 2024-03-31"),
    ("official_url", "At which address does the official site show it?", "official_url: https://www.example.org/"),
    (
        "facsimile",
        "At which address is the printed issue as a PDF or as pictures?",
        "facsimile: https://www.example.org/",
    ),
)


def unstated(facts: IssueFacts) -> tuple[str, ...]:
    """The names of the printed facts that `facts` lack."""
    return tuple(name for name, _, _ in _FACTS[:4] if not getattr(facts, name))


def questions(issue: Issue) -> str:
    """The sidecar of `issue`: a question for each fact that is not known, or is printed in two ways."""
    parts = [_OPENING.format(id=issue.id)]
    for name, question, example in _FACTS:
        if not getattr(issue.segmented.facts, name):
            parts.append(f"\n# {question}\n# {example}\n")
    conflicts = [finding for finding in issue.segmented.diagnostics if finding.code == "facts-conflict"]
    if conflicts:
        said = "".join(f"# Line {finding.first_line}: {visible(finding.message)}.\n" for finding in conflicts)
        keys = ", ".join(name for name, _, _ in _FACTS[:4])
        parts.append(f"\n# The text contradicts itself. What is right? Say it under one of the keys {keys}.\n{said}")
    claimed = [notice for notice in issue.notices if notice.provisional_id]
    if claimed:
        entries = "".join(f"#   - {{position: {notice.position}, id: {notice.id}}}\n" for notice in claimed)
        parts.append(
            "\n# The number of another notice stands here too. If both are right (and no digit was misread), which id\n"
            f"# shall this one have in its address? Lower-case letters, digits and hyphens.\n# notices:\n{entries}"
        )
    return "".join(parts)
