"""Names of bodies as printed lead to canonical ones, and to no others."""

from __future__ import annotations

import re

import pytest

from generator.enrich.bodies import BodyNames
from generator.model.gazette import RESERVED_IDS, Glossary, GlossaryEntry

GLOSSARY = Glossary(
    bodies=(
        GlossaryEntry(zh="云州市行政审批服务局", en="Yunzhou Approval Bureau", aliases=("市行政审批局",)),
        GlossaryEntry(zh="云州港口集团有限公司", aliases=("云州港口集团",)),
    ),
    places=(GlossaryEntry(zh="云州", en="Yunzhou"), GlossaryEntry(zh="望潮区", en="Wangchao District")),
)
NAMES = BodyNames(GLOSSARY, "云州市")

FORMS = [
    ("市发改委", "云州市发展和改革委员会"),
    ("市发展改革委", "云州市发展和改革委员会"),
    ("云州市发展和改革委员会", "云州市发展和改革委员会"),
    ("市 发改委", "云州市发展和改革委员会"),
    ("市市场监管局", "云州市市场监督管理局"),
    ("云州市场监管局", "云州市市场监督管理局"),
    ("市政府", "云州市人民政府"),
    ("市人民政府", "云州市人民政府"),
    ("市政府办公厅", "云州市人民政府办公厅"),
    ("市政府国资委", "云州市人民政府国有资产监督管理委员会"),
    ("市国资委", "云州市人民政府国有资产监督管理委员会"),
    ("市委", "中共云州市委员会"),
    ("中共云州市委", "中共云州市委员会"),
    ("市委宣传部", "中共云州市委宣传部"),
    ("市编办", "中共云州市委机构编制委员会办公室"),
    ("团市委", "共青团云州市委员会"),
    ("市妇联", "云州市妇女联合会"),
    ("市税务局", "国家税务总局云州市税务局"),
    ("国家税务总局云州市税务局", "国家税务总局云州市税务局"),
    ("市机关事务局", "云州市机关事务局"),
    ("市民营经济局", "云州市民营经济发展局"),
    ("市扶贫协作办", "云州市扶贫协作工作办公室"),
    ("市行政审批局", "云州市行政审批服务局"),
    ("云州市行政审批局", "云州市行政审批局"),
    ("云州港口集团", "云州港口集团有限公司"),
    ("望潮区政府", "望潮区人民政府"),
    ("望潮区发改局", "望潮区发展和改革局"),
    ("中共望潮区委宣传部", "中共望潮区委宣传部"),
    ("省财政厅", "省财政厅"),
    ("省发改委", "省发展和改革委员会"),
    ("国家发展改革委", "国家发展和改革委员会"),
    ("县水利局", "县水利局"),
    ("区财政局", "区财政局"),
    ("高新区管委", "高新区管理委员会"),
    ("人民银行云州市中心支行", "中国人民银行云州市中心支行"),
    ("各区市政府", "各区、市政府"),
    ("各区（市）人民政府", "各区、市政府"),
    ("各区(市)人民政府", "各区、市政府"),
    ("各区、市政府", "各区、市政府"),
    ("各县（市、区）人民政府", "各县（市、区）政府"),
    ("等相关部门", "相关部门"),
]
AS_PRINTED = [
    "云州海事局",
    "市政管理局",
    "市场监管局",
    "公安局",
    "云州水务集团",
    "市城投集团",
    "市直有关部门",
    "市区",
    "某某",
]


@pytest.mark.parametrize(("printed", "canonical"), FORMS)
def test_canonical_names(printed: str, canonical: str) -> None:
    assert NAMES.canonical(printed) == canonical
    assert NAMES.canonical(canonical) == canonical


@pytest.mark.parametrize("printed", AS_PRINTED)
def test_what_no_rule_knows_stands_as_printed(printed: str) -> None:
    assert NAMES.canonical(printed) == printed


@pytest.mark.parametrize(
    ("printed", "canonical"), [(p, c) for p, c in FORMS if "行政审批" not in p and "港口" not in p]
)
def test_another_city_is_named_alike(printed: str, canonical: str) -> None:
    other = BodyNames(Glossary(), "白鹿市")
    assert other.canonical(printed.replace("云州", "白鹿")) == canonical.replace("云州", "白鹿")


@pytest.mark.parametrize(
    ("place", "printed", "canonical"),
    [
        (None, "市发改委", "市发展和改革委员会"),
        (None, "市委网信办", "市委网络安全和信息化委员会办公室"),
        (None, "市政府", "市人民政府"),
        ("云麓盟", "盟教育局", "云麓盟教育局"),
        ("云麓盟", "盟行署", "云麓盟行政公署"),
        ("云麓县", "县发改局", "云麓县发展和改革局"),
        ("云麓县", "市财政局", "市财政局"),
        ("云麓自治州", "州卫健委", "云麓自治州卫生健康委员会"),
    ],
)
def test_levels_and_places(place: str | None, printed: str, canonical: str) -> None:
    assert BodyNames(Glossary(), place).canonical(printed) == canonical


def test_two_that_share_an_ending() -> None:
    assert NAMES.all_of("望潮区、听澜区政府") == ("望潮区人民政府", "听澜区人民政府")
    assert NAMES.all_of("浅湾、船坞街道办事处") == ("浅湾街道办事处", "船坞街道办事处")
    assert NAMES.all_of("各区、市政府") == ("各区、市政府",)
    assert NAMES.all_of("有关区、市政府") == ("有关区、市政府",)


def test_bodies_have_ids_aliases_and_english() -> None:
    bodies = {
        body.name.zh: body
        for body in NAMES.bodies(["市发改委", "市发展改革委", "市委网信办", "各区市政府", "云州海事局"])
    }
    assert list(bodies) == [body.name.zh for body in sorted(bodies.values(), key=lambda body: body.id)]
    reform = bodies["云州市发展和改革委员会"]
    assert reform.id == "yunzhoushifazhanhegaigeweiyuanhui"
    assert reform.aliases == ("市发展改革委", "市发改委")
    assert reform.name.en == "Yunzhou Municipal Development and Reform Commission"
    assert (reform.known, reform.generic) == (True, False)
    assert bodies["中共云州市委网络安全和信息化委员会办公室"].name.en == (
        "Office of the Cyberspace Affairs Commission of the CPC Yunzhou Municipal Committee"
    )
    group = bodies["各区、市政府"]
    assert (group.generic, group.name.en) == (True, "all district and city governments")
    maritime = bodies["云州海事局"]
    assert (maritime.known, maritime.name.en) == (False, None)


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("市政府", "Yunzhou Municipal People's Government"),
        ("市政府办公厅", "General Office of the Yunzhou Municipal People's Government"),
        ("望潮区政府", "People's Government of Wangchao District"),
        ("望潮区教育局", "Wangchao District Bureau of Education"),
        ("市委", "CPC Yunzhou Municipal Committee"),
        ("市税务局", "Yunzhou Municipal Tax Service, State Taxation Administration"),
        ("听澜区教育局", None),
        ("省财政厅", None),
        ("市行政审批局", "Yunzhou Approval Bureau"),
    ],
)
def test_english(printed: str, english: str | None) -> None:
    (body,) = NAMES.bodies([printed])
    assert body.name.en == english


@pytest.mark.parametrize("english", ["Yunzhou", "Yunzhou City", "Yunzhou Municipality"])
def test_the_english_of_the_gazettes_place_names_its_bodies(english: str) -> None:
    names = BodyNames(Glossary(), "云州市", english)
    named = {body.name.zh: body.name.en for body in names.bodies(["市财政局", "市政府"])}
    assert named == {
        "云州市财政局": "Yunzhou Municipal Bureau of Finance",
        "云州市人民政府": "Yunzhou Municipal People's Government",
    }
    (elsewhere,) = names.bodies(["望潮区财政局"])
    assert elsewhere.name.en is None
    (unnamed,) = BodyNames(Glossary(), "云州市").bodies(["市财政局"])
    assert unnamed.name.en is None


def test_the_glossary_wins_over_the_gazettes_english() -> None:
    (body,) = BodyNames(GLOSSARY, "云州市", "Cloudton").bodies(["市财政局"])
    assert body.name.en == "Yunzhou Municipal Bureau of Finance"


def test_english_counties_and_prefectures() -> None:
    (county,) = BodyNames(Glossary(), "云麓县", "Yunlu County").bodies(["县教育局"])
    assert county.name.en == "Yunlu County Bureau of Education"


def test_a_successor_without_doubt_comes_with_its_former() -> None:
    bodies = {body.name.zh: body for body in NAMES.bodies(["市环保局"])}
    former, successor = bodies["云州市环境保护局"], bodies["云州市生态环境局"]
    assert former.successor == successor.id
    assert former.successor_source == "vocabulary"
    assert successor.successor_source is None
    assert successor.formers == (former.id,)
    assert successor.successor is None


def test_one_of_several_successors_must_be_named() -> None:
    alone = {body.name.zh: body for body in NAMES.bodies(["市国土局"])}
    assert alone["云州市国土资源局"].successor is None
    named = {body.name.zh: body for body in NAMES.bodies(["市国土局", "市自然资源局"])}
    assert named["云州市国土资源局"].successor == named["云州市自然资源局"].id
    both = {body.name.zh: body for body in NAMES.bodies(["市国土局", "市自然资源局", "市自然资源和规划局"])}
    assert both["云州市国土资源局"].successor is None
    elsewhere = {body.name.zh: body for body in NAMES.bodies(["市国土局", "望潮区自然资源局"])}
    assert elsewhere["云州市国土资源局"].successor is None


def test_ids_are_told_apart_and_do_not_hang_on_order() -> None:
    printed = ["云舟协会", "云州协会", "市教育局"]
    first, second = NAMES.bodies(printed), NAMES.bodies(list(reversed(printed)))
    assert first == second
    ids = [body.id for body in first]
    assert ids[0] == "yunzhoushijiaoyuju"
    assert all(re.fullmatch(r"yunzhouxiehui-[0-9a-f]{12}", one) for one in ids[1:])
    assert len(set(ids)) == 3
    assert all(body.id.isascii() and body.id == body.id.lower() for body in first)


@pytest.mark.parametrize("name", ["index", "水" * 200])
def test_ids_are_names_of_files_and_of_no_page_of_the_site(name: str) -> None:
    (body,) = NAMES.bodies([name])
    assert body.id not in RESERVED_IDS
    assert len(body.id) <= 100


@pytest.mark.parametrize(
    ("printed", "reading"),
    [
        ("重庆路街道办事处", "chongqinglu"),
        ("市行政学院", "xingzheng"),
        ("长风银行", "changfengyinhang"),
        ("乐谱协会", "yuepu"),
    ],
)
def test_characters_of_two_readings(printed: str, reading: str) -> None:
    (body,) = NAMES.bodies([printed])
    assert reading in body.id


def test_one_sign_before_a_department_is_no_place() -> None:
    assert BodyNames(Glossary(), "云岭市").canonical("云岭财政局") == "云岭市财政局"
    assert BodyNames(Glossary(), "渭市").canonical("渭财政局") == "渭财政局"


def test_a_sentence_is_no_group_however_it_ends() -> None:
    sentence = "各" + "修缮城墙" * 10 + "有关部门"
    assert {body.name.zh: body.generic for body in NAMES.bodies(("各有关部门", sentence))} == {
        "各有关部门": True,
        sentence: False,
    }


@pytest.mark.parametrize("name", ["国土资源和房屋管理局", "物价局", "老龄工作委员会办公室", "畜牧兽医局", "经济贸易局"])
def test_what_was_parted_among_several_has_no_successor(name: str) -> None:
    heirs = [
        "自然资源和规划局",
        "住房和城乡建设局",
        "发展和改革委员会",
        "市场监督管理局",
        "农业农村局",
        "民政局",
        "商务局",
    ]
    bodies = BodyNames(Glossary(), "云州市").bodies([f"云州市{one}" for one in (name, *heirs)])
    (former,) = (body for body in bodies if body.name.zh == f"云州市{name}")
    assert former.successor is None


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        ("云州市", "市南区金融局"),
        ("云州市", "市中区征收中心"),
        ("云州市", "市南公安分局"),
        ("云州市", "市北教育局"),
        ("云州市", "市长热线办公室"),
        ("云州市", "市区两级法院"),
        ("云州市", "市旗联动办公室"),
        ("云东新区", "区块链办公室"),
        ("云麓省", "省会城市办公室"),
        ("望潮县", "县城社区办公室"),
        ("望潮县", "县长信箱办公室"),
    ],
)
def test_what_only_begins_like_a_level_stands_as_printed(place: str, printed: str) -> None:
    assert BodyNames(Glossary(), place).canonical(printed) == printed


@pytest.mark.parametrize(
    ("place", "printed", "canonical"),
    [
        ("云州市", "市文明办", "云州市文明办"),
        ("云州市", "市开发区办公室", "云州市开发区办公室"),
        ("云州市", "市社区服务中心", "云州市社区服务中心"),
        ("云州市", "市市场监管局（市知识产权局）", "云州市市场监管局（市知识产权局）"),
        ("云州市", "市市政公用局", "云州市市政公用局"),
        ("云东新区", "区财政局", "云东新区财政局"),
        ("望潮县", "县城市管理中心", "望潮县城市管理中心"),
        ("云麓省", "省大数据中心", "云麓省大数据中心"),
    ],
)
def test_the_word_of_a_level_is_the_place(place: str, printed: str, canonical: str) -> None:
    assert BodyNames(Glossary(), place).canonical(printed) == canonical


@pytest.mark.parametrize(("name", "paged"), [("云州市财政局", True), ("市財政局", True), ("AB�", False), ("■■", False)])
def test_a_garbled_name_has_no_page(name: str, paged: bool) -> None:
    (body,) = BodyNames(Glossary(), "云州市").bodies([name])
    assert body.has_page is paged
