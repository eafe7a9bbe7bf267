"""One check for every rule at once: nothing of a source is lost, and everything knows where it stands.

`account(issue)` lists what is wrong with what the stages made of one issue; an empty list is what tests want. It needs
no expected file, so it holds for any text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model.corpus import Issue
from generator.model.issue import HeadForm, HeadRole, NoticeSegment, RepairedIssue, SegmentedIssue, TextLine
from generator.model.notice import Node, NodeType, Notice
from generator.notation.dates import read_date
from generator.notation.enumerators import read_attachment_label
from generator.text import LineIndex, Passage, undo_all

_EID = re.compile(r"[a-z]+(?:_\d+[a-z]*)?(?:-\d+)?(?:__[a-z]+_\d+[a-z]*(?:-\d+)?)*")
_MOVING = ("move-half",)
"""Rules that change the order of characters and nothing else: each still stands once in the lines."""
_COMPONENTS = (NodeType.INSTRUMENT, NodeType.ATTACHMENT)


def account(issue: Issue) -> list[str]:
    """What is lost, doubled, out of order or without a place, between the source of `issue` and its documents."""
    segmented = issue.segmented
    wrong = [*repairs(segmented.repaired), *segments(segmented)]
    for segment, notice in zip(segmented.notices, issue.notices, strict=True):
        found = [*notices(segment, notice), *places(segmented.repaired, segment, notice)]
        wrong += [f"{notice.id}: {what}" for what in found]
    return wrong


def repairs(repaired: RepairedIssue) -> Iterator[str]:
    """Undoing the layers gives the source; each change is an edit; what no edit names stands once in the lines."""
    source = repaired.source.text
    if undo_all(repaired.layers, repaired.text) != source:
        yield "undoing all layers does not give the source back"
    named = Counter(edit.rule for edit in repaired.edits)
    made = Counter(dict.fromkeys(named, 0))
    for layer in repaired.layers:
        made[layer.rule] += len(layer.changes)
    if named != made:
        yield f"edits {dict(named)}, but changes {dict(made)}"
    if squeezed(repaired.text) != "".join(squeezed(line.text) for line in repaired.lines):
        yield "the lines do not hold the repaired text's characters in order"
    edited = bytearray(len(source))
    for edit in repaired.edits:
        if edit.rule in _MOVING:
            continue
        edited[edit.span.start : edit.span.end] = b"\1" * len(edit.span)
    yield from _tiling(source, edited, repaired.lines)


def _tiling(source: str, edited: bytearray, lines: Sequence[TextLine]) -> Iterator[str]:
    index = LineIndex(source)
    reached = bytearray(len(source))
    for line in lines:
        for i, char in enumerate(line.text):
            offset = line.text.offset_at(i)
            if offset is None:
                yield f"line {line.first_line}: {char!r} stands nowhere in the source"
                continue
            if not edited[offset]:
                reached[offset] += reached[offset] < 2
                if source[offset] != char:
                    yield f"line {line.first_line}: {char!r} came from {source[offset]!r} without an edit"
            if index.number_at(offset) != line.text.line_at(i):
                yield f"line {line.first_line}: {char!r} is said to stand on line {line.text.line_at(i)}"
        if not line.first_line <= line.last_line:
            yield f"line {line.first_line}: ends on line {line.last_line}"
    for offset, char in enumerate(source):
        if not char.isspace() and not edited[offset] and reached[offset] != 1:
            yield f"line {index.number_at(offset)}: {char!r} stands {reached[offset]} times in the lines"


def segments(segmented: SegmentedIssue) -> Iterator[str]:
    """Every line stands in the masthead, the contents, one notice or the unplaced text, in its order."""
    placed = [segmented.masthead, segmented.contents_lines, segmented.unplaced]
    placed += [notice.lines for notice in segmented.notices]
    expected = list(segmented.repaired.lines)
    for lines in placed:
        starts = [line.span.start for line in lines]
        if starts != sorted(starts):
            yield f"lines out of order from line {lines[0].first_line} on"
    found = sorted(line.span.start for lines in placed for line in lines)
    if found != sorted(line.span.start for line in expected):
        lost = Counter(line.span.start for line in expected)
        lost.subtract(found)
        at = {line.span.start: line for line in expected}
        for start, times in lost.items():
            if times:
                yield f"line {at[start].first_line}: {'lost' if times > 0 else 'doubled'}: {at[start].text[:40]}"
    for lines in (notice.lines for notice in segmented.notices):
        if not lines:
            yield "a notice without lines"


def notices(segment: NoticeSegment, notice: Notice) -> Iterator[str]:
    """The lines of `segment` behind its head stand in the nodes of `notice`, character for character, in order."""
    yield from _head(segment, notice)
    yield from _anchors(notice)
    at = {line.span: i for i, line in enumerate(segment.lines)}
    in_head = len(segment.roles) + (notice.head.addressees is not None)
    seen, ahead = in_head, set[int]()  # an entry that a page end cuts goes on behind the page number
    for nodes, lines in _groups(notice.body, at):
        first = at[lines[0].span] if (lines := [segment.lines[i] for i in lines]) else 0
        if first >= in_head:
            if first != seen:
                yield f"{nodes[0].eid} begins at the notice's line {first + 1}, expected {seen + 1}"
            ahead |= {at[line.span] for line in lines}
            seen = max(seen, first)
            while seen in ahead:
                ahead.remove(seen)
                seen += 1
        printed, published = _printed(lines), "".join(map(own_text, nodes))
        if nodes[0].type in _COMPONENTS:
            # A title may stand before its label; a label may be known from the list of attachments alone.
            if not any(read_attachment_label(line.text) for line in lines):
                published = published.removeprefix(nodes[0].num or "")
            # The colon behind a label parts it from its title.
            printed, published = (_sorted(re.sub("[:：.．、]", "", text)) for text in (printed, published))
        elif nodes[0].type is NodeType.TABLE:  # a row's second half belongs into the cells of its first
            pipes = any(line.text.startswith("|") for line in lines)
            printed, published = (_sorted(text.replace("|", "") if pipes else text) for text in (printed, published))
        elif nodes[0].type is NodeType.ROSTER:
            # The colon behind a role, marks between names, brackets around a post and pipes part cells; the printed
            # right-hand column follows the left one.
            marks = "[:：|、，,；;。（）()]"
            printed, published = (_sorted(re.sub(marks, "", text)) for text in (printed, published))
        if printed != published:
            yield f"{nodes[0].eid} (line {lines[0].first_line}): printed {printed[:80]}, published {published[:80]}"
    if seen != len(segment.lines):
        yield f"lines {seen + 1} to {len(segment.lines)} of the notice stand in no node"


def places(repaired: RepairedIssue, segment: NoticeSegment, notice: Notice) -> Iterator[str]:
    """Each character of the lines of `segment` is published from just where it stands in the source, and once.

    Tabs, pipes, the colons behind roles and labels, and brackets around posts part cells and fields: they are
    published as that.
    """
    edited = bytearray(len(repaired.source.text))
    for edit in repaired.edits:
        edited[edit.span.start : edit.span.end] = b"\1" * len(edit.span)
    published: Counter[int] = Counter()
    for node in notice.body.walk():
        for name, text in texts_of(node):
            if isinstance(text, Passage):
                where = f"{node.eid}: {name} {text[:40]!r}"
                yield from _published(where, text, repaired.source.text, edited, published)
            elif not (node.type is NodeType.ATTACHMENT and name == "num"):  # known from the list of attachments alone
                yield f"{node.eid}: {name} {text[:40]!r} does not know where it stands"
    rosters = {span for node in notice.body.walk() if node.type is NodeType.ROSTER for span in node.spans}
    for line in _lines_in_tree(segment, notice):
        parting = "|:：.．、（）()。" if line.span in rosters else "|:：.．、"
        for i, char in enumerate(line.text):
            offset = line.text.offset_at(i)
            if offset is None or edited[offset] or char.isspace() or published[offset] == 1:
                continue
            if published[offset] or char not in parting:
                yield f"line {line.text.line_at(i)}: {char!r} is published {published[offset]} times"


def _published(where: str, text: Passage, source: str, edited: bytearray, published: Counter[int]) -> Iterator[str]:
    """What is wrong with the places of `text`; those without an edit are counted in `published`."""
    for i, char in enumerate(text):
        offset = text.offset_at(i)
        if offset is None:
            if not char.isspace():
                yield f"{where}: {char!r} stands nowhere in the source"
        elif not edited[offset]:
            published[offset] += 1
            if source[offset] != char:
                yield f"{where}: {char!r} stands for {source[offset]!r} without an edit"


def _lines_in_tree(segment: NoticeSegment, notice: Notice) -> Iterator[TextLine]:
    """The lines of `segment` that its tree holds: those behind its head, and what an order prints before them."""
    head = len(segment.roles) + (notice.head.addressees is not None)
    in_order = (HeadRole.PREAMBLE, HeadRole.SIGNATORY, HeadRole.DATE)
    for line, role in zip(segment.lines, segment.roles, strict=False):
        if (segment.form is HeadForm.ORDER and role in in_order) or _is_no_day(line, role):
            yield line
    yield from segment.lines[head:]


def _is_no_day(line: TextLine, role: HeadRole) -> bool:
    """True for a line of a head that is printed as a date and names no day: it stands apart in the tree."""
    return role is HeadRole.DATE and read_date(line.text) is None


def texts_of(node: Node) -> Iterator[tuple[str, str]]:
    """The texts that `node` itself publishes, with their names; empty ones left out."""
    parts = [("num", node.num or ""), ("heading", node.heading or ""), ("text", node.text)]
    if node.table:
        parts += [("cell", cell) for row in (*node.table.header, *node.table.rows) for cell in row.cells]
    return ((name, text) for name, text in parts if text)


def _groups(body: Node, at: dict[object, int]) -> Iterator[tuple[list[Node], list[int]]]:
    """Nodes in reading order, those that share a line (an article and its first paragraph) together, with the lines."""
    nodes: list[Node] = []
    lines: list[int] = []
    for node in body.walk():
        own = [at[span] for span in node.spans]
        if not own:
            continue
        if nodes and lines[-1] != own[0]:
            yield nodes, lines
            nodes, lines = [], []
        nodes.append(node)
        lines += [i for i in own if i not in lines]
    if nodes:
        yield nodes, lines


def _sorted(text: str) -> str:
    return "".join(sorted(text))


def _printed(lines: Iterable[TextLine]) -> str:
    """The characters of `lines`, without spaces."""
    return squeezed("".join(line.text for line in lines))


def own_text(node: Node) -> str:
    """The characters that `node` itself publishes, without spaces: number, heading, text, cells."""
    cells = [cell for row in (node.table.header + node.table.rows if node.table else ()) for cell in row.cells]
    return squeezed("".join([node.num or "", node.heading or "", node.text, *cells]))


def _head(segment: NoticeSegment, notice: Notice) -> Iterator[str]:
    head = notice.head
    by_role: dict[HeadRole, list[TextLine]] = {}
    for line, role in zip(segment.lines, segment.roles, strict=False):
        by_role.setdefault(role, []).append(line)
    title = squeezed("".join(line.text for line in by_role.get(HeadRole.TITLE, [])))
    if segment.form is not HeadForm.ORDER and title != squeezed(head.title):
        yield f"the title lines say {title}, the head says {head.title}"
    for role, value in (
        (HeadRole.NUMBER, head.number),
        (HeadRole.ORDER, head.number),
        (HeadRole.REGISTRATION, head.registration_number),
        (HeadRole.SIGNATORY, head.signatory),
        (HeadRole.DATE, head.date),
    ):
        # Bodies of a joint order stand one a line, and so do those who sign it.
        if len(by_role.get(role, [])) > 1 and role not in (HeadRole.ORDER, HeadRole.SIGNATORY):
            yield f"the head holds {len(by_role[role])} lines of role {role.value}"
        if role in by_role and value is None and not _is_no_day(by_role[role][0], role):
            yield f"the head prints “{by_role[role][0].text}” ({role.value}), but the notice has none"
    for name, evidence in head.evidence:
        if not notice.first_line <= evidence.first_line <= evidence.last_line <= notice.last_line:
            yield f"the evidence of {name} stands outside the notice"


def _anchors(notice: Notice) -> Iterator[str]:
    nodes = list(notice.body.walk())
    for eid, times in Counter(node.eid for node in nodes).items():
        if times > 1:
            yield f"the anchor {eid} is given out {times} times"
        if not _EID.fullmatch(eid):
            yield f"{eid} is no anchor"
    eids = {node.eid for node in nodes}
    for component in notice.components:
        if component.eid not in eids:
            yield f"the component {component.eid} has no node"
    for node in nodes:
        if not notice.first_line <= node.first_line <= node.last_line <= notice.last_line:
            yield f"{node.eid} says lines {node.first_line} to {node.last_line}"
        rows = node.table.header + node.table.rows if node.table else ()
        if len({len(row.cells) for row in rows}) > 1:
            yield f"{node.eid} has rows of different widths"


def squeezed(text: str) -> str:
    """`text` without any white space."""
    return "".join(text.split())
