"""From rows to the shapes that go over HTTP."""

from dataclasses import asdict
from datetime import date
from typing import Any

from api.models import Node, Table
from queries.run import Rows
from queries.things import Thing


def table(rows: Rows) -> Table:
    """Give the rows as objects."""
    records = [{name: plain(value) for name, value in each.items()} for each in rows.records()]
    return Table(columns=list(rows.columns), rows=records, cut=rows.cut)


def node(found: Thing) -> Node:
    """Give the thing with plain values."""
    return Node.model_validate(plain(asdict(found)))


def plain(value: Any) -> Any:
    """Give a value that JSON holds: dates as text, the rest of what an engine gives as text too."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    return value.isoformat() if isinstance(value, date) else str(value)
