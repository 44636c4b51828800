"""Companies in several districts: a company each, beneath it its districts with a quote."""

from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from queries.catalog import Query
from queries.run import Rows


def show(console: Console, rows: Rows, _: Query | None) -> None:
    """Draw a tree for each company."""
    if not rows.rows:
        console.print("没有这样的企业 · no such company", style="yellow")
    for _, group in groupby(rows.records(), key=lambda each: each["company"]):
        records = list(group)
        tree = Tree(_company(records[0]), guide_style="dim")
        for record in records:
            tree.add(_district(record))
        console.print(tree)


def _company(record: dict[str, Any]) -> Text:
    text = Text(record["name"], style="bold")
    counts = f"  {record['in_districts']} 个区县 · {record['projects']} 个项目"
    return text.append(counts, style="cyan")


def _district(record: dict[str, Any]) -> Text:
    text = Text(record["district_name"], style="green")
    text.append("  " + "、".join(record["names"]), style="default")
    return text.append(f"\n「{record['quote']}」", style="dim italic") if record["quote"] else text
