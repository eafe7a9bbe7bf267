"""From when and until when notices hold: exactly what readers found."""

from __future__ import annotations

import functools
import json
from typing import Any

import pytest

from tests.support.archive import ContentRoot, corpus_of, records_of
from tests.support.truth import IssueTruth, issue_params


@functools.cache
def notices(root: ContentRoot) -> dict[str, dict[str, Any]]:
    (record,) = [record for record in records_of(corpus_of(root)) if record.path == "notices.json"]
    return {notice["id"]: notice for notice in json.loads(record.text)}


@pytest.mark.parametrize("truth", issue_params())
def test_dates_of_validity(truth: IssueTruth) -> None:
    found = notices(truth.root)
    expected, actual = {}, {}
    for facts in truth.notices:
        for name in ("effective", "expires"):
            held = found[facts["id"]].get(name)
            expected[facts["id"], name] = facts[name].isoformat() if facts[name] else None
            actual[facts["id"], name] = held["date"] if held else None
    assert actual == expected
    assert expected, f"{truth} has no notices"
