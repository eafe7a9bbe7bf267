"""Traditional script in a simplified gazette: whole pages, flips in mid-sentence, single characters.

Safe because OpenCC's table is applied phrase by phrase and character for character, to lines that hold characters
which only traditional script writes, or hold none of either script and stand beside such lines. Characters that
simplified text writes too go by the words of the vocabulary (於 in 位於, 乾 in 饼乾), anywhere; by names, where a line
has the form that names are printed in (王乾 副市长); and stay where neither tells them from a name's (乾). Protected
names stay as they are written, and a traditional page's form of one (範乾生 for 范乾生) becomes that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.repair.names import names_in
from generator.text import Change, Span, is_simplified, is_traditional, simplify, simplify_character
from generator.vocabulary import decided, is_written_in_both, may_be_left, stays_in_names, undecided

_LINE = re.compile(r"[^\n]+")
_FEW = 3
_NEAR = 3  # lines to look at for the script of a line that shows none
_AROUND = 2  # lines on both sides of one that may be a line of a list of people
_LEAST_NAME = 3  # characters of a name that is known wherever it stands


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, what words and names say about its characters, and how many characters only one script writes."""

    start: int
    text: str
    words: dict[int, str]
    names: tuple[Span, ...]
    kept: frozenset[int]  # characters of protected names
    traditional: int
    simplified: int

    @property
    def is_mainly_traditional(self) -> bool:
        return self.traditional > self.simplified


def changes(text: str, protected: Iterable[str] = ()) -> list[Change]:
    """One change a character where few differ on a line, one change for the stretch where many do."""
    names = [(_plain(name), name) for name in protected if _is_at_risk(name)]
    matches = [match for match in _LINE.finditer(text) if not match[0].isascii()]
    texts = [match[0] for match in matches]
    lines = [
        _line(match.start(), match[0], texts[max(0, i - _AROUND) : i] + texts[i + 1 : i + 1 + _AROUND], names)
        for i, match in enumerate(matches)
    ]
    signs = [(line.traditional, line.simplified) for line in lines]
    printed: dict[str, str] = {}
    for line in lines:
        if not line.is_mainly_traditional:
            printed |= {_plain(name): name for name in _names_of(line)}
    found: list[Change] = []
    for i, line in enumerate(lines):
        if line.traditional or _goes_by_others(signs, i):
            found += _changes(line, _converted(line, printed, page=line.is_mainly_traditional or not line.traditional))
        else:
            found += _changes(line, _mended(line))
    return found


def _plain(text: str) -> str:
    return "".join(map(simplify_character, text))


def _is_at_risk(text: str) -> bool:
    return simplify(text) != text or bool(undecided(text))


def _line(start: int, text: str, beside: Sequence[str], protected: Sequence[tuple[str, str]]) -> _Line:
    plain = _plain(text)
    words = decided(text, simplify_character)
    names: tuple[Span, ...] = ()
    if any(map(stays_in_names, text)):
        found = names_in(plain, [_plain(other) for other in beside])
        names = tuple(name for name in found if not any(k in words for k in range(name.start, name.end)))
    kept = frozenset(_kept(text, plain, protected))
    own = kept | {k for name in names for k in range(name.start, name.end) if stays_in_names(text[k])} | words.keys()
    signs = [
        char for k, char in enumerate(text) if k not in own and is_traditional(char) and not is_written_in_both(char)
    ]
    return _Line(start, text, words, names, kept, len(signs), sum(map(is_simplified, text)))


def _kept(text: str, plain: str, protected: Iterable[tuple[str, str]]) -> Iterator[int]:
    """The characters of `text` that protected names write so."""
    for folded, name in protected:
        at = plain.find(folded)
        while at >= 0:
            yield from (at + k for k, char in enumerate(name) if text[at + k] == char)
            at = plain.find(folded, at + 1)


def _names_of(line: _Line) -> Iterator[str]:
    """The names on `line` that hold characters to keep, without spaces."""
    for span in line.names:
        name = re.sub(r"\s", "", span.cut(line.text))
        if any(map(stays_in_names, name)):
            yield name


def _goes_by_others(signs: Sequence[tuple[int, int]], at: int) -> bool:
    """True if the line at `at` holds no traditional character, yet the lines beside it show a traditional page.

    A line with simplified characters goes by its neighbours, one without either by the nearest that show their script.
    """
    reach = 1 if signs[at][1] else _NEAR
    before = (signs[k] for k in range(at - 1, max(-1, at - 1 - reach), -1))
    after = (signs[k] for k in range(at + 1, min(len(signs), at + 1 + reach)))
    nearest = (next((sign for sign in side if any(sign)), (0, 0)) for side in (before, after))
    return any(traditional > simplified for traditional, simplified in nearest)


def _converted(line: _Line, printed: dict[str, str], *, page: bool) -> str:
    """A line of traditional script in simplified script; `page`: not only single characters of it are traditional."""
    chars = list(simplify(line.text))
    for at, char in (undecided(line.text) | line.words).items():
        chars[at] = char
    for name in line.names:
        known = printed.get(_plain(re.sub(r"\s", "", name.cut(line.text))), "")
        for at in range(name.start, name.end):
            char = line.text[at]
            stays = stays_in_names(char)
            as_printed = stays == "printed" and (not page or char in known)
            chars[at] = char if stays == "always" or as_printed else simplify_character(char)
    plain = _plain(line.text)
    known_names = [(folded, name) for folded, name in printed.items() if len(name) >= _LEAST_NAME]
    for at in line.kept | set(_kept(line.text, plain, known_names)):
        chars[at] = line.text[at]
    return "".join(chars)


def _mended(line: _Line) -> str:
    """A line of simplified script: only the words that it can't write so are changed."""
    chars = list(line.text)
    for at, char in line.words.items():
        if at not in line.kept and not may_be_left(line.text[at]):
            chars[at] = char
    return "".join(chars)


def _changes(line: _Line, converted: str) -> Iterator[Change]:
    different = [k for k, (old, new) in enumerate(zip(line.text, converted, strict=True)) if old != new]
    if not different:
        return
    stretches = [(k, k + 1) for k in different] if len(different) <= _FEW else [(different[0], different[-1] + 1)]
    for start, end in stretches:
        yield Change(Span(line.start + start, line.start + end), converted[start:end])
