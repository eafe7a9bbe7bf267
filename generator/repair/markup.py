r"""Stray markup of the OCR program: HTML tags without attributes, list dashes, table rules.

Seen: `<p>…</p>` inside cells, `<i>` in English contents, `- ` before list entries, `---\t---` rules. Safe: the tags
are a closed list of layout elements without attributes, a dash goes only before a Han character or a bracket, and a
rule line, removed with its line feed, holds nothing else. Leaves every other angle bracket, dash and pipe as text.
"""

from __future__ import annotations

import re

from generator.text import Change, Span

_TAG = re.compile(
    r"</?(?:p|i|b|u|em|strong|sup|sub|span|div|center|td|tr|th|table|thead|tbody)>|<br\s*/?>", re.IGNORECASE
)
_LIST_DASH = re.compile(r"^(?P<dash>[ \t]*[-*•·][ ]+)(?=[\u4e00-\u9fff（(《“①-⑳\d])", re.MULTILINE)
_LABEL_DASH = re.compile(r"^(?P<dash>[ \t]*[-—·]+[ ]*)(?=附\s*件)", re.MULTILINE)
_RULE = re.compile(r"(?:\n|\A)[ ]*(?=[^\n]*-{2})[-|:\t ]*[-|]$", re.MULTILINE)


def changes(text: str) -> list[Change]:
    """Tags, list dashes and rule lines are removed; a tag that parts two words leaves a space."""
    found = [Change(Span(*match.span()), "") for match in _RULE.finditer(text)]
    dashes = {match.span("dash") for form in (_LIST_DASH, _LABEL_DASH) for match in form.finditer(text)}
    found += [Change(Span(*span), "") for span in sorted(dashes)]
    for match in _TAG.finditer(text):
        parts_words = match[0].lower().startswith(("<br", "</p", "</div")) and text[
            match.end() : match.end() + 1
        ] not in ("", "\n", "\t", "<", "|", " ")
        found.append(Change(Span(*match.span()), " " if parts_words else ""))
    return found
