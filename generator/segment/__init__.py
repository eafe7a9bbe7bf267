"""Stage 3: masthead, printed contents, where each notice begins and ends, and what is left over."""

from generator.segment.stage import segment

__all__ = ["segment"]
