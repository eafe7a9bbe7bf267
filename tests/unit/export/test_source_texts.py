"""Source texts as published: byte for byte what was received, but for what is withheld."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.export import source_files, source_texts
from generator.model.archive import SourceFile
from generator.model.gazette import NoticeFacts, Sidecar, Withholding
from tests.support.archive import content_roots, quiet, root_params
from tests.support.texts import HEAD, corpus_of_texts

OPEN = HEAD.replace("〕5号", "〕6号")
LAST = HEAD.replace("〕5号", "〕7号")
TEXT = f"{OPEN}各区政府：\n\n请照办。\n\n电话：六二一八\n\n{HEAD}各区政府：\n\n砖缝青苔。\n\n{LAST}各区：\n\n完。\n"
LINES = TEXT.split("\n")
PHONE = LINES.index("电话：六二一八") + 1
FIRST = LINES.index("云州市人民政府关于修缮城墙的通知", PHONE) + 1


def published(text: str = TEXT, **sidecar: object) -> str:
    (file,) = source_texts(corpus_of_texts(text, sidecar=Sidecar(**sidecar)))  # type: ignore[arg-type]
    assert file.path == "issues/i1/source.txt"
    return file.content.decode("utf-8")


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, TEXT.rstrip("\n"), TEXT + "\f\n"])
def test_a_text_of_which_nothing_is_withheld_is_published_as_it_is(text: str) -> None:
    assert published(text) == text


@pytest.mark.parametrize("root", root_params())
def test_so_are_the_texts_of_whole_content_roots(root: object) -> None:
    path = Path(str(root.path))  # type: ignore[attr-defined]
    corpus = pipeline.read(path, None, quiet)
    whole = {
        f"issues/{issue.id}/source.txt": (path / "issues" / f"{issue.id}.txt").read_bytes()
        for issue in corpus.issues
        if not issue.segmented.repaired.source.sidecar.withhold and not any(one.withhold for one in issue.notices)
    }
    assert len(content_roots()) > 0
    assert len(whole) > 1
    files = {file.path: file.content for file in source_texts(corpus)}
    assert len(files) == len(corpus.issues)
    assert {path: files[path] for path in whole} == whole


def test_a_withheld_passage_is_a_line_that_says_so_and_others_keep_their_numbers() -> None:
    passage = Withholding(first_line=PHONE, last_line=PHONE + 1, reason="个人电话")
    lines = published(withhold=(passage,)).split("\n")
    assert lines[PHONE - 1 : PHONE + 1] == ["【此处文字不予展示。原因：个人电话】", ""]
    assert lines[: PHONE - 1] + lines[PHONE + 1 :] == LINES[: PHONE - 1] + LINES[PHONE + 1 :]


def test_of_a_withheld_notice_nothing_stands_there_up_to_the_next_one() -> None:
    text = published(notices=(NoticeFacts(position=2, withhold="依申请"),))
    lines = text.split("\n")
    assert "砖缝青苔" not in text
    assert lines[FIRST - 1] == "【此处文字不予展示。原因：依申请】"
    assert lines[: FIRST - 1] == LINES[: FIRST - 1]
    assert len(lines) == len(LINES)
    assert lines[-2] == "完。"


def test_two_reasons_side_by_side_are_both_said() -> None:
    first = Withholding(first_line=PHONE, last_line=PHONE, reason="甲")
    second = replace(first, first_line=PHONE + 1, last_line=PHONE + 1, reason="乙")
    lines = published(withhold=(first, second)).split("\n")
    assert [line[-3:] for line in lines[PHONE - 1 : PHONE + 1]] == ["：甲】", "：乙】"]


@pytest.mark.parametrize(
    "sidecar",
    [
        Sidecar(withhold=(Withholding(first_line=PHONE, last_line=PHONE, reason="个人电话"),)),
        Sidecar(notices=(NoticeFacts(position=2, withhold="依申请"),)),
    ],
)
def test_no_file_tells_a_sum_by_which_what_is_withheld_could_be_guessed(sidecar: Sidecar) -> None:
    received, secret = hashlib.sha256(TEXT.encode()).hexdigest(), hashlib.sha256(b"withhold: 6218").hexdigest()
    files = (SourceFile(path="issues/i1.txt", sha256=received), SourceFile(path="issues/i1.yml", sha256=secret))
    corpus = replace(corpus_of_texts(TEXT, sidecar=sidecar), files=files)
    records = pipeline.export_records(corpus, pipeline.relate(corpus, quiet), quiet)
    told = "\n".join(record.text for record in records)
    assert received not in told
    assert secret not in told
    (file,) = source_texts(corpus)
    of_published = hashlib.sha256(file.content).hexdigest()
    texts = {record.path: json.loads(record.text) for record in records if record.path.endswith(".json")}
    sums = {one["file"]: one["sha256"] for one in texts["manifest.json"]["sources"]}
    assert sums == {"issues/i1.txt": of_published, "issues/i1.yml": None}
    assert texts["issues.json"][0]["source"]["sha256"] == of_published
    assert texts["issues/i1.json"]["source"]["sha256"] == of_published
    assert texts["index.json"]["sources"][0]["sha256"] == of_published


def test_where_nothing_is_withheld_sums_are_those_of_the_files() -> None:
    received = hashlib.sha256(TEXT.encode()).hexdigest()
    files = (SourceFile(path="issues/i1.txt", sha256=received), SourceFile(path="issues/i1.yml", sha256="0" * 64))
    assert source_files(replace(corpus_of_texts(TEXT), files=files)) == files
