"""What one document says, as tables: projects, companies, moves, figures."""

from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cells import WORDS

HEADS = {
    "projects": ("项目 Projects", ("name", "districts", "listings", "investment_yi", "companies")),
    "companies": ("企业 Companies", ("name", "districts", "projects")),
    "transitions": ("转批 Transitions", ("project", "from", "to")),
    "claims": (
        "数字 Claims",
        ("scope", "programme", "periods", "stage", "metric", "filter", "value", "kind"),
    ),
    "notices": ("未读懂 Not understood", ("code", "text", "quote")),
}
NAMES = {
    "name": "名称", "districts": "区县", "listings": "批次", "investment_yi": "投资（亿元）",
    "companies": "企业", "projects": "项目", "project": "项目", "from": "从", "to": "到",
    "scope": "地区", "programme": "活动", "periods": "期", "stage": "阶段", "metric": "指标",
    "filter": "范围", "value": "数值", "kind": "性质", "rule": "规则", "rules": "规则",
    "code": "代码", "text": "所见", "quote": "原文",
}  # fmt: skip


def show_reading(console: Console, path: Path, facts: dict[str, Any]) -> None:
    """Draw a table for each kind of fact that the document gives."""
    document = facts["document"]
    head = " · ".join(
        str(document[name]) for name in ("title", "publisher", "date") if document[name]
    )
    console.print(Text(f"{path}  {head}", style="bold"))
    for kind, (title, names) in HEADS.items():
        rows = facts.get(kind, [])
        if rows:
            rules = [name for name in ("rule", "rules") if name in rows[0]]
            console.print(_table(f"{title}（{len(rows)}）", (*names, *rules), rows))


def _table(title: str, names: tuple[str, ...], rows: list[dict[str, Any]]) -> Table:
    table = Table(title=title, title_justify="left", header_style="bold")
    for name in names:
        table.add_column(
            NAMES[name], justify="right" if name in ("value", "investment_yi") else "left"
        )
    for row in rows:
        table.add_row(*(Text(_cell(row.get(name))) for name in names))
    return table


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(_cell(each) for each in value)
    if isinstance(value, dict):
        period = f"第{value['period']}期" if value["period"] else ""
        return f"{period}{WORDS.get(value['stage'], value['stage'] or '')}"
    return "" if value is None else WORDS.get(str(value), str(value))
