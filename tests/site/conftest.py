"""The built sites, as the tests of their pages want them."""

from __future__ import annotations

import pytest

from tests.site.html import Document, documents
from tests.support.built_site import BuiltSite


@pytest.fixture(params=["demo_site", pytest.param("corpus_site", marks=pytest.mark.corpus)])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """The demonstration's site, and that of the real issues where there are some."""
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


@pytest.fixture
def pages(site: BuiltSite) -> tuple[Document, ...]:
    """All pages of the site."""
    found = documents(site.site)
    assert len(found) > 20
    return found
