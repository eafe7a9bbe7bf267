"""What stands above a table: its caption, the way to its data, and that it can be moved sideways."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.notice import Node, NodeType, Notice
from generator.render.addresses import data_address, notice_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.runs import Run
from generator.render.views.tables import Table

_WIDE = 4
"""Columns that do not fit on a phone: such a table scrolls in its frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHead:
    """The head of a table: caption, what its frame is called, its CSV (None: there is none), whether it is wide.

    Frame and link are called after the table, or after what holds it.
    """

    template: str = "table_head"
    caption: tuple[Run, ...]
    label: str
    csv: Markdown | None
    name: str  # of the link, for those who hear it alone
    wide: bool


def table_head(archive: Archive, notice: Notice, node: Node, table: Table) -> TableHead:
    """The head of `table`, the view of `node`. Only tables are published as CSV, rosters are not."""
    t, printed = archive.t, "".join(run.text for run in table.caption)
    title = printed or notice.title_of(node) or notice.head.title
    has_csv = node.type is NodeType.TABLE and not notice.withhold
    return TableHead(
        caption=table.caption,
        label=t("table.named", label=table.label, title=title),
        csv=data_address(notice_path(notice.id), f"tables/{notice.id}-{node.eid}.csv", archive.edition.base)
        if has_csv
        else None,
        name=t("table.named", label=t("table.download"), title=title),
        wide=node.type is NodeType.TABLE and len(table.columns) >= _WIDE,
    )
