"""The tree of provisions that a run of lines makes: 章 节 条 款 项, or 一、（一）1.（1）①, boxes, tables, rosters."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.notation.enumerators import Enumerator, Level, read_enumerator
from generator.parse.captions import caption
from generator.parse.draft import Draft, paragraph
from generator.parse.headings import settle_headings, split_heading
from generator.parse.roster_tables import read_roster_table
from generator.parse.rosters import read_roster
from generator.parse.table_extent import begins_table, table_end
from generator.parse.tables import read_table
from generator.text import Span

_RANK = {
    Level.PART: 0,
    Level.CHAPTER: 1,
    Level.SECTION: 2,
    Level.ARTICLE: 3,
    Level.ONE: 4,
    Level.TWO: 5,
    Level.BOX: 6,
    Level.THREE: 6,
    Level.FOUR: 7,
    Level.FIVE: 8,
}
_IN_RULES = {
    Level.PART: (NodeType.CHAPTER, "part"),
    Level.CHAPTER: (NodeType.CHAPTER, "chp"),
    Level.SECTION: (NodeType.SECTION, "sec"),
    Level.ARTICLE: (NodeType.ARTICLE, "art"),
    Level.ONE: (NodeType.SECTION, "sec"),
    Level.TWO: (NodeType.ITEM, "item"),
    Level.THREE: (NodeType.POINT, "point"),
    Level.FOUR: (NodeType.SUBPOINT, "subpoint"),
    Level.FIVE: (NodeType.SUBPOINT, "subpoint"),
    Level.BOX: (NodeType.BOX, "box"),
}
_IN_PLANS = _IN_RULES | {
    Level.TWO: (NodeType.SUBSECTION, "subsec"),
    Level.THREE: (NodeType.ITEM, "item"),
    Level.FOUR: (NodeType.POINT, "point"),
}
_DUTY_LINE = re.compile(r"[（(]?(?:责任|牵头|配合|负责|主办|承办)(?:单位|部门)\s*[:：]")
_IN_BOX = 10


@dataclass(slots=True)
class _Builder:
    issue: str
    root: Draft
    stack: list[tuple[int, Draft]] = field(default_factory=list)
    box_last: int | None = None  # last 1. inside the open box
    box_sentences: bool = False  # the numbered lines of the open box are sentences, not headings
    outer_last: int = 0  # last 1. outside boxes
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def top(self) -> Draft:
        return self.stack[-1][1] if self.stack else self.root

    def article(self) -> Draft | None:
        return next((draft for _, draft in reversed(self.stack) if draft.type is NodeType.ARTICLE), None)

    def holder(self) -> Draft:
        """Where a unit of its own without number goes: a paragraph of the article, or below the innermost unit."""
        article = self.article()
        if article:
            # What follows belongs to this new paragraph (款), no longer to an item of the one before.
            while self.top is not article:
                self.stack.pop()
            return article
        while self.stack and self.stack[-1][1].text.endswith(("；", ";")):
            self.stack.pop()
        return self.top


def build(root: Draft, lines: Sequence[TextLine], issue: str, listed: Container[Span] = ()) -> list[Diagnostic]:
    """Hang the provisions that `lines` make under `root`. Out: what was odd. Every line lands in exactly one node.

    Lines whose spans are in `listed` (a list of attachments) are paragraphs of `root`, whatever they begin with.
    """
    builder = _Builder(issue, root)
    at = 0
    while at < len(lines):
        if lines[at].span in listed:
            builder.stack.clear()
            root.add(paragraph(lines[at]))
            at += 1
            continue
        roster = read_roster_table(lines, at, issue) or read_roster(lines, at)
        if roster:
            at = _rows(builder, lines, at, *roster)
            continue
        if begins_table(lines, at):
            at = _table(builder, lines, at)
            continue
        enumerator = read_enumerator(lines[at].text)
        if enumerator:
            _numbered(builder, lines, at, enumerator)
        elif _DUTY_LINE.match(lines[at].text):
            builder.holder().add(Draft(type=NodeType.DUTY_NOTE, short="duty", text=lines[at].text, lines=[lines[at]]))
        else:
            builder.holder().add(paragraph(lines[at]))
        at += 1
    settle_headings(root)
    return builder.diagnostics


def _table(builder: _Builder, lines: Sequence[TextLine], at: int) -> int:
    end = table_end(lines, at)
    draft, diagnostics = read_table(lines[at:end], builder.issue)
    return _rows(builder, lines, at, draft, end, diagnostics)


def _rows(
    builder: _Builder,
    lines: Sequence[TextLine],
    at: int,
    draft: Draft,
    end: int,
    diagnostics: Sequence[Diagnostic] = (),
) -> int:
    """Hang the table or roster `draft`, lines `at` to `end`, with its title; the index behind it."""
    holder = builder.holder()
    caption(holder, draft, lines, at)
    holder.add(draft)
    builder.diagnostics += diagnostics
    return end


def _numbered(builder: _Builder, lines: Sequence[TextLine], at: int, enumerator: Enumerator) -> None:
    line = lines[at]
    rank = _rank(builder, enumerator, line)
    while builder.stack and builder.stack[-1][0] >= rank:
        builder.stack.pop()
    article = builder.article()
    kind, short = (_IN_RULES if article else _IN_PLANS)[enumerator.level]
    draft = Draft(type=kind, short=short, value=enumerator.value, num=enumerator.printed, lines=[line])
    draft.inserted = enumerator.inserted
    rest = line.text[enumerator.end :]
    if kind is NodeType.ARTICLE:
        if rest:
            draft.add(paragraph(line, rest))
    elif enumerator.level in (Level.PART, Level.CHAPTER, Level.SECTION, Level.BOX):
        mark = rest[: len(rest) - len(rest.lstrip(" :："))]
        draft.num, draft.heading = f"{enumerator.printed}{mark.strip()}", rest[len(mark) :] or None
    elif article:
        draft.text = rest
    else:
        following = read_enumerator(lines[at + 1].text) if at + 1 < len(lines) else None
        deeper = following is not None and _RANK[following.level] > _RANK[enumerator.level]
        draft.heading, draft.text = split_heading(rest, deeper_follows=deeper)
    parent = builder.top
    if article and parent is article:
        # Items belong to the paragraph (款) before them.
        parent = article.children[-1] if article.children else article
    parent.add(draft)
    builder.stack.append((rank, draft))


def _rank(builder: _Builder, enumerator: Enumerator, line: TextLine) -> int:
    """The depth of the unit; 1. inside a box belongs to the box as long as it continues the box's own count."""
    rank = _RANK[enumerator.level]
    if enumerator.level is Level.BOX:
        builder.box_last = 0
        return rank
    if builder.box_last is not None:
        if enumerator.level is Level.THREE and _goes_on_in_box(builder, enumerator, line):
            builder.box_last = enumerator.value
            return rank + _IN_BOX
        if enumerator.level in (Level.FOUR, Level.FIVE):
            return rank + _IN_BOX
        builder.box_last = None
    if enumerator.level is Level.THREE:
        builder.outer_last = enumerator.value
    return rank


def _goes_on_in_box(builder: _Builder, enumerator: Enumerator, line: TextLine) -> bool:
    """True if a line numbered 1. continues the count of the open box, in the manner its first number set."""
    sentences = "。" in line.text
    if enumerator.value == 1 and builder.box_last == 0:
        builder.box_sentences = sentences
        return True
    if enumerator.value != (builder.box_last or 0) + 1:
        return False
    return sentences == builder.box_sentences or enumerator.value != builder.outer_last + 1
