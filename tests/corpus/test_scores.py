"""Joins, tables, rosters, attachments: how many are right, and that it never becomes fewer."""

from __future__ import annotations

import pytest

from tests.support.archive import ContentRoot, marks_of
from tests.support.floors import floors, scores_of
from tests.support.truth import truths

READ = {truth.root for truth in truths()}


@pytest.mark.parametrize(
    "root", [pytest.param(root, id=root.name, marks=marks_of(root.name)) for root in sorted(READ, key=str)]
)
def test_no_score_falls_below_its_floor(root: ContentRoot) -> None:
    fallen = {
        f"{measure} of {name}": f"{score[measure]}, floor {floor}"
        for name, score in scores_of(root).items()
        for measure, floor in floors()[root.name][name].items()
        if score[measure] < floor
    }
    assert fallen == {}
