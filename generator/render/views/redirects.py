"""The page that an old address leads through."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.notice import Notice
from generator.render.addresses import address, href, notice_path
from generator.render.views.archive import Archive
from generator.render.views.naming import plain_title_of
from generator.render.views.shared import Frame, Link, frame


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """What an old address shows before it leads on."""

    frame: Frame
    target: Link


def redirect_view(archive: Archive, alias: str, notice: Notice) -> RedirectView:
    """The page at `alias`, an old id of `notice`."""
    t, source, target = archive.t, notice_path(alias), notice_path(notice.id)
    description = t("redirect.description", title=plain_title_of(archive, notice))
    more = {"page": "redirect", "redirect": address(source, target)}
    return RedirectView(
        frame=frame(archive, t("redirect.title"), description, more),
        target=Link(text=plain_title_of(archive, notice), href=href(source, target)),
    )
