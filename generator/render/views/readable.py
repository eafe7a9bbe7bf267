"""A notice as Markdown for readers: people and programs that want the text without the page around it.

Unlike the pages, which a builder reads, it has no anchors, no marks of changes and no links in its text.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.notice import Notice
from generator.render.addresses import notice_path, web_address
from generator.render.markdown import Markdown, readable
from generator.render.views.archive import Archive
from generator.render.views.blocks import Block, Close, Heading, Open, Paragraph
from generator.render.views.changes import Change, text_of
from generator.render.views.naming import issuer_of, kind_of, number_of, rubric_of, signatory_of
from generator.render.views.runs import Run
from generator.render.views.shared import gazette_text, withheld_words
from generator.render.views.standing import standing_of
from generator.render.views.table_heads import HeadCell
from generator.render.views.table_tools import TableHead
from generator.render.views.tables import Table
from generator.render.views.terms import validity_words

_BREAK = "\\\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadableNotice:
    """A notice: its title, its head as labels and values, what is withheld, its text block by block, notes."""

    title: Markdown
    title_en: Markdown | None
    facts: tuple[tuple[Markdown, Markdown], ...]
    withheld: tuple[Markdown, ...]
    blocks: tuple[Markdown, ...]
    notes: tuple[Markdown, ...]


def readable_notice(archive: Archive, notice: Notice) -> ReadableNotice:
    """`notice` for readers; of a withheld one what the lists of notices show, and the reason, never the text."""
    t, file = archive.t, archive.issues[notice.issue].segmented.repaired.source.file
    passages = [withheld_words(archive, passage) for passage in notice.passages]
    withheld = [t("notice.withheld", reason=notice.withhold)] if notice.withhold else passages
    notes = (
        t("notice.standard", gazette=gazette_text(archive, "title") or t("gazette.unnamed")),
        t("notice.source", file=file, lines=t.lines(notice.first_line, notice.last_line)),
        "" if notice.withhold else t("readable.collation"),
    )
    return ReadableNotice(
        title=readable(notice.head.title),
        title_en=readable(notice.title_en) if notice.title_en else None,
        facts=tuple(
            (readable(label), readable(value or t("unknown")))
            for label, value in (*head_facts(archive, notice), *_page(archive, notice))
        ),
        withheld=tuple(readable(words) for words in withheld),
        blocks=() if notice.withhold else tuple(_written(text_of(archive, notice))),
        notes=tuple(readable(note) for note in notes if note),
    )


def head_facts(archive: Archive, notice: Notice) -> Iterator[tuple[str, str | None]]:
    """What the head of `notice` states, as labels and values; None or empty is not stated."""
    t, head = archive.t, notice.head
    yield t("head.number"), number_of(archive, notice)
    yield t("head.kind"), kind_of(archive, head.kind)
    yield t("head.issuers"), t.join(issuer_of(archive, name) for name in head.issuers)
    yield t("head.date"), t.date(head.date) if head.date else None
    if not notice.withhold:
        yield t("head.signatory"), signatory_of(archive, head.signatory)
        yield t("head.registration"), head.registration_number
        yield t("head.addressees"), head.addressees
        yield t("validity.label"), _validity(archive, notice)
    page = "" if notice.page is None else t("head.page", page=notice.page)
    yield t("head.issue"), " ".join(part for part in (t.issue(archive.issues[notice.issue]), page) if part)
    yield t("head.rubric"), rubric_of(archive, notice.rubric)


def _page(archive: Archive, notice: Notice) -> Iterator[tuple[str, str]]:
    if address := web_address(archive.corpus.gazette.site_url, notice_path(notice.id)):
        yield archive.t("readable.page"), str(address)


def _validity(archive: Archive, notice: Notice) -> str:
    """What is stated of the whole notice, as on its page: the day on which this is read, nobody knows here."""
    standing = standing_of(archive, notice)
    if standing is None:
        return archive.t("validity.differs")
    return validity_words(archive, notice, standing)


def _written(found: Iterable[Block | Change]) -> Iterator[Markdown]:
    """The blocks that hold words, those of a box as a quotation."""
    inside: list[str] = []  # of what is open: boxes have titles and are quoted, attachments have headings
    for block in found:
        if isinstance(block, Close):
            inside.pop()
        if isinstance(block, Open):
            inside.append("> " if block.title else "")
        if text := _text(block):
            lines = f"**{text}**".split("\n") if isinstance(block, Open) else text.split("\n")
            yield Markdown("\n".join(f"{''.join(inside)}{line}" for line in lines))


def _text(block: Block | Change) -> str:
    if isinstance(block, Heading):
        return f"{block.mark} {_line(block.runs)}"
    if isinstance(block, Paragraph):
        words = (block.bold, block.light, block.runs, *(unit.runs for unit in block.inline))
        return _line(run for runs in words for run in runs)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, TableHead):
        return _line(block.caption)
    if isinstance(block, Open):
        return _line(block.title)
    if isinstance(block, Change):
        parts = (block.words, block.document.text, block.number, block.place.text, block.since)
        return f"*{readable(' '.join(part for part in parts if part))}*"
    return ""


def _table(table: Table) -> str:
    """A table with one header row: further ones stand as rows, behind merged cells stand empty ones."""
    head = _grid(table.heads) if table.heads else [[_line(cell.runs, "<br>") for cell in table.columns]]
    body = [
        [
            part
            for cell in row.cells
            for part in ("—" if cell.unprinted else _line(cell.runs, "<br>"), *[""] * (cell.columns - 1))
        ]
        for row in table.rows
    ]
    width = max(map(len, (*head, *body)))
    lines = [f"| {' | '.join((*row, *[''] * (width - len(row))))} |" for row in (*head, *body)]
    caption = [_line(table.caption), ""] if table.caption else []
    notes = [part for note in table.notes for part in ("", readable(note))]
    return "\n".join((*caption, lines[0], f"|{' --- |' * width}", *lines[1:], *notes))


def _grid(heads: Sequence[Sequence[HeadCell]]) -> list[list[str]]:
    """Header rows cell by cell, those that a cell reaches over left empty."""
    filled: dict[tuple[int, int], str] = {}
    for y, row in enumerate(heads):
        x = 0
        for cell in row:
            while (y, x) in filled:
                x += 1
            places = itertools.product(range(y, y + cell.rows), range(x, x + cell.columns))
            filled |= dict.fromkeys(places, "") | {(y, x): _line(cell.runs, "<br>")}
    width = 1 + max(x for _, x in filled)
    return [[filled.get((y, x), "") for x in range(width)] for y in range(len(heads))]


def _line(runs: Iterable[Run], line_break: str = _BREAK) -> str:
    """Runs as one line, or as lines where the print has several."""
    lines = [""]
    for run in runs:
        if run.breaks and lines[-1]:
            lines.append("")
        lines[-1] += run.text
    return line_break.join(readable(line) for line in lines)
