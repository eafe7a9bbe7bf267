"""Text with a memory of where it came from: spans, lines, edits, script folding."""

from generator.text.edits import Change, Layer, TracedText, undo_all
from generator.text.script import fold, is_traditional, to_simplified
from generator.text.spans import LineIndex, Span

__all__ = ["Change", "Layer", "LineIndex", "Span", "TracedText", "fold", "is_traditional", "to_simplified", "undo_all"]
