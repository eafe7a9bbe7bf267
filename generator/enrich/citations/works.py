"""Works (文献): documents outside of the archive, one each, whichever way they are cited.

Citations of one number are one work. A title alone is that of a number where exactly one goes with it in the archive,
else a work of its own. 行政处罚法 is 中华人民共和国行政处罚法 where that is cited as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.enrich.citations.attribution import (
    agree,
    body_of,
    is_vague,
    issuer_of,
    issuers_of,
    printed_issuer,
    with_issuers,
    without_nation,
)
from generator.enrich.citations.reading import Mention
from generator.model.relations import Work
from generator.notation.cited_numbers import CitedNumber, NumberKind
from generator.notation.initials import pinyin_initials
from generator.text import digest, fold
from generator.vocabulary import issuer_of_code

_TITLE_DIGITS = 10  # of the id of a work without a number
_NATION = "中华人民共和国"
_PUNCTUATION = re.compile(r"[《》〈〉“”‘’\"'()]")


@dataclass(slots=True)
class _Draft:
    """A work while its citations are gathered."""

    key: str
    number: CitedNumber | None = None
    number_text: str | None = None
    titles: list[str] = field(default_factory=list)
    issuers: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Numbered:
    """A number that goes with a title, and who is said to have issued it."""

    number: CitedNumber
    issuers: set[str] = field(default_factory=set)


class Library:
    """The works that mentions, given in the order of the archive, mean; `codes`: whose 代字 are known."""

    def __init__(
        self, mentions: Sequence[Mention], initials: Mapping[str, str], codes: Mapping[str, str] | None = None
    ) -> None:
        self._initials, self._codes = initials, codes or {}
        self._numbers: defaultdict[str, dict[str, _Numbered]] = defaultdict(dict)  # folded title → keys of numbers
        self._titles: set[str] = set()
        for mention in mentions:
            for title in _title_keys(mention):
                self._titles.add(title)
                if mention.found.number and _is_numbered(mention):
                    number = mention.found.number
                    known = self._numbers[title].setdefault(_number_key(number, mention), _Numbered(number))
                    known.issuers.update(issuers_of(mention.found, mention.text.notice))
        self._drafts: dict[str, _Draft] = {}
        for mention in mentions:
            self._add(mention)
        self._ids = self._name()

    def id_of(self, mention: Mention) -> str | None:
        """The id of the work that `mention` means; None if it is none of the library's."""
        return self._ids.get(self._key(mention))

    def works(self) -> tuple[Work, ...]:
        """All works, by id."""
        works = [self._work(draft) for draft in self._drafts.values()]
        return tuple(sorted(with_issuers(works, self._codes), key=lambda work: work.id))

    def _key(self, mention: Mention) -> str:
        if mention.found.number and _is_numbered(mention):
            return _number_key(mention.found.number, mention)
        keys = _title_keys(mention)
        if not keys:
            return ""
        numbers = {
            name for key in keys for name, known in self._numbers.get(key, {}).items() if _may_be(mention, key, known)
        }
        if len(numbers) == 1:
            return numbers.pop()
        national = fold(_NATION) + keys[0]
        if national in self._titles:
            of_nation = [name for name, known in self._numbers.get(national, {}).items() if _is_before(mention, known)]
            return of_nation[0] if len(of_nation) == 1 else national
        return keys[-1]

    def _add(self, mention: Mention) -> None:
        key = self._key(mention)
        draft = self._drafts.setdefault(key, _Draft(key))
        number = mention.found.number
        if number and draft.number is None and _is_numbered(mention):
            prefix = body_of(number, mention.text.notice)
            draft.number = number
            draft.number_text = replace(number, prefix=prefix).text
        if mention.found.title:
            draft.titles.append(mention.found.title + (f"（{mention.found.note}）" if mention.found.note else ""))
        draft.issuers += issuers_of(mention.found, mention.text.notice)

    def _name(self) -> dict[str, str]:
        """Key of each work → its id; works that would share one get a digest each: none may come to mean another."""
        plain = {key: self._plain_id(draft) or f"t-{digest(key, _TITLE_DIGITS)}" for key, draft in self._drafts.items()}
        claims = Counter(plain.values())
        return {key: name if claims[name] == 1 else f"{name}-{digest(key)}" for key, name in plain.items()}

    def _plain_id(self, draft: _Draft) -> str | None:
        number = draft.number
        if number is None:
            return None
        if number.kind is NumberKind.STANDARD:
            return "-".join(re.findall(r"[a-z0-9.]+", draft.number_text.lower() if draft.number_text else ""))
        prefix = (draft.number_text or "").partition("〔")[0] if number.kind is NumberKind.DOCUMENT else ""
        if number.kind is not NumberKind.DOCUMENT:
            body = re.match(rf"(.*?){number.word}(?=第|\d)", draft.number_text or "")
            prefix = without_nation(body[1] if body else number.prefix)
            prefix += "" if prefix.endswith(number.word) else number.word
        initials = pinyin_initials(prefix.replace("、", ""), self._initials)
        return f"{initials}-{number.year}-{number.serial}" if number.year else f"{initials}-{number.serial}"

    def _work(self, draft: _Draft) -> Work:
        number = draft.number
        issuer = issuer_of(number, _fullest(draft.issuers))
        title = _fullest(draft.titles)
        return Work(id=self._ids[draft.key], title=title, number=draft.number_text, issuer=issuer)


def _is_numbered(mention: Mention) -> bool:
    """True if the mention has a number that tells it from others: one without 代字 (〔2010〕14号) is of no one body."""
    return mention.found.number is not None and bool(mention.found.number.prefix)


def _may_be(mention: Mention, key: str, known: _Numbered) -> bool:
    """True if `mention`, which has the title `key` alone, can mean the document of that number.

    A title that begins with 关于 is one of many: somebody must be said to have issued it, and be the same.
    """
    stated = printed_issuer(mention.found, mention.text.notice)
    by_code = issuer_of_code(known.number.prefix)
    issuers = [by_code] if by_code else list(known.issuers)
    if (stated and issuers and not agree(stated, issuers)) or (is_vague(key) and not (stated and issuers)):
        return False
    return _is_before(mention, known)


def _is_before(mention: Mention, known: _Numbered) -> bool:
    """True unless the number is of a later year than the notice that is to cite it."""
    day = mention.text.notice.head.date
    return day is None or known.number.year is None or known.number.year <= day.year


def _number_key(number: CitedNumber, mention: Mention) -> str:
    body = without_nation(body_of(number, mention.text.notice))
    return f"#{number.kind.value}:{fold(body)}:{number.word}:{number.year}:{number.serial}"


def _title_keys(mention: Mention) -> list[str]:
    """The folded titles under which a mention may be known: as printed, and with its issuer before 关于."""
    found = mention.found
    if not found.title:
        return []
    key = fold(found.title) + (f"({fold(found.note)})" if found.note else "")
    issuer = printed_issuer(found, mention.text.notice)
    return [key, fold(issuer.replace("、", "")) + key] if issuer and is_vague(key) else [key]


def _fullest(texts: Sequence[str]) -> str | None:
    """The longest of `texts`, the first of several as long; None of none."""
    return str(max(texts, key=lambda text: len(fold(_PUNCTUATION.sub("", text))))) if texts else None
