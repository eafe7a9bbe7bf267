"""Works (文献): documents outside of the archive, one each, whichever way they are cited.

Citations of one number are one work. A title alone is that of a number where exactly one goes with it in the archive,
else a work of its own. 行政处罚法 is 中华人民共和国行政处罚法 where that is cited as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.enrich.citations.finding import Found
from generator.enrich.citations.reading import Mention
from generator.enrich.citations.targets import full_name
from generator.model.relations import Work
from generator.notation.cited_numbers import CitedNumber, NumberKind
from generator.notation.initials import pinyin_initials
from generator.text import digest, fold
from generator.vocabulary import is_body, issuer_of_code, may_order, split_bodies

_TITLE_DIGITS = 10  # of the id of a work without a number
_NATION = "中华人民共和国"
_OF_NATION = re.compile(rf"{_NATION}(?=国务院|主席)")
_TITLE_ISSUER = re.compile(r"(?P<issuer>[^《》〈〉]{2,40}?)(?:关于|印发|转发|批转)")
_PUNCTUATION = re.compile(r"[《》〈〉“”‘’\"'()]")


@dataclass(slots=True)
class _Draft:
    """A work while its citations are gathered."""

    key: str
    number: CitedNumber | None = None
    number_text: str | None = None
    titles: list[str] = field(default_factory=list)
    issuers: list[str] = field(default_factory=list)


class Library:
    """The works that mentions, given in the order of the archive, mean."""

    def __init__(self, mentions: Sequence[Mention], initials: Mapping[str, str]) -> None:
        self._initials = initials
        self._numbers: defaultdict[str, set[str]] = defaultdict(set)  # folded title → keys of numbers
        self._titles: set[str] = set()
        for mention in mentions:
            for title in _title_keys(mention):
                self._titles.add(title)
                if mention.found.number and _is_numbered(mention):
                    self._numbers[title].add(_number_key(mention.found.number, mention))
        self._drafts: dict[str, _Draft] = {}
        for mention in mentions:
            self._add(mention)
        self._ids = self._name()

    def id_of(self, mention: Mention) -> str | None:
        """The id of the work that `mention` means; None if it is none of the library's."""
        return self._ids.get(self._key(mention))

    def works(self) -> tuple[Work, ...]:
        """All works, by id."""
        return tuple(sorted((self._work(draft) for draft in self._drafts.values()), key=lambda work: work.id))

    def _key(self, mention: Mention) -> str:
        if mention.found.number and _is_numbered(mention):
            return _number_key(mention.found.number, mention)
        keys = _title_keys(mention)
        if not keys:
            return ""
        numbers = {number for key in keys for number in self._numbers.get(key, ())}
        if len(numbers) == 1:
            return numbers.pop()
        national = fold(_NATION) + keys[0]
        if national in self._titles:
            of_nation = self._numbers.get(national, set())
            return next(iter(of_nation)) if len(of_nation) == 1 else national
        return keys[0]

    def _add(self, mention: Mention) -> None:
        key = self._key(mention)
        draft = self._drafts.setdefault(key, _Draft(key))
        number = mention.found.number
        if number and draft.number is None and _is_numbered(mention):
            prefix = _body(number.prefix, mention)
            draft.number = number
            draft.number_text = replace(number, prefix=prefix).text
        if mention.found.title:
            draft.titles.append(mention.found.title + (f"（{mention.found.note}）" if mention.found.note else ""))
        draft.issuers += _issuers(mention)

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
            prefix = _OF_NATION.sub("", body[1] if body else number.prefix)
            prefix += "" if prefix.endswith(number.word) else number.word
        initials = pinyin_initials(prefix.replace("、", ""), self._initials)
        return f"{initials}-{number.year}-{number.serial}" if number.year else f"{initials}-{number.serial}"

    def _work(self, draft: _Draft) -> Work:
        number = draft.number
        stated = _fullest(draft.issuers)
        issuer = stated or (issuer_of_code(number.prefix) if number else None)
        title = _fullest(draft.titles)
        return Work(id=self._ids[draft.key], title=title, number=draft.number_text, issuer=issuer)


def _is_numbered(mention: Mention) -> bool:
    """True if the mention has a number that tells it from others: one without 代字 (〔2010〕14号) is of no one body."""
    return mention.found.number is not None and bool(mention.found.number.prefix)


def _number_key(number: CitedNumber, mention: Mention) -> str:
    body = _OF_NATION.sub("", _body(number.prefix, mention))
    return f"#{number.kind.value}:{fold(body)}:{number.word}:{number.year}:{number.serial}"


def _body(prefix: str, mention: Mention) -> str:
    """The prefix, that of an order of the city's own government in full."""
    number = mention.found.number
    own = number is not None and number.kind in (NumberKind.ORDER, NumberKind.ANNOUNCEMENT)
    return full_name(prefix, mention.text.notice) if own else prefix


def _title_keys(mention: Mention) -> list[str]:
    """The folded titles under which a mention may be known: as printed, and with its issuer before 关于."""
    found = mention.found
    if not found.title:
        return []
    key = fold(found.title) + (f"({fold(found.note)})" if found.note else "")
    issuer = _printed_issuer(found, mention)
    return [key, fold(issuer.replace("、", "")) + key] if issuer and key.startswith(("关于", "印发", "转发")) else [key]


def _issuers(mention: Mention) -> list[str]:
    found, issuers = mention.found, []
    if found.number and found.number.kind in (NumberKind.ORDER, NumberKind.ANNOUNCEMENT):
        issuers.append(_OF_NATION.sub("", _body(found.number.prefix, mention)))
    title = _TITLE_ISSUER.match(found.title or "")
    if title and _is_issuer(title["issuer"]):
        names = (
            re.sub(r"(?<=[^、\s])(?=国务院)", "、", title["issuer"])
            if title["issuer"].startswith("中共中央")
            else title["issuer"]
        )
        issuers.append("、".join(split_bodies(names)))
    elif printed := _printed_issuer(found, mention):
        issuers.append(printed)
    return issuers


def _printed_issuer(found: Found, mention: Mention) -> str | None:
    """Who the words before the title say has issued it, if all of them are bodies."""
    if not found.issuer:
        return None
    names = [full_name(name, mention.text.notice) for name in found.issuer.split("、")]
    return "、".join(names) if all(map(_is_issuer, names)) else None


def _is_issuer(name: str) -> bool:
    """True if `name` is that of a body: as local ones are called, or a short one like 财政部, 中共中央."""
    return (len(name) > 2 and (is_body(name) or (len(name) <= 10 and may_order(name)))) or name == "中共中央"


def _fullest(texts: Sequence[str]) -> str | None:
    """The longest of `texts`, the first of several as long; None of none."""
    return str(max(texts, key=lambda text: len(fold(_PUNCTUATION.sub("", text))))) if texts else None
