"""Lists of documents (目录, 清单) that are repealed, amended or remain in force: what each says of its entries.

A list is told by the nearest title above it (决定废止的规范性文件目录, 一、予以废止的文件, 废止下列文件：); in a table
also by a row that is a title of its own (一、继续有效的文件), or by the column of results (清理结果: 废止); numbered
units by the paragraph before them (下列文件自…起废止：).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.enrich.places import Places
from generator.enrich.texts import NoticeText
from generator.model.notice import Node, NodeType, TableData
from generator.model.relations import RelationType
from generator.text import fold
from generator.vocabulary import catalogue_column

_KINDS = (
    (
        RelationType.CONTINUES,
        re.compile(r"继续(?:有效|执行|适用|实施|保留)|(?:延长|延续)[^,。]{0,6}有效期|有效期[^,。]{0,4}(?:延长|延续)"),
    ),
    (
        RelationType.AMENDS,
        re.compile(
            r"(?:决定|予以|关于)(?:修改|修订)"
            r"|(?:(?:下列|以下)[^:]{1,24}|[0-9一二三四五六七八九十百]+[件部个项][^:]{1,24})(?:修改|修订|修正)[^:]{0,4}:$"
        ),
    ),
)
# The whole of a title that repeals is read: 未废止的文件, 失效文件的替代文件, 待废止文件 do not.
_ENDED = r"(?:废止|失效|停止执行|不再执行|停止施行|停止实施|作废)"
_SURE = re.compile(  # what may stand right before the word that ends
    r"(?:\A|[0-9一二三四五六七八九十][、.]?|[、,()（）:.》/]|决定|予以?|宣布|现行?|现将|兹将|已|一并|同时|全部|全文|自然|自动|自行|明令|公布|关于"
    r"|[和及与批次年月日起后省市区县州盟旗府件章策定录例规法文告会委局办厅院室号项部]|清理|到期|期满|即行|一律|均|本次|或者?)\Z"
)
_UNSURE = re.compile(
    r"(?:不(?!一致|适应|相|符|同)|未|无需|无须|暂缓|待|拟|计划|建议|申请|应|需|可|(?<![现兹])将|要|必须|研究)"
    r"(?:不|予以|予|再|被|能|得|会|当|宜|要|以|并|经|全部|一并|同时|决定|宣布|自然|自动|自行|即行|一律|均){0,3}\Z"
)
_DOCS = (
    r"(?:规范性|政策性?|配套)?"
    r"(?:文件|规章|法规|规定|政策措施|政策|制度|措施|办法|决定|通知|意见|[0-9一二三四五六七八九十百][件个部项])"
)
_ALSO_DOCS = rf"(?:(?:[、和及与或]|以及|或者)[^的,。;:]{{0,12}}?{_DOCS}|{_DOCS}){{0,4}}"
_LIST = r"(?:文件)?(?:目录|清单|名录|一览表|名单|汇总表|明细表|表)"
_NOTED = r"(?:\([^()]{0,40}\))?"
_NAMED = rf"(?:(?!文件|规章|法规|清单|目录|以外|之外|除外)[^。;:]){{0,44}}?{_DOCS}{_ALSO_DOCS}"
_SEE = r"(?:[,(](?:具体)?(?:目录|清单)?(?:详?见|附后)[^,。;]{0,12}\)?)?"
_BEHIND_END = re.compile(  # 废止｜的规范性文件目录, 废止｜《甲》等5件规章（目录见附件1）
    rf"(?:的|了)?(?:{_NAMED}{_NOTED})?(?:{_LIST})?{_NOTED}(?:的(?:决定|通知|公告|通告|命令|函))?{_SEE}(?:(?:公布|通知|公告)如下)?[:。]?"
)
_MANNER = r"(?:,|自[^,。;]{1,24}起|予以?|一律|同时|全部|均|即行|宣布|明令|一并|现|决定|自然|自动|自行|已|或者?|和|、)"
_BEFORE_END = re.compile(rf"[^。;]{{0,60}}?{_DOCS}(?:目录)?{_NOTED}{_MANNER}{{0,6}}\Z")
_DOCUMENTS = re.compile(r"文件|规章|规定|目录|清单|政策|一览表|名录|法规|[0-9一二三四五六七八九十百][件个部项]")
_NOT = re.compile(
    r"(?<![模虚])拟(?!定)|建议|征求|草案|理由|(?:修改|修订|失效|废止|有效|保留)(?:、(?:修改|修订|宣布失效|失效|废止|继续有效|保留))*[、和及]"
    r"(?:修改|修订|宣布失效|失效|废止|继续有效|保留)"
)
_NO_INTRO = re.compile(r"违反|许可|证|情形|情况|的[,:]")
_NUMBERED = frozenset({NodeType.SECTION, NodeType.SUBSECTION, NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT})
_ENTRY = re.compile(r"^《[^《》]*》[^。]*[;。]?$|^[^。:]*[0-9]号\)?[;。]?$")  # a paragraph that is a document of a list
_ENDS = re.compile(r"(?:废止|失效)(?:和|、|及|或)(?:宣布)?(?:废止|失效)")  # 废止和失效: one kind after all
_MOST = 60  # characters of a title or heading
_RESULTS = {
    RelationType.REPEALS: {
        "废止",
        "予以废止",
        "决定废止",
        "失效",
        "宣布失效",
        "宣布废止",
        "已废止",
        "自然失效",
        "自行失效",
        "作废",
        "已失效",
        "停止执行",
        "不再执行",
    },
    RelationType.CONTINUES: {
        "继续有效",
        "保留",
        "予以保留",
        "继续执行",
        "继续实施",
        "继续适用",
        "有效",
        "继续保留",
        "延续",
        "延续有效",
        "延长有效期",
        "有效期延长",
        "延长有效期限",
        "延期",
        "予以延期",
        "予以延续",
    },
}


def kind_of_title(title: str) -> RelationType | None:
    """What a list under `title` does to its documents; None for a title that says nothing, or several things."""
    title = _ENDS.sub("废止", fold(title).rstrip("。;"))
    if len(title) > _MOST or _NOT.search(title) or not _DOCUMENTS.search(title):
        return None
    if re.search(_ENDED, title):
        return _ending(title)
    return next((kind for kind, words in _KINDS if words.search(title)), None)


def _ending(title: str) -> RelationType | None:
    """What a list does whose folded `title` says that something ends, but not of what else (以外继续保留的文件)."""
    for word in re.finditer(_ENDED, title):
        before, behind = title[: word.start()], title[word.end() :]
        if _UNSURE.search(before) or not _SURE.search(before):
            continue
        if _BEHIND_END.fullmatch(behind) and (_DOCUMENTS.search(behind) or _BEFORE_END.search(before)):
            return None if _KINDS[0][1].search(title) else RelationType.REPEALS
    return next((kind for kind, words in _KINDS if words.search(title)), None)


def _says_nothing(title: str) -> bool:
    """True for the title of a list that is not what it seems: of what is repealed, or changed, only in part."""
    folded = _ENDS.sub("废止", fold(title))
    if _NOT.search(folded):
        return True
    listed = re.search(rf"(?:{_LIST}|文件|规章|政策)(?:\([^()]*\))?[:。]?\Z", folded) and re.search(_ENDED, folded)
    return bool(listed) and kind_of_title(title) is None


@dataclass(slots=True)
class Lists:
    """The lists of documents in a notice."""

    places: Places
    _rows: dict[str, list[RelationType | None]] = field(default_factory=dict)
    _columns: dict[str, list[set[str]]] = field(default_factory=dict)
    _intros: dict[str, str] | None = None

    def kind(self, text: NoticeText) -> RelationType | None:
        """What the list in which `text` stands does to its documents; None outside of lists."""
        if text.cell is None or text.node.table is None:
            return self._above(text.node)
        if text.eid not in self._rows:
            self._rows[text.eid] = self._kinds_of_rows(text.node, text.node.table)
        return self._rows[text.eid][text.cell[0]]

    def columns(self, node: Node) -> list[set[str]]:
        """What each column of the table `node` holds, as far as its header says."""
        if node.table is None:
            return []
        if node.eid not in self._columns:
            columns: list[set[str]] = []
            for row in node.table.header:
                for i, cell in enumerate(row.cells):
                    columns += [set() for _ in range(i + 1 - len(columns))]
                    held = catalogue_column(cell)
                    columns[i] |= {held} if held else set()
            self._columns[node.eid] = columns
        return self._columns[node.eid]

    def column(self, text: NoticeText) -> set[str]:
        """What the column of the cell `text` holds."""
        columns = self.columns(text.node)
        return columns[text.cell[1]] if text.cell is not None and text.cell[1] < len(columns) else set()

    def is_list(self, text: NoticeText) -> bool:
        """True for a cell of a table that lists documents: under such a title, or with a column of numbers."""
        return any("number" in held for held in self.columns(text.node)) or self.kind(text) is not None

    def _intro(self, node: Node) -> str:
        """The paragraph that ends in a colon right before the units of which `node` is one; empty if there is none."""
        if self._intros is None:
            self._intros = {}
            for parent in self.places.notice.body.walk():
                intro = ""
                kind: NodeType | None = None
                for child in parent.children:
                    if intro and kind is None and child.type is NodeType.PARAGRAPH and _ENTRY.search(fold(child.text)):
                        self._intros[child.eid] = intro
                    elif child.type not in _NUMBERED:
                        intro, kind = _introducing(child), None
                    elif intro and kind in (None, child.type):
                        kind = child.type
                        self._intros[child.eid] = intro
        return self._intros.get(node.eid, "")

    def _kinds_of_rows(self, node: Node, table: TableData) -> list[RelationType | None]:
        results = [i for i, held in enumerate(self.columns(node)) if "result" in held]
        kind = self._above(node)
        kinds: list[RelationType | None] = [None] * len(table.header)
        for row in table.rows:
            cells = {cell for cell in row.cells if cell.strip()}
            told = kind_of_title(next(iter(cells))) if len(cells) == 1 else None
            kind = told or kind
            own = [_result(row.cells[i]) for i in results if i < len(row.cells)]
            kinds.append(own[0] if own else kind)
        return kinds

    def _above(self, node: Node) -> RelationType | None:
        """What the nearest title above `node` says of the documents listed below it."""
        places = self.places
        for above in [node, *places.above(node)]:
            part = places.components.get(above.eid)
            titles = [
                above.heading if above is not node or node.type is NodeType.TABLE else None,
                above.text if above is not node else None,
                self._intro(above),
                part.title if part else None,
                places.notice.head.title if above.type is NodeType.NOTICE else None,
            ]
            for title in titles:
                if not title or len(title) > _MOST:
                    continue
                if _says_nothing(title):
                    return None
                kind = kind_of_title(title)
                if kind:
                    return kind
            if part and part.title:
                return None
        return None


def _introducing(node: Node) -> str:
    """The text of a paragraph that announces what is numbered below it."""
    told = node.type is NodeType.PARAGRAPH and fold(node.text[-4:]).endswith(":")
    return node.text if told and not _NO_INTRO.search(fold(node.text)) else ""


def _result(cell: str) -> RelationType | None:
    words = re.sub(r"\([^()]*\)$", "", fold(cell).strip("。;,"))  # 废止（被某文件代替）
    return next((kind for kind, results in _RESULTS.items() if words in results), None)
