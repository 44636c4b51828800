"""Any table: a column for readers each, ids last, empty columns left out."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cells import words
from queries.catalog import Query
from queries.columns import Column, columns
from queries.run import Rows
from queries.wording import Text as Words

HIDDEN = {"evidence", "spans", "source", "statement", "document", "rule", "basis", "from_batch"}
NARROW = {"integer", "yuan", "value"}


def show(console: Console, rows: Rows, query: Query | None) -> None:
    """Draw the rows under their Chinese headings."""
    if not rows.rows:
        console.print("没有结果 · nothing found", style="yellow")
        return
    shown = [each for each in map(column, rows.columns) if _wanted(each, rows, query)]
    table = Table(
        title=query.title.zh if query else None, header_style="bold", title_justify="left"
    )
    for each in shown:
        right = each.type in NARROW
        table.add_column(each.words.zh, justify="right" if right else "left", no_wrap=right)
    for record in rows.records():
        table.add_row(*(Text(cell(each, record)) for each in shown))
    console.print(table)


def column(name: str) -> Column:
    """Give the known column of this name, or a plain one."""
    return columns().get(name) or Column(name, Words(name, name), "text")


def cell(column: Column, record: dict[str, Any]) -> str:
    """Give the record's value under this column as a reader wants it."""
    return words(column.name, column.type, record[column.name], record.get("unit"))


def _wanted(column: Column, rows: Rows, query: Query | None) -> bool:
    if query is None:
        return True
    if column.name in HIDDEN or column.name == "unit":
        return False
    at = rows.columns.index(column.name)
    return any(row[at] not in (None, "", []) for row in rows.rows)
