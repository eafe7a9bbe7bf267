"""Letter-spacing: titles and small headings printed with a space between every two characters (青 岛 市).

Safe because nearly every token of the line (or table cell) is a single character; or it is a word that headings and
labels are spaced in (备 注, 附 件：); or the spaced characters within a line name a public body or a kind of document
(某市人民政府 公 告), or are the number of a provision (第 一 章, （ 一 ）) or of a year (2 0 2 1 年). A cell of two
single characters, or of several that read as names, is left alone: names keep their spaces (张 军);
so are names behind a role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.notation.enumerators import Level, read_enumerator
from generator.notation.numerals import NUMERAL_CHARACTERS
from generator.text import Change, Span, simplify
from generator.vocabulary import KINDS, is_body, is_name, is_spaced_word, lists_members

_CELL = re.compile(r"[^\t\n|]+")
_TOKEN = re.compile(r"\S+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_UNIT = re.compile(r"[^\u3400-\u9fff]*[年月日时分号][^\u3400-\u9fff]*")  # 2019 年 1 月—2020 年 10 月 is not spaced
_LATIN = re.compile(r"[A-Za-z0-9]{2,}")
_LABEL = re.compile(r"[ ]*(?P<word>[\u3400-\u9fff] +[\u3400-\u9fff])(?= ?(?:[：:]|\d{1,3}(?:[ ：:]|$)))")
_NUMERAL = rf"[{NUMERAL_CHARACTERS}](?: ?[{NUMERAL_CHARACTERS}]){{0,6}}"
_NUMBER = re.compile(
    rf"[ ]*(?P<number>第 ?{_NUMERAL} ?[编章节条](?=[ ]|$)"  # 第 一 章
    rf"|[（(] ?{_NUMERAL} ?[）)]|{_NUMERAL} ?、)"  # （ 一 ）, 一 、
)
_YEAR = re.compile(r"(?<!\S)(?:1 9|2 0) \d \d(?= ?年(?: ?\d|$))")
_RUN = re.compile(r"(?<!\S)[\u3400-\u9fff](?: {1,3}[\u3400-\u9fff]){1,40}(?!\S)")
_LONGEST_ROW = 8  # single characters that may be names


def changes(text: str) -> list[Change]:
    """The spaces inside letter-spaced lines, cells and words go; those between two Latin words stay."""
    gaps: set[Span] = set()
    for match in _CELL.finditer(text):
        cell = match[0]
        if " " in cell.strip():
            gaps |= {Span(match.start() + gap.start, match.start() + gap.end) for gap in _gaps(cell)}
    return [Change(gap, "") for gap in sorted(gaps)]


def _gaps(cell: str) -> Iterator[Span]:
    """The spaces of `cell` to close."""
    for part in _spaced_parts(cell):
        for spaces in re.finditer(r" +", part.cut(cell)):
            yield Span(part.start + spaces.start(), part.start + spaces.end())
    start = _spaced_from(cell)
    if start is None:
        return
    for before, after in pairwise(_TOKEN.finditer(cell)):
        gap = Span(before.end(), after.start())
        if gap.start < start or gap.cut(cell).strip(" "):
            continue
        if not (_LATIN.fullmatch(before[0]) and _LATIN.fullmatch(after[0])):
            yield gap


def _spaced_parts(cell: str) -> Iterator[Span]:
    """Letter-spaced words within `cell`: numbers and labels at its start, years, bodies and kinds of documents."""
    number, label = _NUMBER.match(cell), _LABEL.match(cell)
    if number:
        yield Span(*number.span("number"))
    if label and is_spaced_word(simplify(label["word"])):
        yield Span(*label.span("word"))
    for year in _YEAR.finditer(cell):
        yield Span(*year.span())
    for run in _RUN.finditer(cell):
        bare = simplify(run[0].replace(" ", ""))
        if (is_body(bare) and len(bare) > 3) or (bare in KINDS and run.start()):
            yield Span(*run.span())


def _spaced_from(cell: str) -> int | None:
    """Where the letter-spaced part of `cell` begins, or None if there is none."""
    enumerator = read_enumerator(cell)
    if enumerator and enumerator.level in (Level.CHAPTER, Level.SECTION, Level.PART):
        rest = cell[enumerator.end :].split()
        return enumerator.end if len(rest) > 1 and all(len(token) == 1 for token in rest) else None
    if enumerator and is_spaced_word(simplify(cell[enumerator.end :])):
        return enumerator.end
    if is_spaced_word(simplify(cell)):  # the page may be in traditional script
        return 0
    tokens = cell.split()
    if len(tokens) < 4 or _is_row_of_names(tokens) or lists_members(cell):
        return None
    single = [token for token in tokens if _is_single(token)]
    han = sum(_HAN.search(token) is not None and not _UNIT.fullmatch(token) for token in single)
    return 0 if len(single) / len(tokens) >= 0.8 and han >= 4 else None


def _is_row_of_names(tokens: list[str]) -> bool:
    """True if single characters read as names of two characters: 林 远 张 军."""
    if len(tokens) > _LONGEST_ROW or len(tokens) % 2 or any(len(token) > 1 for token in tokens):
        return False
    bare = simplify("".join(tokens))
    return all(is_name(bare[k : k + 2]) for k in range(0, len(bare), 2)) and not is_body(bare)


def _is_single(token: str) -> bool:
    """One character, with punctuation glued to it, or a number."""
    return len(_HAN.findall(token)) == 1 or not re.search(r"[\u3400-\u9fffA-Za-z]", token)
