"""A small finder of citations for tests of what leans on them: every 《title》 with its number, every number alone.

It knows the archive's notices by number and by title; whatever else is cited is a work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.enrich.texts import NoticeText, texts_of
from generator.model.corpus import Corpus
from generator.model.relations import Citation, CitationForm, Target, TargetKind
from generator.notation.title_marks import title_marks
from generator.text import Span, fold

_CODE = r"[\u4e00-\u9fff]{1,8}[发字办函规公告通]\s*[〔\[［(（]\s*\d{4}\s*[〕\]］)）]\s*\d{1,5}\s*号"
_ORDER = r"[\u4e00-\u9fff、]{1,12}令\s*(?:第\s*)?\d{1,5}\s*号"
_NUMBER = re.compile(rf"{_CODE}|{_ORDER}")
_BEHIND = re.compile(rf"\s*[（(]\s*({_NUMBER.pattern})(?:[，,][^（）()]{{0,40}})?[）)]")
_LEADING = re.compile(r"^.*(?:根据|依据|依照|按照|按|贯彻|落实|执行|废止|以|和|及|、|对|将)(?=.)")


def found_citations(corpus: Corpus) -> tuple[Citation, ...]:
    """The citations in the texts of `corpus`, in order, without the titles of what a notice issues itself."""
    known: dict[str, Target] = {}
    for notice in corpus.notices:
        if notice.head.number:
            known[fold(notice.head.number.text)] = Target(TargetKind.NOTICE, notice.id)
        for title, eid in [(notice.head.title, None), *((c.title, c.eid) for c in notice.components)]:
            known.setdefault(fold(title or ""), Target(TargetKind.NOTICE, notice.id, eid))
    return tuple(c for notice in corpus.notices for text in texts_of(notice) for c in _cited(text, known))


def _cited(text: NoticeText, known: dict[str, Target]) -> Iterator[Citation]:
    plain = str(text.text)
    own = {fold(text.notice.head.title)} | {fold(part.title or "") for part in text.notice.components}
    at = 0
    for marked in title_marks(plain):
        start, end, title = marked.start, marked.end, marked.cut(plain)[1:-1]
        yield from _numbers(text, at, start, known)
        behind = _BEHIND.match(plain, end)
        at = behind.end() if behind else end
        number = re.sub(r"\s", "", behind[1]) if behind else None
        if (number or fold(title) not in own) and not _introduces(plain, start):
            target = known.get(fold(number or title)) or Target(TargetKind.WORK, number or f"t-{fold(title)}")
            yield _citation(text, Span(start, at), CitationForm.TITLE, title, number, target)
    yield from _numbers(text, at, len(plain), known)


def _introduces(plain: str, start: int) -> bool:
    return plain[max(0, start - 4) : start].endswith("简称")


def _numbers(text: NoticeText, start: int, end: int, known: dict[str, Target]) -> Iterator[Citation]:
    for match in _NUMBER.finditer(str(text.text), start, end):
        lead = _LEADING.match(match[0])
        begin = match.start() + (lead.end() if lead else 0)
        number = re.sub(r"\s", "", match[0][begin - match.start() :])
        target = known.get(fold(number)) or Target(TargetKind.WORK, number)
        yield _citation(text, Span(begin, match.end()), CitationForm.NUMBER, None, number, target)


def _citation(
    text: NoticeText, span: Span, form: CitationForm, title: str | None, number: str | None, target: Target
) -> Citation:
    first, last = text.lines(span)
    return Citation(
        notice=text.notice.id,
        eid=text.eid,
        start=span.start,
        end=span.end,
        text=str(span.cut(text.text)),
        form=form,
        title=title,
        number=number,
        target=target,
        first_line=first,
        last_line=last,
        sentence="",
        cell=text.cell,
        heading=text.heading,
    )
