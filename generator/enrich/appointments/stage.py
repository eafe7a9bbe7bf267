"""The records of all personnel lists."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.enrich.appointments.cuts import prints_short_verbs
from generator.enrich.appointments.decisions import (
    NOTHING,
    Day,
    Decision,
    begins_other_list,
    formal_action,
    is_day_alone,
    is_of_congress,
    plain_action,
    read_days,
    read_decision,
    resolve,
)
from generator.enrich.appointments.leading import is_unknown_heading, refuses
from generator.enrich.appointments.sentences import Stated, named_term, read_sentence
from generator.enrich.appointments.terms import begins_term, joined_terms, term_for_all
from generator.enrich.appointments.whole import is_bare
from generator.enrich.bodies import BodyNames
from generator.enrich.texts import NoticeText, texts_of
from generator.model.corpus import Corpus
from generator.model.gazette import WITHHELD_MARK
from generator.model.notice import Head, Node, NodeType, Notice
from generator.model.relations import Appointment
from generator.notation.enumerators import read_enumerator
from generator.text import Passage, Span
from generator.vocabulary import chooses_advisers, is_name

_TITLE_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*年")
_SHORT = (None, "任", "聘", "免")
_WHOLE_NAME = 4  # characters of the shortest name of a body without a place
_TWO_NAMES = 4  # characters
_PARAGRAPHS = frozenset({NodeType.PARAGRAPH, NodeType.PREAMBLE, NodeType.ITEM, NodeType.SECTION, NodeType.SUBSECTION})


def read_appointments(corpus: Corpus, names: BodyNames) -> tuple[Appointment, ...]:
    """One record a person, a post and an action, in order; `names` tell the body that a post belongs to.

    Only entries of personnel lists give records: rosters, advisers and awardees are no appointments.
    """
    published = {issue.id: issue.segmented.facts.published for issue in corpus.issues}
    return tuple(
        record
        for notice in corpus.notices
        for record in _List(notice, names, published.get(notice.issue), corpus.gazette.place.zh).read()
    )


@dataclass(slots=True)
class _Record:
    """A record in the making: what later paragraphs may still give a term."""

    record: Appointment
    terms: tuple[str, ...]
    decision: int  # which decision of the list it belongs to
    group: int  # which group of entries under one heading

    def give(self, term: str) -> None:
        """Add a term, unless the record takes somebody out of a post."""
        if self.record.enters is not False:
            self.terms = (*self.terms, term)


@dataclass(slots=True)
class _List:
    """The personnel list of one notice, read from its first paragraph to its last."""

    notice: Notice
    names: BodyNames
    published: dt.date | None
    place: str | None  # that the gazette is of
    records: list[_Record] = field(default_factory=list)
    days: tuple[Day, ...] = ()
    authority: str | None = None
    verb: str | None = None  # of the heading over the entries
    action: str | None = None  # all that the heading prints for the verb, in a list of a congress: 决定任命
    inline: str | None = None  # the last that an entry of the group prints
    term: str | None = None  # of the heading
    last: dt.date | None = None  # the last whole date that is printed
    lost: bool = False  # on which day they decided cannot be told
    unsaid: bool = False  # who decided cannot be told
    unknown: bool = False  # the heading above prints no action that could be told: entries must print their own
    closed: bool = False  # what stands below is another list
    short: bool = False  # 任 at the start of entries may be a verb
    congress: bool = False  # the list is a people's congress's own
    decision: int = 0
    group: int = 0
    places: set[str] = field(default_factory=set)  # how its bodies and posts begin: 云州

    def read(self) -> Iterator[Appointment]:
        """The records in order."""
        if not entries_of(self.notice):
            return
        self.short = prints_short_verbs([str(node.text) for node in entries_of(self.notice)])
        self.congress = is_of_congress(self.notice.head.title)
        self.places.update(name[:2] for name in (self.place, *self.notice.head.issuers) if name)
        texts: defaultdict[str, list[NoticeText]] = defaultdict(list)
        for text in texts_of(self.notice):
            if text.cell is None and text.component is None:
                texts[text.eid].append(text)
        for node in self.notice.body.walk():
            if node.withheld or WITHHELD_MARK in node.text:
                self._forget()
            elif node.type is NodeType.PERSONNEL and not self.closed:
                self._entry(texts[node.eid][0])
            elif node.type in _PARAGRAPHS:
                for text in texts[node.eid]:
                    self._paragraph(text)
        for made in self.records:
            yield replace(made.record, term=joined_terms(made.terms))

    def _forget(self) -> None:
        """Carry nothing over what is withheld: it may have said who decided, when, and what is done to those below."""
        self.days, self.authority, self.last = (), None, None
        self.verb = self.action = self.inline = self.term = None
        self.lost = self.unsaid = True
        self.decision += 1

    def _paragraph(self, text: NoticeText) -> None:
        """A paragraph between the entries: a decision, a heading, a term for those above it."""
        words = str(text.text)
        if self.records and self._term(words):
            return
        decision = read_decision(words)
        if is_unknown_heading(words) or (decision.heads and refuses(words)):
            self._decided(decision)
            self.verb = self.action = self.inline = self.term = None
            self.unknown = True
            return
        self.closed = begins_other_list(words) or (self.closed and decision == NOTHING)
        if is_day_alone(words):
            self.days, self.lost = (), True
        self._decided(decision)

    def _decided(self, decision: Decision) -> None:
        if decision == NOTHING:
            return
        if decision.decides:
            # A clause that names another body, and no day, says nothing of the day.
            same = decision.authority in (None, self.authority)
            self.days = decision.days or (self.days if same and not decision.undated else ())
            self.lost = decision.undated or (self.lost and not decision.days)
            self.authority = decision.authority or self.authority
            if decision.authority:
                own = is_of_congress(decision.authority) and not decision.heads
                self.congress = own or is_of_congress(self.notice.head.title)
            self.unsaid = self.unsaid and not decision.authority
            self.decision += 1
            whole = [date for day in decision.days if day[0] and (date := resolve(day))]
            self.last = whole[-1] if whole else self.last
        self.verb, self.term, self.inline, self.unknown = decision.verb, decision.term, None, False
        self.action = decision.action if self.congress else None
        self.group += 1

    def _term(self, words: str) -> bool:
        """Give the term that a paragraph is to those it speaks of; False if it is none."""
        found = term_for_all(words)
        if found:
            term, verb = found
            for made in self.records:
                mine = plain_action(made.record.action) == verb if verb else made.group == self.group
                contract = not term.startswith("聘") or "聘" in made.record.action
                if mine and contract and made.decision == self.decision:
                    made.give(term)
            return True
        return self._term_of_some(words)

    def _term_of_some(self, words: str) -> bool:
        """张军、李明试用期一年: for these alone, of the decision above."""
        if not begins_term(words):
            return False
        known = frozenset(made.record.person for made in self.records if made.decision == self.decision)
        given = named_term(words, known)
        for made in self.records if given else ():
            if given and made.decision == self.decision and made.record.person in given:
                made.give(given[made.record.person])
        return given is not None

    def _entry(self, text: NoticeText) -> None:
        """The sentences of an entry; words before its first verb may be date and body (市政府决定任命…)."""
        words = str(text.text)
        start = 0
        for end in _ends(words):
            said = words[start:end]
            span = Span(start + len(said) - len(said.lstrip()), start + len(said.rstrip()))
            bare = said.strip()
            number = read_enumerator(bare)
            over = self.verb or self.inline
            entry = bare[number.end :] if number else bare
            sentence = read_sentence(
                entry,
                over,
                headed=self.verb is not None,
                places=frozenset(self.places),
                short=self.short and over in _SHORT,
            )
            if sentence.preface:
                preface = read_decision(sentence.preface, leads=True)
                if preface.days or preface.authority:
                    self._decided(replace(preface, verb=self.verb, action=self.action, term=self.term))
            stated = [one for one in sentence.all if not (self.unknown and one.unsaid)]
            if stated:
                self.inline = sentence.verb or self.inline
                self._records(text, span, stated)
            elif self.records:
                self._term(bare)
            start = end

    def _records(self, text: NoticeText, span: Span, stated: list[Stated]) -> None:
        evidence = text.evidence(span)
        for one in stated:
            if _runs_over(text.text, one.person):
                continue
            body = self._body(one.post.text)
            self.places.add(one.post.text[:2])
            record = Appointment(
                notice=self.notice.id,
                eid=text.eid,
                date=self._date(one.date),
                authority=self._authority(),
                action=self._action(one, str(span.cut(text.text))),
                enters=one.enters,
                person=one.person,
                post=one.post.text,
                body=body,
                term=None,
                evidence=evidence,
            )
            terms = one.terms
            if self.term and one.enters is not False:
                terms = (*terms, self.term)
            self.records.append(_Record(record, terms, self.decision, self.group))

    def _action(self, one: Stated, sentence: str) -> str:
        """The printed verb; a congress's list tells 决定任命 and 批准任命 from 任命."""
        if one.verb is None:
            return "任"
        if not self.congress:
            return one.verb
        clauses = re.split(r"[，,；;。]", "".join(sentence.split()))
        clause = next((clause for clause in clauses if one.person in clause), sentence)
        printed = formal_action(clause, one.verb)
        governs = printed == one.verb == self.verb and one.verb not in clause
        return self.action if governs and self.action else printed

    def _body(self, post: str) -> str | None:
        """The body that `post` names; none of a word that many bodies have (办公室主任)."""
        bare = re.sub(r"[（(][^（）()]*[）)]$", "", post)
        body, _ = (None, bare) if is_bare(bare) else self.names.split_post(bare)
        return None if body and len(body) < _WHOLE_NAME and not re.search(r"[省市州盟县区旗镇乡]", body) else body

    def _date(self, row: str | None) -> dt.date | None:
        """The day of an entry: that of its row, else the only one of the decision above it, else of the circular."""
        if row is not None:
            return next((self._resolved(day) for day in read_days(row)), None)
        if self.lost:
            return None
        if self.days:
            return self._resolved(self.days[0]) if len(self.days) == 1 else None
        return self.notice.head.date if _is_decision(self.notice.head) else None

    def _resolved(self, day: Day) -> dt.date | None:
        """The date of `day`; where no year is printed, that of the title, of an earlier date, of head or issue.

        Of these only one that makes it certain: no decision is older than the one above it, none younger than the
        circular or the issue that prints it.
        """
        if day[0]:
            return resolve(day)
        for other in self.days:
            if other[0] and other[1:] == day[1:]:
                return resolve(other)
        title = _TITLE_YEAR.search(self.notice.head.title)
        if title:
            return resolve((int(title["year"]), *day[1:]))
        if self.last:
            found = resolve((self.last.year, *day[1:]))
            return found if found and found >= self.last else None
        head = self.notice.head.date if _is_decision(self.notice.head) else None
        latest = head or self.published
        found = resolve((latest.year, *day[1:])) if latest else None
        return found if found and latest and found <= latest else None

    def _authority(self) -> str | None:
        """Who decided: the body or meeting that the clause above names, else the issuer of a circular that decides."""
        head = self.notice.head
        if self.unsaid:
            return self.authority
        return self.authority or (head.issuers[0] if _is_decision(head) and len(head.issuers) == 1 else None)


def entries_of(notice: Notice) -> tuple[Node, ...]:
    """The entries of the personnel list that `notice` is; none of one that is withheld, or that chooses advisers."""
    if notice.withhold or chooses_advisers(notice.head.title):
        return ()
    return tuple(node for node in notice.body.walk() if node.type is NodeType.PERSONNEL)


def _is_decision(head: Head) -> bool:
    """True if the notice is itself the decision: a circular with issuer and date, not a list of what others decided."""
    return bool(head.issuers and head.date)


def _runs_over(text: str, person: str) -> bool:
    """True if a line ends within `person`, and both parts are names: 张军 above 李明为某局局长 may be two people."""
    if not isinstance(text, Passage) or len(person) < _TWO_NAMES or is_name(person):
        return False
    place = re.search(r"\s*".join(map(re.escape, person)), text)
    if place is None:
        return False
    lines = [line for at in range(*place.span()) if not text[at].isspace() and (line := text.line_at(at))]
    cut = next((at for at in range(1, len(lines)) if lines[at] != lines[0]), None)
    return bool(cut) and is_name(person[:cut]) and is_name(person[cut:])


def _ends(words: str) -> list[int]:
    """Where the sentences of an entry end, marks in brackets aside."""
    ends: list[int] = []
    depth = 0
    for i, char in enumerate(words):
        depth += (char in "（(") - (char in "）)")
        if char in "；;。\n" and depth <= 0:
            ends.append(i + 1)
    return ends if ends and not words[ends[-1] :].strip() else [*ends, len(words)]
