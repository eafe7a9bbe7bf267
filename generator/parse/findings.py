"""What the editor should know of a notice: fields, documents and attachments that are missing, numbers that jump."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, report
from generator.model.gazette import WITHHELD_MARK
from generator.model.issue import HeadForm, HeadRole, NoticeSegment
from generator.model.notice import Head, Node, NodeType
from generator.notation.dates import is_date, read_date
from generator.notation.enumerators import read_enumerator
from generator.notation.numerals import format_numeral
from generator.parse.closing import Closing
from generator.parse.doubts import doubts, source_span
from generator.parse.parts import Cut
from generator.text import Span

_EXCERPT = 60
_MOST_EMPTY = 0.4  # of the units of a kind; more, and headings alone are the rule
_MAY_BE_EMPTY = frozenset({NodeType.INSTRUMENT, NodeType.ATTACHMENT})
_NAME = 1  # the column of a roster that holds names


def findings(segment: NoticeSegment, head: Head, cut: Cut, body: Node, closing: Closing) -> Iterator[Diagnostic]:
    """The findings about one notice: its head, its parts, its numbers, its words."""
    issue, line = segment.issue, segment.lines[0].first_line
    if head.kind is None:
        yield report("kind-unknown", issue, line, f"expected a kind (通知, 意见 …) at the end of “{head.title[-30:]}”")
    for what, value in (("document number (发文字号)", head.number), ("date (成文日期)", head.date)):
        printed = what.startswith("date") and (closing.date or HeadRole.DATE in segment.roles)  # but no day
        if value is None and not printed and segment.form is not HeadForm.PERSONNEL:
            message = f"expected the {what} of “{head.title[:_EXCERPT]}”; none is printed in its head or at its end"
            yield report("head-field-missing", issue, line, message)
    yield from _dates(segment, closing)
    instruments = [part for part in cut.parts if part.type is NodeType.INSTRUMENT]
    if not instruments and cut.missing and "印发" in head.title:
        message = f"the notice issues “{cut.missing[0][:_EXCERPT]}”; expected that title over a text below"
        yield report("instrument-not-found", issue, line, message)
    yield from _attachments(issue, cut)
    yield from _articles(issue, body)
    yield from _empty_units(issue, body)
    yield from _loose_words(issue, body)
    yield from doubts(issue, body)


def _dates(segment: NoticeSegment, closing: Closing) -> Iterator[Diagnostic]:
    """The lines printed as dates, in head and signature, that are none."""
    roles = zip(segment.lines, segment.roles, strict=False)
    lines = [line for line, role in roles if role is HeadRole.DATE]
    lines += [line for line in closing.lines if is_date(line.text)]
    for line in lines:
        if read_date(line.text) is None:
            message = f"expected a day of the calendar, found “{line.text}”"
            span = source_span(line.text, Span(0, len(line.text)))
            yield report("date-impossible", segment.issue, line.first_line, message, span=span)


def _attachments(issue: str, cut: Cut) -> Iterator[Diagnostic]:
    printed = [part for part in cut.parts if part.type is NodeType.ATTACHMENT]
    values = {part.value for part in printed}
    for part in cut.inferred:
        message = f"expected the label {part.label}, as the list of attachments names it, over this title"
        yield report("attachment-unlabelled", issue, part.opening[0].first_line, message)
    for entry in cut.announced:
        if entry.value not in values and not (len(cut.announced) == 1 and printed):
            message = f"expected the attachment “{entry.title[:_EXCERPT]}” below"
            yield report("attachment-not-printed", issue, entry.line, message)
    known = {entry.value for entry in cut.announced}
    numbered = [part for part in printed if part.value is not None]
    for part in printed if len(cut.announced) > 1 else numbered[:1] if len(numbered) > 1 and not known else []:
        if part.value not in known:
            message = f"expected {part.label} in a list of attachments at the end of the main text"
            yield report("attachment-not-announced", issue, part.opening[0].first_line, message)


def _articles(issue: str, body: Node) -> Iterator[Diagnostic]:
    last: Node | None = None
    value = 0
    hidden = False  # something between the last article and this one is withheld
    for node in body.walk():
        if node.type in (NodeType.INSTRUMENT, NodeType.ATTACHMENT):
            last, value, hidden = None, 0, False
        hidden = hidden or node.withheld is not None or WITHHELD_MARK in node.text
        if node.type is not NodeType.ARTICLE or node.num is None:
            continue
        enumerator = read_enumerator(f"{node.num} ")
        if enumerator and enumerator.inserted:
            continue
        found = enumerator.value if enumerator else 0
        if found not in (value + 1, 1) and not (hidden and found > value):
            behind = f"{last.num} on line {last.first_line}" if last else "the title"
            message = f"expected 第{format_numeral(value + 1)}条 behind {behind}, found {node.num}"
            span = source_span(node.num, Span(0, len(node.num)))
            yield report("article-number-jump", issue, node.first_line, message, span=span)
        last, value, hidden = node, found, False


def _empty_units(issue: str, body: Node) -> Iterator[Diagnostic]:
    """Numbered units with nothing but a heading, where most units beside them hold text."""
    for node in body.walk():
        for kind in {child.type for child in node.children}:
            units = [child for child in node.children if child.type is kind and child.num]
            empty = [unit for unit in units if not unit.text and not unit.children and unit.type not in _MAY_BE_EMPTY]
            if len(empty) < _MOST_EMPTY * len(units):
                for unit in empty:
                    message = f"expected text below “{unit.num}{(unit.heading or '')[:_EXCERPT]}”, as below the others"
                    yield report("heading-without-text", issue, unit.first_line, message)


def _loose_words(issue: str, body: Node) -> Iterator[Diagnostic]:
    """The rows of rosters that name nobody."""
    for node in body.walk():
        rows = node.table.rows if node.table and node.type is NodeType.ROSTER else ()
        for row in rows:
            words = next((cell for cell in row.cells if cell), "")
            if words and not row.band and not row.cells[_NAME]:
                message = f"expected a name beside “{words[:_EXCERPT]}”, or the post that it goes on from"
                span = source_span(words, Span(0, len(words)))
                yield report("roster-words-loose", issue, row.first_line, message, row.last_line, span)
