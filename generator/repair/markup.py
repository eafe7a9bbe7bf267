r"""Stray markup of the OCR program: HTML tags without attributes, list dashes, table rules.

Seen: `<p>…</p>` inside cells, `<i>` in English contents, `- ` before list entries, `---\t---` rules, `- | | |` for a
header that is not there. Safe: the tags are a closed list of layout elements without attributes, but for the spans of
table cells; where one cell or row follows the other a tab or a line feed stays. A short figure in <sup> or <sub>
becomes one above or below the line (10⁴, CO₂), so that it does not join what stands before it; behind 第 it stands on
the line. What else holds figures there (3.5, 1/2), and a tag without its other half, keep their tags beside a figure,
which they would join; so do tags in one another. A dash goes only before a Han character, a bracket or a printed item
number, and never in a table row, where it may be a minus sign. A rule line, removed with its line feed, holds pipes
alone, or nothing but dashes and pipes with three dashes or a colon in some cell (rows of `-` and `--` say “none”).
Leaves every other angle bracket, dash and pipe as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.notation.enumerators import read_enumerator
from generator.text import Change, Span, is_short_figure, lowered, raised, would_join

_TAG = re.compile(
    r"</?(?:p|i|b|u|em|strong|span|div|center|td|tr|th|table|thead|tbody)>|<br\s*/?>"
    r"|<t[dh](?: (?:row|col)span=\"?\d{1,2}\"?){1,2}>",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"<(?P<way>su[bp])>(?P<inside>(?:(?!</?su[bp]>)[^\n\f\t|]|<(?P<inner>su[bp])>[^<>\n\f\t|]{0,20}</(?P=inner)>){0,60}+)"
    r"</(?P=way)>|(?P<half></?su[bp]>)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"<[^<>]*>|(?P<figures>[^<>]+)")
_ORDINAL = re.compile(r"第\s?\Z")
_CELL_TAG = re.compile(r"<(?:t[dh]|(?P<row>tr))\b", re.IGNORECASE)
_LIST_DASH = re.compile(r"^(?P<dash>[ \t]*[-*•·][ ]+)(?P<rest>[\u4e00-\u9fff（(《“①-⑳\d][^\n\f]*)", re.MULTILINE)
_YEAR = re.compile(r"(?:19|20)\d{2}\s?年")
_LABEL_DASH = re.compile(r"^(?P<dash>[ \t]*[-—·]+[ ]*)(?=附\s*件)", re.MULTILINE)
_RULE = re.compile(r"(?:\n|\A)(?P<rule>[-|:\t ]*[-|])$", re.MULTILINE)
_EMPTY_ROW = re.compile(r"[ ]*(?:-[ ]+)?\|[| ]*\|[ ]*")
_RULE_CELL = re.compile(r"-{3}|:-|-:")


def changes(text: str) -> list[Change]:
    """Tags, list dashes and rule lines are removed; a tag that parts two words leaves a space, <sup> raised figures."""
    found = [Change(Span(*match.span()), "") for match in _RULE.finditer(text) if _is_rule(match, text)]
    dashes = {match.span("dash") for match in _LIST_DASH.finditer(text) if _opens_entry(match["rest"])}
    dashes |= {match.span("dash") for match in _LABEL_DASH.finditer(text)}
    found += [Change(Span(*span), "") for span in sorted(dashes)]
    found += _scripts(text)
    for match in _TAG.finditer(text):
        parting = _CELL_TAG.match(text, match.start())
        if parting and _between_cells(text, match.start()):
            found.append(Change(Span(*match.span()), "\n" if parting["row"] else "\t"))
            continue
        behind = text[match.end() : match.end() + 3].lower()
        ends = behind[:1] in ("", "\n", "\t", "|", " ") or (behind[0] == "<" and behind != "<p>")
        goes_on = behind == "<p>" and text[match.start() - 1] in "，、"
        parts_words = match[0].lower().startswith(("<br", "</p", "</div")) and not ends and not goes_on
        found.append(Change(Span(*match.span()), " " if parts_words else ""))
    return found


def _scripts(text: str) -> Iterator[Change]:
    """A short figure between the tags that set it above or below the line takes the characters for that."""
    for match in _SCRIPT.finditer(text):
        before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if match["half"]:
            if not re.search(r"\d", before + behind):
                yield Change(Span(*match.span()), "")
            continue
        if match["inner"]:
            continue
        start, end = match.span("inside")
        printed = _FIGURES.sub(lambda part: part["figures"] or "", match["inside"])
        short = is_short_figure(printed)
        if not short and would_join(printed) and re.search(r"\d", before + behind):
            continue
        yield Change(Span(match.start(), start), "")
        if short and not _ORDINAL.search(text, max(0, match.start() - 3), match.start()):
            form = raised if match["way"].lower() == "sup" else lowered
            for part in _FIGURES.finditer(text, start, end):
                if part["figures"]:
                    yield Change(Span(*part.span()), form(part["figures"]))
        yield Change(Span(end, match.end()), "")


def _between_cells(text: str, at: int) -> bool:
    """True if the tag at `at` opens a cell or row directly behind one that is closed."""
    return text[max(0, at - len("</td>")) : at].lower() in {"</td>", "</th>", "</tr>"}


def _opens_entry(rest: str) -> bool:
    """True if a dash before `rest` is a list's, not a minus sign or the first cell of a row."""
    if "\t" in rest or "|" in rest:
        return False
    if not rest[0].isdecimal():
        return True
    enumerator = read_enumerator(rest)
    if not enumerator:
        return False
    behind = rest[enumerator.end :]
    return not behind[:1].isdecimal() or bool(_YEAR.match(behind))  # 3. 5% is a figure that a space parts


def _is_rule(match: re.Match[str], text: str) -> bool:
    """True if the line is a row of empty cells, or one of dashes: directly under a line, or alone behind no table."""
    if _EMPTY_ROW.fullmatch(match["rule"]):
        return True
    if not _RULE_CELL.search(match["rule"]):
        return False
    above = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if above.strip():
        return True
    if text[match.end() : match.end() + 2].strip("\n"):
        return False
    before = text[: match.start()].rstrip()
    return not re.search(r"[\t|]", before[before.rfind("\n") + 1 :])
