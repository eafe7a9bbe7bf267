"""Stage 4: one notice's lines become a typed document: head, components, a tree of provisions."""

from generator.parse.stage import parse

__all__ = ["parse"]
