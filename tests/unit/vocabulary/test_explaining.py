"""Words right behind a name that tell why somebody comes or goes."""

from __future__ import annotations

import pytest

from generator.vocabulary import explains


@pytest.mark.parametrize("words", ["因工作需要", "同志退休", "已到龄", "挂职一年", "聘期三年"])
def test_reasons(words: str) -> None:
    assert explains(words)


@pytest.mark.parametrize("words", ["为某局局长", "的某局局长职务", "同志为某局局长", "", "某局局长，因退休免去"])
def test_what_is_none(words: str) -> None:
    assert not explains(words)
