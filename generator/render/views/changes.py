"""Notes at the provisions that later notices of the archive amend or repeal, so that old words do not look current."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.model.notice import Notice, whole_of
from generator.model.relations import Relation, RelationType, TargetKind
from generator.render.addresses import anchor, notice_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.asked import Asked
from generator.render.views.blocks import Block, Paragraph, blocks
from generator.render.views.documents import document_link, document_number, provision_link
from generator.render.views.repeals import changed_from, lapses
from generator.render.views.shared import Link

_REMEMBERED = 64
"""Notices whose blocks are remembered: more than an issue has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A note below a provision: what was done to it, by which notice, in which clause, from when if that is stated."""

    template: str = "change"
    words: str
    document: Link
    number: str
    place: Link
    since: str


def text_of(archive: Archive, notice: Notice) -> tuple[Block | Change, ...]:
    """The blocks of the text of `notice`, each provision that was changed with its notes below it.

    Several pages show them, those of one issue one after another.
    """
    found, asked = _text_of(archive, notice.id)
    archive.record.again(asked)
    return found


@lru_cache(_REMEMBERED)
def _text_of(archive: Archive, notice_id: str) -> tuple[tuple[Block | Change, ...], Asked]:
    notice = archive.notices[notice_id]
    return archive.record.apart(lambda: tuple(_with_changes(archive, notice, blocks(archive, notice))))


def _with_changes(archive: Archive, notice: Notice, found: Iterable[Block]) -> Iterator[Block | Change]:
    changes = _changes(archive, notice)
    for block in found:
        yield block
        for place in _anchors(block):
            for relation in changes.pop(place, ()):
                yield _change(archive, notice, relation)


def _changes(archive: Archive, notice: Notice) -> dict[Markdown, list[Relation]]:
    """Amendments and repeals by the anchor of the provision that they name; of the whole notice the head speaks."""
    found: defaultdict[Markdown, list[Relation]] = defaultdict(list)
    for relation in archive.ties.suffered.get((TargetKind.NOTICE, notice.id), ()):
        if relation.type not in (RelationType.AMENDS, RelationType.REPEALS) or relation.to.eid in whole_of(notice):
            continue
        if relation.to.eid and relation.to.eid in archive.anchors[notice.id]:
            found[anchor(relation.to.eid)].append(relation)
    return dict(found)


def _anchors(block: Block) -> tuple[Markdown, ...]:
    if isinstance(block, Paragraph):
        own = (block.outer, block.anchor, *(unit.anchor for unit in block.inline))
    else:
        own = (getattr(block, "anchor", None),)
    return tuple(place for place in own if place)


def _change(archive: Archive, notice: Notice, relation: Relation) -> Change:
    t, source, other = archive.t, notice_path(notice.id), (TargetKind.NOTICE, relation.notice)
    amends = relation.type is RelationType.AMENDS
    day = changed_from(archive, relation)
    place = provision_link(archive, source, relation.notice, relation.eid)
    link = document_link(archive, source, other)
    return Change(
        words=t("change.amends")
        if amends
        else t("change.lapses")
        if lapses(archive, relation)
        else t("change.repeals"),
        document=link,
        number=document_number(archive, other),
        place=replace(place, text=place.text.rstrip("、")),
        since=t("validity.repealed_from", date=t.date(day.date)) if day.date and not day.inferred else "",
    )
