"""Lists of documents (目录, 清单) that are repealed, amended or remain in force: each entry is a relation.

A list is told by the nearest title above it (决定废止的规范性文件目录, 一、予以废止的文件), its entries by the columns
文件名称 and 文号, or by being little more than a document. A document in the column of reasons (已被《…》取代) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.enrich.linking.found import Found
from generator.enrich.places import Cited, Places
from generator.enrich.signs import DOCUMENT, Signs
from generator.model.notice import Node, NodeType
from generator.model.relations import RelationType
from generator.vocabulary import catalogue_column

_KINDS = (
    (RelationType.CONTINUES, re.compile(r"继续(?:有效|执行|适用|实施)")),
    (RelationType.REPEALS, re.compile(r"废止|失效|停止执行|不再执行")),
    (RelationType.AMENDS, re.compile(r"(?:决定|予以|关于)(?:修改|修订)")),
)
_DOCUMENTS = re.compile(r"文件|规章|规定|目录|清单|政策|一览表|名录|法规|[0-9一二三四五六七八九十百][件个部项]")
_NOT = re.compile(r"(?<![模虚])拟(?!定)|建议|征求|草案|修改和废止|废止和修改|和继续|理由")
_MOST = 60  # characters of a title or heading
_MARKS = re.compile(r"[\s0-9一二三四五六七八九十.、,;。()]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_WITHIN = re.compile(r"根据|按照|依据|依照|与|被|由|对|将|为")
_SMALL = 12  # signs that may stand beside the document of an entry


Cells = tuple[frozenset[tuple[str, int, int]], set[tuple[str, int]]]


def listed(cited: Cited, signs: Signs, places: Places, cells: Cells) -> Iterator[Found]:
    """The entry that the text is, in a list of documents; `cells`: those with a number, and the rows told already."""
    text = cited.text
    numbered, rows = cells
    if not cited.citations:
        return
    if text.cell is not None:
        row = (text.eid, text.cell[0])
        if row in rows or not _is_entry(cited, signs) or _has_number(cited, numbered):
            return
        kind = _kind(text.node, places)
        if kind is None:
            return
        rows.add(row)
    else:
        kind = _kind(text.node, places) if _is_alone(signs) else None
        if kind is None:
            return
    at = signs.text.index(DOCUMENT)
    document = signs.document(at)
    if document and document.citation:
        yield Found(kind, document.citation.target, (0, len(signs.text)), document.citation)


def _kind(node: Node, places: Places) -> RelationType | None:
    """What the nearest title above `node` says of the documents listed below it."""
    table = node.type is NodeType.TABLE
    for above in [*([node] if table else []), *places.above(node)]:
        own = [above.heading, above.text if len(above.text) <= _MOST and above is not node else ""]
        part = places.components.get(above.eid)
        for title in [
            *own,
            part.title if part else None,
            places.notice.head.title if above.type is NodeType.NOTICE else None,
        ]:
            if not title or len(title) > _MOST:
                continue
            if _NOT.search(title):
                return None
            for kind, words in _KINDS:
                if words.search(title) and _DOCUMENTS.search(title):
                    return kind
        if part and part.title:
            return None
    return None


def _is_entry(cited: Cited, signs: Signs) -> bool:
    """True for a cell under 文件名称 or 文号, or, without such a header, for one that is nothing but a document."""
    table, cell = cited.text.node.table, cited.text.cell
    if table is None or cell is None:
        return False
    if cell[0] < len(table.header):
        return False
    holds = _holds(cited)
    return "number" in holds or ("other" not in holds and _is_alone(signs))


def _holds(cited: Cited) -> set[str | None]:
    """What the column of the cell holds, as its header says."""
    table, cell = cited.text.node.table, cited.text.cell
    if table is None or cell is None:
        return set()
    return {catalogue_column(row.cells[cell[1]]) for row in table.header if cell[1] < len(row.cells)}


def _has_number(cited: Cited, numbered: frozenset[tuple[str, int, int]]) -> bool:
    """True for a title whose number stands in another cell of its row: that one tells which document is meant."""
    table, cell = cited.text.node.table, cited.text.cell
    if table is None or cell is None:
        return False
    if any("title" not in _holds(cited) and citation.number for citation in cited.citations):
        return False
    columns = {i for row in table.header for i, text in enumerate(row.cells) if catalogue_column(text) == "number"}
    return any((cited.text.eid, cell[0], column) in numbered for column in columns)


def _is_alone(signs: Signs) -> bool:
    """True if the text is one document and little more: an entry of a list."""
    bare = _BRACKETS.sub("", signs.text)
    if bare.count(DOCUMENT) != 1:
        return False
    before, _, behind = bare.partition(DOCUMENT)
    if _WITHIN.search(before):
        return False
    return len(_MARKS.sub("", before)) + len(_MARKS.sub("", behind)) <= _SMALL
