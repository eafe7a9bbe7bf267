"""Nothing of an issue is lost: every character stands in a document, in an edit, or in the unplaced text."""

from __future__ import annotations

import pytest

from tests.support.archive import ContentRoot, corpus_of, judged_params
from tests.support.assert_spans import account


@pytest.mark.parametrize("root", judged_params())
def test_every_character_is_accounted_for(root: ContentRoot) -> None:
    issues = corpus_of(root).issues
    assert issues
    assert [f"{issue.id}: {wrong}" for issue in issues for wrong in account(issue)] == []
