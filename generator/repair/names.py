"""Where personal names stand, as far as the form of a line tells: rosters, personnel lists, signatures, rows of names.

Only the script rule asks: a character that conversion would change may be the name's own. What is taken for a name by
mistake keeps a character as printed, and no more; so words of the vocabulary come before names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text import Span
from generator.vocabulary import ends_post, is_name, signatory_post

_HAN = r"[\u3400-\u9fff]"
_TOKEN = re.compile(rf"{_HAN}(?: {{1,3}}{_HAN}){{1,3}}(?!{_HAN})|[^\s：:、，,；;|（）()。]+")
_APPOINTED = re.compile(
    rf"""
    (?:任命|聘任|聘用|聘请|免去|提名|推荐|批准|同意|决定)
    (?P<names>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}}){{0,30}})
    (?:同志)?(?:为|任|兼|担任|不再|挂职|的)
    """,
    re.VERBOSE,
)
_ENTRY = re.compile(
    rf"[ ]*(?P<names>{_HAN}{{2,4}}?)(?:同志)?(?:任|兼任|担任|不再|挂职|为{_HAN}{{2,30}}(?:长|任|员|师)\b)"
)
_COMRADE = re.compile(rf"(?:(?<=[长记任员师理])|(?<!{_HAN}))(?P<names>{_HAN}{{2,3}})同志")
_FIRST = re.compile(rf"[ |]*(?P<name>{_HAN}(?: {{1,3}}{_HAN}|{_HAN}{{1,3}}))(?:[ ]*[\t|]|[ ]+)(?=\S)")
_BESIDE = 2  # lines around one of a list that begin with a name as well
_LONGEST = 120  # characters of a roster's line
_ROW = 3  # names that stand for themselves


def names_in(line: str, beside: Sequence[str] = ()) -> list[Span]:
    """The spans of personal names in `line`, spaces inside included, in order; all lines are in simplified script.

    In: `beside` are the lines around it; where they begin with names, it is a line of a list (林远 船模制作).
    """
    found = {*_in_roster(line), *_appointed(line), *_signing(line)}
    first = _FIRST.match(line)
    if first and is_name(first["name"]) and sum(map(_begins_with_name, beside)) >= _BESIDE:
        found.add(Span(*first.span("name")))
    return sorted(found)


def _begins_with_name(line: str) -> bool:
    first = _FIRST.match(line)
    return first is not None and is_name(first["name"])


def _in_roster(line: str) -> Iterator[Span]:
    """Names among roles and posts (组长：林远 副市长), and rows of nothing but names."""
    if len(line) > _LONGEST or "。" in line:
        return
    tokens = list(_TOKEN.finditer(line))
    names = [token for token in tokens if is_name(token[0]) and not ends_post(token[0])]
    others = [token[0] for token in tokens if token not in names]
    if any(map(ends_post, others)) or (len(names) >= _ROW and not others):
        yield from (Span(*token.span()) for token in names)


def _appointed(line: str) -> Iterator[Span]:
    """Names in sentences that put people into posts: 任命林远为…, 林远任…."""
    entry = _ENTRY.match(line)
    for match in (*_APPOINTED.finditer(line), *_COMRADE.finditer(line), *([entry] if entry else [])):
        at = match.start("names")
        for name in re.finditer(r"[^、]+", match["names"]):
            if is_name(name[0]):
                yield Span(at + name.start(), at + name.end())


def _signing(line: str) -> Iterator[Span]:
    """The name of a signature: 市长 林 远."""
    found = signatory_post(line) if len(line) <= _LONGEST else None
    if found and is_name(found[1]):
        match = re.search(r"\s*".join(found[1]) + r"\s*$", line)
        if match:
            yield Span(match.start(), match.start() + len(match[0].rstrip()))
