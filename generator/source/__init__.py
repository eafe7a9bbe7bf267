"""Stage 1: the files of a content root, read and checked; nothing in them is changed."""

from generator.source.content_root import arriving_issue, changed_files, read_gazette
from generator.source.issues import ID
from generator.source.problems import Problem, SourceError

__all__ = ["ID", "Problem", "SourceError", "arriving_issue", "changed_files", "read_gazette"]
