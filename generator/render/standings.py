"""How the notices of a corpus stand, in plain words for its editor: what is stated, held against no day."""

from __future__ import annotations

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.relations import Relations
from generator.render.environment import wording
from generator.render.views.archive import open_archive
from generator.render.views.standing import Standing, standing_of


class Standings:
    """The status of each notice of `corpus`, as its page states it."""

    def __init__(self, corpus: Corpus, relations: Relations) -> None:
        self._archive = open_archive(corpus, relations, wording(Edition.EN, relations.kept))

    def words(self, notice: str) -> str:
        """What is stated of the notice with the id `notice`. Raises KeyError for one that is not there."""
        found = self._archive.notices[notice]
        standing = standing_of(self._archive, found)
        return "several clauses, no one status" if standing is None else _words(standing)


def _words(standing: Standing) -> str:
    said = []
    if standing.repeal:
        day = f"from {standing.repealed}" if standing.repealed else "from a day that is not stated"
        inferred = " (the date of that notice)" if standing.inferred else ""
        said.append(f"repealed by {standing.repeal.notice} {day}{inferred}")
    if standing.effective:
        said.append(f"effective {standing.effective}")
    if standing.expires:
        said.append(f"expires {standing.expires}" + (" (reckoned)" if standing.reckoned else ""))
    if standing.stated and not (standing.effective or standing.expires):
        said.append("stated in words alone")
    for continuation in standing.continuing:
        until = f" until {continuation.last}" if continuation.last else ""
        said.append(f"continued by {continuation.relation.notice}{until}")
    return "; ".join(said) or "nothing stated"
