"""Which form of Akoma Ntoso a notice takes: how its tree is cut into preamble, body, conclusions and attachments.

A notice that issues something is a document of its own: 现将《…》印发给你们 has addressees, a number and a signature,
it may have sections and issue several instruments, and they are printed behind it. So it is a `doc`, and what it issues
is attached, as an `act` where it has articles. An order (令) is not: it has no life beside its rule, whose title it
bears, and its one sentence and signature are the rule's promulgation. So it is an `act`, with the order as preamble. A
notice that has articles itself is one, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.notice import Node, NodeType, Notice

COMPONENTS = frozenset({NodeType.INSTRUMENT, NodeType.ATTACHMENT})
"""Types that are documents within a notice."""

_SIGNED = frozenset({NodeType.SIGNATURE, NodeType.PARAGRAPH})
_SAID = frozenset({NodeType.PREAMBLE, NodeType.SIGNATURE, NodeType.PARAGRAPH})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A notice, cut up in reading order.

    `promulgation` stands before the body of an act; `rule` is the instrument that is its body. `attached` are the
    documents behind the conclusions: a component each, or nodes that belong to none and are printed there.
    """

    promulgation: tuple[Node, ...] = ()
    rule: Node | None = None
    body: tuple[Node, ...] = ()
    conclusions: tuple[Node, ...] = ()
    attached: tuple[tuple[Node, ...], ...] = ()


def is_act(notice: Notice) -> bool:
    """True for an order with the rule it promulgates, and for a notice with articles of its own."""
    if notice.withhold:
        return False
    return shape_of(notice).rule is not None or any(has_articles(node) for node in _main(notice))


def has_articles(node: Node) -> bool:
    """True if there are articles (条) in `node`, documents within it apart."""
    if node.type is NodeType.ARTICLE:
        return True
    return any(has_articles(child) for child in node.children if child.type not in COMPONENTS)


def shape_of(notice: Notice) -> Shape:
    """How `notice`, whose text is not withheld, is cut."""
    main = _main(notice)
    rest = notice.body.children[len(main) :]
    if _is_order(notice, main, rest):
        return Shape(promulgation=main, rule=rest[0], body=rest[0].children, attached=_documents(rest[1:]))
    end = _signed_from(main)
    return Shape(body=main[:end], conclusions=main[end:], attached=_documents(rest))


def _main(notice: Notice) -> tuple[Node, ...]:
    """What stands before the first component of `notice`."""
    children = notice.body.children
    first = next((i for i, child in enumerate(children) if child.type in COMPONENTS), len(children))
    return children[:first]


def _is_order(notice: Notice, main: Sequence[Node], rest: Sequence[Node]) -> bool:
    """True if `main` is an order's sentence and signature, and the rule it promulgates comes first behind them."""
    number = notice.head.number
    instruments = [node for node in rest if node.type is NodeType.INSTRUMENT]
    plain = not notice.body.text and all(node.type in _SAID and not node.children and not node.num for node in main)
    alone = len(instruments) == 1 and rest[0] is instruments[0] and has_articles(rest[0])
    return bool(number and number.order and plain and alone)


def _signed_from(main: Sequence[Node]) -> int:
    """Where the conclusions begin: at the first signature behind which nothing but words of the end comes."""
    signed = [i for i, node in enumerate(main) if node.type is NodeType.SIGNATURE]
    return next((i for i in signed if all(map(_is_last_word, main[i:]))), len(main))


def _is_last_word(node: Node) -> bool:
    return node.type in _SIGNED and not node.children and not node.num and not node.heading and node.table is None


def _documents(nodes: Sequence[Node]) -> tuple[tuple[Node, ...], ...]:
    """Each component alone, and what stands between them and behind them together."""
    found: list[tuple[Node, ...]] = []
    for component, group in groupby(nodes, lambda node: node.type in COMPONENTS):
        together = tuple(group)
        found += [(node,) for node in together] if component else [together]
    return tuple(found)
