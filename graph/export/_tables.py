"""The graph as tables: one per node label and edge type, columns as the schema names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.schema import Property, load
from graph.store import View

LONG = ("text", "blocks")


@dataclass(frozen=True, slots=True)
class Table:
    """A label or type, its columns, and its rows in order. The first columns are ids."""

    name: str
    columns: tuple[Property, ...]
    rows: Iterator[tuple[Any, ...]]


def node_tables(view: View) -> Iterator[Table]:
    """Give a table per node label; documents' texts are left out."""
    for node in load().nodes.values():
        columns = tuple(prop for prop in node.properties if prop.name not in LONG)
        yield Table(node.name, columns, _node_rows(view, node.name, columns))


def edge_tables(view: View) -> Iterator[Table]:
    """Give a table per edge type and pair of labels, named TYPE-Source-Target."""
    ends = (Property("source", "string", "起点"), Property("target", "string", "终点"))
    for edge in load().edges.values():
        for source, target in edge.ends:
            rows = _edge_rows(view, edge.name, source, target, edge.properties)
            yield Table(f"{edge.name}-{source}-{target}", (*ends, *edge.properties), rows)


def _node_rows(view: View, label: str, columns: tuple[Property, ...]) -> Iterator[tuple[Any, ...]]:
    for node in view.nodes(label):
        row = {"id": node.id, **node.properties}
        yield tuple(row.get(column.name) for column in columns)


def _edge_rows(
    view: View, kind: str, source: str, target: str, columns: tuple[Property, ...]
) -> Iterator[tuple[Any, ...]]:
    for edge in view.edges(kind, source, target):
        row = {"id": edge.id or None, **edge.properties}
        values = tuple(row.get(column.name) for column in columns)
        yield (edge.source[1], edge.target[1], *values)
