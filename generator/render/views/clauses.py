"""Links from a value to the clause that says it."""

from __future__ import annotations

import re

from generator.model.edition import Edition
from generator.model.relations import row_eid
from generator.render.views.archive import Archive
from generator.render.views.naming import number_of, place_href, title_of
from generator.render.views.shared import Link

_SPACE = re.compile(r"\s+")


def clause_link(archive: Archive, source: str, notice_id: str, eid: str, text: str, row: int | None = None) -> Link:
    """`text` as a link from page `source` to the provision `eid` of a notice; to its page where it has no such place.

    `row` is one of the table `eid`. Of a notice that the archive does not have, the words alone.
    """
    if notice_id not in archive.notices:
        return Link(text=text)
    place = row_eid(eid, row) if eid in archive.anchors[notice_id] else None
    return Link(text=text, href=place_href(archive, source, notice_id, place))


def notice_words(archive: Archive, notice_id: str) -> str:
    """What a notice is called beside a clause of it.

    Its number, else its issue where that is known and holds no second notice without a number, else its title with its
    date or its issue: lists of one title (任免名单) are told apart.
    """
    notice = archive.notices.get(notice_id)
    if notice is None:
        return notice_id
    if notice.head.number:
        return number_of(archive, notice)
    if archive.edition is Edition.EN and not notice.title_en:
        return title_of(archive, notice)  # it has its date, or its issue
    t, issue = archive.t, archive.issues[notice.issue]
    facts = issue.segmented.facts
    alone = sum(1 for other in issue.notices if not other.head.number) == 1
    if alone and facts.year and facts.numbers:
        return t.issue(issue)
    when = t.date(notice.head.date) if notice.head.date else t.issue(issue)
    return t(
        "clause.of",
        title=shortened(title_of(archive, notice), 24 if archive.edition is not Edition.EN else 60),
        when=when,
    )


def shortened(text: str, most: int = 80) -> str:
    """`text` on one line, cut off behind `most` characters, which … shows."""
    words = _SPACE.sub(" ", text).strip()
    return words if len(words) <= most else words[: most - 1].rstrip("，、；：,;: ") + "…"
