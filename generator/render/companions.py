"""The files beside the pages: each notice as Markdown for readers, and the guide for programs that read."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.page import Companion
from generator.render.addresses import GUIDE, readable_path
from generator.render.environment import fill
from generator.render.views.archive import Archive
from generator.render.views.guide import guide
from generator.render.views.readable import readable_notice


def companions_of(chinese: Archive, english: Archive) -> tuple[Companion, ...]:
    """The files for the archive as both editions see it, sorted by path."""
    archives: Sequence[Archive] = (chinese, english)
    notices = (
        Companion(
            path=readable_path(notice.id),
            text=fill("readable_notice.md.j2", readable_notice(chinese, notice), chinese.t),
        )
        for notice in chinese.corpus.notices
    )
    found = (Companion(path=GUIDE, text=fill("guide.md.j2", guide(archives), chinese.t)), *notices)
    return tuple(sorted(found, key=lambda companion: companion.path))
