"""The tree of a notice as lines, a node each, for tests to compare."""

from __future__ import annotations

from tests.support.assert_spans import account
from tests.support.texts import issue_of


def outline(text: str) -> list[str]:
    """Type, anchor, number, heading and text of each node of the one notice of `text`; nothing of it may be lost."""
    issue = issue_of(text)
    assert account(issue) == []
    (notice,) = issue.notices
    return [
        f"{node.type.value} {node.eid} {node.num or ''}|{node.heading or ''}|{node.text}"
        for node in notice.body.walk()
        if node.eid != "notice"
    ]
