"""Two content roots compared: what one brings that the other does not have. Values; `summary.py` puts them in words.

Both are read by the same generator, so that what differs comes from the texts alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

from generator.cli.reading import Reading, new_findings
from generator.cli.released import Released, released
from generator.diagnostics import Diagnostic, Severity
from generator.model.corpus import Corpus, Issue
from generator.model.gazette import Gazette
from generator.model.notice import Notice
from generator.model.relations import Relation, Relations, RelationType, TargetKind
from generator.render import Standings

_EFFECTS = (RelationType.REPEALS, RelationType.REPLACES, RelationType.AMENDS, RelationType.CONTINUES)
"""What a later document does to an earlier one that its reader must know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """One issue that differs: `change` says how; `before` is how many notices it had."""

    issue: Issue
    change: str
    before: int
    findings: Mapping[Severity, int]

    @property
    def entries(self) -> int:
        """The entries of the printed contents."""
        return len(self.issue.segmented.contents)

    @property
    def matched(self) -> int:
        """How many of them mean a notice that was found."""
        return sum(entry.notice is not None for entry in self.issue.segmented.contents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`notice` cites `to`, `times` times, and did not before; one of the two had a page already."""

    notice: str
    to: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """What is stated of the status of an existing notice, before and now."""

    notice: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the head brings that the base does not have. `base` is None where nothing could be compared."""

    head: Reading
    base: Reading | None
    issues: tuple[IssueRow, ...] = ()
    gone_issues: tuple[str, ...] = ()
    released: tuple[Released, ...] = ()  # what the base withholds
    notices: tuple[Notice, ...] = ()  # new ones, in the order of the archive
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # existing notice → what of it differs
    gone: tuple[str, ...] = ()  # ids of notices whose address leads nowhere any more
    findings: tuple[Diagnostic, ...] = ()
    links: tuple[Link, ...] = ()
    effects: tuple[Relation, ...] = ()  # on existing notices
    statuses: tuple[StatusChange, ...] = ()
    gazette: tuple[str, ...] = ()  # what differs of the gazette itself: fields of gazette.yml, or `glossary`

    @property
    def differs(self) -> bool:
        """True if there is anything to tell."""
        return bool(
            self.issues or self.gone_issues or self.released or self.gone or self.changed or self.findings or self.links
            or self.effects or self.statuses or self.gazette
        )  # fmt: skip


def compare(base: Reading | None, head: Reading) -> Comparison:
    """What `head` brings that `base` does not have; without a base everything is new."""
    findings = new_findings(base.findings if base else None, head.findings)
    rows = tuple(_issue_rows(base, head, findings))
    if base is None:
        return Comparison(head=head, base=None, issues=rows, notices=head.corpus.notices, findings=findings)
    before = {notice.id: notice for notice in base.corpus.notices}
    after = {notice.id: notice for notice in head.corpus.notices}
    leading = set(after) | {alias for notice in after.values() for alias in notice.aliases}
    kept = {issue.id for issue in head.corpus.issues}
    both = [id_ for id_ in after if id_ in before]
    standings = [Standings(one.corpus, one.relations) for one in (base, head)]
    pairs = ((id_, *(of.words(id_) for of in standings)) for id_ in both)
    return Comparison(
        head=head,
        base=base,
        issues=rows,
        gone_issues=tuple(issue.id for issue in base.corpus.issues if issue.id not in kept),
        released=tuple(released(base.corpus, head.corpus)),
        notices=tuple(notice for id_, notice in after.items() if id_ not in before),
        changed={id_: what for id_ in both if (what := _differences(before[id_], after[id_]))},
        gone=tuple(id_ for id_ in before if id_ not in leading),
        findings=findings,
        links=tuple(_links(base, head, before)),
        effects=tuple(_effects(base, head, before)),
        statuses=tuple(StatusChange(notice=id_, before=was, after=now) for id_, was, now in pairs if was != now),
        gazette=tuple(_gazette(base.corpus, head.corpus)),
    )


def _gazette(before: Corpus, after: Corpus) -> Iterator[str]:
    """What differs of the gazette itself; what its file does not say is read from mastheads."""
    for field_ in fields(Gazette):
        if getattr(before.gazette, field_.name) != getattr(after.gazette, field_.name):
            yield field_.name
    if before.glossary != after.glossary:
        yield "glossary"


def _issue_rows(base: Reading | None, head: Reading, findings: Sequence[Diagnostic]) -> Iterator[IssueRow]:
    """The issues of `head` that are new, whose files differ, or of which something new was found."""
    before = {issue.id: issue for issue in base.corpus.issues} if base else {}
    told = {finding.issue for finding in findings}
    for issue in head.corpus.issues:
        earlier = before.get(issue.id)
        if earlier is None:
            change = "new"
        elif _files(earlier) != _files(issue):
            change = "changed"
        elif issue.id in told:
            change = "as before"
        else:
            continue
        yield IssueRow(
            issue=issue,
            change=change,
            before=len(earlier.notices) if earlier else 0,
            findings=Counter(finding.severity for finding in head.findings.all if finding.issue == issue.id),
        )


def _files(issue: Issue) -> tuple[object, ...]:
    source = issue.segmented.repaired.source
    return source.sha256, source.sidecar


def _differences(before: Notice, after: Notice) -> tuple[str, ...]:
    """What of a notice differs for its readers: fields of its head, its text, whether it is withheld, its issue."""
    pairs = {
        "title": (before.head.title, after.head.title),
        "kind": (before.head.kind, after.head.kind),
        "number": (before.head.number, after.head.number),
        "date": (before.head.date, after.head.date),
        "issuing bodies": (before.head.issuers, after.head.issuers),
        "signatory": (before.head.signatory, after.head.signatory),
        "addressees": (before.head.addressees, after.head.addressees),
        "issue": (before.issue, after.issue),
        "withheld": (before.withhold, after.withhold),
        "text": (_text(before), _text(after)),
    }
    return tuple(name for name, (was, now) in pairs.items() if was != now)


def _text(notice: Notice) -> list[tuple[object, ...]]:
    """The words of a notice, and where they stand in its tree; not on which lines."""
    return [
        (node.eid, node.num, node.heading, node.text, node.withheld, _cells(node.table)) for node in notice.body.walk()
    ]


def _cells(table: object) -> list[tuple[str, ...]]:
    rows = (*getattr(table, "header", ()), *getattr(table, "rows", ()))
    return [row.cells for row in rows]


def _links(base: Reading, head: Reading, existing: Mapping[str, Notice]) -> Iterator[Link]:
    """Citations from one notice to another that are new, where one of the two is `existing`."""
    known = _cited(base.relations)
    for (notice, to), times in sorted(_cited(head.relations).items()):
        if (notice, to) not in known and (notice in existing or to in existing):
            yield Link(notice=notice, to=to, times=times)


def _cited(relations: Relations) -> Counter[tuple[str, str]]:
    return Counter(
        (citation.notice, citation.target.id)
        for citation in relations.citations
        if citation.target.kind is TargetKind.NOTICE and citation.target.id and citation.target.id != citation.notice
    )


def _effects(base: Reading, head: Reading, existing: Mapping[str, Notice]) -> Iterator[Relation]:
    """What is newly stated to be done to an `existing` notice."""
    known = {_effect(relation) for relation in base.relations.relations}
    for relation in head.relations.relations:
        of_notice = relation.to.kind is TargetKind.NOTICE and relation.to.id in existing
        if of_notice and relation.type in _EFFECTS and _effect(relation) not in known:
            yield relation


def _effect(relation: Relation) -> tuple[object, ...]:
    return relation.notice, relation.eid, relation.type, relation.to, relation.extends, relation.partial
