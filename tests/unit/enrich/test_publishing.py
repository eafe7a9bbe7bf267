"""Sentences that publish or pass on what a notice issues, and sentences that only speak of it."""

from __future__ import annotations

import pytest

from generator.enrich.publishing import PUBLISHES
from generator.enrich.signs import signs_of


@pytest.mark.parametrize(
    "sentence",
    [
        "《云州市城墙办法》已经市政府同意，现予公布。",
        "现将《云州市城墙办法》印发给你们，请遵照执行。",
        "现将《甲》和市文物局《乙》一并转发。",
        "现发布《云州市城墙办法》。",
        "予以印发。",
        "批转各区政府。",
        "现通告如下。",
        "特此公告。",
    ],
)
def test_what_publishes(sentence: str) -> None:
    assert PUBLISHES.search(signs_of(sentence).text)


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《云州市城墙办法》，城墙由市文物局管理。",
        "市政府印发的《云州市城墙办法》继续有效。",
        "名单由市文物局公布。",
        "现将有关事项通知如下。印发情况另行报告。",
    ],
)
def test_what_does_not(sentence: str) -> None:
    assert PUBLISHES.search(signs_of(sentence).text) is None
