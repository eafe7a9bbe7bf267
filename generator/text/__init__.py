"""Text with a memory of where it came from: spans, lines, edits, passages, and folding for comparison."""

from generator.text.digests import digest, name_uuid
from generator.text.edits import Change, Layer, TracedText, undo_all
from generator.text.figures import is_short_figure, lowered, raised, would_join
from generator.text.passages import Passage, Place, group, joined
from generator.text.script import Traditional, fold, is_simplified, is_traditional, simplify, simplify_character
from generator.text.spans import LineIndex, Span
from generator.text.words import BOUNDARY, folding, name_word, tokens, words

__all__ = [
    "BOUNDARY",
    "Change",
    "Layer",
    "LineIndex",
    "Passage",
    "Place",
    "Span",
    "TracedText",
    "Traditional",
    "digest",
    "fold",
    "folding",
    "group",
    "is_short_figure",
    "is_simplified",
    "is_traditional",
    "joined",
    "lowered",
    "name_uuid",
    "name_word",
    "raised",
    "simplify",
    "simplify_character",
    "tokens",
    "undo_all",
    "words",
    "would_join",
]
