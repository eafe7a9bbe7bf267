"""What was found in a new issue, for the terminal of an editor: its facts, its notices, its contents, its findings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.options import counted
from generator.cli.visible import visible, width
from generator.model.corpus import Issue
from generator.model.issue import ContentsEntry
from generator.model.notice import Notice

_UNKNOWN = "not stated in the text"
_WIDEST_NUMBER = 28
_LONGEST_TITLE = 84  # columns


def facts_of(issue: Issue) -> Iterator[str]:
    """The facts of `issue`, a line each; what the text does not state is said to be unknown."""
    facts = issue.segmented.facts
    rows = (
        ("year", facts.year),
        ("number", "、".join(map(str, facts.numbers))),
        ("total number", facts.total_number),
        ("published", facts.published),
    )
    yield f"Issue {issue.id}"
    for name, value in rows:
        yield f"  {name:<13} {value or _UNKNOWN}"


def notices_of(issue: Issue) -> Iterator[str]:
    """The notices of `issue` with number, title and line, and whether the printed contents name them."""
    entries = issue.segmented.contents
    listed = {entry.notice for entry in entries if entry.notice}
    yield f"{counted(len(issue.notices), 'notice')}:" if issue.notices else "No notice was found in it."
    wide = min(_WIDEST_NUMBER, max((width(_number(notice)) for notice in issue.notices), default=0))
    for notice in issue.notices:
        number = _number(notice)
        missing = "" if not entries or notice.position in listed else "   (not in the contents)"
        title = _short(notice.head.title or "(no title)")
        place = f"line {notice.first_line}"
        yield f"  {notice.position:>3}  {number}{' ' * max(0, wide - width(number))}  {title}  {place}{missing}"


def contents_of(issue: Issue) -> Iterator[str]:
    """How the printed contents agree with the notices; entries that no notice answers, a line each."""
    entries = issue.segmented.contents
    if not entries:
        yield "No printed contents (目录) were found, so nothing could be held against them."
        return
    unmatched = [entry for entry in entries if entry.notice is None]
    yield f"Contents: {len(entries) - len(unmatched)} of {len(entries)} entries have their notice"
    for entry in unmatched:
        yield f"  line {entry.first_line}: {_short(_entry(entry))}  (no notice with this title or number)"


def _number(notice: Notice) -> str:
    return visible(notice.head.number.text) if notice.head.number else "(no number)"


def _entry(entry: ContentsEntry) -> str:
    parts = (entry.title.zh or entry.title.en, entry.number.zh or entry.number.en)
    return " ".join(part for part in parts if part)


def _short(text: str) -> str:
    """`text` as a terminal may show it, cut to the room that a title has."""
    shown = visible(text)
    if width(shown) <= _LONGEST_TITLE:
        return shown
    kept = 0
    while width(shown[: kept + 1]) < _LONGEST_TITLE:
        kept += 1
    return shown[:kept] + "…"
