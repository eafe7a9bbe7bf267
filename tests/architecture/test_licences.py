"""What the generator runs on: few packages, each with a reason, each under a licence that is named and permissive."""

from __future__ import annotations

import importlib.metadata
import re

import pytest

from tests.support.modules import PROJECT

PERMISSIVE = {"MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "ISC"}
WEAK_COPYLEFT = {"certifi": "MPL-2.0", "pathspec": "MPL-2.0"}
"""Used unchanged and at build time; what else comes under such a licence is looked at first."""

MEANT = (
    ("mozilla|mpl", "MPL"),
    ("apache", "Apache"),
    ("bsd", "BSD"),
    ("mit", "MIT"),
    ("python|psf", "PSF"),
    ("isc", "ISC"),
)
"""What packages call a licence where they give no SPDX identifier, and how its identifier begins."""


def locked() -> dict[str, bool]:
    """The packages that requirements.txt installs, and whether on every system."""
    lock = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==[^\s;]+(.*)$", lock, re.MULTILINE)
    assert len(found) > 20
    return {name: ";" not in rest for name, rest in found}


def listed() -> dict[str, str]:
    """The table of LICENCES.md."""
    text = (PROJECT / "LICENCES.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| ([a-z0-9.-]+) \| ([A-Z].*) \|$", text, re.MULTILINE))


def test_every_package_is_listed_and_no_other() -> None:
    assert sorted(listed()) == sorted(locked())


@pytest.mark.parametrize("package", sorted(locked()))
def test_its_licence_is_permissive(package: str) -> None:
    licence = listed()[package]
    choices = set(licence.split(" OR "))
    assert choices & PERMISSIVE or WEAK_COPYLEFT.get(package) == licence


@pytest.mark.parametrize("package", sorted(locked()))
def test_the_package_says_the_same_of_itself(package: str) -> None:
    try:
        metadata = importlib.metadata.metadata(package)
    except importlib.metadata.PackageNotFoundError:
        assert not locked()[package], "only what another system needs may be missing here"
        return
    licence = listed()[package]
    if expression := metadata.get("License-Expression"):
        assert licence == expression
        return
    classifiers = [one for one in metadata.get_all("Classifier") or [] if one.startswith("License ::")]
    said = " ".join([(metadata.get("License") or "").split("\n")[0], *classifiers]).replace("UNKNOWN", "").lower()
    meant = {begin for words, begin in MEANT if re.search(rf"\b(?:{words})\b", said.replace("osi approved", ""))}
    assert {begin for begin in meant if any(one.startswith(begin) for one in licence.split(" OR "))} == meant != set()


def test_every_package_that_is_asked_for_has_its_reason() -> None:
    asked = (PROJECT / "requirements.in").read_text(encoding="utf-8")
    names = re.findall(r"^([A-Za-z][\w-]*)", asked, re.MULTILINE)
    assert len(names) >= 8
    text = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = re.search(r"^## Dependencies.*?(?=^## )", text, re.MULTILINE | re.DOTALL)
    assert section
    reasons = dict(re.findall(r"^\| (`.+?) \| (.+) \|$", section[0], re.MULTILINE))
    assert [name for name in names if not any(f"`{name}`" in key for key in reasons)] == []


def test_no_page_counts_its_readers() -> None:
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    assert not re.search(r"analytics|consent|gtag|matomo|plausible", config)
