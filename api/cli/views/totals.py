"""Printed totals beside the graph's own counts."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cells import words
from queries.catalog import Query
from queries.run import Rows

HEADS = ("地区", "活动", "期", "阶段", "指标", "公布", "图谱", "差", "出处")


def show(console: Console, rows: Rows, query: Query | None) -> None:
    """Draw a line for each printed figure; what differs stands out."""
    if not rows.rows:
        console.print("没有公布的总数 · no printed totals", style="yellow")
        return
    table = Table(
        title=query.title.zh if query else None, header_style="bold", title_justify="left"
    )
    for head in HEADS:
        right = head in ("公布", "图谱", "差")
        table.add_column(head, justify="right" if right else "left", no_wrap=right)
    for record in rows.records():
        table.add_row(*_cells(record))
    console.print(table)
    console.print("图谱只数见过名字的项目；空格表示不可比。", style="dim")


def _cells(record: dict[str, Any]) -> list[Text]:
    where = " · ".join(part for part in (record["title"], record["published"]) if part)
    printed = _printed(_value(record, "printed"), record["qualifier"])
    stage = words("stage", "text", record["stage"])
    narrowed = [record["filter"], _kind(record)]
    return [
        Text(record["scope"] or ""),
        Text(record["programme"] or ""),
        Text(record["periods"] or ""),
        Text(" ".join([stage, *filter(None, narrowed)])),
        Text(words("metric", "text", record["metric"])),
        Text(printed, style="bold"),
        Text(_value(record, "counted")),
        Text(_value(record, "difference"), style="red" if record["difference"] else "green"),
        Text(where, style="dim"),
    ]


def _printed(value: str, qualifier: str) -> str:
    word = words("qualifier", "text", qualifier)
    return value + word if qualifier == "at_least" else word + value


def _kind(record: dict[str, Any]) -> str:
    return "" if record["kind"] == "actual" else words("kind", "text", record["kind"])


def _value(record: dict[str, Any], name: str) -> str:
    return words(name, "value", record[name], record["unit"])
