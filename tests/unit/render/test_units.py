"""English names of provisions."""

from __future__ import annotations

import pytest

from generator.render.views.units import english_name


@pytest.mark.parametrize(
    ("eid", "name"),
    [
        ("art_7", "Article 7"),
        ("art_7bis", "Article 7 bis"),
        ("chp_2", "Chapter 2"),
        ("sec_1__subsec_2__item_3", "Section 1, Subsection 2, item 3"),
        ("main__sec_1", "Section 1"),
        ("inst_2__art_7__para_1", "Instrument 2, Article 7, paragraph 1"),
        ("att_1__att_2", "Annex 1, Annex 2"),
        ("att_1__table_2", "Annex 1, Table 2"),
        ("end_1", ""),
        ("notice", ""),
        ("att_1__preamble_1", ""),
    ],
)
def test_a_provision_is_named_after_its_anchor(eid: str, name: str) -> None:
    assert english_name(eid) == name
