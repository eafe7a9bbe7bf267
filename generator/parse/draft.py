"""Nodes while they are being built: mutable, without anchors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.issue import TextLine
from generator.model.notice import NodeType, TableData
from generator.parse.duties import Piece, cut_notes


@dataclass(slots=True, kw_only=True)
class Draft:
    """A node to be: `short` and `value` make its anchor (art, 7), `lines` are those its own words stand on."""

    type: NodeType
    short: str  # abbreviation in anchors: art, chp, sec …
    value: int | None = None  # printed number, or None: counts within its parent
    inserted: int = 0  # N of 第七条之N
    num: str | None = None
    heading: str | None = None
    text: str = ""
    lines: list[TextLine] = field(default_factory=list)
    children: list[Draft] = field(default_factory=list)
    table: TableData | None = None
    runs_on: bool = False  # it is printed in the paragraph of its parent
    settled: bool = False  # it has risen to the group it speaks for

    def add(self, child: Draft) -> Draft:
        """Append `child` and return it."""
        self.children.append(child)
        return child


def paragraph(line: TextLine, text: str | None = None) -> Draft:
    """A paragraph that is `line` (or the part `text` of it), with the notes of responsibility in it below it."""
    pieces = cut_notes(line.text if text is None else text)
    first = pieces.pop(0) if pieces and not pieces[0].note else None
    draft = Draft(type=NodeType.PARAGRAPH, short="para", text=first.text if first else "", lines=[line])
    hang_pieces(draft, pieces, line)
    return draft


def duty_note(line: TextLine, text: str | None = None) -> Draft:
    """A note of responsibility that is `line`, or the part `text` of it."""
    return Draft(type=NodeType.DUTY_NOTE, short="duty", text=line.text if text is None else text, lines=[line])


def hang_pieces(draft: Draft, pieces: Sequence[Piece], line: TextLine) -> None:
    """Hang the notes, and the paragraphs between and behind them, below `draft`, in whose paragraph they run on."""
    for piece in pieces:
        child = duty_note(line, piece.text)
        if not piece.note:
            # Counted apart: the paragraphs printed below keep their numbers, however many notes are found.
            child = Draft(type=NodeType.PARAGRAPH, short="rest", text=piece.text, lines=[line])
        child.runs_on = True
        draft.add(child)
