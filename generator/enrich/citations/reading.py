"""Reading the citations of one notice: found in its texts, what is none left out, short names told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.enrich.citations.bare import opens_list
from generator.enrich.citations.documents import is_document, is_to_be_made
from generator.enrich.citations.finding import FoundCitation, find
from generator.enrich.citations.own import Own, around, is_former, is_issued, is_own_title, subject_of
from generator.enrich.citations.rows import listed_in
from generator.enrich.texts import NoticeText
from generator.text import Span, fold
from generator.vocabulary import is_bare_genre

_MAY_CITE = re.compile(r"[《》」』号號]|[A-Z]{2}")  # standards bear letters
_QUALIFIED = 3  # characters of a genre that is told from others: 实施意见


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation of a document, where it stands. `stands_for` is the one that introduced its short name.

    `issued`: the title of what the notice issues, which is kept only for the short name that it has.
    """

    text: NoticeText
    found: FoundCitation
    stands_for: Mention | None = None
    issued: bool = False
    lines: tuple[int, int] | None = None  # of the rows of a table, where one was torn into several

    @property
    def first(self) -> Mention:
        """The mention whose target this one has."""
        return self.stands_for.first if self.stands_for else self

    @property
    def place(self) -> tuple[object, ...]:
        """Where it stands, by which it is told from all others."""
        return self.text.notice.id, self.text.eid, self.text.heading, self.text.cell, self.found.start


@dataclass(frozen=True, slots=True)
class ReadText:
    """One text with the citations in it, and all places that name documents, cited or not."""

    text: NoticeText
    mentions: tuple[Mention, ...]
    documents: tuple[tuple[int, int], ...]
    to_be_made: frozenset[str] = frozenset()  # folded titles of documents that are still to be written


def read_notice(texts: Sequence[NoticeText], own: Own, known: Collection[str]) -> Iterator[ReadText]:
    """The texts of one notice, in order, with what they cite."""
    short_names: dict[str, Mention] = {}  # those of the main text, for the whole notice
    component: str | None = None
    earlier: dict[str, Mention] = {}  # by the folded name of what is cited, in the main text and in this component
    names: dict[str, Mention] = {}  # the short names that hold here
    read, cited_in = _found_in(texts, known)
    for text, found in read:
        here = text.component.eid if text.component else None
        if here != component:
            earlier = {name: one for name, one in earlier.items() if one.text.component is None}
            component = here
            names = dict(short_names) if here is None else _not_taken(short_names, cited_in[here])
        mentions: list[Mention] = []
        heading = is_own_title(text, own)
        for one in found:
            mention = None if heading and one.title is None else _mention(text, one, own, names)
            if mention is None:
                continue
            if one.title and one.number is None and is_bare_genre(one.title) and mention.stands_for is None:
                meant = _only_of_genre(one.title, earlier, own)
                mention = replace(mention, stands_for=meant) if meant and not mention.issued else mention
            if one.short:
                names[fold(one.short)] = mention
                if component is None:
                    short_names[fold(one.short)] = mention
            if not mention.issued:
                mentions.append(mention)
                if one.title and mention.stands_for is None:
                    earlier.setdefault(subject_of(one.title) or fold(one.title), mention)
        mentions = _of_row(text, mentions)
        to_be_made = frozenset(fold(f.title) for f in found if f.title and is_to_be_made(text.text, f))
        yield ReadText(text, tuple(mentions), tuple((one.start, one.end) for one in found), to_be_made)


_Texts = list[tuple[NoticeText, list[FoundCitation]]]


def _found_in(texts: Sequence[NoticeText], known: Collection[str]) -> tuple[_Texts, Mapping[str | None, set[str]]]:
    """The texts with what each of them names, and the folded titles that each component names."""
    read: _Texts = []
    titles: defaultdict[str | None, set[str]] = defaultdict(set)
    component: str | None = None
    listing = False
    for text in texts:
        here = text.component.eid if text.component else None
        component, listing = here, listing and here == component
        entry = listing and not text.heading and text.cell is None
        found = find(text.text, known, listed=entry) if entry or _may_cite(text.text) else []
        listing = opens_list(text.text) or (listing and (bool(found) or not text.text.rstrip().endswith("。")))
        titles[here].update(fold(one.title) for one in found if one.title)
        read.append((text, found))
    return read, titles


def _not_taken(short_names: Mapping[str, Mention], titles: Collection[str]) -> dict[str, Mention]:
    """The short names of the main text that hold in a part which cites `titles`: none that ends another's title.

    An attachment that cites 《绿化条例》 may well call it 《条例》, whatever the main text has called so.
    """
    lengths = {len(name) for name in short_names}
    ends: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        for length in lengths:
            if length < len(title):
                ends[title[-length:]].add(title)
    return {name: one for name, one in short_names.items() if not ends[name] - {fold(one.first.found.title or "")}}


def _only_of_genre(genre: str, earlier: Mapping[str, Mention], own: Own) -> Mention | None:
    """The one document cited before that `genre`, a name that nobody introduced, can mean: 《实施意见》.

    None if the notice has a document of that genre itself, or has cited several; 《办法》 alone is too wide.
    """
    word = fold(genre)
    if len(word) < _QUALIFIED or any(
        title.endswith(word) for title in (*own.titles, *own.attachments, own.subject or "")
    ):
        return None
    fitting = [mention for name, mention in earlier.items() if len(name) > len(word) and name.endswith(word)]
    return fitting[0] if len(fitting) == 1 else None


def _may_cite(text: str) -> bool:
    return bool(_MAY_CITE.search(text))


def _of_row(text: NoticeText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a cell; in a table that lists documents the one of its row, at the cell that cites."""
    listed = listed_in(text)
    if listed is None:
        return list(mentions)
    if listed.number is None and any(mention.found.title == listed.title for mention in mentions):
        return list(mentions)
    if text.cell != listed.at:
        return []
    if listed.number is not None and len(mentions) > 1:
        return list(mentions)
    one_row = listed.lines == text.lines(Span(0, len(text.text)))
    if one_row and listed.number is not None:
        if not mentions:
            return []  # the notice's own number
        found = mentions[0].found
        if found.title is not None or found.end - found.start < len(text.text.strip()):
            return list(mentions)
        return [replace(mentions[0], found=replace(found, title=listed.title))]
    found = FoundCitation(0, len(text.text), listed.title, listed.number)
    return [Mention(text, found, lines=listed.lines)]


def _is_former(text: NoticeText, found: FoundCitation) -> bool:
    return is_former(*around(text, found))


def _mention(text: NoticeText, found: FoundCitation, own: Own, short_names: Mapping[str, Mention]) -> Mention | None:
    if own.is_number_of(found) and (found.title is None or is_issued(text, found, own)):
        return None
    if found.title is not None:
        if found.number is None and own.titles.get(fold(found.title), "") is None and not _is_former(text, found):
            return None  # the notice names itself
        if found.number is None and (stands_for := short_names.get(fold(found.title))):
            return Mention(text, found, stands_for)
        if is_issued(text, found, own):
            return Mention(text, found, issued=True)
        if found.number is None and fold(found.title) not in own.titles and own.names_attachment(found.title):
            return None
        if fold(found.title) not in own.titles and not is_document(text.text, found):
            return None
    return Mention(text, found)
