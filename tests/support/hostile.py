"""A gazette in which every text that a stranger could write means harm: a content root made of `tests/hostile/`."""

from __future__ import annotations

from pathlib import Path

import yaml

_DATA = Path(__file__).resolve().parents[1] / "hostile" / "payloads.yml"

NOTICES = 20
"""So many notices hold the payloads, several each."""


def payloads() -> tuple[str, ...]:
    """All hostile texts."""
    found = tuple(text for texts in yaml.safe_load(_DATA.read_text(encoding="utf-8")).values() for text in texts)
    assert len(found) > 70
    return found


def write_root(folder: Path) -> Path:
    """A content root in `folder`: two issues of hostile notices, hostile facts beside them."""
    (folder / "issues").mkdir(parents=True)
    notices = [(number + 1, payloads()[number::NOTICES]) for number in range(NOTICES)]
    for issue, part in (("2023-01", notices[: NOTICES // 2]), ("2024-02", notices[NOTICES // 2 :])):
        (folder / "issues" / f"{issue}.txt").write_text(
            _front(part) + "\n\n".join([*map(_text, part), _personnel(part)]), encoding="utf-8"
        )
    for name, values in (("gazette", _gazette()), ("glossary", _glossary()), ("issues/2024-02", _sidecar(folder))):
        text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def _title(number: int, texts: tuple[str, ...]) -> str:
    return f"海州市人民政府关于第{number}号{texts[0]}和{texts[1]}的通知"


def _front(notices: list[tuple[int, tuple[str, ...]]]) -> str:
    entries = [f"{_title(*notice)}\n（海政发〔2024〕{notice[0]}号）\t（{notice[0]}）" for notice in notices]
    english = [f"Circular on {notice[1][1]} and {notice[1][0]}\t({notice[0]})" for notice in notices]
    return "\n".join(["海州市人民政府公报", "2024年第2期（总第20期）", "", "目 录", "", "【市政府文件】", *entries, "",
                      "CONTENTS", "", "【Documents】", *english, "", "", ""])  # fmt: skip


def _text(notice: tuple[int, tuple[str, ...]]) -> str:
    """A notice with its payloads wherever a text can stand."""
    number, texts = notice
    first, second, *more = texts
    rows = "\n".join(f"{i}\t{text}\t海州市{text}局\t={text}" for i, text in enumerate(texts, start=1))
    members = "\n".join(f"组　长：{text}\t海州市{text}局局长" for text in texts)
    paragraphs = "\n\n".join(f"（{'一二三四五六'[i]}）{text}。\n\n{text}" for i, text in enumerate(more))
    return f"""\
{_title(number, texts)}
海政发〔2024〕{number}号

各区人民政府，{second}局：

现将《海州市{first}管理办法》印发给你们，依照《海州市{second}条例》（海政发〔2020〕{number}号）施行。

一、{first}

{second}。（责任单位：市{first}局、市{second}局，2025年12月底前完成）

{paragraphs}

二、期限

本通知自2024年3月1日起施行，有效期至2029年2月28日。

海州市人民政府
2024年3月{number}日

海州市{first}管理办法

第一章 {second}

第一条 {first}{second}。

第二条 违反第一条的，由{first}局处理。

附件1 {second}

事项表{first}
序号\t事项\t单位\t备注
{rows}

附件2 领导小组名单

{members}
"""


def _personnel(notices: list[tuple[int, tuple[str, ...]]]) -> str:
    """A personnel list of those who have such names and posts."""
    lines = [
        f"任命{text}为海州市{text}局局长；\n\n免去{text}的海州市{text}局副局长职务。"
        for _, texts in notices
        for text in texts
    ]
    return "海州市人民政府人事任免\n\n2024年3月28日，海州市人民政府决定：\n\n" + "\n\n".join(lines) + "\n"


def _gazette() -> dict[str, object]:
    return {
        "title": {"zh": '公报<script>ran()</script>{{ 7*7 }}"', "en": "Gazette</title><script>ran()</script>"},
        "publisher": {"zh": "[厅](javascript:ran())", "en": "<b onclick=ran()>"},
        "place": {"zh": "海州市", "en": "*Haizhou*<img src=x onerror=ran()>"},
        "site_url": "https://site.example/gazette/",
        "repo_url": "https://repo.example/a/b_c(d)?x=1&y=2",
        "official_site": "https://official.example/a_(b)&c",
        "data_licence": "<script>ran()</script>",
        "banner": {"zh": "{% include 'x' %}<!-- {{ 7*7 }}", "en": "</div><script>ran()</script>[x]: y"},
    }


def _glossary() -> dict[str, object]:
    visible = [text for text in payloads() if text.isprintable()]  # what cannot be seen is refused in these files
    bodies = [{"zh": f"海州市{text}局", "en": f"Bureau {text}", "aliases": [f"市{text}局"]} for text in visible]
    return {"bodies": bodies, "places": [{"zh": "<i>岛</i>", "en": "{{ 7*7 }}"}], "protected": ["{{", "<script>"]}


def _sidecar(folder: Path) -> dict[str, object]:
    lines = (folder / "issues" / "2024-02.txt").read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, start=1) if text.startswith("现将《海州市") and number > 50)
    return {
        "year": 2024,
        "numbers": [2],
        "official_url": "https://official.example/x_y*z*?a=1&b=2",
        "facsimile": "https://official.example/x).pdf",
        "corrections": [
            {"line": 2, "printed": "第2期", "corrected": "第<b>2</b>期", "reason": "<script>ran()</script> {{ 7*7 }}"}
        ],
        "notices": [{"position": 3, "withhold": "[撤](javascript:ran()) <img src=x onerror=ran()>"}],
        "withhold": [{"first_line": line, "begins": "现将《", "reason": "--> <script>ran()</script>"}],
    }
