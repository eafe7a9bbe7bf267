"""Every notice of every gazette as Akoma Ntoso: valid, whole, with the anchors of its page and nothing invented."""

from __future__ import annotations

import pytest

from generator.model.notice import NodeType
from generator.model.page import Record
from tests.support.akoma_ntoso import faults, named, own_words, parsed, tree_words
from tests.support.archive import ContentRoot, corpus_of, judged_params, records_of


def files_of(records: tuple[Record, ...]) -> dict[str, str]:
    return {record.path: record.text for record in records if record.path.endswith(".akn.xml")}


@pytest.mark.parametrize("root", judged_params())
def test_every_file_is_valid_and_holds_the_canonical_text(root: ContentRoot) -> None:
    corpus = corpus_of(root)
    assert corpus.notices
    records = records_of(corpus)
    assert faults(corpus, records) == []
    assert files_of(records) == files_of(records_of(corpus))


@pytest.mark.parametrize("root", judged_params())
def test_the_canonical_text_holds_the_tree_once_in_reading_order(root: ContentRoot) -> None:
    shown = [notice for notice in corpus_of(root).notices if not notice.withhold]
    assert [notice.id for notice in shown if own_words(notice) != tree_words(notice)] == []


@pytest.mark.parametrize("root", judged_params())
def test_what_has_articles_is_an_act(root: ContentRoot) -> None:
    corpus = corpus_of(root)
    files = files_of(records_of(corpus))
    for notice in corpus.notices:
        acts = named(parsed(files[f"notices/{notice.id}.akn.xml"]), "act")
        types = [node.type for node in notice.body.walk()]
        parts = sum(bool(part.articles) for part in notice.components)
        assert len(acts) == parts, notice.id
        assert bool(acts) == (NodeType.ARTICLE in types), notice.id
