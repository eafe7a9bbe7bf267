"""Public bodies (机构): which body a printed name means, and to which body a post belongs."""

from generator.enrich.bodies.names import BodyNames
from generator.enrich.bodies.posts import cut_post

__all__ = ["BodyNames", "cut_post"]
