"""Values of YAML files by their fields, and runs of Chinese characters that a text shares with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.text import Span, simplify_character

RUN = 24
"""So many Chinese characters on end are words of somebody, not a name or a formula."""

_PASSED_OVER = re.compile(r"(?:[，、；。：]|[^\S\n])+")
_LONG = re.compile(rf"[\u4e00-\u9fff]{{{RUN},}}")


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar of a YAML file: the keys it stands under, what it says, where."""

    keys: tuple[str, ...]
    text: str
    span: Span

    @property
    def field(self) -> str:
        """The innermost key."""
        return self.keys[-1] if self.keys else ""


def values(text: str) -> Iterator[Value]:
    """The scalars of the YAML file `text`; what an alias repeats comes once, under its first key."""
    document = yaml.compose(text, Loader=yaml.SafeLoader)
    seen: set[int] = set()

    def below(node: yaml.Node | None, keys: tuple[str, ...]) -> Iterator[Value]:
        if node is None or id(node) in seen:
            return
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from below(value, (*keys, str(key.value)))
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from below(item, keys)
        else:
            yield Value(keys, str(node.value), Span(node.start_mark.index, node.end_mark.index))

    yield from below(document, ())


def runs(text: str) -> Iterator[str]:
    """Every RUN Chinese characters on end in a line of `text`, in simplified script; marks of sentences part none."""
    for match in _LONG.finditer(_PASSED_OVER.sub("", text)):
        words = "".join(map(simplify_character, match[0]))
        yield from (words[at : at + RUN] for at in range(len(words) - RUN + 1))
