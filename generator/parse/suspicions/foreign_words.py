"""Foreign words inside Chinese runs.

The form: OCR that guesses words puts one of another language where a Chinese one stood (修缮城墙 and 护城河),
or a letter of another script in the place of a character of its shape. Why it is safe: only words wholly in small
letters with Chinese text on a side, and letters of scripts that Chinese does not borrow. Left alone: abbreviations and
names (capitals), units and what stands at a figure, addresses, the original of a term in brackets, names in quotation
marks, borrowed words (app), words used three times, small letters that make no word (x, pp, pvc), paragraphs that are
not Chinese.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.parse.suspicions.finding import Suspicion, Unit, quoted
from generator.text import Span

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_LETTERS = r"A-Za-zÀ-ÖØ-öø-ɏ"
_LATIN = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}0-9'’&/+._@:\-—]|[ ](?=[{_LETTERS}0-9&]))*")
_WORD = re.compile(rf"[{_LETTERS}]+")
_OTHER = re.compile(
    "["
    "\u0400-\u052f"  # Cyrillic
    "\u0590-\u06ff\u0900-\u0eff"  # Hebrew, Arabic, the scripts of India, Thai, Lao
    "\u1100-\u11ff\uac00-\ud7a3"  # Hangul
    "\u3041-\u3096\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f"  # kana, the middle dot aside
    "\u3105-\u312f"  # bopomofo
    "]+"
)
_HELD = re.compile(  # what brackets and quotation marks hold
    r"[（(\[〔【《“‘「][^（(\[〔【《“‘「）)\]〕】》”’」]{1,40}[）)\]〕】》”’」]"
)
_ADDRESS = re.compile(r"[@/:_0-9]|\.[a-z]|www")
_FUNCTION_WORDS = frozenset(
    re.findall(
        "[a-z]+",
        """
        all an and any are as at be by for from has have in is it its not of on or other our that the their this to was
        were which will with your
        """,
    )
)
_BORROWED = frozenset(
    # Units, and words that official Chinese writes in small letters.
    re.findall(
        "[a-z]+",
        """
        bar bit bps cal cfu cm db dm dpi gal gbps gce ghz ha hm hp hz ka kbps kcal kg kgce khz km kpa kv kva kvar kw kwh
        lm lx mbps mg mhz min ml mm mol mpa mu mva mw mwh nm ntu pa pcs ph ppb ppm pt px rpm sec tce um
        app cn com cos doc docx email fax html http https jpg lg ln log max mini pdf plus pro sin tel txt var vs web
        wifi www xls xlsx
        """,
    )
)
# Three letters with a vowel, not all the same: pvc and xxx (in forms) are no words.
_LIKE_A_WORD = re.compile(r"(?!(.)\1+$)(?=[a-z]*[aeiouy])[a-z]{3}")
_JOINTS = " '’&/+._@:-—"
_OFTEN = 3
_BESIDE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff，。；、！？）》”〕】]")


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The foreign words of all `units`."""
    candidates = [
        (number, span, words)
        for number, unit in enumerate(units)
        if _chinese(unit.text)
        for span, words in _candidates(unit.text)
    ]
    often = Counter(words.lower() for _, _, words in candidates)
    for number, span, words in candidates:
        if often[words.lower()] >= _OFTEN and not _function_words(words):
            continue
        message = f"expected Chinese text, found the foreign {quoted(words)}"
        yield Suspicion(unit=number, span=span, code="foreign-words", message=message)


def _chinese(text: str) -> bool:
    han = len(_HAN.findall(text))
    return 2 * han >= sum(map(len, _WORD.findall(text)))


def _candidates(text: str) -> Iterator[tuple[Span, str]]:
    held = [Span(*match.span()) for match in _HELD.finditer(text)]
    for pattern in (_LATIN, _OTHER):
        for match in pattern.finditer(text):
            start, end = match.start(), match.start() + len(match[0].rstrip(_JOINTS))
            words = text[start:end]
            if pattern is _LATIN and not _latin(words):
                continue
            if not _held(text, start, end, held) and _beside(_before(text, start), _after(text, end)):
                yield Span(start, end), words


def _held(text: str, start: int, end: int, held: Sequence[Span]) -> bool:
    """True if brackets hold the words as the original or the explanation of a term, or quotation marks as a name."""
    at = bisect_right(held, Span(start, start)) - 1
    if at < 0 or held[at].end < end:
        return False
    before, after = text[held[at].start + 1 : start].strip(), text[end : held[at].end - 1].strip()
    if text[held[at].start] in "“‘「":
        return not _function_words(text[start:end])
    return not (_HAN.search(before[-1:]) and _HAN.search(after[:1]))


def _before(text: str, start: int) -> str:
    return text[max(0, start - 3) : start].rstrip(" ")[-1:]


def _after(text: str, end: int) -> str:
    return text[end : end + 3].lstrip(" ")[:1]


def _beside(before: str, after: str) -> bool:
    """True if Chinese stands on both sides, or on one side and nothing on the other."""
    sides = [bool(_BESIDE.match(side)) if side else None for side in (before, after)]
    return True in sides and False not in sides


def _latin(words: str) -> bool:
    if _ADDRESS.search(words):
        return False
    parts = _WORD.findall(words)
    if _function_words(words):
        return True
    if any(part != part.lower() for part in parts):
        return False
    return any(not part.isascii() or (part not in _BORROWED and _LIKE_A_WORD.match(part)) for part in parts)


def _function_words(words: str) -> bool:
    """True for the small words of English, in small letters or with one capital: no abbreviation, no name."""
    parts = _WORD.findall(words)
    return all(part.lower() in _FUNCTION_WORDS and part[1:] == part[1:].lower() for part in parts) and bool(parts)
