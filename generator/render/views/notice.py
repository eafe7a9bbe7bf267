"""The page of one notice (公文)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.notice import Evidence, Notice
from generator.model.relations import TargetKind
from generator.render.addresses import data_address, notice_path, text_address
from generator.render.views.alternates import Alternate, alternates
from generator.render.views.archive import Archive
from generator.render.views.blocks import Block
from generator.render.views.changes import Change, text_of
from generator.render.views.citable import citable
from generator.render.views.collation_note import DoubtNote, RuleNote, doubt_notes, rule_notes
from generator.render.views.documents import CitationRow, cited_row, citing_row
from generator.render.views.facts import Force, force
from generator.render.views.figures import Figure, figure
from generator.render.views.naming import (
    issuer_of,
    kind_of,
    number_of,
    plain_title_of,
    rubric_of,
    signatory_of,
    title_of,
)
from generator.render.views.outline import Part, outline
from generator.render.views.places import Places, places
from generator.render.views.quoting import Quoting, quoting
from generator.render.views.reporting import Report, report
from generator.render.views.shared import (
    Fact,
    Frame,
    Link,
    fact,
    frame,
    gazette_text,
    issue_link,
    notice_link,
    official_site,
    withheld_words,
)
from generator.render.wording import is_chinese

_DIGITS = 16
"""So many digits of a sum stand on the page."""

_EVIDENCE_ORDER = (
    "title",
    "kind",
    "number",
    "date",
    "issuers",
    "signatory",
    "addressees",
    "registration_number",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """From which clause, on which source lines, one or more facts of the head were read."""

    label: str
    text: str
    lines: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """What the notice page shows."""

    frame: Frame
    title_en: str
    derived: str  # that the English title is not printed
    text: Link | None  # to the Chinese text, where the page does not hold it
    outline: tuple[Part, ...]
    facts: tuple[Fact, ...]
    force: Force
    standard: str
    official: Link | None
    withheld: str
    quoting: Quoting
    report: Report | None
    places: Places | None
    passages: tuple[str, ...]  # which lines are withheld, and why
    blocks: tuple[Block | Change, ...]
    figure: Figure | None
    cites: tuple[CitationRow, ...]
    cites_title: str
    cited_by: tuple[CitationRow, ...]
    cited_title: str
    rules: tuple[RuleNote, ...]
    doubts: tuple[DoubtNote, ...]
    collation: str  # how much was changed and is doubted, in words
    proofs: tuple[Proof, ...]
    sums: tuple[tuple[str, str], ...]  # of what, and its beginning
    manifest: Link  # to the whole sums
    source: str
    alternates: tuple[Alternate, ...]
    issue: Link
    previous: Link | None
    following: Link | None


def notice_view(archive: Archive, notice: Notice) -> NoticeView:
    """The view of `notice`; of a withheld one what the lists of notices show, and the reason, never the text."""
    t, issue = archive.t, archive.issues[notice.issue]
    source = notice_path(notice.id)
    previous, following = archive.neighbours[notice.id]
    cites = archive.ties.cites.get(notice.id, ())
    cited_by = archive.ties.cited_by.get((TargetKind.NOTICE, notice.id), ())
    # The English edition shows the head and leads to the Chinese text.
    english = archive.edition is Edition.EN
    silent = english or bool(notice.withhold)
    rules = () if silent else rule_notes(archive, notice)
    doubts = () if silent else doubt_notes(archive, notice)
    drawing = figure(archive, notice)
    lines = _source_lines(archive, notice, issue)
    return NoticeView(
        frame=_frame(archive, notice, issue),
        title_en="" if english else notice.title_en or "",
        derived=t("notice.derived_title") if english and not notice.title_en else "",
        text=_chinese_text(archive, notice) if english and not notice.withhold else None,
        outline=outline(archive, notice) if english else (),
        facts=_facts(archive, notice),
        force=force(archive, notice),
        standard=t("notice.standard", gazette=gazette_text(archive, "title") or t("gazette.unnamed")),
        official=official_site(archive),
        withheld=notice.withhold or "",
        quoting=quoting(archive, notice),
        report=report(archive, notice, lines),
        places=None if silent else places(notice, _behind(archive, drawing, bool(rules or doubts))),
        passages=() if notice.withhold else tuple(withheld_words(archive, passage) for passage in notice.passages),
        blocks=() if silent else text_of(archive, notice),
        figure=drawing,
        cites=tuple(citing_row(archive, source, tie) for tie in cites),
        cites_title=t("citing.cites", count=len(cites)),
        cited_by=tuple(cited_row(archive, source, tie) for tie in cited_by),
        cited_title=t("citing.cited_by", count=len(cited_by)),
        rules=rules,
        doubts=doubts,
        collation=t("facts.separator").join(
            t(key, count=count)
            for key, count in (
                ("collation.changes", sum(rule.count for rule in rules)),
                ("collation.open", len(doubts)),
            )
            if count
        ),
        proofs=() if notice.withhold else _proofs(archive, notice),
        sums=tuple(_sums(archive, notice)),
        manifest=Link(text="manifest.json", href=data_address(source, "manifest.json", archive.edition.base)),
        source=lines,
        alternates=alternates(archive, notice),
        issue=issue_link(archive, source, notice.issue),
        previous=notice_link(archive, source, previous) if previous else None,
        following=notice_link(archive, source, following) if following else None,
    )


def _source_lines(archive: Archive, notice: Notice, issue: Issue) -> str:
    file, lines = issue.segmented.repaired.source.file, archive.t.lines(notice.first_line, notice.last_line)
    return archive.t("notice.source", file=file, lines=lines)


def _behind(archive: Archive, drawing: Figure | None, collated: bool) -> tuple[tuple[str, str], ...]:
    """The places of the page behind the text: name and anchor."""
    named = ((archive.t("citing.title"), "relations", drawing), (archive.t("collation.title"), "collation", collated))
    return tuple((name, place) for name, place, there in named if there)


def _frame(archive: Archive, notice: Notice, issue: Issue) -> Frame:
    title = archive.t.script(plain_title_of(archive, notice))
    more = {"title": title, **_meta(notice, issue), **citable(archive, notice, issue)}
    return frame(archive, title_of(archive, notice), _description(archive, notice, issue), more, _root(notice))


def _chinese_text(archive: Archive, notice: Notice) -> Link:
    address = text_address(notice_path(notice.id), archive.edition.base, notice.id)
    return Link(text=archive.t("notice.chinese_text"), href=address)


def _root(notice: Notice) -> str:
    return "" if notice.withhold else notice.body.eid


def _facts(archive: Archive, notice: Notice) -> tuple[Fact, ...]:
    t, head = archive.t, notice.head
    signed = (
        fact(t("head.signatory"), signatory_of(archive, head.signatory)),
        fact(t("head.registration"), head.registration_number),
    )
    facts = (
        fact(t("head.title"), head.title),
        fact(t("head.number"), *_numbers(archive, notice)),
        fact(t("head.kind"), kind_of(archive, head.kind)),
        fact(t("head.issuers"), t.join(issuer_of(archive, name) for name in head.issuers)),
        fact(t("head.date"), t.date(head.date) if head.date else None),
        *(() if notice.withhold else signed),
        fact(
            t("head.issue"),
            issue_link(archive, notice_path(notice.id), notice.issue),
            None if notice.page is None else t("head.page", page=notice.page),
        ),
        fact(t("head.rubric"), rubric_of(archive, notice.rubric)),
    )
    return facts if notice.withhold else (*facts, fact(t("head.addressees"), head.addressees))


def _numbers(archive: Archive, notice: Notice) -> tuple[str, ...]:
    """The document number; in English behind its form in the contents, where they print one."""
    numbers = (number_of(archive, notice), notice.head.number.text if notice.head.number else "")
    return tuple(dict.fromkeys(number for number in numbers if number))


def _description(archive: Archive, notice: Notice, issue: Issue) -> str:
    t, head, english = archive.t, notice.head, archive.edition is Edition.EN
    number = "" if head.number and head.number.order else number_of(archive, notice)
    parts = (
        t.join(issuer_of(archive, name) for name in head.issuers),
        "" if is_chinese(number) and english else number,
        kind_of(archive, head.kind),
        t.date(head.date) if head.date else t("date.unknown"),
    )
    return t("notice.description", facts=t("facts.separator").join(p for p in parts if p), issue=t.issue(issue))


def _meta(notice: Notice, issue: Issue) -> dict[str, object]:
    head = notice.head
    return {
        "page": "notice",
        "id": notice.id,
        "number": head.number.text if head.number else None,
        "kind": head.kind,
        "issuers": list(head.issuers),
        "date": head.date.isoformat() if head.date else None,
        "signatory": None if notice.withhold else head.signatory,
        "registration_number": None if notice.withhold else head.registration_number,
        "addressees": None if notice.withhold else head.addressees,
        "title_en": notice.title_en,
        "number_en": notice.number_en,
        "issue": issue.id,
        "position": notice.position,
        "rubric": {"zh": notice.rubric.zh, "en": notice.rubric.en},
        "source": {
            "file": issue.segmented.repaired.source.file,
            "first_line": notice.first_line,
            "last_line": notice.last_line,
        },
        "withheld": notice.withhold is not None,
    }


def _proofs(archive: Archive, notice: Notice) -> tuple[Proof, ...]:
    known = dict(notice.head.evidence)
    labels: dict[Evidence, list[str]] = {}
    for name in _EVIDENCE_ORDER:
        if name in known:
            labels.setdefault(known[name], []).append(archive.t(f"head.{_label_key(name)}"))
    return tuple(
        Proof(
            label=archive.t.join(names),
            text=clause.text,
            lines=archive.t.lines(clause.first_line, clause.last_line),
        )
        for clause, names in labels.items()
    )


def _sums(archive: Archive, notice: Notice) -> Iterator[tuple[str, str]]:
    """The beginning of each sum of `notice` that is known, and of what it is."""
    known = archive.sums.get(notice.id)
    for words, value in (("sums.text", known.text), ("sums.data", known.data)) if known else ():
        if value:
            yield archive.t(words), value[:_DIGITS]


def _label_key(name: str) -> str:
    return "registration" if name == "registration_number" else name
