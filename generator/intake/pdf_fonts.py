"""Fonts of a PDF whose codes are none of their encoding: such a code is kept as a character that nobody can tell.

A predefined encoding (a CMap, as UniGB-UCS2-H) has no glyph for some codes. pdfminer, which decodes, passes over them,
so that what is printed there would be missing without a trace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.cmapdb import CMap
from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import resolve1

_NO_CID = -1
_Tree = Mapping[int, Any]  # a byte → the number of a glyph, or the tree of the bytes that follow


class Fonts(PDFResourceManager):
    """The fonts of a document, those with composite codes as fonts that lose none."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font that `spec` describes; a composite one is asked for with the `spec` of its descendant."""
        subtype = getattr(resolve1(spec.get("Subtype")), "name", None)
        if subtype in ("CIDFontType0", "CIDFontType2"):
            return _WholeFont(self, spec)
        return super().get_font(objid, spec)


class _WholeFont(PDFCIDFont):
    """A font that has a glyph for each code, if only one whose character is not known."""

    def decode(self, bytes: bytes) -> Iterator[int]:  # noqa: A002 - so named by pdfminer
        """The glyphs of `bytes`, in their order."""
        if isinstance(self.cmap, CMap):
            return whole(self.cmap.code2cid, bytes)
        return iter(self.cmap.decode(bytes))

    def to_unichr(self, cid: int) -> str:
        """The character of the glyph `cid`. Raises PDFUnicodeNotDefined, which the reader of pages takes as unknown."""
        if cid == _NO_CID:
            raise PDFUnicodeNotDefined(self.cidcoding, cid)
        return super().to_unichr(cid)


def whole(tree: _Tree, data: bytes) -> Iterator[int]:
    """The glyphs of `data` by the codes in `tree`; -1 for each code that is not there, or is cut off.

    How long an unknown code is, its neighbours say, so that the codes behind it are read rightly.
    """
    lengths: dict[tuple[int, int], int] = {}  # of a tree and a byte that it lacks
    at = 0
    while at < len(data):
        found: Any = tree
        while isinstance(found, Mapping) and at < len(data):
            node, byte = found, data[at]
            found = node.get(byte)
            at += 1
            if found is None:
                key = id(node), byte
                if key not in lengths:
                    lengths[key] = _length(node, byte)
                at += lengths[key] - 1
        yield found if isinstance(found, int) else _NO_CID


def _length(tree: _Tree, byte: int) -> int:
    """How many bytes a code has from `byte` on, which `tree` lacks: it ends here if the code before it does."""
    if not tree:
        return 2  # nothing is known of the encoding; nearly all have two
    below = tree[max((other for other in tree if other < byte), default=min(tree))]
    if not isinstance(below, Mapping):
        return 1
    depths = Counter(_depth(other) for other in tree.values() if isinstance(other, Mapping))
    return 1 + depths.most_common(1)[0][0]


def _depth(tree: _Tree) -> int:
    below = next(iter(tree.values()), None)
    return 1 + _depth(below) if isinstance(below, Mapping) else 1
