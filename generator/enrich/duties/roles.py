"""The words that give bodies their role: labels (责任单位：), verbs (甲牵头，乙配合), brackets (甲（牵头）)."""

from __future__ import annotations

import re

from generator.model.relations import DutyRole

ROLE_WORD = (
    "(?:牵头|责任|配合|参与|参加|协助|协同|协作|协办|主办|承办|负责|实施|落实|主责|会办|支持|指导|督办|监督|督导)"
)
UNIT_WORD = "(?:单位|部门|机构|主体|处室|科室|地区|县区|区县)"
LABEL = re.compile(
    rf"(?:^|(?<=[，,、；;。\s]))(?:[省市县区州]级?|主要|具体|共同|第[一二三])?(?P<label>{ROLE_WORD}(?:[及和、/]?{ROLE_WORD})*)"
    rf"(?:\s?{UNIT_WORD}\s*(?:[:：]|[为是](?=[\u4e00-\u9fff])|(?=[省市县区州各][\u4e00-\u9fff]))|\s*[:：])\s*"
)
"""A label and the mark behind it: 责任单位：, 牵头部门为, 配合单位市财政局, 牵头：."""
ACTS = re.compile(
    rf"""
    (?:(?:按照?|根据|依据)(?:各自)?(?:职责|职能|任务|责任|要求|规定|分工)(?:任务|职责)?(?:分工|范围|权限)?(?:要求)?
      |共同|分别|分头|各自|联合|具体|协同(?=[牵负落实推])|总体|组织|认真|分工(?=负))*
    (?:(?P<lead>(?:负责|总)*牵头|主办|主责|[为是](?:牵头|主办){UNIT_WORD})
      |(?P<participating>(?:负责)?(?:配合|参与|参加|协助|协办|会办|支持)|(?:负责)?(?:指导|督促|督导|监督|督办)(?!落实|实施|执行)|协同
        |(?:提供|予以|给予|做好|落实|抓好)[\u4e00-\u9fff]{{0,8}}?(?:支持|保障|服务|配合|协助|指导)
        |负责(?:资金|经费|要素|技术|服务)保障
        |[为是](?:配合|协办|参与|协助){UNIT_WORD})
      |(?P<responsible>负责|负总责|各负其责|各司其职|(?:指导|督促|督导|监督)(?:落实|实施|执行)|落实|实施|承办|承担|推进|抓好|抓落实|做好[\u4e00-\u9fff]{{0,8}}?工作|执行|统筹|主抓|协调|办理|处置|查处
        |[为是]责任{UNIT_WORD}))
    """,
    re.VERBOSE,
)
"""What bodies do; the name of the group that matched is the role."""
_MARKED = re.compile(rf"总?(?:{ROLE_WORD}{UNIT_WORD}?|(?:{ROLE_WORD}){{1,2}})")


def role_of(label: str) -> DutyRole:
    """The role that a label or the head of a column gives (牵头单位, 责任部门, 配合单位)."""
    leads = re.search(r"牵头|主办|主责", label)
    joins = re.search(r"配合|参与|参加|协助|协同|协作|协办|会办|支持|指导|督办|监督|督导", label)
    if leads and not joins:
        return DutyRole.LEAD
    return DutyRole.PARTICIPATING if joins and not leads and "责任" not in label else DutyRole.RESPONSIBLE


def marked_role(bracketed: str) -> DutyRole | None:
    """The role that a word in brackets beside a name gives it (市教育局（牵头）); None if it is no such word."""
    return role_of(bracketed) if _MARKED.fullmatch(bracketed.strip()) else None
