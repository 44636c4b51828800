"""A project's trace: a step each, with date, sentence and source."""

from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from api.cells import words
from queries.catalog import Query
from queries.run import Rows

COLOURS = {"signed": "cyan", "started": "yellow", "commissioned": "green"}


def show(console: Console, rows: Rows, _: Query | None) -> None:
    """Draw the steps in order, beneath each what says so."""
    if not rows.rows:
        console.print(
            "没有此项目入批或进展的记载；sanpi evidence 列出提到它的原文 · "
            "no batch or status is known of this project; sanpi evidence lists what tells of it",
            style="yellow",
        )
        return
    records = list(rows.records())
    tree = Tree(Text(records[0]["name"], style="bold"), guide_style="dim")
    for _key, group in groupby(records, key=lambda each: (each["seq"], each["batch"])):
        steps = list(group)
        branch = tree.add(_step(steps[0]))
        for sentence in {(each["document"], each["sentence"]): each for each in steps}.values():
            branch.add(_said(sentence))
    console.print(tree)


def _step(record: dict[str, Any]) -> Text:
    stage = record["stage"]
    text = Text(words("stage", "text", stage) or "？", style=f"bold {COLOURS.get(stage, 'white')}")
    batch = str(record["step"]).removesuffix(f" · {text.plain}")
    named = "" if batch in ("status", text.plain) else f"  {batch}"
    text.append(named, style="default")
    when = record["date"] or record["date_text"]
    if when:
        text.append(f"  {when}", style="dim")
    return text


def _said(record: dict[str, Any]) -> Text:
    text = Text(f"「{record['sentence']}」", style="italic")
    text.highlight_words([record["quote"]], style="not italic bold")
    source = [
        f"《{record['title'] or record['source']}》",
        record["publisher"],
        record["published"],
    ]
    text.append("\n" + " · ".join(part for part in source if part), style="dim")
    if record["basis"] in ("inferred", "given"):
        text.append(f"（{words('basis', 'text', record['basis'])}）", style="magenta")
    return text
