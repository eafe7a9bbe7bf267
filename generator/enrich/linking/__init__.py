"""Relations between documents, where the text states them: promulgates, implements, amends, repeals."""

from generator.enrich.linking.stage import link

__all__ = ["link"]
