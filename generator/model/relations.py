"""What the archive knows of itself: citations, works, relations, validity, appointments, duties, bodies.

Every record says where it was read: the notice, the provision (`eid`, an anchor of the notice's page), the 1-based
source lines, and the clause (`evidence`).
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.model.edition import Bilingual
from generator.model.notice import Evidence

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


class TargetKind(enum.Enum):
    """What a citation leads to."""

    NOTICE = "notice"  # one of the archive, or a provision of it
    WORK = "work"  # a document that the archive does not hold
    PROVISION = "provision"  # of the citing notice itself
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """The one document or provision that a citation or relation means.

    `id` is that of a notice (for PROVISION of the citing one) or of a work, None if unresolved; `eid` a provision or
    component of the notice, None for the whole of it.
    """

    kind: TargetKind
    id: str | None = None
    eid: str | None = None


UNRESOLVED = Target(TargetKind.UNRESOLVED)


class CitationForm(enum.Enum):
    """How a citation is written."""

    NUMBER = "number"  # a document number or that of an order, alone
    TITLE = "title"  # 《…》, with its number behind it or without
    INTERNAL = "internal"  # a unit by its number: 第十一条第一款, 前款, 附件2


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation (引用) in the text of node `eid` of `notice`, at `start`–`end` of that text.

    `cell` is (row, column) where the text is that of a cell: row 0 is the first header row, body rows follow; `heading`
    is True where it is that of the node's heading. `title` is what stands in 《》, `number` the normal form of the
    number (国发〔2018〕5号, 国务院令第713号). `means` is the full title where `title` is a short name that the notice
    introduced. The lines are those of the citation itself; `sentence` is the sentence, or the cell, that holds it.
    """

    notice: str
    eid: str
    start: int
    end: int
    text: str
    form: CitationForm
    title: str | None
    number: str | None
    target: Target
    first_line: int
    last_line: int
    sentence: str
    cell: tuple[int, int] | None = None
    heading: bool = False
    means: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A cited document that the archive does not hold (文献). `issuer` as far as a number or a sentence states it."""

    id: str
    title: str | None
    number: str | None
    issuer: str | None = None


class RelationType(enum.Enum):
    """What the text of one document says that it does to another."""

    PROMULGATES = "promulgates"  # 印发, 公布, 转发
    IMPLEMENTS = "implements"  # 根据, 贯彻
    AMENDS = "amends"  # 修改
    REPEALS = "repeals"  # 废止, 宣布失效
    REPLACES = "replaces"  # 取代, 以本办法为准
    CONTINUES = "continues"  # 接续, 继续有效, 延长有效期


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation that the provision `eid` of `notice` states; `to` is a notice, a provision of one, or a work.

    `extends` is False for what only takes up where the other ends (接续): that is not in force any longer for it.
    `partial` is True where only what disagrees with the notice is replaced (与本办法不一致的，以本办法为准).
    """

    notice: str
    eid: str
    type: RelationType
    to: Target
    evidence: Evidence
    extends: bool = True
    partial: bool = False


class Scope(enum.Enum):
    """How much of a notice a clause of validity speaks of."""

    NOTICE = "notice"
    COMPONENT = "component"  # an instrument or an attachment
    PROVISION = "provision"  # a chapter, an article, an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """One clause that says from when, until when or how long something holds, or what it repeals.

    `eid` is the provision where the clause stands, `covers` the anchor of what it speaks of (the root's for the whole
    notice). `effective` and `expires` (the last day on which it holds) are dates only where the text states or
    determines them; `reckoned` says that `expires` was reckoned from a start and a term. `term` has the words that
    give no date by themselves (自发布之日起, 有效期5年). `repeals` are the citations, as published, of what it repeals.
    """

    notice: str
    eid: str
    covers: str
    scope: Scope
    effective: dt.date | None
    expires: dt.date | None
    term: str | None
    repeals: tuple[str, ...]
    evidence: Evidence
    reckoned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One person put into, or out of, one post on one date (任免), from a personnel list.

    `action` is the printed verb (任命, 免去, 聘用 …), `enters` True if it puts the person into the post, False if out
    of it, None if the verb does not tell. `post` as printed; `body` is the canonical name of the body that it belongs
    to, None if the text does not tell it from the post. `term`: 试用期一年, 挂职, 聘期三年.
    """

    notice: str
    eid: str
    date: dt.date | None
    authority: str | None
    action: str
    enters: bool | None
    person: str
    post: str
    body: str | None
    term: str | None
    evidence: Evidence


def row_eid(eid: str, row: int | None) -> str:
    """The anchor of a `row` of the table `eid`, counted from 1 behind the header; without one, that of the table."""
    return eid if row is None else f"{eid}__row_{row}"


class DutyRole(enum.Enum):
    """What a body is made to a task."""

    LEAD = "lead"  # 牵头
    RESPONSIBLE = "responsible"  # 责任, 负责
    PARTICIPATING = "participating"  # 配合, 参与


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when something must be done: the words of the text, and the last day where these determine one."""

    text: str
    date: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What one body is made responsible for (责任) by one note: provision `eid` of `notice`.

    `printed` is the body's name as the note has it, `body` its canonical name (the same where it is unknown). `text` is
    the provision's text, `note` the note as printed, `note_eid` the anchor of the note (of the table for a cell).
    `row` is the row of a table that the task stands in, counted from 1 behind the header with its bands, else None.
    """

    notice: str
    eid: str
    role: DutyRole
    body: str
    printed: str
    text: str
    deadline: Deadline | None
    note: str
    note_eid: str
    first_line: int
    last_line: int
    row: int | None = None

    @property
    def place(self) -> str:
        """The anchor of the provision, or of the row, that says what is to be done."""
        return row_eid(self.eid, self.row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A public body (机构) that the archive names. `id` is the pinyin of its canonical name.

    `aliases` are its other names, vocabulary's and printed ones; `successor` and `formers` are ids. `successor_source`
    says where the successor was taken from, for no text states it. `known` is False for what stands as printed;
    `generic` is True for groups without a name (各有关部门).
    """

    id: str
    name: Bilingual
    aliases: tuple[str, ...] = ()
    successor: str | None = None
    successor_source: str | None = None  # "vocabulary" or "glossary"; None without a successor
    formers: tuple[str, ...] = ()
    known: bool = True
    generic: bool = False

    @property
    def has_page(self) -> bool:
        """True if it has a page of its own: a name without a Chinese character is garbled, and stands as printed."""
        return bool(_HAN.search(self.name.zh or ""))


def bodies_by_name(bodies: Iterable[Body]) -> dict[str, Body]:
    """Each name with the one body that has it; a canonical name wins over an alias, a name of two is no name."""
    aliases: dict[str, Body | None] = {}
    for body in bodies:
        for alias in body.aliases:
            aliases[alias] = None if alias in aliases else body
    canonical = {body.name.zh: body for body in bodies if body.name.zh}
    return {name: body for name, body in aliases.items() if body} | canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Stage 5: what the notices of an archive have to do with one another, with bodies, people and time.

    Every tuple is sorted by the place of its records in the archive (issue, notice, text), works and bodies by id.
    `english_titles` are those made of kind, number, issuers and date where the gazette prints none, by notice id;
    `names_en` English names of bodies, by the name as printed. `kept` are the strings (personal names,
    document numbers) that conversion to traditional script leaves as they stand. Nothing of it was read from the text
    of a withheld notice.
    """

    citations: tuple[Citation, ...] = ()
    works: tuple[Work, ...] = ()
    relations: tuple[Relation, ...] = ()
    validity: tuple[Validity, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    duties: tuple[Duty, ...] = ()
    bodies: tuple[Body, ...] = ()
    english_titles: Mapping[str, str] = field(default_factory=dict)
    names_en: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()  # conflicts that only the whole archive shows
