"""Runs of documents, what stands before them, what a bracket tells of one."""

from __future__ import annotations

import pytest

from generator.enrich.runs import RUN, documents_of, lead_of
from generator.enrich.signs import signs_of


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("《甲》、《乙》和《丙》同时废止", 3),
        ("《甲》《乙》以及市政府印发的《丙》", 3),
        ("《甲》（《乙》附后）", 1),
        ("《甲》已被《乙》取代", 1),
        ("《甲》根据《乙》修改", 1),
    ],
)
def test_runs(text: str, documents: int) -> None:
    run = RUN.search(signs_of(text).text)
    assert run
    assert len(documents_of(run)) == documents


def test_what_stands_before_a_run() -> None:
    sentence = signs_of("经研究，决定废止《甲》").text
    run = RUN.search(sentence)
    assert run
    assert lead_of(sentence, run, 60) == "决定废止"


@pytest.mark.parametrize(
    ("text", "lead"),
    [("云州市桥梁办法（《甲》）", ""), ("废止云州市桥梁办法（《甲》）", "废止"), ("城墙的收费（《甲》）", None)],
)
def test_a_title_without_marks(text: str, lead: str | None) -> None:
    sentence = signs_of(text).text
    run = RUN.search(sentence)
    assert run
    assert lead_of(sentence, run, 60) == lead
