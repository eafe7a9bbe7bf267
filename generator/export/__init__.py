"""Stage 6: the data contract: records, not files."""

from generator.export.stage import export

__all__ = ["export"]
