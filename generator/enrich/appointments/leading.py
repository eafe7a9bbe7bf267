"""What stands before what a clause of a personnel list does: who decides, when, and that they do; or that they do not.

A record is made only where the words before its verb are nothing but those of a decision (2022年3月4日市政府决定免去…).
Anything else there (不予任命, 不同意免去, 撤回任命) may undo what the verb says. A heading that prints no known action
(恢复：, 不予任命：) says nothing that could be told of the entries below it.
"""

from __future__ import annotations

import re

from generator.enrich.appointments.decisions import WHEN, names_who_decides
from generator.enrich.appointments.people import read_people
from generator.vocabulary import find_verbs, is_body

SIDE = re.compile(r"(?:并且|并|同时|其中|另|现|特|兹|一并|决定|同意|批准|接受|通过|对)+")
"""Words that may open what a clause does, and take nothing from it."""
_LED = re.compile(r"(?:(?:根据|因)工作(?:需要|调整|变动)|根据|按照|依据|报经|报请|经|由|于|在)+")
_DECIDES = re.compile(
    r"(?:集体|一致|会议|研究|讨论|审议|表决|投票|并|后|决定|同意|批准|通过|接受|依法|现|正式|同时|一并|特)+$"
)
_LONGEST = 80  # characters before a verb
_NO = (
    r"(?:不予|未予|暂缓|缓议|暂不|撤回|收回|否决|驳回|拒绝|"
    r"(?:不|未|没有)(?:能|得|宜|获|再)?(?:同意|批准|接受)|未[获予]通过)"
)
_REFUSES = re.compile(rf"{_NO}|(?:不|未|没有)(?:能|得|宜|获|再)?(?:任命|任用|聘[任用请]|免去|选举)(?<!不再聘[任用])")
_UNDOES = re.compile(r"暂停|停止|中止|终止|取消|撤销|保留|恢复|收回|停职")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_HEADING = re.compile(r"[^，,。；;：:\n]{2,24}(?P<colon>\s*[：:])?")
_NOT_HEADINGS = re.compile(
    r"(?:部门|机关|单位|企业|公司|集团|乡镇|街道|区县|县区|学校|院校|政府|局|委|办公室|法院|检察院|医院|人员|同志|如下|名单|"
    r"机构|系统|事项|方面|领导|干部|班子|决定|通过|研究|[省市州盟县区旗镇乡])$"
)


def may_lead(words: str) -> bool:
    """True if `words`, those of a clause before its verb, are nothing but who decides, when, and that they do."""
    bare = WHEN.sub("", "".join(words.split())).strip("，,、：:")
    if len(bare) > _LONGEST:
        return False
    led = _LED.match(bare)
    who = _DECIDES.sub("", bare[led.end() :] if led else bare)
    if not who or SIDE.fullmatch(who):
        return True
    return is_body(who) or names_who_decides(who) or bool(read_people(who))


def refuses(words: str) -> bool:
    """True if `words`, a clause over or before what is done, say that it is not done: 不予任命, 暂缓, 未同意."""
    return _REFUSES.search(_ASIDE.sub("", "".join(words.split()))) is not None


def is_unknown_heading(text: str) -> bool:
    """True for a line over entries that prints no action known here (恢复：, 停职：); a group (市直单位：) is none."""
    bare = "".join(text.split())
    match = _HEADING.fullmatch(bare)
    if match is None:
        return False
    words = bare.rstrip("：:")
    verbs = [match[0] for match in find_verbs(words)]
    if refuses(words) or (_UNDOES.match(words) and verbs != [words]):
        return True
    return bool(match["colon"]) and not (_NOT_HEADINGS.search(words) or is_body(words) or verbs)
