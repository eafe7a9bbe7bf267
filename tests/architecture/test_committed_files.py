"""What may stand in files that are committed: no registry, no machine, no unpinned action."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.modules import PROJECT, project_texts

LOCKS = ("requirements", "requirements-dev")

# In pieces, so that this file does not name them itself.
REGISTRIES = re.compile(
    "|".join(
        re.escape(f"{name}.{end}")
        for name, end in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("yarnpkg", "com"),
            ("unpkg", "com"),
            ("jsdelivr", "net"),
            ("cdnjs.cloudflare", "com"),
            ("crates", "io"),
            ("rubygems", "org"),
            ("proxy.golang", "org"),
        )
    )
    + "|--(?:extra-)?index-" + "url|--find-" + "links|--trusted-" + "host"
)  # fmt: skip
MACHINES = re.compile("|".join(("/" + "work/", "/" + "root/", "/" + "opt/", "/home/" + "[a-z]", "/" + "Users/")))
OTHER_FOLDERS = re.compile(r"\.\./" + "shared")


def test_no_package_registry_is_named() -> None:
    # The Makefile keeps addresses out of the locks, and says so to the tool that writes them.
    options = re.compile("--no-emit-(?:index-" + "url|find-" + "links)")
    assert [path for path, text in project_texts() if REGISTRIES.search(options.sub("", text))] == []


def test_no_machine_is_named() -> None:
    assert [(path, match[0]) for path, text in project_texts() if (match := MACHINES.search(text))] == []


def test_only_ci_knows_where_the_real_issues_are() -> None:
    assert [path for path, text in project_texts() if OTHER_FOLDERS.search(text)] == [Path(".ci/run")]


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_requirement_has_a_version_and_hashes(name: str) -> None:
    lock = (PROJECT / f"{name}.txt").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", lock.strip()) if not entry.startswith("#")]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+(?:\[[a-z,]+\])?==[0-9][^\s;]*(?: ; [^\\]+)? \\\n", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry
        assert "://" not in entry
        assert "@" not in entry


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_holds_what_is_asked_for(name: str) -> None:
    asked = (PROJECT / f"{name}.in").read_text(encoding="utf-8")
    lock = (PROJECT / f"{name}.txt").read_text(encoding="utf-8")
    wanted = re.findall(r"^([A-Za-z][\w.-]*)((?:==[\w.]+)?)", asked, re.MULTILINE)
    assert wanted
    for package, version in wanted:
        assert re.search(rf"^{re.escape(package.lower())}{re.escape(version) or '=='}", lock, re.MULTILINE), package


def test_both_locks_agree() -> None:
    entries = [
        dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", (PROJECT / f"{name}.txt").read_text(), re.MULTILINE))
        for name in ("requirements", "requirements-dev")
    ]
    assert entries[0].items() <= entries[1].items()


def test_actions_are_pinned_by_commit_and_say_which_release() -> None:
    workflows = sorted((PROJECT / ".github/workflows").glob("*.yml"))
    assert workflows
    for workflow in workflows:
        uses = re.findall(r"^\s*(?:- )?uses: (.+)$", workflow.read_text(encoding="utf-8"), re.MULTILINE)
        assert uses, workflow
        for use in uses:
            assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+(\.\d+){0,2}", use), use
