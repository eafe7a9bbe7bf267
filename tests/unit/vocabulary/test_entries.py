"""Every entry of the vocabulary does what its example says; the files are sorted and hold nothing twice."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from generator.text import is_traditional, simplify_character
from generator.vocabulary import (
    GENRES,
    KINDS,
    catalogue_column,
    chooses_advisers,
    decided,
    ends_in_code,
    ends_post,
    english_title_start,
    enters_post,
    find_verbs,
    genre_of,
    is_body,
    is_name,
    is_reason,
    is_role,
    is_rubric,
    is_spaced_word,
    is_written_in_both,
    kind_of,
    may_be_left,
    may_be_name,
    name_key,
    names_column,
    names_expiring_thing,
    roster_column,
    signatory_post,
    split_bodies,
    stays_in_names,
    undecided,
)
from generator.vocabulary.loader import load

NAMES = sorted(path.name.removesuffix(".yml") for path in files("generator.vocabulary").joinpath("data").iterdir())


def examples(name: str) -> list[object]:
    return [pytest.param(entry, id=entry.get("zh") or entry["en"]) for entry in load(name)]


@pytest.mark.parametrize("name", NAMES)
def test_entries_are_sorted_whole_and_single(name: str) -> None:
    entries = load(name)
    assert entries
    keys = [entry.get("zh") or entry["en"] for entry in entries]
    assert keys == sorted(set(keys))
    assert all(value for entry in entries for value in entry.values())
    assert all("example" in entry for entry in entries)


def test_every_file_is_tested_entry_by_entry() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("test_*.py"))]
    tested = {name for text in texts for name in re.findall(r'"entry", (?:examples|load)\("(\w+)"\)', text)}
    assert sorted(tested) == NAMES


@pytest.mark.parametrize("entry", examples("ambiguous_characters"))
def test_ambiguous_characters(entry: dict[str, Any]) -> None:
    char = entry["zh"]
    assert entry.keys() <= {
        *("zh", "plain", "script", "unless_decided", "in_names", "in_simplified", "stays_in", "changes_in", "example")
    }
    assert entry["unless_decided"] in {"stays", "changes", "table"}
    for outcome in ("stays_in", "changes_in"):
        words = entry.get(outcome, [])
        assert words == sorted(set(words))
        assert all(char in word and not any(map(is_traditional, word.replace(char, ""))) for word in words)
    assert char in entry["example"]["text"]


def test_words_decide_about_characters() -> None:
    assert decided("乾坤餅乾", simplify_character) == {0: "乾", 3: "干"}
    assert decided("修缮城墙", simplify_character) == {}
    assert undecided("乾於沈") == {0: "乾", 1: "于"}
    assert is_written_in_both("於")
    assert not is_written_in_both("裏")
    assert [stays_in_names(char) for char in "乾於墙"] == ["always", "printed", None]
    assert may_be_left("瞭")
    assert not may_be_left("於")


@pytest.mark.parametrize("entry", examples("appointment_verbs"))
def test_appointment_verbs(entry: dict[str, str]) -> None:
    verb = entry["zh"]
    assert entry["en"]
    assert enters_post(verb) is {"enters": True, "leaves": False, "neither": None}[entry["does"]]
    found = [match[0] for match in find_verbs(entry["example"])]
    assert found == [verb] if len(verb) > 1 else verb in entry["example"]
    assert enters_post(f"{verb}书") is None


@pytest.mark.parametrize("entry", examples("leaving_reasons"))
def test_leaving_reasons(entry: dict[str, str]) -> None:
    assert entry["example"].startswith(entry["zh"])
    assert is_reason(entry["example"])
    assert not is_reason(f"某局{entry['example']}")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于聘任市政府法律顾问的通知", True),
        ("关于调整防汛指挥部成员的通知", True),
        ("关于张军等同志职务任免的通知", False),
        ("关于调整领导小组成员职务的通知", False),
        ("关于聘任总工程师的通知", False),
    ],
)
def test_titles_of_notices_that_choose_advisers(title: str, expected: bool) -> None:
    assert chooses_advisers(title) is expected


@pytest.mark.parametrize("entry", examples("bodies"))
def test_bodies(entry: dict[str, str]) -> None:
    assert entry["example"].endswith(entry["zh"])
    assert is_body(entry["example"])
    assert is_body(" ".join(entry["example"]))
    assert not is_body(f"关于{entry['example']}")
    assert not is_body(f"{entry['example']}。")


@pytest.mark.parametrize("entry", examples("columns"))
def test_columns(entry: dict[str, str]) -> None:
    assert entry["example"].endswith(entry["zh"])
    assert names_column(entry["example"])
    assert names_column(f"{entry['example']} （万元）")
    assert not names_column(f"{entry['example']}由市水务局确定")


@pytest.mark.parametrize("entry", examples("roster_columns"))
def test_roster_columns(entry: dict[str, str]) -> None:
    assert roster_column(entry["example"]) == entry["holds"] in {"role", "name", "post", "other"}
    assert roster_column(f"{entry['example']}得分") is None


@pytest.mark.parametrize("entry", examples("catalogue_columns"))
def test_columns_of_catalogues(entry: dict[str, str]) -> None:
    assert (
        catalogue_column(entry["example"])
        == entry["holds"]
        in {"title", "number", "until", "result", "grounds", "other"}
    )
    assert catalogue_column(f"{entry['example']}得分") is None


@pytest.mark.parametrize("entry", examples("expiring_things"))
def test_things_that_hold_for_a_time_of_their_own(entry: dict[str, str]) -> None:
    assert entry["zh"] in entry["example"]
    assert names_expiring_thing(entry["example"])
    assert not names_expiring_thing(entry["example"].replace(entry["zh"], "政策"))


@pytest.mark.parametrize("entry", examples("roles"))
def test_roles(entry: dict[str, str]) -> None:
    assert entry["en"]
    assert entry["example"].endswith(entry["zh"])
    assert is_role(" ".join(entry["example"]))
    assert not is_role(f"{entry['example']}单位")


@pytest.mark.parametrize("entry", examples("kinds"))
def test_kinds(entry: dict[str, str]) -> None:
    assert kind_of(entry["example"]) == entry["zh"]
    assert kind_of(f"{entry['example']}（试行）") == entry["zh"]
    assert kind_of(f"{entry['example']}的公路") is None
    assert KINDS[entry["zh"]] == entry["en"]


@pytest.mark.parametrize("entry", examples("genres"))
def test_genres(entry: dict[str, str]) -> None:
    found = genre_of(entry["example"])
    assert found is not None
    assert found.endswith(entry["zh"])
    assert genre_of(f"{entry['example']}(2022—2024年)") == found
    assert entry["zh"] in GENRES


@pytest.mark.parametrize("entry", examples("posts"))
def test_posts(entry: dict[str, str]) -> None:
    assert signatory_post(entry["example"]) == (entry["zh"], "林远")
    assert signatory_post(f"{entry['example']}出席会议。") is None


@pytest.mark.parametrize("entry", examples("rubrics"))
def test_rubrics(entry: dict[str, str]) -> None:
    assert entry["example"].endswith(entry["zh"])
    assert is_rubric(entry["example"])
    assert is_rubric(" ".join(entry["example"]))
    assert not is_rubric(f"关于{entry['example']}")
    assert not is_rubric(f"{entry['example']}（3）")


@pytest.mark.parametrize("entry", examples("spaced_words"))
def test_words_that_are_letter_spaced(entry: dict[str, str]) -> None:
    assert entry["example"].replace(" ", "") == entry["zh"]
    assert is_spaced_word(entry["example"])
    assert not is_spaced_word(f"{entry['example']} 无")


@pytest.mark.parametrize("entry", examples("surnames"))
def test_names(entry: dict[str, str]) -> None:
    assert is_name(entry["example"])
    assert is_name(" ".join(entry["example"]))
    assert not is_name(f"{entry['example']}局长办公室")


@pytest.mark.parametrize("entry", examples("rare_surnames"))
def test_uncommon_names(entry: dict[str, str]) -> None:
    assert not is_name(entry["example"])
    assert may_be_name(entry["example"])
    assert not may_be_name(f"恢复{entry['example'][-2:]}周全")


@pytest.mark.parametrize("words", ["恢复周全", "保留李明", "李明王强", "撤李明", "批准欧阳雪", "确认张军"])
def test_words_before_a_name_are_none_of_it(words: str) -> None:
    assert not may_be_name(words)


@pytest.mark.parametrize("name", ["张李雨晴", "乌云其木格", "阿卜杜拉", "钟离春", "裘一舟", "李明"])
def test_names_that_are_seldom(name: str) -> None:
    assert may_be_name(name)


@pytest.mark.parametrize("entry", examples("number_codes"))
def test_codes_of_numbers(entry: dict[str, str]) -> None:
    code = entry["example"].partition("〔")[0]
    assert code.endswith(entry["zh"])
    assert ends_in_code(code)
    assert ends_in_code(f"按照（{code}")
    assert not ends_in_code(f"{code}楼")
    assert not ends_in_code(f"（{entry['zh'][-1]}")


@pytest.mark.parametrize("entry", examples("post_endings"))
def test_endings_of_posts(entry: dict[str, str]) -> None:
    assert entry["example"].endswith(entry["zh"])
    assert ends_post(entry["example"])
    assert ends_post(f"{entry['example']}（兼）")
    assert not ends_post(f"{entry['example']}负责城墙")


@pytest.mark.parametrize("text", ["", "林", "城墙", "远林", "Lin Yuan", "市教育局", "林远局长", "林，远"])
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("entry", examples("english_titles"))
def test_english_titles(entry: dict[str, str]) -> None:
    assert english_title_start(entry["example"])
    assert not english_title_start(f"the {entry['example']}")


@pytest.mark.parametrize("line", ["Planting Trees", "Orderly Markets", "Documents of the Government", "", "(3)"])
def test_lines_that_begin_no_english_title(line: str) -> None:
    assert not english_title_start(line)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云州市人民政府", ("云州市人民政府",)),
        ("云州市人民政府 云州警备区", ("云州市人民政府", "云州警备区")),
        ("云州市人民政府云州警备区", ("云州市人民政府", "云州警备区")),
        ("中共云州市委员会云州市人民政府", ("中共云州市委员会", "云州市人民政府")),
        ("甲局、乙局", ("甲局", "乙局")),
    ],
)
def test_rows_of_bodies(text: str, names: tuple[str, ...]) -> None:
    assert split_bodies(text) == names


@pytest.mark.parametrize(
    "text", ["", "局", "关于加强市教育局", "市教育局局长", "云州市人民政府令", "修缮城墙", "A 局", "各区、市政府"]
)
def test_what_is_no_body(text: str) -> None:
    assert not is_body(text)


@pytest.mark.parametrize(
    ("line", "signature"),
    [
        ("市长 林 远", ("市长", "林远")),
        ("市 长 林 远", ("市长", "林远")),
        ("市长：欧阳明远", ("市长", "欧阳明远")),
        ("代市长 阿依古丽", ("代市长", "阿依古丽")),
        ("市长 古丽·阿依", ("市长", "古丽·阿依")),
        ("副市长 林远", None),
        ("市长", None),
        ("市长 林远（代）", None),
        ("市长林远出席并作了重要讲话", None),
    ],
)
def test_signatures(line: str, signature: tuple[str, str] | None) -> None:
    assert signatory_post(line) == signature


@pytest.mark.parametrize("entry", examples("surname_readings"))
def test_readings_of_family_names(entry: dict[str, str]) -> None:
    assert entry["example"].startswith(entry["zh"])
    assert name_key(entry["example"]).split()[0] == entry["pinyin"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("阚若水", "kan ruo shui"), ("乐正明", "yue zheng ming"), ("尉迟远", "yu chi yuan"), ("长孙远", "zhang sun yuan")],
)
def test_names_in_order(name: str, key: str) -> None:
    assert name_key(name) == key
