"""Codes of issuing bodies (机关代字) in document numbers, as far as their endings tell."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

_CODE = re.compile(rf"[\u4e00-\u9fff]+(?:{'|'.join(entry['zh'] for entry in load('number_codes'))})")
_LONGEST = 12


def ends_in_code(text: str) -> bool:
    """True if `text` ends like the code of a document number (…政发, …办字), two characters at least."""
    return bool(_CODE.fullmatch(re.split(r"[^\u4e00-\u9fff]", text[-_LONGEST:])[-1]))
