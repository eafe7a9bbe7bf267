"""Posts printed without their body behind another post of it: 云州市水务局党组书记、局长 → 云州市水务局局长.

Only where the post before tells without doubt how far the body's name goes. A head of a place (县长) needs the place
itself, a judge the court. What names a body within another one (交通警察支队支队长) stands as printed, and so does what
follows it, for it may be of either.
"""

from __future__ import annotations

import re

from generator.enrich.bodies import cut_post
from generator.vocabulary import ends_post, is_body

_PLACE = re.compile(r"[省市州盟县区旗镇乡](?!长)|[\u4e00-\u9fff]{2,6}?[省市州盟县区旗镇乡]")
_PARTY = re.compile(r"^(?:党组|党委|党工委|纪委|纪检组|党总支|党支部)")
_OF_BODY = re.compile(r"[省市州盟县区旗镇乡](?!长)|[局委办厅处科室站所院校队馆社行会团台部](?!长|员)|中心|公司")
_DEPUTY = re.compile(r"^(?:常务|第一|代理|代|副|总)+")
_COMMITTEE = re.compile(r"常委|政委|副政委|副?主任委员|(?:董事会|监事会|理事会)副?(?:主席|理事长|秘书)")
_BARE = 8  # characters of a post that names no body
_TWICE = re.compile(
    r"(?:常务|第一|代理|代|副|总)*(?P<unit>支队|大队|中队|总队|[局厅处科室站所院校队馆社台部库场园])(?:常务|第一|代理|代|副|总)*(?P=unit)长(?:助理)?$"
)
_OWN = re.compile(r"(?<=.{2})(?:党组|党委|党工委|纪委|纪检组|党总支|党支部|董事会|监事会|理事会)$")
_OF_MEMBERS = re.compile(r"副?书记|常委|委员|成员")
_HEAD = re.compile(r"(?:常务|代理|代|副)*(?P<level>[省市州盟县区旗镇乡])长(?:助理)?")
_AT_LEVEL = r"(?:党?委|党工委|人大|政协|纪委|人民政府|政府|(?:常务|代理|代|副)*{level}长|$)"
_JUDGES = re.compile(r"(?:审判员|检察员|人民陪审员|法官|检察官)")
_OF_COURT = re.compile(
    r"(?:审判|检察)委员会(?:专职)?委员|(?:执行局|(?:立案|刑事|民事|行政|审判|少年|环境|知识|商事|金融|家事|审监|执行)[\u4e00-\u9fff]{0,10}?庭)"
    r"副?[局庭]长"
)
"""Posts in the parts of courts, which are printed without the court's name."""
_COURT = re.compile(r".*?(?:法院|检察院)")


def is_bare(post: str) -> bool:
    """True if `post` names no body: 副局长, 党组书记."""
    if len(post) > _BARE or not ends_post(post):
        return False
    if _COMMITTEE.fullmatch(post):
        return True
    bare = _DEPUTY.sub("", _PARTY.sub("", post))
    return not _OF_BODY.search(bare) and not any(is_body(bare[:end]) for end in range(2, len(bare)))


def is_of_court(post: str) -> bool:
    """True if `post` is one in a part of a court or procuratorate that names neither: 民事审判第一庭庭长."""
    return _OF_COURT.fullmatch(post) is not None


def whole(post: str, before: str | None) -> str | None:
    """The bare `post` with its body, as the whole post `before` names it; None if that does not tell."""
    if before is None:
        return None
    head = _HEAD.fullmatch(post)
    if head:
        place = _place_of(before, head["level"])
        return f"{place}{post}" if place else None
    if _JUDGES.search(post) or is_of_court(post):
        court = _COURT.match(before)
        return f"{court[0]}{post}" if court else None
    body = _body_of(before)
    if body is None:
        return None
    if not _OF_MEMBERS.fullmatch(post):
        body = _OWN.sub("", body)
    return f"{body}{post}"


def carries(post: str, before: str | None) -> str | None:
    """The whole post that says to which body bare posts behind `post` belong; `before` is what said so up to here."""
    if before is None or _PLACE.match(post) or post[:2] == before[:2]:
        return post
    return before if is_bare(post) or is_of_court(post) else None


def _place_of(post: str, level: str) -> str | None:
    government = re.match(rf".+?{level}(?:人民)?政府(?=[^政]*{level}长)", post)
    if government:
        return government[0]
    found = list(re.finditer(rf"{level}(?={_AT_LEVEL.format(level=level)})", post))
    return post[: found[-1].end()] if found and found[-1].end() > 1 else None


def _body_of(post: str) -> str | None:
    """The name of the body in `post`, as printed there; None if where it ends is not sure."""
    bare = re.sub(r"[（(][^（）()]*[）)]$", "", post)
    twice = _TWICE.search(bare)
    if twice:
        return bare[: twice.end("unit")] if twice.start("unit") else None
    body, rest = cut_post(bare, None)
    return body if body and bare == f"{body}{rest}" and is_bare(rest) else None
