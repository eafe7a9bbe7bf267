"""Appointments of whole archives: nothing invented, and each record where its words stand."""

from __future__ import annotations

import re

import pytest

from generator.text import fold
from tests.support.appointments import is_printed, records
from tests.support.archive import ContentRoot, archive_of, corpus_of, judged_params

_PAGE = re.compile(r"[—-]\s*\d+\s*[—-]")


@pytest.mark.parametrize("root", judged_params())
def test_people_and_posts_stand_in_the_entry_and_on_its_lines(root: ContentRoot) -> None:
    corpus = corpus_of(root)
    nodes = {(notice.id, node.eid): node for notice in corpus.notices for node in notice.body.walk()}
    issues = {notice.id: notice.issue for notice in corpus.notices}
    sources = {issue.id: issue.text.split("\n") for issue in archive_of(root).issues}
    found = records(corpus)
    assert found
    for record in found:
        text = "".join(nodes[record.notice, record.eid].text.split())
        assert record.person in text
        assert is_printed(record.post, text)
        lines = sources[issues[record.notice]][record.evidence.first_line - 1 : record.evidence.last_line]
        assert fold(record.person) in fold(_PAGE.sub("", "".join(lines)))
        assert type(record.person) is type(record.post) is type(record.evidence.text) is str
