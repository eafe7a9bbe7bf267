"""A finding as a terminal shows it, from its place in the source to the last caret."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli.colours import Paint
from generator.cli.findings import Findings
from generator.cli.listing import by_code, by_severity
from generator.cli.visible import width
from generator.diagnostics import Diagnostic, report
from generator.model.relations import Relations
from generator.text.spans import Span
from tests.support.texts import corpus_of_texts

TEXT = "云州市人民政府关于修缮城墙的通知\r\n\r\n  请沿某\ufffd路\t修缮\x1b[2J城墙。\r\n末行\r\n"


def finding(at: str | None, message: str = "expected a character", *, line: int = 3, last: int = 3) -> Diagnostic:
    span = Span(TEXT.index(at), TEXT.index(at) + len(at)) if at is not None else None
    return report("text-lost", "i1", line, message, last, span)


def findings_with(*found: Diagnostic) -> Findings:
    return Findings(replace(corpus_of_texts(TEXT), diagnostics=found), Relations(), Path("root"))


def shown(found: Diagnostic, paint: Paint | None = None) -> list[str]:
    return findings_with(found).show(found, paint).split("\n")


def test_a_place_is_named_and_pointed_at() -> None:
    assert shown(finding("\ufffd")) == [
        "root/issues/i1.txt:3:6: warning text-lost: expected a character",
        "      3 | 请沿某\ufffd路⇥修缮␛[2J城墙。",
        "        |       ^",
    ]


@pytest.mark.parametrize("part", ["某", "路\t修", "\x1b[2J", "城墙。"])
def test_the_caret_line_is_as_wide_as_the_place(part: str) -> None:
    _, source, caret = shown(finding(part))
    visible = part.replace("\t", "⇥").replace("\x1b", "␛")
    assert len(caret) == width(source[: source.index(visible)]) + width(visible)
    assert caret.lstrip(" |") == "^" + "~" * (width(visible) - 1)


def test_whole_lines_are_shown_without_a_caret() -> None:
    assert shown(finding(None)) == [
        "root/issues/i1.txt:3:3: warning text-lost: expected a character",
        "      3 | 请沿某\ufffd路⇥修缮␛[2J城墙。",
    ]


def test_several_lines_show_the_first_and_name_the_last() -> None:
    head, source = shown(finding(None, line=1, last=4))
    assert head.endswith(": expected a character (to line 4)")
    assert source == "      1 | 云州市人民政府关于修缮城墙的通知"
    head, source, caret = shown(finding("城墙。\r\n末", last=4))
    assert head.startswith("root/issues/i1.txt:3:")
    assert head.endswith(" (to line 4)")
    assert caret.endswith("^~~~~~")
    assert len(caret) == width(source)


def test_a_line_break_belongs_to_its_line() -> None:
    found = finding("。\r\n")
    place = findings_with(found).place(found)
    assert (place.line, place.end_line) == (3, 3)
    assert place.end_column == len("  请沿某\ufffd路\t修缮\x1b[2J城墙。") + 1


@pytest.mark.parametrize("line", [2, 99])
def test_a_line_with_nothing_on_it_is_not_shown(line: int) -> None:
    assert shown(finding(None, line=line, last=line)) == [
        f"root/issues/i1.txt:{line}:1: warning text-lost: expected a character"
    ]


def test_a_span_beyond_the_text_is_its_end() -> None:
    found = report("text-lost", "i1", 4, "expected a line", span=Span(9999, 9999))
    assert shown(found)[1:] == ["      4 | 末行", "        |     ^"]


def test_a_message_cannot_act() -> None:
    head = shown(finding("某", "found “\x1b]8;;http://example.org\x07甲\u202e\n\t”"))[0]
    assert head.endswith("found “␛]8;;http://example.org␇甲<U+202E>␊⇥”")


def test_colours() -> None:
    head, source, caret = shown(finding("\ufffd"), Paint(True))
    assert head == "\x1b[1mroot/issues/i1.txt:3:6:\x1b[0m \x1b[1;33mwarning\x1b[0m text-lost: expected a character"
    assert source.startswith("\x1b[2m      3 | \x1b[0m请沿")
    assert caret == "\x1b[2m        | \x1b[0m      \x1b[1;33m^\x1b[0m"


def test_counts() -> None:
    found = [report(code, "i1", 1, "") for code in ("text-lost", "kind-unknown", "text-unplaced", "text-unplaced")]
    found += [report("contents-unpaired", "i1", 1, ""), report("id-claimed-twice", "i1", 1, "")]
    assert by_severity(found) == "1 error, 4 warnings, 1 note"
    assert by_severity([]) == "no findings"
    assert by_code(found, Paint()) == [
        "      1  error    id-claimed-twice",
        "      2  warning  text-unplaced",
        "      1  warning  kind-unknown",
        "      1  warning  text-lost",
        "      1  note     contents-unpaired",
    ]
