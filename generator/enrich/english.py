"""English titles of notices for which the gazette prints none: a description, which says no more than the head does.

Circular 汐政办发〔2023〕6号 (General Office of the Xiyu Municipal People's Government, 27 May 2021). Kind and bodies by
vocabulary; what has no English name there stands in Chinese.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from generator.enrich.bodies import BodyNames
from generator.model.corpus import Corpus
from generator.model.notice import Head
from generator.notation.dates import MONTHS
from generator.vocabulary import KINDS


def names_in_english(printed: Iterable[str], names: BodyNames) -> dict[str, str]:
    """English names of bodies, by the name as printed; those without one are left out."""
    return {name: english for name in sorted(set(printed)) if (english := names.english(name))}


def english_titles(corpus: Corpus, bodies: Mapping[str, str]) -> dict[str, str]:
    """Notice id → its description, for each notice without a printed English title whose head has a number or a date.

    A kind and an issuer alone would not tell it from others.
    """
    return {
        notice.id: _described(notice.head, bodies)
        for notice in corpus.notices
        if not notice.title_en and (notice.head.number or notice.head.date)
    }


def _described(head: Head, bodies: Mapping[str, str]) -> str:
    words = [KINDS.get(head.kind or "", "Document")]
    if head.kind == "人事":
        words = ["Appointments and removals"]
    if head.number:
        words.append(f"No. {head.number.serial}" if head.number.order else head.number.text)
    details = [bodies.get(name, name) for name in head.issuers]
    details += [_date(head.date)] if head.date else []
    return " ".join(words) + (f" ({', '.join(details)})" if details else "")


def _date(date: dt.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
