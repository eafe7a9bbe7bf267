"""A small figure of a notice between what it rests on and what rests on it: an SVG drawn at build time.

It is drawn twice, side by side for wide screens and one below the other for narrow ones; style shows one of them. It is
an image to those who listen, with a title and a description; the tables beside it have all that it shows, as links.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.notice import Notice
from generator.model.relations import TargetKind
from generator.render.markdown import Markdown
from generator.render.svg import Picture, Step, box, drawn, fitted, path, units, words
from generator.render.views.archive import Archive
from generator.render.views.citing import Document, Tie
from generator.render.views.documents import document_link, document_number, in_part
from generator.render.views.naming import number_of, plain_title_of

_MOST = 8  # documents on a side
_EM = 13  # size of the text, in units of the drawing
_HEIGHT, _GAP = 44, 10  # of a box, between boxes
_PAD = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line of text: where it begins, or ends, and what it is."""

    x: int
    y: int
    text: str
    css: str
    ends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box with its lines of text."""

    x: int
    y: int
    width: int
    height: int
    css: str
    lines: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from box to box in `steps`; its style tells the relation."""

    steps: tuple[Step, ...]
    css: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One drawing: its name, its size, its shapes."""

    name: str
    width: int
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The figure: its title and description, its two drawings, and these as pictures."""

    title: str
    description: str
    drawings: tuple[Drawing, ...]

    @property
    def pictures(self) -> tuple[Markdown, ...]:
        """The drawings as they stand on the page."""
        first = self.drawings[0]
        return tuple(
            _picture(drawing, self.title, self.description, "" if drawing is first else first.name)
            for drawing in self.drawings
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """A document at the end of a line: its name, what stands below it, and the relation."""

    name: str
    below: str
    css: str
    word: str


def figure(archive: Archive, notice: Notice) -> Figure | None:
    """The figure of `notice`; None if it cites nothing and nothing cites it."""
    t, ties = archive.t, archive.ties
    out, back = ties.cites.get(notice.id, ()), ties.cited_by.get((TargetKind.NOTICE, notice.id), ())
    if not out and not back:
        return None
    left = _ends(archive, [(tie, tie.to) for tie in out])
    right = _ends(archive, [(tie, (TargetKind.NOTICE, tie.notice)) for tie in back])
    middle = _End(
        name=number_of(archive, notice) or plain_title_of(archive, notice),
        below=t("figure.this"), css="this", word="",
    )  # fmt: skip
    return Figure(
        title=t("figure.title", title=plain_title_of(archive, notice)),
        description=t("figure.description", cites=len(out), cited=len(back)),
        drawings=(_wide(archive, left, middle, right), _narrow(archive, left, middle, right)),
    )


def _ends(archive: Archive, pairs: Sequence[tuple[Tie, Document]]) -> list[_End]:
    """The documents of one side, those with a relation first, then those cited most; the rest as one end."""
    order = sorted(pairs, key=lambda pair: (not pair[0].types, -pair[0].count))
    shown = order if len(order) <= _MOST else order[: _MOST - 1]
    ends = [_end(archive, tie, document) for tie, document in shown]
    if rest := len(order) - len(shown):
        ends.append(_End(name=archive.t("figure.more", count=rest), below="", css="more", word=""))
    return ends


def _end(archive: Archive, tie: Tie, document: Document) -> _End:
    partly = archive.t("relation.part") if in_part(tie) else ""
    return _End(
        name=_name(archive, document),
        below=" ".join(part for part in (document_number(archive, document), partly) if part),
        css=tie.types[0].value if tie.types else "cites",
        word=archive.t(f"relation.{tie.types[0].value}") if tie.types else "",
    )


def _name(archive: Archive, document: Document) -> str:
    """The name of a document; of a notice without the issuing bodies that its title begins with."""
    name = document_link(archive, "index.md", document).text
    issuers = archive.notices[document[1]].head.issuers if document[0] is TargetKind.NOTICE else ()
    body = next((issuer for issuer in issuers if name.startswith(f"{issuer}关于")), "")
    return name[len(body) :]


def _wide(archive: Archive, left: list[_End], middle: _End, right: list[_End]) -> Drawing:
    """What the notice rests on to the left, what rests on it to the right; an empty side takes no room."""
    side, between, centre, top = 236, 66, 172, 26
    tallest = max(len(left), len(right))
    height = top + tallest * (_HEIGHT + _GAP) - _GAP + 2
    x = (side + between) if left else 1
    y = top + (height - 2 - top - _HEIGHT) // 2
    boxes, edges, labels = [_box(middle, x, y, centre)], [], []
    for ends, at, near, far, word in (
        (left, 1, x, side + 1, "figure.rests_on"),
        (right, x + centre + between, x + centre, x + centre + between, "figure.resting"),
    ):
        start = top + (tallest - len(ends)) * (_HEIGHT + _GAP) // 2
        if ends:
            labels.append(Label(x=at, y=start - 12, text=archive.t(word), css="side"))
        for index, end in enumerate(ends):
            at_y = start + index * (_HEIGHT + _GAP)
            line, bend = at_y + _HEIGHT // 2, (near + far) // 2
            boxes.append(_box(end, at, at_y, side))
            start_y = y + _HEIGHT // 2
            steps: tuple[Step, ...] = (("M", near, start_y), ("C", bend, start_y, bend, line, far, line))
            edges.append(Edge(steps=steps, css=end.css))
            if end.word:
                towards = far < near
                at_x = far + (8 if towards else -8)
                labels.append(Label(x=at_x, y=line - 5, text=end.word, css="word", ends=not towards))
    width = x + centre + (between + side if right else 0) + 1
    return Drawing(
        name="wide", width=width, height=height,
        boxes=tuple(boxes), edges=tuple(edges), labels=tuple(labels),
    )  # fmt: skip


def _narrow(archive: Archive, left: list[_End], middle: _End, right: list[_End]) -> Drawing:
    """One below the other: what the notice rests on, the notice, what rests on it; lines run down the left edge."""
    width, indent, head = 340, 56, 24
    boxes: list[Box] = []
    edges: list[Edge] = []
    labels: list[Label] = []
    centre = (head + len(left) * (_HEIGHT + _GAP)) if left else 1
    boxes.append(_box(middle, 1, centre, width - 2))
    below = centre + _HEIGHT + (head if right else 0)
    for ends, top, at_y, word in (
        (left, head, centre, "figure.rests_on"),
        (right, below + 4, centre + _HEIGHT, "figure.resting"),
    ):
        if ends:
            labels.append(Label(x=indent, y=top - 8, text=archive.t(word), css="side"))
        for index, end in enumerate(ends):
            y = top + index * (_HEIGHT + _GAP)
            line = y + _HEIGHT // 2
            boxes.append(_box(end, indent, y, width - indent - 1))
            edges.append(Edge(steps=(("M", 12, at_y), ("V", line), ("H", indent)), css=end.css))
            if end.word:
                labels.append(Label(x=16, y=line - 5, text=end.word, css="word"))
    height = max(box.y + box.height for box in boxes) + 2
    return Drawing(
        name="narrow", width=width, height=height,
        boxes=tuple(boxes), edges=tuple(edges), labels=tuple(labels),
    )  # fmt: skip


def _box(end: _End, x: int, y: int, width: int) -> Box:
    room = (width - 2 * _PAD) / _EM
    lines = [line for line in (end.name, end.below) if line]
    first = y + (18 if len(lines) > 1 else 27)
    return Box(
        x=x, y=y, width=width, height=_HEIGHT, css=end.css,
        lines=tuple(
            Label(x=x + _PAD, y=first + 18 * index, text=text, css="below" if index else "name")
            for index, line in enumerate(lines)
            for text in fitted(line, room if index == 0 else room * 1.15, 1)
        ),
    )  # fmt: skip


def _picture(drawing: Drawing, title: str, description: str, like: str) -> Markdown:
    """`drawing` as a picture: lines below boxes, boxes below words; `like` is the drawing that says what both show."""
    edges = [path(edge.css, *edge.steps) for edge in drawing.edges]
    boxes = [box((units(one.x), units(one.y)), (units(one.width), units(one.height)), one.css) for one in drawing.boxes]
    labels = [
        words(label.text, (units(label.x), units(label.y)), label.css, "end" if label.ends else "start")
        for label in (*(line for one in drawing.boxes for line in one.lines), *drawing.labels)
    ]
    return drawn(
        Picture(
            name=f"ties-{drawing.name}", title=title, description=description, css=drawing.name,
            like=like and f"ties-{like}",
            width=units(drawing.width), height=units(drawing.height), view_box=(drawing.width, drawing.height),
            shapes=(*edges, *boxes, *labels),
        )
    )  # fmt: skip
