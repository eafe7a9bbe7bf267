"""What a page asks of the archive, written down while it is made: with the same answers it is the same page."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

Question = tuple[str, Hashable]
"""Of which index of the archive, under which key; the key None asks for the whole of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Questions, and texts that went into the script of the edition, whose form other names may change."""

    questions: frozenset[Question] = frozenset()
    texts: frozenset[str] = frozenset()


class Record:
    """What has been asked so far; an archive that nobody watches tells it nothing."""

    def __init__(self) -> None:
        self.questions: set[Question] = set()
        self.texts: set[str] = set()

    def apart(self, work: Callable[[], T]) -> tuple[T, Asked]:
        """The answer of `work`, and what it alone asked, which stands in the record, too."""
        before = self.questions, self.texts
        self.questions, self.texts = set(), set()
        try:
            answer = work()
            asked = Asked(questions=frozenset(self.questions), texts=frozenset(self.texts))
        finally:
            self.questions |= before[0]
            self.texts |= before[1]
        return answer, asked

    def again(self, asked: Asked) -> None:
        """An answer is used that was found earlier, when `asked` was asked for it."""
        self.questions |= asked.questions
        self.texts |= asked.texts
