"""The collation note (校勘记) of a notice page: what was changed in its text, by rule, and what is doubted in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.issue import Edit
from generator.model.notice import Node, Notice
from generator.render.markdown import Markdown, on_one_line
from generator.render.views.archive import Archive
from generator.render.views.collation import Collation
from generator.render.views.runs import doubt_anchor
from generator.text import Span
from generator.text.variants import Variant

_CONTEXT = 6  # characters of the text shown on both sides of a change
_LONGEST_EXCERPT = 60
_BY_CHARACTER = "to-simplified-script"
"""The rule that puts characters in the place of characters: with the source text in place, a page shows them all."""

_ALIKE = re.compile(r"=+|!+")
_SHORT = 64  # characters of the source that most edits are about


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One change: its source lines, what is printed, what is published, with some text around both; the reason."""

    lines: str
    printed: str
    published: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNote:
    """What one rule changed: its name in words, how often, and the readings, other than spaces for spaces.

    `in_place` are the lines of what changed character for character, which the page shows in its text alone; `listed`
    are the other readings.
    """

    name: str
    count: int
    readings: tuple[Reading, ...]
    listed: tuple[Reading, ...]
    in_place: str
    reasoned: bool  # a human's corrections, which give reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtNote:
    """One stretch of text that looks like a misreading: the words, why, on which source lines."""

    anchor: Markdown
    text: str
    reason: str
    lines: str


class _Found(NamedTuple):
    """A reading, where it is printed, and whether the page shows it in its text alone."""

    source: Span
    reading: Reading
    in_place: bool


class _Edits:
    """The edits of a notice, ready to be asked which of them made a variant: short ones by place, long ones by line."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.short = sorted((edit for edit in edits if len(edit.span) <= _SHORT), key=lambda edit: edit.span)
        self.starts = [edit.span.start for edit in self.short]
        self.long: defaultdict[int, list[Edit]] = defaultdict(list)
        for edit in edits:
            if len(edit.span) > _SHORT:
                for line in range(edit.first_line, edit.last_line + 1):
                    self.long[line].append(edit)

    def makers(self, variant: Variant, lines: Iterable[int]) -> list[Edit]:
        """The edits that have a part in `variant`, which is printed on `lines`."""
        first = bisect_left(self.starts, variant.source.start - _SHORT)
        near = self.short[first : bisect_right(self.starts, variant.source.end)]
        near += (edit for line in lines for edit in self.long.get(line, ()))
        return [edit for edit in dict.fromkeys(near) if _made(edit, variant)]


def rule_notes(archive: Archive, notice: Notice) -> tuple[RuleNote, ...]:
    """What each rule changed in the text of `notice`, in the order in which the rules ran."""
    collation = archive.collations[notice.id]
    found: defaultdict[str, list[_Found]] = defaultdict(list)
    shown: set[Edit] = set()
    in_text = set(map(id, _texts_of_nodes(notice)))
    changed = [(text, variants) for text in _texts(notice) if (variants := collation.variants(text))]
    # Apart, for a rule that changes whole lines would hide what the others did within them.
    for apart in (True, False):
        near = _Edits([edit for edit in collation.edits if (edit.rule == _BY_CHARACTER) is apart])
        for text, variants in changed:
            for variant, edits in _changed(collation, variants, near):
                shown.update(edits)
                one = _Found(variant.source, _reading(text, variant, edits), apart and id(text) in in_text)
                for rule in {edit.rule for edit in edits}:
                    found[rule].append(one)
    for edit in collation.edits:
        if edit not in shown and (edit.before.strip() or edit.after.strip()):
            found[edit.rule].append(_Found(edit.span, _bare(archive, edit), False))
    counts = Counter(edit.rule for edit in collation.edits)
    return tuple(_note(archive, rule, found[rule], counts[rule]) for rule in collation.rules if counts[rule])


def _note(archive: Archive, rule: str, found: Iterable[_Found], edits: int) -> RuleNote:
    ordered = sorted(found, key=lambda one: one.source)
    return RuleNote(
        name=archive.t(f"rule.{rule}"),
        count=len(ordered) or edits,
        readings=tuple(one.reading for one in ordered),
        listed=tuple(one.reading for one in ordered if not one.in_place),
        in_place=archive.t.join(dict.fromkeys(one.reading.lines for one in ordered if one.in_place)),
        reasoned=any(one.reading.reason for one in ordered),
    )


def doubt_notes(archive: Archive, notice: Notice) -> tuple[DoubtNote, ...]:
    """What is doubted in the text of `notice`, in the order of the text."""
    collation = archive.collations[notice.id]
    return tuple(
        DoubtNote(
            anchor=doubt_anchor(number),
            text=_excerpt(doubt.span.cut(collation.source) if doubt.span else ""),
            reason=archive.t(f"doubt.{doubt.code}"),
            lines=_lines(doubt.first_line, doubt.last_line),
        )
        for number, doubt in enumerate(collation.doubts, start=1)
    )


def _texts(notice: Notice) -> Iterator[str]:
    """The texts of a notice in reading order: its title, then number, heading, text and cells of each node."""
    if all(part.title != notice.head.title for part in notice.components):  # of an order, its instrument's
        yield notice.head.title
    yield from _texts_of_nodes(notice)


def _texts_of_nodes(notice: Notice) -> Iterator[str]:
    for node in notice.body.walk():
        yield from _own(node)


def _own(node: Node) -> Iterator[str]:
    yield from (node.num or "", node.heading or "", node.text)
    if node.table:
        for row in (*node.table.header, *node.table.rows):
            yield from row.cells


def _changed(
    collation: Collation, variants: Iterable[Variant], near: _Edits
) -> Iterator[tuple[Variant, tuple[Edit, ...]]]:
    """The `variants` of a text, those that one edit made as one, with the edits that made them."""
    whole: Variant | None = None
    edits: dict[Edit, None] = {}
    for variant in variants:
        mine = near.makers(variant, collation.lines(variant))
        if whole and not edits.keys().isdisjoint(mine) and whole.source.end <= variant.source.start:
            whole = collation.merged(whole, variant)
        else:
            if whole:
                yield whole, tuple(edits)
            whole, edits = variant if mine else None, {}
        edits.update(dict.fromkeys(mine))
    if whole:
        yield whole, tuple(edits)


def _made(edit: Edit, variant: Variant) -> bool:
    """True if `edit` has a part in `variant`."""
    one, other = edit.span, variant.source
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def _reading(text: str, variant: Variant, edits: Sequence[Edit]) -> Reading:
    start, end = variant.span.start, variant.span.end
    before, behind = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    before = f"…{before}" if start > _CONTEXT else before
    behind = f"{behind}…" if end + _CONTEXT < len(text) else behind
    printed, published = _elided(variant.printed, variant.span.cut(text))
    return Reading(
        lines=_lines(min(edit.first_line for edit in edits), max(edit.last_line for edit in edits)),
        printed=on_one_line(f"{before}{printed}{behind}"),
        published=on_one_line(f"{before}{published}{behind}"),
        reason=next((edit.reason for edit in edits if edit.reason), ""),
    )


def _elided(printed: str, published: str) -> tuple[str, str]:
    """Both without what they have in common for long, where characters stand for characters: 條…規定, 条…规定."""
    if len(printed) != len(published):
        return printed, published
    same = "".join("=" if one == other else "!" for one, other in zip(printed, published, strict=True))
    pieces: tuple[list[str], list[str]] = ([], [])
    for run in _ALIKE.finditer(same):
        for text, kept in zip((printed, published), pieces, strict=True):
            kept.append("…" if len(run[0]) > _CONTEXT and run[0][0] == "=" else text[run.start() : run.end()])
    return "".join(pieces[0]), "".join(pieces[1])


def _bare(archive: Archive, edit: Edit) -> Reading:
    """An edit of which no node holds anything: what was removed from between the parts of the text."""
    return Reading(
        lines=_lines(edit.first_line, edit.last_line),
        printed=on_one_line(edit.before.strip("\n")),
        published=on_one_line(edit.after.strip("\n")) or archive.t("collation.nothing"),
        reason=edit.reason or "",
    )


def _lines(first: int, last: int) -> str:
    """Source lines in a column of their own."""
    return str(first) if first == last else f"{first}–{last}"


def _excerpt(text: str) -> str:
    return f"{on_one_line(text[:_LONGEST_EXCERPT])}…" if len(text) > _LONGEST_EXCERPT else on_one_line(text)
