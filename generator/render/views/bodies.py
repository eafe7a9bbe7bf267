"""Public bodies (机构): the index of them by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.relations import Body
from generator.render.addresses import BODIES, anchor
from generator.render.views.body import body_link
from generator.render.views.duty_register import entries
from generator.render.views.holdings import Holdings
from generator.render.views.marks import initial_mark
from generator.render.views.parts import Mark, Pager, Split, described, in_all, pager_of, parts_of, titled
from generator.render.views.registers import NUMBER, TEXT, Register, RegisterColumn, RegisterGroup, RegisterRow, cell
from generator.render.views.shared import Frame, frame, site_title
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
    """The index of bodies, or a part of it."""

    frame: Frame
    lead: str
    pager: Pager | None
    register: Register | None


def kind_key(holdings: Holdings, body: Body) -> str:
    """The string that heads the bodies of this one's kind."""
    if body.generic:
        return _GENERIC
    kind = body_kind(body.name.zh or "", holdings.archive.corpus.gazette.place.zh)
    return _UNKNOWN if not body.known and kind is BodyKind.OTHER else dict(_KINDS)[kind]


def bodies_views(holdings: Holdings) -> Iterator[tuple[str, BodiesView]]:
    """The index: bodies by kind, each with how much the archive holds of it."""
    archive, t, count = holdings.archive, holdings.archive.t, len(holdings.bodies)
    order = {key: place for place, key in enumerate((*(key for _, key in _KINDS), _UNKNOWN, _GENERIC))}
    keys = {body.id: kind_key(holdings, body) for body in holdings.bodies.values()}

    def kind(body: Body) -> Mark:
        key = keys[body.id]
        return Mark(title=t(key), slug=key.rpartition(".")[2], order=(order[key], ""))

    def letter(body: Body) -> Mark:
        outer, inner = kind(body), initial_mark(t, holdings.bare(body.name.zh or ""))
        title = t("parts.within", part=outer.title, range=t("parts.letter", letter=inner.title))
        return Mark(title=title, slug=f"{outer.slug}-{inner.slug}", order=inner.order)

    rows = sorted(holdings.bodies.values(), key=lambda body: order[keys[body.id]])
    parts = parts_of(t, BODIES, rows, archive.rows, Split(levels=(kind, letter)))
    words, title = t("bodies.description", gazette=site_title(archive), count=count), t("bodies.title")
    more = {"page": "bodies"}
    for part in parts.parts:
        yield (
            part.path,
            BodiesView(
                frame=frame(archive, titled(t, title, part), described(archive, parts, part, title, words), more),
                lead=in_all(parts, part, t("bodies.lead", count=count)) if count else t("bodies.none"),
                pager=pager_of(archive, parts, part),
                register=_register(holdings, part.path, part.rows, keys) if rows else None,
            ),
        )


def _register(holdings: Holdings, source: str, bodies: Sequence[Body], keys: Mapping[str, str]) -> Register:
    t = holdings.archive.t
    groups: defaultdict[str, list[RegisterRow]] = defaultdict(list)
    for body in bodies:
        groups[keys[body.id]].append(_row(holdings, source, body))
    columns = [RegisterColumn(title=t("bodies.name"), sort=TEXT, heads=True)]
    columns += [
        RegisterColumn(title=t(key), sort=NUMBER)
        for key in ("bodies.duties", "bodies.dated", "bodies.notices", "bodies.seats", "bodies.appointments")
    ]
    return Register(
        anchor=anchor("bodies"),
        label=t("bodies.title"),
        columns=tuple(columns),
        groups=tuple(
            RegisterGroup(title=t(key), anchor=anchor(f"kind-{key.rpartition('.')[2]}"), rows=tuple(rows))
            for key, rows in groups.items()
        ),
    )


def _row(holdings: Holdings, source: str, body: Body) -> RegisterRow:
    duties = holdings.duties.get(body.id, ())
    dated = [duty for duty in duties if duty.deadline is not None and duty.deadline.date is not None]
    counts = (
        *(len(entries(found)) for found in (duties, dated)),
        len(holdings.notices.get(body.id, ())),
        len(holdings.seats.get(body.id, ())),
        len(holdings.appointments.get(body.id, ())),
    )
    name = body_link(holdings.archive, source, body)
    printed = [] if name.text == body.name.zh or not body.name.zh else [body.name.zh]
    return RegisterRow(cells=(cell(name, notes=printed), *(cell(str(n) if n else "–", value=n) for n in counts)))
