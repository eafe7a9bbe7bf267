"""Whatever comes in, no stage raises and no character is lost."""

from __future__ import annotations

import hashlib
import os

import hypothesis
from hypothesis import given

from generator import enrich, pipeline
from generator.model.archive import GazetteSource
from generator.model.gazette import Gazette, Glossary
from generator.model.issue import SourceIssue
from generator.notation.dates import DATE, date_of
from tests.support.akoma_ntoso import faults
from tests.support.archive import quiet, records_of
from tests.support.assert_spans import account
from tests.support.strategies import mutated_texts, recombined_texts, spliced_texts, truncated_texts

EMPTY = GazetteSource(gazette=Gazette(), glossary=Glossary(protected=("于後甫",)), issues=())
EXAMPLES = 2_500 if os.environ.get("CI") else 250
"""Of each of the four kinds of text: 10,000 together in CI."""

many = hypothesis.settings(max_examples=EXAMPLES, suppress_health_check=[hypothesis.HealthCheck.too_slow])


def issue_of(text: str) -> SourceIssue:
    return SourceIssue(id="torn", file="torn.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest())


@many
@given(recombined_texts())
def test_recombined_lines(text: str) -> None:
    nothing_raises_and_nothing_is_lost(text)


@many
@given(spliced_texts())
def test_spliced_stretches(text: str) -> None:
    nothing_raises_and_nothing_is_lost(text)


@many
@given(truncated_texts())
def test_truncated_stretches(text: str) -> None:
    nothing_raises_and_nothing_is_lost(text)


@many
@given(mutated_texts())
def test_mutated_stretches(text: str) -> None:
    nothing_raises_and_nothing_is_lost(text)


def nothing_raises_and_nothing_is_lost(text: str) -> None:
    issue = pipeline.read_issue(issue_of(text), EMPTY, quiet)
    assert account(issue) == []
    for notice in issue.notices:
        dates = [date_of(match) for match in DATE.finditer(issue.segmented.repaired.text)]
        assert notice.head.date is None or notice.head.date in dates, "a date that is printed nowhere"
    corpus = enrich.gather(EMPTY.gazette, EMPTY.glossary, [issue], None)
    assert len({notice.id for notice in corpus.notices}) == len(corpus.notices)
    assert faults(corpus, records_of(corpus)) == []
