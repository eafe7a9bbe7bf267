"""Titles of tables and rosters, and the unit of measure between title and table.

Forms: 表1 …; a short line that ends in 表, 清单, 名单 or the like, directly above; 单位：万元 on a line of its own, or
alone in the first row. A line that is a sentence, a numbered heading or a label 附件 is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.parse.draft import Draft

_UNIT = re.compile(
    r"[（(]?\s*(?:计量|金额|面积)?单\s*位\s*[:：]\s*[^\s。，；:：]{1,12}(?:\s*[、，]\s*[^\s。；:：]{1,12})?\s*[）)]?"
)
_NUMBERED = re.compile(
    r"附?表\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s?[-－—.]\s?\d{1,2})?(?:\s*[:：]|(?=\s|$))\s*[^。；]*"
)
_TITLE = re.compile(
    r"[^。；;:：，,？！]+(?:表|清单|目录|一览|名录|明细|主要指标|名单|组成人员|名册)(?:[（(][^（）()]{1,20}[）)])?"
)
_SENTENCE = re.compile(r"^(?:见|详见|按照|根据|现将|具体|以下|下列|如)")
_LONGEST = 50


def is_unit(text: str) -> bool:
    """True if `text` says in which unit a table counts (单位：万元)."""
    return _UNIT.fullmatch(text.strip()) is not None


def is_caption(text: str) -> bool:
    """True if `text`, on a line of its own above a table, can only be its title."""
    if len(text) > _LONGEST or "\t" in text or read_enumerator(text) or read_attachment_label(text):
        return False if not _NUMBERED.fullmatch(text) else len(text) <= _LONGEST
    return _NUMBERED.fullmatch(text) is not None or (
        _TITLE.fullmatch(text) is not None and _SENTENCE.match(text) is None
    )


def caption(parent: Draft, draft: Draft, lines: Sequence[TextLine], start: int) -> None:
    """Take title and unit of the table or roster `draft`, which begins at line `start`, from the end of `parent`."""
    at = start - 1
    unit = _last(parent, lines, at)
    if unit is not None and draft.type is NodeType.TABLE and not draft.text and is_unit(unit.text):
        parent.children.pop()
        draft.text, draft.lines = unit.text, [*unit.lines, *draft.lines]
        at -= 1
    title = _last(parent, lines, at)
    if title is not None and draft.heading is None and is_caption(title.text):
        parent.children.pop()
        draft.heading, draft.lines = title.text, [*title.lines, *draft.lines]


def _last(parent: Draft, lines: Sequence[TextLine], at: int) -> Draft | None:
    """The paragraph that ends `parent`, if it is line `at` and nothing else."""
    if at < 0 or not parent.children:
        return None
    last = parent.children[-1]
    alone = last.type is NodeType.PARAGRAPH and last.lines == [lines[at]] and not last.children
    return last if alone and last.text == lines[at].text else None
