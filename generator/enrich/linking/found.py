"""A relation as it is found in a text, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.relations import Citation, RelationType, Target


@dataclass(frozen=True, slots=True)
class FoundRelation:
    """A relation of a `type` to a target, which the signs of `sentence` (start, end) state."""

    type: RelationType
    to: Target
    sentence: tuple[int, int]
    citation: Citation | None = None
    extends: bool = True
    partial: bool = False
