"""What a file says about its document: identification, publication, events, references.

Only what texts state: an effective or expiry event stands there where one date holds for the whole document, a repeal
where a notice of the archive repeals it from a known day; if that is only the date of the notice, it says so. Where the
schema demands a date or an author that nobody knows, `names.NO_DATE` and the concept "unknown" stand in its place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.export.akn.library import Library
from generator.export.akn.names import COUNTRY, NO_DATE
from generator.export.akn.speaking import Speaking
from generator.export.akn.writing import element
from generator.export.plain import UNKNOWN
from generator.model.notice import Notice, whole_of
from generator.model.relations import Relation, RelationType, Target, TargetKind
from generator.model.validity import ChangeDay, changed_from, component_date, effective_of, expires_of

_ARCHIVE = "#archive"
_CHANGES = (RelationType.AMENDS, RelationType.REPEALS, RelationType.REPLACES, RelationType.CONTINUES)
"""What changes another document; the others only rest on it."""

_EVENTS = {
    "effective": "生效",
    "expiry": "有效期届满",
    "repeal": "废止或者宣布失效",
    "repeal_inferred": "废止或者宣布失效（日期为作出规定的公文的成文日期）",
}
"""What happens to a document, as it is called."""

_ENDS = ("expiry", "repeal", "repeal_inferred")
_PASSIVE = "passiveRef"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happens to a document on `date`, as the text of `source` says: a reference within the file."""

    name: str
    date: dt.date
    source: str = "#this"


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
        element("lifecycle", *(_event(document, one) for one in own), source=_ARCHIVE) if own else None,
        _force(library, document, own),
        None if eid else element("references", *_references(library, document, speaking), source=_ARCHIVE),
    )


def events(library: Library, document: Document) -> tuple[Event, ...]:
    """The dated events of `document`: `generation`, `effective`, `expiry`, a repeal; only those that are stated."""
    notice, known = document.notice, library.known[document.notice.id]
    if document.eid is None:
        held = [date_of(notice, known.validity, known.issued) for date_of in (effective_of, expires_of)]
        effective, expires = (None if notice.withhold or one is None else one.date for one in held)
        dates = (notice.head.date, effective, expires)
    else:
        effective, expires = (component_date(known.validity, document.eid, expiry=last) for last in (False, True))
        dates = (None, effective, expires)
    told = zip(("generation", "effective", "expiry"), dates, strict=True)
    return (*(Event(name=name, date=date) for name, date in told if date), *_repeal(library, document))


def _repeal(library: Library, document: Document) -> Iterator[Event]:
    """The first repeal of the whole document; none where its day, or that of another one, is not known."""
    numbers = _numbered(library, _PASSIVE, _passive(library, document.notice))
    found: list[tuple[dt.date, bool, str]] = []
    for relation in _whole(library, document, RelationType.REPEALS):
        day = _day(library, relation)
        href = library.names.href(_source(relation))
        if day.date is None or href is None:
            return
        found.append((day.date, day.inferred, numbers[href][0]))
    for date, inferred, reference in sorted(found)[:1]:
        yield Event(name="repeal_inferred" if inferred else "repeal", date=date, source=f"#{reference}")


def _whole(library: Library, document: Document, type_: RelationType) -> list[Relation]:
    """What other notices do to the whole `document`; nothing is told of one that is withheld."""
    notice = document.notice
    whole = whole_of(notice) | {document.eid}
    suffered = () if notice.withhold else library.suffered.get(notice.id, ())
    return [one for one in suffered if one.type is type_ and one.notice != notice.id and one.to.eid in whole]


def _day(library: Library, relation: Relation) -> ChangeDay:
    return changed_from(relation, library.notices[relation.notice], library.known[relation.notice].validity)


def _levels(library: Library, document: Document, speaking: Speaking) -> Iterator[ET.Element]:
    """Work, expression and manifestation."""
    notice, part = document.notice, f"/!{document.eid or 'main'}"
    work, expression = library.names.works[notice.id], library.names.expression(notice)
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
        element("FRBRcountry", value=COUNTRY),
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


def _event(document: Document, event: Event) -> ET.Element:
    return element(
        "eventRef",
        eId=_id(document, f"event_{event.name}"),
        date=_date(event.date),
        source=event.source,
        type="generation" if event.name == "generation" else "repeal" if event.name in _ENDS else None,
        refersTo=f"#{event.name}" if event.name in _EVENTS else None,
    )


def _force(library: Library, document: Document, own: Sequence[Event]) -> ET.Element | None:
    """From when until when the document holds, as far as it is stated; no end of what another notice continues."""
    continued = _whole(library, document, RelationType.CONTINUES)
    start = next((one for one in own if one.name == "effective"), None)
    end = min((one for one in own if one.name in _ENDS and not continued), key=lambda one: one.date, default=None)
    if not (start or end):
        return None
    places = (f"#{_id(document, f'event_{one.name}')}" if one else None for one in (start, end))
    interval = element("timeInterval", refersTo="#effective", **dict(zip(("start", "end"), places, strict=True)))
    return element("temporalData", element("temporalGroup", interval, eId=_id(document, "force")), source=_ARCHIVE)


def _references(library: Library, document: Document, speaking: Speaking) -> Iterator[ET.Element]:
    notice, names = document.notice, library.names
    yield element("original", eId="this", href=names.works[notice.id], showAs=notice.head.title)
    stated = () if notice.withhold else library.stated.get(notice.id, ())
    yield from _others(library, "activeRef", [one.to for one in _changes(stated)])
    yield from _others(library, _PASSIVE, _passive(library, notice))
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


def _passive(library: Library, notice: Notice) -> list[Target]:
    return [_source(one) for one in _changes(library.suffered.get(notice.id, ()))]


def _numbered(library: Library, tag: str, targets: Sequence[Target]) -> dict[str, tuple[str, str]]:
    """The addresses of `targets`, each once, in their order: with the `eId` of the reference and the title."""
    shown = {library.names.href(target): library.title_of(target) for target in targets}
    found = sorted((href, title) for href, title in shown.items() if href)
    return {href: (f"{tag}_{number}", title) for number, (href, title) in enumerate(found, start=1)}


def _others(library: Library, tag: str, targets: Sequence[Target]) -> Iterator[ET.Element]:
    """References to `targets`."""
    for href, (eid, title) in _numbered(library, tag, targets).items():
        yield element(tag, eId=eid, href=href, showAs=title)


def _id(document: Document, name: str) -> str:
    return f"{document.eid}__{name}" if document.eid else name


def _date(date: dt.date | None) -> str:
    return date.isoformat() if date else NO_DATE
