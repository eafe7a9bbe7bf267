"""The tree of provisions that a run of lines makes: 章 节 条 款 项, or 一、（一）1.（1）①, boxes, tables, rosters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.notation.enumerators import Enumerator, Level
from generator.parse.captions import caption
from generator.parse.draft import Draft, duty_note, hang_pieces, paragraph
from generator.parse.duties import cut_notes, is_note_line
from generator.parse.headings import is_bare_heading, settle_headings, split_heading
from generator.parse.leftovers import is_leftover
from generator.parse.levels import Numbers, read_numbers
from generator.parse.placing import Stack, settle_group_notes
from generator.parse.quotes import quoted_lines
from generator.parse.roster_tables import read_roster_table
from generator.parse.rosters import read_roster
from generator.parse.table_extent import begins_table, table_end
from generator.parse.table_rows import ends_in_tab, is_row
from generator.parse.tables import read_table
from generator.text import Span

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
    Level.ROMAN: (NodeType.ITEM, "item"),
    Level.LATIN: (NodeType.SUBPOINT, "subpoint"),
    Level.HALF: (NodeType.SUBPOINT, "subpoint"),
}
_IN_PLANS = _IN_RULES | {
    Level.TWO: (NodeType.SUBSECTION, "subsec"),
    Level.THREE: (NodeType.ITEM, "item"),
    Level.FOUR: (NodeType.POINT, "point"),
}
_IN_BOX = 100
_TITLES = (Level.PART, Level.CHAPTER, Level.SECTION, Level.BOX)
_HEADED_ALONE = (Level.PART, Level.CHAPTER, Level.SECTION, Level.ONE, Level.TWO, Level.OUTLINE)
_OUTLINE = {1: (NodeType.SECTION, "sec"), 2: (NodeType.SUBSECTION, "subsec"), 3: (NodeType.ITEM, "item")}
_UNNUMBERED_CHAPTER = re.compile(r"(?:总|附|罚)\s*则")
_NOTHING_LISTED: Mapping[Span, bool] = {}


@dataclass(slots=True)
class _Builder:
    issue: str
    root: Draft
    lines: Sequence[TextLine]
    numbers: Numbers
    stack: Stack
    box_last: int | None = None  # last 1. inside the open box
    box_sentences: bool = False  # the numbered lines of the open box are sentences, not headings
    outer_last: int = 0  # last 1. outside boxes
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def number(self, at: int) -> Enumerator | None:
        return self.numbers.at.get(at)


def build(
    root: Draft, lines: Sequence[TextLine], issue: str, listed: Mapping[Span, bool] = _NOTHING_LISTED
) -> list[Diagnostic]:
    """Hang the provisions that `lines` make under `root`. Out: what was odd. Every line lands in exactly one node.

    Lines whose spans are in `listed` (a list of attachments) are paragraphs of `root`, whatever they begin with; True
    says that the line goes on with the one before.
    """
    quoted = quoted_lines(lines)
    rows = {i for i, line in enumerate(lines) if is_row(line) and not ends_in_tab(line)}
    passed = quoted | rows | {i for i, line in enumerate(lines) if line.span in listed}
    builder = _Builder(issue, root, lines, read_numbers(lines, passed), Stack(root))
    at = 0
    while at < len(lines):
        if lines[at].span in listed:
            builder.stack.clear()
            _listed(root, lines[at], goes_on=listed[lines[at].span])
            at += 1
        elif at in quoted:
            builder.stack.top.add(paragraph(lines[at]))
            at += 1
        else:
            at = _place(builder, at)
    settle_headings(root)
    settle_group_notes(root)
    return builder.diagnostics


def _listed(root: Draft, line: TextLine, *, goes_on: bool) -> None:
    if goes_on and root.children and root.children[-1].type is NodeType.PARAGRAPH:
        root.children[-1].text += line.text
        root.children[-1].lines.append(line)
    else:
        root.add(Draft(type=NodeType.PARAGRAPH, short="para", text=line.text, lines=[line]))


def _place(builder: _Builder, at: int) -> int:
    """Put line `at`, or the lines that make one thing with it, where they belong; the place behind them."""
    lines, stack = builder.lines, builder.stack
    roster = read_roster_table(lines, at, builder.issue) or read_roster(lines, at)
    if roster:
        return _rows(builder, lines, at, *roster)
    if begins_table(lines, at):
        return _table(builder, lines, at)
    enumerator = builder.number(at)
    if enumerator:
        return _numbered(builder, at, enumerator)
    text = lines[at].text
    if is_leftover(text, lines[at - 1].text if at else ""):
        stack.top.add(Draft(type=NodeType.UNPLACED, short="unplaced", text=text, lines=[lines[at]]))
    elif is_note_line(text):
        stack.top.add(duty_note(lines[at]))
    elif _UNNUMBERED_CHAPTER.fullmatch(text.strip()) and _article_follows(builder, at):
        stack.open(10, Draft(type=NodeType.CHAPTER, short="chp", heading=text, lines=[lines[at]]))
    else:
        stack.close_for(text)
        stack.holder().add(paragraph(lines[at]))
    return at + 1


def _article_follows(builder: _Builder, at: int) -> bool:
    following = builder.number(at + 1)
    return following is not None and following.level is Level.ARTICLE


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
    holder = builder.stack.holder()
    caption(holder, draft, lines, at)
    holder.add(draft)
    builder.diagnostics += diagnostics
    return end


def _numbered(builder: _Builder, at: int, enumerator: Enumerator) -> int:
    """Open the unit that line `at` begins; the place behind it and the heading it may have on the next line."""
    lines, stack = builder.lines, builder.stack
    line, end = lines[at], at + 1
    rank = _rank(builder, enumerator, line)
    stack.close_to(rank)
    article = stack.article() if enumerator.level is not Level.ARTICLE else None
    kind, short = _kind(builder, enumerator, in_article=article is not None)
    draft = Draft(type=kind, short=short, value=enumerator.value, lines=[line])
    draft.num, draft.inserted = line.text[: enumerator.end].strip(), enumerator.inserted
    rest = line.text[enumerator.end :]
    if not rest and enumerator.level in _HEADED_ALONE and not article and _heading_follows(builder, end):
        draft.heading = lines[end].text
        draft.lines.append(lines[end])
        end += 1
    elif kind is NodeType.ARTICLE:
        if rest:
            draft.add(paragraph(line, rest))
    elif enumerator.level in _TITLES:
        mark = rest[: len(rest) - len(rest.lstrip(" :："))]
        draft.num, draft.heading = draft.num + mark.strip(), rest[len(mark) :] or None
    else:
        _fill(builder, draft, rest, at)
    parent = stack.top
    if article and parent is article:
        # Items belong to the paragraph (款) before them.
        parent = stack.paragraph_of_items(article, draft)
    parent.add(draft)
    stack.push(rank, draft)
    return end


def _fill(builder: _Builder, draft: Draft, rest: str, at: int) -> None:
    """Give `draft` its heading, text and notes: `rest`, what stands behind its number on line `at`."""
    pieces = cut_notes(rest)
    first = pieces.pop(0).text if pieces and not pieces[0].note else ""
    if builder.stack.article():
        draft.text = first
    else:
        own, following = builder.number(at), builder.number(at + 1)
        deeper = bool(own and following and builder.numbers.rank(following) > builder.numbers.rank(own))
        draft.heading, draft.text = split_heading(first, deeper_follows=deeper)
        if pieces and draft.heading and not draft.text and not deeper and not _paragraph_follows(builder, at + 1):
            draft.heading, draft.text = None, first
    hang_pieces(draft, pieces, builder.lines[at])


def _paragraph_follows(builder: _Builder, at: int) -> bool:
    if at >= len(builder.lines) or builder.number(at) or is_row(builder.lines[at]):
        return False
    return not is_note_line(builder.lines[at].text)


def _heading_follows(builder: _Builder, at: int) -> bool:
    return _paragraph_follows(builder, at) and is_bare_heading(builder.lines[at].text)


def _kind(builder: _Builder, enumerator: Enumerator, *, in_article: bool) -> tuple[NodeType, str]:
    if enumerator.level is Level.OUTLINE:
        return _OUTLINE.get(enumerator.depth, (NodeType.POINT, "point"))
    if enumerator.level is Level.HALF and not in_article and Level.FOUR not in builder.numbers.levels:
        return _IN_PLANS[Level.FOUR]
    return (_IN_RULES if in_article else _IN_PLANS)[enumerator.level]


def _rank(builder: _Builder, enumerator: Enumerator, line: TextLine) -> int:
    """The depth of the unit; 1. inside a box belongs to the box as long as it continues the box's own count."""
    rank = builder.numbers.rank(enumerator)
    if enumerator.level is Level.BOX:
        builder.box_last = 0
        return rank
    if builder.box_last is not None:
        if enumerator.level is Level.THREE and _goes_on_in_box(builder, enumerator, line):
            builder.box_last = enumerator.value
            return rank + _IN_BOX
        if enumerator.level in (Level.FOUR, Level.HALF, Level.FIVE):
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
