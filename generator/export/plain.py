"""The canonical text of a notice: what was published of it, as plain text and nothing else.

It is what a reader gets at `/notices/<id>/index.txt` and what a hash of a notice's text is made of. It depends on the
notice alone: not on the edition, the rest of the archive, or the names that `gazette.yml` gives. Title, facts of the
head, then the tree in reading order, each unit with its printed number; cells of a table stand behind tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.corpus import Corpus
from generator.model.notice import Node, NodeType, Notice, Row
from generator.model.page import Companion

UNKNOWN = "未载明"
UNPLACED = "〔未能归入正文结构的文字〕"
"""Stands before text that no unit of the notice is known to hold."""

_CONTROL_PICTURES = 0x2400
_ILLEGIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PARTS = frozenset({NodeType.INSTRUMENT, NodeType.ATTACHMENT})
"""Types whose label or title stands on a line of its own, behind an empty one."""

_LEFT = frozenset(".．)")
"""A number that ends so is set apart by a plain space; one that ends with a letter by a wide one: 第一条　."""


@dataclass(frozen=True, slots=True)
class HeadFact:
    """One fact of a notice's head: its name in English, as the data has it, its label, its value (None: not stated)."""

    name: str
    label: str
    value: str | None


def texts(corpus: Corpus) -> tuple[Companion, ...]:
    """The canonical text of each notice of `corpus`, at its place on the site."""
    return tuple(Companion(path=text_path(notice.id), text=canonical_text(notice)) for notice in corpus.notices)


def text_path(notice_id: str) -> str:
    """Where the canonical text of a notice stands, below the root of the site."""
    return f"notices/{notice_id}/index.txt"


def canonical_text(notice: Notice) -> str:
    """The canonical text of `notice`; of a withheld one the title, what lists of notices show, and the reason."""
    head = [notice.head.title, "", *(f"{one.label}：{one.value or UNKNOWN}" for one in head_facts(notice)), ""]
    own = own_text(notice.body)
    body = [refusal(notice.withhold)] if notice.withhold else [*([own] if own else []), *_lines(notice.body)]
    return legible("\n".join([*head, *body]).rstrip("\n")) + "\n"


def head_facts(notice: Notice) -> tuple[HeadFact, ...]:
    """The facts of the head of `notice`, its title apart; of a withheld one only those that lists of notices show."""
    head = notice.head
    facts = (
        HeadFact("number", "发文字号", head.number.text if head.number else None),
        HeadFact("kind", "文种", head.kind),
        HeadFact("issuers", "发文机关", "、".join(head.issuers) or None),
        HeadFact("date", "成文日期", head.date.isoformat() if head.date else None),
    )
    if notice.withhold:
        return facts
    return (
        *facts,
        HeadFact("signatory", "签署", head.signatory),
        HeadFact("registration_number", "登记号", head.registration_number),
        HeadFact("addressees", "主送机关", head.addressees),
    )


def refusal(reason: str) -> str:
    """What stands in the place of a whole text that is withheld."""
    return f"〔本件正文不予展示。原因：{reason}〕"


def gap(reason: str) -> str:
    """What stands in the place of a passage that is withheld."""
    return f"〔此处文字不予展示。原因：{reason}〕"


def own_text(node: Node) -> str:
    """The text of `node`, what runs on in its paragraph included; the reason where it is withheld."""
    withheld = gap(node.withheld) if node.withheld else ""
    return withheld + node.text + "".join(own_text(child) for child in node.children if child.runs_on)


def below(node: Node) -> tuple[Node, ...]:
    """The children of `node` that are not printed in its own paragraph."""
    return tuple(child for child in node.children if not child.runs_on)


def row_cells(row: Row) -> tuple[str, ...]:
    """The cells of `row`, each on one line; for a withheld row the reason."""
    return (gap(row.withheld),) if row.withheld else tuple(" ".join(cell.split()) for cell in row.cells)


def legible(text: str) -> str:
    """`text` without what plain text and XML cannot hold: controls as their pictures (␀), what has none as U+FFFD."""
    return _ILLEGIBLE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    char = match[0]
    return chr(_CONTROL_PICTURES + ord(char)) if char < " " else "\N{REPLACEMENT CHARACTER}"


def _lines(node: Node) -> Iterator[str]:
    """The lines of what stands below `node`."""
    before = None
    for child in below(node):
        if child.type is NodeType.UNPLACED and before is not NodeType.UNPLACED:
            yield UNPLACED
        yield from _unit(child)
        before = child.type


def _unit(node: Node) -> Iterator[str]:
    label, text = _beside(node.num or "", node.heading or ""), own_text(node)
    under = [*_rows(node), *_lines(node)]
    if node.type in _PARTS:
        yield from ("", *(part for part in (label, text) if part))
    elif node.num and not node.heading and not text and not node.table and under:
        under[0] = _beside(label, under[0])  # a bare number stands before its first paragraph
    elif label or text:
        yield _beside(label, text)
    yield from under


def _beside(label: str, text: str) -> str:
    if not label or not text:
        return label or text
    apart = " " if label[-1] in _LEFT else "\N{IDEOGRAPHIC SPACE}" if label[-1].isalnum() else ""
    return f"{label}{apart}{text}"


def _rows(node: Node) -> Iterable[str]:
    rows = (*node.table.header, *node.table.rows) if node.table else ()
    return ("\t".join(row_cells(row)) for row in rows)
