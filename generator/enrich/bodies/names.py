"""Names of bodies as printed, and the canonical names that they mean."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from generator.enrich.bodies.english import in_english
from generator.enrich.bodies.official import Official, bare_name, compose, official
from generator.enrich.bodies.posts import cut_post
from generator.model.edition import Bilingual
from generator.model.gazette import RESERVED_IDS, Glossary
from generator.model.relations import Body
from generator.text import digest
from generator.vocabulary import PROVINCES, central_body, congress_in_english
from generator.vocabulary.departments import department
from generator.vocabulary.readings import pinyin_of

_PLACE = r"[\u4e00-\u9fff]{1,8}[区县市旗]"
_GOVERNMENTS = re.compile(rf"(?P<places>{_PLACE}(?:、{_PLACE})+)(?P<tail>人民政府|政府)")
_OFFICES = re.compile(r"(?P<places>[\u4e00-\u9fff]{2,5}(?:、[\u4e00-\u9fff]{2,5})+)(?P<tail>街道办事处)")
_GROUP = re.compile(r"各|有关|相关|沿海")
_LONGEST_ID = 80  # characters


class BodyNames:
    """The names of bodies that one archive uses.

    In: the gazette's glossary, and the place it is of (云州市) with its English, None if unknown. What the glossary
    says wins.
    """

    def __init__(self, glossary: Glossary, place: str | None, place_en: str | None = None) -> None:
        self._place = place
        self._entries = {
            bare_name(name): entry for entry in reversed(glossary.bodies) for name in (*entry.aliases, entry.zh)
        }
        self._entries |= {bare_name(entry.zh): entry for entry in glossary.bodies}
        self._places = PROVINCES | {entry.zh: entry.en for entry in glossary.places if entry.en}
        if place and place_en and not self._places.keys() & {place, place[:-1]}:
            self._places[place] = place_en
        self._found: dict[str, Official] = {}

    def canonical(self, printed: str) -> str:
        """The canonical name of the body that `printed` means: 市发改委 → 云州市发展和改革委员会; else as printed."""
        return self._official(printed).name

    def english(self, printed: str) -> str | None:
        """The English name of the body that `printed` means; None where neither glossary nor vocabulary has one."""
        found = self._official(printed)
        entry = self._entries.get(found.name)
        if entry and entry.en:
            return entry.en
        return (
            in_english(found, self._places, self._place)
            or central_body(bare_name(printed))
            or congress_in_english(bare_name(printed))
        )

    def all_of(self, printed: str) -> tuple[str, ...]:
        """The canonical names of the bodies that `printed` means: two, where two share an ending (甲区、乙区政府)."""
        shared = _GOVERNMENTS.fullmatch(bare_name(printed)) or _OFFICES.fullmatch(bare_name(printed))
        if shared is None or _GROUP.match(shared[0]):
            return (self.canonical(printed),)
        return tuple(self.canonical(place + shared["tail"]) for place in shared["places"].split("、"))

    def split_post(self, post: str) -> tuple[str | None, str]:
        """The canonical name of the body that `post` belongs to, None if it names none, and the post in it.

        云州市财政局副局长 → 云州市财政局, 副局长.
        """
        body, rest = cut_post(post, self._place)
        return (self.canonical(body), rest) if body else (None, str(post))

    def bodies(self, printed: Iterable[str]) -> tuple[Body, ...]:
        """The bodies that the names `printed` mean, their successors and former names among them, by id.

        A successor is one that the vocabulary names without doubt, or the only one of several that the archive names.
        """
        aliases: defaultdict[str, set[str]] = defaultdict(set)
        for name in sorted({str(name) for name in printed}):
            every = self.all_of(name)
            for canonical in every:
                aliases[canonical].update([bare_name(name)] if len(every) == 1 else [])
        successors: dict[str, str] = {}
        named, todo = frozenset(aliases), sorted(aliases)
        for name in todo:
            successor = self._successor(name, named)
            if successor:
                successors[name] = successor
                if successor not in aliases:
                    aliases[successor] = set()
                    todo.append(successor)
        ids = _ids(aliases)
        formers: defaultdict[str, list[str]] = defaultdict(list)
        for former, successor in successors.items():
            formers[successor].append(ids[former])
        bodies = [self._body(name, aliases[name], ids, successors, formers) for name in aliases]
        return tuple(sorted(bodies, key=lambda body: body.id))

    def _body(
        self,
        name: str,
        aliases: set[str],
        ids: Mapping[str, str],
        successors: Mapping[str, str],
        formers: Mapping[str, list[str]],
    ) -> Body:
        entry, found = self._entries.get(name), self._official(name)
        others = aliases | ({bare_name(alias) for alias in entry.aliases} if entry else set())
        return Body(
            id=ids[name],
            name=Bilingual(zh=name, en=self.english(name)),
            aliases=tuple(sorted(others - {name})),
            successor=ids[successors[name]] if name in successors else None,
            successor_source="vocabulary" if name in successors else None,
            formers=tuple(sorted(formers.get(name, ()))),
            known=entry is not None or found.known,
            generic=found.generic,
        )

    def _official(self, printed: str) -> Official:
        name = bare_name(printed)
        if name not in self._found:
            found = official(self._entries[name].zh if name in self._entries else name, self._place)
            entry = self._entries.get(name) or self._entries.get(found.name)
            if entry and entry.zh != found.name:
                found = Official(name=entry.zh, generic=found.generic)
            self._found[name] = found
        return self._found[name]

    def _successor(self, name: str, named: frozenset[str]) -> str | None:
        found = self._official(name)
        former = found.department
        if former is None or compose(found.place, former) != name:
            return None
        if former.successor:
            return self._composed(found.place, former.successor)
        candidates = [self._composed(found.place, zh) for zh in former.successors]
        present = [candidate for candidate in candidates if candidate in named]
        return present[0] if len(present) == 1 and present[0] != name else None

    def _composed(self, place: str, zh: str) -> str:
        other = department(zh)
        return self.canonical(compose(place, other) if other else place + zh)


def _ids(names: Iterable[str]) -> dict[str, str]:
    """The id of each name: its pinyin. Names of one sound all get a digest, so that no address comes to mean another.

    So does a name longer than a file's name can be, and one that is the name of a page of the site's own.
    """
    plain = {name: pinyin_of(name) or "body" for name in names}
    claims = Counter(plain.values())
    return {
        name: sound
        if claims[sound] == 1 and len(sound) <= _LONGEST_ID and sound not in RESERVED_IDS
        else f"{sound[:_LONGEST_ID].rstrip('-')}-{digest(name)}"
        for name, sound in plain.items()
    }
