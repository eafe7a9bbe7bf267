"""Digests in ids and anchors."""

from __future__ import annotations

import re
import uuid

from generator.text import digest, name_uuid


def test_a_digest_is_twelve_digits_of_the_sha_256() -> None:
    assert digest("水务局") == digest("水务局")
    assert re.fullmatch(r"[0-9a-f]{12}", digest("水务局"))
    assert digest("abc") == "ba7816bf8f01", "the published test vector of SHA-256"


def test_its_length_can_be_chosen() -> None:
    assert digest("abc", 10) == "ba7816bf8f"
    assert digest("水务局", 32).startswith(digest("水务局"))


def test_half_a_character_of_a_torn_text_has_one_too() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", digest("水\ud83d局"))


def test_a_uuid_of_a_name_is_a_uuid_and_the_same_each_time() -> None:
    found = {name_uuid(name) for name in ("", "甲", "乙", "甲\n乙")}
    assert found == {name_uuid(name) for name in ("", "甲", "乙", "甲\n乙")}
    assert len(found) == 4
    for text in found:
        known = uuid.UUID(text)
        assert (known.version, known.variant, str(known)) == (8, uuid.RFC_4122, text)
