"""Finding a provision in a notice's tree by the numbers with which a text names it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.notice import Node, NodeType, Notice
from generator.notation.enumerators import INSERTED
from generator.notation.numerals import read_numeral
from generator.notation.units import Step, Unit, chains_at
from generator.text import fold

_SHORT = {
    Unit.PART: "sec",
    Unit.CHAPTER: "chp",
    Unit.SECTION: "sec",
    Unit.ARTICLE: "art",
    Unit.PARAGRAPH: "para",
    Unit.ITEM: "item",
    Unit.POINT: "point",
}
_TYPES = {
    Unit.PART: NodeType.SECTION,
    Unit.CHAPTER: NodeType.CHAPTER,
    Unit.SECTION: NodeType.SECTION,
    Unit.ARTICLE: NodeType.ARTICLE,
    Unit.PARAGRAPH: NodeType.PARAGRAPH,
    Unit.ITEM: NodeType.ITEM,
    Unit.POINT: NodeType.POINT,
}
_ORDER = list(Unit)
_LONGEST_WORD = 8  # characters of the word by which a document calls itself: 本实施细则


@dataclass(slots=True)
class Tree:
    """The provisions of one notice: each node's parent and component, the numbered ones by component and name.

    `printed` has them by component and the number as printed; `tables` those that bear words above them. Of components,
    `attachments` are the anchors of these, `labelled` has them by folded label, `called` all by the ends of titles.
    """

    parents: dict[str, Node] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    components: dict[str, str | None] = field(default_factory=dict)
    named: dict[tuple[str | None, str], list[Node]] = field(default_factory=lambda: defaultdict(list))
    printed: dict[tuple[str | None, str], list[Node]] = field(default_factory=lambda: defaultdict(list))
    tables: list[Node] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    labelled: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    called: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _under: dict[str, bool] = field(default_factory=dict)

    def has_articles(self, component: str | None) -> bool:
        """True if the component is divided into articles."""
        return bool(self.named.get((component, "art_1")) or self.named.get((component, "art_2")))

    def stands_under_document(self, node: Node) -> bool:
        """True if the words above `node`, within its component, name another document, whose units it may mean."""
        parent = self.parents.get(node.eid)
        if parent is None or parent.eid == self.components[node.eid]:
            return False
        if parent.eid not in self._under:
            words = f"{parent.heading or ''}{parent.text or ''}"
            self._under[parent.eid] = "》" in words or "号" in words or self.stands_under_document(parent)
        return self._under[parent.eid]

    def above(self, node: Node, *types: NodeType) -> Node | None:
        """The node itself, or the nearest above it, that is of one of `types`."""
        current: Node | None = node
        while current is not None and current.type not in types:
            current = self.parents.get(current.eid)
        return current

    def find(self, component: str | None, steps: Sequence[Step], base: Node | None = None) -> Node | None:
        """The one node that `steps` lead to, from `base` or from the component; None if not exactly one."""
        node = base
        for step in steps:
            found = self._within(component, node, step)
            if len(found) != 1:
                return None
            node = found[0]
        return node

    def before(self, node: Node, count: int) -> Node | None:
        """The node `count` units of its type before `node`, where all of these stand side by side; else None."""
        if node.type is NodeType.ARTICLE:
            number = re.fullmatch(r".*?art_(\d+)", node.eid)
            value = int(number[1]) - count if number else 0
            return self.find(self.components[node.eid], [Step(Unit.ARTICLE, value)]) if value > 0 else None
        parent = self.parents.get(node.eid)
        alike = [child for child in parent.children if child.type is node.type] if parent else []
        place = next((i for i, child in enumerate(alike) if child.eid == node.eid), -1) - count
        return alike[place] if place >= 0 else None

    def _within(self, component: str | None, node: Node | None, step: Step) -> list[Node]:
        if step.value is None or step.unit not in _SHORT:
            return []
        name = f"{_SHORT[step.unit]}_{step.value}{INSERTED[step.inserted]}"
        if node is not None and node.type is NodeType.SECTION and step.unit in (Unit.ITEM, Unit.ARTICLE):
            # 第二部分第（二）项, 第二部分第四条 of a plan
            below = [n for n in node.children if _is(n, f"subsec_{step.value}", NodeType.SUBSECTION)]
            return below or [n for n in node.children if _is(n, f"item_{step.value}", NodeType.ITEM)]
        if node is None or step.unit is Unit.ARTICLE:
            return [n for n in self.named.get((component, name), ()) if n.type is _TYPES[step.unit]]
        if step.unit is Unit.ITEM and node.type is NodeType.ARTICLE:
            return [n for child in node.children for n in child.children if _is(n, name, NodeType.ITEM)]
        return [n for n in node.children if _is(n, name, _TYPES[step.unit])]

    def named_by(self, component: str | None, printed: str) -> list[Node | None]:
        """The provisions of `component` that `printed` names, one by one; None for one that it does not have.

        第二、三条 and 第三条至第五条 name each of them, 第十条第一款、第三款 two of one article.
        """
        found: list[Node | None] = []
        before: tuple[Step, ...] = ()
        for chain in chains_at(printed, 0, len(printed)):
            if not chain.steps or chain.label is not None or chain.own or chain.back:
                continue
            first = _ORDER.index(chain.steps[0].unit)
            shared = tuple(step for step in before if _ORDER.index(step.unit) < first)
            found += [self.find(component, (*shared, *steps)) for steps in chain.spread()]
            before = (*shared, *chain.steps)
        return found


def _is(node: Node, name: str, kind: NodeType) -> bool:
    return node.type is kind and _last(node.eid) == name


def _last(eid: str) -> str:
    """The last part of an anchor, the suffix of a duplicate aside."""
    return re.sub(r"-\d+$", "", eid.rsplit("__", 1)[-1])


def _in_figures(label: str) -> str:
    """A label with its number in figures: 附件一 is 附件1."""
    number = read_numeral(label[2:])
    return label if number is None else f"{label[:2]}{number}"


def tree_of(notice: Notice) -> Tree:
    """The provisions of `notice`."""
    tree = Tree()
    if notice.withhold:
        return tree
    components = {part.eid for part in notice.components}
    for part in notice.components:
        if part.type is NodeType.ATTACHMENT:
            tree.attachments.append(part.eid)
            tree.labelled[_in_figures(fold(part.label or ""))].append(part.eid)
        title = re.sub(r"\([^()]*\)$", "", fold(part.title or ""))
        for length in range(1, min(len(title), _LONGEST_WORD) + 1):
            tree.called[title[-length:]].append(part.eid)
    pending: list[tuple[Node, str | None]] = [(notice.body, None)]
    while pending:
        node, component = pending.pop()
        if node.eid in components:
            component = node.eid
        tree.nodes[node.eid] = node
        tree.components[node.eid] = component
        tree.named[component, _last(node.eid)].append(node)
        if node.num:
            tree.printed[component, node.num].append(node)
        if node.table and node.heading:
            tree.tables.append(node)
        for child in node.children:
            tree.parents[child.eid] = node
            pending.append((child, component))
    return tree
