"""Personnel lists of an invented city, and the records that they give."""

from __future__ import annotations

from generator import pipeline
from generator.model.corpus import Corpus
from generator.model.relations import Appointment
from tests.support.archive import quiet
from tests.support.texts import corpus_of_texts, paragraphs

TITLE = "近期市政府任免的工作人员名单"
DECIDES = "2022年3月4日，市政府决定"
FIRST, LAST = "钱进为云州市档案馆馆长；", "周全为云州市档案馆副馆长。"


def records(corpus: Corpus) -> tuple[Appointment, ...]:
    """The appointments of `corpus`."""
    return pipeline.relate(corpus, quiet).appointments


def records_of(*lines: str) -> tuple[Appointment, ...]:
    """The appointments of a list with these lines under its title."""
    return records(corpus_of_texts(paragraphs(TITLE, *lines)))


def said(found: tuple[Appointment, ...]) -> list[str]:
    """Records in short: action person post, and the term behind a slash."""
    return [f"{one.action} {one.person} {one.post}{f' / {one.term}' if one.term else ''}" for one in found]


def of_entry(entry: str, heading: str = "任命：") -> list[str]:
    """What `entry` gives in a list, under `heading`."""
    found = records_of(f"{DECIDES}，任命：", FIRST, LAST, heading, entry)
    assert said(found)[:2] == ["任命 钱进 云州市档案馆馆长", "任命 周全 云州市档案馆副馆长"]
    return said(found[2:])


def is_printed(post: str, text: str) -> bool:
    """True if `post` stands in `text`, or its body does, and behind it the rest of it."""
    return any(post[:end] in text and post[end:] in text.partition(post[:end])[2] for end in range(1, len(post) + 1))
