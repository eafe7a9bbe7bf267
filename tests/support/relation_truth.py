"""Truth by reading about what the archive knows of itself, and how the generator's records are scored against it.

`tests/corpus/relations/<gazette>/<issue>.yml`, written by readers who had not seen the code, says for each issue, by
the source line on which a thing begins, what is cited, related, in force, appointed, laid on bodies.
`python -m tests.support.relation_truth [ROOT…]` prints the scores of all gazettes, or of those named, with what is
missed and what is found that is not there.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator import pipeline
from generator.model.relations import Citation, CitationForm, Relation, Relations, RelationType, TargetKind
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.text import fold
from tests.support.archive import ContentRoot, corpus_of, judged_roots, quiet
from tests.support.scores import Expected, Found, Score, score

_SERIAL = rf"(?:\d{{4}}年)?第?(?:\d+|[{NUMERAL_CHARACTERS}]+)号"
_SERIAL_BEFORE = re.compile(rf"(?P<serial>{_SERIAL})令")
_COUNTED = re.compile(rf"(?P<numeral>[{NUMERAL_CHARACTERS}]+)(?=号)")

TRUTH = Path(__file__).resolve().parents[1] / "corpus" / "relations"


@functools.cache
def truth_of(root: ContentRoot) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Issue id → list → records, of a content root that readers have read."""
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted((TRUTH / root.name).glob("*.yml"))
    }


def read_roots() -> list[ContentRoot]:
    """The content roots that readers have read."""
    return [root for root in judged_roots() if truth_of(root)]


@functools.cache
def relations_of(root: ContentRoot) -> Relations:
    """What the generator finds in `root`."""
    return pipeline.relate(corpus_of(root), quiet)


@functools.cache
def relation_scores(root: ContentRoot) -> dict[str, Score]:
    """The score of each list, by its name."""
    return {name: scorer(root) for name, scorer in _SCORERS.items()}


def _records(root: ContentRoot, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for issue, lists in truth_of(root).items():
        for record in lists.get(name) or []:
            yield issue, record


def _issue_of(root: ContentRoot) -> Callable[[str], str]:
    return {notice.id: notice.issue for notice in corpus_of(root).notices}.__getitem__


def _text(value: object) -> str | None:
    return None if value is None else fold(str(value))


def _read_only(root: ContentRoot, found: Iterable[Found]) -> list[Found]:
    """What was found in issues that were read."""
    return [one for one in found if one.issue in truth_of(root)]


def written_number(number: str) -> str:
    """A number for comparison: 某市政府第五号令 and 某市政府令5号 are one."""
    folded = fold(number)
    folded = _SERIAL_BEFORE.sub(lambda match: "令" + match["serial"], folded)
    folded = _COUNTED.sub(lambda match: str(read_numeral(match["numeral"]) or match["numeral"]), folded)
    return re.sub(r"第(?=\d+号)", "", folded)


def _cited(root: ContentRoot) -> list[tuple[str, Citation]]:
    """The citations in issues that were read, each with its issue."""
    issue_of = _issue_of(root)
    cited = [(issue_of(citation.notice), citation) for citation in relations_of(root).citations]
    return [(issue, citation) for issue, citation in cited if issue in truth_of(root)]


def _at(issue: str, citation: Citation, *values: tuple[object, ...]) -> Found:
    return Found(issue, citation.first_line, citation.last_line, frozenset(values))


def _numbers(root: ContentRoot) -> Score:
    """Numbers, alone or behind a title."""
    expected = [
        Expected(issue, r["line"], (written_number(r["number"]),))
        for issue, r in _records(root, "citations")
        if r.get("number")
    ]
    return score(expected, [_at(issue, c, (written_number(c.number),)) for issue, c in _cited(root) if c.number])


def _titles(root: ContentRoot) -> Score:
    expected = [
        Expected(issue, r["line"], (fold(r["title"]),)) for issue, r in _records(root, "citations") if r.get("title")
    ]
    return score(expected, [_at(issue, c, (fold(c.title),)) for issue, c in _cited(root) if c.title])


def _internal(root: ContentRoot) -> Score:
    """References of a document to its own units, as far as these are known."""
    expected = [
        Expected(issue, r["line"], (fold(r["text"]), r["to"])) for issue, r in _records(root, "internal") if r["to"]
    ]
    found = [
        _at(issue, c, (fold(c.text), c.target.eid))
        for issue, c in _cited(root)
        if c.form is CitationForm.INTERNAL and c.target.eid
    ]
    return score(expected, found)


def _targets(root: ContentRoot) -> Score:
    """Citations of notices of the archive: a link to another notice, or where there is none, is an invention."""
    expected = [
        Expected(issue, r["line"], (_called(r.get("title"), r.get("number")), fold(r["target"])))
        for issue, r in _records(root, "citations")
        if r.get("target")
    ]
    notices = {notice.id: notice for notice in corpus_of(root).notices}
    found = []
    for issue, c in _cited(root):
        in_archive = c.target.kind in (TargetKind.NOTICE, TargetKind.PROVISION)
        notice = notices.get(c.target.id or "") if in_archive and c.form is not CitationForm.INTERNAL else None
        if notice is not None:
            names = [notice.head.number.text if notice.head.number else None, notice.head.title, notice.id]
            names += [part.title for part in notice.components]
            called = _called(c.title, c.number)
            found.append(_at(issue, c, *((called, fold(name)) for name in names if name)))
    return score(expected, found)


def _called(title: str | None, number: str | None) -> str:
    return f"{fold(title or '')} {written_number(number or '')}".strip()


def _appointments(root: ContentRoot) -> Score:
    expected = [
        Expected(
            issue, r["line"], tuple(_text(r.get(k)) for k in ("date", "authority", "action", "person", "post", "term"))
        )
        for issue, r in _records(root, "appointments")
    ]
    issue_of = _issue_of(root)
    found = [
        Found(
            issue_of(a.notice), a.evidence.first_line, a.evidence.last_line,
            frozenset({tuple(_text(v) for v in (a.date, a.authority, a.action, a.person, a.post, a.term))}),
        )
        for a in relations_of(root).appointments
    ]  # fmt: skip
    return score(expected, _read_only(root, found))


def _dates(root: ContentRoot) -> Score:
    """Clauses that state a day: effective and expires."""
    expected = [
        Expected(issue, r["line"], (_text(r.get("effective")), _text(r.get("expires"))))
        for issue, r in _records(root, "validity")
        if r.get("effective") or r.get("expires")
    ]
    issue_of = _issue_of(root)
    found = [
        Found(
            issue_of(v.notice), v.evidence.first_line, v.evidence.last_line,
            frozenset({(_text(v.effective), _text(v.expires))}),
        )
        for v in relations_of(root).validity
        if v.effective or v.expires
    ]  # fmt: skip
    return score(expected, _read_only(root, found))


def _relations(root: ContentRoot) -> Score:
    expected = [Expected(issue, r["line"], (r["type"], _text(r["to"]))) for issue, r in _records(root, "relations")]
    issue_of, names = _issue_of(root), _names(root)
    found = [
        Found(
            issue_of(r.notice), r.evidence.first_line, r.evidence.last_line,
            frozenset((r.type.value, name) for name in names(r)),
        )
        for r in _by_document(relations_of(root).relations)
    ]  # fmt: skip
    return score(expected, _read_only(root, found))


def _by_document(relations: Iterable[Relation]) -> list[Relation]:
    """The relations, one of those that a sentence has to several provisions of one document."""
    kept = dict[tuple[object, ...], Relation]()
    for r in relations:
        to = r.to if r.type is RelationType.PROMULGATES else r.to.id or r.to
        kept.setdefault((r.notice, r.eid, r.type, to, r.evidence), r)
    return list(kept.values())


def _names(root: ContentRoot) -> Callable[[Relation], set[str]]:
    """What a relation's target may be called: number, title, titles of its instruments, a citation of it there."""
    notices = {notice.id: notice for notice in corpus_of(root).notices}
    works = {work.id: work for work in relations_of(root).works}

    def names(relation: Relation) -> set[str]:
        target, found = relation.to, set[str | None]()
        if target.kind is TargetKind.WORK and target.id:
            found |= {works[target.id].number, works[target.id].title}
        elif target.id:
            head = notices[target.id].head
            parts = [c for c in notices[target.id].components if target.eid in {None, c.eid}]
            found |= {head.title, head.number.text if head.number else None, *(part.title for part in parts)}
        for citation in relations_of(root).citations:
            same = citation.notice == relation.notice and citation.target == target
            if same and citation.text in relation.evidence.text:
                found |= {citation.title, citation.number, citation.means}
        return {fold(name) for name in found if name}

    return names


def _notes(root: ContentRoot) -> Score:
    """Notes of responsibility, and rows with cells in such columns, whatever they say."""
    notes = [Expected(issue, r["line"], ()) for issue, r in _records(root, "duties") if r["note"] != "cell"]
    cells = {Expected(issue, r["line"], ()) for issue, r in _records(root, "duties") if r["note"] == "cell"}
    expected = [*notes, *sorted(cells, key=lambda one: (one.issue, one.line))]
    issue_of = _issue_of(root)
    tables = _tables(root)
    rows: dict[tuple[str, ...], list[int]] = {}
    for d in relations_of(root).duties:
        is_cell = (d.notice, d.note_eid) in tables
        place = (d.notice, d.note_eid, d.text if is_cell else f"{d.note} {d.first_line}")
        rows.setdefault(place, []).extend((d.first_line, d.last_line))
    found = [Found(issue_of(place[0]), min(lines), max(lines), frozenset({()})) for place, lines in rows.items()]
    return score(expected, _read_only(root, found))


def _tables(root: ContentRoot) -> set[tuple[str, str]]:
    """Notice and anchor of every table."""
    return {(notice.id, node.eid) for notice in corpus_of(root).notices for node in notice.body.walk() if node.table}


def _duties(root: ContentRoot) -> Score:
    """Each body with its role, as printed, once a note or row; 甲区、乙区政府 counts once."""
    expected = [
        Expected(issue, r["line"], (role, _text(name)))
        for issue, r in _records(root, "duties")
        for body in r["bodies"]
        for role, name in body.items()
    ]
    issue_of = _issue_of(root)
    tables = _tables(root)
    printed = {
        (d.notice, d.note_eid, d.note, task, d.first_line, d.last_line, d.role.value, d.printed)
        for d in relations_of(root).duties
        for task in (d.text if (d.notice, d.note_eid) in tables else "",)
    }
    found = [Found(issue_of(d[0]), d[4], d[5], frozenset({(d[6], _text(d[7]))})) for d in sorted(printed)]
    return score(expected, _read_only(root, found))


def _deadlines(root: ContentRoot) -> Score:
    """Days by which something is due, one a note or row of a table."""
    due = [(r["note"] == "cell", issue, r["line"], _text(r["deadline"])) for issue, r in _dated(root)]
    notes = [Expected(issue, line, (day,)) for cell, issue, line, day in due if not cell]
    cells = {Expected(issue, line, (day,)) for cell, issue, line, day in due if cell}
    expected = [*notes, *sorted(cells, key=lambda one: (one.issue, one.line))]
    issue_of = _issue_of(root)
    tables = _tables(root)
    lines: dict[tuple[str, ...], list[int]] = {}
    for d in relations_of(root).duties:
        if d.deadline and d.deadline.date:
            is_cell = (d.notice, d.note_eid) in tables
            place = (d.notice, d.eid, d.note_eid, d.text if is_cell else f"{d.note} {d.first_line}")
            lines.setdefault((*place, d.deadline.date.isoformat()), []).extend((d.first_line, d.last_line))
    found = [Found(issue_of(p[0]), min(at), max(at), frozenset({(p[4],)})) for p, at in sorted(lines.items())]
    return score(expected, _read_only(root, found))


def _dated(root: ContentRoot) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((issue, r) for issue, r in _records(root, "duties") if r.get("deadline"))


_SCORERS: dict[str, Callable[[ContentRoot], Score]] = {
    "numbers": _numbers,
    "titles": _titles,
    "internal": _internal,
    "targets": _targets,
    "appointments": _appointments,
    "dates": _dates,
    "relations": _relations,
    "notes": _notes,
    "duties": _duties,
    "deadlines": _deadlines,
}

LISTS = tuple(_SCORERS)


def report(root: ContentRoot) -> Iterator[str]:
    """The scores of a content root as lines to print, each followed by what is amiss."""
    yield f"{root}"
    for name, result in relation_scores(root).items():
        yield f"  {name:12} {result}"
        amiss = [(one.issue, one.line, "missed", _printed(one.value)) for one in result.missed]
        amiss += [
            (one.issue, one.first_line, "invented", " or ".join(sorted(map(_printed, one.values))))
            for one in result.invented
        ]
        yield from (f"    {what} {issue}:{line} {value}" for issue, line, what, value in sorted(amiss))


def _printed(value: tuple[object, ...]) -> str:
    return " · ".join("-" if part is None else str(part) for part in value)


def main(names: Sequence[str]) -> int:
    """Print the scores of the gazettes `names`, of all if there are none; 1 if one is unknown."""
    roots = {root.name: root for root in read_roots()}
    unknown = sorted(set(names) - set(roots))
    if unknown:
        sys.stderr.write(f"no truth for {', '.join(unknown)}; expected some of {', '.join(roots)}\n")
        return 1
    for name in names or roots:
        sys.stdout.writelines(f"{line}\n" for line in report(roots[name]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
