"""What belongs to each body: the notices it issued, its duties, who was put into its posts, rosters it sits on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.notice import Member, NodeType, Notice
from generator.model.relations import Appointment, Body, Duty, bodies_by_name
from generator.render.addresses import body_path, href
from generator.render.views.archive import Archive
from generator.render.views.naming import body_of
from generator.render.views.shared import Link
from generator.text import digest
from generator.vocabulary import is_body

_AFTER_ENDING = "长员任记"
"""Behind the ending of a body these make a post of it: 副局长, 委员, 主任."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A member of a roster whose post begins with a body's name."""

    notice: str
    eid: str
    title: str | None
    member: Member
    post: str  # without the body's name; "" where only the body is printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """The archive's bodies with what belongs to each, in the order of the archive."""

    archive: Archive
    bodies: Mapping[str, Body]
    names: Mapping[str, Body]  # each name of a body that no other has, as printed or canonical
    notices: Mapping[str, tuple[Notice, ...]]
    duties: Mapping[str, tuple[Duty, ...]]
    appointments: Mapping[str, tuple[Appointment, ...]]
    seats: Mapping[str, tuple[Seat, ...]]

    def link(self, source: str, name: str) -> Link:
        """The body that `name` means, in words, linked from page `source` to its page; words alone if it has none."""
        body = self.names.get(name)
        return Link(
            text=body_of(self.archive, name), href=href(source, body_path(body.id)) if body and body.has_page else None
        )

    def bare(self, name: str) -> str:
        """`name` without the gazette's own place, which most names begin with: by its initial long lists are split."""
        return name.removeprefix(self.archive.corpus.gazette.place.zh or "") or name

    def paged(self, name: str) -> bool:
        """True if `name` means a body that has a page."""
        body = self.names.get(name)
        return body is not None and body.has_page

    def key(self, name: str) -> str:
        """What stands for the body called `name` in addresses: its id, or a digest of a name that means none."""
        body = self.names.get(name)
        return body.id if body else digest(name)


def holdings_of(archive: Archive) -> Holdings:
    """Give each body of the archive what is its own."""
    relations, names = archive.relations, bodies_by_name(archive.relations.bodies)
    notices: defaultdict[str, list[Notice]] = defaultdict(list)
    for notice in archive.corpus.notices:
        for body in {names[issuer].id for issuer in notice.head.issuers if issuer in names}:
            notices[body].append(notice)
    canonical = {body.name.zh: body.id for body in relations.bodies}
    duties: defaultdict[str, list[Duty]] = defaultdict(list)
    for duty in relations.duties:
        if duty.body in canonical:
            duties[canonical[duty.body]].append(duty)
    appointments: defaultdict[str, list[Appointment]] = defaultdict(list)
    for record in relations.appointments:
        if record.body in canonical:
            appointments[canonical[record.body]].append(record)
    return Holdings(
        archive=archive,
        bodies={body.id: body for body in relations.bodies},
        names=names,
        notices={body: tuple(found) for body, found in notices.items()},
        duties={body: tuple(found) for body, found in duties.items()},
        appointments={body: tuple(found) for body, found in appointments.items()},
        seats=_seats(archive.corpus.notices, names),
    )


def post_within(post: str, name: str) -> str | None:
    """The post in body `name` that `post` says: 某市财政局副局长, 某市财政局 → 副局长; "" for the body alone.

    None where `post` does not begin with the name, or goes on with a body below it (某市财政局国库支付中心主任).
    """
    if not name or not post.startswith(name):
        return None
    rest = post.removeprefix(name).strip()
    for end in range(2, len(rest)):
        if rest[end] not in _AFTER_ENDING and is_body(f"某{rest[:end]}"):
            return None
    return None if is_body(f"某{rest}") and rest else rest


def _seats(notices: Iterable[Notice], names: Mapping[str, Body]) -> dict[str, tuple[Seat, ...]]:
    longest = max(map(len, names), default=0)
    found: defaultdict[str, list[Seat]] = defaultdict(list)
    for notice in notices:
        for node in () if notice.withhold else notice.body.walk():
            if node.type is NodeType.ROSTER and node.table is not None:
                title = notice.title_of(node)
                for member in node.table.members():
                    body, post = _body_of(member.post or "", names, longest)
                    if body is not None:
                        seat = Seat(notice=notice.id, eid=node.eid, title=title, member=member, post=post)
                        found[body.id].append(seat)
    return {body: tuple(seats) for body, seats in found.items()}


def _body_of(post: str, names: Mapping[str, Body], longest: int) -> tuple[Body | None, str]:
    """The body with the longest name that `post` begins with, and the post in it; groups have no seats."""
    for length in range(min(len(post), longest), 1, -1):
        body = names.get(post[:length])
        if body is not None:
            within = post_within(post, post[:length])
            return (None, "") if body.generic or within is None else (body, within)
    return None, ""
