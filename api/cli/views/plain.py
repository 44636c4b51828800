"""Any table: a column for readers each, empty columns left out; a list of each row where it is too wide."""

from typing import Any

from rich.cells import cell_len
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
LEAST = 10  # characters of a column of words that can still be read
FRAME = 3


def show(console: Console, rows: Rows, query: Query | None) -> None:
    """Draw the rows under their Chinese headings."""
    if not rows.rows:
        console.print("没有结果 · nothing found", style="yellow")
        return
    shown = [each for each in map(column, rows.columns) if _wanted(each, rows, query)]
    title = query.title.zh if query else None
    lines = [[cell(each, record) for each in shown] for record in rows.records()]
    if _least(shown, lines) > console.width:
        _list(console, title, [each.words.zh for each in shown], lines)
    else:
        console.print(_table(title, shown, lines))


def _table(title: str | None, shown: list[Column], lines: list[list[str]]) -> Table:
    table = Table(title=title, header_style="bold", title_justify="left")
    for each in shown:
        right = each.type in NARROW
        table.add_column(each.words.zh, justify="right" if right else "left", no_wrap=right)
    for line in lines:
        table.add_row(*map(Text, line))
    return table


def _list(console: Console, title: str | None, heads: list[str], lines: list[list[str]]) -> None:
    """Give each row's values beneath one another, each beside its heading."""
    if title:
        console.print(title, style="italic")
    for line in lines:
        table = Table.grid(padding=(0, 2))
        table.add_column(style="bold", no_wrap=True)
        table.add_column(overflow="fold")
        for head, value in zip(heads, line, strict=True):
            if value:
                table.add_row(head, Text(value))
        console.print(table, "")


def _least(shown: list[Column], lines: list[list[str]]) -> int:
    """Give the width below which columns would not be readable."""
    wide = 0
    for column, values in zip(shown, zip(*lines, strict=True), strict=True):
        longest = max(cell_len(value) for value in (column.words.zh, *values))
        wide += FRAME + (longest if column.type in NARROW else min(longest, LEAST))
    return wide + 1


def column(name: str) -> Column:
    """Give the known column of this name, or a plain one."""
    return columns().get(name) or Column(name, Words(name, name), "text")


def cell(column: Column, record: dict[str, Any]) -> str:
    """Give the record's value under this column as a reader wants it; a document without a title has its file's name."""
    value = record[column.name]
    if column.name == "title":
        value = value or record.get("source")
    return words(column.name, column.type, value, record.get("unit"))


def _wanted(column: Column, rows: Rows, query: Query | None) -> bool:
    if query is None:
        return True
    if column.name in HIDDEN or column.name == "unit":
        return False
    if column.name == "title" and "source" in rows.columns:
        return True
    at = rows.columns.index(column.name)
    return any(row[at] not in (None, "", []) for row in rows.rows)
