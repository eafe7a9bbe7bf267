"""Registers: long tables that a reader sorts and filters in the browser, and reads as they stand without a script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.render.markdown import Markdown, attribute
from generator.render.views.shared import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Dates by which the browser judges, on the day of reading, whether something is in force.

    `words` is what stands there without a script. `repealed` is the day of the repeal, or `yes` where no day is stated;
    `lapsed`: it was declared to have lapsed (宣布失效). `dated` is the document's own date: before it nothing holds.
    `continued` is the last day of what continues it past its own date, or `yes` where no such day is stated.
    """

    words: str
    dated: Markdown | None = None
    effective: Markdown | None = None
    expires: Markdown | None = None
    repealed: Markdown | None = None
    lapsed: bool = False
    stated: bool = True  # False: the text is silent, and no day makes it say anything but repealed
    judged: bool = True  # False: a term is stated whose end no date tells
    continued: Markdown | None = None

    @property
    def data(self) -> dict[str, Markdown]:
        """What the browser judges by (`status.js`): names and values of its data."""
        yes = Markdown("yes")
        known = {
            "dated": self.dated,
            "effective": self.effective,
            "expires": self.expires,
            "repealed": self.repealed,
            "lapsed": yes if self.lapsed else None,
            "silent": None if self.stated else yes,
            "open": None if self.judged else yes,
            "continued": self.continued,
        }
        return {name: value for name, value in known.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCell:
    """A cell: words and links, and the value that it is sorted by where that is not its text."""

    links: tuple[Link, ...] = ()
    value: Markdown | None = None
    status: Status | None = None
    notes: tuple[str, ...] = ()  # below the links, small
    status_below: bool = False  # the status is that of what the links lead to, and stands below them

    @property
    def empty(self) -> bool:
        """True if it says nothing, which is then said."""
        return not (self.links or self.status or self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterColumn:
    """A column: its title, and whether its values are sorted as text, dates or numbers; None: not at all.

    `heads`: its cells are the heads of their rows.
    """

    title: str
    sort: Markdown | None = None
    css: Markdown | None = None  # a class of its cells
    heads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """A row: its cells, its anchor, and its values by filter, several parted by |."""

    cells: tuple[RegisterCell, ...]
    keys: tuple[tuple[Markdown, Markdown], ...] = ()
    anchor: Markdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice over a register: its name (letters only), its label, and the values with their words."""

    name: Markdown
    label: str
    options: tuple[tuple[Markdown, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterGroup:
    """Rows under a heading of their own; without one for a register of one group."""

    rows: tuple[RegisterRow, ...]
    title: str = ""
    anchor: Markdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A register: its anchor and label, columns, groups of rows, and filters."""

    anchor: Markdown
    label: str
    columns: tuple[RegisterColumn, ...]
    groups: tuple[RegisterGroup, ...]
    filters: tuple[Filter, ...] = field(default=())
    upcoming: int | None = None  # the column of dates by which, on the day of reading, what is past goes to the end

    def asked(self, row: RegisterRow) -> list[tuple[Markdown, Markdown]]:
        """The values of `row` that its page needs: those that a filter here asks for, and its deadline."""
        names = {_DEADLINE, *(one.name for one in self.filters)}
        return [(name, value) for name, value in row.keys if name in names and value]


_DEADLINE = Markdown("deadline")

TEXT, DATE, NUMBER = Markdown("text"), Markdown("date"), Markdown("number")


def cell(*links: Link | str | None, value: object = None, notes: Iterable[str] = ()) -> RegisterCell:
    """A cell of links and texts, None left out; `value` is a date or number that it is sorted by."""
    shown = tuple(Link(text=link) if isinstance(link, str) else link for link in links if link)
    return RegisterCell(links=shown, value=None if value is None else key(value), notes=tuple(notes))


def key(value: object) -> Markdown:
    """`value` as the value of a data attribute: dates in ISO 8601."""
    return attribute(value.isoformat() if isinstance(value, dt.date) else str(value))


def keys(**values: Sequence[object] | object | None) -> tuple[tuple[Markdown, Markdown], ...]:
    """A row's values by filter, for `RegisterRow.keys`; None is left out."""
    found = []
    for name, value in values.items():
        several = value if isinstance(value, list | tuple) else () if value is None else (value,)
        found.append((Markdown(name), Markdown("|".join(key(one) for one in several))))
    return tuple(found)


def chosen(name: str, label: str, options: Iterable[tuple[object, str]]) -> Filter:
    """A filter from values and their words, in the order given, each once."""
    return Filter(
        name=Markdown(name), label=label, options=tuple((key(value), words) for value, words in dict(options).items())
    )
