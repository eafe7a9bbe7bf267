"""Front matter is written byte for byte as PyYAML writes it."""

from __future__ import annotations

import math
import string

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.render.yaml_block import _Dumper, block

_CHINESE = "《公报》第一章，总则。（试行）〔2020〕号：；“引”·—…、"
_TEXTS = st.one_of(
    st.text(st.sampled_from(_CHINESE + string.ascii_letters + string.digits + " :#-'\"[]{},&*!|>%@`?"), max_size=12),
    st.sampled_from(["true", "no", "null", "~", "2021-05-27", "1_000", "0x1f", "1e3", "=", "---", "a: b", "a #b"]),
    st.text(max_size=8).map(lambda text: " ".join(text.split()).encode("utf-8", "replace").decode()),
)
_KEYS = st.text(st.sampled_from(string.ascii_lowercase + "_-.:#0"), min_size=1, max_size=12)
_SINGLE = st.one_of(_TEXTS, st.booleans(), st.integers(), st.none(), st.dates())
_VALUES = st.recursive(
    _SINGLE,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(_KEYS, _VALUES, max_size=5))
def test_a_block_is_what_pyyaml_writes(values: dict[str, object]) -> None:
    expected = yaml.dump(
        values, Dumper=_NoAnchors, allow_unicode=True, sort_keys=False, width=math.inf, default_flow_style=False
    )
    assert block(values) == expected


class _NoAnchors(_Dumper):
    """One date that stands in two places is written twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True
