"""Which heads begin a notice: not the lines of a list or of the contents, nor the head of an issued document.

A head with text of its own behind it begins a notice, unless the notice before issues or attaches the document it
heads. A head without any is a line of a list: of contents, of documents that are repealed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.model.issue import HeadForm, HeadRole
from generator.notation.dates import is_date
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.notation.numbers import NUMBER, read_number, read_registration
from generator.segment.contents_en import is_english
from generator.segment.found import SENTENCE, FoundHead, issuer_of, signature_at
from generator.segment.pages import is_paged, without_page
from generator.text import fold
from generator.vocabulary import is_body, is_rubric, kind_of

_FIRST_LINES = 40  # of a notice, among which it names what it issues
_BRACKETED = re.compile(r"[（(【][^（()）】]{1,30}[）)】]")
_HEADING = re.compile(r"(?:本期)?(?:要目|目录)", re.IGNORECASE)
_ITEM_NUMBER = re.compile(rf"[（(]?\s*{NUMBER.pattern}\s*[）)]?$", re.VERBOSE)
_SENTENCE_MARK = re.compile(r"[。！？；：]|:$")
_LIST_INTRODUCED = re.compile(r"(?:下列|以下|如下).*[:：]$")
_LIST_CLOSED = re.compile(r"本(?:决定|通知|通告|公告|意见|命令)|(?:上述|以上)")
_ADDRESSEES = re.compile(r"[^。；！？]*(?:政府|部门|单位|委|局|各)[^。；！？]*[:：]")
_ISSUES = re.compile(r"印发|转发|批转|公布|发布")
_TAKES_UP = re.compile(r"将[^，,：:]*$")
_ISSUES_BELOW = re.compile(r"予以?(?:印发|转发|批转|公布|发布)")
_ISSUES_AT_ONCE = re.compile(r"(?:印发|转发|批转|公布|发布)《?$")
_MARKS = str.maketrans("〈〉", "《》")
_SHORTEST_LISTED = 8  # characters of a title by which a contents line tells a notice


def sift(texts: Sequence[str], found: Sequence[FoundHead]) -> list[FoundHead]:
    """Those of the heads `found` in `texts` that begin a notice."""
    kept: list[FoundHead] = []
    repeated = _repeated(texts, found)
    listed: frozenset[str] | None = None
    entry: FoundHead | None = None  # the head before, if it was a line of a list
    introduced = False  # whether words like 下列文件： stand over that list
    for i, head in enumerate(found):
        follower = found[i + 1] if i + 1 < len(found) else None
        if _is_entry(texts, found, i, i in repeated) or _ends_list(texts, head, entry, introduced):
            introduced = _is_introduced(texts, head, entry if introduced else None)
            entry = head
            continue
        entry = None
        if kept and listed is None:
            listed = _contents_titles(texts[: kept[0].first])
        if kept and _is_part_of(texts, head, kept[-1]):
            continue
        if head.form is HeadForm.UNNUMBERED and not _stands_alone(texts, head, kept, follower, listed):
            continue
        kept.append(head)
    return kept


def take_listed(texts: Sequence[str], kept: Sequence[FoundHead]) -> list[FoundHead]:
    """`kept`, and heads whose title names no issuer (关于封闭旧桥的通告), where the contents print that very title.

    Such a head needs the end of something above it and a signature behind it; no notice before may issue it.
    """
    if not kept:
        return list(kept)
    listed = _contents_titles(texts[: kept[0].first]) - {fold(head.title) for head in kept}
    heads = list(kept)
    for at in range(kept[0].end, len(texts)):
        if not texts[at].startswith("关于") or SENTENCE.search(texts[at]):
            continue
        head = _listed_head(texts, at, listed)
        if head is None or not _stands_free(texts, at) or _number_behind(texts, head):
            continue
        before = [other for other in heads if other.first < at][-1]
        if before.end > at or _is_part_of(texts, head, before):
            continue
        follower = next((other.first for other in heads if other.first > at), len(texts))
        if any(fold(other.title).endswith(fold(head.title)) for other in kept):
            continue
        if signature_at(texts, head.end, follower) is not None:
            heads = sorted([*heads, head], key=lambda other: other.first)
    return heads


def _listed_head(texts: Sequence[str], at: int, listed: frozenset[str]) -> FoundHead | None:
    for lines in range(1, 4):
        title = "".join(texts[at : at + lines])
        if kind_of(title) is not None and fold(title) in listed:
            return FoundHead(at, (HeadRole.TITLE,) * lines, HeadForm.UNNUMBERED, title)
    return None


def _number_behind(texts: Sequence[str], head: FoundHead) -> bool:
    return head.end < len(texts) and read_number(texts[head.end]) is not None


def _repeated(texts: Sequence[str], found: Sequence[FoundHead]) -> set[int]:
    """The indexes of those heads whose number, or title, a later head has again."""
    seen: set[str] = set()
    result: set[int] = set()
    for i in range(len(found) - 1, -1, -1):
        number = _number(texts, found[i])
        key = number or fold(found[i].title)
        if key in seen:
            result.add(i)
        seen |= {key, fold(found[i].title)} if found[i].form is not HeadForm.ORDER else {key}
    return result


def _number(texts: Sequence[str], head: FoundHead) -> str | None:
    if head.form is not HeadForm.NUMBERED or HeadRole.NUMBER not in head.roles:
        return None
    number = read_number(texts[head.first + head.roles.index(HeadRole.NUMBER)])
    return number.text if number else None


def _is_entry(texts: Sequence[str], found: Sequence[FoundHead], i: int, repeated: bool) -> bool:
    """True if head `i` is a numbered line of a list: no text of its own before the next head, list item or the end.

    Of a number or title that comes again, a head without any sentence behind it is a line of the contents.
    """
    head, near = found[i], found[i + 1 : i + 4]
    if not (head.numbered or repeated):
        return False
    if HeadRole.PREAMBLE in head.roles or (near and _is_issued(texts, near[0], head)):
        return False
    if repeated:
        end, titles = near[0].first if near else len(texts), set[int]()
    else:
        later = (found[at] for at in range(i + 1, len(found)))
        end = next((other.first for other in later if other.numbered or other.form is HeadForm.PERSONNEL), len(texts))
        titles = {at for other in near if not other.numbered for at in range(other.first, other.end)}
    for at in range(head.end, end):
        if _is_list_item(texts[at]):
            return True
        if at not in titles and not _is_bare(texts, at) and (not repeated or _SENTENCE_MARK.search(texts[at])):
            return False
    return True


def _is_list_item(text: str) -> bool:
    """True if `text` is an enumerator and the title of a document, its number behind it or not."""
    enumerator = read_enumerator(text)
    if enumerator is None or "关于" not in text:
        return False
    rest = text[enumerator.end :].rstrip("；;。")
    bare = _ITEM_NUMBER.sub("", rest)
    return not re.search(r"[，。；;]", bare) and kind_of(bare) is not None


def _is_bare(texts: Sequence[str], at: int) -> bool:
    """True if line `at` is none of a notice's text: a signature, a note in brackets, a line of contents, English."""
    text = texts[at]
    if is_body(text) or is_date(text) or is_rubric(text) or is_english(text) or read_registration(text):
        return True
    if "\t" not in text and is_paged(text) and not read_enumerator(text):
        return True
    bare = re.sub(r"\s", "", text)
    return bool(_BRACKETED.fullmatch(bare) or _HEADING.fullmatch(bare)) or not re.search(r"\w", bare)


def _ends_list(texts: Sequence[str], head: FoundHead, entry: FoundHead | None, introduced: bool) -> bool:
    """True if `head` is the last line of a list.

    What follows closes the list (本决定自……施行, 上述文件……); or the list is introduced, and what follows has no
    addressees.
    """
    if not head.numbered or head.end >= len(texts):
        return False
    goes_on = entry is not None and entry.end == head.first
    if _LIST_CLOSED.match(texts[head.end]):
        return goes_on or _is_introduced(texts, head, None)
    alike = entry is not None and sorted(role.value for role in entry.roles) == sorted(
        role.value for role in head.roles
    )
    return goes_on and introduced and alike and not _ADDRESSEES.fullmatch(texts[head.end])


def _is_introduced(texts: Sequence[str], head: FoundHead, entry: FoundHead | None) -> bool:
    """True if 下列文件： stands over `head`, or over the list whose line before is `entry`."""
    above = texts[head.first - 1] if head.first else ""
    return bool(_LIST_INTRODUCED.search(above)) or (entry is not None and entry.end == head.first)


def _is_part_of(texts: Sequence[str], head: FoundHead, before: FoundHead) -> bool:
    """True if the notice `before` issues or attaches what `head` heads."""
    label = read_attachment_label(texts[head.first - 1])
    return bool(label and not label.rest) or _is_issued(texts, head, before)


def _is_issued(texts: Sequence[str], head: FoundHead, before: FoundHead) -> bool:
    """True if the notice `before`, among its first lines, issues or forwards the document of `head`.

    To name it is not enough: a notice may cite one that is printed after it.
    """
    names = [f"《{_plain(head.title)}》"] if head.form is not HeadForm.PERSONNEL else []
    number = _number(texts, head)
    names += [number] if number else []
    title = _plain(before.title)
    if head.form is not HeadForm.PERSONNEL and re.search(rf"[转发批印]{{2}}《?{re.escape(_plain(head.title))}", title):
        return True
    first = _plain(_first_lines(texts, before, head.first))
    return any(_names_to_issue(clause, name) for clause in re.split(r"[。；！？]", first) for name in names)


def _first_lines(texts: Sequence[str], head: FoundHead, end: int) -> str:
    """The first lines of the notice of `head`, up to line `end`, as sentences; a preamble that a page cut is whole."""
    lines = texts[head.first : min(end, head.first + _FIRST_LINES)]
    preamble = [at for at, role in enumerate(head.roles) if role is HeadRole.PREAMBLE]
    cut = [at in preamble and at + 1 in preamble for at in range(len(lines))]
    return "".join(line if goes_on else f"{line}。" for line, goes_on in zip(lines, cut, strict=True))


def _names_to_issue(sentence: str, name: str) -> bool:
    for match in re.finditer(re.escape(name), sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if _ISSUES_AT_ONCE.search(before) or _ISSUES_BELOW.search(after):
            return True
        if _TAKES_UP.search(before) and _ISSUES.search(after):
            return True
    return False


def _plain(text: str) -> str:
    """`text` without spaces, inner title marks as outer ones, its document numbers in their normal form."""
    bare = re.sub(r"\s", "", text).translate(_MARKS)
    return NUMBER.sub(lambda match: f"{match['prefix']}〔{match['year']}〕{int(match['serial'])}号", bare)


def _stands_alone(
    texts: Sequence[str],
    head: FoundHead,
    kept: Sequence[FoundHead],
    follower: FoundHead | None,
    listed: frozenset[str] | None,
) -> bool:
    """True if `head`, a title without number, begins a notice: by its date, its signature or a line of the contents."""
    end = follower.first if follower else len(texts)
    if HeadRole.DATE in head.roles and texts[head.first + head.roles.index(HeadRole.DATE)][0] in "（(":
        return True
    signed = signature_at(texts, head.end, end, issuer_of(head.title)) is not None
    if not kept:
        return signed or _stands_free(texts, head.first)
    if listed and _is_listed(head.title, listed):
        return True
    addressed = head.end < len(texts) and _ADDRESSEES.fullmatch(texts[head.end]) is not None
    if signed and addressed:
        return True
    # A signature behind it may be that of the notice before, if that one is not signed yet.
    closed = HeadRole.DATE in kept[-1].roles or signature_at(texts, kept[-1].end, head.first) is not None
    return closed and (signed or (addressed and _stands_free(texts, head.first)))


def _stands_free(texts: Sequence[str], at: int) -> bool:
    """True if the line before is the end of something."""
    if at == 0:
        return True
    before = texts[at - 1]
    return before[-1] in "。；）)！…" or is_date(before) or bool(read_registration(before))


def _contents_titles(front: Sequence[str]) -> frozenset[str]:
    """The folded lines before the first notice, pages aside, singly and by twos: titles as the contents print them."""
    bare = [fold(without_page(text)) for text in front]
    pairs = [one + other for one, other in pairwise(bare)]
    return frozenset(text for text in bare + pairs if len(text) >= _SHORTEST_LISTED)


def _is_listed(title: str, listed: frozenset[str]) -> bool:
    folded = fold(title)
    return any(folded[start:] in listed for start in range(max(1, len(folded) - _SHORTEST_LISTED + 1)))
