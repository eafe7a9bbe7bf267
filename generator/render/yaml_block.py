"""Values as a block of YAML, byte for byte as PyYAML writes it, without its detours: pages have a long front matter.

Only what is hard is left to PyYAML: how values other than texts of ordinary characters are written.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import yaml

_REMEMBERED = 1 << 12
_ORDINARY = re.compile("[ -~\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e“”‘’—–…·]+")
"""Nothing that needs an escape: such a text stands as it is, or between single quotes."""

_IN_QUOTES = re.compile(r"""^(?:[ #,\[\]{}&*!|>'"%@`]|[-?:](?:[ ]|$)|---|\.\.\.)|:(?:[ ]|$)|[ ]\#|[ ]$""")
"""What YAML would take for a mark of its own, or drop."""


class _Dumper(yaml.SafeDumper):
    """Every character that YAML might read in a second way written as an escape."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    odd = any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in text)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if odd else None)


_Dumper.add_representer(str, _represent_text)


def block(values: Mapping[str, Any]) -> str:
    """`values` (mappings, lists and single values of one line) as YAML in block style, one value a line."""
    return "".join(f"{line}\n" for line in _mapping(values)) if values else "{}\n"


def _mapping(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        name = _single(key)
        if isinstance(value, Mapping) and value:
            yield f"{name}:"
            yield from (f"  {line}" for line in _mapping(value))
        elif isinstance(value, list) and value:
            yield f"{name}:"
            yield from _list(value)
        else:
            yield f"{name}: {_single(value)}"


def _list(values: Sequence[Any]) -> Iterator[str]:
    for value in values:
        lines = (
            _mapping(value)
            if isinstance(value, Mapping) and value
            else _list(value)
            if isinstance(value, list) and value
            else iter((_single(value),))
        )
        yield f"- {next(lines)}"
        yield from (f"  {line}" for line in lines)


def _single(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list):
        return "[]"
    if isinstance(value, str) and _ORDINARY.fullmatch(value):
        return "'{}'".format(value.replace("'", "''")) if _needs_quotes(value) else value
    return _written(type(value).__name__, value)


def _needs_quotes(text: str) -> bool:
    """True if YAML would read the ordinary `text` in another way: as markup, as a number, a date, true or null."""
    values = _Dumper.yaml_implicit_resolvers.get(text[0], ())
    return bool(_IN_QUOTES.search(text)) or any(pattern.match(text) for _, pattern in values)


@lru_cache(_REMEMBERED)
def _written(_: str, value: Any) -> str:
    """How PyYAML writes `value`; the name of its type tells True from 1."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, width=math.inf)
    return text.removesuffix("\n...\n").removesuffix("\n")
