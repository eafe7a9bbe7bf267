"""Cutting an issue up."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.edition import Bilingual
from generator.model.issue import ContentsEntry, NoticeSegment, RepairedIssue, SegmentedIssue, TextLine
from generator.segment.contents_en import read_english
from generator.segment.contents_zh import read_chinese
from generator.segment.disagreements import disagreements
from generator.segment.ends import find_ends
from generator.segment.found import FoundHead
from generator.segment.front import cut_front
from generator.segment.heads import find_heads
from generator.segment.masthead import read_facts
from generator.segment.matching import match_entries
from generator.segment.pairing import Pair, pair_entries


def segment(repaired: RepairedIssue) -> SegmentedIssue:
    """Cut `repaired` into masthead, contents and notices; text that is none of them is listed as unplaced."""
    lines, issue = repaired.lines, repaired.source.id
    heads = find_heads(lines)
    front = cut_front(lines[: heads[0].first] if heads else lines)
    pairs = pair_entries(read_chinese(front.chinese), read_english(front.english))
    matches = match_entries([zh for zh, _ in pairs], heads, lines)
    contents = tuple(_entry(pair, match) for pair, match in zip(pairs, matches, strict=True))
    ends = find_ends([line.text for line in lines], heads, contents)
    behind = _behind(lines, heads, ends)
    facts, conflicts = read_facts(front.masthead, repaired.source.sidecar, issue)
    return SegmentedIssue(
        repaired=repaired,
        facts=facts,
        masthead=front.masthead,
        contents_lines=tuple(sorted({*front.chinese, *front.english}, key=lambda line: line.span)),
        contents=contents,
        notices=tuple(_notices(issue, lines, heads, ends, contents)),
        unplaced=tuple(line for run in (*front.unplaced, *behind) for line in run),
        diagnostics=(
            *conflicts,
            *disagreements(issue, pairs, contents, heads, lines),
            *_lost(issue, front.unplaced),
            *_lost(issue, behind),
        ),
    )


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
    issue: str,
    lines: Sequence[TextLine],
    heads: Sequence[FoundHead],
    ends: Sequence[int],
    contents: Sequence[ContentsEntry],
) -> list[NoticeSegment]:
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


def _behind(lines: Sequence[TextLine], heads: Sequence[FoundHead], ends: Sequence[int]) -> list[Sequence[TextLine]]:
    """The runs of lines between the end of a notice and the next one's head."""
    begins = [*(head.first for head in heads[1:]), len(lines)]
    return [lines[end:begin] for end, begin in zip(ends, begins, strict=False) if end < begin]


def _lost(issue: str, runs: Sequence[Sequence[TextLine]]) -> list[Diagnostic]:
    message = "expected a masthead, contents or a notice's head; the issue's page shows this text apart, as it stands"
    return [report("text-unplaced", issue, run[0].first_line, message, run[-1].last_line) for run in runs]
