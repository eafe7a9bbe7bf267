"""Views of a notice's page moved elsewhere: anchors, links and texts become those of another place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_not
from typing import Any

from generator.render.markdown import Markdown
from generator.render.views.runs import Run

_MOVED = frozenset({"anchor", "outer", "href"})
_LEFT_OUT = frozenset({"here", "csv"})
"""Tools of a notice's own page: the links of provisions to themselves, tables as files."""


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """The names of what a view of this `kind` holds; nothing of what is no view."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


class Mover:
    """Moves views; what becomes of anchors, links and texts, a class for a place says."""

    def anchor(self, eid: Markdown) -> Markdown:
        """The anchor `eid` there."""
        return eid

    def href(self, destination: str) -> Markdown | None:
        """The link `destination` there; None if it leads nowhere."""
        raise NotImplementedError

    def run(self, run: Run) -> Run:
        """The stretch of text `run` there, its link not yet moved."""
        return run

    def moved(self, value: Any) -> Any:
        """`value` there: a view, a tuple of views, or anything else, which stays as it is.

        What nothing changes in is the same object as before.
        """
        if isinstance(value, tuple):
            moved = tuple([self.moved(one) for one in value])
            return moved if any(map(is_not, moved, value)) else value
        if isinstance(value, Run):
            value = self.run(value)
        kind: Any = type(value)
        kept = {name: getattr(value, name) for name in _fields(kind)}
        changed = {name: there for name, one in kept.items() if (there := self._field(name, one)) is not one}
        return replace(value, **changed) if changed else value

    def _field(self, name: str, value: Any) -> Any:
        if name in _LEFT_OUT:
            return None
        if isinstance(value, Markdown) and name in _MOVED:
            return self.href(value) if name == "href" else self.anchor(value)
        return value if isinstance(value, str) else self.moved(value)
