"""From a segment to a notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from generator.diagnostics import Diagnostic
from generator.model.edition import Bilingual
from generator.model.gazette import Gazette, NoticeFacts, Sidecar
from generator.model.issue import HeadForm, HeadRole, NoticeSegment, TextLine
from generator.model.notice import Component, DocumentNumber, Node, NodeType, Notice
from generator.notation.dates import read_date
from generator.notation.initials import pinyin_initials
from generator.parse.closing import Closing, read_closing
from generator.parse.draft import Draft
from generator.parse.eids import Anchors
from generator.parse.findings import findings
from generator.parse.head import addressees_line, is_dated, join_title, read_head, title_issuers
from generator.parse.parts import Cut, Part, cut_parts
from generator.parse.personnel import build_personnel, is_personnel_list
from generator.parse.placing import is_end_matter
from generator.parse.promulgation import issued_titles
from generator.parse.provisions import build
from generator.parse.withheld import redact, redact_titles, withheld_within

_OPENING = 15  # paragraphs behind the head in which a notice says what it issues


def parse(segment: NoticeSegment, sidecar: Sidecar, gazette: Gazette) -> Notice:
    """The notice that `segment` holds. `sidecar` may set its id, its old ids, and withhold it or parts of it."""
    addressees = addressees_line(segment)
    behind = segment.lines[len(segment.roles) + (addressees is not None) :]
    preamble = [line for line, role in zip(segment.lines, segment.roles, strict=False) if role is HeadRole.PREAMBLE]
    title = join_title(
        [line.text for line, role in zip(segment.lines, segment.roles, strict=False) if role is HeadRole.TITLE]
    )
    sentences = ["".join(line.text for line in preamble), *(line.text for line in behind[:_OPENING])]
    cut = cut_parts(behind, issued_titles(title, sentences))
    if segment.form is HeadForm.ORDER and HeadRole.TITLE in segment.roles:
        cut = _whole_instrument(segment, cut, title)
    dated = is_dated(segment) or segment.form is HeadForm.PERSONNEL
    closing = read_closing(cut.parts[0].lines, title_issuers(segment), dated=dated)
    instrument = next((part.opening for part in cut.parts if part.type is NodeType.INSTRUMENT), [])
    head = read_head(segment, instrument, closing)
    anchors = Anchors(segment.issue)
    body, components, odd = _body(segment, cut, closing, anchors)
    passages = withheld_within(segment.lines[0].first_line, segment.lines[-1].last_line, sidecar.withhold)
    body, components = redact(body, passages), redact_titles(components)
    facts = _facts(sidecar, segment.position, head.number)
    entry = segment.contents
    return Notice(
        id=(facts.id if facts else None) or _id(segment, head.number, gazette),
        issue=segment.issue,
        position=segment.position,
        head=head,
        rubric=entry.rubric if entry else Bilingual(),
        title_en=entry.title.en if entry else None,
        number_en=entry.number.en if entry else None,
        page=entry.page if entry else None,
        components=components,
        body=body,
        first_line=segment.lines[0].first_line,
        last_line=segment.lines[-1].last_line,
        aliases=facts.aliases if facts else (),
        withhold=facts.withhold if facts else None,
        withheld_on=facts.date if facts else None,
        passages=passages,
        diagnostics=tuple(sorted([*odd, *anchors.diagnostics, *findings(segment, head, cut, body, closing)])),
    )


def _whole_instrument(segment: NoticeSegment, cut: Cut, title: str) -> Cut:
    """`cut` of an order that stands in the note under its rule's title alone: its main text is the rule's."""
    opening = [line for line, role in zip(segment.lines, segment.roles, strict=False) if role is HeadRole.TITLE]
    rule = Part(NodeType.INSTRUMENT, title=title, opening=opening, lines=cut.parts[0].lines)
    return replace(cut, parts=[Part(NodeType.NOTICE), rule, *cut.parts[1:]])


def _id(segment: NoticeSegment, number: DocumentNumber | None, gazette: Gazette) -> str:
    """The id after the fewest stable printed facts (design, identifiers)."""
    if number is not None and number.order:
        return f"order-{number.year}-{number.serial}" if number.year else f"order-{number.serial}"
    if number is not None and number.year is not None:
        return f"{pinyin_initials(number.prefix, dict(gazette.initials))}-{number.year}-{number.serial}"
    if segment.form is HeadForm.PERSONNEL:
        return f"{segment.issue}-personnel"
    return f"{segment.issue}-n{segment.position}"


def _facts(sidecar: Sidecar, position: int, number: DocumentNumber | None) -> NoticeFacts | None:
    for facts in sidecar.notices:
        if facts.position == position or (number is not None and facts.number == number.text):
            return facts
    return None


def _body(
    segment: NoticeSegment, cut: Cut, closing: Closing, anchors: Anchors
) -> tuple[Node, tuple[Component, ...], list[Diagnostic]]:
    others = cut.parts[1:]
    root = Draft(type=NodeType.NOTICE, short="notice", lines=[])
    roles = list(zip(segment.lines, segment.roles, strict=False))
    noted = segment.form is HeadForm.ORDER and HeadRole.TITLE in segment.roles
    for is_signed, run in groupby(roles, lambda pair: pair[1] in (HeadRole.SIGNATORY, HeadRole.DATE)):
        if is_signed and segment.form is HeadForm.ORDER:
            root.add(_signature([line for line, _ in run]))
            continue
        for line, role in run:
            if role is HeadRole.PREAMBLE or (role is HeadRole.ORDER and noted):
                root.add(Draft(type=NodeType.PREAMBLE, short="preamble", text=line.text, lines=[line]))
            elif role is HeadRole.DATE and read_date(line.text) is None:  # printed as a date, and no day
                root.add(Draft(type=NodeType.UNPLACED, short="unplaced", text=line.text, lines=[line]))
    diagnostics = _main(root, segment, cut, closing)
    # The numbered units of the first instrument go without prefix; where there is one, those of the main text have it.
    issues = any(part.type is NodeType.INSTRUMENT for part in others)
    nodes = list(anchors.children(root, "", "main__" if issues else None))
    components: list[Component] = []
    counts = {NodeType.INSTRUMENT: 0, NodeType.ATTACHMENT: 0}
    footer = _end_matter(others)
    for part in others:
        counts[part.type] += 1
        draft = Draft(type=part.type, short="", heading=part.title, num=part.label, lines=list(part.opening))
        diagnostics += build(draft, part.lines, segment.issue, cut.listed)
        eid, free = _component_eid(part, counts[part.type])
        node = anchors.freeze(draft, eid, "" if free else None)
        nodes.append(node)
        components.append(_component(part, node))
    nodes += anchors.children(footer, "")
    lines = segment.lines
    body = Node(
        type=NodeType.NOTICE,
        eid="notice",
        first_line=lines[0].first_line,
        last_line=lines[-1].last_line,
        children=tuple(nodes),
    )
    return body, tuple(components), diagnostics


def _component_eid(part: Part, count: int) -> tuple[str, bool]:
    """The anchor of a component, and whether its numbered units do without it: those of the first instrument do."""
    if part.type is NodeType.INSTRUMENT:
        return f"inst_{count}", count == 1
    eid = f"att_{count if part.value is None else part.value}"
    return (f"{eid}__att_{part.more}" if part.more else eid), False


def _end_matter(parts: Sequence[Part]) -> Draft:
    """What stands behind the last of `parts` and belongs to the whole document (抄送 …), taken from it."""
    footer = Draft(type=NodeType.NOTICE, short="")
    while parts and parts[-1].lines and is_end_matter(parts[-1].lines[-1].text):
        line = parts[-1].lines.pop()
        footer.children.insert(0, Draft(type=NodeType.PARAGRAPH, short="end", text=line.text, lines=[line]))
    return footer


def _main(root: Draft, segment: NoticeSegment, cut: Cut, closing: Closing) -> list[Diagnostic]:
    lines, listed = cut.parts[0].lines, cut.listed
    at = lines.index(closing.lines[0]) if closing.lines else len(lines)
    title = "".join(
        line.text for line, role in zip(segment.lines, segment.roles, strict=False) if role is HeadRole.TITLE
    )
    if segment.form is HeadForm.PERSONNEL or is_personnel_list(title, lines[:at]):
        build_personnel(root, lines[:at])
        diagnostics: list[Diagnostic] = []
    else:
        diagnostics = build(root, lines[:at], segment.issue, listed)
    if closing.lines:
        root.add(_signature(closing.lines))
    return diagnostics + build(root, lines[at + len(closing.lines) :], segment.issue, listed)


def _signature(lines: Sequence[TextLine]) -> Draft:
    text: str = lines[0].text
    for line in lines[1:]:
        text = text + "\n" + line.text
    return Draft(type=NodeType.SIGNATURE, short="signature", text=text, lines=list(lines))


def _component(part: Part, node: Node) -> Component:
    below = list(node.walk())
    return Component(
        type=part.type,
        eid=node.eid,
        title=part.title,
        label=part.label,
        chapters=sum(child.type is NodeType.CHAPTER for child in below),
        articles=sum(child.type is NodeType.ARTICLE for child in below),
    )
