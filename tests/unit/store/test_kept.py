"""Answers kept for the next run: found by all that they rest on, never trusted when damaged."""

from __future__ import annotations

import datetime as dt
import hashlib
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.edition import Bilingual
from generator.store import Kept, code_digest, key_of, load
from tests.support.built_site import PROJECT

VALUE = (Bilingual("甲", "a"), dt.date(2021, 5, 27), frozenset({1}), {"text": "\ud800"})


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    assert kept.get("key") is None
    data = kept.put("key", VALUE)
    assert kept.get("key") == load(data) == VALUE


@pytest.mark.parametrize("at", [0, 31, 32, 60, -1])
def test_a_damaged_file_is_no_answer_and_gives_way_to_a_new_one(tmp_path: Path, at: int) -> None:
    kept = Kept(tmp_path)
    kept.put("key", VALUE)
    (file,) = tmp_path.iterdir()
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    for damaged in (bytes(data), b"", bytes(data[:40])):
        file.write_bytes(damaged)
        assert kept.get("key") is None
    kept.put("key", VALUE)
    assert kept.get("key") == VALUE


@pytest.mark.parametrize("foreign", [print, subprocess.Popen, Path("x"), pickle.Unpickler])
def test_nothing_but_values_of_the_program_is_made(foreign: object) -> None:
    body = pickle.dumps(foreign)
    assert load(hashlib.sha256(body).digest() + body) is None


@pytest.mark.parametrize("name", ["pickle", "write_atomic", "Any", "key_of", "dataclass"])
def test_nothing_is_reached_through_a_module_of_the_program(name: str) -> None:
    body = b"cgenerator.store.kept\n" + name.encode() + b"\n."
    assert load(hashlib.sha256(body).digest() + body) is None


def test_what_no_run_asked_for_is_dropped(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    for key in "abc":
        kept.put(key, key)
    (tmp_path / "other.txt").write_text("somebody's")
    kept.drop_all_but("b")
    assert [kept.get(key) for key in "abc"] == [None, "b", None]
    assert (tmp_path / "other.txt").exists()


def test_a_key_tells_every_ground_and_the_code() -> None:
    keys = {key_of(*grounds, code=code) for grounds in (("a", "b"), ("ab",), ("b", "a")) for code in ("1", "2")}
    assert len(keys) == 6


def test_the_code_counts_with_its_data_and_what_it_runs_on() -> None:
    digests = {code_digest("text"), code_digest("text", "notation"), code_digest("text", packages=("opencc",))}
    assert len(digests) == 3


def test_the_code_of_reading_is_all_that_reading_imports() -> None:
    code = "import sys, generator.repair, generator.segment, generator.parse; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    parts = {name.split(".")[1] for name in found.stdout.split() if name.startswith("generator.")}
    assert parts <= set(pipeline.READING)
