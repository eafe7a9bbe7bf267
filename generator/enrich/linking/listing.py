"""Lists of documents (目录, 清单) that are repealed, amended or remain in force: each entry is a relation.

An entry is told by the columns 文件名称 and 文号, or by being little more than a document or a run of them (《甲》;
甲办法（文号）; 某政发〔2009〕9号、20号). A document in the column of reasons (已被《…》取代) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.enrich.linking.found import FoundRelation
from generator.enrich.lists import Lists
from generator.enrich.places import Cited
from generator.enrich.runs import RUN, documents_of, is_title
from generator.enrich.signs import DOCUMENT, Signs

_MARKS = re.compile(r"[\s0-9一二三四五六七八九十.、,;。()]+")
_BRACKETS = re.compile(rf"\([^(){DOCUMENT}]*\)")
_WITHIN = re.compile(r"根据|按照|依据|依照|与|被|由|对|将|为|中的|删去|删除|增加|第")
_SMALL = 12  # signs that may stand beside the documents of an entry


Cells = tuple[frozenset[tuple[str, int, int]], set[tuple[str, int]]]


def listed(cited: Cited, signs: Signs, lists: Lists, cells: Cells) -> Iterator[FoundRelation]:
    """The entry that the text is, in a list of documents; `cells`: those with a number, and the rows told already."""
    text = cited.text
    numbered, rows = cells
    if not cited.citations:
        return
    row = (text.eid, text.cell[0]) if text.cell is not None else None
    if row and (row in rows or not _is_entry(cited, signs, lists) or _has_number(cited, lists, numbered)):
        return
    named = _alone(signs) if row is None else [signs.text.index(DOCUMENT)]
    kind = lists.kind(text) if named else None
    if kind is None:
        return
    if row:
        rows.add(row)
    for at in named:
        document = signs.document(at)
        if document and document.citation:
            yield FoundRelation(kind, document.citation.target, (0, len(signs.text)), document.citation)


def _is_entry(cited: Cited, signs: Signs, lists: Lists) -> bool:
    """True for a cell under 文件名称 or 文号, or, without such a header, for one that is nothing but a document."""
    table, cell = cited.text.node.table, cited.text.cell
    if table is None or cell is None or cell[0] < len(table.header) or DOCUMENT not in signs.text:
        return False
    holds = lists.column(cited.text)
    return "number" in holds or (holds <= {"title"} and bool(_alone(signs)))


def _has_number(cited: Cited, lists: Lists, numbered: frozenset[tuple[str, int, int]]) -> bool:
    """True for a title whose number stands in another cell of its row: that one tells which document is meant."""
    cell = cited.text.cell
    if cell is None:
        return False
    if any("title" not in lists.column(cited.text) and citation.number for citation in cited.citations):
        return False
    columns = [i for i, held in enumerate(lists.columns(cited.text.node)) if "number" in held]
    return any((cited.text.eid, cell[0], column) in numbered for column in columns)


def _alone(signs: Signs) -> list[int]:
    """Where the documents stand of a text that is one run of them and little more: an entry of a list."""
    bare = _BRACKETS.sub(lambda match: "□" * len(match[0]), signs.text)
    run = RUN.search(bare)
    if run is None:
        return []
    before, behind = bare[: run.start()], bare[run.end() :]
    if before.endswith("("):
        title = _MARKS.sub("", before[:-1]) if before[:-1] else ""
        before = "" if is_title(title) else before + "□" * _SMALL
    if DOCUMENT in behind or _WITHIN.search(before):
        return []
    beside = _MARKS.sub("", before.replace("□", "")) + _MARKS.sub("", behind.replace("□", ""))
    return documents_of(run) if len(beside) <= _SMALL else []
