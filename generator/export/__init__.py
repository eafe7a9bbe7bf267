"""Stage 6: the data contract, texts of notices, what search indexes; and what of the sources may not be said aloud."""

from generator.export.plain import texts
from generator.export.search import search_records
from generator.export.stage import export
from generator.export.withheld import WithheldLines

__all__ = ["WithheldLines", "export", "search_records", "texts"]
