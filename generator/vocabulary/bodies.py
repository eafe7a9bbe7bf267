"""Names of public bodies, as far as their endings tell."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

_ENDINGS = sorted((entry["zh"] for entry in load("bodies")), key=len, reverse=True)
_ONE_BODY = re.compile(rf"[\u4e00-\u9fff（）()]{{1,40}}(?:{'|'.join(_ENDINGS)})")
# Where one body ends and the next begins, in a row of bodies without any mark between them.
_SEAM = re.compile(
    r"(?<=人民政府)(?=中国|中共|[\u4e00-\u9fff]{2,6}(?:警备区|军区|军分区))|(?<=委员会)(?=[\u4e00-\u9fff]{2,8}人民政府)"
)


def is_body(text: str) -> bool:
    """True if `text`, spaces aside, is nothing but one name of a public body; cells of a table are none."""
    return not re.search(r"[\t\n|]", text) and bool(_ONE_BODY.fullmatch(re.sub(r"\s", "", text))) and "关于" not in text


def split_bodies(text: str) -> tuple[str, ...]:
    """The bodies named in `text`, a row of names parted by spaces, 、 or by where one ends; as printed otherwise."""
    parts = [part for part in re.split(r"[\s、，]+", text.strip()) if part]
    return tuple(name for part in parts for name in _SEAM.split(part) if name)
