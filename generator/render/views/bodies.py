"""Public bodies: the index by kind, and a page each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.relations import Body
from generator.render.addresses import APPOINTMENTS_BY_BODY, BODIES, anchor, body_path, data_address, href
from generator.render.views.appointments import BodyPosts, body_posts
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words
from generator.render.views.duties import duty_register, entries
from generator.render.views.holdings import Holdings, Seat
from generator.render.views.registers import (
    NUMBER,
    TEXT,
    Register,
    RegisterColumn,
    RegisterGroup,
    RegisterRow,
    cell,
)
from generator.render.views.shared import (
    NOT_INDEXED,
    UNSEARCHED,
    Fact,
    Frame,
    Link,
    NoticeLine,
    fact,
    frame,
    notice_line,
    site_title,
)
from generator.vocabulary import BodyKind, body_kind

_KINDS = (
    (BodyKind.GOVERNMENT, "bodies.kind.government"),
    (BodyKind.DEPARTMENT, "bodies.kind.department"),
    (BodyKind.PARTY, "bodies.kind.party"),
    (BodyKind.DISTRICT, "bodies.kind.district"),
    (BodyKind.OTHER, "bodies.kind.other"),
)
_GENERIC, _UNKNOWN = "bodies.kind.generic", "bodies.kind.unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesView:
    """The index of bodies."""

    frame: Frame
    lead: str
    register: Register | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """A seat on a roster: the roster, linked, and role and post of the member."""

    roster: Link
    notice: Link
    role: str
    post: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """The page of one body."""

    frame: Frame
    note: str
    facts: tuple[Fact, ...]
    duties: Register | None
    calendar: Link | None
    notices: tuple[NoticeLine, ...]
    seats: tuple[SeatLine, ...]
    posts: BodyPosts | None
    appointments: Link


def kind_key(holdings: Holdings, body: Body) -> str:
    """The string that heads the bodies of this one's kind."""
    if body.generic:
        return _GENERIC
    kind = body_kind(body.name.zh or "", holdings.archive.corpus.gazette.place.zh)
    return _UNKNOWN if not body.known and kind is BodyKind.OTHER else dict(_KINDS)[kind]


def bodies_view(holdings: Holdings) -> BodiesView:
    """The index: bodies by kind, each with how much the archive holds of it."""
    archive, t = holdings.archive, holdings.archive.t
    count = len(holdings.bodies)
    keys = {body.id: kind_key(holdings, body) for body in holdings.bodies.values()}
    groups = []
    for key in (*(key for _, key in _KINDS), _UNKNOWN, _GENERIC):
        rows = [_row(holdings, body) for body in holdings.bodies.values() if keys[body.id] == key]
        if rows:
            name = key.rpartition(".")[2]
            groups.append(RegisterGroup(title=t(key), anchor=anchor(f"kind-{name}"), rows=tuple(rows)))
    columns = [RegisterColumn(title=t("bodies.name"), sort=TEXT)]
    columns += [
        RegisterColumn(title=t(key), sort=NUMBER)
        for key in ("bodies.duties", "bodies.dated", "bodies.notices", "bodies.seats", "bodies.appointments")
    ]
    register = Register(anchor=anchor("bodies"), label=t("bodies.title"), columns=tuple(columns), groups=tuple(groups))
    description = t("bodies.description", gazette=site_title(archive), count=count)
    return BodiesView(
        frame=frame(archive, t("bodies.title"), description, {"page": "bodies", **UNSEARCHED}),
        lead=t("bodies.lead", count=count) if count else t("bodies.none"),
        register=register if groups else None,
    )


def _row(holdings: Holdings, body: Body) -> RegisterRow:
    duties = holdings.duties.get(body.id, ())
    dated = [duty for duty in duties if duty.deadline is not None and duty.deadline.date is not None]
    counts = (
        *(len(entries(found)) for found in (duties, dated)),
        len(holdings.notices.get(body.id, ())),
        len(holdings.seats.get(body.id, ())),
        len(holdings.appointments.get(body.id, ())),
    )
    name = Link(text=body_name(holdings.archive, body), href=href(BODIES, body_path(body.id)))
    return RegisterRow(cells=(cell(name), *(cell(str(n) if n else "–", value=n) for n in counts)))


def body_name(archive: Archive, body: Body) -> str:
    """The name of `body` in the edition's language, else in the other."""
    first, second = (body.name.en, body.name.zh) if archive.edition is Edition.EN else (body.name.zh, body.name.en)
    return first or second or body.id


def body_view(holdings: Holdings, body: Body) -> BodyView:
    """The page of `body`."""
    archive, t, source = holdings.archive, holdings.archive.t, body_path(body.id)
    name = body_name(archive, body)
    duties = holdings.duties.get(body.id, ())
    posts = body_posts(holdings, source, body)
    more = {"page": "body", "id": body.id, **UNSEARCHED, **(NOT_INDEXED if posts else {})}
    dated = any(duty.deadline and duty.deadline.date for duty in duties)
    feed = data_address(source, f"bodies/{body.id}.ics", archive.edition.base)
    return BodyView(
        frame=frame(archive, name, t("bodies.page_description", gazette=site_title(archive), name=name), more),
        note=t("bodies.generic_note") if body.generic else "" if body.known else t("bodies.unknown_note"),
        facts=_facts(holdings, body),
        duties=duty_register(holdings, source, duties, alone=True) if duties else None,
        calendar=Link(text=t("duties.calendar"), href=feed) if dated else None,
        notices=tuple(notice_line(archive, source, notice) for notice in reversed(holdings.notices.get(body.id, ()))),
        seats=tuple(_seat(holdings, source, seat) for seat in holdings.seats.get(body.id, ())),
        posts=posts,
        appointments=Link(text=t("appointments.by_body"), href=href(source, APPOINTMENTS_BY_BODY)),
    )


def _facts(holdings: Holdings, body: Body) -> tuple[Fact, ...]:
    t, source = holdings.archive.t, body_path(body.id)
    facts = [fact(t("bodies.name"), body.name.zh)]
    if body.name.en:
        facts.append(fact(t("bodies.name_en"), body.name.en))
    if body.aliases:
        facts.append(fact(t("bodies.aliases"), t.join(body.aliases)))
    formers = _others(holdings, source, body.formers)
    if formers:
        facts.append(fact(t("bodies.formers"), *formers))
    successors = _others(holdings, source, [body.successor] if body.successor else [])
    if successors:
        facts.append(fact(t("bodies.successor"), *successors))
    return tuple(facts)


def _others(holdings: Holdings, source: str, ids: Iterable[str]) -> list[Link]:
    bodies = [holdings.bodies[body_id] for body_id in ids if body_id in holdings.bodies]
    return [Link(text=body_name(holdings.archive, body), href=href(source, body_path(body.id))) for body in bodies]


def _seat(holdings: Holdings, source: str, seat: Seat) -> SeatLine:
    archive, t = holdings.archive, holdings.archive.t
    return SeatLine(
        roster=clause_link(archive, source, seat.notice, seat.eid, seat.title or t("bodies.roster_untitled")),
        notice=clause_link(archive, source, seat.notice, seat.eid, notice_words(archive, seat.notice)),
        role=seat.member.role or "",
        post=seat.post,
    )
