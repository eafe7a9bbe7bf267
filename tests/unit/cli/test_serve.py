"""`serve` shows the site and builds it again when something changes."""

from __future__ import annotations

import argparse
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main, serve
from tests.support.modules import PROJECT

TEXT = "汐屿市人民政府关于调整渡轮票价的通知\n汐政发〔2024〕5号\n\n自发布之日起调整渡轮票价。\n\n2024年3月20日\n"
PATIENCE = 60  # seconds: generous, for machines that do other things too


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    (root / "issues").mkdir(parents=True)
    (root / "issues" / "2024-05.txt").write_text(TEXT, encoding="utf-8")
    return root


@pytest.fixture
def address(content: Path, tmp_path: Path) -> Iterator[str]:
    command = [sys.executable, "-u", "-m", "generator", "serve", "--port", "0", "--content", str(content)]
    command += ["--build", str(tmp_path / "build"), "--site", str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        printed = ""
        for line in process.stdout:
            printed += line
            match = re.match(r"(http://127\.0\.0\.1:\d+/) shows ", line)
            if match:
                break
        else:
            pytest.fail(f"serve ended:\n{printed}", pytrace=False)
        yield match[1]
        process.terminate()


def get(address: str) -> tuple[int, str]:
    """Status and text of what stands at `address`."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_shows_the_site_and_builds_it_again(address: str, content: Path) -> None:
    page = f"{address}notices/xzf-2024-5/"
    status, text = get(page)
    assert status == 200
    assert "渡轮票价" in text
    assert get(f"{address}nothing/here/") == (404, get(f"{address}404.html")[1])
    assert get(f"{address}assets/") == get(f"{address}nothing/here/"), "a folder without a page is none"

    (content / "issues" / "2024-05.txt").write_text(TEXT.replace("渡轮", "缆车"), encoding="utf-8")
    until = time.monotonic() + PATIENCE
    while "缆车票价" not in get(page)[1]:
        assert time.monotonic() < until, "the site was not built again"
        time.sleep(0.3)


def test_a_file_saved_during_the_first_build_starts_another_one(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []

    def build(args: argparse.Namespace) -> bool:
        built.append((args.content / "issues" / "2024-05.txt").read_text(encoding="utf-8"))
        if len(built) == 1:
            (args.content / "issues" / "2024-05.txt").write_text(TEXT + "\n", encoding="utf-8")
        return False

    monkeypatch.setattr(serve, "_build", build)
    assert main(["serve", "--port", "0", "--content", str(content), "--site", str(tmp_path / "site")]) == 1
    assert built == [TEXT, TEXT + "\n"]


def test_a_port_in_use(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--content", str(content), "--port", str(port)]) == 2
    assert "choose another --port" in capsys.readouterr().err
