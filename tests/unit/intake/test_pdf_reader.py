"""The reader of PDFs: what it raises is a broken file, what we raise is not; what it logs, nobody is shown."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from generator.intake import IntakeError, pdf_pages, take_in
from generator.intake.pdf_reader import reading
from tests.support.bare_pdf import bare_pdf
from tests.support.printing import printed

RULES = " ".join(f"90 {y} m 300 {y} l S" for y in (600, 580, 560))
SIDES = " ".join(f"{x} 600 m {x} 560 l S" for x in (90, 200, 300))
WORDS = "BT /F 12 Tf 90 700 Td (BABBAB) Tj 0 -20 Td (BBBBAA) Tj ET BT /F 9 Tf 95 585 Td (BA) Tj 115 0 Td (AB) Tj ET"
PRINTS = {"A": "fi", "B": "街"}


def test_signs_of_several_characters_are_read_wherever_they_stand() -> None:
    arrival = take_in(bare_pdf(f"{WORDS} {RULES} {SIDES}", PRINTS))
    assert arrival.text == "街fi街街fi街街街街街fifi\n\n街fi\tfi街\n"
    assert arrival.remarks == ()


@pytest.mark.parametrize("first", ["fi", "ffi", "街道", "（一", "", "？！"])
def test_a_line_may_begin_with_such_a_sign(first: str) -> None:
    arrival = take_in(bare_pdf("BT /F 12 Tf 90 700 Td (ABB) Tj ET", {"A": first, "B": "街"}))
    assert arrival.text == (first or "\ufffd") + "街街\n"


def test_what_the_reader_logs_is_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(bare_pdf(WORDS, PRINTS, descriptor=""))  # pdfminer warns that it knows of no FontBBox
    program = f"from generator.intake import take_in; print(len(take_in(open({str(file)!r}, 'rb').read()).remarks))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=600)
    assert (ran.stdout, ran.stderr) == ("0\n", "")


def test_a_fault_of_ours_is_none_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> NoReturn:
        raise TypeError("a fault of ours")

    monkeypatch.setattr(pdf_pages, "lines_of", failing)
    with pytest.raises(TypeError, match="a fault of ours"):
        take_in(printed("甲\n"))


@pytest.mark.parametrize("error", [KeyError("Root"), TypeError("no number"), RecursionError()])
def test_what_the_reader_raises_is_a_broken_file(error: Exception) -> None:
    with pytest.raises(IntakeError, match="the PDF is broken"), reading():
        raise error


@pytest.mark.parametrize("where", ["9" * 300 + ".0", "-" + "9" * 400 + ".0", "1000000000000"])
def test_what_stands_nowhere_is_a_broken_file(where: str) -> None:
    with pytest.raises(IntakeError, match="the PDF is broken: something on page 1 stands nowhere"):
        take_in(bare_pdf(f"BT /F 12 Tf {where} 700 Td (AB) Tj ET", PRINTS))


OTHERS = (
    b"0",
    b"-1",
    b"9" * 400,
    b"9" * 400 + b".0",
    b"null",
    b"()",
    b"/X",
    b"[",
    b">>",
    b"3 0 R",
    b"<FFFE>",
    b"0.001",
)


@pytest.mark.parametrize("seed", range(8))
def test_a_pdf_with_other_words_in_some_places_is_read_or_refused(seed: int) -> None:
    data = bare_pdf(f"{WORDS} {RULES} {SIDES}", PRINTS)
    words = [match.span() for match in re.finditer(rb"[^\s\[\]<>/()]+|[\[\]<>/()]", data)]
    chance = random.Random(seed)  # noqa: S311
    outcomes = set()
    for _ in range(40):
        changed = data
        for start, end in sorted(chance.sample(words, 2), reverse=True):
            changed = changed[:start] + chance.choice(OTHERS) + changed[end:]
        try:
            outcomes.add(take_in(changed).text.endswith("\n"))
        except IntakeError as error:
            outcomes.add(error.remedy == "")
    assert outcomes == {True, False}
