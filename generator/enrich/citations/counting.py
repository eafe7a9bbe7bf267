"""From where an internal reference counts, and which node it means.

前款 and 本条第二款 count from the unit that holds them, 第五条 from the component. A document without articles calls
its parts by what is printed before them, whatever the word: 本通告第二条 is its 二、, 本措施第4条 the only 4. it has,
第（三）项 the （三） beside the one that says so, or the only one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.enrich.citations.provisions import Tree
from generator.enrich.texts import NoticeText
from generator.model.notice import Node, NodeType
from generator.model.relations import UNRESOLVED, Target, TargetKind
from generator.notation.enumerators import Level, read_enumerator
from generator.notation.units import Chain, Step, Unit
from generator.text import fold

RELATIVE = ("条", "款", "项", "章", "节")
_TYPE = {
    Unit.ARTICLE: NodeType.ARTICLE,
    Unit.PARAGRAPH: NodeType.PARAGRAPH,
    Unit.ITEM: NodeType.ITEM,
    Unit.CHAPTER: NodeType.CHAPTER,
    Unit.SECTION: NodeType.SECTION,
}
_OF_PLANS = (NodeType.SUBSECTION, NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reference counts from: a node, or none for the component, and that component."""

    node: Node | None
    component: str | None


def place_of(text: NoticeText, chain: Chain, tree: Tree) -> Place | None:
    """Where the first chain of a row counts from; None where nothing tells."""
    component = text.component.eid if text.component else None
    if chain.label is not None or chain.outline:
        return Place(None, component)
    if chain.own in RELATIVE:
        node = tree.above(text.node, _TYPE[Unit(chain.own)])
        return Place(node, component) if node else None
    if chain.own:
        return Place(None, _component_called(text, chain.own, tree))
    if chain.back_unit:
        return Place(_unit_before(text, chain, chain.back_unit, tree), component)
    if chain.steps[0].unit is Unit.PARAGRAPH:
        return Place(tree.above(text.node, NodeType.ARTICLE), component)
    if chain.steps[0].unit is Unit.ITEM:
        return Place(tree.above(text.node, NodeType.PARAGRAPH, NodeType.ARTICLE), component)
    return Place(None, component)


def _unit_before(text: NoticeText, chain: Chain, unit: Unit, tree: Tree) -> Node | None:
    """The unit that 前条, 前款, 前项 mean.

    Plans have no 款: there 前款 is the unit before the one it opens, and 前款（一）（二） counts the units around it. A
    notice without articles calls 一、 前条 in what stands under 二、.
    """
    component = text.component.eid if text.component else None
    here = tree.above(text.node, _TYPE[unit])
    if unit is Unit.ARTICLE and here is None and not tree.has_articles(component):
        here = tree.above(text.node, NodeType.SECTION)
    if unit is not Unit.PARAGRAPH or tree.above(text.node, NodeType.ARTICLE):
        return tree.before(here, chain.back) if here else None
    counted = tree.above(text.node, *_OF_PLANS)
    if counted is None or (here is not None and tree.before(here, 1) is not None):
        return None
    return tree.parents.get(counted.eid) if chain.steps else tree.before(counted, chain.back)


def _component_called(text: NoticeText, word: str, tree: Tree) -> str | None:
    """The component that calls itself 本`word`: the one that holds the text if its title says so, else the only one."""
    called = tree.called.get(fold(word), [])
    own = text.component.eid if text.component else None
    if own in called or not called:
        return own
    return called[0] if len(called) == 1 else own


def continued(last: tuple[Place, tuple[Step, ...]], chain: Chain) -> tuple[Place, tuple[Step, ...]]:
    """A further chain of a row: what it leaves out, it shares with the one before (第十条第一款、第三款)."""
    place, before = last
    if not chain.steps or chain.label is not None:
        return place, chain.steps
    order = list(Unit)
    first = order.index(chain.steps[0].unit)
    shared = tuple(step for step in before if order.index(step.unit) < first)
    if not shared and before and order.index(before[0].unit) > first and place.node is not None:
        return Place(None, place.component), chain.steps
    return place, shared + chain.steps


def target_of(text: NoticeText, chain: Chain, place: Place, steps: tuple[Step, ...], tree: Tree) -> Target | None:
    """What the chain means; None where it is no reference at all."""
    component = place.component
    if chain.outline:
        node = _outlined(tree, component, chain)
        return Target(TargetKind.PROVISION, text.notice.id, node.eid) if node else None
    if chain.label is not None:
        attachment = _attachment(text, chain, tree)
        if attachment is None:
            return UNRESOLVED
        component, steps = attachment, chain.steps[1:]
        if not steps:
            return Target(TargetKind.PROVISION, text.notice.id, component)
    if (chain.back or (chain.own in RELATIVE)) and place.node is None:
        return UNRESOLVED
    node = _node(text, tree, Place(place.node, component), chain, steps)
    return Target(TargetKind.PROVISION, text.notice.id, node.eid) if node else UNRESOLVED


def _node(text: NoticeText, tree: Tree, place: Place, chain: Chain, steps: tuple[Step, ...]) -> Node | None:
    if not steps:
        return place.node
    node = None
    if chain.bracketed and place.node is None:
        node = without_articles(text, tree, place, chain, steps)  # （二） of a plan is no 2.
    node = node or tree.find(place.component, steps, place.node)
    if node is None and place.node is not None and len(steps) == 1:
        node = _listed(place.node, steps[0], Level.FIVE if chain.printed else Level.TWO)
        article = tree.above(place.node, NodeType.ARTICLE)
        if node is None and article and not (chain.own or chain.back) and not _has_items(place.node):
            node = tree.find(place.component, steps, article)
    if node is None and not chain.back and chain.own not in RELATIVE:
        node = without_articles(text, tree, place, chain, steps)
    return node


def without_articles(
    text: NoticeText, tree: Tree, place: Place, chain: Chain, steps: Sequence[Step] | None = None
) -> Node | None:
    """What 第二条, 第三项, 第（三）项 mean in a component that has no articles; None if not exactly one node fits."""
    steps = steps or chain.steps
    if tree.has_articles(place.component) or steps[0].value is None or steps[0].inserted:
        return None
    titles = [part.title or "" for part in text.notice.components if part.eid == place.component]
    if chain.own and not any(chain.own in title for title in (text.notice.head.title, *titles)):
        return None
    first, rest = steps[0], steps[1:]
    if first.unit is Unit.ITEM and place.node is not None and not chain.own:
        return _beside(tree, place.node, first, Level.FIVE if chain.printed else Level.TWO) if not rest else None
    if first.unit not in (Unit.ARTICLE, Unit.ITEM):
        return None
    names = {NodeType.SECTION: "sec", NodeType.SUBSECTION: "subsec", NodeType.ITEM: "item"}
    order = [NodeType.SECTION, NodeType.SUBSECTION, NodeType.ITEM]
    if chain.arabic:
        order = [NodeType.ITEM, NodeType.SECTION]
    elif first.unit is Unit.ITEM and chain.bracketed:
        order = [NodeType.SUBSECTION]
    for kind in order:
        named = [n for n in tree.named.get((place.component, f"{names[kind]}_{first.value}"), ()) if n.type is kind]
        if named:
            node = named[0] if len(named) == 1 else None
            return tree.find(place.component, rest, node) if rest and node else node
    return None


def _beside(tree: Tree, node: Node, step: Step, level: Level) -> Node | None:
    """The unit counted alike beside one that holds `node`, or above it; the only one of the component otherwise."""
    current: Node | None = node
    while current is not None:
        parent = tree.parents.get(current.eid)
        found = _listed(parent, step, level) if parent else None
        if found is not None:
            return found if found.eid != current.eid else None
        current = parent
    component = tree.components[node.eid]
    named = [n for n in tree.named.get((component, f"subsec_{step.value}"), ()) if n.type is NodeType.SUBSECTION]
    return named[0] if len(named) == 1 and level is Level.TWO else None


def _listed(parent: Node, step: Step, level: Level) -> Node | None:
    """The child of `parent` that is counted （N） or ①, whatever its level is called."""
    fitting = [
        child
        for child in parent.children
        if child.num and (e := read_enumerator(child.num)) and e.value == step.value and e.level is level
    ]
    return fitting[0] if len(fitting) == 1 else None


def _has_items(node: Node) -> bool:
    return any(child.num for child in node.children)


def _outlined(tree: Tree, component: str | None, chain: Chain) -> Node | None:
    """The node that is counted 4.2, and what the steps name below it; None if not exactly one."""
    numbered = tree.printed.get((component, chain.outline or ""), [])
    if len(numbered) != 1:
        return None
    if not chain.steps:
        return numbered[0]
    below = [
        child
        for child in numbered[0].children
        if child.num and (e := read_enumerator(child.num)) and e.value == chain.steps[0].value
    ]
    return below[0] if len(below) == 1 else None


def _attachment(text: NoticeText, chain: Chain, tree: Tree) -> str | None:
    """The attachment that is meant: the only one with that label, or the only one if it has no number.

    附表2 may be a table that bears this before its caption.
    """
    label = fold(chain.label or "")
    labelled = tree.labelled.get(label, [])
    if chain.steps[0].value is None and len(tree.attachments) == 1:
        labelled = tree.attachments
    if not labelled and chain.steps[0].value is not None and label.startswith("附表"):
        captioned = re.compile(rf"{re.escape(label)}(?!\d)")
        labelled = [n.eid for n in tree.tables if captioned.match(fold(n.heading or ""))]
    own = text.component.eid if text.component else None
    return labelled[0] if len(labelled) == 1 and labelled[0] != own else None
