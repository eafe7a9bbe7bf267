"""The figure of what a notice rests on: limited, in reading order, no text wider than its box."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from generator.model.edition import Edition
from generator.model.relations import Relations
from generator.render.environment import wording
from generator.render.views.archive import open_archive
from generator.render.views.figures import Drawing, Figure, figure
from tests.unit.render import ties_fixture as fixture

MANY = [fixture.notice(f"n{'x' * i}", f"汐屿市人民政府关于第{i}件事的通知", dt.date(2021, 1, 1)) for i in range(12)]


def cited_by(count: int) -> Figure:
    """The figure of a notice that `count` others cite."""
    first, *others = MANY
    citations = [
        fixture.citation(other.id, "notice", "见某文。", "某文", fixture.to_notice(first.id))
        for other in others[:count]
    ]
    archive = open_archive(fixture.corpus(MANY), Relations(citations=tuple(citations)), wording(Edition.ZH_HANS))
    found = figure(archive, first)
    assert found
    return found


def boxes(drawing: Drawing) -> list[str]:
    return [box.lines[0].text for box in drawing.boxes]


@pytest.mark.parametrize(
    ("count", "shown", "more"), [(1, 1, None), (8, 8, None), (9, 7, "另有2件"), (11, 7, "另有4件")]
)
def test_eight_on_a_side_at_most(count: int, shown: int, more: str | None) -> None:
    for drawing in cited_by(count).drawings:
        _, *ends = boxes(drawing)
        assert len(ends) == shown + (more is not None)
        assert more is None or ends[-1].startswith(more)
        assert len(drawing.edges) == len(ends)


def test_names_begin_behind_the_body_that_issued_them() -> None:
    assert boxes(cited_by(1).drawings[0])[1] == "关于第1件事的通知"


def test_boxes_stay_inside_and_apart() -> None:
    for drawing in cited_by(11).drawings:
        for box in drawing.boxes:
            assert box.x >= 0
            assert box.x + box.width <= drawing.width
            assert box.y + box.height <= drawing.height
        column = sorted(box.y for box in drawing.boxes[1:])
        assert all(below - above >= drawing.boxes[0].height for above, below in pairwise(column))


def test_the_description_counts_all() -> None:
    assert "引用本件的11件公文" in cited_by(11).description
