"""Posts (职务) cut into the body that they belong to and the post in it."""

from __future__ import annotations

import re

from generator.vocabulary import ends_post
from generator.vocabulary.departments import ends_body

_HEADS = re.compile(
    r"(?P<place>.{1,14}?(?P<level>[省市区县旗盟州]|地区))(?P<post>(?:代理|代|副)?(?P=level)长(?:助理)?)"
)
_SHARED = frozenset("局厅部院校处所社台馆段行园厂")
"""What is printed once for the body's name and for the post: 市教育局长."""
_LONGEST = 80


def cut_post(post: str, place: str | None) -> tuple[str | None, str]:
    """The body's name as printed, or in the form 云州市人民政府 for 云州市市长, and the post in it."""
    bare = re.sub(r"\s", "", str(post))
    if not bare or len(bare) > _LONGEST:
        return None, post
    first = re.split(r"[、，,；;]", bare)[0]
    if place and first.startswith(place):
        head = re.fullmatch(rf"(?:代理|代|副)?{place[-1]}长(?:助理)?", first.removeprefix(place))
        if head:
            return f"{place}人民政府", bare.removeprefix(place)
    head = _HEADS.fullmatch(first)
    if head and not ends_body(head["place"]):
        return f"{head['place']}人民政府", bare[head.start("post") :]
    for end in range(len(first) - 2, 1, -1):
        if ends_body(first[:end]) and _is_post(first[end:], bare[end:]):
            return bare[:end], bare[end:]
    if first.endswith("长") and first[-2:-1] in _SHARED and ends_body(first[:-1]):
        return first[:-1], bare[len(first) - 2 :]
    return None, post


def _is_post(first: str, whole: str) -> bool:
    """True if `first`, up to the first comma of `whole`, is a post, and so is all that follows."""
    if first.startswith(("级", "会", "（", ")", "）")) or not ends_post(first):
        return False
    parts = re.split(r"[、，,；;]", re.sub(r"（[^（）]*）|\([^()]*\)", "", whole))
    return all(ends_post(part) for part in parts if part)
