"""Citations (引用) and works (文献): what the texts cite, and which document is meant."""

from generator.enrich.citations.stage import cite

__all__ = ["cite"]
