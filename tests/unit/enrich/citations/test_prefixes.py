"""Where the 代字 of a number begins behind words of the sentence and behind a body that no mark parts from it."""

from __future__ import annotations

import pytest

from generator.enrich.citations.finding import find
from generator.enrich.citations.issuers import behind_issuer


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        # a body of a level, a ministry, several summed up
        ("根据省政府法制办岷府法〔2018〕22号文件", "岷府法"),
        ("根据省法制办岷府法〔2018〕22号", "岷府法"),
        ("按省发展改革委岷发改价格〔2021〕387号文件", "岷发改价格"),
        ("按省住房和城乡建设厅岷建发〔2021〕46号", "岷建发"),
        ("按省文化和旅游厅岷文旅发〔2014〕52号", "岷文旅发"),
        ("按市政府办云政办〔2021〕46号", "云政办"),
        ("按市安委办云安办〔2021〕46号", "云安办"),
        ("按市纪委云纪发〔2021〕46号", "云纪发"),
        ("按市委、市政府云发〔2021〕46号", "云发"),
        ("按省委编办岷编办发〔2014〕52号", "岷编办发"),
        ("按市水务集团云水集〔2014〕52号", "云水集"),
        ("按两办云办发〔2014〕52号", "云办发"),
        ("按财政部财建〔2021〕466号", "财建"),
        ("按住房城乡建设部建城〔2021〕46号", "建城"),
        ("按国家发改委、财政部发改环资〔2021〕466号", "发改环资"),
        ("按财政部等四部委财建〔2021〕466号", "财建"),
        ("按国家发展改革委等五部门发改环资〔2021〕466号", "发改环资"),
        ("按财政部、水利部等10部门财农〔2021〕466号", "财农"),
        ("按财政部、水利部等10个部门财农〔2021〕466号", "财农"),
        ("按水利部、财政部、国家物价局水财〔1990〕16号文件", "水财"),
        ("原市水利局、原市地矿局水发〔2005〕17号", "水发"),
        # words of the sentence
        ("平台接入云政办函〔2014〕52号明确的系统", "云政办函"),
        ("将云政发〔2014〕52号第三条修改", "云政发"),
        ("决定将云政发〔2014〕52号第三条修改", "云政发"),
        ("取消云政发〔2014〕52号规定的收费", "云政发"),
        ("沿用云政发〔2014〕52号的标准", "云政发"),
        ("就云政发〔2014〕52号作出说明", "云政发"),
        ("因云政发〔2014〕52号已经失效", "云政发"),
        ("我省岷政发〔2014〕52号", "岷政发"),
        # what only looks like a body: the code is whole
        ("（将政发〔2014〕52号）", "将政发"),
        ("根据将政发〔2014〕52号", "将政发"),
        ("（市政发〔2014〕52号）", "市政发"),
        ("（市政办发〔2014〕52号）", "市政办发"),
        ("（市委办发〔2014〕52号）", "市委办发"),
        ("（省委办字〔2014〕52号）", "省委办字"),
        ("（市政管委办〔2014〕52号）", "市政管委办"),
        ("（部办发〔2014〕52号）", "部办发"),
        ("（工信部联通信〔2014〕52号）", "工信部联通信"),
        ("（人社部函〔2014〕52号）", "人社部函"),
        ("（云城管委办〔2014〕52号）", "云城管委办"),
        ("（云卫办医〔2014〕52号）", "云卫办医"),
        ("按照云州市人民政府专题会议纪要〔2014〕52号", "云州市人民政府专题会议纪要"),
        ("按市政府专题会议纪要（2014）52号", "市政府专题会议纪要"),
    ],
)
def test_the_prefix_of_a_number(text: str, prefix: str) -> None:
    found = find(text)[-1]
    assert found.number is not None
    assert found.number.prefix == prefix


@pytest.mark.parametrize("run", ["云政办发", "市政办明电", "省委办公厅函", "市政府办公室", "和政发", "部发", ""])
def test_nothing_is_cut_where_no_code_would_be_left(run: str) -> None:
    assert behind_issuer(run, "") == 0


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("《甲办法》（〔2010〕14号）", "甲办法"),
        ("1. 云州市人民政府关于三轮车管理的规定（〔2010〕14号）", "云州市人民政府关于三轮车管理的规定"),
        ("云州市人民政府专题会议纪要关于三轮车的规定（〔2010〕14号）", "云州市人民政府专题会议纪要关于三轮车的规定"),
    ],
)
def test_a_number_without_a_code_behind_a_title(text: str, title: str) -> None:
    (found,) = find(text)
    assert found.number is not None
    assert (found.title, found.number.text) == (title, "〔2010〕14号")


@pytest.mark.parametrize(
    "text", ["（〔2010〕14号）", "见附件（〔2010〕14号）", "上述内容（[2010]14号）", "〔2010〕14号"]
)
def test_a_number_without_a_code_and_without_a_title_is_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("《评定标准》（JTG/T H21—2011）", "JTG/T H21—2011"),
        ("《技术规范》（JTG B01—2014）", "JTG B01—2014"),
        ("《安全规程》（TSG D0001—2009）", "TSG D0001—2009"),
        ("《技术规程》（DBJ/T 15-31—2016）", "DBJ/T 15-31—2016"),
        ("《质量要求》（ISO 9001:2015）", "ISO 9001:2015"),
    ],
)
def test_standards_with_letters_and_dashes_in_their_numbers(text: str, number: str) -> None:
    (found,) = find(text)
    assert found.number is not None
    assert found.number.text == number
