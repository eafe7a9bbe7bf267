"""Where printed contents and body disagree, and where the two contents do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.diagnostics import Diagnostic, report
from generator.model.issue import ContentsEntry, HeadRole, TextLine
from generator.segment.contents_zh import PrintedEntry
from generator.segment.found import FoundHead
from generator.segment.pairing import Pair
from generator.text import Passage, Span, fold
from generator.vocabulary import kind_of

_CONTEXT = 4  # characters shown on both sides of where two titles differ
_EXCERPT = 60


def disagreements(
    issue: str,
    pairs: Sequence[Pair],
    contents: Sequence[ContentsEntry],
    heads: Sequence[FoundHead],
    lines: Sequence[TextLine],
) -> Iterator[Diagnostic]:
    """What contents and body, or the contents of two languages, say differently; `pairs` are those of `contents`."""
    bilingual = any(zh for zh, _ in pairs) and any(en for _, en in pairs)
    for (zh, en), entry in zip(pairs, contents, strict=True):
        line = entry.first_line or 1
        printed = zh or en
        name = f"“{printed.title[:_EXCERPT].strip()}”" if printed else ""
        if zh and entry.notice is None:
            message = f"expected a notice with this number or title in the issue: {name}"
            yield report("contents-unmatched", issue, line, message)
        if (zh is None) != (en is None) and bilingual:
            yield report(
                "contents-unpaired", issue, line, f"expected {'an English' if zh else 'a Chinese'} entry for {name}"
            )
        yield from (_cut_off(issue, part) for part in (zh, en) if part and part.page is None and part.number is None)
        if zh and entry.notice:
            yield from _titles(issue, zh, heads[entry.notice - 1], lines)
            yield from _kinds(issue, zh, heads[entry.notice - 1], lines)
    if contents:
        listed = {entry.notice for entry in contents}
        for i, head in enumerate(heads, start=1):
            if i not in listed:
                message = f"expected a line of the contents for “{head.title[:_EXCERPT]}”"
                yield report("notice-not-in-contents", issue, lines[head.first].first_line, message)


def _cut_off(issue: str, entry: PrintedEntry) -> Diagnostic:
    message = f"expected the title to end with a page, as others do; it breaks off: “{entry.title[-_EXCERPT:].strip()}”"
    return report("contents-entry-cut-off", issue, entry.lines[0].first_line, message)


def _titles(issue: str, entry: PrintedEntry, head: FoundHead, lines: Sequence[TextLine]) -> Iterator[Diagnostic]:
    """What differs between the title in the contents and that of the head; the issuing body may be left out there."""
    if head.title.endswith("令") or "令第" in head.title or fold(head.title).endswith(fold(entry.title)):
        return
    one, other = _different(entry.title, head.title)
    at = lines[head.first].first_line
    message = f"“{one.cut(entry.title)}” in the contents, “{other.cut(head.title)}” in the title on line {at}"
    line, span = _place(entry.lines, one.cut(entry.title))
    yield report("contents-title-differs", issue, line, message, span=span)


def _kinds(issue: str, entry: PrintedEntry, head: FoundHead, lines: Sequence[TextLine]) -> Iterator[Diagnostic]:
    """The kind in the title over the text, where the contents name another; 令 is none here, told by the form."""
    listed, printed = kind_of(entry.title), kind_of(head.title)
    if listed and printed and listed != printed:
        title = [lines[head.first + i] for i, role in enumerate(head.roles) if role is HeadRole.TITLE]
        line, span = _place(title[-1:], printed)
        message = f"expected “{listed}”, as in the contents on line {_place(entry.lines, listed)[0]}, found “{printed}”"
        yield report("contents-kind-differs", issue, line, message, span=span)


def _different(one: str, other: str) -> tuple[Span, Span]:
    """The stretches in which the title `one` and the title `other`, which may begin with more, differ."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    if steps[0][0] == "insert":
        steps = steps[1:]
    changed = [step for step in steps if step[0] != "equal"] or steps
    first, last = changed[0], changed[-1]
    return (
        Span(max(0, first[1] - _CONTEXT), min(len(one), last[2] + _CONTEXT)),
        Span(max(0, first[3] - _CONTEXT), min(len(other), last[4] + _CONTEXT)),
    )


def _place(lines: Sequence[TextLine], words: str) -> tuple[int, Span | None]:
    """The source line of `words`, the last of them, and where one of `lines` holds them all, their source span."""
    for line in lines:
        at = line.text.rfind(words)
        part = line.text[at : at + len(words)] if at >= 0 and words else ""
        if isinstance(part, Passage) and part:
            spans = list(part.spans())
            return line.text.line_at(at), Span(spans[0].start, spans[-1].end)
    return lines[0].first_line, None
