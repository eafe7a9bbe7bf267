"""Registers in parts: the demonstration gazette with pages of a few rows, every link and every row of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.edition import Edition
from generator.render import render
from generator.site import build_site, configure, docs_folder, write_pages
from tests.site.html import broken_links, documents
from tests.support.archive import ContentRoot, corpus_of, quiet
from tests.support.built_site import PROJECT, BuiltSite

ROWS = 6
PARTS = r"<nav [^>]*class=parts\b.*?</nav>"
REGISTERS = {
    "duties": r"duties/.*",
    "validity": r"validity/.*",
    "appointments": r"appointments/(?!by-body/).*",
    "by-body": r"appointments/by-body/.*",
    "people": r"people/.*",
    "works": r"works/(?:parts/.*)?index\.html",
    "by-issuer": r"works/by-issuer/.*",
    "bodies": r"bodies/(?:parts/.*)?index\.html",
    "by-kind": r"notices/by-kind/.*",
    "by-rubric": r"notices/by-rubric/.*",
    "body": r"bodies/xiyushijiaotongyunshuju/.*",
}
"""The pages of each register, whole or in parts; a body has four on its page."""


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration gazette with `ROWS` rows a page."""
    corpus = corpus_of(ContentRoot("content", PROJECT / "content"))
    relations = pipeline.relate(corpus, quiet)
    folder = tmp_path_factory.mktemp("parted")
    build, site = folder / "build", folder / "site"
    write_pages(render(corpus, relations, Edition.ZH_HANS, ROWS), docs_folder(build, Edition.ZH_HANS))
    pipeline.write_beside(corpus, relations, pipeline.export_records(corpus, relations, quiet), build, quiet)
    configure(corpus.gazette, Edition.ZH_HANS, build)
    build_site(corpus, [Edition.ZH_HANS], build, site)
    return site


def pages_of(site: Path, register: str) -> dict[str, str]:
    """The pages of a register: what stands on each, without what parts have that a whole register has not."""
    paths = [page.path for page in documents(site) if re.fullmatch(REGISTERS[register], page.path)]
    texts = {path: (site / path).read_text(encoding="utf-8") for path in paths}
    return {
        path: re.sub(PARTS, "", text.split("<article", 1)[1].split("</article>")[0], flags=re.DOTALL)
        for path, text in texts.items()
    }


def entries(register: str, text: str) -> list[str]:
    """What a page of a register lists, each entry in words."""
    if register == "people":
        return [words(entry) for entry in re.findall(r"<dd>.*?</dd>", text, re.DOTALL)]
    if register in {"by-issuer", "by-kind", "by-rubric"}:
        return [words(entry) for entry in re.findall(r"<li>.*?</li>", text, re.DOTALL)]
    if register == "by-body":
        return [words(entry) for entry in re.findall(r"<span class=event>.*?</span>", text, re.DOTALL)]
    bodies = re.findall(r"<tbody.*?</tbody>", text, re.DOTALL)
    return [words(entry) for body in bodies for entry in re.findall(r"<tr.*?</tr>", body, re.DOTALL)]


def words(html: str) -> str:
    """Text without markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_no_link_leads_nowhere(parted: Path) -> None:
    bases = tuple(f"/{edition.base}" for edition in Edition if edition.base)  # the other editions are not built here
    assert [link for link in broken_links(parted) if not any(base in link for base in bases)] == []


def test_ids_are_unique_on_every_page(parted: Path) -> None:
    for page in documents(parted):
        assert len(page.ids) == len(set(page.ids)), page.path


@pytest.mark.parametrize("register", REGISTERS)
def test_every_entry_stands_on_one_part_and_no_part_is_long(register: str, parted: Path, demo_site: BuiltSite) -> None:
    (whole,) = pages_of(demo_site.site, register).values()
    parts = [entries(register, text) for text in pages_of(parted, register).values()]
    expected = entries(register, whole)
    assert len(expected) > ROWS
    assert Counter(entry for part in parts for entry in part) == Counter(expected)
    longest = max(len(part) for part in parts)
    # A name with many records stands on one part, and one post with many people.
    assert longest <= ROWS + (4 if register in {"people", "by-body"} else 0)


def test_every_part_leads_to_all_others(parted: Path) -> None:
    for register in REGISTERS.keys() - {"body"}:
        paths = set(pages_of(parted, register))
        front = next(page for page in documents(parted) if page.path == min(paths, key=len))
        (parts,) = re.findall(PARTS, (parted / front.path).read_text(encoding="utf-8"), re.DOTALL)
        assert len(re.findall(r"<li>", parts)) == len(paths), register
        assert len(re.findall(r"<li>\s*<a ", parts)) == len(paths) - 1, register


def test_a_name_in_the_appointments_leads_to_the_part_that_has_it(parted: Path) -> None:
    links = set()
    for path, text in pages_of(parted, "appointments").items():
        links |= {(path, target) for target in re.findall(r"""href=["]?([^\s">]*#person-[^\s">]*)""", text)}
    assert len({target.split("#")[0] for _, target in links}) > 3  # and none is broken, see above
