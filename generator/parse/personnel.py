"""Personnel lists (人事任免): date and authority, then the entries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.parse.draft import Draft, paragraph

_ENTRY = re.compile(
    r"""
    [\u4e00-\u9fff、\s（）()]{2,60}?      # 张军、李 明
    (?:挂职|兼任|任|为|的)                  # 为某局局长, 的某局局长职务
    [^。；]*[。；;]?
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r"(?:决定|任命|免去|任免|聘任|聘用|解聘)[，,]?\s*(?:任命|免去|聘任|聘用)?\s*[:：]?$")


def build_personnel(root: Draft, lines: Sequence[TextLine]) -> None:
    """Hang the lines of a personnel list under `root`: entries as PERSONNEL nodes, everything else as paragraphs."""
    for line in lines:
        if _ENTRY.fullmatch(line.text) and not _CLAUSE.search(line.text):
            root.add(Draft(type=NodeType.PERSONNEL, short="entry", text=line.text, lines=[line]))
        else:
            root.add(paragraph(line))
