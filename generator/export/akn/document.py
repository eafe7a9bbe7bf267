"""A notice as a file of Akoma Ntoso: the notice, and the documents within it as attachments, each with its own name.

Every character of the notice's tree stands in the file once, in reading order; the text of the file, its metadata
apart, is that of `plain.canonical_text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from generator.export.akn.library import Library, library_of
from generator.export.akn.meta import Document, meta
from generator.export.akn.shapes import COMPONENTS, Shape, has_articles, is_act, shape_of
from generator.export.akn.speaking import Speaking, speaking_of
from generator.export.akn.units import Writer
from generator.export.akn.writing import element, filled, lines, paragraph, written
from generator.export.plain import UNKNOWN, HeadFact, head_facts, refusal
from generator.model.corpus import Corpus
from generator.model.notice import Node, NodeType, Notice
from generator.model.page import Record
from generator.model.relations import Relations

_HEAD = {"number": "docNumber", "kind": "docType", "issuers": "docProponent", "date": "docDate"}
"""Facts of the head that the standard has an element for."""


def akn_path(notice_id: str) -> str:
    """Where the file of a notice stands, below the data's folder."""
    return f"notices/{notice_id}.akn.xml"


def akn_records(corpus: Corpus, relations: Relations) -> tuple[Record, ...]:
    """The file of each notice of `corpus`, sorted by path."""
    library = library_of(corpus, relations)
    found = (Record(path=akn_path(one.id), text=_File(library, one).text()) for one in corpus.notices)
    return tuple(sorted(found, key=lambda record: record.path))


class _File:
    """One notice on its way into its file."""

    def __init__(self, library: Library, notice: Notice) -> None:
        self.library, self.notice = library, notice
        self.speaking: Speaking = speaking_of(library, notice)
        self.writer = Writer(
            names=library.names,
            citations={} if notice.withhold else library.citations.get(notice.id, {}),
            speaks_of=self.speaking.units,
        )

    def text(self) -> str:
        """The whole file."""
        head = self.notice.head
        number = head.number.text if head.number else None
        about = meta(self.library, Document(notice=self.notice, title=head.title, number=number), self.speaking)
        preface = element("preface", *self.preface(), eId=self.notice.body.eid)
        name = head.kind or "unknown"
        if self.notice.withhold:
            body = element("mainBody", paragraph(refusal(self.notice.withhold), status="removed"))
            return written(element("doc", about, preface, body, name=name))
        shape = shape_of(self.notice)
        act = is_act(self.notice)
        return written(
            element(
                "act" if act else "doc",
                about,
                preface,
                self.preamble(shape),
                self.body(
                    "body" if act else "mainBody",
                    shape.body,
                    own=self.writer.text(self.notice.body),
                    eid=shape.rule.eid if shape.rule else None,
                ),
                element("conclusions", *map(self.block, shape.conclusions)) if shape.conclusions else None,
                self.attachments(shape.attached),
                name=name,
            )
        )

    def preface(self) -> Iterator[ET.Element]:
        """The title and the facts of the head; what the text does not state says so."""
        yield element("p", element("docTitle", *lines(self.notice.head.title)), class_="title")
        for fact in head_facts(self.notice):
            yield element("p", f"{fact.label}：", *self.fact(fact), class_=fact.name)

    def fact(self, fact: HeadFact) -> Iterator[ET.Element]:
        """The value of `fact` in the element that the standard has for it."""
        if fact.value is None:
            yield element("inline", UNKNOWN, name=fact.name, status="unknown")
        elif fact.name == "issuers":
            for index, (name, one) in enumerate(zip(self.notice.head.issuers, self.speaking.issuers, strict=True)):
                if index:
                    yield element("span", "、")
                yield element("docProponent", name, refersTo=one, as_="#author")
        else:
            tag = _HEAD.get(fact.name, "inline")
            dated = fact.value if tag == "docDate" else None
            named = fact.name if tag == "inline" else None
            yield element(tag, *lines(fact.value), date=dated, name=named)

    def preamble(self, shape: Shape) -> ET.Element | None:
        """The order that promulgates the rule: its sentences, its signature, and the rule's title as printed there."""
        if shape.rule is None:
            return None
        parts = [self.block(node) for node in shape.promulgation]
        title = [*lines(shape.rule.num or ""), *self.writer.heading(shape.rule)]
        if filled(title):
            parts.append(element("p", *title, class_="title"))
        own = self.writer.text(shape.rule)
        return element("preamble", *parts, own)

    def block(self, node: Node) -> ET.Element:
        """`node`, which holds nothing but text, outside of any hierarchy."""
        made = element(
            "p", *self.writer.inside(node), class_=node.type.value, status="removed" if node.withheld else None
        )
        if node.type is NodeType.PREAMBLE:
            return element("formula", made, name="promulgation", eId=node.eid)
        made.attrib["eId"] = node.eid
        return made

    def body(
        self, tag: str, nodes: Sequence[Node], *, own: ET.Element | None = None, eid: str | None = None
    ) -> ET.Element:
        """The body of a document; `own` is text that stands before its units, `eid` the anchor of what it holds."""
        units = list(self.writer.units(nodes))
        if own is not None:
            units.insert(0, element("hcontainer", element("content", own), name="text"))
        empty = element("hcontainer", name="none") if tag == "body" else element("p", status="incomplete")
        return element(tag, *(units or [empty]), eId=eid)

    def attachments(self, attached: Sequence[Sequence[Node]]) -> ET.Element | None:
        """Instruments and attachments, each a document of its own; what belongs to none of them is one, too."""
        return element("attachments", *map(self.attachment, attached)) if attached else None

    def attachment(self, nodes: Sequence[Node]) -> ET.Element:
        """A component, or the nodes that stand behind all of them."""
        first = nodes[0]
        if first.type not in COMPONENTS:
            about = meta(self.library, Document(notice=self.notice, eid=first.eid), self.speaking)
            return element("attachment", element("doc", about, self.body("mainBody", nodes), name="end"))
        document = Document(notice=self.notice, eid=first.eid, title=first.heading)
        own = self.writer.text(first)
        act = has_articles(first)
        kinds = [child for child in first.children if child.type in COMPONENTS]
        inner = first.children[: first.children.index(kinds[0])] if kinds else first.children
        made = element(
            "act" if act else "doc",
            meta(self.library, document, self.speaking),
            self.body("body" if act else "mainBody", inner, own=own),
            self.attachments([(child,) for child in first.children[len(inner) :]]),
            name=first.type.value,
        )
        return element("attachment", *self.writer.label(first), made, eId=first.eid)
