"""What a change makes public that was withheld: a line of a sidecar less, and the text stands in the site.

Nothing of a text is quoted: whoever reads this may be anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.corpus import Corpus, Issue
from generator.model.gazette import Withholding


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """Something that is not withheld any more: what it was, why it was withheld, and where it stands now.

    `now` is empty where it is not found in the texts as it was; then it may be gone, or stand there in other words.
    """

    what: str
    reason: str
    now: str


def released(base: Corpus, head: Corpus) -> Iterator[Released]:
    """The notices and passages that `base` withholds and `head` does not, in the order of `base`."""
    yield from _notices(base, head)
    yield from _passages(base, head)


def _notices(base: Corpus, head: Corpus) -> Iterator[Released]:
    leading = {name: notice for notice in head.notices for name in (notice.id, *notice.aliases)}
    for notice in base.notices:
        now = leading.get(notice.id)
        if notice.withhold and not (now and now.withhold):
            where = f"notice {now.id}" if now else ""
            yield Released(what=f"notice {notice.id}", reason=notice.withhold, now=where)


def _passages(base: Corpus, head: Corpus) -> Iterator[Released]:
    withheld = Counter(_same(passage) for issue in head.issues for passage in _withheld(issue))
    for issue in base.issues:
        for passage in _withheld(issue):
            if withheld[_same(passage)]:
                withheld[_same(passage)] -= 1
                continue
            first, last = passage.first_line, passage.last_line
            lines = f"line {first}" if first == last else f"lines {first} to {last}"
            yield Released(what=f"issue {issue.id}, {lines}", reason=passage.reason, now=_place(passage, head))


def _withheld(issue: Issue) -> tuple[Withholding, ...]:
    return issue.segmented.repaired.source.sidecar.withhold


def _same(passage: Withholding) -> tuple[str, str, int]:
    """A passage, wherever it stands: lines move when something is put in above it."""
    return passage.begins, passage.ends, passage.last_line - passage.first_line


def _place(passage: Withholding, head: Corpus) -> str:
    """The first line of `head` that a passage can be read on: one that begins or ends as it did."""
    for issue in head.issues:
        for number, line in enumerate(issue.segmented.repaired.source.text.split("\n"), start=1):
            if passage.opens(line) or (passage.ends and passage.closes(line)):
                return f"issue {issue.id}, line {number}"
    return ""
