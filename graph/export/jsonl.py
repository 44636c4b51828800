"""JSON lines: one node or edge a line, in one order, keys sorted: equal graphs, equal bytes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.export._records import edges, nodes, plain
from graph.store import View

NAME = "jsonl"
DESCRIPTION = "每行一个节点或关系 / one node or edge a line, in one order"
FOLDER = False


def write(view: View, path: Path) -> None:
    """Write the graph as JSON lines, UTF-8."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines(view))


def lines(view: View) -> Iterator[str]:
    """Give the lines, nodes first."""
    for node in nodes(view):
        yield _line({"label": node.label, "id": node.id, "properties": _plain(node.properties)})
    for edge in edges(view):
        known: dict[str, Any] = (
            {"type": edge.type, "id": edge.id} if edge.id else {"type": edge.type}
        )
        known |= {"source": list(edge.source), "target": list(edge.target)}
        yield _line(known | {"properties": _plain(edge.properties)})


def _plain(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in properties.items()}


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
