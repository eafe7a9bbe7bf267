"""Repeals and other changes of force: from which day they hold, what that day is read from, and how they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import validity
from generator.model.relations import Relation, RelationType, TargetKind
from generator.model.validity import ChangeDay
from generator.render.views.archive import Archive

_TITLES = re.compile("《[^《》]*》")
_REPEALED, _LAPSED = "废止", "失效"


def changed_from(archive: Archive, relation: Relation) -> ChangeDay:
    """The day from which `relation` holds, and whether it is inferred."""
    return validity.changed_from(
        relation, archive.notices[relation.notice], archive.ties.validity.get(relation.notice, ())
    )


def lapses(archive: Archive, relation: Relation) -> bool:
    """True if a repeal only declares that its target has lapsed (宣布失效), by the words nearest to it that tell."""
    for text in _words_around(archive, relation):
        bare = _TITLES.sub("", text)
        if _REPEALED in bare or _LAPSED in bare:
            return _REPEALED not in bare
    return False


def name_of(archive: Archive, relation: Relation) -> str:
    """The name of what `relation` does, in the keys of strings: its type, or what tells it from others of its type."""
    if relation.type is RelationType.REPEALS and lapses(archive, relation):
        return "lapses"
    if relation.type is RelationType.REPLACES and relation.partial:
        return "prevails"
    return "takes_up" if relation.type is RelationType.CONTINUES and not relation.extends else relation.type.value


def relations_of(archive: Archive, notice: str, target: tuple[TargetKind, str]) -> dict[RelationType, str]:
    """The names of what `notice` does to `target`, by type; that of the type where its relations differ in name."""
    names: dict[RelationType, set[str]] = {}
    for relation in archive.ties.stated.get(notice, ()):
        if (relation.to.kind, relation.to.id) == target:
            names.setdefault(relation.type, set()).add(name_of(archive, relation))
    return {type_: next(iter(found)) if len(found) == 1 else type_.value for type_, found in names.items()}


def _words_around(archive: Archive, relation: Relation) -> Iterator[str]:
    """The clause, then the headings and captions that it stands under, the nearest first."""
    notice = archive.notices[relation.notice]
    nodes = {} if notice.withhold else {node.eid: node for node in notice.body.walk()}
    node = nodes.get(relation.eid)
    if node is None or node.table is None:
        yield relation.evidence.text
    found = archive.ties.provisions[relation.notice].get(relation.eid)
    titles = {part.eid: part.title for part in notice.components if part.title}
    for eid in reversed(found.above if found else ()):
        if eid in nodes and nodes[eid].heading:
            yield nodes[eid].heading or ""
        if eid in titles:
            yield titles[eid] or ""
    yield notice.head.title
