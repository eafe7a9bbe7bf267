"""How a notice and its provisions are quoted: the official Chinese form and an English one, made when the site is.

《标题》（文号）第七条，2021年5月27日，address. Within an instrument that is issued the title is the instrument's,
for 第七条 is an article of the measures and not of the notice that issues them. What is not stated is said to be so.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.notice import Node, NodeType, Notice
from generator.notation.numerals import format_numeral
from generator.render.addresses import anchor, notice_path, text_address, web_address
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.units import english_name

_NESTED = str.maketrans("《》", "〈〉")


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A provision's link to itself: what it is called, and with which of the page's forms it is quoted.

    None is the form of most. The name in English is told by the anchor (units.py; notice.js reads it the same way).
    """

    anchor: Markdown
    label: str
    zh: str
    form: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What stands before and behind the name of a provision, in Chinese and in English."""

    before_zh: str
    after_zh: str
    before_en: str
    after_en: str

    def beside(self, first: Form | None) -> tuple[tuple[str, str], ...]:
        """What this form says other than `first` does, by name; all of it if there is none before."""
        names = {"before-zh": "before_zh", "after-zh": "after_zh", "before-en": "before_en", "after-en": "after_en"}
        said = ((name, getattr(self, field), first and getattr(first, field)) for name, field in names.items())
        return tuple((name, words) for name, words, known in said if words != known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """The forms of a page, that of the whole notice first; which is that of most provisions.

    `address` is where the text stands, if that is not the page itself.
    """

    forms: tuple[Form, ...]
    usual: int
    address: Markdown | None

    @property
    def told(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """What the page says of each form: all of the first, of the others what they say other than it does."""
        first, *others = self.forms
        return (first.beside(None), *(other.beside(first) for other in others))


def quoting(archive: Archive, notice: Notice) -> Quoting:
    """How `notice` is quoted: as a whole, and by the instruments that have titles of their own."""
    titles = [notice.head.title, *(title for _, title in _instruments(notice))]
    return Quoting(
        forms=tuple(_form(archive, notice, title) for title in titles),
        usual=_usual(_named(archive, notice)),
        address=_address(archive, notice),
    )


def links(archive: Archive, notice: Notice) -> Mapping[str, Here]:
    """The links of the numbered provisions of `notice` to themselves, by anchor; none of a withheld one."""
    titles = (notice.head.title, *(title for _, title in _instruments(notice)))
    named = _named(archive, notice)
    usual = _usual(named)
    found = {}
    for eid, (zh, form) in named.items():
        title = f"《{_inner(titles[form])}》" if form > 1 or not zh else ""
        label = (english_name(eid) if archive.edition is Edition.EN else "") or title + zh
        found[eid] = Here(anchor=anchor(eid), label=label, zh=zh, form=None if form == usual else form)
    return found


def _named(archive: Archive, notice: Notice) -> dict[str, tuple[str, int]]:
    """The numbered provisions of `notice` and its instruments by anchor: the name, the number of the form."""
    if notice.withhold:
        return {}
    instruments = dict(_instruments(notice))
    units = _Namer(archive, notice, tuple(instruments)).walk(notice.body, "", 0)
    return {node.eid: (zh, form) for node, zh, form in units if node.num or node.eid in instruments}


def _usual(named: Mapping[str, tuple[str, int]]) -> int:
    """The number of the form that most of `named` have."""
    counts = Counter(form for _, form in named.values())
    return max(sorted(counts), key=lambda form: counts[form], default=0)


def _instruments(notice: Notice) -> list[tuple[str, str]]:
    """The instruments that have a title, which is then that of the form: anchor and title."""
    if notice.withhold:
        return []
    return [(part.eid, part.title) for part in notice.components if part.type is NodeType.INSTRUMENT and part.title]


@dataclass(frozen=True, slots=True)
class _Namer:
    """Names the units of a notice as statutes are quoted: 第七条第二款第（一）项第1目, else as they are printed."""

    archive: Archive
    notice: Notice
    instruments: tuple[str, ...]

    def walk(self, node: Node, article: str, form: int) -> Iterator[tuple[Node, str, int]]:
        """Each node below `node`, its name, the number of its form; `article` is the name so far within an article."""
        several = node.type is NodeType.ARTICLE and sum(child.type is NodeType.PARAGRAPH for child in node.children) > 1
        count = 0
        for child in node.children:
            own = self.instruments.index(child.eid) + 1 if child.eid in self.instruments else form
            name = self.name(child, article, own)
            if several and child.type is NodeType.PARAGRAPH:
                count += 1
                name = f"{article}第{format_numeral(count)}款"
            yield child, name or self.printed(child, own), own
            yield from self.walk(child, name, own)

    def name(self, node: Node, article: str, form: int) -> str:
        """The name of `node` in or as an article; empty outside of articles."""
        num = (node.num or "").strip().rstrip("、.．")
        if node.type is NodeType.ARTICLE:
            return self.printed(node, form)
        if not article or not num:
            return article
        unit = {NodeType.ITEM: "项", NodeType.POINT: "目"}.get(node.type)
        return f"{article}第{num}{unit}" if unit else article + num

    def printed(self, node: Node, form: int) -> str:
        """The name by printed numbers, without the title of the instrument: the form says it."""
        if node.eid in self.instruments:
            return ""
        found = self.archive.ties.provisions[self.notice.id].get(node.eid)
        name = found.name if found else ""
        if form:
            name = name.removeprefix(f"《{dict(_instruments(self.notice))[self.instruments[form - 1]]}》")
        return name or (node.num or "").strip()


def _form(archive: Archive, notice: Notice, title: str) -> Form:
    head = notice.head
    number = head.number.text if head.number else ""
    english = notice.title_en or archive.relations.english_titles.get(notice.id, head.title)
    day_zh, day_en = _days(archive, head.date)
    # A title made of number and date says them already.
    number_en, said_en = notice.number_en or number, "" if day_en in english else f", {day_en}"
    return Form(
        before_zh=f"《{_inner(title)}》" + (f"（{number}）" if number else ""),
        after_zh=f"，{day_zh}，",
        before_en=english if number_en in english else f"{english}, {number_en}",
        after_en=f"{said_en}, ",
    )


def _inner(title: str) -> str:
    """`title` as it stands between 《 and 》."""
    return title.translate(_NESTED)


def _days(archive: Archive, date: dt.date | None) -> tuple[str, str]:
    """The date in Chinese and in English."""
    t = archive.t
    if date is None:
        return t("quoting.undated_zh"), t("quoting.undated_en")
    month = t("quoting.months_en").split()[date.month - 1]
    return (
        t("quoting.date_zh", year=date.year, month=date.month, day=date.day),
        t("quoting.date_en", year=date.year, month=month, day=date.day),
    )


def _address(archive: Archive, notice: Notice) -> Markdown | None:
    """Where the text of an English page stands: in the simplified edition. None if on the page itself.

    Absolute if the address of the site is known, else relative, and the browser knows the rest.
    """
    if archive.edition is not Edition.EN or notice.withhold:
        return None
    path = notice_path(notice.id)
    known = web_address(archive.corpus.gazette.site_url, path)
    return known or text_address(path, archive.edition.base, notice.id)
