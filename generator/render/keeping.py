"""Files of the last run that can stay: those for which the archive answers as it did when they were made.

A lot is what is made at once (a page, all parts of a work's page), a unit some lots that are kept in one file of
`build/kept/`: for each lot what it asked (`watching.py`), the digest of the answers, and of the files that came of it.
The files themselves stand where they were written, and are held against their digests. What is missing or broken is
made anew; what is no longer asked for goes.

In traditional script a name keeps its form wherever it stands, and names come and go with issues. So a lot that was
converted is kept with its texts, and goes if one of them holds a name that has come or gone.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator import store
from generator.model.edition import Edition
from generator.model.page import File, KeptFile, Made
from generator.render.views.archive import Archive
from generator.render.views.asked import Asked
from generator.render.watching import Answers, basis, watched

Job = Callable[[], Iterable[File]]
"""Something to be done, and the files that come of it."""

_NAMES = "names"
"""What is kept of all units together: which names kept their form."""

_Lots = dict[str, tuple[Any, ...]]
"""Of a unit, what is kept of each lot: questions, digest of the answers, texts, paths with digests of the files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What is made at once: its name, and how it is made of an archive, which must be asked for all that is used."""

    name: str
    make: Callable[[Archive], Iterable[Made]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Lots that are kept together, for they are made together."""

    name: str
    lots: Sequence[Lot]


class Keeping:
    """What may stay of the files of an archive; where nobody keeps anything, nothing."""

    def __init__(self, archive: Archive, keeper: store.Keeper | None = None) -> None:
        self._archive, self._keeper = archive, keeper

    def jobs(self, units: Iterable[Unit]) -> Iterator[Job]:
        """What is to be done for `units`, side by side or in turn; what stays is named by one of the jobs."""
        if self._keeper is None:
            return (partial(_plain, self._archive, unit) for unit in units)
        return iter(_Kept(self._archive, self._keeper).jobs(tuple(units)))


class _Kept:
    """The lots of an archive that are kept, held against what it answers today."""

    def __init__(self, archive: Archive, keeper: store.Keeper) -> None:
        self._archive, self._kept, self._stands = archive, keeper.kept, keeper.stands
        self._basis, self._answers = basis(archive), Answers(archive)
        self._names = archive.relations.kept if archive.edition is Edition.ZH_HANT else ()

    def jobs(self, units: Sequence[Unit]) -> list[Job]:
        changed = self._changed_names()
        stay: list[File] = []
        jobs: list[Job] = []
        for unit in units:
            good = self._good(unit, changed)
            if len(good) == len(unit.lots):
                stay += _files(good)
            else:
                self._kept.drop(self._key(unit.name))  # what is kept from now on is judged by the names of this run
                jobs.append(partial(self._made, unit, good))
        self._kept.put(self._key(_NAMES), self._names)
        self._kept.drop_all_but(self._key(name) for name in (_NAMES, *(unit.name for unit in units)))
        return [*jobs, lambda: tuple(stay)]

    def _key(self, name: str) -> str:
        return store.key_of(name, code=self._basis)

    def _changed_names(self) -> frozenset[str] | None:
        """The names that have come or gone since the last run; None if that is not known."""
        before = self._kept.get(self._key(_NAMES))
        return frozenset(before) ^ frozenset(self._names) if isinstance(before, tuple) else None

    def _good(self, unit: Unit, changed: frozenset[str] | None) -> _Lots:
        """What is kept of `unit` and holds."""
        found = None if changed is None else self._kept.get(self._key(unit.name))
        if changed is None or not isinstance(found, dict):
            return {}
        wanted = {lot.name for lot in unit.lots}
        return {name: lot for name, lot in found.items() if name in wanted and self._holds(lot, changed)}

    def _holds(self, lot: tuple[Any, ...], changed: frozenset[str]) -> bool:
        questions, answers, texts, files = lot
        if self._answers.digest(questions) != answers or not all(self._stands(*file) for file in files):
            return False
        said = zlib.decompress(texts).decode("utf-8", "surrogatepass") if texts and changed else ""
        return not any(name in said for name in changed)

    def _made(self, unit: Unit, good: _Lots) -> tuple[File, ...]:
        """The files of `unit`; what is not `good` is made."""
        archive = watched(self._archive)
        made: list[File] = _files(good)
        kept = dict(good)
        for lot in unit.lots:
            if lot.name not in good:
                files, asked = archive.record.apart(partial(_lot, archive, lot))
                made += files
                kept[lot.name] = self._entry(asked, files)
        self._kept.put(self._key(unit.name), kept)
        return tuple(made)

    def _entry(self, asked: Asked, files: Iterable[Made]) -> tuple[Any, ...]:
        texts = "\n".join(sorted(asked.texts)).encode("utf-8", "surrogatepass")
        questions = tuple(sorted(asked.questions, key=repr))
        digests = tuple((file.path, hashlib.sha256(file.content).hexdigest()) for file in files)
        return questions, self._answers.digest(questions), zlib.compress(texts, 1) if texts else b"", digests


def _plain(archive: Archive, unit: Unit) -> tuple[Made, ...]:
    return tuple(file for lot in unit.lots for file in lot.make(archive))


def _lot(archive: Archive, lot: Lot) -> tuple[Made, ...]:
    return tuple(lot.make(archive))


def _files(lots: _Lots) -> list[File]:
    return [KeptFile(path=path) for *_, files in lots.values() for path, _ in files]
