"""What one sentence of a personnel list says: who, into or out of which posts, by which verb, on which terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from generator.enrich.appointments.cuts import (
    LINK,
    ROW_DATE,
    SHORT,
    SHORTEST,
    Cut,
    ends_in_post,
    is_short_verb,
    linked,
    unlinked,
)
from generator.enrich.appointments.leading import SIDE, may_lead, refuses
from generator.enrich.appointments.people import Person, read_people
from generator.enrich.appointments.posts import Post, is_post, read_posts
from generator.enrich.appointments.terms import begins_term, goes_on, read_term, term_for_all, term_in
from generator.vocabulary import ends_post, enters_post, explains, find_verbs, is_body, is_name, is_reason, may_be_name

_OPEN, _CLOSE = "（(", "）)"
_PROPOSING = frozenset({"提名", "推荐", "建议"})
"""Verbs that put nobody into a post: another decides."""
_OF = frozenset({"的", "同志"})  # 张军的某局局长职务, 张军同志某局局长职务: who leaves it
_LEAVING = frozenset({"不再担任", "不再兼任", "不再任", "辞去"})
_AS = ("不再聘", "解聘")
_BESIDE = "兼"
_RANKED = frozenset({"晋升", "套转"})
_SENT = ("挂职", "挂任")  # 张军挂职某局副局长（时间一年）: verb and term
_LETS = re.compile(r"(?:决定|同意|批准){0,3}(?:接受|由)|决定|同意|批准")
_PROPOSED = re.compile(r"提请|提名|推荐|建议|拟(?=任|聘|免|提|由|同意)")
_SUBJECTLESS = re.compile(
    r"(?:其|本人)?(?P<link>不再担任|不再兼任|不再任|挂职担任|挂职任|挂任|挂职|兼任|担任|改任|转任|辞去|代理|任|兼|为)(?=.{2})"
)
_REASON_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff])因[^，,；;。：:、]{1,16}?(?=辞去|不再担任|不再兼任|不再任)")
_OF_SUBJECT = re.compile(
    r"(?:现|拟)?(?:任(?![命职免])|担任|兼任|改任|转任|不再|聘任?(?=为)|免去|免(?![除职])|晋升|套转|辞去)"
)
_HIS = re.compile(r"其(?!其|木格)(?:本人)?(?:所|原|现)?(?:担任|兼任|任|为)?的?")
_HELD = re.compile(r"(?:所|原|现|前|后)?(?:担任|兼任|任)?的|(?:所任|原任|所担任|原担任)的?")
_NEXT = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,3})(?:同志)?[为任的]")
_ITSELF = re.compile(
    r"(?:其(?!其|木格)(?:原任?|所任|兼任)?|原任|所任)的?(?P<post>[^其]{4,60}?)职务(?P<verb>(?:自行|自然|随之|相应|一并|同时)(?:免除|免去|解除))"
)
_ENDS_ITSELF = re.compile(r"职务(?:因[^，,；;。]{2,20}?)?(?P<verb>(?:自行|自然|随之|相应|一并)(?:免除|免去|解除))$")
_WHOLE_PLACE = re.compile(r"[省市州盟县区旗镇乡]|[\u4e00-\u9fff]{2,8}?[省市州盟县区旗镇乡]")
_AT_ONCE = re.compile(r"[省市州盟县旗镇乡](?!长)")
_LONGEST = 4000
_LONGEST_VERB = 4
_LONG_NAME = 5
_SHORTEST_POST = 2
_MOST_VERBS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One person and one post. `verb` is the printed verb, None if the sentence has none; `enters` is what it does.

    `link` is the word between person and post (为, 任, 的); `date` is printed in the same row.
    """

    person: str
    post: Post
    verb: str | None
    enters: bool | None
    terms: tuple[str, ...] = ()
    date: str | None = None
    unsaid: bool = False  # neither this sentence nor what stands above it prints a verb


@dataclass(slots=True)
class Sentence:
    """A sentence as far as it is read: what it states, clause by clause, and what stands before the first verb."""

    stated: list[list[Stated]] = field(default_factory=list)
    preface: str = ""
    verb: str | None = None
    people: tuple[Person, ...] = ()
    places: frozenset[str] = frozenset()  # how posts of the list begin: no names
    headed: bool = True  # a heading over the entries prints the verb, not the entry before
    short: bool = False  # 任 at its start may be a verb: 任张军为某局局长
    leads: bool = False  # who it is about stands alone before what is said of them: 张军，免去某局局长职务

    @property
    def all(self) -> list[Stated]:
        """What it states, one after another."""
        return [one for clause in self.stated for one in clause]


def read_sentence(
    text: str, verb: str | None, *, headed: bool = True, places: frozenset[str] = frozenset(), short: bool = False
) -> Sentence:
    """What `text`, one sentence, states under the `verb` that is printed above it, None if there is none.

    `headed`: the verb is that of a heading; else an entry above prints it, and 张军任某局局长 does not need it.
    `places` are the first two characters of posts and bodies of the list (云州), which no name is. `short`: the list
    prints 免 and 聘, so that 任 before a name is a verb too.
    """
    sentence = Sentence(headed=headed, places=places, short=short)
    pending = ""
    if refuses(text[:_LONGEST]):
        return sentence
    for clause in clauses(_REASON_BETWEEN.sub("", text[:_LONGEST])):
        if pending and _OF_SUBJECT.match(clause):  # 张军，任某局局长
            sentence.people, sentence.leads, pending = read_people(pending), True, ""
        elif pending:
            pending += "，"
        if _clause(sentence, pending + clause, verb):
            pending = ""
        elif not sentence.stated and _may_go_on(clause):
            pending += clause
        else:
            pending = ""
            if not sentence.people:
                sentence.people = _subject(clause)
            if not sentence.stated:
                sentence.preface += clause + "，"
    return sentence


def clauses(text: str) -> Iterator[str]:
    """`text` cut at commas, semicolons, colons and stops outside brackets, and at 、 behind which an entry begins."""
    depth, start = 0, 0
    for i, char in enumerate(text):
        depth += (char in _OPEN) - (char in _CLOSE)
        if depth <= 0 and (char in "，,；;。：:" or (char == "、" and _begins_entry(text, i, start))):
            yield text[start:i].strip()
            start = i + 1
    yield text[start:].strip()


def _begins_entry(text: str, at: int, start: int) -> bool:
    """True if a post ends before the 、 at `at`, and behind it somebody else becomes something: 李明为某局局长."""
    before = text[max(start, at - 30) : at].strip()
    if not (ends_post(before) or before.endswith("职务")):
        return False
    following = _NEXT.match(text, at + 1)
    verb = next(find_verbs(text[at + 1 : at + 1 + _LONGEST_VERB]), None)
    return bool(following and is_name(following["name"])) or (
        verb is not None and verb.start() == 0 and not LINK.fullmatch(verb[0])
    )


def _subject(clause: str) -> tuple[Person, ...]:
    """Who `clause` says something of, but no post: 李明同志退休."""
    bare = "".join(clause.split())
    for end in (2, 3, 4):
        if is_name(bare[:end]) and explains(bare[end:]):
            return read_people(bare[:end])
    return ()


def _may_go_on(clause: str) -> bool:
    """True if `clause` is nothing but names: a list of people that commas part."""
    return bool(read_people(clause)) and not _subject(clause)


def _clause(sentence: Sentence, clause: str, verb: str | None) -> bool:
    """Take in one clause; False if it states nothing."""
    if not clause:
        return True
    if _term(sentence, clause):
        return True
    itself = _ITSELF.fullmatch(clause) if sentence.people else None
    if itself and (found := _stated(sentence, (sentence.people, "的", itself["post"]), itself["verb"], here=True)):
        sentence.stated.append([replace(one, enters=False) for one in found])
        return True
    side = SIDE.match(clause)
    bare = clause[side.end() :] if side else clause
    for begin, end, own in _beginnings(clause, bare, short=sentence.short):
        preface, rest = clause[:begin], clause[end:]
        if begin and (sentence.stated or not may_lead(preface)):
            continue
        if _is_proposal(clause) and own not in _PROPOSING:
            continue
        found = _entry(sentence, rest.strip(), own or sentence.verb or verb, own or sentence.verb, here=own is not None)
        if found:
            sentence.preface += preface
            sentence.verb = own or sentence.verb
            sentence.stated.append(found)
            return True
        if own in _PROPOSING:
            break
    return False


def _is_proposal(clause: str) -> bool:
    side = SIDE.match(clause)
    return _PROPOSED.match(clause, side.end() if side else 0) is not None


def proposes(text: str, verb: str | None) -> bool:
    """True if `text`, under the heading `verb`, proposes somebody for a post, into which another puts them."""
    if verb in _PROPOSING and not any(True for _ in find_verbs(text)):
        return True
    return _is_proposal(text.strip())


def _beginnings(clause: str, bare: str, *, short: bool) -> Iterator[tuple[int, int, str | None]]:
    """Where an entry may begin in `clause`: behind each verb, and at its start. In: with and without leading words.

    Out: where the words before it end, where the entry begins, and the verb in between.
    """
    offset = len(clause) - len(bare)
    for match in islice(find_verbs(clause), _MOST_VERBS):
        if not LINK.fullmatch(match[0]):
            yield (0 if match.start() <= offset else match.start()), match.end(), match[0]
    for match in islice(_LETS.finditer(clause), _MOST_VERBS):
        yield match.start(), match.end(), None
    brief = SHORT.match(bare)
    if brief and (brief[0] != "任" or (short and is_short_verb(bare))):
        yield 0, offset + 1, brief[0]
    yield 0, offset, None
    if offset:
        yield 0, 0, None


def _entry(sentence: Sentence, rest: str, verb: str | None, own: str | None, *, here: bool) -> list[Stated]:
    """What `rest` states under `verb`; `own` is the verb if the sentence prints it, `here` if this clause does."""
    his = _HIS.match(rest)
    if his and sentence.people:
        link = "的" if enters_post(verb or "") is False else "为"
        return _stated(sentence, (sentence.people, link, rest[his.end() :]), verb, here=True) if own else []
    of_place = rest[:2] in sentence.places or _AT_ONCE.match(rest)
    of_subject = bool(own and here and sentence.people and (of_place or sentence.leads))
    if of_subject and ("职务" in rest or sentence.leads) and ends_in_post(rest.removeprefix("为")):
        link = "的" if enters_post(verb or "") is False else "为"
        return _stated(sentence, (sentence.people, link, rest.removeprefix("为")), verb, here=here)
    cut = linked(rest) or (unlinked(rest, verb, sentence.places) if verb else None)
    if cut:
        return _stated(sentence, cut, verb, here=here)
    less = _SUBJECTLESS.match(rest)
    if less and sentence.people and (sentence.stated or ends_in_post(rest[less.end() :])):
        before = sentence.stated[-1][-1].post.text if sentence.stated and less["link"] not in _LEAVING else None
        subjectless = sentence.people, less["link"], rest[less.end() :]
        return _stated(sentence, subjectless, verb, here=here, before=before)
    if sentence.stated and not own and ends_post(rest) and not is_reason(rest) and len(rest) > SHORTEST:
        last = sentence.stated[-1][-1]
        posts = read_posts(rest, last.post.text).posts if last.enters else ()
        # 兼 in brackets behind the post before is of that post.
        return [
            replace(one, post=post, terms=tuple(term for term in one.terms if term != _BESIDE))
            for one in _again(sentence)
            for post in posts
            if is_post(post.text)
        ]
    return []


def _again(sentence: Sentence) -> list[Stated]:
    """One record a person of the clause before."""
    return list({one.person: one for one in sentence.stated[-1]}.values())


def _stated(sentence: Sentence, cut: Cut, verb: str | None, *, here: bool, before: str | None = None) -> list[Stated]:
    people, link, post = cut
    itself = _ENDS_ITSELF.search(post) if link in _OF else None
    post = post[: itself.start()] if itself else post
    respectively, link = link.startswith("分别"), link.removeprefix("分别")
    held = _HELD.match(post) if link in _OF else None
    post = post[held.end() :] if held else post
    date = ROW_DATE.search(post)
    if date:
        post = post[: date.start()].strip()
    listed = read_posts(post, before)
    if not listed.posts or any(len(one.text) < SHORTEST for one in listed.posts):
        return []
    if respectively and len(people) != len(listed.posts):
        return []
    governs, enters = (itself["verb"], False) if itself else _governing(sentence, link, verb, here=here)
    sentence.people = people
    if governs in _PROPOSING or not _may_hold(people, listed.posts):
        return []
    if link == "为" and not here and sentence.verb is None and (enters, enters_post(verb or "")) == (True, False):
        return []  # below 免去：; another heading is lost, or the entry stands under the wrong one
    known = frozenset(person.name for person in people)
    noted = [_terms_of(note, known) for note in listed.notes]
    found = []
    sent = link.startswith(_SENT)
    for number, person in enumerate(people):
        own = [link[:2]] if link.startswith(_SENT) else [_BESIDE] if link in ("兼任", "兼") and governs != link else []
        own += [term for note in person.notes if (term := term_in(note))]
        own += [terms[person.name] for terms in noted if person.name in terms]
        found += [
            Stated(
                person=person.name,
                post=one,
                verb=governs,
                enters=enters,
                terms=(*own[:sent], *one.terms, *own[sent:]),
                date=date[0] if date else None,
                unsaid=verb is None and link in ("为", *_OF) and itself is None,
            )
            for one in (listed.posts[number : number + 1] if respectively else listed.posts)
        ]
    return found


def _may_hold(people: Sequence[Person], posts: Sequence[Post]) -> bool:
    """True if the posts hold no words of others, and people with no common names stand with what surely is a post."""
    if not all(is_post(post.text) for post in posts):
        return False
    strange = [person.name for person in people if not (is_name(person.name) or "·" in person.name)]
    if not strange:
        return True
    if not all(map(may_be_name, strange)):
        return False
    first = posts[0].text
    placed = _WHOLE_PLACE.match(first) is not None or is_body(first[:-_SHORTEST_POST])
    return all(ends_post(post.text) for post in posts) and (placed or max(map(len, strange)) < _LONG_NAME)


def _governing(sentence: Sentence, link: str, verb: str | None, *, here: bool) -> tuple[str, bool | None]:
    """The verb that governs, and what it does: the link itself, the `verb` of sentence or heading, or none printed."""
    if link in _LEAVING:
        return link, False
    if link.removesuffix("为") in _RANKED:
        return link.removesuffix("为"), True
    enters = enters_post(verb) if verb else None
    unsaid = verb is None or (not (sentence.headed or sentence.verb or here) and link not in ("为", *_OF))
    contradicts = enters is not None and not here and enters is (link in _OF)
    if contradicts and enters is False and link == "为" and verb and verb.startswith(_AS):
        return verb, False  # 不再聘任：张军为某局总工程师
    return _default(link) if verb is None or unsaid or contradicts else (verb, enters)


def _default(link: str) -> tuple[str, bool]:
    """Verb and what it does, where none is printed that governs, or one that the words contradict: 张军任某局局长."""
    if link in _OF:
        return "免", False
    return ("任" if link == "为" or link.startswith(_SENT) else link), True


def _terms_of(note: str, known: frozenset[str]) -> dict[str, str]:
    """The term that `note` gives each of the `known` names: 试用期一年 all of them, 言午挂职一年半 言午 alone."""
    bare = "".join(note.split())
    term = term_in(bare)
    if term:
        return dict.fromkeys(known, term)
    return named_term(bare, known) or {}


def named_term(text: str, known: frozenset[str]) -> dict[str, str] | None:
    """The term that `text` gives people whom it names, all of them among the `known`; None if it is nothing such."""
    bare = "".join(text.split()).strip("。；;").removeprefix("其中")
    begins = begins_term(bare)
    if not begins:
        return None
    named = {person.name for person in read_people(bare[:begins].removesuffix("均").removesuffix("的"))}
    term = read_term(bare[begins:].removeprefix("均"))
    return dict.fromkeys(named, term) if named and named <= known and term else None


def _term(sentence: Sentence, clause: str) -> bool:
    """Give the term that `clause` is to those it speaks of; False if it is none."""
    if not sentence.stated:
        return False
    entering = [i for i, found in enumerate(sentence.stated) if found[0].enters is not False]
    at = entering[-1] if entering else len(sentence.stated) - 1
    bare = "".join(clause.split())
    if goes_on(bare) and any(one.terms for one in sentence.stated[at]):
        sentence.stated[at] = [
            replace(one, terms=(*one.terms[:-1], f"{one.terms[-1]}，{bare}")) if one.terms else one
            for one in sentence.stated[at]
        ]
        return True
    if term := read_term(bare):
        sentence.stated[at] = [_with_term(one, term) for one in sentence.stated[at]]
        return True
    everybody = bare.startswith(("均", "以上人员", "以上同志")) and term_for_all(bare.removeprefix("均"))
    if everybody:
        sentence.stated = [[_with_term(one, everybody[0]) for one in stated] for stated in sentence.stated]
        return True
    given = named_term(bare, frozenset(one.person for one in sentence.all)) if begins_term(bare) else None
    if given:
        sentence.stated = [[_with_term(one, given.get(one.person)) for one in stated] for stated in sentence.stated]
    return bool(given)


def _with_term(one: Stated, term: str | None) -> Stated:
    return one if term is None or one.enters is False else replace(one, terms=(*one.terms, term))
