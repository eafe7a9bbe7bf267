"""What hypothesis draws: texts made of torn real lines, and changes of texts."""

from __future__ import annotations

import functools
import re

from hypothesis import strategies as st

from generator.text import Change, Span
from tests.support.archive import issues_of_all_roots

LONGEST = 40
"""Lines of a drawn text, at most."""

_ODD = (
    *("", " ", "\u3000", "\u00a0", "\t", "\t\t", "|", "| |", "\f", "\r", "\ufeff", "\u200b", "\u2028", "\x0b", "\x85"),
    *(
        "。",
        "；",
        "：",
        "、",
        "，",
        "《",
        "》",
        "（",
        "）",
        "(",
        ")",
        "【",
        "】",
        "“",
        "”",
        "——",
        "…",
        "-",
        "---",
        "<p>",
        "</p>",
    ),
    *(
        "<br>",
        "�",
        "令",
        "号",
        "第",
        "条",
        "一、",
        "（一）",
        "1.",
        "①",
        "附件",
        "附件1：",
        "第一章",
        "第一条 ",
        "专栏 1",
    ),
    *(
        "某市人民政府令",
        "第12号",
        "（2021年2月30日）",
        "某政发〔2021〕12号",
        "市长 林 远",
        "任命：",
        "目 录",
        "Contents",
    ),
    *(  # what made a reader stumble once
        "现将《某市停车管理办法》（以下简称《办法》）印发给你们，请按照《办法》要求执行。",
        "本通知自0001年1月1日起废止。",
        "有效期将于9999年12月31日到期，有效期延长5年。",
        "删去第九十九条，在第一条后增加一条，作为第二条。",
    ),
    *("關於", "於", "乾", "0", "９", "𠮷", "é", "e\u0301", "👨‍👩‍👧", "\U0010ffff"),
)


@functools.cache
def real_lines() -> tuple[str, ...]:
    """The lines of all issues at hand, none twice, and some that no issue has."""
    lines = {line for issue in issues_of_all_roots() for line in re.split(r"\r?\n", issue.text)}
    assert len(lines) > 1000, "hardly any lines to recombine"
    return tuple(sorted(lines | set(_ODD)))


@st.composite
def torn_lines(draw: st.DrawFn) -> str:
    """A real line: whole, cut short, with its beginning lost, doubled, or with something odd in it."""
    line = draw(st.sampled_from(real_lines()))
    if not line or draw(st.integers(0, 3)):
        return line
    at = draw(st.integers(0, len(line)))
    odd = draw(st.sampled_from(_ODD))
    return draw(
        st.sampled_from((line[:at], line[at:], line + line, line[:at] + odd + line[at:], odd + line, line + odd))
    )


_BREAKS = ("\n", "\n", "\n\n", "\n\n", "\n\n", "\r\n", "\f", "\n\f\n", "\n \n", "\n\n\n")


@st.composite
def runs(draw: st.DrawFn) -> list[str]:
    """Some lines that really follow one another, so that heads, lists and tables are met whole."""
    issue = draw(st.sampled_from(issues_of_all_roots()))
    lines = issue.text.split("\n")
    start = draw(st.integers(0, len(lines) - 1))
    return lines[start : start + draw(st.integers(1, LONGEST // 2))]


@st.composite
def recombined_texts(draw: st.DrawFn) -> str:
    """Real lines in any order, some of them torn, with odd breaks between."""
    lines = draw(st.lists(torn_lines(), min_size=1, max_size=LONGEST))
    return "".join(line + draw(st.sampled_from(_BREAKS)) for line in lines)


@st.composite
def spliced_texts(draw: st.DrawFn) -> str:
    """Stretches of real text one behind the other, as where pages of two issues were mixed up."""
    return "\n".join([line for run in draw(st.lists(runs(), min_size=1, max_size=3)) for line in run][:LONGEST])


@st.composite
def truncated_texts(draw: st.DrawFn) -> str:
    """A stretch of real text of which beginning or end is lost, anywhere in a line."""
    text = "\n".join(draw(runs()))
    start = draw(st.integers(0, len(text)))
    return text[start : draw(st.integers(start, len(text)))]


@st.composite
def mutated_texts(draw: st.DrawFn) -> str:
    """A stretch of real text in which a few places are lost, doubled, swapped or overwritten."""
    text = "\n".join(draw(runs()))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        other = draw(st.integers(end, min(len(text), end + 200)))
        piece, rest = text[start:end], text[end:other]
        after = draw(st.sampled_from((rest, piece + piece + rest, rest + piece, draw(st.sampled_from(_ODD)) + rest)))
        text = text[:start] + after + text[other:]
    return text


@st.composite
def changes_of(draw: st.DrawFn, text: str) -> list[Change]:
    """Changes of `text` that do not overlap: removals, insertions, replacements of any length."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False)]
    return [Change(span, draw(st.text("甲乙丙 \n", max_size=4))) for span in spans]


@st.composite
def swaps_of(draw: st.DrawFn, text: str) -> list[Change]:
    """A change of `text` in which two stretches change places, what stands between them staying between them."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    parts = tuple(Span(*places[i : i + 2]) for i in (2, 1, 0))
    return [Change(Span(places[0], places[3]), "".join(part.cut(text) for part in parts), parts)]
