"""What only the pages know of things that can be searched for: where people stand, and how notices stand today."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace

from generator.model.page import Findable
from generator.render.addresses import HOME, address
from generator.render.views.archive import Archive
from generator.render.views.people import people_parts, person_anchor
from generator.render.views.standing import standing_of
from generator.render.views.terms import status


def findable(archive: Archive) -> Findable:
    """The same for every edition."""
    pages = people_parts(archive).places(lambda one: one.name)
    return Findable(
        people={name: f"{address(HOME, page)}#{person_anchor(name)}" for name, page in pages.items()},
        statuses=dict(_statuses(archive)),
    )


def _statuses(archive: Archive) -> Iterator[tuple[str, str]]:
    """What the status of each notice is judged by; a notice that is withheld, or has no one status, has none."""
    for notice in archive.corpus.notices:
        standing = None if notice.withhold else standing_of(archive, notice)
        if standing:
            data = replace(status(archive, standing, notice, ""), dated=None).data
            yield notice.id, html.unescape(" ".join(f"{name}={value}" for name, value in data.items()))
