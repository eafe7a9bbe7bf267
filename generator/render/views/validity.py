"""The register of validity (效力): every clause that says from when, until when or how long, and what says nothing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.notice import Notice
from generator.model.relations import Validity
from generator.render.addresses import VALIDITY, anchor, href, notice_path
from generator.render.views.archive import Archive
from generator.render.views.documents import provision_link
from generator.render.views.following import calendar_link, expire
from generator.render.views.marks import month_mark, year_mark
from generator.render.views.naming import issuer_of, number_beside, number_of, title_of, validity_term_of
from generator.render.views.parts import Pager, Split, in_all, pager_of, parts_of, titled
from generator.render.views.registers import (
    DATE,
    TEXT,
    Register,
    RegisterCell,
    RegisterColumn,
    RegisterGroup,
    RegisterRow,
    cell,
    chosen,
    keys,
)
from generator.render.views.shared import WIDE, Frame, Link, frame, site_title
from generator.render.views.standing import Standing, clauses, standing_of, standing_of_clause
from generator.render.views.terms import covers_link, end_around, status, status_filter, status_words

_START = re.compile(r"起(?:施行|执行|实施|生效|试行)?$")
_EXPIRES = 4
"""The column of the last days."""

_Line = tuple[Notice, Validity | None]
"""A clause of a notice; a notice that states none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidityView:
    """The register or a part of it, and how much is in it, in words."""

    frame: Frame
    lead: str
    calendar: Link | None
    pager: Pager | None
    register: Register | None


def validity_views(archive: Archive) -> Iterator[tuple[str, ValidityView]]:
    """All clauses of all notices, what expires soonest first; then what has no end, then what states nothing."""
    t = archive.t
    lines = sorted((line for notice in archive.corpus.notices for line in _lines(archive, notice)), key=_by_end)
    silent = sum(1 for notice in archive.corpus.notices if not notice.withhold and not clauses(archive, notice.id))
    stated = sum(len(clauses(archive, notice.id)) for notice in archive.corpus.notices)
    levels = (lambda line: year_mark(t, line[0].head.date), lambda line: month_mark(t, line[0].head.date))
    parts = parts_of(t, VALIDITY, lines, archive.rows, Split(levels=levels))
    description, dated = t("validity.description", gazette=site_title(archive)), expire(archive, archive.corpus.notices)
    for part in parts.parts:
        title = titled(t, t("validity.title"), part)
        yield (
            part.path,
            ValidityView(
                frame=frame(archive, title, description, {"page": "validity", **WIDE}),
                lead=in_all(parts, part, t("validity.lead", stated=stated, silent=silent)),
                calendar=calendar_link(archive, part.path, "expiries.ics", t("duties.calendar")) if dated else None,
                pager=pager_of(archive, parts, part),
                register=_register(archive, part.path, part.rows) if lines else None,
            ),
        )


def _register(archive: Archive, source: str, lines: Sequence[_Line]) -> Register:
    t = archive.t
    columns = (
        ("validity.status", None), ("validity.notice", TEXT), ("validity.covers", None), ("validity.effective", DATE),
        ("validity.expires", DATE), ("validity.clause", None),
    )  # fmt: skip
    notices = [notice for notice, _ in lines]
    filters = (
        status_filter(archive, t("validity.status")),
        chosen("year", t("validity.year"), _years(archive, notices)),
        chosen("issuer", t("validity.issuer"), _issuers(archive, notices)),
    )
    return Register(
        anchor=anchor("validity"),
        label=t("validity.title"),
        columns=tuple(
            RegisterColumn(title=t(title), sort=sort, heads=title == "validity.notice") for title, sort in columns
        ),
        groups=(RegisterGroup(rows=tuple(_row(archive, source, notice, record) for notice, record in lines)),),
        upcoming=_EXPIRES,
        filters=tuple(one for one in filters if len(one.options) > 1),
    )


def _lines(archive: Archive, notice: Notice) -> Iterator[_Line]:
    """The lines of one notice: one a clause; one in all if it states nothing, unless its text is withheld."""
    records = clauses(archive, notice.id)
    yield from ((notice, record) for record in records)
    if not records:
        standing = standing_of(archive, notice) or Standing()
        if standing.repeal or not notice.withhold:
            yield notice, None


def _by_end(line: _Line) -> tuple[bool, dt.date, bool, dt.date]:
    _, record = line
    expires, effective = (record.expires, record.effective) if record else (None, None)
    return expires is None, expires or dt.date.max, effective is None, effective or dt.date.max


def _row(archive: Archive, source: str, notice: Notice, record: Validity | None) -> RegisterRow:
    t = archive.t
    standing = standing_of_clause(archive, notice, record) if record else standing_of(archive, notice) or Standing()
    number = number_beside(archive, notice)
    title = Link(text=title_of(archive, notice), href=href(source, notice_path(notice.id)))
    year = notice.head.date.year if notice.head.date else None
    starts, lasts = _terms(record)
    return RegisterRow(
        cells=(
            _status_cell(archive, source, notice, record, standing),
            cell(title, value=title.text, notes=(number,) if number else ()),
            cell(covers_link(archive, source, record) if record else t("validity.whole")),
            _date_cell(archive, record.effective if record else None, validity_term_of(archive, starts)),
            _date_cell(
                archive,
                record.expires if record else None,
                validity_term_of(archive, lasts),
                reckoned=bool(record and record.reckoned),
            ),
            _clause_cell(archive, source, record),
        ),
        keys=keys(year=year, issuer=list(notice.head.issuers) or None),
    )


def _status_cell(
    archive: Archive, source: str, notice: Notice, record: Validity | None, standing: Standing
) -> RegisterCell:
    """The status; who repealed it leads to the clause that does."""
    links = []
    if standing.repeal:
        other = archive.notices[standing.repeal.notice]
        place = provision_link(archive, source, other.id, standing.repeal.eid)
        number = number_of(archive, other) or title_of(archive, other)
        links.append(Link(text=archive.t("validity.repealed_by", document=number, place=place.text), href=place.href))
    around = end_around(archive, record, standing) if record else ""
    words = archive.t("facts.separator").join(part for part in (around, status_words(archive, standing)) if part)
    return RegisterCell(links=tuple(links), status=status(archive, standing, notice, words))


def _terms(record: Validity | None) -> tuple[str, str]:
    """The words of a clause that give no date: when it starts (自发布之日起), how long it lasts (有效期5年)."""
    terms = (record.term or "").split("、") if record else []
    starts = [term for term in terms if _START.search(term)]
    return "、".join(starts), "、".join(term for term in terms if term not in starts)


def _date_cell(archive: Archive, date: dt.date | None, words: str, *, reckoned: bool = False) -> RegisterCell:
    """A date, else the words of the clause, else that nothing is stated."""
    if date is None:
        return cell(words, value="") if words else cell(value="", notes=(archive.t("unknown"),))
    return cell(archive.t.date(date), value=date, notes=(archive.t("validity.reckoned"),) if reckoned else ())


def _clause_cell(archive: Archive, source: str, record: Validity | None) -> RegisterCell:
    if record is None:
        return cell()
    text = " ".join(record.evidence.text.split())
    return cell(provision_link(archive, source, record.notice, record.eid), notes=(text,))


def _years(archive: Archive, notices: Iterable[Notice]) -> list[tuple[int, str]]:
    years = {notice.head.date.year for notice in notices if notice.head.date}
    return [(year, archive.t("year.known", year=year)) for year in sorted(years, reverse=True)]


def _issuers(archive: Archive, notices: Iterable[Notice]) -> list[tuple[str, str]]:
    names = {issuer for notice in notices for issuer in notice.head.issuers}
    return [(name, issuer_of(archive, name)) for name in sorted(names)]
