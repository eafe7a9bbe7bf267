"""Text with a memory of where it came from: spans, lines, edits, script folding."""

from generator.text.edits import Change, Layer, TracedText, undo_all
from generator.text.passages import Passage, Place, group, joined
from generator.text.script import fold, is_traditional, to_simplified
from generator.text.spans import LineIndex, Span

__all__ = [
    "Change",
    "Layer",
    "LineIndex",
    "Passage",
    "Place",
    "Span",
    "TracedText",
    "fold",
    "group",
    "is_traditional",
    "joined",
    "to_simplified",
    "undo_all",
]
