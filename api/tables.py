"""From rows and things to the shapes that go over HTTP."""

from dataclasses import asdict

from api.models import Node, Table
from api.plain import plain
from queries.run import Rows
from queries.things import Thing


def table(rows: Rows) -> Table:
    """Give the rows as objects."""
    records = [{name: plain(value) for name, value in each.items()} for each in rows.records()]
    return Table(columns=list(rows.columns), rows=records)


def node(found: Thing) -> Node:
    """Give the thing with plain values."""
    return Node.model_validate(plain(asdict(found)))
