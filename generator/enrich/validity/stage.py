"""The clauses of validity in an archive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.enrich.acts import Act, acts_in
from generator.enrich.lists import Lists
from generator.enrich.places import Cited, Places, by_notice, cited_texts, places_of
from generator.enrich.signs import DATE, DOCUMENT, MONTH, Signs, signs_of
from generator.enrich.texts import NoticeText
from generator.enrich.validity.hits import UNDER_HEADING, Hit, hits_in
from generator.enrich.validity.reckoning import reckoned
from generator.enrich.validity.scopes import Coverage, coverage
from generator.enrich.validity.subjects import Kind, Subject, subject_of
from generator.enrich.validity.tabled import tabled_end
from generator.enrich.validity.unread import UNREAD, unread_in
from generator.model.corpus import Corpus
from generator.model.notice import NodeType, Notice
from generator.model.relations import Citation, RelationType, Scope, Validity
from generator.notation.terms import Term, day_after, day_before
from generator.text import Span
from generator.vocabulary import kind_of

_WORTH = re.compile(r"[起期止行效废执延]|日\s*[至到—-]")
_NO_CLAUSES = frozenset(
    {NodeType.ROSTER, NodeType.PERSONNEL, NodeType.DUTY_NOTE, NodeType.SIGNATURE, NodeType.UNPLACED}
)
_PROPOSED = re.compile(r"(?<![模虚])拟(?!定)|建议|草案|征求意见|如果|如需|若(?!干)|倘若")
_LAPSED = re.compile(r"已(?:经|自然|自动|自行)*(?:失效|废止|终止|过期)")
_THEIRS = re.compile(r"(?:该|原)[\u4e00-\u9fff]{0,6}(?:通知|办法|规定|意见|细则|方案|文件|公告|通告|决定)")
_WIDTH = 200  # signs before a clause that say whether it is only proposed
_NEAR = 8  # records of a text that a clause can belong to
_AMENDING = re.compile(r"修改|修订|修正")
_OPENING = re.compile(rf"(?:(?:自|从)?{DATE}(?:零时)?|(?:自|从){MONTH})起,(?!至)")
_ASKING = frozenset({"函", "请示", "报告"})  # what they say of a day is asked for, not ordered
# What a sentence does to others and dates: 《甲》有效期延长至…; 将《甲》第三条修改为…，自…起执行.
_ON_OTHERS = (RelationType.CONTINUES, RelationType.AMENDS)
_RATE = re.compile(r"(?:率|费|价格?|标准|比例|税|金|补贴|补助|津贴|待遇|额度?|系数|基数|门票|工资)[^,。;的]{0,8}\Z")
_PAST = re.compile(r"先后|累计|以来|已经|已于")
_ENDED = re.compile(r"(?:予以废止|宣布失效|宣布废止|决定废止|予以失效|停止执行)(?!的|前|后)")
_LISTED = re.compile(r"[0-9一二三四五六七八九十百][件个部项]|下列|以下|如下|附件|目录|清单")

_JOINED = re.compile(r"[,(]?(?:并|且|暂定|同时)?")


@dataclass(slots=True)
class _Statement:
    """What one node says of the validity of one thing."""

    at: Coverage
    start: int
    end: int
    effective: dt.date | None = None
    expires: dt.date | None = None
    words: list[str] = field(default_factory=list)
    term: Term | None = None
    anchored: bool = False
    former: dt.date | None = None
    stops: bool = False
    repeals: list[str] = field(default_factory=list)

    def takes(self, hit: Hit) -> bool:
        """True if `hit` can belong to the same record: it contradicts nothing."""
        return (hit.effective is None or self.effective in (None, hit.effective)) and (
            hit.expires is None or self.expires in (None, hit.expires)
        )

    def add(self, hit: Hit, start: int, end: int) -> None:
        """Take up what `hit` says, in the sentence from sign `start` to `end`."""
        self.start, self.end = min(self.start, start), max(self.end, end)
        self.effective = self.effective or hit.effective
        self.expires = self.expires or hit.expires
        self.term = self.term or hit.term
        self.anchored = self.anchored or hit.anchored
        self.former = self.former or hit.former
        self.stops = self.stops or hit.period == "停止"
        if hit.words and hit.words not in self.words:
            self.words.append(hit.words)


def read_validity(corpus: Corpus, citations: Sequence[Citation]) -> tuple[Validity, ...]:
    """One record a clause, in order; `citations` say what clauses repeal."""
    return validity_of(corpus.notices, by_notice(citations))


def validity_of(notices: Sequence[Notice], cited: Mapping[str, Sequence[Citation]]) -> tuple[Validity, ...]:
    """The same for some `notices`, whose citations are `cited`, by notice."""
    return tuple(record for notice in notices for record in _of_notice(notice, cited.get(notice.id, ())))


def _of_notice(notice: Notice, citations: Sequence[Citation]) -> list[Validity]:
    places = places_of(notice)
    lists = Lists(places)
    records: list[tuple[Validity, Term | None]] = []
    for cited in cited_texts(notice, citations):
        if cited.text.node.type in _NO_CLAUSES or places.is_draft(cited.text):
            continue
        if not _WORTH.search(cited.text.text) and "until" not in lists.column(cited.text):
            continue
        signs = signs_of(cited.text.text, cited.citations)
        if end := tabled_end(cited, signs, lists):
            listed = _Statement(Coverage(Scope.PROVISION, cited.text.eid), end.start, end.end)
            listed.add(end, end.start, end.end)
            records.append((_record(listed, cited, signs), None))
            continue
        for found in _in_text(cited, signs, lists):
            records.append((_record(found, cited, signs), None if found.anchored else found.term))
    return reckoned(records, notice)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a text, from sign `start` to `end`, with what it does to other documents."""

    cited: Cited
    signs: Signs
    places: Places
    lists: Lists
    start: int
    end: int
    acts: tuple[Act, ...]

    def names_document(self) -> bool:
        """True if the sentence names a document."""
        return DOCUMENT in self.signs.text[self.start : self.end]

    def searched(self, pattern: re.Pattern[str]) -> bool:
        """True if `pattern` is found in the sentence."""
        return pattern.search(self.signs.text, self.start, self.end) is not None


def _in_text(cited: Cited, signs: Signs, lists: Lists) -> list[_Statement]:
    found: list[_Statement] = []
    for start, end in signs.sentences():
        acts = tuple(acts_in(signs, start, end, cited.text.notice))
        sentence = _Sentence(cited, signs, lists.places, lists, start, end, acts)
        _dates(found, sentence)
        _repeals(found, sentence)
    return found


def _dates(found: list[_Statement], sentence: _Sentence) -> None:
    signs, start, end = sentence.signs, sentence.start, sentence.end
    last: tuple[Hit, Coverage] | None = None
    hits = [*_opening(sentence), *hits_in(signs, start, end)]
    for hit in sorted([*hits, *unread_in(signs, start, end, hits)], key=lambda hit: hit.start):
        hit = _as_end(hit, sentence)
        if _PROPOSED.search(signs.text, max(start, hit.start - _WIDTH), hit.start):
            continue
        at = last[1] if last and _goes_on(signs.text[last[0].end : hit.start]) else None
        at = at or _covered(sentence, hit, found)
        if at is None:
            continue
        last = hit, at
        record = next((f for f in found[-_NEAR:] if f.at == at and f.takes(hit) and _of_same(f, sentence)), None)
        if record is None:
            record = _Statement(at, start, end)
            found.append(record)
        record.add(hit, start, end)


def _of_same(found: _Statement, sentence: _Sentence) -> bool:
    """True unless one of the two speaks of other documents, of which each sentence has its own."""
    if found.at.scope is not Scope.PROVISION or not sentence.names_document():
        return True
    return found.start >= sentence.start


def _as_end(hit: Hit, sentence: _Sentence) -> Hit:
    """`hit`; where a document ends itself on a day (本通知自…起废止), the day before is its last."""
    ends = hit.period == "停止" and hit.effective and not any(a.type is RelationType.REPEALS for a in sentence.acts)
    subject = subject_of(sentence.signs, sentence.start, hit.start) if ends else None
    if hit.effective and subject and subject.kind in (Kind.OWN, Kind.ISSUED, Kind.BARE, Kind.POLICY):
        return replace(hit, effective=None, expires=day_before(hit.effective))
    return hit


def _goes_on(between: str) -> bool:
    """True if nothing but marks stands between two clauses, so that they share their subject."""
    return not between or _JOINED.fullmatch(between) is not None


def _opening(sentence: _Sentence) -> Iterator[Hit]:
    """自2020年5月1日起，… at the beginning of a provision: the day from which its measure holds.

    At the beginning of a later sentence only a day that is still to come is one.
    """
    signs = sentence.signs
    match = _OPENING.match(signs.text, sentence.start, sentence.end)
    asks = sentence.cited.text.notice.head.kind in _ASKING
    if match and not asks and not sentence.searched(_PAST):
        day = next((date for i in range(match.start(), match.end()) if (date := signs.date(i))), None)
        issued = sentence.cited.text.notice.head.date
        if day and (sentence.start == 0 or (issued and day >= issued)):
            yield Hit(match.start(), match.end(), day, begins=True, dated=True, period="执行期")


def _covered(sentence: _Sentence, hit: Hit, told: Sequence[_Statement]) -> Coverage | None:
    """What `hit` covers; `told` is what the sentences before it said."""
    text = sentence.cited.text
    subject = subject_of(sentence.signs, sentence.start, hit.start)
    if hit.period == UNREAD:
        return _unread(sentence, subject, told)
    if text.cell is not None and subject.kind not in (Kind.OWN, Kind.POLICY):
        return None
    if _of_others(sentence, hit, subject):
        known = hit.period == "停止" and any(hit.effective in (None, one.effective) for one in told)
        return None if known else Coverage(Scope.PROVISION, text.eid)
    if _is_none(sentence, hit, subject):
        return None
    if subject.kind is Kind.BARE and told and not hit.begins:
        return told[-1].at
    if subject.kind is Kind.BARE and hit.period not in ("", UNDER_HEADING) and hit.begins:
        subject = Subject(Kind.OTHER)
    return coverage(subject, hit, text, sentence.places)


def _unread(sentence: _Sentence, subject: Subject, told: Sequence[_Statement]) -> Coverage | None:
    """What an end covers that could not be read: only the text's own document, which must not seem to have none."""
    if subject.kind is Kind.BARE and told and told[-1].at.scope is not Scope.PROVISION:
        return told[-1].at
    if subject.kind not in (Kind.OWN, Kind.ISSUED) or (sentence.names_document() and sentence.acts):
        return None
    return coverage(subject, Hit(sentence.start, sentence.end), sentence.cited.text, sentence.places)


def _of_others(sentence: _Sentence, hit: Hit, subject: Subject) -> bool:
    """True for a day that the sentence, or the list in which it stands, sets for other documents."""
    done = {act.type for act in sentence.acts}
    theirs = subject.kind in (Kind.OTHER, Kind.DOCUMENTS)
    if theirs and done.intersection(_ON_OTHERS):
        return True
    if RelationType.CONTINUES in done and subject.kind is Kind.BARE and not hit.begins:
        return True
    if hit.period == "停止" and RelationType.REPEALS in done and hit.effective:
        return True
    entry = theirs and bool(hit.period or hit.expires) and sentence.names_document()
    return entry and sentence.lists.kind(sentence.cited.text) is RelationType.CONTINUES


def _is_none(sentence: _Sentence, hit: Hit, subject: Subject) -> bool:
    """True for a day that is no clause of this notice: of the past, of another document, of what is quoted."""
    if hit.period == "最迟" or (hit.period == "调整" and not _changes_rate(sentence, subject)):
        return True
    if sentence.searched(_LAPSED) and subject.kind is not Kind.OWN:
        return True
    if subject.kind is Kind.OTHER and _THEIRS.fullmatch(subject.words):
        return True
    return _amends(sentence.cited.text) and not _is_of_amendment(subject)


def _changes_rate(sentence: _Sentence, subject: Subject) -> bool:
    """True for a rate, a charge, a price that is ordered to be another from a day on; no report of one."""
    asks = sentence.cited.text.notice.head.kind in _ASKING
    return not asks and not sentence.searched(_PAST) and _RATE.search(subject.words) is not None


def _amends(text: NoticeText) -> bool:
    """True if the text stands in a document that amends others, and so may speak in their words."""
    title = text.component.heading if text.component else text.notice.head.title
    return bool(title and _AMENDING.search(title) and kind_of(title))


def _is_of_amendment(subject: Subject) -> bool:
    own = subject.kind is Kind.OWN and kind_of(subject.words) is not None
    own = own or (subject.kind is Kind.PROVISION and subject.own)
    return own or subject.kind in (Kind.ISSUED, Kind.DOCUMENTS, Kind.BARE)


def _repeals(found: list[_Statement], sentence: _Sentence) -> None:
    """Take up what the sentence repeals, or that it decides on a list of what is repealed."""
    text, signs = sentence.cited.text, sentence.signs
    texts = []
    for act in sentence.acts:
        document = signs.document(act.at)
        if act.type is RelationType.REPEALS and document and document.citation:
            texts.append(document.citation.text + (act.provision or ""))
    decides = text.cell is None and not text.heading and sentence.searched(_ENDED) and sentence.searched(_LISTED)
    if not texts and (not decides or sentence.searched(_PROPOSED)):
        return
    record = next((f for f in found if f.at.scope is not Scope.PROVISION), None)
    record = next((f for f in found if f.stops and f.start >= sentence.start), record)
    if record is None:
        part = text.component
        at = Coverage(Scope.COMPONENT, part.eid) if part else Coverage(Scope.NOTICE, sentence.places.notice.body.eid)
        record = _Statement(at, sentence.start, sentence.end)
        found.append(record)
    record.start, record.end = min(record.start, sentence.start), max(record.end, sentence.end)
    record.repeals += texts


def _record(found: _Statement, cited: Cited, signs: Signs) -> Validity:
    span = signs.span(found.start, found.end)
    bare = span.cut(signs.source)
    span = Span(span.start, span.start + len(bare.rstrip()))
    term, former = found.term, found.former
    first = day_after(former) if former else None
    last = term.last_day(first) if term and first and not found.expires else None
    return Validity(
        notice=cited.text.notice.id,
        eid=cited.text.eid,
        covers=found.at.covers,
        scope=found.at.scope,
        effective=found.effective,
        expires=found.expires or last,
        reckoned=last is not None,
        term="、".join(found.words) or None,
        repeals=tuple(dict.fromkeys(found.repeals)),
        evidence=cited.text.evidence(span),
    )
