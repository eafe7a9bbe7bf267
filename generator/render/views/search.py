"""The page of the search: its words and names for the script, an explanation and the indexes for everybody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.addresses import (
    APPOINTMENTS,
    BODIES,
    BY_KIND,
    BY_RUBRIC,
    DUTIES,
    ISSUES,
    PEOPLE,
    SEARCH,
    VALIDITY,
    WORKS,
    href,
)
from generator.render.markdown import Markdown, attribute
from generator.render.views.archive import Archive
from generator.render.views.naming import issuer_of, kind_of, rubric_of
from generator.render.views.shared import NOT_INDEXED, Frame, Link, frame, site_title

_INDEXES = (
    ("issues.title", ISSUES),
    ("by_kind.title", BY_KIND),
    ("by_rubric.title", BY_RUBRIC),
    ("works.index", WORKS),
    ("validity.title", VALIDITY),
    ("bodies.title", BODIES),
    ("duties.title", DUTIES),
    ("appointments.title", APPOINTMENTS),
    ("people.title", PEOPLE),
)
"""The lists that lead to everything without a search: names and pages."""

_TIPS = ("phrase", "words", "quoted", "number", "script")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """What the page of the search shows."""

    frame: Frame
    words: Markdown
    names: Markdown
    tips: tuple[str, ...]
    indexes: tuple[Link, ...]


def search_view(archive: Archive) -> SearchView:
    """The page of the search."""
    t = archive.t
    description = t("search.description", gazette=site_title(archive))
    words = {key: text for key, text in t.table.items() if key.startswith(("search.", "date.", "status."))}
    return SearchView(
        frame=frame(archive, t("search.title"), description, {"page": "search", **NOT_INDEXED}),
        words=_table(words),
        names=_table(_names(archive)),
        tips=tuple(t(f"search.tip.{tip}") for tip in _TIPS),
        indexes=tuple(Link(text=t(title), href=href(SEARCH, path)) for title, path in _INDEXES),
    )


def _names(archive: Archive) -> dict[str, dict[str, str]]:
    """What the edition calls the values by which results are filtered, where it calls them otherwise."""
    t, notices = archive.t, archive.corpus.notices
    issuers = {name for notice in notices for name in notice.head.issuers}
    issuers |= {work.issuer for work in archive.relations.works if work.issuer}
    named = {
        "issue": {issue.id: t.issue(issue) for issue in archive.corpus.issues},
        "kind": {kind: kind_of(archive, kind) for kind in {notice.head.kind for notice in notices} if kind},
        "rubric": {n.rubric.zh: rubric_of(archive, n.rubric) for n in notices if n.rubric.zh},
        "issuer": {name: issuer_of(archive, name) for name in issuers},
    }
    return {
        name: {key: t.script(value) for key, value in sorted(values.items()) if t.script(value) != key}
        for name, values in named.items()
    }


def _table(values: Mapping[str, object]) -> Markdown:
    """`values` for the script, as the value of an attribute."""
    return attribute(json.dumps(values, ensure_ascii=False, separators=(",", ":")))
