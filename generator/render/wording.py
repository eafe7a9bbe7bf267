"""The words of an edition: its string table, and how it writes dates, lists and the name of an issue."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.render.markdown import Markdown, escape

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = r"\u3000-\u303f\uff00-\uffef·…—“”‘’"
_CHINESE = re.compile(rf"[{_MARKS}]*[{_HAN}](?:[{_HAN}{_MARKS}0-9 .]*[{_HAN}{_MARKS}])?")
"""Chinese words with the marks and figures among them."""

_HAS_HAN = re.compile(f"[{_HAN}]")
_LETTER = re.compile("[A-Za-z]")
_WORDS_OF_DRAWING = re.compile(rf"<(?P<tag>text|title|desc)(?P<rest>[^<>]*>[^<]*[{_HAN}])")


class _Count(int):
    """A number in a string of the table, which it can choose a word by: {count:notice|notices}."""

    def __format__(self, spec: str) -> str:
        one, bar, more = spec.partition("|")
        return (one if self == 1 else more) if bar else format(int(self), spec)


def is_chinese(text: str) -> bool:
    """True if there is a Chinese character in `text`."""
    return bool(_HAS_HAN.search(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The string table of one edition; the same keys stand in every edition's."""

    edition: Edition
    table: Mapping[str, str]
    script: Callable[[str], str] = str
    """How the edition writes text of the gazette, which is simplified: as it stands, or converted."""

    def __call__(self, key: str, **values: object) -> str:
        """The string under `key`, its placeholders filled. Raises KeyError for an unknown key or placeholder.

        A whole number chooses between two words that stand behind its name: {count:notice|notices}.
        """
        if not values:
            return self.table[key]
        return self.table[key].format_map(
            {name: _Count(value) if type(value) is int else value for name, value in values.items()}
        )

    def written(self, text: str) -> Markdown:
        """`text` as the edition writes it, escaped: in its script; Chinese in the English edition marked as such."""
        if self.edition is not Edition.EN:
            return escape(self.script(text))
        if _HAS_HAN.search(text) and not _LETTER.search(text):
            return Markdown(f'<span lang="zh-Hans">{escape(text)}</span>')
        pieces, done = [], 0
        for match in _CHINESE.finditer(text):
            pieces += [escape(text[done : match.start()]), f'<span lang="zh-Hans">{escape(match[0])}</span>']
            done = match.end()
        return Markdown("".join((*pieces, escape(text[done:]))))

    def bare(self, text: str) -> Markdown:
        """The same without any mark: what stands in an attribute or in the list of a choice."""
        return escape(self.script(text))

    def language(self, text: str) -> Markdown:
        """The attribute that marks an element as Chinese, where one of the English edition holds bare Chinese words."""
        marked = self.edition is Edition.EN and _HAS_HAN.search(text)
        return Markdown(' lang="zh-Hans"' if marked else "")

    def drawn(self, picture: Markdown) -> Markdown:
        """The words of a finished drawing in the script of the edition; Chinese in the English one marked as such."""
        if self.edition is not Edition.EN:
            return Markdown(self.script(picture))
        return Markdown(_WORDS_OF_DRAWING.sub(r'<\g<tag> lang="zh-Hans"\g<rest>', picture))

    def date(self, date: dt.date) -> str:
        """`date` as the edition writes it: 2021年5月27日, 27 May 2021."""
        return self._day("date.day", date)

    def _day(self, key: str, date: dt.date) -> str:
        months = self("date.months").split()
        return self(key, year=date.year, month=date.month, day=date.day, month_name=months[date.month - 1])

    def period(self, first: dt.date, last: dt.date) -> str:
        """From `first` to `last`, or the one day if they are the same; within one year Chinese says it once."""
        if first == last:
            return self.date(first)
        end = self._day("date.day_in_year", last) if first.year == last.year else self.date(last)
        return self("date.period", first=self.date(first), last=end)

    def join(self, parts: Iterable[str]) -> str:
        """`parts` as a list in a sentence."""
        return self("list.separator").join(parts)

    def lines(self, first: int, last: int) -> str:
        """Source lines `first` to `last`."""
        return self("lines.one", first=first) if first == last else self("lines.range", first=first, last=last)

    def issue(self, issue: Issue) -> str:
        """The name of an issue: 2021年第10期（总第426期）; what its text does not state is said to be unknown."""
        facts = issue.segmented.facts
        if facts.year is None and not facts.numbers:
            return self("issue.unknown", id=issue.id)
        year = self("issue.year_unknown") if facts.year is None else self("issue.year", year=facts.year)
        total = "" if facts.total_number is None else self("issue.total", total=facts.total_number)
        return self(
            "issue.name",
            year=year,
            number=self.issue_numbers(issue) or self("issue.number_unknown", id=issue.id),
            total=total,
        )

    def issue_numbers(self, issue: Issue) -> str:
        """The numbers of an issue: 第10期, 第21、22期; empty if they are unknown."""
        numbers = [str(number) for number in issue.segmented.facts.numbers]
        if not numbers:
            return ""
        key = "issue.number" if len(numbers) == 1 else "issue.numbers"
        return self(key, numbers=self("issue.numbers_separator").join(numbers))
