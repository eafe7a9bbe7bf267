"""Spans and lines of a text, changes that can be undone, and folding of scripts and forms for comparison."""

from generator.text.edits import Change, Layer, TracedText, undo_all
from generator.text.script import fold, is_simplified, is_traditional, simplify, simplify_character
from generator.text.spans import LineIndex, Span

__all__ = [
    "Change",
    "Layer",
    "LineIndex",
    "Span",
    "TracedText",
    "fold",
    "is_simplified",
    "is_traditional",
    "simplify",
    "simplify_character",
    "undo_all",
]
