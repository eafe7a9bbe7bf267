"""Records for search: one a notice with its provisions, one a work, a body, a person, as documents for an indexer.

A record is a small HTML file at the address of its page: what is searched for as tokens (`text.words`), each unit under
a heading with its anchor, so that a hit names the provision; what is shown and filtered by as the gazette has it, in
attributes. The tokens of a record are never shown to anybody. The index is that of all editions.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from generator import store
from generator.model.corpus import Corpus, Issue
from generator.model.notice import Node, Notice
from generator.model.page import Findable, KeptFile, Record
from generator.model.relations import Body, Relations, Work
from generator.text import BOUNDARY, Traditional, fold, name_word, tokens
from generator.vocabulary.script import traditional as script
from generator.workers import Each, in_turn

SHOWN = "shown"
"""Name of the element with what results show and are filtered by, as JSON.

Pagefind would search metadata of its own, and does not write filters alike twice.
"""

SPELLINGS = "spellings.json"
"""Beside the records: what traditional script writes in a way that character by character does not lead back."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

_HEAD = "head"
"""Where hits in the head of a notice lead: no anchor, the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What a record is made of; `names` are names, numbers and ids of its own, and stand at the end of its head.

    `page` is its folder; `place` where it leads, if that is no page of its own.
    """

    page: str
    meta: Mapping[str, str | None]
    filters: Sequence[tuple[str, str | None]]
    units: Sequence[tuple[str, tuple[str, ...]]]
    names: Sequence[str | None] = ()
    place: str | None = None


def search_records(corpus: Corpus, relations: Relations, findable: Findable) -> tuple[Record, ...]:
    """The records of `corpus`, sorted by path, which is that of the page on the site (`notices/x/index.html`).

    The words of a status are not in the index; the browser judges it by what `findable` says, on the day of reading.
    Beside them stands SPELLINGS, for queries in traditional script. Of a withheld notice only what lists of notices
    show is there; what a sidecar withholds is nowhere.
    """
    return tuple(file for file in search_files(corpus, relations, findable) if isinstance(file, Record))


def search_files(
    corpus: Corpus,
    relations: Relations,
    findable: Findable,
    each: Each = in_turn,
    keeper: store.Keeper | None = None,
) -> tuple[Record | KeptFile, ...]:
    """The same; of notices that `keeper` has, and that are what they were, the records are only named."""
    issues = {issue.id: issue for issue in corpus.issues}
    traditional = script(relations.kept)
    records = Counter(one.person for one in relations.appointments)
    notices = [
        _notice(notice, issues[notice.issue], relations.english_titles, traditional, findable.statuses.get(notice.id))
        for notice in corpus.notices
    ]
    others = [
        *(_work(work, traditional) for work in relations.works),
        # A name without a Chinese character is garbled, and has no page.
        *(_body(body, traditional) for body in relations.bodies if _HAN.search(body.name.zh or "")),
        *(_person(name, place, records[name]) for name, place in sorted(findable.people.items())),
    ]
    made = [*_made(notices, keeper, each), *_made(others, None, in_turn)]
    spellings = Record(path=SPELLINGS, text=_spellings(pair for _, pairs in made for pair in pairs))
    return tuple(sorted((spellings, *(file for file, _ in made)), key=lambda record: record.path))


_Pairs = frozenset[tuple[str, str]]


def _made(
    entries: Sequence[_Entry], keeper: store.Keeper | None, each: Each
) -> Iterator[tuple[Record | KeptFile, _Pairs]]:
    """The record of each entry, and the spellings of its texts; they rest on nothing else. `each` makes what is new."""
    code = store.code_digest("export/search", "text", "vocabulary", packages=("opencc",)) if keeper else ""
    keys = [store.key_of(entry, code=code) if keeper else "" for entry in entries]
    known = [_known(keeper, key, entry) for key, entry in zip(keys, entries, strict=True)]
    made = iter(each(_new, [entry for entry, pairs in zip(entries, known, strict=True) if pairs is None]))
    for entry, key, pairs in zip(entries, keys, known, strict=True):
        if pairs is not None:
            yield KeptFile(path=_path(entry)), pairs
            continue
        record, found = next(made)
        if keeper:
            keeper.kept.put(key, (hashlib.sha256(record.text.encode("utf-8")).hexdigest(), found))
        yield record, found
    if keeper:
        keeper.kept.drop_all_but(keys)


def _known(keeper: store.Keeper | None, key: str, entry: _Entry) -> _Pairs | None:
    """The spellings of an entry whose record stands where `keeper` keeps it."""
    known: tuple[str, _Pairs] | None = keeper.kept.get(key) if keeper else None
    return known[1] if keeper and known and keeper.stands(_path(entry), known[0]) else None


def _new(entry: _Entry) -> tuple[Record, _Pairs]:
    return _record(entry), frozenset(_other_spellings(entry))


def _notice(
    notice: Notice, issue: Issue, derived: Mapping[str, str], traditional: Traditional, status: str | None
) -> _Entry:
    head, facts = notice.head, issue.segmented.facts
    english = notice.title_en or derived.get(notice.id)
    number = head.number.text if head.number else None
    meta = {
        "type": "notice",
        "title": head.title,
        "title_hant": _other(traditional, head.title),
        "title_en": english,
        "number": number,
        "date": head.date.isoformat() if head.date else None,
        "kind": head.kind,
        "issue": notice.issue,
    }
    filters = [
        ("type", "notice"),
        ("year", str(head.date.year) if head.date else str(facts.year) if facts.year else None),
        ("issue", notice.issue),
        ("kind", head.kind),
        ("rubric", notice.rubric.zh),
        *(("issuer", name) for name in head.issuers),
        ("status", status),
    ]
    lines = [head.title, english, *head.issuers]
    if not notice.withhold:
        lines += [head.signatory, head.addressees, head.registration_number]
    units = [(_HEAD, tuple(line for line in lines if line)), *(() if notice.withhold else _units(notice.body))]
    names = (number, notice.number_en, *_typed(notice.id))
    return _Entry(page=f"notices/{notice.id}", meta=meta, filters=filters, units=units, names=names)


def _units(root: Node) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each node with words of its own: its anchor, and its texts, none of which runs on into the next."""
    for node in root.walk():
        rows = (*node.table.header, *node.table.rows) if node.table else ()
        texts = ((node.num or "") + (node.heading or ""), node.text, *(cell for row in rows for cell in row.cells))
        if any(texts):
            yield node.eid, tuple(text for text in texts if text)


def _work(work: Work, traditional: Traditional) -> _Entry:
    title = work.title or work.number or work.id
    shown = _other(traditional, title) if work.title else None
    meta = {"type": "work", "title": title, "title_hant": shown, "number": work.number}
    lines = tuple(line for line in (work.title, work.issuer) if line)
    filters = [("type", "work"), ("issuer", work.issuer)]
    names = (work.number, *_typed(work.id)) if work.number else ()
    return _Entry(page=f"works/{work.id}", meta=meta, filters=filters, units=[(_HEAD, lines)], names=names)


def _body(body: Body, traditional: Traditional) -> _Entry:
    name = body.name.zh or body.id
    names = tuple(dict.fromkeys(one for one in (name, body.name.en, *body.aliases) if one))
    meta = {"type": "body", "title": name, "title_hant": _other(traditional, name), "title_en": body.name.en}
    return _Entry(page=f"bodies/{body.id}", meta=meta, filters=[("type", "body")], units=[(_HEAD, ())], names=names)


def _person(name: str, place: str, records: int) -> _Entry:
    meta = {"type": "person", "title": name, "records": str(records)}
    page = f"people/{place.partition('#')[2]}"
    return _Entry(page=page, place=place, meta=meta, filters=[("type", "person")], units=[(_HEAD, ())], names=[name])


def _other(traditional: Traditional, text: str) -> str | None:
    """`text` in traditional script, if that is another text."""
    converted = traditional(text)
    return None if converted == text else converted


def _typed(id_: str) -> tuple[str, str]:
    """An id in the forms in which it is typed: with hyphens, and with spaces."""
    return id_, id_.replace("-", " ")


def _record(entry: _Entry) -> Record:
    filters: dict[str, list[str]] = {}
    for name, value in entry.filters:
        if value is not None:
            filters.setdefault(name, []).append(value)
    shown: dict[str, object] = {"meta": {name: value for name, value in entry.meta.items() if value}}
    shown |= {"filters": filters} | ({"url": f"/{entry.place}"} if entry.place else {})
    about = f'<meta name="{SHOWN}" content="{html.escape(json.dumps(shown, ensure_ascii=False))}">'
    known: set[str] = set()
    (head, lines), *rest = entry.units
    names = [name for name in entry.names if name]
    own = _unit(head, (*lines, *names), known) + f"<p>{' '.join(map(name_word, names))}</p>"
    body = own + "".join(_unit(eid, texts, known) for eid, texts in rest)
    text = f"<!doctype html><html><head>{about}</head><body data-pagefind-body>{body}</body></html>\n"
    return Record(path=_path(entry), text=text)


def _spellings(pairs: Iterable[tuple[str, str]]) -> str:
    """What the traditional edition writes with a character whose own simplified form is another one: 座標 for 坐标.

    As JSON, folded character → the characters for which it stands. A query in traditional script is asked in both ways.
    """
    table: dict[str, str] = {}
    for there, here in sorted(set(pairs)):
        table[there] = table.get(there, "") + here
    return json.dumps(table, ensure_ascii=False) + "\n"


def _other_spellings(entry: _Entry) -> Iterator[tuple[str, str]]:
    """The characters of `entry` that fold to others in traditional script, each with what it is there."""
    changed: set[tuple[str, str]] = set()
    for text in chain(filter(None, entry.names), *(texts for _, texts in entry.units)):
        changed.update(zip(text, _bare_script()(text), strict=True))
    pairs = ((fold(there), fold(here)) for here, there in changed if here != there)
    yield from sorted((there, here) for there, here in pairs if there != here)


@cache
def _bare_script() -> Traditional:
    return script()


def _path(entry: _Entry) -> str:
    return f"{entry.page}/index.html"


def _unit(eid: str, texts: Iterable[str], known: set[str]) -> str:
    found = " ".join(chain.from_iterable(tokens(text, known) for text in texts))
    return f'<h2 id="{html.escape(eid)}">{BOUNDARY}</h2><p>{found}</p>'
