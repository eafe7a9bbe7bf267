"""What every workflow keeps to, beyond what zizmor and the schemas know (`make check` runs these)."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.modules import PROJECT

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    found = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    assert found
    return found


def test_there_are_three() -> None:
    assert [path.stem for path in WORKFLOWS] == ["canary", "check", "publish"]


@workflow
def test_nothing_may_be_done_that_no_job_asks_for(path: Path) -> None:
    assert read(path)["permissions"] == {}
    assert all(job["permissions"] for job in read(path)["jobs"].values())


@workflow
def test_who_may_write_runs_nothing_of_the_repository(path: Path) -> None:
    for name, job in read(path)["jobs"].items():
        if "write" in job["permissions"].values():
            used = [str(step.get("uses", "")).split("@")[0] for step in job["steps"]]
            assert "actions/checkout" not in used, name


@workflow
def test_two_runs_do_not_meet(path: Path) -> None:
    assert read(path)["concurrency"]["group"]
    assert read(path)["concurrency"]["cancel-in-progress"] is (path.stem != "publish")


@workflow
def test_no_secret_is_known_and_no_foreign_code_meets_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert "pull_request_target" not in text
    assert "workflow_run" not in text


@workflow
def test_no_credentials_stay_in_a_checkout(path: Path) -> None:
    for step in steps(path):
        if str(step.get("uses", "")).startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@workflow
def test_the_shell_of_every_step_is_sound_and_takes_no_expression(path: Path) -> None:
    for step in steps(path):
        if "run" in step:
            assert "${{" not in step["run"]
            done = subprocess.run(["bash", "-n", "-c", step["run"]], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr


def test_only_the_last_job_of_a_publication_can_publish() -> None:
    jobs = read(PROJECT / ".github/workflows/publish.yml")["jobs"]
    assert [name for name, job in jobs.items() if "pages" in job["permissions"]] == ["deploy"]
    assert jobs["deploy"]["needs"] == "build"
    assert jobs["build"]["needs"] == "test"
    commands = [step.get("run", "") for step in jobs["build"]["steps"]]
    assert any("generator check" in command for command in commands)
    assert not any("--draft" in command for command in commands)
