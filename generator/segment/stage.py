"""Cutting an issue up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.edition import Bilingual
from generator.model.issue import ContentsEntry, NoticeSegment, RepairedIssue, SegmentedIssue, TextLine
from generator.notation.issues import find_numbers, find_total
from generator.segment.contents_en import is_english, read_english
from generator.segment.contents_zh import PrintedEntry, read_chinese
from generator.segment.heads import FoundHead, find_heads
from generator.segment.masthead import read_facts
from generator.segment.matching import match_entries
from generator.segment.pairing import Pair, pair_entries
from generator.text import fold

_CONTENTS_ZH = re.compile(r"(?:本期)?(?:要目|目录)")
_CONTENTS_EN = re.compile(r"(?:Table of )?Contents", re.IGNORECASE)


def segment(repaired: RepairedIssue) -> SegmentedIssue:
    """Cut `repaired` into masthead, contents and notices; text that is none of them is listed as unplaced."""
    lines, issue = repaired.lines, repaired.source.id
    heads = find_heads(lines)
    opening = next((i for i, line in enumerate(lines) if _opens_contents(line.text)), None)
    first_sure = next((head.first for head in heads if head.sure and head.first > (opening or -1)), len(lines))
    if opening is not None and opening < first_sure:
        heads = [head for head in heads if head.first >= first_sure]
    front = lines[: heads[0].first] if heads else lines
    masthead, zh_lines, en_lines = _cut_front(front)
    pairs = pair_entries(read_chinese(zh_lines), read_english(en_lines))
    matches = match_entries([zh for zh, _ in pairs], heads, lines)
    contents = tuple(_entry(pair, match) for pair, match in zip(pairs, matches, strict=True))
    facts, conflicts = read_facts(masthead, repaired.source.sidecar, issue)
    placed = bool(facts.numbers or facts.total_number or zh_lines or en_lines)
    return SegmentedIssue(
        repaired=repaired,
        facts=facts,
        masthead=masthead if placed else (),
        contents_lines=zh_lines + en_lines,
        contents=contents,
        notices=tuple(_notices(issue, lines, heads, contents)),
        unplaced=() if placed else masthead,
        diagnostics=tuple(
            conflicts + _disagreements(issue, pairs, contents, heads, lines) + _lost(issue, placed, masthead)
        ),
    )


def _opens_contents(text: str) -> bool:
    return bool(_CONTENTS_ZH.fullmatch(text.replace(" ", "")) or _CONTENTS_EN.fullmatch(text.strip()))


def _cut_front(
    front: Sequence[TextLine],
) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...], tuple[TextLine, ...]]:
    """Masthead, Chinese and English contents out of the lines before the first notice."""
    zh_at = next((i for i, line in enumerate(front) if _CONTENTS_ZH.fullmatch(line.text.replace(" ", ""))), None)
    if zh_at is None:
        zh_at = next((i for i, line in enumerate(front) if re.fullmatch(r"【[^】]+】", line.text)), None)
    en_at = next((i for i, line in enumerate(front) if _CONTENTS_EN.fullmatch(line.text.strip())), None)
    masthead: list[TextLine] = []
    zh: list[TextLine] = []
    en: list[TextLine] = []
    for i, line in enumerate(front):
        if en_at is not None and i > en_at:
            en.append(line)
        elif zh_at is not None and i >= zh_at and _belongs_to_chinese(line.text):
            zh.append(line)
        else:
            masthead.append(line)
    return tuple(masthead), tuple(zh), tuple(en)


def _belongs_to_chinese(text: str) -> bool:
    """True if `text`, at or behind 目录, is a line of the Chinese contents: not their heading or the issue's number."""
    if is_english(text) or _CONTENTS_ZH.fullmatch(text.replace(" ", "")):
        return False
    return len(text) >= 30 or "令" in text or not (find_numbers(text) or find_total(text))


def _entry(pair: Pair, match: int | None) -> ContentsEntry:
    zh, en = pair
    lines = zh.lines if zh else en.lines if en else []
    page = zh.page if zh and zh.page is not None else en.page if en else None
    return ContentsEntry(
        rubric=Bilingual(zh.rubric if zh else None, en.rubric if en else None),
        title=Bilingual(zh.title if zh else None, en.title if en else None),
        number=Bilingual(zh.number if zh else None, en.number if en else None),
        page=page,
        first_line=lines[0].first_line if lines else None,
        last_line=lines[-1].last_line if lines else None,
        notice=None if match is None else match + 1,
    )


def _notices(
    issue: str, lines: Sequence[TextLine], heads: Sequence[FoundHead], contents: Sequence[ContentsEntry]
) -> list[NoticeSegment]:
    ends = [*(head.first for head in heads[1:]), len(lines)][: len(heads)]
    entries = {entry.notice: entry for entry in contents if entry.notice is not None}
    return [
        NoticeSegment(
            issue=issue,
            position=i,
            lines=tuple(lines[head.first : end]),
            form=head.form,
            roles=head.roles,
            contents=entries.get(i),
        )
        for i, (head, end) in enumerate(zip(heads, ends, strict=True), start=1)
    ]


def _disagreements(
    issue: str,
    pairs: Sequence[Pair],
    contents: Sequence[ContentsEntry],
    heads: Sequence[FoundHead],
    lines: Sequence[TextLine],
) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for (zh, en), entry in zip(pairs, contents, strict=True):
        line = entry.first_line or 1
        printed = zh or en
        name = f"“{printed.title[:60]}”" if printed else ""
        if zh and entry.notice is None:
            found.append(report("contents-unmatched", issue, line, f"expected a notice for the contents line {name}"))
        if (zh is None) != (en is None) and any(z for z, _ in pairs) and any(e for _, e in pairs):
            other = "an English" if zh else "a Chinese"
            found.append(report("contents-unpaired", issue, line, f"expected {other} entry for {name}"))
        found += [_cut_off(issue, part) for part in (zh, en) if part and part.page is None and part.number is None]
        if zh and entry.notice and not _same_title(zh, heads[entry.notice - 1]):
            message = f"the contents print {name}, the head “{heads[entry.notice - 1].title}”"
            found.append(report("contents-title-differs", issue, line, message))
    if contents:
        listed = {entry.notice for entry in contents}
        for i, head in enumerate(heads, start=1):
            if i not in listed:
                message = f"expected a contents line for “{head.title[:60]}”"
                found.append(report("notice-not-in-contents", issue, lines[head.first].first_line, message))
    return found


def _cut_off(issue: str, entry: PrintedEntry) -> Diagnostic:
    message = f"expected a number or a page at the end of “{entry.title[-60:]}”"
    return report("contents-entry-cut-off", issue, entry.lines[0].first_line, message)


def _same_title(entry: PrintedEntry, head: FoundHead) -> bool:
    return head.title.endswith("令") or "令第" in head.title or fold(head.title).endswith(fold(entry.title))


def _lost(issue: str, placed: bool, masthead: Sequence[TextLine]) -> list[Diagnostic]:
    if placed or not masthead:
        return []
    message = "expected a masthead, contents or a notice's head; this text is published as unplaced"
    return [report("text-unplaced", issue, masthead[0].first_line, message, masthead[-1].last_line)]
