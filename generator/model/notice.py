"""A notice (公文) as a typed document: its head, and its body as a tree of nodes."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model.edition import Bilingual
from generator.model.gazette import Withholding
from generator.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The clause a value was read from, and its 1-based source lines."""

    first_line: int
    last_line: int
    text: str


class NodeType(enum.Enum):
    """Kinds of nodes in a notice's tree (design, data contract)."""

    NOTICE = "notice"  # the root
    PREAMBLE = "preamble"  # 公布语: the sentence by which an order publishes its instrument
    INSTRUMENT = "instrument"  # 印发的文件
    ATTACHMENT = "attachment"  # 附件
    CHAPTER = "chapter"  # 章
    SECTION = "section"  # 节, and 一、 of plans
    SUBSECTION = "subsection"  # （一） of plans
    ARTICLE = "article"  # 条
    PARAGRAPH = "paragraph"  # 款
    ITEM = "item"  # 项, and 1. of plans
    POINT = "point"  # 目, and （1） of plans
    SUBPOINT = "subpoint"  # ①
    BOX = "box"  # 专栏
    TABLE = "table"
    ROSTER = "roster"  # 名单
    PERSONNEL = "personnel"  # an entry of a personnel list
    DUTY_NOTE = "duty_note"  # 责任单位：…
    SIGNATURE = "signature"  # 署名、成文日期 at the end, and an order's
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table or roster: its cells, and its 1-based source lines.

    `band`: the row is a heading across the table (一、源头工程), not a row of data. `realigned`: a cell was lost, and
    the others stand where their content shows that they belong. `uncertain`: nothing shows which cell was lost, or
    there is one too many; the cells stand from the left, as printed. `column`: of a roster, the printed column that the
    member stands in, 0 the left one, 1 the right.
    """

    cells: tuple[str, ...]
    first_line: int
    last_line: int
    band: bool = False
    realigned: bool = False
    uncertain: bool = False
    column: int = 0
    withheld: str | None = None  # the reason, if a sidecar withholds the row: its cells are empty


class Column(enum.Enum):
    """What a column of a roster holds."""

    ROLE = "role"  # in the group that is listed: 组长
    NAME = "name"
    POST = "post"
    OTHER = "other"  # a serial number, a telephone number …


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of a roster: role in the group that is listed, name, post; None is not printed."""

    role: str | None
    name: str
    post: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableData:
    """The rows of one logical table, page pieces joined; every row has as many cells as the widest.

    `columns` says what the columns of a roster hold; tables have none.
    """

    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...] = ()

    def carried_roles(self) -> tuple[str, ...]:
        """For each row the role that is printed above its member and speaks for it; "" where none does.

        A roster without a header prints a role once, before the first who holds it: it speaks for the members of the
        left column below, up to the next role. It never reaches the right column, nor over a heading or a withheld row.
        """
        if self.header or Column.ROLE not in self.columns or Column.NAME not in self.columns:
            return ("",) * len(self.rows)
        role, name = self.columns.index(Column.ROLE), self.columns.index(Column.NAME)
        found, last = [], ""
        for row in self.rows:
            if row.band or row.withheld:
                last = ""
            elif row.column == 0 and row.cells[role]:
                last = row.cells[role]
            bare = row.column == 0 and not row.cells[role] and row.cells[name]
            found.append(last if bare else "")
        return tuple(found)

    def members(self) -> tuple[Member, ...]:
        """The members of a roster, those of the left printed column first.

        A post in several columns (单位, 职务) is put together with a space. A role that is printed above a member and
        speaks for it is the member's.
        """
        columns = self.columns or (Column.ROLE, Column.NAME, Column.POST)
        groups = columns.count(Column.NAME)
        width = len(columns) // groups if columns == columns[: len(columns) // groups] * groups else len(columns)
        members = []
        for left in range(0, len(columns), width):
            for row, carried in zip(self.rows, self.carried_roles(), strict=True):
                printed = list(zip(row.cells, columns, strict=False))[left : left + width]
                role, name, post = (
                    " ".join(cell for cell, column in printed if column is kind and cell)
                    for kind in (Column.ROLE, Column.NAME, Column.POST)
                )
                if name and not row.band:
                    members.append(Member(role=role or carried or None, name=name, post=post or None))
        return tuple(members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One unit of a notice. `text` is its own text without number, heading and children.

    `num` is the number as printed (第七条, （三）, 1.), `eid` the anchor (Akoma Ntoso naming convention), unique within
    the notice.
    """

    type: NodeType
    eid: str
    first_line: int
    last_line: int
    num: str | None = None
    heading: str | None = None
    text: str = ""
    children: tuple[Node, ...] = ()
    table: TableData | None = None  # tables and rosters only
    spans: tuple[Span, ...] = ()  # source text of the node's own number, heading and text
    withheld: str | None = None  # the reason, if a sidecar withholds its text
    runs_on: bool = False  # printed in the paragraph of its parent, as a note of responsibility often is

    def walk(self) -> Iterator[Node]:
        """The node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """A document number (发文字号), an order's number (令号) or that of an announcement (某会公告第7号).

    `text` is its normal form (〔〕, no spaces); announcements have no `year`.
    """

    text: str
    prefix: str  # 汐政办字; of an order the issuing body
    year: int | None  # None for orders that are counted through the years
    serial: int
    order: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head (版头) of a notice, as printed and repaired; None is not stated."""

    title: str
    kind: str | None  # the Chinese word: 通知, 令, 人事 …
    number: DocumentNumber | None = None
    date: dt.date | None = None
    issuers: tuple[str, ...] = ()
    signatory: str | None = None
    addressees: str | None = None
    registration_number: str | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()  # field name → clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """An instrument or an attachment of a notice: its title, printed label and anchor."""

    type: NodeType
    eid: str
    title: str | None
    label: str | None = None  # 附件1
    chapters: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Stage 4: one notice, whole."""

    id: str
    issue: str
    position: int  # 1-based in its issue
    head: Head
    rubric: Bilingual  # from the printed contents
    title_en: str | None  # from the printed contents
    number_en: str | None
    page: int | None  # printed page, from the contents
    components: tuple[Component, ...]
    body: Node
    first_line: int
    last_line: int
    aliases: tuple[str, ...] = ()
    withhold: str | None = None  # the reason, if a sidecar withholds the text
    withheld_on: dt.date | None = None  # since when, if the sidecar says so
    passages: tuple[Withholding, ...] = ()  # what a sidecar withholds of its text
    provisional_id: bool = False  # another notice claims the same id
    diagnostics: tuple[Diagnostic, ...] = ()

    def title_of(self, roster: Node) -> str | None:
        """The heading of `roster`, else of the innermost unit that holds it; None for one in the main text."""
        found: str | None = None
        node = self.body
        while roster is not node:
            node = next(child for child in node.children if any(below is roster for below in child.walk()))
            found = node.heading or found
        return found


def whole_of(notice: Notice) -> frozenset[str | None]:
    """What a target may name and still mean the whole of `notice`: nothing, its root, the one instrument it issues."""
    instruments = [part.eid for part in notice.components if part.type is NodeType.INSTRUMENT]
    return frozenset((None, notice.body.eid, *(instruments if len(instruments) == 1 else ())))


def path_to(node: Node, eid: str) -> tuple[str, ...]:
    """The anchors from `node` down to the unit `eid` in it, both with them; empty where there is no such unit."""
    if node.eid == eid:
        return (eid,)
    found = next((path for child in node.children if (path := path_to(child, eid))), ())
    return (node.eid, *found) if found else ()
