"""Joins, tables, rosters, attachments: how many are right, and that it never becomes fewer."""

from __future__ import annotations

import pytest

from tests.support.archive import ContentRoot, root_params
from tests.support.floors import floors, scores_of
from tests.support.truth import truths


@pytest.mark.parametrize("root", [param for param in root_params()])
def test_no_score_falls_below_its_floor(root: ContentRoot) -> None:
    if root not in {truth.root for truth in truths()}:
        return  # a gazette that nobody has read for us
    fallen = {
        f"{measure} of {name}": f"{score[measure]}, floor {floor}"
        for name, score in scores_of(root).items()
        for measure, floor in floors()[root.name][name].items()
        if score[measure] < floor
    }
    assert fallen == {}
