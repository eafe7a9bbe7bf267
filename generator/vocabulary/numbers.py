"""Codes of issuing bodies (机关代字) in document numbers, as far as their endings tell, and what is numbered alike."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

_CODE = re.compile(rf"[\u4e00-\u9fff]+(?:{'|'.join(entry['zh'] for entry in load('number_codes'))})")
_LONGEST = 12

STANDARD_CODES = frozenset(entry["zh"] for entry in load("standard_codes"))
"""Codes of technical standards (标准代号)."""

_CERTIFICATE = re.compile(rf"(?:{'|'.join(entry['zh'] for entry in load('certificate_codes'))})(?:字|证|证字)?$")


def ends_in_code(text: str) -> bool:
    """True if `text` ends like the code of a document number (…政发, …办字), two characters at least."""
    return bool(_CODE.fullmatch(re.split(r"[^\u4e00-\u9fff]", text[-_LONGEST:])[-1]))


def numbers_certificate(prefix: str) -> bool:
    """True if `prefix` is what certificates and permits are numbered with (…国用, …房权证): no document bears it."""
    return bool(_CERTIFICATE.search(prefix))
