"""`issues/<id>.json`: all that is known of one issue, in one file."""

from __future__ import annotations

import json

from generator import pipeline
from generator.model.gazette import NoticeFacts, Sidecar, Withholding
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts

TEXT = (
    f"云州市人民政府公报\n\n{HEAD}各区政府：\n\n请照办。\n\n{HEAD.replace('〕5号', '〕6号')}各区政府：\n\n砖缝青苔。\n"
)


def records(sidecar: Sidecar) -> dict[str, object]:
    corpus = corpus_of_texts(TEXT, sidecar=sidecar)
    found = pipeline.export_records(corpus, pipeline.relate(corpus, quiet), quiet)
    return {record.path: json.loads(record.text) for record in found if record.path.endswith(".json")}


def test_it_has_the_record_of_the_issue_and_those_of_its_notices() -> None:
    found = records(Sidecar(year=2022, official_url="https://example.org/"))
    own = found["issues/i1.json"]
    (listed,) = found["issues.json"]  # type: ignore[misc]
    assert isinstance(own, dict)
    assert own | listed | {"source": own["source"]} == own
    assert own["source"] == listed["source"]
    assert own["withheld"] == []
    assert own["heads"] == found["notices.json"]
    assert own["official_url"] == "https://example.org/"
    assert own["facsimile"] is None


def test_it_says_what_is_withheld_and_does_not_tell_it() -> None:
    facts = NoticeFacts(position=2, withhold="依申请")
    passage = Withholding(first_line=1, last_line=1, reason="封面")
    own = records(Sidecar(notices=(facts,), withhold=(passage,)))["issues/i1.json"]
    assert isinstance(own, dict)
    first, second = own["withheld"]
    assert first == {"first_line": 1, "last_line": 1, "notice": None, "reason": "封面"}
    assert (second["notice"], second["reason"]) == (own["notices"][1], "依申请")
    assert "砖缝青苔" not in json.dumps(own, ensure_ascii=False)
