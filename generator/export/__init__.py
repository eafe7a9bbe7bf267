"""Stage 6: the data contract, texts of notices and sources, what search indexes; what of them may not be said aloud."""

from generator.export.manifest import sums
from generator.export.plain import texts
from generator.export.search import search_files, search_records
from generator.export.source_texts import source_files, source_texts
from generator.export.stage import export
from generator.export.withheld import WithheldLines

__all__ = ["WithheldLines", "export", "search_files", "search_records", "source_files", "source_texts", "sums", "texts"]
