"""The body that stands right before the 代字 of a number, with no mark between them: 省法制办越府法〔2018〕22号.

Forms: a body of a level (省…厅, 市…办, 国家…局, 两办), a ministry (财政部财建), those that several are summed up as
(财政部等四部委财建). What is left must be able to be a 代字: 市政办发 and 省委办字 are 代字 from their first character
on, because nothing but words of function would be left behind 市政办 and 省委.
"""

from __future__ import annotations

import re

_LEVEL = r"(?:国家|中央|中国|省|市|区|县|州|盟|旗|两(?=办)|自治区|兵团)"
_OF_LEVEL = re.compile(rf"{_LEVEL}[\u4e00-\u9fff]{{0,16}}")
_END = re.compile(r"政府|国务院|管委会|办公[室厅]|领导小组|指挥部|集团|中心|公司|[局厅委院会办署部]")
_MINISTRY = re.compile(r"(?!工信部|人社部)[\u4e00-\u9fff]{2,14}?部")  # 工信部联通信, 人社部函 are codes as a whole
_SUMMED_UP = re.compile(
    r"(?P<count>[两二三四五六七八九十]{1,3})?(?:个|家)?(?:部委局?|部门|委办局|厅局|厅|部|委|局|单位|机关)(?=[\u4e00-\u9fff]{2})"
)
_FUNCTION = re.compile(r"[发函规办字令复通批人任党政明电厅]+")  # what codes end in, and is none alone
_GOES_ON = re.compile(r"[办厅室会局院部署委]")
_NEVER_IN_CODE = ("政府", "局", "厅")  # that end a body, and stand in no code
_LEAST, _LEAST_OF_MINISTRY = 3, 2  # characters of a code


def behind_issuer(run: str, before: str) -> int:
    """Where the body ends that `run`, the characters before a number, begins with; 0 if none surely does.

    `before` is what stands in front of the run: 等10部门财建 is cut by its figures.
    """
    summed = _SUMMED_UP.match(run)
    if summed and (summed["count"] or before[-1:].isdigit()):
        return summed.end()
    ministry = _MINISTRY.match(run)
    if ministry and _is_code(run[ministry.end() :], _LEAST_OF_MINISTRY):
        return ministry.end()
    level = _OF_LEVEL.match(run)
    ends = [match.end() for match in _END.finditer(run)] if level else []
    least = {end: _LEAST_OF_MINISTRY if run.endswith(_NEVER_IN_CODE, 0, end) else _LEAST for end in ends}
    return max((end for end in ends if _is_code(run[end:], least[end])), default=0)


def _is_code(rest: str, least: int) -> bool:
    return len(rest) >= least and not _FUNCTION.fullmatch(rest) and not _GOES_ON.match(rest)
