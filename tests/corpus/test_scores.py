"""Joins, tables, rosters, attachments: how many are right, and that it never becomes fewer."""

from __future__ import annotations

import pytest

from tests.support.archive import ContentRoot, marks_of
from tests.support.floors import fallen, floors, scores_of
from tests.support.truth import truths

READ = {truth.root for truth in truths()}


@pytest.mark.parametrize(
    "root", [pytest.param(root, id=root.name, marks=marks_of(root.name)) for root in sorted(READ, key=str)]
)
def test_no_score_falls_below_its_floor(root: ContentRoot) -> None:
    assert fallen(scores_of(root), floors()[root.name]) == {}
