"""The worst texts for the readers of validity and of relations between documents."""

from __future__ import annotations

from collections.abc import Callable

from generator.enrich.linking import link
from generator.enrich.validity import read_validity
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts


def _related(*words: str) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        texts = "".join(f"{word * n}甲。\n\n" for word in words)
        corpus = corpus_of_texts(f"{HEAD}{texts}")
        citations = found_citations(corpus)
        return lambda: (read_validity(corpus, citations), link(corpus, citations))

    return prepare


RELATED: dict[str, Callable[[int], Callable[[], object]]] = {
    "starts of validity": _related("自2022年5月1日起施行，", "《甲》自2022年5月1日起施行，"),
    "ends of validity": _related("有效期至2022年5月1日，", "有效期自2022年5月1日至", "执行至2022年底"),
    "terms": _related("有效期5年", "一年零", "自发布之日起"),
    "documents in a row": _related("《甲办法》、", "《甲》和"),
    "acts on documents": _related("废止《甲办法》，", "将《甲》中", "对《甲》的", "《甲》继续"),
    "reasons for acts": _related("《甲办法》已过期，已到期，", "《甲办法》等文件经评估，", "在新规定前，"),
    "sentences about one before": _related("《甲办法》到期。", "该办法继续执行。", "经评估，其有效期延长。"),
    "numbers behind titles": _related("甲办法（", "甲办法（云政发〔2020〕3号）、", "（2009年《甲》"),
    "announced units": _related("下列文件废止：\n\n1.《甲办法》\n\n", "（一）《甲办法》；\n\n"),
    "a list with sections": _related(
        "序号\t文件名称\t文号\t有效期\n一、废止的文件\t\t\t\n1\t《甲办法》\t云政发〔2020〕3号\t至2025年底\n"
    ),
    "days and rates": _related("费率自2022年5月1日起降至，", "2016—2018年", "到期，有效期延长3年，自2022年5月1日起"),
    "brackets behind sentences": _related("（责任单位：甲）", "。（", "[1]"),
    "grounds without a word for them": _related("为推动《甲办法》、", "以《甲办法》、", "认真贯彻《甲办法》，"),
    "meetings on drafts": _related("会议审议《甲办法（草案）》，", "会议决定，废止《甲办法》。"),
    "documents announced": _related(
        "下列文件废止：《甲办法》、", "以下文件废止：《甲办法》；", "决定废止《甲办法》、修改"
    ),
    "provisions acted upon": _related("《甲办法》第一条、第二条、第3项，", "第一项甲、第二项乙"),
    "brackets behind counts": _related("《甲办法》等3件（见附件），", "《甲办法》等3件（"),
    "grounds": _related("根据《甲办法》，", "为贯彻落实", "按照国发〔2020〕3号"),
    "who decides, and when": _related(
        "市政府2021年决定", "待新办法出台后，", "省政府决定废止《甲办法》，", "经研究，同意，决定"
    ),
    "titles of lists": _related("废止、", "\n\n废止的文件目录\n\n《甲》", "部分规章和规范性文件和"),
    "ends that cannot be read": _related("有效期至2O27年3月l日，", "本通知有效期l年。", "2O27年1O月失效，"),
    "changes unit by unit": _related(
        "对《甲办法》作如下修改：\n\n将第一条、", "一、将第一条至第", "增加一条，作为第一条，"
    ),
    "rows of provisions": _related("《甲办法》第一、二、", "《甲办法》第一条至第二条至", "第三条、"),
    "one run of titles": lambda n: _related("《甲办法》、")(n // 8),
    "documents issued": _related("现将《甲办法》", "现将"),
    "open quotations in signs": _related("“", "为：“甲”", "《", "》"),
    "sentences with semicolons": _related("《甲》；", "甲；"),
}
