"""A comparison in words: Markdown for the summary that GitHub shows with the run of a workflow.

It is bounded, however much has changed: every table has at most `ROWS` rows, every cell `escaping.LONGEST` characters.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.cli.comparing import Comparison, IssueRow
from generator.cli.escaping import plain, table
from generator.cli.findings import size
from generator.cli.listing import by_severity
from generator.cli.options import counted
from generator.diagnostics import Severity
from generator.model.issue import IssueFacts
from generator.model.notice import Notice
from generator.model.relations import Relation, RelationType
from generator.source import SourceError

ROWS = 40
"""So many rows a table has at most."""

_DOES = {
    RelationType.REPEALS: "repeals",
    RelationType.REPLACES: "replaces",
    RelationType.AMENDS: "amends",
    RelationType.CONTINUES: "continues",
}
_LONG = 160  # characters of a message that are shown


def unreadable(error: SourceError) -> str:
    """What keeps the texts from being read."""
    rows = [
        (_code(f"{problem.file}:{problem.line}" if problem.line else problem.file), plain(problem.what, _LONG))
        for problem in error.problems
    ]
    words = counted(len(rows), "problem")
    return _lines(
        ["# The texts cannot be read", "", f"Nothing is published until this is mended: {words}.", ""],
        _table(("where", "what"), rows),
    )


def summary(comparison: Comparison, base_error: SourceError | None = None) -> str:
    """What `comparison` says; `base_error` is why there was nothing to compare with."""
    return _lines(
        ["# What this brings to the gazette", ""],
        _overview(comparison, base_error),
        _section("Made public: this was withheld", _released(comparison)),
        _section("Issues", _issues(comparison)),
        _section("New notices", _notices(comparison)),
        _section("New findings", _findings(comparison)),
        _section("Addresses that lead nowhere any more", _gone(comparison)),
        _section("Existing pages: status", _statuses(comparison)),
        _section("Existing pages: what is done to them", _effects(comparison)),
        _section("Existing pages: new links between them and others", _links(comparison)),
        _section("Existing pages: what differs", _changed(comparison)),
    )


def _overview(comparison: Comparison, base_error: SourceError | None) -> list[str]:
    head, base = comparison.head, comparison.base
    now = size(head.corpus)
    said = [f"{size(base.corpus)} before, **{now}** now." if base else f"**{now}**, all counted as new."]
    if base_error:
        said.append("The texts before this change cannot be read, so that nothing could be compared.")
    if base and not comparison.differs:
        said.append("Nothing differs for readers.")
    if comparison.gazette:
        said.append(f"Of the gazette itself, on every page: {', '.join(map(_code, comparison.gazette))} differ.")
    errors = len(head.findings.errors)
    blocks = f"**{counted(errors, 'error')} must be mended before publication.**" if errors else "Nothing blocks it."
    said.append(f"Findings in all: {by_severity(head.findings.all)}. {blocks}")
    return [" ".join(said), ""]


def _released(comparison: Comparison) -> list[str]:
    lost = "not found as it was: see whether it is there in other words"
    rows = [(plain(one.what), plain(one.reason), plain(one.now) or lost) for one in comparison.released]
    advice = "Whoever withheld it had a reason. What is published once is copied, and nobody takes it back."
    return [advice, "", *_table(("what", "withheld because", "stands now in"), rows)] if rows else []


def _issues(comparison: Comparison) -> list[str]:
    heads = ("issue", "", "says of itself", "notices:", "contents matched:", "errors:", "warnings:", "notes:")
    gone = [(_code(issue), "gone", "", "0", "", "", "", "") for issue in comparison.gone_issues]
    return _table(heads, [*(_issue(row) for row in comparison.issues), *gone])


def _issue(row: IssueRow) -> tuple[str, ...]:
    notices = len(row.issue.notices)
    more = f" (before: {row.before})" if row.change != "new" and row.before != notices else ""
    contents = f"{row.matched} of {row.entries}" if row.entries else "none printed"
    numbers = (str(row.findings.get(severity, 0)) for severity in Severity)
    return _code(row.issue.id), row.change, _facts(row.issue.segmented.facts), f"{notices}{more}", contents, *numbers


def _facts(facts: IssueFacts) -> str:
    known = (
        ("year", facts.year),
        ("number", ", ".join(map(str, facts.numbers))),
        ("total number", facts.total_number),
        ("published", facts.published),
    )
    said = [f"{name} {value}" for name, value in known if value]
    missing = [name for name, value in known if not value]
    return ", ".join(said) + ("; " if said and missing else "") + (f"not stated: {', '.join(missing)}" * bool(missing))


def _notices(comparison: Comparison) -> list[str]:
    rows = [
        (
            _code(notice.id),
            _code(notice.issue),
            _or_unknown(notice.head.kind),
            _or_unknown(notice.head.number.text if notice.head.number else None),
            str(notice.head.date or "not stated"),
            plain(notice.head.title) + (" (withheld)" if notice.withhold else ""),
        )
        for notice in comparison.notices
    ]
    return _table(("notice", "issue", "kind", "number", "date", "title"), rows)


def _findings(comparison: Comparison) -> list[str]:
    place = comparison.head.findings.place
    rows = [
        (
            finding.severity.value,
            _code(finding.code),
            f"{_code(finding.issue)} {place(finding).line}",
            plain(finding.message, _LONG),
        )
        for finding in comparison.findings
    ]
    return _table(("severity", "code", "issue, line", "what"), rows)


def _gone(comparison: Comparison) -> list[str]:
    if not comparison.gone:
        return []
    advice = "Links of readers to these pages break. Name the old id in `aliases` of the notice that took its place."
    return [advice, "", *_table(("notice", "was"), [(_code(id_), _title(comparison, id_)) for id_ in comparison.gone])]


def _statuses(comparison: Comparison) -> list[str]:
    rows = [
        (_code(change.notice), _title(comparison, change.notice), plain(change.before), plain(change.after))
        for change in comparison.statuses
    ]
    return _table(("notice", "title", "before", "now"), rows)


def _effects(comparison: Comparison) -> list[str]:
    rows = [
        (
            _code(effect.notice),
            _does(effect),
            _code(f"{effect.to.id}#{effect.to.eid}" if effect.to.eid else effect.to.id or ""),
            plain(effect.evidence.text),
        )
        for effect in comparison.effects
    ]
    return _table(("notice", "does", "to", "clause"), rows)


def _does(effect: Relation) -> str:
    if not effect.extends:
        return "takes up where it ends"
    return _DOES[effect.type] + (" where they disagree" if effect.partial else "")


def _links(comparison: Comparison) -> list[str]:
    rows = [(_code(link.notice), _code(link.to), str(link.times)) for link in comparison.links]
    return _table(("notice", "cites", "times:"), rows)


def _changed(comparison: Comparison) -> list[str]:
    rows = [(_code(id_), _title(comparison, id_), ", ".join(what)) for id_, what in comparison.changed.items()]
    return _table(("notice", "title", "differs"), rows)


def _title(comparison: Comparison, notice: str) -> str:
    readings = [reading for reading in (comparison.head, comparison.base) if reading]
    found: Notice = next(one for reading in readings for one in reading.corpus.notices if one.id == notice)
    return plain(found.head.title)


def _or_unknown(value: str | None) -> str:
    return plain(value) if value else "not stated"


def _code(text: str) -> str:
    """`text` in the letters of code."""
    return f"<code>{plain(text, _LONG)}</code>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table of the first rows, and how many more there are; nothing without rows."""
    if not rows:
        return []
    more = len(rows) - ROWS
    return [*table(heads, rows[:ROWS]), *(["", f"… and {more} more."] if more > 0 else [])]


def _section(heading: str, lines: list[str]) -> list[str]:
    return [f"## {heading}", "", *lines, ""] if lines else []


def _lines(*parts: Sequence[str]) -> str:
    return "\n".join(line for part in parts for line in part).rstrip("\n")
