"""Bodies, duties and appointments made by hand: each value known and unknown, hostile text wherever it can stand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.model.edition import Bilingual
from generator.model.notice import Evidence
from generator.model.relations import Appointment, Body, Deadline, Duty, DutyRole

KNOWN = "known"
GOVERNMENT, BUREAU, FORMER, GROUP, ODD, GARBLED = (
    "汐屿市人民政府",
    "汐屿市海洋渔业局",
    "汐屿市水产局",
    "各有关部门",
    "所<b>|属* 单位 {{ x }}",
    "lI1 <i>~#",
)
HOSTILE_NAMES = (
    "<b>恶</b>|*名* {{ x }}",
    "<script>alert(1)</script>",
    '甲"\'乙 onmouseover="x',
    "{% raw %}丙{{ view }}{# 丁 #}",
    "[戊](javascript:alert(1))",
    "己](x.md){: .y #z }",
    "</dd></table><庚>",
    "`辛` __壬__ &lt;癸&gt; \\",
    "\u202e子\x00丑\n# 寅",
)
"""Names that are markup, quotes or a template's syntax."""


def bodies() -> tuple[Body, ...]:
    """A government, a department with its predecessor, a party body, a group, an unknown name, a garbled one."""
    return (
        Body(id="body", name=Bilingual(GARBLED), known=False),
        Body(id="geyouguanbumen", name=Bilingual(GROUP, "all departments concerned"), generic=True),
        Body(id="suoshudanwei", name=Bilingual(ODD), known=False),
        Body(id="xiyushihaiyangyuyeju", name=Bilingual(BUREAU, "Xiyu Bureau <i>"), aliases=("市海洋渔业局", "局|<x>"),
             formers=("xiyushishuichanju",)),
        Body(id="xiyushirenminzhengfu", name=Bilingual(GOVERNMENT, "Xiyu Municipal People's Government")),
        Body(id="xiyushishuichanju", name=Bilingual(FORMER), successor="xiyushihaiyangyuyeju"),
        Body(id="zhonggongxiyushiweixuanchuanbu", name=Bilingual("中共汐屿市委宣传部")),
    )  # fmt: skip


def duty(body: str, role: DutyRole = DutyRole.LEAD, deadline: Deadline | None = None, **more: Any) -> Duty:
    """A duty of `body` in the fixture's notice."""
    values: dict[str, Any] = {
        "notice": KNOWN, "eid": "art_2__item_1", "text": "修好 [渡口](x) <u>与</u> *码头*|",
        "note": f"责任单位：{body}", "note_eid": "art_2__item_1", "first_line": 7, "last_line": 8,
    }  # fmt: skip
    return Duty(role=role, body=body, printed=body, deadline=deadline, **(values | more))


def duties() -> tuple[Duty, ...]:
    """Dated, in words only, without deadline; one note of several bodies; a place that the page does not have."""
    june = Deadline(text="6月底<前>", date=dt.date(2021, 6, 30))
    return (
        duty(BUREAU, deadline=june),
        duty(ODD, deadline=june),
        duty(GROUP, DutyRole.PARTICIPATING, june),
        duty(BUREAU, DutyRole.RESPONSIBLE, Deadline(text="2021年12月31日", date=dt.date(2021, 12, 31)), eid="nowhere"),
        duty("没有页的机构", deadline=Deadline(text="每季度 {% x %}", date=None), text="长" * 200),
        duty(BUREAU, eid="art_1", text="不限期的事"),
        duty(GARBLED, DutyRole.RESPONSIBLE, eid="art_1", text="认不出由谁做的事"),
    )


def appointment(person: str, post: str, body: str | None, enters: bool | None = True, **more: Any) -> Appointment:
    """An appointment in the fixture's notice."""
    values: dict[str, Any] = {
        "notice": KNOWN, "eid": "art_1", "date": dt.date(2021, 5, 31), "authority": "市<人大>常委会", "term": None,
        "action": {True: "任命", False: "免去", None: "确认"}[enters],
    }  # fmt: skip
    evidence = Evidence(first_line=5, last_line=5, text=f"{person}{post}")
    return Appointment(person=person, post=post, body=body, enters=enters, evidence=evidence, **(values | more))


def appointments() -> tuple[Appointment, ...]:
    """One came and one left a post; one name twice; unknown date and body; a verb that does not tell; hostile."""
    head = f"{BUREAU}局长"
    return (
        appointment("仇晓帆", head, BUREAU, date=dt.date(2020, 1, 2)),
        appointment("仇晓帆", "市海洋渔业局局长", BUREAU, False, eid="art_2"),
        appointment("丁一苇", head, BUREAU, term="试用期<一年>"),
        appointment(HOSTILE_NAMES[0], "秘书 [x](javascript:alert(1))", None, None, date=None, authority=None),
        *(appointment(name, f"{name}科科长", f"{name}局" if n % 2 else BUREAU, term=name, authority=name)
          for n, name in enumerate(HOSTILE_NAMES[1:])),
        appointment("欧阳明", f"{ODD}负责人", ODD, eid="nowhere"),
    )  # fmt: skip


def all_records() -> dict[str, Any]:
    """The fields of Relations that this module knows."""
    return {"bodies": bodies(), "duties": duties(), "appointments": appointments()}
