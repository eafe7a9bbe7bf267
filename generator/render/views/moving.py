"""Views of a notice's page moved elsewhere: anchors, links and texts become those of another place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from generator.render.markdown import Markdown
from generator.render.views.runs import Run

_ANCHORS = frozenset({"anchor", "outer"})
_LEFT_OUT = frozenset({"here", "csv"})
"""Tools of a notice's own page: the links of provisions to themselves, tables as files."""


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """The names of what a view of this `kind` holds; nothing of what is no view."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


class Mover:
    """Moves views; what becomes of anchors, links and texts, a class for a place says."""

    def anchor(self, eid: str) -> Markdown:
        """The anchor `eid` there."""
        return Markdown(eid)

    def href(self, destination: str) -> Markdown | None:
        """The link `destination` there; None if it leads nowhere."""
        raise NotImplementedError

    def run(self, run: Run) -> Run:
        """The stretch of text `run` there, its link not yet moved."""
        return run

    def moved(self, value: Any) -> Any:
        """`value` there: a view, a tuple of views, or anything else, which stays as it is."""
        if isinstance(value, tuple):
            return tuple(self.moved(one) for one in value)
        if isinstance(value, Run):
            value = self.run(value)
        kind: Any = type(value)
        names = _fields(kind)
        return replace(value, **{name: self._field(name, getattr(value, name)) for name in names}) if names else value

    def _field(self, name: str, value: Any) -> Any:
        if isinstance(value, Markdown) and name in _ANCHORS:
            return self.anchor(value)
        if isinstance(value, Markdown) and name == "href":
            return self.href(value)
        return None if name in _LEFT_OUT else self.moved(value)
