"""The body that a post belongs to, carried to the posts behind it that print none."""

from __future__ import annotations

from generator.enrich.appointments import read_appointments
from generator.enrich.bodies import BodyNames
from generator.model.gazette import Glossary
from tests.support.appointments import DECIDES, TITLE
from tests.support.texts import corpus_of_texts, paragraphs


class _Bodies(BodyNames):
    """Names that end in 局."""

    def split_post(self, post: str) -> tuple[str | None, str]:
        body, end, rest = post.rpartition("局")
        if rest.startswith("长"):
            body, end, rest = body.removesuffix("局"), "局", f"局{rest}"
        return (f"{body}{end}", rest) if body else (None, post)


def bodies(*entries: str) -> list[str | None]:
    corpus = corpus_of_texts(paragraphs(TITLE, f"{DECIDES}，任命：", *entries))
    return [record.body for record in read_appointments(corpus, _Bodies(Glossary(), None))]


def test_a_post_without_a_body_is_of_the_one_before_it() -> None:
    entry = "张军为云州市水务局党组书记、副主任；"
    assert bodies(entry) == ["云州市水务局", "云州市水务局"]


def test_a_body_is_carried_neither_to_another_person_nor_to_a_post_that_names_one() -> None:
    assert bodies("张军为云州市水务局党组书记；", "李明为副主任；") == ["云州市水务局", None]
    assert bodies("张军为云州市水务局党组书记、云州市水文站站长；") == ["云州市水务局", None]
