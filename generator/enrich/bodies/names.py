"""Names of bodies as printed, and the canonical names that they mean."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.gazette import Glossary
from generator.model.relations import Body


class BodyNames:
    """The names of bodies that one archive uses.

    In: the gazette's glossary, and the place it is of (云州市), None if unknown.
    """

    def __init__(self, glossary: Glossary, place: str | None) -> None:
        self._glossary, self._place = glossary, place

    def canonical(self, printed: str) -> str:
        """The canonical name of the body that `printed` means: 市发改委 → 云州市发展和改革委员会; else as printed."""
        return printed

    def split_post(self, post: str) -> tuple[str | None, str]:
        """The canonical name of the body that `post` belongs to, None if it names none, and the post in it.

        云州市财政局副局长 → 云州市财政局, 副局长.
        """
        return None, post

    def bodies(self, printed: Iterable[str]) -> tuple[Body, ...]:
        """The bodies that the names `printed` mean, their successors and former names among them, by id."""
        del printed
        return ()
