"""Lists whose title says that what they hold comes to an end: 不再延续的政策清单, 停止执行的政策目录, 废止的文件清单.

Who is named beside such a policy answers for what was, so that no duty is laid on anybody. Only titles of one form are
believed: that something ends, and the word for a list. One that also keeps, transfers or adds (取消和下放的事项
目录, 取消后加强监管的措施清单) is none, and so is a draft (拟废止). The nearest title speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.notice import Node, Row
from generator.text import fold

_END = r"(?:不再(?:延续|执行|实施|保留|适用|施行)|(?:停止|终止)(?:执行|实施|施行)|废止|失效|作废|取消)"
_LIST = r"(?:清单|目录|一览表|列表|名录|名单|汇总表|统计表|明细表|表)"
_ENDED = re.compile(
    rf"(?P<before>[^,。;:]{{0,40}}?)(?:予以|决定|宣布|已|自行)?{_END}(?:和|、|及)?(?:予以|决定|宣布)?(?:{_END})?(?:执行)?的?(?P<what>[^,。;:]{{0,30}}?){_LIST}"
    r"(?:\([^()]{0,20}\))?(?:的(?:通知|公告|通告|决定))?"
)
_NOT = re.compile(
    r"(?<!模)拟|建议|征求|草案|监管|承接|整改|下放|调整|保留|继续|新增|合并|修改|修订|后|任务|工作|责任|措施|不予|未"
)
_GOES_ON = re.compile(r"(?:继续|延续|保留|新增|修改|修订|调整|下放)")
_MOST = 60


def says_ended(title: str) -> bool:
    """True if `title` is that of a list whose entries come to an end."""
    plain = fold(title).strip("。;:")
    match = _ENDED.fullmatch(plain) if len(plain) <= _MOST else None
    return match is not None and not _NOT.search(re.sub(r"不再(?:延续|保留)", "", plain))


def says_nothing(title: str) -> bool:
    """True if `title` says neither that what it heads ends nor that it goes on."""
    return not says_ended(title) and not _GOES_ON.search(fold(title))


def ended_nodes(root: Node, title: str) -> frozenset[int]:
    """The ids of the nodes under `root`, the tree of a notice of this `title`, that stand in a list of what ends."""
    return frozenset(_ended(root, ended=says_ended(re.sub(r"^.{0,40}?关于(?:公布|印发|发布)?", "", title))))


def _ended(node: Node, *, ended: bool) -> Iterator[int]:
    heading = str(node.heading or "")
    if heading and (says_ended(heading) or not says_nothing(heading)):
        ended = says_ended(heading)
    if ended:
        yield id(node)
    for child in node.children:
        yield from _ended(child, ended=ended)


def ended_rows(rows: tuple[Row, ...], *, ended: bool) -> list[bool]:
    """For each of `rows` whether it stands in a list of what ends: bands (一、废止的清单) speak before the table."""
    found: list[bool] = []
    for row in rows:
        if row.band:
            title = re.sub(r"^[一二三四五六七八九十（）()、\d.．\s]+", "", "".join(row.cells))
            if says_ended(title) or not says_nothing(title):
                ended = says_ended(title)
        found.append(ended)
    return found
