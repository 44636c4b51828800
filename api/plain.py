"""Values as JSON holds them: dates as text, nodes, edges and paths as objects."""

from datetime import date
from typing import Any

from graph.projection import Edge, Node
from graph.store.engine import Path


def plain(value: Any) -> Any:
    """Give a value that JSON holds."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, (Node, Edge, Path)):
        return _graph(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _graph(value: Node | Edge | Path) -> dict[str, Any]:
    if isinstance(value, Path):
        return {"nodes": plain(value.nodes), "edges": plain(value.edges)}
    if isinstance(value, Node):
        return {"label": value.label, "id": value.id, "properties": plain(value.properties)}
    ends = {"source": value.source[1], "target": value.target[1]}
    return {"type": value.type, **ends, "properties": plain(value.properties)}
