"""Errors planted in sound paragraphs of our own: most are found, and the sound paragraphs are found sound."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from generator.parse.suspicions import DETECTORS, Unit, suspicions

SENTENCES = (
    "各区政府应当每年在汛期到来以前检查辖区内的城墙和城门。",
    "渡口管理单位应当建立安全台账，配备救生衣和灭火器材，并在显著位置公布乘船须知。",
    "遇到六级以上大风或者能见度不足五百米时，渡船应当停止航行并向乘客说明原因。",
    "市文物局会同市水务局编制《云州市古桥名录》，每三年更新一次，并向社会公布。",
    "修缮古桥所用的石料和灰浆应当与原有材料一致（因安全需要加固的除外）。",
    "鼓励村民参加“守桥人”活动，对连续服务满五年的给予表扬。",
    "码头的夜间照明应当采用低色温灯具，避免影响候鸟迁徙和周边居民休息。",
    "任何单位和个人发现堤坝渗漏的，有权向水务部门报告，水务部门应当在两小时内到场处置。",
    "旅游旺季增开的航线由交通运输部门提前十日公告，票价不得高于核定标准。",
    "本办法自公布之日起施行，有效期五年。",
)
WORDS = ("and", "the", "harbour", "remark", "which", "training")
PLANTS = 200


def paragraphs(chance: random.Random) -> list[str]:
    """Eight sound paragraphs of two to four sentences, no sentence in two of them side by side."""
    return ["".join(chance.sample(SENTENCES, chance.randint(2, 4))) for _ in range(8)]


def repeated(text: str, chance: random.Random) -> str:
    sentences = [f"{sentence}。" for sentence in text.split("。") if sentence]
    at = chance.randrange(len(sentences))
    return "".join([*sentences[: at + 1], sentences[at], *sentences[at + 2 :]])


def with_a_word(text: str, chance: random.Random) -> str:
    at = chance.choice([i for i in range(1, len(text)) if text[i - 1] >= "一" and text[i] >= "一" and text[i] < "！"])
    space = chance.choice(("", " "))
    return f"{text[:at]}{space}{chance.choice(WORDS)}{space}{text[at:]}"


def without_a_mark(text: str, chance: random.Random) -> str | None:
    places = [i for i, char in enumerate(text) if char in "《》（）“”"]
    at = chance.choice(places) if places else None
    return None if at is None else text[:at] + text[at + 1 :]


def cut_off(text: str, chance: random.Random) -> str | None:
    at = chance.randrange(len(text) // 3, len(text) - 1)
    return text[:at] if "一" <= text[at - 1] < "！" else None


@pytest.mark.parametrize(
    ("code", "plant", "least"),
    [
        ("sentence-repeated", repeated, 0.95),
        ("foreign-words", with_a_word, 0.9),
        ("mark-unpaired", without_a_mark, 0.95),
        ("text-cut-off", cut_off, 0.85),
    ],
)
def test_planted_errors_are_found(code: str, plant: Callable[[str, random.Random], str | None], least: float) -> None:
    chance = random.Random(7)  # noqa: S311
    found = planted = 0
    while planted < PLANTS:
        texts = paragraphs(chance)
        at = chance.randrange(len(texts))
        damaged = plant(texts[at], chance)
        if damaged is None:
            continue
        planted += 1
        units = [Unit(text=text, kind="prose") for text in [*texts[:at], damaged, *texts[at + 1 :]]]
        found += any(suspicion.unit in (at, at + 1) for suspicion in DETECTORS[code](units))
    assert found / planted >= least


def test_sound_paragraphs_are_found_sound() -> None:
    for text in SENTENCES:
        assert suspicions([Unit(text=text, kind="prose")]) == ()
    assert suspicions([Unit(text="".join(SENTENCES), kind="prose")]) == ()
