"""The graph's records in their one order: nodes by label and id, edges by type, ends and id."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from graph.projection import Edge, Node
from graph.schema import load
from graph.store import View


def nodes(view: View) -> Iterator[Node]:
    """Give every node, in order of label and id."""
    for label in load().nodes:
        yield from view.nodes(label)


def edges(view: View) -> Iterator[Edge]:
    """Give every edge, in order of type, labels and ids."""
    for kind, each in load().edges.items():
        for source, target in sorted(each.ends):
            yield from view.edges(kind, source, target)


def plain(value: Any) -> Any:
    """Give a property's value as JSON holds it."""
    return value.isoformat() if isinstance(value, date) else value
