"""Printed totals beside the graph's own counts."""

from typing import Any

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cells import words
from queries.catalog import Query
from queries.run import Rows

HEADS = ("阶段", "指标", "公布", "图谱", "差")
RIGHT = ("公布", "图谱", "差")
Lines = list[list[Text]]


def show(console: Console, rows: Rows, query: Query | None) -> None:
    """Name each document once, beneath it each list it speaks of; what differs stands out."""
    if not rows.rows:
        console.print("没有公布的总数 · no printed totals", style="yellow")
        return
    if query:
        console.print(query.title.zh, style="bold")
    sources: dict[str, dict[str, Lines]] = {}
    for record in rows.records():
        lists = sources.setdefault(_source(record), {})
        lists.setdefault(_list(record), []).append(_cells(record))
    every = [line for lists in sources.values() for lines in lists.values() for line in lines]
    widths = [max(cell_len(cell.plain) for cell in column) for column in zip(*every, strict=True)]
    for source, lists in sources.items():
        console.print(source, style="bold")
        for title, lines in lists.items():
            console.print(_table(title, lines, widths))
    console.print("图谱只数见过名字的项目；空格表示不可比。", style="dim")


def _table(title: str, lines: Lines, widths: list[int]) -> Table:
    """Give one list's figures, the columns as wide as those of the other lists."""
    table = Table(
        title=title, title_justify="left", header_style="bold", box=SIMPLE_HEAD, show_edge=False
    )
    for head, width in zip(HEADS, widths, strict=True):
        right = head in RIGHT
        table.add_column(
            head, justify="right" if right else "left", min_width=width, overflow="fold"
        )
    for line in lines:
        table.add_row(*line)
    return table


def _source(record: dict[str, Any]) -> str:
    title = f"《{record['title'] or record['source']}》"
    return " · ".join(part for part in (title, record["published"]) if part)


def _list(record: dict[str, Any]) -> str:
    period = f"第{record['periods']}期" if record["periods"] else None
    return " · ".join(filter(None, (record["scope"], record["programme"], period)))


def _cells(record: dict[str, Any]) -> list[Text]:
    printed = _printed(_value(record, "printed"), record["qualifier"])
    stage = words("stage", "text", record["stage"])
    narrowed = [record["filter"], _kind(record)]
    return [
        Text(" ".join([stage, *filter(None, narrowed)])),
        Text(words("metric", "text", record["metric"])),
        Text(printed, style="bold"),
        Text(_value(record, "counted")),
        Text(_value(record, "difference"), style="red" if record["difference"] else "green"),
    ]


def _printed(value: str, qualifier: str) -> str:
    word = words("qualifier", "text", qualifier)
    return value + word if qualifier == "at_least" else word + value


def _kind(record: dict[str, Any]) -> str:
    return "" if record["kind"] == "actual" else words("kind", "text", record["kind"])


def _value(record: dict[str, Any], name: str) -> str:
    return words(name, "value", record[name], record["unit"])
