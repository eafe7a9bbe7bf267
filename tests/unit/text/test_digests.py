"""Digests in ids and anchors."""

from __future__ import annotations

import re

from generator.text import digest


def test_a_digest_is_twelve_digits_of_the_sha_256() -> None:
    assert digest("水务局") == digest("水务局")
    assert re.fullmatch(r"[0-9a-f]{12}", digest("水务局"))
    assert digest("abc") == "ba7816bf8f01", "the published test vector of SHA-256"


def test_its_length_can_be_chosen() -> None:
    assert digest("abc", 10) == "ba7816bf8f"
    assert digest("水务局", 32).startswith(digest("水务局"))


def test_half_a_character_of_a_torn_text_has_one_too() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", digest("水\ud83d局"))
