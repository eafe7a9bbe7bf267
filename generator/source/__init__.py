"""Stage 1: the files of a content root, read and checked; nothing in them is changed."""

from generator.source.content_root import read_gazette
from generator.source.problems import Problem, SourceError

__all__ = ["Problem", "SourceError", "read_gazette"]
