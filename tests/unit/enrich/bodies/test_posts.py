"""Posts are cut where the body ends, or not at all."""

from __future__ import annotations

import pytest

from generator.enrich.bodies import BodyNames
from generator.model.gazette import Glossary

NAMES = BodyNames(Glossary(), "云州市")
POSTS = [
    ("云州市财政局副局长", "云州市财政局", "副局长"),
    ("市发改委党组书记、主任", "云州市发展和改革委员会", "党组书记、主任"),
    ("市政府秘书长", "云州市人民政府", "秘书长"),
    ("云州市人民政府副秘书长、办公厅主任", "云州市人民政府", "副秘书长、办公厅主任"),
    ("云州市人民政府研究室主任", "云州市人民政府研究室", "主任"),
    ("望潮区委书记", "中共望潮区委员会", "书记"),
    ("望潮区区长", "望潮区人民政府", "区长"),
    ("望潮区人民政府副区长", "望潮区人民政府", "副区长"),
    ("云州市副市长", "云州市人民政府", "副市长"),
    ("云州港口集团有限公司董事长", "云州港口集团有限公司", "董事长"),
    ("云州港口（集团）有限责任公司董事", "云州港口（集团）有限责任公司", "董事"),
    ("云州大学副校长", "云州大学", "副校长"),
    ("市第一中学校长", "云州市第一中学", "校长"),
    ("云州市中级人民法院院长", "云州市中级人民法院", "院长"),
    ("市教育局长", "云州市教育局", "局长"),
    ("云州市教育局副局级领导干部", "云州市教育局", "副局级领导干部"),
    ("云州市公安局特警支队支队长", "云州市公安局特警支队", "支队长"),
    ("云州市公积金管理中心（云州市房改中心）主任", "云州市公积金管理中心（云州市房改中心）", "主任"),
    ("市财政局预算处处长", "云州市财政局", "预算处处长"),
    ("市城建委员会副主任委员", "云州市城建委员会", "副主任委员"),
    ("市政府办公室四级调研员", "云州市人民政府办公室", "四级调研员"),
    ("市扶贫办主任（兼）", "云州市扶贫开发办公室", "主任（兼）"),
]


@pytest.mark.parametrize(("post", "body", "rest"), POSTS)
def test_posts_of_bodies(post: str, body: str, rest: str) -> None:
    assert NAMES.split_post(post) == (body, rest)
    assert NAMES.split_post(" ".join(post)) == (body, rest)


@pytest.mark.parametrize(("post", "body", "rest"), POSTS)
def test_posts_of_another_city(post: str, body: str, rest: str) -> None:
    other = BodyNames(Glossary(), "白鹿市")
    assert other.split_post(post.replace("云州", "白鹿")) == (body.replace("云州", "白鹿"), rest)


@pytest.mark.parametrize(
    "post",
    [
        "",
        "副市长",
        "二级巡视员",
        "市长助理",
        "云州市重大项目稽察特派员",
        "修缮城墙",
        "专家组组长",
        "局长",
        "市教育局",
        "区区长",
    ],
)
def test_posts_without_a_body(post: str) -> None:
    assert NAMES.split_post(post) == (None, post)
