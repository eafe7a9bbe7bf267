"""Charts: columns over time and bars by name, stacked by series, each with the table of the same numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator.render.addresses import address, href
from generator.render.markdown import Markdown
from generator.render.svg import Picture, box, drawn, em, fitted, group, line, linked, percent, swatch, units, words
from generator.render.views.shared import Link

_LABEL_WIDTH = 23.0
"""Of the labels of bars, in em: as wide as a narrow phone."""

_LINE, _BAR, _GAP = 1.5, 0.9, 0.8
_BAR_SPACE = 84.0
_PLOT = 13.0
_ROOM = 1.4
_LEFT = 7.0
_WIDEST = 16.0
_NUMBERED = 6.5
"""Share of the width in percent from which on a column has room for its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What is stacked: its name, linked if there is a list of it, and its tone (a class of figures.css)."""

    name: Link
    tone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar or column: its name, the page that it leads to, its value in each series.

    `ticks` stand below a column; `more` are the further cells of its row in the table.
    """

    name: str
    values: tuple[int, ...]
    target: str | None = None
    ticks: tuple[str, str] = ("", "")
    more: tuple[tuple[Link, ...], ...] = ()

    @property
    def total(self) -> int:
        """All its values together."""
        return sum(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a chart shows: its name (an anchor), its words, its series and bars; `source` is the page it stands on."""

    source: str
    name: str
    title: str
    description: str
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A colour and what it stands for."""

    swatch: Markdown
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of the table behind a chart: its head, its numbers, and cells of links."""

    head: Link
    numbers: tuple[int, ...]
    more: tuple[tuple[Link, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTable:
    """The numbers of a chart: the heads of the columns, a row a bar, and the sums.

    Columns of nothing have no row: over time there may be many.
    """

    heads: tuple[Link, ...]
    rows: tuple[TableRow, ...]
    sums: tuple[int, ...]
    blank: tuple[None, ...]  # a cell below each column that is no number
    shortened: bool


def legend_of(chart: Chart) -> tuple[LegendEntry, ...]:
    """The colours of a chart of several series; none for one that has only one."""
    if len(chart.series) < 2:
        return ()
    return tuple(LegendEntry(swatch=swatch(_tone(series)), name=series.name.text) for series in chart.series)


def table_of(chart: Chart, first: str, total: str, more: tuple[str, ...] = (), *, split: bool = True) -> ChartTable:
    """The table of a chart, its first column called `first`, that of the sums `total`, the further ones `more`.

    Each series has a column of its own, unless `split` is False.
    """
    several = split and len(chart.series) > 1
    rows = []
    for bar in filter(lambda bar: bar.total, chart.bars):
        head = Link(text=bar.name, href=href(chart.source, bar.target) if bar.target else None)
        rows.append(TableRow(head=head, numbers=(bar.total, *(bar.values if several else ())), more=bar.more))
    names = tuple(series.name for series in chart.series) if several else ()
    return ChartTable(
        heads=(Link(text=first), Link(text=total), *names, *(Link(text=head) for head in more)),
        rows=tuple(rows),
        sums=tuple(sum(column) for column in zip(*(row.numbers for row in rows), strict=True)),
        blank=(None,) * len(more),
        shortened=len(rows) < len(chart.bars),
    )


def bars(chart: Chart) -> Markdown:
    """Horizontal bars, the name of each above it."""
    highest = max(bar.total for bar in chart.bars)
    shapes, y = [], 0.0
    for bar in chart.bars:
        labels = fitted(bar.name, _LABEL_WIDTH, 2)
        lines = [words(text, (units(0), em(y + _LINE * n - 0.35)), "label") for n, text in enumerate(labels, start=1)]
        y += _LINE * len(lines)
        shapes.extend([linked(address(chart.source, bar.target), *lines)] if bar.target else lines)
        shapes.extend(_pieces_across(chart, bar, y, _BAR_SPACE / highest))
        end = percent(bar.total * _BAR_SPACE / highest)
        shapes.append(words(str(bar.total), (end, em(y + _BAR - 0.1)), "value", shift=em(0.4)))
        y += _BAR + _GAP
    return _drawn(chart, y, shapes)


def columns(chart: Chart) -> Markdown:
    """Columns from left to right, with lines to read their height by."""
    step, top = _scale(max(bar.total for bar in chart.bars))
    slot = min(_WIDEST, (100 - _LEFT) / len(chart.bars))
    shapes = [shape for value in range(0, top + 1, step) for shape in _grid(value, _height(value, top))]
    below = 1.4 if any(bar.ticks[0] for bar in chart.bars) else 0.0
    for index, bar in enumerate(chart.bars):
        left = _LEFT + slot * index
        middle = percent(left + slot / 2)
        shapes.extend(_pieces_up(chart, bar, (left, slot), top))
        if slot >= _NUMBERED and bar.total:
            y = _PLOT + _ROOM - _height(bar.total, top) - 0.25
            shapes.append(words(str(bar.total), (middle, em(y)), "value", "middle"))
        for text, down in zip(bar.ticks, (1.3, 1.3 + below), strict=True):
            if text:
                shapes.append(words(text, (middle, em(_PLOT + _ROOM + down)), "tick", "middle"))
    return _drawn(chart, _PLOT + _ROOM + 1.9 + (1.4 if any(bar.ticks[1] for bar in chart.bars) else 0), shapes)


def _pieces_across(chart: Chart, bar: Bar, y: float, scale: float) -> list[Markdown]:
    pieces, before = [], 0
    for series, value in zip(chart.series, bar.values, strict=True):
        if value:
            place, size = (percent(before * scale), em(y)), (percent(value * scale), em(_BAR))
            pieces.append(box(place, size, _tone(series)))
        before += value
    return pieces


def _pieces_up(chart: Chart, bar: Bar, column: tuple[float, float], top: int) -> list[Markdown]:
    (left, slot), pieces, before = column, [], 0
    for series, value in zip(chart.series, bar.values, strict=True):
        before += value
        if value:
            place = percent(left + slot * 0.12), em(_PLOT + _ROOM - _height(before, top))
            pieces.append(box(place, (percent(slot * 0.76), em(_height(value, top))), _tone(series)))
    return pieces


def _grid(value: int, height: float) -> tuple[Markdown, ...]:
    y = _PLOT + _ROOM - height
    rule = line((percent(_LEFT), em(y)), (percent(100), em(y)), "axis" if value == 0 else "grid")
    return rule, words(str(value), (percent(_LEFT), em(y + 0.35)), "tick", "end", shift=em(-0.4))


def _height(value: int, top: int) -> float:
    return value * _PLOT / top


def _scale(highest: int) -> tuple[int, int]:
    """The step between the lines of a chart, round and at most five to the highest value, and the highest line."""
    rough = max(1, highest / 5)
    power = 10 ** math.floor(math.log10(rough))
    step = next(n * power for n in (1, 2, 5, 10) if n * power >= rough)
    return step, step * math.ceil(highest / step)


def _tone(series: Series) -> str:
    return f"tone-{series.tone}"


def _drawn(chart: Chart, height: float, shapes: list[Markdown]) -> Markdown:
    return drawn(
        Picture(
            name=chart.name,
            title=chart.title,
            description=chart.description,
            height=em(height),
            shapes=(group("chart", *shapes),),
        )
    )
