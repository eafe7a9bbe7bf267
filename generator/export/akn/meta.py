"""What a file says about its document: identification, publication, events, references.

Only what the text states: an effective or expiry event stands there where one date holds for the whole document. Where
the schema demands a date or an author that nobody knows, `names.NO_DATE` and the concept "unknown" stand in its place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.export.akn.library import Library
from generator.export.akn.names import NO_DATE, expression_iri, work_iri
from generator.export.akn.speaking import Speaking
from generator.export.akn.writing import element
from generator.export.plain import UNKNOWN
from generator.model.notice import Notice
from generator.model.relations import Relation, RelationType, Target, TargetKind
from generator.model.validity import component_date, effective_of, expires_of

_ARCHIVE = "#archive"
_CHANGES = (RelationType.AMENDS, RelationType.REPEALS, RelationType.REPLACES, RelationType.CONTINUES)
"""What changes another document; the others only rest on it."""

_EVENTS = {"effective": "生效", "expiry": "有效期届满"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document of a file: the notice (`eid` None), or the component `eid` of it, with its title and number."""

    notice: Notice
    eid: str | None = None
    title: str | None = None
    number: str | None = None


def meta(library: Library, document: Document, speaking: Speaking) -> ET.Element:
    """The metadata of `document`; publication and references stand with the notice, for its components too."""
    notice, eid = document.notice, document.eid
    own = events(library, document)
    return element(
        "meta",
        element("identification", *_levels(library, document, speaking), source=_ARCHIVE),
        None if eid else _publication(library, notice),
        element("lifecycle", *_events(document, own), source=_ARCHIVE) if own else None,
        _force(document, own),
        None if eid else element("references", *_references(library, document, speaking), source=_ARCHIVE),
    )


def events(library: Library, document: Document) -> dict[str, dt.date]:
    """The dated events of `document` by name: `generation`, `effective`, `expiry`; only those that are stated."""
    notice, known = document.notice, library.known[document.notice.id]
    if document.eid is None:
        held = [date_of(notice, known.validity, known.issued) for date_of in (effective_of, expires_of)]
        effective, expires = (None if notice.withhold or one is None else one.date for one in held)
        dates = (notice.head.date, effective, expires)
    else:
        effective, expires = (component_date(known.validity, document.eid, expiry=last) for last in (False, True))
        dates = (None, effective, expires)
    names = ("generation", *_EVENTS)
    return {name: date for name, date in zip(names, dates, strict=True) if date}


def _levels(library: Library, document: Document, speaking: Speaking) -> Iterator[ET.Element]:
    """Work, expression and manifestation."""
    notice, part = document.notice, f"/!{document.eid or 'main'}"
    work, expression = work_iri(notice), expression_iri(notice)
    stated = element("FRBRdate", date=_date(notice.head.date), name="generation" if notice.head.date else "unknown")
    authors = [element("FRBRauthor", href=author, as_="#author") for author in speaking.issuers or ("#unknown",)]
    page = library.names.page(f"notices/{notice.id}/") + (f"#{document.eid}" if document.eid else "")
    yield element(
        "FRBRWork",
        element("FRBRthis", value=work + part),
        element("FRBRuri", value=work),
        element("FRBRalias", value=page, name="page"),
        stated,
        *authors,
        element("FRBRcountry", value="cn"),
        element("FRBRnumber", value=document.number) if document.number else None,
        element("FRBRname", value=document.title) if document.title else None,
    )
    yield element(
        "FRBRExpression",
        element("FRBRthis", value=expression + part),
        element("FRBRuri", value=expression),
        element("FRBRdate", **stated.attrib),
        element("FRBRauthor", href=_ARCHIVE, as_="#editor"),
        element("FRBRauthoritative", value="false"),
        element("FRBRlanguage", language="zho"),
    )
    yield element(
        "FRBRManifestation",
        element("FRBRthis", value=f"{expression}{part}.akn"),
        element("FRBRuri", value=f"{expression}.akn"),
        element("FRBRdate", date=NO_DATE, name="unknown"),
        element("FRBRauthor", href=_ARCHIVE, as_="#editor"),
        element("FRBRformat", value="application/akn+xml"),
    )


def _publication(library: Library, notice: Notice) -> ET.Element | None:
    """The issue that prints `notice`, if the day is known on which it came out."""
    facts = library.issues[notice.issue].segmented.facts
    if facts.published is None:
        return None
    name = library.gazette.title.zh or UNKNOWN
    number = "-".join(map(str, facts.numbers)) or None
    return element("publication", date=_date(facts.published), name=name, showAs=name, number=number)


def _events(document: Document, own: dict[str, dt.date]) -> Iterator[ET.Element]:
    for name, date in own.items():
        yield element(
            "eventRef",
            eId=_id(document, f"event_{name}"),
            date=_date(date),
            source="#this",
            type={"generation": "generation", "expiry": "repeal"}.get(name),
            refersTo=f"#{name}" if name in _EVENTS else None,
        )


def _force(document: Document, own: dict[str, dt.date]) -> ET.Element | None:
    """From when until when the document holds, as far as it is stated."""
    start, end = (f"#{_id(document, f'event_{name}')}" if name in own else None for name in _EVENTS)
    if not (start or end):
        return None
    interval = element("timeInterval", start=start, end=end, refersTo="#effective")
    return element("temporalData", element("temporalGroup", interval, eId=_id(document, "force")), source=_ARCHIVE)


def _references(library: Library, document: Document, speaking: Speaking) -> Iterator[ET.Element]:
    notice, names = document.notice, library.names
    yield element("original", eId="this", href=work_iri(notice), showAs=notice.head.title)
    stated = () if notice.withhold else library.stated.get(notice.id, ())
    yield from _others(library, "activeRef", [one.to for one in _changes(stated)])
    yield from _others(library, "passiveRef", [_source(one) for one in _changes(library.suffered.get(notice.id, ()))])
    yield from speaking.references
    gazette = library.gazette.title.zh or UNKNOWN
    archive = names.site or "/"
    yield element("TLCOrganization", eId="archive", href=archive, showAs=f"《{gazette}》非官方文本库")
    yield element("TLCRole", eId="author", href="/akn/ontology/role/author", showAs="发文机关")
    yield element("TLCRole", eId="editor", href="/akn/ontology/role/editor", showAs="文本整理")
    if not speaking.issuers:
        yield element("TLCConcept", eId="unknown", href="/akn/ontology/concept/unknown", showAs=UNKNOWN)
    for name, shown in _EVENTS.items():
        yield element("TLCEvent", eId=name, href=f"/akn/ontology/event/{name}", showAs=shown)
    issue = names.page(f"issues/{notice.issue}/")
    yield element("TLCReference", eId="issue", name="issue", href=issue, showAs=f"《{gazette}》{notice.issue}")


def _changes(relations: Sequence[Relation]) -> list[Relation]:
    return [one for one in relations if one.type in _CHANGES and one.to.id and one.to.id != one.notice]


def _source(relation: Relation) -> Target:
    """The provision that says what `relation` says, as another document refers to it."""
    return Target(TargetKind.NOTICE, relation.notice, relation.eid)


def _others(library: Library, tag: str, targets: Sequence[Target]) -> Iterator[ET.Element]:
    """References to `targets`, each once, in the order of their addresses."""
    shown = {library.names.href(target): library.title_of(target) for target in targets}
    for number, (href, title) in enumerate(sorted((href, title) for href, title in shown.items() if href), start=1):
        yield element(tag, eId=f"{tag}_{number}", href=href, showAs=title)


def _id(document: Document, name: str) -> str:
    return f"{document.eid}__{name}" if document.eid else name


def _date(date: dt.date | None) -> str:
    return date.isoformat() if date else NO_DATE
