"""Tables broken over pages: the header row is printed again at the top of each page.

Safe because the repeated row must be the first of its block, equal the first row of the block before (spaces aside),
and nothing but blank lines and page ends may stand between the blocks. It must also look like a header: no cell is a
number, and it begins with 序号 or the like, or most of its cells are words that name columns (责任单位, 面积（公顷）)
while no other row of the two blocks is like that. Leaves tables without a repeated header alone, and rows of data that
two pages happen to begin with.
"""

from __future__ import annotations

import re

from generator.text import Change, Span, fold

_DEEPEST = 2  # rows of a header
_BLOCK = re.compile(r"(?:(?:^|(?<=\f))[^\n\f]*[\t|][^\n\f]*(?:\n|\Z))+", re.MULTILINE)
_FIRST = frozenset(["序号", "编号", "姓名", "名称", "项目", "类别", "指标", "项目名称", "单位名称"])
_NAMES_COLUMN = re.compile(
    r"(?:序号|编号|文号|名称|姓名|单位|部门|机关|项目|内容|事项|任务|措施|要求|标准|目标|指标|数量|总量|类别|类型|[大小细]类|备注|说明|"
    r"时限|时间|日期|地址|地点|职务|电话|理由|原因|依据|范围|金额|面积|"
    r"\([万亿千百平方立元吨米公里顷亩人户件套处个座家项条块根株张台辆年月日天%℃/]{1,6}\))$"
)
_LONGEST_NAME = 24
_NUMBER = re.compile(r"[-+]?\d[\d.,]*%?")


def changes(text: str) -> list[Change]:
    """For each repeated header: the change that removes it with the blank lines before it."""
    found: list[Change] = []
    header: list[str] = []
    others: list[str] = []  # rows that stand under `header`
    end = 0
    for match in _BLOCK.finditer(text):
        rows = match[0].splitlines(keepends=True)
        folded = [_folded(row) for row in rows]
        top = folded[:_DEEPEST]
        depth = _repeated(top, header) if not text[end : match.start()].strip() else 0
        if depth and _is_header(top[:depth], others + folded[depth:]):
            # The line feed before the gap stays: the next body row then follows the last one.
            found.append(Change(Span(end, match.start() + sum(map(len, rows[:depth]))), ""))
            others = folded[depth:]
        else:
            header, others = top, folded[1:]
        end = match.end()
    return found


def _repeated(rows: list[str], header: list[str]) -> int:
    """How many of the `rows` that open a block repeat the `header` of the block before, from its first row on."""
    depth = 0
    while depth < min(len(rows), len(header)) and rows[depth] == header[depth]:
        if depth and not rows[depth].startswith("\t"):
            break  # a second header row stands under a merged first cell; this is a body row
        depth += 1
    return depth


def _is_header(rows: list[str], others: list[str]) -> bool:
    """True if the first of the repeated `rows` looks like a header and no row of `others`, beside it, does."""
    cells = _cells(rows[0])
    if not cells or any(_NUMBER.fullmatch(cell) for cell in cells):
        return False
    if cells[0] in _FIRST:
        return True
    merged = len(rows) > 1 and any(map(_names_column, cells))
    return (merged or _names_columns(cells)) and not any(
        _names_columns(_cells(row)) for row in others if row not in rows
    )


def _names_columns(cells: list[str]) -> bool:
    return sum(map(_names_column, cells)) * 2 > len(cells)


def _names_column(cell: str) -> bool:
    """True if `cell` is short and ends in a word that names columns, or in a unit of measure in brackets."""
    return len(cell) <= _LONGEST_NAME and _NAMES_COLUMN.search(cell) is not None


def _cells(row: str) -> list[str]:
    return [cell for cell in row.split("\t") if cell]


def _folded(row: str) -> str:
    bare = row.rstrip("\n").strip(" ")
    if bare.startswith("|"):
        bare = bare.removeprefix("|").removesuffix("|")
    return "\t".join(fold(cell) for cell in re.split(r"[\t|]", bare))
