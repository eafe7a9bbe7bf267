"""Where a line without a number goes: below which of the units that are open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.model.notice import NodeType
from generator.parse.draft import Draft

_FORMULA = re.compile(
    r"特此(?:通知|通告|公告|批复|决定|公示|函告|函复|函达|报告|命令)?[。！]?|此[复令告][。！]?|专此函[复告达]。?"
    r"|(?:当否|妥否|可否|是否妥当|以上意见)[^，。]{0,6}，请[^，。]{1,12}。"
)
_FOR_ALL = re.compile(
    r"本(?:决定|命令|通知|通告|公告|意见|批复|方案|办法|规定|细则|措施|政策)自[^。；]{1,40}起(?:施行|实施|执行|生效)"
)
_END_MATTER = re.compile(
    r"[（(](?:此件|本文)[^（）()]*[）)]"
    r"|抄\s?[送报]\s?[:：].*|[\u4e00-\u9fff（）()\s]{2,40}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发",
    re.DOTALL,
)
_CONTACT = re.compile(r"[（(]?联系(?:人|电话|方式|地址)(?:及[^：:]{1,6})?\s*[:：].*")
_LAST_RULES = re.compile(r"附\s?则|施行|实施时间|有效期|其他")
_OF_A_GROUP = (NodeType.SECTION, NodeType.SUBSECTION, NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT)
_SMALL = (NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT)


def is_end_matter(text: str) -> bool:
    """True for what stands behind a document's text: （此件公开发布）, 抄送, the line of printing."""
    return bool(_END_MATTER.fullmatch(text.strip()))


@dataclass(slots=True)
class Stack:
    """The units that are open, each with its rank, the innermost last."""

    root: Draft
    open_units: list[tuple[int, Draft]] = field(default_factory=list)

    @property
    def top(self) -> Draft:
        """The innermost open unit, or the root."""
        return self.open_units[-1][1] if self.open_units else self.root

    def push(self, rank: int, draft: Draft) -> None:
        """Open `draft`, which hangs where it belongs already."""
        self.open_units.append((rank, draft))

    def open(self, rank: int, draft: Draft) -> None:
        """Close what `draft` does not lie in, hang it there, and open it."""
        self.close_to(rank)
        self.top.add(draft)
        self.push(rank, draft)

    def clear(self) -> None:
        """Close all."""
        self.open_units.clear()

    def close_to(self, rank: int) -> None:
        """Close the units that a unit of this rank does not lie in."""
        while self.open_units and self.open_units[-1][0] >= rank:
            self.open_units.pop()

    def article(self) -> Draft | None:
        """The open article."""
        return next((draft for _, draft in reversed(self.open_units) if draft.type is NodeType.ARTICLE), None)

    def holder(self) -> Draft:
        """Where a unit of its own without number goes: a paragraph of the article, or below the innermost unit."""
        article = self.article()
        if article:
            # What follows belongs to this new paragraph (款), no longer to an item of the one before.
            while self.top is not article:
                self.open_units.pop()
            return article
        while self.open_units and (_ends_clause(self.top) or self._ends_list()):
            self.open_units.pop()
        return self.top

    def _ends_list(self) -> bool:
        """True if the innermost unit is the last of a list of clauses (甲；乙；丙。): what follows is none of it."""
        parent = self.open_units[-2][1] if len(self.open_units) > 1 else self.root
        if self.top.children or parent.children[-1] is not self.top or len(parent.children) < 2:
            return False
        before = parent.children[-2]
        alike = before.type is self.top.type and before.value is not None and not before.children
        return alike and _ends_clause(before) and self.top.text.endswith("。")

    def close_for(self, text: str) -> None:
        """Close all before a paragraph `text` that speaks for the whole document: 特此通告, 本决定自…施行."""
        if self.article():
            if is_end_matter(text):
                self.clear()
            return
        if _FORMULA.fullmatch(text.strip()):
            self._release()
            self.clear()
        elif is_end_matter(text) or self._is_contact(text) or (_FOR_ALL.match(text) and self._is_for_all()):
            self.clear()

    def _is_contact(self, text: str) -> bool:
        return bool(self.top.text) and bool(_CONTACT.match(text))

    def _is_for_all(self) -> bool:
        headings = [draft.heading or "" for _, draft in self.open_units]
        return bool(self.top.text) and not any(_LAST_RULES.search(heading) for heading in headings)

    def _release(self) -> None:
        """Give the paragraphs below the last unit to the root, if no unit of its kind beside it has any.

        Behind a list of items the paragraph before 特此通告 speaks for all of them.
        """
        if not self.open_units or not self.top.text:
            return
        parent = self.open_units[-2][1] if len(self.open_units) > 1 else self.root
        beside = [child for child in parent.children if child.type is self.top.type and child is not self.top]
        loose = [child for child in self.top.children if child.type is NodeType.PARAGRAPH and not child.runs_on]
        if beside and loose and loose == [child for child in self.top.children if not child.runs_on]:
            if any(child.children for child in beside):
                return
            self.top.children = [child for child in self.top.children if child.runs_on]
            self.root.children += loose

    def paragraph_of_items(self, article: Draft, item: Draft) -> Draft:
        """The paragraph (款) of `article` that `item` belongs to: the last one, or the one whose items it continues.

        Paragraphs between two items of one count belong to the first of them.
        """
        if not article.children:
            return article
        for i in range(len(article.children) - 1, -1, -1):
            before = article.children[i]
            items = (
                child for child in reversed(before.children) if child.type is item.type and child.value is not None
            )
            last = next(items, None)
            if last is None:
                continue
            if i < len(article.children) - 1 and item.value and last.value == item.value - 1:
                last.children += article.children[i + 1 :]
                del article.children[i + 1 :]
                return before
            break
        return article.children[-1]


def settle_group_notes(draft: Draft) -> None:
    """Give a line 责任单位：… below the last unit of a group to the group, below `draft`.

    Where no other unit of the group has a note, the line at its end speaks for all of them. It rises out of points
    and items, up to what they make up, or out of one 一、 or （一）.
    """
    for child in draft.children:
        settle_group_notes(child)
    units = [child for child in draft.children if child.type in _OF_A_GROUP and child.value is not None]
    if len(units) < 2 or units[-1] is not draft.children[-1]:
        return
    last = units[-1]
    lines: list[Draft] = []
    while last.children and _is_note_of_all(last.children[-1]):
        lines.insert(0, last.children.pop())
    if any(_has_note(unit) for unit in units):
        last.children += lines
        return
    for line in lines:
        line.settled = draft.type not in _SMALL
    draft.children += lines


def _is_note_of_all(draft: Draft) -> bool:
    if draft.type is not NodeType.DUTY_NOTE or draft.runs_on or draft.settled:
        return False
    return draft.text.lstrip()[:1] not in ("（", "(", "【", "〔", "［", "[")


def _has_note(draft: Draft) -> bool:
    return draft.type is NodeType.DUTY_NOTE or any(_has_note(child) for child in draft.children)


def _ends_clause(draft: Draft) -> bool:
    return draft.text.endswith(("；", ";"))
