"""Whatever comes in, no stage raises and no character is lost."""

from __future__ import annotations

import hashlib

import hypothesis
from hypothesis import given

from generator import enrich, pipeline
from generator.model.archive import GazetteSource
from generator.model.gazette import Gazette, Glossary
from generator.model.issue import SourceIssue
from generator.notation.dates import DATE, date_of
from tests.support.archive import quiet, records_of
from tests.support.assert_spans import account
from tests.support.strategies import torn_texts

EMPTY = GazetteSource(gazette=Gazette(), glossary=Glossary(protected=("于後甫",)), issues=())
EXAMPLES = 400


def issue_of(text: str) -> SourceIssue:
    return SourceIssue(id="torn", file="torn.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest())


@hypothesis.settings(max_examples=EXAMPLES, suppress_health_check=[hypothesis.HealthCheck.too_slow])
@given(torn_texts())
def test_nothing_raises_and_nothing_is_lost(text: str) -> None:
    issue = pipeline.read_issue(issue_of(text), EMPTY, quiet)
    assert account(issue) == []
    for notice in issue.notices:
        dates = [date_of(match) for match in DATE.finditer(issue.segmented.repaired.text)]
        assert notice.head.date is None or notice.head.date in dates, "a date that is printed nowhere"
    corpus = enrich.gather(EMPTY.gazette, EMPTY.glossary, [issue], None)
    assert len({notice.id for notice in corpus.notices}) == len(corpus.notices)
    records_of(corpus)
