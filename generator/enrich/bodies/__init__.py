"""Public bodies (机构): which body a printed name means."""

from generator.enrich.bodies.names import BodyNames

__all__ = ["BodyNames"]
