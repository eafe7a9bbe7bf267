"""YAML of the program's own (vocabulary, contract, words): what is read at every start, so read by the fastest reader.

Files of content roots are not for it: `source` tells their editors where which value is wrong.
"""

from __future__ import annotations

from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C, ten times as fast, where PyYAML was built with it; both give the same."""


def load_yaml(text: str) -> Any:
    """What the YAML `text` says. Raises yaml.YAMLError if it is none."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader
