"""The reference of codes is in step with the register."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from generator.diagnostics import REFERENCE, REGISTER, explanation
from generator.diagnostics.reference import COMMAND, reference
from generator.diagnostics.remedies import REMEDIES
from tests.support.modules import PROJECT


def test_the_reference_is_what_the_register_says() -> None:
    written = (PROJECT / REFERENCE).read_text(encoding="utf-8")
    assert written == reference(), f"the register has changed; run: {COMMAND}"


def test_the_command_writes_it() -> None:
    command = [sys.executable, "-X", "utf8", "-m", "generator.diagnostics"]
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)
    assert result.stdout.decode() == reference()


def test_every_code_has_its_section_and_every_link_a_section() -> None:
    text = reference()
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == list(REGISTER)
    assert sorted(re.findall(r"\]\(#([^)]+)\)", text)) == sorted(REGISTER)


@pytest.mark.parametrize("code", REMEDIES)
def test_what_to_do_is_said_of_codes_that_there_are(code: str) -> None:
    assert code in REGISTER
    assert REMEDIES[code].endswith(".")
    assert explanation(code).endswith(f"What to do: {REMEDIES[code]}")


def test_what_the_register_says_means_only_itself_in_markdown() -> None:
    for code in REGISTER:
        section = reference().split(f"## {code}\n")[1].split("\n## ")[0]
        assert REGISTER[code].example in re.sub(r"\\([\\`*_<>|])", r"\1", section)


def test_an_unknown_code_has_no_explanation() -> None:
    with pytest.raises(KeyError):
        explanation("no-such-code")
