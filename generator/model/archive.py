"""A whole content root as received: stage 1's answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.gazette import Gazette, Glossary
from generator.model.issue import SourceIssue


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file of a content root: its path there (`issues/2021-10.txt`), the SHA-256 of its bytes; None: not told."""

    path: str
    sha256: str | None


def differing(before: Iterable[SourceFile], after: Iterable[SourceFile]) -> tuple[str, ...]:
    """The paths of files that only one of the two has, or whose sums differ, sorted; None, not told, is a sum, too."""
    one, other = ({file.path: file.sha256 for file in files} for files in (before, after))
    return tuple(path for path in sorted({*one, *other}) if one.get(path, "") != other.get(path, ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteSource:
    """What one content root holds: the gazette, its glossary, its issues sorted by id, the files they are from."""

    gazette: Gazette
    glossary: Glossary
    issues: tuple[SourceIssue, ...]
    files: tuple[SourceFile, ...] = ()  # sorted by path

    @property
    def protected(self) -> tuple[str, ...]:
        """Strings that script conversion leaves alone: the glossary's, and the names that gazette and glossary give."""
        names = [self.gazette.title.zh, self.gazette.publisher.zh, self.gazette.place.zh]
        names += [
            name for entry in (*self.glossary.bodies, *self.glossary.places) for name in (entry.zh, *entry.aliases)
        ]
        return tuple(dict.fromkeys((*self.glossary.protected, *(name for name in names if name))))
