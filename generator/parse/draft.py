"""Nodes while they are being built: mutable, without anchors."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.issue import TextLine
from generator.model.notice import NodeType, TableData


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

    def add(self, child: Draft) -> Draft:
        """Append `child` and return it."""
        self.children.append(child)
        return child


def paragraph(line: TextLine, text: str | None = None) -> Draft:
    """A paragraph that is `line` (or the part `text` of it)."""
    return Draft(type=NodeType.PARAGRAPH, short="para", text=line.text if text is None else text, lines=[line])
