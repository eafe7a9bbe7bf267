"""Worst texts for duties, deadlines and names of bodies."""

from __future__ import annotations

from collections.abc import Callable

from generator.enrich.bodies import BodyNames
from generator.enrich.bodies.posts import cut_post
from generator.enrich.duties import read_duties
from generator.enrich.duties.ended import says_ended
from generator.enrich.duties.lists import split_list
from generator.enrich.duties.notes import read_note
from generator.enrich.duties.seams import parted
from generator.model.gazette import Glossary
from generator.notation.deadlines import find_terms, stated_term
from generator.parse.duties import cut_notes
from tests.support.texts import HEAD, corpus_of_texts

_HAN = [chr(0x4E00 + i * 7919 % 20000) for i in range(20000)]


def _names(n: int) -> Callable[[], object]:
    printed = [f"市{_HAN[i % 19_000]}{_HAN[i // 19_000]}局" for i in range(5 * n)]
    return lambda: BodyNames(Glossary(), "云州市").bodies(printed)


def _duties(before: str, words: str) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        corpus = corpus_of_texts(f"{HEAD}{before}{words * (n // 2)}\n")
        return lambda: read_duties(corpus, BodyNames(Glossary(), "云州市"))

    return prepare


DUTIES: dict[str, Callable[[int], Callable[[], object]]] = {
    "bodies of one note": lambda n: lambda: read_note("（责任单位：" + "市水务局、" * 5 * n + "市财政局）"),
    "verbs of one note": lambda n: lambda: read_note("（" + "市水务局牵头" * 5 * n + "）"),
    "words of acting": lambda n: lambda: read_note("（" + "按职责分工共同负责" * 5 * n + "）"),
    "labels of one note": lambda n: lambda: read_note("（" + "责任单位：市水务局 " * 5 * n + "）"),
    "roles in brackets": lambda n: lambda: read_note("（" + "市水务局（牵头）（市财政局配合）" * 5 * n + "）"),
    "labels in brackets": lambda n: lambda: read_note("【牵头单位】市水务局" * 5 * n),
    "spaces before labels in brackets": lambda n: lambda: read_note("【牵头单位】市水务局" + " " * 9 * n + "【责任"),
    "spaces in labels": lambda n: lambda: read_note("责任 " * 9 * n + "单位：市水务局"),
    "what bodies provide": lambda n: lambda: read_note("（" + "市水务局做好" * 5 * n + "支持）"),
    "brackets that only close": lambda n: lambda: read_note("责任单位：市水务局" + "）" * 9 * n),
    "who does what": lambda n: lambda: cut_notes("（" + "市水务局做好技术指导，" * 5 * n + "）"),
    "years and spans": lambda n: lambda: find_terms("从2020年开始，利用3年" * 5 * n, None),
    "latest days": lambda n: lambda: find_terms("最迟于2021年9月30日24时" * 5 * n, None),
    "years named before": lambda n: lambda: find_terms("2021年启动，6月底前" * 5 * n, None),
    "what lasts": lambda n: lambda: find_terms("政策" * 5 * n + "执行到2024年底", None),
    "what is qualified": lambda n: lambda: find_terms("6月底前毕业" * 5 * n + "的学生", None),
    "others and sentences": lambda n: lambda: read_note("（市水务局；" + "市财政局；" * 5 * n + "市司法局协助）"),
    "who works together": lambda n: lambda: cut_notes("（" + "市水务局会同" * 5 * n + "市司法局办理）"),
    "lists of what ends": lambda n: lambda: says_ended("不再执行" * 5 * n + "清单"),
    "months of one year": lambda n: lambda: stated_term("2021年1月-" * 5 * n, None),
    "numbers in one note": lambda n: lambda: read_note("责任单位：" + "1.市水务局 " * 5 * n),
    "brackets of a note": lambda n: lambda: read_note("（" * 5 * n + "市水务局负责"),
    "bodies without words": lambda n: lambda: cut_notes("修缮。（" + "市水务局、" * 5 * n + "市财政局）"),
    "seams of one line": lambda n: lambda: parted("市 水 务 局 " * 5 * n),
    "seams without end": lambda n: lambda: parted("市水务局 " * 5 * n),
    "departments that share": lambda n: lambda: split_list("市发改、财政、" * 5 * n + "建设局"),
    "groups in one list": lambda n: lambda: split_list("各区、市政府、" * 5 * n),
    "places that share": lambda n: lambda: split_list("望潮区、" * 5 * n + "听澜区政府"),
    "terms in one text": lambda n: lambda: find_terms("2021年6月底前、" * 5 * n, None),
    "years in one text": lambda n: lambda: find_terms("至2021年" * 5 * n, None),
    "title marks in one text": lambda n: lambda: find_terms("《" * 5 * n + "2021年底前" * n, None),
    "labels of terms": lambda n: lambda: find_terms("完成时限：2021年" * 5 * n, None),
    "terms of the issue": lambda n: lambda: find_terms("自本通知印发之日起" * 5 * n, None),
    "tasks of a quarter": lambda n: lambda: find_terms("，一季度集中集中开展" * 5 * n, None),
    "a dotted term": lambda n: lambda: stated_term("2021.12-" * 5 * n, None),
    "a term of years": lambda n: lambda: stated_term("2021年" * 5 * n, None),
    "a post of bodies": lambda n: lambda: cut_post("云州市财政局" * n + "局长", None),
    "names of bodies": _names,
    "duties of a table": _duties("序号\t任务\t责任单位\n", "1\t修缮\t市水务局、各区、市政府\n"),
    "duties of a paragraph": _duties("", "（一）修缮，6月底前完成（市水务局负责）；"),
    "duties under two headers": _duties("序号\t任务\t责任单位\t\n\t\t市级\t县级\n", "1\t修缮\t市水务局\t同上\n"),
    "duties of a group": _duties("一、城墙\n\n", "1.修缮东门。\n\n责任单位：市水务局\n\n"),
    "lines of terms": _duties("一、城墙\n\n", "责任单位：市水务局\n\n完成时限：2022年9月\n\n"),
}
