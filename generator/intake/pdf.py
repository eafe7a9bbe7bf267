"""A PDF with a text layer in the text form: pages to paragraphs and rows, and what could not be read as either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.intake.columns import regions
from generator.intake.merged import MERGED
from generator.intake.paragraphs import Measure, measure_of, pitch_of, together
from generator.intake.pdf_pages import pages_of
from generator.intake.pdf_pictures import FILLING
from generator.intake.printed import Line, PrintedPage, Table
from generator.intake.rows import columns_likely, row_texts, rows_without_rules
from generator.intake.values import Arrival, Block, IntakeError, set_out

_RECOGNISE = (
    "The pages are pictures. Let a recognition program (OCR) make text of them, and give its text, or a PDF with a "
    "text layer, to this command."
)
_LOST = "\ufffd"
_SHOWN = 3
_MOST_LOST = 0.3


def read_pdf(data: bytes) -> Arrival:
    """The text form of the PDF `data`. Raises IntakeError for one that cannot be read, or has no text layer."""
    pages = pages_of(data)
    _refuse_without_text(pages)
    measures = _measures(pages)
    laid = tuple(_blocks(page, measures[_kind(page)]) for page in pages)
    text, remarks = set_out(laid)
    lost = text.count(_LOST)
    if lost > _MOST_LOST * len(text.replace(" ", "")):
        raise IntakeError(
            f"the fonts of the PDF do not say which characters they print ({lost:,} of them)",
            "Let a recognition program (OCR) read the pages, and give its text to this command.",
        )
    return Arrival(text=text, done=tuple(_done(pages)), remarks=remarks)


def _refuse_without_text(pages: Sequence[PrintedPage]) -> None:
    if all(page.blank for page in pages):
        pictures = sum(any(share >= FILLING for share in page.pictures) for page in pages)
        of_these = f", {pictures} of them filled by a picture" if pictures else ""
        found = f"{_counted(len(pages), 'page')} without a character{of_these}"
        raise IntakeError(f"the PDF has no text layer: {found}", _RECOGNISE)


def _done(pages: Sequence[PrintedPage]) -> list[str]:
    """What was read, in sentences."""
    tables = sum(len(page.tables) for page in pages)
    done = [f"PDF with a text layer: {_counted(len(pages), 'page')}, {_counted(tables, 'table')} between rules."]
    under = sum(page.scanned for page in pages)
    if under:
        done.append(f"On {_counted(under, 'page')} the text lies on a picture: a program recognised it, and may err.")
    return done


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _kind(page: PrintedPage) -> tuple[int, int]:
    """Pages of one kind have their margins in common: left or right ones, of one width."""
    return page.number % 2, round(page.width)


def _measures(pages: Sequence[PrintedPage]) -> dict[tuple[int, int], Measure | None]:
    """The measure of each kind of page; None where no page of the kind has a line."""
    every = [line for page in pages for line in page.lines]
    pitch = pitch_of(every)
    kinds: dict[tuple[int, int], list[Line]] = {}
    for page in pages:
        kinds.setdefault(_kind(page), []).extend(page.lines)
    return {kind: measure_of(lines, pitch) if lines else None for kind, lines in kinds.items()}


def _blocks(page: PrintedPage, measure: Measure | None) -> tuple[Block, ...]:
    """The blocks of `page`, in the order in which they are read."""
    blocks: list[Block] = []
    at = 0
    for table in (*page.tables, None):  # what stands above a table is read before it, and in its own columns
        end = at
        while end < len(page.lines) and (table is None or page.lines[end].middle[1] < table.top):
            end += 1
        if measure is not None:
            blocks += _flow(page.lines[at:end], measure)
        at = end
        if table is not None:
            blocks.append(_table_block(table))
    return (*_with_lost(blocks, page.number), *_left_over(page))


def _with_lost(blocks: Sequence[Block], number: int) -> list[Block]:
    """`blocks`; the first that holds characters nobody can tell says how many there are on the page `number`."""
    lost = [sum(line.count(_LOST) for line in block.lines) for block in blocks]
    if not any(lost):
        return list(blocks)
    first = next(at for at, count in enumerate(lost) if count)
    message = (
        f"expected a character for each sign of page {number}; its fonts do not tell which {sum(lost):,} of them are, "
        f"and U+FFFD stands for each"
    )
    told = replace(blocks[first], remarks=(*blocks[first].remarks, ("intake-characters-unknown", message)))
    return [*blocks[:first], told, *blocks[first + 1 :]]


def _flow(lines: Sequence[Line], measure: Measure) -> list[Block]:
    found = regions(lines)
    own = len(found) > 1
    blocks = []
    for region in found:
        column = measure_of(region, measure.pitch) if own and len(region) > 1 else measure
        at = 0
        for first, last in [*rows_without_rules(region), (len(region), len(region))]:
            blocks += _prose(region[at:first], column)
            if first < last:
                blocks.append(_rows(region[first:last]))
            at = last
    return blocks


def _prose(lines: Sequence[Line], column: Measure) -> list[Block]:
    blocks = [Block(lines=block) for block in together(lines, column)]
    likely = columns_likely(lines)
    if likely:
        message = f"expected text without columns; {likely} lines from here on have gaps that stand below one another"
        blocks[0] = replace(blocks[0], remarks=(("intake-columns-unread", message),))
    return blocks


def _rows(lines: Sequence[Line]) -> Block:
    rows = row_texts(lines)
    message = f"expected rules around a table; {len(lines)} lines stand in columns without, and were taken as its rows"
    if len(rows) < len(lines):
        message += f", {len(rows)} of them: cells over several lines were put together"
    return Block(lines=rows, remarks=(("intake-columns-without-rules", message),))


def _table_block(table: Table) -> Block:
    remarks: list[tuple[str, str]] = []
    if table.lost:
        message = f"expected all characters of the table in its cells; {table.lost} stand between, taken as lines"
        remarks.append(("intake-table-unread", message))
    if table.within:
        message = "expected cells without tables in them; this table stands in a cell of one before"
        remarks.append(("intake-table-unread", message))
    if table.single:
        message = "expected several rows in a table; this one has a single row, and may be columns of text"
        remarks.append(("intake-table-unread", message))
    if table.merged:
        remarks.append((MERGED, table.merged))
    rows = tuple("\t".join(" ".join(cell.split()) for cell in row) for row in table.rows)
    return Block(lines=rows, remarks=tuple(remarks))


def _left_over(page: PrintedPage) -> list[Block]:
    """What is said at the end of `page`: text aslant, or beside it, grids, figures that joined others, pictures."""
    blocks = []
    if page.aslant:
        message = f"expected text in one direction; on page {page.number} some runs in another, put at the page's end"
        blocks.append(Block(lines=page.aslant, remarks=(("intake-text-turned", message),)))
    if page.outside:
        message = f"expected text on page {page.number}; some stands beside it, where no reader sees it, put at its end"
        blocks.append(Block(lines=page.outside, remarks=(("intake-text-outside", message),)))
    if page.drawn:
        message = f"expected a table between the rules of page {page.number}; none could be read, its text is lines"
        blocks.append(Block(lines=(), remarks=(("intake-table-unread", message),)))
    joined = [text for line in page.lines for text in line.joined]
    joined += [text for table in page.tables for text in table.joined]
    if joined:
        shown = ", ".join(f"“{text[:40]}”" for text in joined[:_SHOWN])
        message = f"expected short figures above and below the lines of page {page.number}; {shown}, taken on the line"
        blocks.append(Block(lines=(), remarks=(("intake-figures-joined", message),)))
    if page.pictures:
        blocks.append(Block(lines=(), remarks=(("intake-picture-unread", _pictures(page)),)))
    return blocks


def _pictures(page: PrintedPage) -> str:
    """What is said of the pictures on `page`."""
    if page.blank and page.pictures[0] >= FILLING:
        return f"expected text; page {page.number} is a picture, and what is printed on it is not in the text"
    several = len(page.pictures) > 1
    covered = f"{len(page.pictures)} pictures cover" if several else "a picture covers"
    covered += f" {sum(page.pictures):.0%} of page {page.number}"
    return f"expected text; {covered}, and what is printed there is not in the text"
