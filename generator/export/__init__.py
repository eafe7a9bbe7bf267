"""Stage 6: the data contract: records, not files; and what of the sources may not be said aloud."""

from generator.export.stage import export
from generator.export.withheld import WithheldLines

__all__ = ["WithheldLines", "export"]
