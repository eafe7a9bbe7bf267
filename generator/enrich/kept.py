"""What conversion to traditional script leaves as it stands: personal names and document numbers.

A name has no certain traditional form (范 is a family name, and 範 another; 后, 余, 于, 里 likewise), so names stand as
printed. A document number is an identifier. Source: appointments, rosters, signatures, glossary; heads and citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.model.relations import Appointment, Citation, CitationForm
from generator.vocabulary.names import is_name

_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+")
_LANE = "里"
"""The name of a lane or village; traditional script writes it as it is, and the tables take it for 裏 (in)."""

_SPACE = re.compile(r"\s+")


def kept_strings(corpus: Corpus, citations: Iterable[Citation], appointments: Iterable[Appointment]) -> tuple[str, ...]:
    """The strings to be left alone, sorted; the same string written with spaces (张 军) is one of them."""
    found = {*corpus.glossary.protected}
    found.update(entry.zh for entry in corpus.glossary.places if entry.zh.endswith(_LANE))
    for name in (record.person for record in appointments):
        found.update(_written(name) if _NAME.fullmatch(_SPACE.sub("", name)) else ())
    for notice in corpus.notices:
        found.update(_of(notice))
    for citation in citations:
        if citation.form is CitationForm.NUMBER:
            found.update(str(text) for text in (citation.text, citation.number) if text)
        elif citation.number:
            found.add(str(citation.number))
    return tuple(sorted(found))


def _of(notice: Notice) -> Iterator[str]:
    if notice.head.number:
        yield notice.head.number.text
    if notice.head.registration_number:
        yield notice.head.registration_number
    # 市长 孟凡利: the last word of a signature is the name.
    signed = (notice.head.signatory or "").split()
    if len(signed) > 1 and is_name(signed[-1]):
        yield signed[-1]
    if notice.withhold:
        return
    for node in notice.body.walk():
        for member in node.table.members() if node.table and node.table.columns else ():
            if is_name(member.name) or "·" in member.name:
                yield from _written(member.name)


def _written(name: str) -> tuple[str, str]:
    return str(name), _SPACE.sub("", name)
