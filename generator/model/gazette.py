"""What a content root says about itself: the gazette (公报), its glossary, the sidecars of its issues."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from generator.model.edition import Bilingual

RESERVED_IDS = frozenset({"by-issuer", "by-kind", "by-rubric", "index"})
"""Ids that nothing may have: pages of the site's own stand at their addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazette:
    """`gazette.yml`: everything optional; None is unknown."""

    title: Bilingual = Bilingual()
    publisher: Bilingual = Bilingual()
    place: Bilingual = Bilingual()
    site_url: str | None = None
    repo_url: str | None = None
    official_site: str | None = None
    subdivision: str | None = None  # code of the city within the country, for names of Akoma Ntoso
    initials: tuple[tuple[str, str], ...] = ()  # number prefix (汐政办发) → initials used in ids
    data_licence: str | None = None
    banner: Bilingual = Bilingual()  # shown on every page, as by a demonstration gazette


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A local body or place with its English name and other Chinese names."""

    zh: str
    en: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """`glossary.yml`: local names, and strings that script conversion must leave alone."""

    bodies: tuple[GlossaryEntry, ...] = ()
    places: tuple[GlossaryEntry, ...] = ()
    protected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A human's correction (校改): on `line` (1-based) of the source, `printed` should read `corrected`.

    Here and below, `sidecar_line` is where the sidecar says so.
    """

    line: int
    printed: str
    corrected: str
    reason: str
    date: dt.date | None = None
    sidecar_line: int | None = field(default=None, compare=False)


WITHHELD_MARK = "█████"
"""Stands in a text in the place of what is withheld. It has no letters, so that nothing is read from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withholding:
    """A passage that is not published (不予公开): lines of the source, 1-based, the reason, since which day.

    `begins` and `ends` are how its first line begins and its last one ends: what is there proves that the lines are
    still those that were meant.
    """

    first_line: int
    last_line: int
    reason: str
    date: dt.date | None = None
    begins: str = ""
    ends: str = ""
    sidecar_line: int | None = field(default=None, compare=False)

    def opens(self, line: str) -> bool:
        """True if `line` begins as the passage does, spaces aside."""
        return _bare(line).startswith(_bare(self.begins))

    def closes(self, line: str) -> bool:
        """True if `line` ends as the passage does, spaces aside."""
        return _bare(line).endswith(_bare(self.ends))


def _bare(text: str) -> str:
    return "".join(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts:
    """What a sidecar says of one notice, found by its printed `number` or its 1-based `position`."""

    number: str | None = None
    position: int | None = None
    id: str | None = None
    aliases: tuple[str, ...] = ()
    withhold: str | None = None  # the reason
    date: dt.date | None = None  # since when it is withheld
    sidecar_line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """`issues/<id>.yml`: facts that the text of an issue does not print."""

    year: int | None = None
    numbers: tuple[int, ...] = ()
    total_number: int | None = None
    published: dt.date | None = None
    official_url: str | None = None
    facsimile: str | None = None
    corrections: tuple[Correction, ...] = ()
    notices: tuple[NoticeFacts, ...] = field(default=())
    withhold: tuple[Withholding, ...] = ()
