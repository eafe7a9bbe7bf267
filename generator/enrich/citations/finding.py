"""Finding citations: what a text says, before anybody asks what it means.

Several small readers run over one text: titles in 《》 (`marks`), numbers (`numbers`), what stands in brackets behind a
title (`behind`). What they find is put together here, none overlapping.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from generator.enrich.citations.bare import listed_title, titles_before_numbers
from generator.enrich.citations.behind import Behind, read_behind
from generator.enrich.citations.marks import Title, find_titles
from generator.enrich.citations.numbers import JOINT, find_numbers, run_before
from generator.notation.cited_numbers import CitedNumber
from generator.notation.units import Chain, chains_at
from generator.vocabulary import behind_citing_word

_BETWEEN = re.compile(r"[ \u00a0\u3000]*(?:文件?)?[ \u00a0\u3000]*")
_INTRODUCES = re.compile(r"(?:简称|下称|统称|简称为|称为)\s*$")
_SHORT = re.compile(
    r"[（(，,]?\s*(?:以下(?:统一)?简称为?|以下称|下称)\s*[《“\"「『]?(?P<name>[^《》“”\"「」『』（）()，,。；]{1,16}?)[》”\"」』]?[）)，,。；]"
)
_BESIDE = re.compile(r"\s*(?:、|，|和|及|与|以及)?\s*")
_OF = re.compile(r"\s*(?:中的|中|的)?(?=第|附件|[（(])")


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """A citation in a text, at `start`–`end`: the title in 《》, its number, and what else the text says of it.

    `note`: what stands in brackets behind 》 and tells editions apart (试行, 2019年修订). `short`: the name that it has
    from there on. `issuer`: the words before the title. `units`: the provisions that are named behind it. `others`:
    further titles right before this one, which may share its number.
    """

    start: int
    end: int
    title: str | None
    number: CitedNumber | None
    note: str | None = None
    short: str | None = None
    issuer: str | None = None
    units: tuple[Chain, ...] = ()
    shared: bool = False  # the number is printed behind a later title of the same row


def find(text: str, known: Collection[str] = frozenset(), *, listed: bool = False) -> list[FoundCitation]:
    """The citations in `text`, in order, none overlapping.

    `known` are prefixes that are sure elsewhere; `listed`: the text is an entry of a list of documents.
    """
    titles = find_titles(text)
    numbers = find_numbers(text, [(t.start, t.end) for t in titles], known)
    titles = sorted([*titles, *titles_before_numbers(text, titles, numbers)], key=lambda title: title.start)
    entry = listed_title(text) if listed and not titles and not numbers else None
    if entry:
        titles = [entry]
    titles = [t for t in titles if not _INTRODUCES.search(text, max(0, t.start - 8), t.start)]
    found: list[FoundCitation] = []
    used: set[CitedNumber] = set()
    at = 0
    for title in titles:
        while at < len(numbers) and numbers[at].start < title.end:
            at += 1
        found.append(_with_behind(text, title, read_behind(text, title.end, numbers[at : at + 4]), used))
    found = _numbers_before(text, found, numbers, used)
    found += [FoundCitation(n.start, n.end, None, n) for n in numbers if n not in used and n.prefix]
    found.sort(key=lambda f: f.start)
    return _of_one_issuer(
        text,
        [
            _completed(text, f, found[i + 1].start if i + 1 < len(found) else len(text))
            for i, f in enumerate(_rows(text, found))
        ],
    )


def _of_one_issuer(text: str, found: list[FoundCitation]) -> list[FoundCitation]:
    """Titles side by side whose numbers have one 代字 share the issuer before the first: 市委《…》（…）、《…》（…）."""
    for i in range(1, len(found)):
        before, one = found[i - 1], found[i]
        if before.issuer and one.title and not one.issuer and before.number and one.number:
            beside = _BESIDE.fullmatch(text, before.end, one.start) is not None
            if beside and before.number.prefix and before.number.prefix == one.number.prefix:
                found[i] = replace(one, issuer=before.issuer)
    return found


def _with_behind(text: str, title: Title, behind: Behind, used: set[CitedNumber]) -> FoundCitation:
    if behind.number:
        used.add(behind.number)
    return FoundCitation(
        title.start,
        behind.end,
        _closed(re.sub(r"\s*\n\s*", "", text[title.opens : title.closes])),
        behind.number,
        note=behind.note,
        short=behind.short,
        shared=behind.shared,
    )


def _closed(title: str) -> str:
    """`title` with the bracket that it leaves open at its end: 某市停车办法（试行."""
    opened = max(title.rfind("（"), title.rfind("("))
    if opened < 0 or re.search(r"[）)]", title[opened:]) or len(title) - opened > 12:
        return title
    return title + ("）" if title[opened] == "（" else ")")


def _numbers_before(
    text: str, found: Sequence[FoundCitation], numbers: Sequence[CitedNumber], used: set[CitedNumber]
) -> list[FoundCitation]:
    """A number right before a title belongs to it: 国发〔2018〕5号《关于…的通知》."""
    ending = {n.end: n for n in numbers if n not in used}
    result = []
    for one in found:
        start = one.start
        while start and text[start - 1] in " \u00a0\u3000文件" and one.start - start < 4:
            start -= 1
        number = next((ending[at] for at in range(start, one.start + 1) if at in ending), None)
        if number and one.number is None and _BETWEEN.fullmatch(text, number.end, one.start):
            used.add(number)
            one = replace(one, start=number.start, number=number)
        result.append(one)
    return result


def _rows(text: str, found: Sequence[FoundCitation]) -> list[FoundCitation]:
    """A number printed for several titles (《甲》《乙》（均为云政发〔2018〕5号）) is that of each of them."""
    result = list(found)
    for i in range(len(result) - 1, 0, -1):
        after, before = result[i], result[i - 1]
        near = after.start - before.end <= 4 and not re.search(r"[。；\n\t]", text[before.end : after.start])
        if after.shared and after.title and before.title and before.number is None and near:
            result[i - 1] = replace(before, number=after.number, shared=True)
    return result


def _completed(text: str, found: FoundCitation, until: int) -> FoundCitation:
    short = found.short
    match = _SHORT.match(text, found.end) if short is None else None
    if match:
        short = match["name"].strip()
    of = _OF.match(text, found.end)
    units = tuple(chains_at(text, of.end(), until)) if of else ()
    issuer = _issuer(text, found.start) if found.title else None
    end = units[0].end if len(units) == 1 else found.end
    return replace(found, end=end, short=short, units=units, issuer=issuer)


_NO_ISSUER = re.compile(r"(?:印发|发布|公布|制定|颁布|下发|转发|出台)?(?:的)?$")


def _issuer(text: str, start: int) -> str | None:
    """The words right before a title, as far as they may name its issuer: 市委、市政府《…》, 财政部印发的《…》."""
    end = start
    word = _NO_ISSUER.search(text, max(0, start - 5), start)
    if word and word[0] not in ("", "的"):
        end = word.start()
    parts: list[str] = []
    joint = JOINT.search(text, max(0, end - 12), end)  # 某部等八部门
    if joint:
        end = joint.start()
    while len(parts) < 4:
        run = run_before(text, end, 0)
        name = run.text[behind_citing_word(run.text, body=True) :]
        name = re.sub(r"^(?:和|年|月|日|原|经|对|将)(?=..)", "", name)
        if not name or text[max(0, end - len(run.text) - 1) : end][:1].isdigit():
            break  # 等10部委
        parts.insert(0, name + joint[0] if joint and not parts else name)
        begin = run.places[len(run.text) - len(name)]
        if len(name) < len(run.text) or begin == 0 or text[begin - 1] != "、":
            break
        end = begin - 1
    return "、".join(parts) or None
