"""Whom a notice speaks of: organisations and persons, as references of its file and by the units that name them.

An organisation is a body (机构) of the archive, wherever it is named. A person is a name in this one notice: that of
another notice may be somebody else's, and nothing says that it is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree import ElementTree as ET

from generator.export.akn.library import Library
from generator.export.akn.writing import element
from generator.model.notice import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """References to organisations and persons; those of the issuers; those of each unit by anchor (`#org_x #org_y`)."""

    references: tuple[ET.Element, ...]
    issuers: tuple[str, ...]
    units: Mapping[str, str]


def speaking_of(library: Library, notice: Notice) -> Speaking:
    """Whom `notice` speaks of; of a withheld one who issued it alone."""
    organisations: dict[str, ET.Element] = {}
    persons: dict[str, ET.Element] = {}
    units: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def organisation(name: str) -> str:
        body = library.bodies.get(name)
        id_ = f"org_{body.id}" if body else f"org_{quote(name)}"
        href = (
            library.names.page(f"bodies/{body.id}/") if body and body.has_page else f"/akn/ontology/organization/{id_}"
        )
        shown = (body.name.zh if body else None) or name
        organisations.setdefault(id_, element("TLCOrganization", eId=id_, href=href, showAs=shown))
        return f"#{id_}"

    def person(name: str) -> str:
        id_ = f"person_{len(persons) + 1}"
        href = f"/akn/ontology/person/cn/{quote(notice.id)}/{id_}"
        return "#" + persons.setdefault(name, element("TLCPerson", eId=id_, href=href, showAs=name)).attrib["eId"]

    issuers = tuple(organisation(name) for name in notice.head.issuers)
    if not notice.withhold:
        for duty in library.duties.get(notice.id, ()):
            units[duty.note_eid][organisation(duty.body)] = None
        for one in library.appointments.get(notice.id, ()):
            units[one.eid][person(one.person)] = None
            if one.body:
                units[one.eid][organisation(one.body)] = None
    return Speaking(
        references=(*(made for _, made in sorted(organisations.items())), *persons.values()),
        issuers=issuers,
        units={eid: " ".join(found) for eid, found in units.items()},
    )
