"""What holds for any issue: however it arrives, the same notices stand in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import Arrival, IntakeError, take_in
from generator.intake.lines import lines_of
from generator.intake.paragraphs import measure_of, together
from generator.intake.pdf_glyphs import text_of
from generator.intake.printed import Glyph
from generator.model.corpus import Issue
from generator.model.issue import IssueFacts, SourceIssue
from generator.source import read_gazette
from tests.support.archive import archive_of, content_roots
from tests.support.printing import Look, printed
from tests.support.strategies import recombined_texts
from tests.support.texts import issue_of

DEMONSTRATION = archive_of(content_roots()[0]).issues


def told(issue: Issue) -> tuple[IssueFacts, list[tuple[str | None, str]]]:
    """What an editor is told of `issue`: its facts, the numbers and titles of its notices."""
    heads = [(notice.head.number and notice.head.number.text, notice.head.title) for notice in issue.notices]
    return issue.segmented.facts, heads


def as_page(text: str) -> str:
    """`text` as a web page: a paragraph a line, rows as tables."""
    parts: list[str] = []
    for line in text.replace("&", "&amp;").replace("<", "&lt;").split("\n"):
        cells = "".join(f"<td>{cell}</td>" for cell in line.split("\t"))
        row = f"<tr>{cells}</tr></table>"
        if "\t" not in line:
            parts.append(f"<p>{line}</p>")
        elif parts and parts[-1].endswith("</table>"):
            parts[-1] = parts[-1].removesuffix("</table>") + row
        else:
            parts.append(f"<table>{row}")
    return f"<!doctype html><meta charset=utf-8><title>公报</title><div>{''.join(parts)}</div>"


@pytest.mark.parametrize("issue", DEMONSTRATION, ids=lambda issue: issue.id)
def test_a_printed_issue_has_the_notices_of_its_text(issue: SourceIssue) -> None:
    assert told(issue_of(take_in(printed(issue.text)).text)) == told(issue_of(issue.text))


@pytest.mark.parametrize("issue", DEMONSTRATION, ids=lambda issue: issue.id)
def test_an_issue_on_a_web_page_has_the_notices_of_its_text(issue: SourceIssue) -> None:
    assert told(issue_of(take_in(as_page(issue.text).encode()).text)) == told(issue_of(issue.text))


def test_an_order_whose_preamble_a_page_end_cuts_has_its_title() -> None:
    text = (Path(__file__).parents[1] / "corpus/gazettes/zhiling/issues/2022-11.txt").read_text(encoding="utf-8")
    from_print = take_in(printed(text)).text
    assert "的决定》已经\n\n— 1 —\n\n\f2022年" in from_print
    (number, title), *_ = told(issue_of(from_print))[1]
    assert (number, title) == told(issue_of(text))[1][0]
    assert title.endswith("的决定")


def test_running_titles_are_no_titles() -> None:
    issue = next(one for one in DEMONSTRATION if told(issue_of(one.text))[0].published)
    text = take_in(printed(issue.text, Look(running_title="政府公报"))).text
    assert told(issue_of(text)) == told(issue_of(issue.text))


def outcome(data: bytes) -> Arrival | IntakeError:
    try:
        return take_in(data)
    except IntakeError as error:
        return error


@given(recombined_texts(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_round_trips_of_encodings(text: str, encoding: str, ends: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").rstrip("\n") + "\n"
    found = outcome(plain.replace("\n", ends).encode(encoding))
    blank = not plain.strip("\ufeff \t\n\f\v\u3000\u00a0")
    assert isinstance(found, IntakeError) if blank else isinstance(found, Arrival)
    assert not isinstance(found, Arrival) or found.text == plain


@pytest.mark.parametrize("issue", DEMONSTRATION, ids=lambda issue: issue.id)
def test_whole_issues_in_gb18030(issue: SourceIssue) -> None:
    assert take_in(issue.text.encode("gb18030")).text.rstrip("\n") == issue.text.rstrip("\n")


SIGNS = st.lists(
    st.sampled_from(["", "fi", "ffi", "（一", "？！", "10", "ſt", "\u200b", "。"]) | st.text(max_size=3), min_size=1
)


@given(SIGNS, st.sampled_from([0.0, 0.3, 2.0]))
def test_signs_of_any_number_of_characters_stand_on_a_line(signs: list[str], apart: float) -> None:
    texts = [text for sign in signs if (text := text_of({"text": sign})).strip()]
    glyphs = [
        Glyph(x0=at * (10 + 10 * apart), x1=at * (10 + 10 * apart) + 10, top=0, bottom=10, text=text, size=10, base=8)
        for at, text in enumerate(texts)
    ]
    lines = lines_of(glyphs)
    assert len(lines) == bool(glyphs)
    assert "".join("".join(line.text.split()) for line in lines) == "".join("".join(texts).split())
    for line in lines:
        assert together([line], measure_of(lines)) == [(line.text,)]


OPENINGS = (b"", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"<!doctype html><table>")


@given(st.binary(max_size=400), st.sampled_from(OPENINGS))
def test_any_bytes_are_taken_in_or_refused(data: bytes, opening: bytes) -> None:
    found = outcome(opening + data)
    if isinstance(found, Arrival):
        assert found.text.endswith("\n")
        assert "\r" not in found.text
    else:
        assert found.what
        assert found.remedy


def test_real_issues_arrive_as_they_are(corpus_root: Path) -> None:
    issues = read_gazette(corpus_root).issues
    assert issues
    for issue in issues:
        text = issue.text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
        assert take_in(issue.text.encode("gb18030")).text.rstrip("\n") == text
        facts, heads = told(issue_of(issue.text))
        printed_facts, printed_heads = told(issue_of(take_in(printed(issue.text)).text))
        assert printed_facts == facts
        assert [number for number, _ in printed_heads] == [number for number, _ in heads]
