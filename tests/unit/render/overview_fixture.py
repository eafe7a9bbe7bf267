"""Relations made by hand over a small corpus: many bodies, days of expiry, citations; hostile names among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model.corpus import Corpus
from generator.model.edition import Bilingual
from generator.model.notice import Evidence, Head, NodeType, Notice
from generator.model.relations import (
    Body,
    Citation,
    CitationForm,
    Duty,
    DutyRole,
    Relations,
    Scope,
    Target,
    TargetKind,
    Validity,
    Work,
)
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.tree_fixture import node

KINDS = ("通知", "意见", "令", "公告", "批复", "函", "决定", "通报", None)


def corpus(first: dt.date = dt.date(2019, 3, 1), days: int = 9, count: int = 90) -> Corpus:
    """The small corpus with `count` more notices, one every `days` days, the kinds in turns, more of the first ones."""
    small = fixture.corpus()
    undated, issue = small.issues
    more = tuple(_notice(n, first + dt.timedelta(days=n * days)) for n in range(count))
    return replace(small, issues=(undated, replace(issue, notices=(*issue.notices, *more))))


def _notice(n: int, date: dt.date) -> Notice:
    kind = KINDS[(n * n) % 17 % len(KINDS)]
    body = node(NodeType.NOTICE, "notice", "", node(NodeType.ARTICLE, "art_1", "一条"))
    return Notice(
        id=f"more-{n}", issue="2021-10", position=n + 3, head=Head(title=f"第{n}件", kind=kind, date=date),
        rubric=Bilingual(), title_en=None, number_en=None, page=None, components=(), body=body,
        first_line=1, last_line=1,
    )  # fmt: skip


def relations(notices: Iterable[Notice]) -> Relations:
    """Records of all kinds, spread over `notices`."""
    ids = [notice.id for notice in notices if not notice.withhold]
    bodies = tuple(_body(n, text) for n, text in enumerate(("市发展改革委", "各有关部门", *fixture.HOSTILE[:20])))
    works = tuple(
        Work(id=f"work-{n}", title=None if n % 7 == 0 else text, number=f"国发〔20{n:02}〕{n + 1}号")
        for n, text in enumerate((*fixture.HOSTILE[20:], "关于" + "进一步加强和改进某项工作的若干意见" * 4))
    )
    return Relations(
        citations=tuple(_citations(ids, works)),
        works=works,
        validity=tuple(_validity(ids)),
        duties=tuple(_duties(ids, bodies)),
        bodies=bodies,
    )


def _body(n: int, name: str) -> Body:
    return Body(id=f"body-{n}", name=Bilingual(name, f"Body No. {n}"), known=n == 0, generic=n == 1)


def _duties(ids: list[str], bodies: tuple[Body, ...]) -> Iterator[Duty]:
    for n, body in enumerate(bodies):
        for m in range(40 // (n + 1) + 1):
            name = str(body.name.zh)
            yield Duty(
                notice=ids[m % len(ids)], eid="art_1", role=list(DutyRole)[(m * m + n) % 3], body=name, printed=name,
                text="办好此事。", deadline=None, note=f"责任单位：{name}", note_eid="art_1", first_line=1, last_line=1,
            )  # fmt: skip


def _validity(ids: list[str]) -> Iterator[Validity]:
    for n, notice in enumerate(ids[:20]):
        expires = dt.date(2022 + (n * n) % 11 % 7, n % 12 + 1, 28) if n % 4 else None
        yield Validity(
            notice=notice, eid="art_1" if n % 2 else "nowhere", covers="notice", scope=Scope.NOTICE, effective=None,
            expires=expires, term="有效期5年", repeals=(), evidence=Evidence(first_line=1, last_line=1, text="有效期"),
        )  # fmt: skip


def _citations(ids: list[str], works: tuple[Work, ...]) -> Iterator[Citation]:
    targets = [Target(TargetKind.NOTICE, notice, "art_1") for notice in ids[-3:]]
    targets += [Target(TargetKind.WORK, work.id) for work in works]
    for n, target in enumerate(targets):
        for m in range(30 // (n + 2) + n % 4 + 1):
            yield _citation(ids[m // 2 % len(ids)], target)
    yield _citation(ids[0], Target(TargetKind.PROVISION, ids[0], "art_1"))
    yield _citation(ids[0], Target(TargetKind.UNRESOLVED))


def _citation(notice: str, target: Target) -> Citation:
    return Citation(
        notice=notice, eid="art_1", start=0, end=2, text="引文", form=CitationForm.TITLE, title=None, number=None,
        target=target, first_line=1, last_line=1, sentence="引文。",
    )  # fmt: skip
