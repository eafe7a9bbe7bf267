"""Reading the citations of one notice: found in its texts, what is none left out, short names told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.enrich.citations.documents import is_document, is_to_be_made
from generator.enrich.citations.finding import Found, find
from generator.enrich.citations.own import Own, around, is_former, is_issued, is_own_title
from generator.enrich.texts import NoticeText
from generator.notation.cited_numbers import read_cited_number
from generator.text import fold
from generator.vocabulary import document_column, names_document


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation of a document, where it stands. `stands_for` is the one that introduced its short name.

    `issued`: the title of what the notice issues, which is kept only for the short name that it has.
    """

    text: NoticeText
    found: Found
    stands_for: Mention | None = None
    issued: bool = False

    @property
    def first(self) -> Mention:
        """The mention whose target this one has."""
        return self.stands_for.first if self.stands_for else self


@dataclass(frozen=True, slots=True)
class Reading:
    """One text with the citations in it, and all places that name documents, cited or not."""

    text: NoticeText
    mentions: tuple[Mention, ...]
    documents: tuple[tuple[int, int], ...]
    to_be_made: frozenset[str] = frozenset()  # folded titles of documents that are still to be written


def read_notice(texts: Sequence[NoticeText], own: Own, known: Collection[str]) -> Iterator[Reading]:
    """The texts of one notice, in order, with what they cite."""
    short_names: dict[str, Mention] = {}  # those of the main text, for the whole notice
    component: str | None = None
    inner: dict[str, Mention] = {}
    for text in texts:
        here = text.component.eid if text.component else None
        if here != component:
            component, inner = here, {}
        found = find(text.text, known) if _may_cite(text.text) else []
        mentions: list[Mention] = []
        heading = is_own_title(text, own)
        for one in found:
            mention = None if heading and one.title is None else _mention(text, one, own, {**short_names, **inner})
            if mention is None:
                continue
            if one.short:
                (short_names if component is None else inner)[fold(one.short)] = mention
            if not mention.issued:
                mentions.append(mention)
        mentions = _of_row(text, mentions)
        to_be_made = frozenset(fold(f.title) for f in found if f.title and is_to_be_made(text.text, f))
        yield Reading(text, tuple(mentions), tuple((one.start, one.end) for one in found), to_be_made)


def _may_cite(text: str) -> bool:
    return "》" in text or "号" in text or "號" in text


def _of_row(text: NoticeText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a cell in a table that lists documents: title and number of a row (文件名称, 文号) are one.

    That one stands at the number. A title without a number beside it is cited by itself, with or without 《》.
    """
    number = _beside(text, "title")
    if number is not None:
        title = _bare_title(text.text)
        if title is None:
            return list(mentions)
        whole = [mention for mention in mentions if mention.found.title == title]
        if read_cited_number(number):
            return []
        return whole or [Mention(text, Found(0, len(text.text), title, None))]
    beside = _beside(text, "number")
    title = _bare_title(beside) if beside is not None else None
    if title is None or len(mentions) != 1 or mentions[0].found.title is not None:
        return list(mentions)
    found = mentions[0].found
    if found.end - found.start < len(text.text.strip()):
        return list(mentions)
    return [replace(mentions[0], found=replace(found, title=title))]


def _bare_title(cell: str) -> str | None:
    """The title that `cell` is and nothing besides, 《》 around it aside; None if it is anything else."""
    bare = str(cell).strip()
    if bare.startswith("《") and bare.endswith("》"):
        bare = bare[1:-1]
    return bare if bare and not re.search(r"[《》。；\n]", bare) and names_document(bare) else None


def _beside(text: NoticeText, holds: str) -> str | None:
    """In a table that lists documents the other one of title and number, if the cell `text` holds the one."""
    table = text.node.table
    if text.cell is None or table is None or not table.header or text.cell[0] < len(table.header):
        return None
    columns = [document_column(cell) for cell in table.header[-1].cells]
    row, column = text.cell
    if columns.count("title") != 1 or columns.count("number") != 1 or columns.index(holds) != column:
        return None
    return table.rows[row - len(table.header)].cells[columns.index("title" if holds == "number" else "number")].strip()


def _is_former(text: NoticeText, found: Found) -> bool:
    return is_former(*around(text, found))


def _mention(text: NoticeText, found: Found, own: Own, short_names: dict[str, Mention]) -> Mention | None:
    if own.is_number_of(found) and (found.title is None or is_issued(text, found, own)):
        return None
    if found.title is not None:
        if found.number is None and own.titles.get(fold(found.title), "") is None and not _is_former(text, found):
            return None  # the notice names itself
        if found.number is None and (stands_for := short_names.get(fold(found.title))):
            return Mention(text, found, stands_for)
        if is_issued(text, found, own):
            return Mention(text, found, issued=True)
        if found.number is None and fold(found.title) not in own.titles and own.names_attachment(found.title):
            return None
        if fold(found.title) not in own.titles and not is_document(text.text, found):
            return None
    return Mention(text, found)
