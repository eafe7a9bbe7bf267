"""Last days in lists of documents: the column 有效期, 失效日期, 延长至 beside the titles or numbers of documents.

What such a cell says is of the document in its row, a provision of the notice, never of the notice.
"""

from __future__ import annotations

import re

from generator.enrich.lists import Lists
from generator.enrich.places import Cited
from generator.enrich.signs import DATE, LAST, TERM, Signs
from generator.enrich.validity.hits import Hit

_LAST_DAY = re.compile(
    rf"(?:有效期限?|执行期限?|试行期限?|继续有效|继续执行|有效|执行|施行|试行|沿用|延长|延续|延期|自动失效)?[为:]?"
    rf"(?:(?P<day>{DATE})(?:起)?[至到\-~—])?(?:至|到|截至|截止)?(?P<to>[{DATE}{LAST}])(?:止|为止|底)?"
)
_WORDS = re.compile(rf"长期(?:有效|执行)?|(?:有效期)?(?:延长)?(?P<term>{TERM})")


def tabled_end(cited: Cited, signs: Signs, lists: Lists) -> Hit | None:
    """The last day, or the words for one, that a cell of a list of documents states."""
    text = cited.text
    table, cell = text.node.table, text.cell
    if table is None or cell is None or cell[0] < len(table.header) or lists.column(text) != {"until"}:
        return None
    if not lists.is_list(text):
        return None
    end = len(signs.text)
    if match := _LAST_DAY.fullmatch(signs.text):
        begun = signs.date(match.start("day")) if match["day"] else None
        return Hit(0, end, begun, signs.date(match.start("to")), period="表")
    if match := _WORDS.fullmatch(signs.text):
        return Hit(0, end, words="".join(signs.source.split()), period="表")
    return None
