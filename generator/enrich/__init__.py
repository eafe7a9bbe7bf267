"""Stage 5: what the notices of the archive have to do with one another."""

from generator.enrich.gather import gather
from generator.enrich.stage import enrich

__all__ = ["enrich", "gather"]
