"""Duties: by when which body must do what, by month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.addresses import BODIES, DUTIES, data_address, href
from generator.render.views.duty_register import duty_register, entries, split_of
from generator.render.views.holdings import Holdings
from generator.render.views.parts import Pager, in_all, pager_of, parts_of, titled
from generator.render.views.registers import Register
from generator.render.views.shared import WIDE, Frame, Link, frame, site_title


@dataclass(frozen=True, slots=True, kw_only=True)
class DutiesView:
    """The register of deadlines, or a part of it."""

    frame: Frame
    lead: str
    counted: str
    undated: str
    bodies: Link
    calendar: Link | None
    calendar_note: str
    months: tuple[Link, ...]
    pager: Pager | None
    register: Register | None


def duties_views(holdings: Holdings) -> Iterator[tuple[str, DutiesView]]:
    """All duties with a deadline, by month; and those of bodies without a page, which stand nowhere else."""
    archive, t = holdings.archive, holdings.archive.t
    listed = [duty for duty in archive.relations.duties if duty.deadline or not holdings.paged(duty.body)]
    rows = entries(listed)
    untimed = len(entries(duty for duty in archive.relations.duties if not duty.deadline and holdings.paged(duty.body)))
    due = sum(entry.deadline is not None for entry in rows)
    records, dated = len(archive.relations.duties), any(entry.date for entry in rows)
    counted = t("duties.counted", records=records, rows=len(rows) + untimed, dated=due) if records else ""
    description = t("duties.description", gazette=site_title(archive))
    parts = parts_of(t, DUTIES, rows, archive.rows, split_of(archive, rows))
    for part in parts.parts:
        register = duty_register(holdings, part.path, part.rows, alone=False) if rows else None
        feed = data_address(part.path, "deadlines.ics", archive.edition.base)
        more = {"page": "duties", **WIDE}
        yield (
            part.path,
            DutiesView(
                frame=frame(archive, titled(t, t("duties.title"), part), description, more),
                lead=t("duties.intro") if due else t("duties.none"),
                counted=in_all(parts, part, counted),
                undated=in_all(parts, part, t("duties.undated", count=untimed)) if untimed else "",
                bodies=Link(text=t("bodies.title"), href=href(part.path, BODIES)),
                calendar=Link(text=t("duties.calendar"), href=feed) if dated else None,
                calendar_note=t("duties.calendar_note"),
                months=tuple(
                    Link(text=group.title, href=href(part.path, part.path, group.anchor))
                    for group in (register.groups if register else ())
                    if group.anchor
                ),
                pager=pager_of(archive, parts, part),
                register=register,
            ),
        )
