"""Prints texts as PDFs: paragraphs indented by two characters, short lines centred, tables between rules, page numbers.

What breaks lines here knows marks that may not begin a line and words that may not be broken, and nothing else; the
reader under test sees glyphs and rules only.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"  # a font that every reader of PDFs must have: nothing is embedded
WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT, TOP, BOTTOM = 85.0, 505.0, 760.0, 90.0  # 420 points: 35 characters of 12
SIZE, PITCH = 12.0, 21.0
_ATOM = re.compile(r"[!-~]+|.", re.DOTALL)
_NEVER_FIRST = "，。、；：！？）》”’〉】〕…"
_SHORT = 24

registerFont(UnicodeCIDFont(FONT))


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is printed."""

    running_title: str | None = None
    rules: bool = True
    turned: bool = False


def width(text: str, size: float = SIZE) -> float:
    return float(stringWidth(text, FONT, size))


def broken(text: str, room: float, indent: float = 0.0, size: float = SIZE) -> list[str]:
    """`text` in lines that fit into `room`, the first of them indented."""
    lines, line, left = [], "", room - indent
    for atom in _ATOM.findall(text):
        if line and width(line + atom, size) > left and atom not in _NEVER_FIRST:
            lines.append(line.rstrip(" "))
            line, left = "", room
        while width(atom, size) > left > 0 and len(atom) > 1:
            fitting = next(n for n in range(len(atom), 0, -1) if width(line + atom[:n], size) <= left or n == 1)
            lines.append(line + atom[:fitting])
            line, atom, left = "", atom[fitting:], room
        line = line + atom if line or atom != " " else line
    return [*lines, line] if line.strip() else lines


def picture() -> ImageReader:
    """A grey square."""
    head = b"\x89PNG\r\n\x1a\n"

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    pixels = chunk(b"IDAT", zlib.compress(b"\0\x80"))
    return ImageReader(
        io.BytesIO(head + chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])) + pixels + chunk(b"IEND", b""))
    )


class Press:
    """A PDF in the making."""

    def __init__(self, look: Look | None = None, *, encrypt: str | None = None) -> None:
        self._look = look or Look()
        self._file = io.BytesIO()
        self._page = 0
        size = (HEIGHT, WIDTH) if self._look.turned else (WIDTH, HEIGHT)
        self.canvas = Canvas(self._file, pagesize=size, invariant=1, pageCompression=1, encrypt=encrypt)
        self._open()

    def line(self, text: str, x: float, y: float, size: float = SIZE) -> None:
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, y, text)

    def paragraph(self, text: str) -> None:
        """A paragraph; a short one without marks is centred."""
        if len(text) <= _SHORT and not re.search(r"[，。；：:、]", text):
            self._room(PITCH)
            self.line(text, (LEFT + RIGHT - width(text)) / 2, self.y)
            self.y -= PITCH
            return
        indent = 2 * SIZE
        for line in broken(text, RIGHT - LEFT, indent):
            self._room(PITCH)
            self.line(line, LEFT + indent, self.y)
            self.y -= PITCH
            indent = 0.0

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Rows of cells between rules, as many columns as the widest row has."""
        columns = max(map(len, rows))
        wide = (RIGHT - LEFT) / columns
        for row in rows:
            cells = [broken(cell, wide - 8, size=9) for cell in (*row, *[""] * (columns - len(row)))]
            for part in range(0, max(1, *map(len, cells)), 50):  # a cell may be longer than a page
                self._row([cell[part : part + 50] for cell in cells], wide)
        self.y -= PITCH

    def end_page(self) -> None:
        self._number()
        self.canvas.showPage()
        self._open()

    def done(self) -> bytes:
        self._number()
        self.canvas.showPage()
        self.canvas.save()
        return self._file.getvalue()

    def _number(self) -> None:
        self.line(f"— {self._page} —", (LEFT + RIGHT) / 2 - 15, BOTTOM - 40, 9)

    def _open(self) -> None:
        self._page += 1
        self.y = TOP
        if self._look.turned:
            self.canvas.rotate(90)
            self.canvas.translate(0, -HEIGHT)
        if self._look.running_title:
            self.line(self._look.running_title, LEFT, TOP + 35, 9)

    def _room(self, height: float) -> None:
        if self.y - height < BOTTOM - PITCH:
            self.end_page()

    def _row(self, cells: Sequence[Sequence[str]], wide: float) -> None:
        height = 12.0 * max(1, *map(len, cells)) + 6
        self._room(height)
        for i, cell in enumerate(cells):
            x = LEFT + i * wide
            if self._look.rules:
                self.canvas.rect(x, self.y - height, wide, height)
            for j, line in enumerate(cell):
                self.line(line, x + 4, self.y - 12 * (j + 1), 9)
        self.y -= height


def printed(text: str, look: Look | None = None) -> bytes:
    """The PDF of `text` in the text form: a paragraph a line, rows with tabs, form feeds where pages end."""
    press = Press(look)
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        for _ in range(line.count("\f")):
            press.end_page()
        bare = line.replace("\f", "").strip("\ufeff \r")
        if "\t" in bare:
            rows.append([" ".join(cell.split()) for cell in bare.split("\t")])
            continue
        if rows:
            press.table(rows)
            rows = []
        if bare:
            press.paragraph(bare)
    return press.done()
